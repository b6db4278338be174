import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Target } from '../../src/notes/note';
import { isSamePlace, PlaceIndex } from '../../src/notes/samePlace';

const few = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const targets: fc.Arbitrary<Target> = fc.record({
  article: few('a.txt', 'b.txt'),
  place: fc.record({
    start: few(0, 7),
    end: few(2, 9),
    text: few('14', '15'),
    before: few('', 'some '),
    after: few('', ' men'),
    hash: few('one', 'two', 'three'),
  }),
});

suite('same place', () => {
  test('the index finds what asking each in turn finds', () => {
    fc.assert(
      fc.property(fc.array(targets, { maxLength: 30 }), targets, (put, asked) => {
        const index = new PlaceIndex<number>();
        put.forEach((target, at) => index.put(target, at));
        const first = put.findIndex((target) => isSamePlace(target, asked));
        assert.equal(index.find(asked), first < 0 ? undefined : first);
      }),
    );
  });
});
