/*
 * Owns the shapes the readers of dates share: one date found, and what fixes relative ones.
 */
import { type Civil, toDayNumber, toDayWords, toIso, toIsoMonth } from './calendar';
import { FUTURE_WORDS } from '../lexicon/dateWords';
import { isCapital, lowerAt, sentenceLimit, sentenceOpening } from '../numbers/tokenView';
import type { Tokens } from '../tokens';

/** One date or clock time over tokens [first, next). */
export interface DateReading {
  readonly first: number;
  readonly next: number;
  readonly kind: 'date' | 'time';
  readonly timex: string;
  /** The year as a number, where the span is a year or a range of years. */
  readonly value: number | null;
  readonly high: number | null;
  readonly why: string | null;
}

/** What fixes relative dates: when the article was written, and the last full date it named. */
export interface DateContext {
  readonly written: Civil | null;
  readonly last: Civil | null;
}

export function dateReading(
  first: number,
  next: number,
  timex: string,
  why: string | null = null,
  more: Partial<DateReading> = {},
): DateReading {
  return { first, next, kind: 'date', timex, value: null, high: null, why, ...more };
}

/** True where the sentence around token `i` speaks of what is to come. */
export function isFuture(t: Tokens, i: number): boolean {
  const from = Math.max(sentenceOpening(t, i), i - 14);
  const to = Math.min(sentenceLimit(t, i), i + 8);
  let distance = Infinity;
  let future = false;
  for (let k = from; k < to; k++) {
    const lower = lowerAt(t, k);
    // "will visit on Tuesday, the office confirmed": what follows a comma is a clause of its own
    if (k > i && distance < Infinity && lower === ',') break;
    const gap = Math.abs(k - i);
    if (gap >= distance) continue;
    if (lower === 'is' || lower === 'are') {
      const next = lowerAt(t, k + 1);
      if (
        next === 'to' ||
        next === 'set' ||
        next === 'due' ||
        next === 'scheduled' ||
        next === 'expected' ||
        next === 'planned' ||
        next === 'slated' ||
        next === 'going'
      ) {
        distance = gap;
        future = true;
      }
    } else if (lower === 'set' || lower === 'begins' || lower === 'starts' || lower === 'opens') {
      if (lower !== 'set' || lowerAt(t, k + 1) === 'to' || lowerAt(t, k + 1) === 'for') {
        distance = gap;
        future = true;
      }
    } else if (FUTURE_WORDS.has(lower) && lower !== 'would') {
      distance = gap;
      future = true;
    } else if (
      lower === 'was' ||
      lower === 'were' ||
      lower === 'said' ||
      lower === 'told' ||
      lower === 'had' ||
      lower === 'did' ||
      (lower.length > 4 && lower.endsWith('ed') && gap < 6)
    ) {
      distance = gap;
      future = false;
    }
  }
  return future;
}

/** Year of a month and day nobody gave a year for, nearest the article's date; future only where the sentence is. */
export function inferYear(written: Civil, month: number, day: number, future: boolean): number {
  const here = toDayNumber(written);
  const distance = (year: number): number => toDayNumber({ year, month, day }) - here;
  const same = distance(written.year);
  if (same === 0) return written.year;
  // a “will” in the sentence does not put a day of last spring into the next one
  if (future) return same >= -31 || distance(written.year + 1) > FARTHEST ? written.year : written.year + 1;
  return same <= 31 ? written.year : written.year - 1;
}

/** Longest way ahead of a month or day without a year, in days: held by the tests of years nobody gave. */
const FARTHEST = 300;

/** Year of a month or day that stands for the nearest one on either side: "the November election", "which votes June 7". */
export function nearestYear(written: Civil, month: number, day: number): number {
  const here = toDayNumber(written);
  const away = (year: number): number => Math.abs(toDayNumber({ year, month, day }) - here);
  return [written.year - 1, written.year, written.year + 1].reduce((best, year) =>
    away(year) < away(best) ? year : best,
  );
}

const POLLS = new Set(
  'election elections caucus caucuses primary primaries referendum midterm midterms runoff ballot vote deadline'.split(
    ' ',
  ),
);
const AWAITING = new Set('come until votes holds meets expires'.split(' '));

/** True where the month at token `i` is that of an event everybody waits for, or waited for. */
function isAwaited(t: Tokens, i: number): boolean {
  return (
    AWAITING.has(lowerAt(t, i - 1)) ||
    POLLS.has(lowerAt(t, i + 1)) ||
    POLLS.has(lowerAt(t, i + 2)) ||
    POLLS.has(lowerAt(t, i + 3)) ||
    (isCapital(t, i + 3) && POLLS.has(lowerAt(t, i + 4)))
  );
}

export interface PartialDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** TIMEX3 value of a month or day, the year inferred where the article's date fixes it, else XXXX. */
export function toTimex(
  t: Tokens,
  i: number,
  date: PartialDate,
  context: DateContext,
): { timex: string; why: string | null } {
  const { month, day } = date;
  let { year } = date;
  let why: string | null = null;
  if (year === null && context.written) {
    const on = day ?? Math.min(context.written.day, 28);
    year = isAwaited(t, i)
      ? nearestYear(context.written, month, on)
      : inferYear(context.written, month, on, isFuture(t, i));
    why = `year from the dateline ${toDayWords(context.written)}`;
  }
  const two = (value: number): string => String(value).padStart(2, '0');
  if (year === null)
    return {
      timex: `XXXX-${two(month)}${day === null ? '' : `-${two(day)}`}`,
      why: 'the article does not fix the year',
    };
  return { timex: day === null ? toIsoMonth(year, month) : toIso({ year, month, day }), why };
}
