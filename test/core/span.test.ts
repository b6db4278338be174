import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isOverlapping, shiftSpan, type Span } from '../../src/core/span';

const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, size]): Span => ({ start, end: start + size }));
const units = ({ start, end }: Span): Set<number> => new Set(Array.from({ length: end - start }, (_, i) => start + i));

suite('span algebra agrees with sets of characters', () => {
  test('overlap', () => {
    fc.assert(fc.property(span, span, (a, b) => isOverlapping(a, b) === [...units(a)].some((u) => units(b).has(u))));
  });
  test('a shifted span covers the same characters, and only touched spans are given up', () => {
    const text = fc.string({ minLength: 40, maxLength: 40, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(text, span, span, fc.string({ maxLength: 5 }), (before, marked, hit, put) => {
        if (marked.start === marked.end || hit.end > 40 || marked.end > 40) return;
        const after = before.slice(0, hit.start) + put + before.slice(hit.end);
        const shifted = shiftSpan(marked, { ...hit, length: put.length });
        if (shifted) assert.equal(after.slice(shifted.start, shifted.end), before.slice(marked.start, marked.end));
        else assert.ok(isOverlapping(marked, hit) || (hit.start > marked.start && hit.end < marked.end));
      }),
    );
  });
});
