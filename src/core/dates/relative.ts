/*
 * Owns dates said from where the writer stands: weekdays, today, last month, this weekend, the next day.
 * A relative date nobody can place has no value and is left out; a weekday without a date keeps its XXXX form.
 */
import {
  type Civil,
  addMonths,
  fromDayNumber,
  toDayNumber,
  toDayWords,
  toIso,
  toIsoMonth,
  toIsoWeek,
  weekdayOf,
} from './calendar';
import { readDayMonth, readMonthDate } from './monthDates';
import { type DateContext, type DateReading, dateReading, isFuture } from './reading';
import { DAY_PARTS, SEASONS, WEEKDAYS } from '../lexicon/dateWords';
import { isCapital, isGlued, isHyphen, isWord, lowerAt, opensSentence, wordAt } from '../numbers/tokenView';
import type { Tokens } from '../tokens';

/** A weekday at token `i`, with "last", "next" or "this" before it. */
export function readWeekday(t: Tokens, i: number, limit: number, context: DateContext): DateReading | null {
  const lower = lowerAt(t, i);
  const weekday = WEEKDAYS.get(lower);
  if (weekday === undefined || !isCapital(t, i) || isNamedDay(t, i)) return null;
  const short = lower.length <= 5;
  let next = i + 1;
  if (short) {
    if (wordAt(t, next) !== '.' || !isGlued(t, next)) return null;
    next++;
  }
  if (lower.endsWith('days')) return dateReading(i, i + 1, `XXXX-WXX-${weekday}`, 'every week');
  const before = lowerAt(t, i - 1);
  const led = before === 'last' || before === 'next' || before === 'this';
  const first = led && t.sentence[i - 1] === t.sentence[i] ? i - 1 : i;
  // Wednesday (February 12), Wednesday, February 12: the article itself says which
  const ahead = wordAt(t, next) === '(' || wordAt(t, next) === ',' ? next + 1 : next;
  const full =
    ahead < limit ? (readMonthDate(t, ahead, limit, context) ?? readDayMonth(t, ahead, limit, context)) : null;
  if (full && full.timex.length === 10) {
    if (wordAt(t, next) === '(')
      return dateReading(first, next, full.timex, `${wordAt(t, i)} is ${full.timex} by the words behind it`);
    return { ...full, first };
  }
  if (!context.written)
    return dateReading(first, next, `XXXX-WXX-${weekday}`, 'the article gives no date to count from');
  const here = toDayNumber(context.written);
  let day = here - ((weekdayOf(here) - weekday + 7) % 7);
  if (before === 'last' && day === here) day -= 7;
  else if (before === 'next') day = here + ((weekday - weekdayOf(here) + 7) % 7 || 7);
  else if (day !== here && before !== 'last') {
    // a bare weekday that is tomorrow's is hardly ever meant for six days ago
    const tomorrow = here - day === 6 && before !== 'since';
    if (tomorrow || UNTIL.has(before) || isFuture(t, i)) day += 7;
  }
  return dateReading(first, next, toIso(fromDayNumber(day)), `seen from ${toDayWords(context.written)}`);
}

const UNTIL = new Set(['through', 'until', 'till', 'by', 'beginning', 'starting']);

/** Programmes and feasts named after a weekday. */
const isNamedDay = (t: Tokens, i: number): boolean =>
  (lowerAt(t, i + 1) === 'night' && isCapital(t, i + 1) && lowerAt(t, i + 2) === 'live') ||
  ((lowerAt(t, i - 1) === 'news' || lowerAt(t, i - 1) === 'bloody') && isCapital(t, i - 1));

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['next', 1],
  ['this', 0],
  ['coming', 1],
  ['current', 0],
]);

/** today, yesterday, tomorrow, tonight at token `i`. */
export function readDayWord(t: Tokens, i: number, { written }: DateContext): DateReading | null {
  // USA TODAY, the Today show
  if (!written || (isCapital(t, i) && !opensSentence(t, i) && isWord(t, i - 1))) return null;
  const lower = lowerAt(t, i);
  const here = toDayNumber(written);
  const why = `seen from ${toDayWords(written)}`;
  if (lower === 'tonight') return dateReading(i, i + 1, `${toIso(written)}TNI`, why, { kind: 'time' });
  const shift = lower === 'today' ? 0 : lower === 'yesterday' ? -1 : 1;
  return dateReading(i, i + 1, toIso(fromDayNumber(here + shift)), why);
}

