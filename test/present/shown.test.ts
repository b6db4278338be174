import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Quote } from '../../src/core/annotation';
import { shiftSpan, type Edit, type Span } from '../../src/core/span';
import { countShown, NOTHING_SHOWN, shiftShown, type Shown, type ShownAnnotations } from '../../src/present/shown';

const shownAt = (spans: readonly Span[]): ShownAnnotations => ({
  ...NOTHING_SHOWN,
  quotes: spans.map(({ start, end }): Shown<Quote> => ({ of: { start, end } as Quote, start, end })),
});

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({
  start,
  end: start + length,
}));
const edit = fc.tuple(fc.nat(60), fc.nat(6), fc.nat(6)).map(([start, taken, length]): Edit => ({
  start,
  end: start + taken,
  length,
}));

suite('what is drawn while a person types', () => {
  test('each annotation is where the edits leave its span, and those an edit touched are gone', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.array(edit, { maxLength: 4 }), (spans, edits) => {
        const expected = spans.flatMap((one) => {
          let now: Span | undefined = one;
          for (const step of edits) now = now && shiftSpan(now, step);
          return now ? [{ of: one, ...now }] : [];
        });
        const shifted = shiftShown(shownAt(spans), edits);
        assert.deepEqual(shifted.quotes, expected);
        assert.equal(countShown(shifted), expected.length);
      }),
    );
  });

  test('what stands before an edit is kept as it is', () => {
    const before = shownAt([
      { start: 0, end: 4 },
      { start: 8, end: 9 },
    ]);
    const after = shiftShown(before, [{ start: 5, end: 5, length: 2 }]);
    assert.equal(after.quotes[0], before.quotes[0]);
    assert.deepEqual(
      after.quotes.map(({ start }) => start),
      [0, 10],
    );
  });
});
