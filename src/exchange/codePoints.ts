/*
 * Owns the crossing between UTF-16 units, in which this product counts, and code points, in which W3C positions and
 * brat do. Linear to prepare, logarithmic to ask.
 */
import { countLeading } from '../core/bisect';

export interface CodePoints {
  /** Code points before a UTF-16 offset; between the halves of a pair it counts the pair. */
  fromUnits(offset: number): number;
  /** UTF-16 offset of a code point's index, clamped to the text. */
  toUnits(index: number): number;
}

export function toCodePoints(text: string): CodePoints {
  // offsets of the pairs' second halves: each makes the count one less
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) pairs.push(++at);
  }
  const pairsBefore = (offset: number): number => countLeading(pairs.length, (index) => (pairs[index] ?? 0) < offset);
  return {
    fromUnits: (offset) => offset - pairsBefore(offset),
    toUnits(index) {
      // the pair `p` begins at code point pairs[p] - 1 - p
      const before = countLeading(pairs.length, (pair) => (pairs[pair] ?? 0) - 1 - pair < index);
      return Math.min(text.length, Math.max(0, index) + before);
    },
  };
}