/** "last month", "this year", "next weekend", "last night" at the word last, next or this. */
export function readShifted(t: Tokens, i: number, limit: number, { written }: DateContext): DateReading | null {
  const shift = SHIFTS.get(lowerAt(t, i));
  if (shift === undefined || i + 1 >= limit) return null;
  if (!written) {
    const open = SEASONS.get(lowerAt(t, i + 1));
    return open === undefined ? null : dateReading(i, i + 2, `XXXX-${open}`, 'the article gives no date to count from');
  }
  const unit = lowerAt(t, i + 1);
  if (!SHIFTED.has(unit)) return null;
  const here = toDayNumber(written);
  const why = `seen from ${toDayWords(written)}`;
  const found = (timex: string, kind: 'date' | 'time' = 'date'): DateReading =>
    dateReading(i, i + 2, timex, why, { kind });
  switch (unit) {
    case 'week':
      return found(toIsoWeek(here + shift * 7));
    case 'weekend':
      // on a Monday "this weekend" is over, unless the sentence looks ahead
      if (shift === 0 && weekdayOf(here) === 1 && !isFuture(t, i)) return found(`${toIsoWeek(here - 7)}-WE`);
      return found(`${toIsoWeek(here + (shift < 0 && weekdayOf(here) >= 1 ? -7 : shift * 7))}-WE`);
    case 'month': {
      const { year, month } = addMonths(written, shift);
      return found(toIsoMonth(year, month));
    }
    case 'year':
      return isHyphen(t, i + 2)
        ? null
        : dateReading(i, i + 2, String(written.year + shift), why, { value: written.year + shift });
    case 'quarter': {
      const index = written.year * 4 + Math.floor((written.month - 1) / 3) + shift;
      return found(`${Math.floor(index / 4)}-Q${(index % 4) + 1}`);
    }
    case 'decade':
      return found(String(Math.floor(written.year / 10) + shift));
    case 'century':
      return found(String(Math.floor(written.year / 100) + shift));
    default: {
      const part = DAY_PARTS.get(unit);
      if (part !== undefined)
        return shift > 0
          ? null
          : found(`${toIso(fromDayNumber(here + (unit === 'night' ? shift : 0)))}${part}`, 'time');
      const season = SEASONS.get(unit);
      return season === undefined ? null : found(`${seasonYear(written, season, shift)}-${season}`);
    }
  }
}

/** What may stand behind "this", "last", "next" here. */
const SHIFTED: ReadonlySet<string> = new Set([
  ...['week', 'weekend', 'month', 'year', 'quarter', 'decade', 'century'],
  ...DAY_PARTS.keys(),
  ...SEASONS.keys(),
]);

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Year of the season meant: "last summer" is the one that ended, "this" and "next" the one that comes. */
function seasonYear({ year, month }: Civil, season: string, shift: number): number {
  const begins = SEASON_MONTHS[season] ?? 1;
  if (shift < 0) return month > begins + 2 ? year : year - 1;
  if (shift > 0) return month < begins ? year : year + 1;
  return season === 'WI' && month <= 2 ? year - 1 : year;
}

/** "the next day", "the following day", "the previous day" at "the": counted from the last full date named. */
export function readNextDay(t: Tokens, i: number, { last }: DateContext): DateReading | null {
  const word = lowerAt(t, i + 1);
  const what = lowerAt(t, i + 2);
  if (!last || (what !== 'day' && what !== 'morning' && what !== 'year')) return null;
  const shift = word === 'next' || word === 'following' ? 1 : word === 'previous' ? -1 : 0;
  if (shift === 0) return null;
  const why = `seen from ${toDayWords(last)}, the date named before`;
  if (what === 'year') return dateReading(i, i + 3, String(last.year + shift), why);
  const day = toIso(fromDayNumber(toDayNumber(last) + shift));
  return dateReading(i, i + 3, day, why);
}

/** "summer 2012", "the winter of 1776". */
export function readSeasonYear(
  t: Tokens,
  i: number,
  limit: number,
  { written }: DateContext,
  yearAt: (t: Tokens, i: number) => number,
): DateReading | null {
  const season = SEASONS.get(lowerAt(t, i));
  if (season === undefined) return null;
  const at = lowerAt(t, i + 1) === 'of' ? i + 2 : i + 1;
  const year = at < limit ? yearAt(t, at) : 0;
  if (year > 1500) return dateReading(i, at + 1, `${year}-${season}`);
  const the = lowerAt(t, i - 1) === 'the' ? i - 2 : i - 1;
  const before = lowerAt(t, the);
  const led =
    before === 'in' ||
    before === 'during' ||
    before === 'since' ||
    before === 'by' ||
    before === 'until' ||
    before === 'early' ||
    before === 'late';
  if (!led || lowerAt(t, i + 1) === 'of' || (isGlued(t, i + 1) && isWord(t, i + 2))) return null;
  if (!written) return dateReading(i, i + 1, `XXXX-${season}`, 'the article does not fix the year');
  return dateReading(
    i,
    i + 1,
    `${seasonYear(written, season, isFuture(t, i) ? 1 : -1)}-${season}`,
    `seen from ${toDayWords(written)}`,
  );
}
