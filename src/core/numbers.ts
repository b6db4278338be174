/*
 * Owns numbers: counts, money, percent, measures … with value, unit, kind, bound and what they are about.
 * Leaves dates and clock times to dates.ts.
 */
import type { Quantity } from './annotation';
import type { Article } from './article';
import type { Span } from './span';

/** All quantities but dates and times, in contract order; `taken` spans (dates) are left alone. */
export function findQuantities(article: Article, taken: readonly Span[]): Quantity[] {
  void article;
  void taken;
  return [];
}
