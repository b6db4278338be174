/*
 * Owns dates and clock times: spans with TIMEX3 values, resolved against the article's own date, never today.
 * Also finds that date. Leaves durations and ages to numbers.ts.
 */
import type { Quantity } from './annotation';
import type { Article } from './article';

/** ISO date the article gives itself (dateline, "Published Feb. 13, 2025"); null where it gives none. */
export function findDateline(article: Article): string | null {
  void article;
  return null;
}

/** All dates and times in contract order; `date` (ISO, or null) fixes relative ones and missing years. */
export function findDates(article: Article, date: string | null): Quantity[] {
  void article;
  void date;
  return [];
}
