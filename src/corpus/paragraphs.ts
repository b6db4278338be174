/*
 * Owns finding the paragraph of an article in which a place lies.
 */
import type { Span } from '../core/span';

/** Index of the last paragraph that starts at or before `offset`; 0 before the first. `paragraphs` in order. */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
