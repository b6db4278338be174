/*
 * Owns finding the paragraph of an analysed article in which a place lies.
 */
import { paragraphIndexAt } from '../core/article';
import type { Span } from '../core/span';

/** As paragraphIndexAt, but 0 before the first: a place before all text belongs to what opens it. */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  return Math.max(0, paragraphIndexAt(paragraphs, offset));
}
