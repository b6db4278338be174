import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { CROWDED } from '../../src/corpus/blockIndex';
import { NO_PARTNERS, PairGraph, type PairNode } from '../../src/corpus/pairGraph';

class Thing implements PairNode<Thing> {
  number = -1;
  partners: ReadonlySet<Thing> = NO_PARTNERS;
  readonly wantedKeys = 1;
  constructor(
    readonly order: string,
    readonly keys: readonly number[],
  ) {}
}

/** Of a kind are those whose orders end alike. */
const areOfAKind = (a: Thing, b: Thing): boolean => a.order.at(-1) === b.order.at(-1);

function show(graph: PairGraph<Thing>): string[] {
  return graph.allGroups().map((group) => group.map(({ order }) => order).join(' '));
}

suite('the pairs of a graph', () => {
  test('are those of a new graph after any adding, deleting and asking, crowded keys among them', () => {
    const step = fc.record({ name: fc.nat(110), far: fc.boolean(), isGone: fc.nat(5), isAsked: fc.nat(8) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const graph = new PairGraph<Thing>(areOfAKind);
        const now = new Map<number, Thing>();
        const put = (name: number, far: boolean): void => {
          const thing = new Thing(`thing ${name} ${name % 7}`, far ? [1, 2 + (name % 3)] : [1]);
          now.set(name, thing);
          graph.add(thing);
        };
        for (let name = 0; name <= CROWDED; name++) put(name, name % 2 === 0);
        for (const { name, far, isGone, isAsked } of steps) {
          const known = now.get(name);
          if (known !== undefined) graph.delete(known);
          now.delete(name);
          if (isGone > 0) put(name, far);
          if (isAsked === 0) graph.settle();
        }
        const fresh = new PairGraph<Thing>(areOfAKind);
        for (const { order, keys } of now.values()) fresh.add(new Thing(order, keys));
        assert.deepEqual(show(graph), show(fresh));
      }),
      { numRuns: 25 },
    );
  });

  test('are compared in step with the things, though all have one footer', () => {
    const comparedOf = (count: number): number => {
      let compared = 0;
      const graph = new PairGraph<Thing>((a, b) => {
        compared++;
        return areOfAKind(a, b);
      });
      for (let at = 0; at < count; at++) graph.add(new Thing(`thing ${at}`, [1, 2 + Math.floor(at / 10)]));
      graph.settle();
      return compared;
    };
    const [few, many] = [comparedOf(500), comparedOf(2000)];
    assert.ok(few > 0 && many <= 4 * few);
  });

  test('stay as they are, unasked, where another thing only crowds their key', () => {
    const asked: (readonly [Thing, Thing])[] = [];
    const graph = new PairGraph<Thing>((a, b) => {
      asked.push([a, b]);
      return areOfAKind(a, b);
    });
    for (let at = 0; at < CROWDED + 20; at++) graph.add(new Thing(`thing ${at}`, [1, 2 + (at % 2)]));
    graph.settle();
    asked.length = 0;
    const before = show(graph);
    const late = new Thing('thing late', [1]);
    graph.add(late);
    graph.settle();
    assert.ok(before.length > 0);
    for (const [a, b] of asked) assert.ok(a === late || b === late || !areOfAKind(a, b));
  });
});
