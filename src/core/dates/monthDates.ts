/*
 * Owns dates with a month's name: "Feb. 14 to 16, 2025", "12 May 2021", "May 2024", "in June".
 */
import { daysInMonth, toIso } from './calendar';
import { type DateContext, type DateReading, dateReading, toTimex } from './reading';
import { digitsOnly, readYear } from './yearToken';
import { MONTHS, WEEKDAYS } from '../lexicon/dateWords';
import { readRangeJoin } from '../numbers/ranges';
import { isCapital, isDash, isGlued, isNumber, isWord, lowerAt, opensSentence, wordAt } from '../numbers/tokenView';
import type { Tokens } from '../tokens';

/** Day of the month at token `i` (12, 12th), with the token behind it; null where none stands there. */
function readDay(t: Tokens, i: number, limit: number): { day: number; next: number } | null {
  if (i >= limit || !isNumber(t, i)) return null;
  const word = wordAt(t, i);
  const day = word.length <= 2 && digitsOnly(word) ? Number(word) : 0;
  if (day < 1 || day > 31) return null;
  const suffix = isGlued(t, i + 1) && isWord(t, i + 1) ? lowerAt(t, i + 1) : '';
  if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') return { day, next: i + 2 };
  const mark = wordAt(t, i + 1);
  const clock = mark === ':' && isGlued(t, i + 2) && isNumber(t, i + 2);
  if (suffix !== '' || mark === '%' || clock || (mark === '/' && isGlued(t, i + 1))) return null;
  return { day, next: i + 1 };
}

/** Month words that are also plain words: they need a number beside them or a preposition before. */
const DOUBTFUL_MONTHS = new Set(['may', 'march', 'mar', 'sep', 'dec', 'jan', 'jun', 'august']);

const BEFORE_MONTH = new Set(
  'in of since until by from last next this late early mid during before after through to and between each every on for or'.split(
    ' ',
  ),
);

/** A date at the month name `i`: "Feb. 12", "February 14 to 16", "May 2024", "June". */
export function readMonthDate(t: Tokens, i: number, limit: number, context: DateContext): DateReading | null {
  const month = MONTHS.get(lowerAt(t, i));
  if (month === undefined || !isCapital(t, i) || lowerAt(t, i + 1) === "'") return null;
  const name = lowerAt(t, i);
  let at = i + 1;
  const full = name.length > 4 || name === 'may' || name === 'june' || name === 'july';
  if (!full && wordAt(t, at) === '.' && isGlued(t, at)) at++;
  const day = readDay(t, at, limit);
  if (day) return readMonthDays(t, i, month, day.day, day.next, limit, context);
  const year = lowerAt(t, at) === 'of' ? readYear(t, at + 1, limit) : readYear(t, at, limit);
  const before = lowerAt(t, i - 1);
  if (year) {
    return dateReading(i, year.next, toTimex(t, i, { year: year.year, month, day: null }, context).timex);
  }
  if (
    DOUBTFUL_MONTHS.has(name) &&
    (!BEFORE_MONTH.has(before) || (name.length === 3 && name !== 'may')) &&
    !(name === 'august' && !opensSentence(t, i))
  )
    return null;
  if (name.length <= 4 && name !== 'may' && name !== 'june' && name !== 'july' && at === i + 1) return null;
  // a person or place: April Jones, Mrs June Smith
  if (isWord(t, i + 1) && isCapital(t, i + 1) && at === i + 1 && !BEFORE_MONTH.has(before)) return null;
  if ((before === 'last' || before === 'next') && context.written) {
    const past = before === 'last';
    const { written } = context;
    const targetYear = past
      ? month < written.month
        ? written.year
        : written.year - 1
      : month > written.month
        ? written.year
        : written.year + 1;
    return dateReading(
      i - 1,
      at,
      toTimex(t, i, { year: targetYear, month, day: null }, context).timex,
      `seen from ${toIso(written)}`,
    );
  }
  const { timex, why } = toTimex(t, i, { year: null, month, day: null }, context);
  return dateReading(i, at > i + 1 && isNumber(t, at) ? i + 1 : at, timex, why);
}

function readMonthDays(
  t: Tokens,
  i: number,
  month: number,
  day: number,
  next: number,
  limit: number,
  context: DateContext,
): DateReading | null {
  const range = readDayRange(t, i, next, limit);
  const end = range?.next ?? next;
  const year = readYear(t, end, limit);
  const low = toTimex(t, i, { year: year?.year ?? null, month, day }, context);
  if (day > daysInMonth(2024, month)) return null;
  const first = withWeekdayBefore(t, i);
  if (!range) return dateReading(first, year?.next ?? end, low.timex, low.why);
  const high = toTimex(t, i, { year: year?.year ?? null, month: range.month ?? month, day: range.day }, context);
  const shortened = low.timex.startsWith('XXXX-') ? high.timex.slice(5) : high.timex;
  return dateReading(first, year?.next ?? end, `${low.timex}/${shortened}`, low.why);
}

/** "to 16", "-16", "and 15" behind between, "– March 2". */
function readDayRange(
  t: Tokens,
  first: number,
  at: number,
  limit: number,
): { month: number | null; day: number; next: number } | null {
  const join = readRangeJoin(t, first, at, Math.max(0, first - 4), limit);
  if (!join) return null;
  let { next } = join;
  const month = isCapital(t, next) ? MONTHS.get(lowerAt(t, next)) : undefined;
  if (month !== undefined) {
    next++;
    if (wordAt(t, next) === '.' && isGlued(t, next)) next++;
  }
  const day = readDay(t, next, limit);
  return day ? { month: month ?? null, day: day.day, next: day.next } : null;
}

/** "Wednesday, " or "Wednesday " directly before belongs to the date. */
function withWeekdayBefore(t: Tokens, i: number): number {
  let at = i - 1;
  if (wordAt(t, at) === ',' || (wordAt(t, at) === '.' && isGlued(t, at))) at--;
  return at >= 0 && isCapital(t, at) && WEEKDAYS.has(lowerAt(t, at)) && t.sentence[at] === t.sentence[i] ? at : i;
}

/** "12 February 2025", "12th of February", "14–16 May" at the number `i`. */
export function readDayMonth(t: Tokens, i: number, limit: number, context: DateContext): DateReading | null {
  const day = readDay(t, i, limit);
  if (!day || isGlued(t, i)) return null;
  let at = day.next;
  let high: { day: number; next: number } | null = null;
  if (isDash(t, at) || lowerAt(t, at) === 'to') {
    high = readDay(t, at + 1, limit);
    if (high) at = high.next;
  }
  if (lowerAt(t, at) === 'of') at++;
  const month = at < limit && isCapital(t, at) ? MONTHS.get(lowerAt(t, at)) : undefined;
  if (month === undefined || day.day > daysInMonth(2024, month)) return null;
  at++;
  if (wordAt(t, at) === '.' && isGlued(t, at) && lowerAt(t, at - 1).length < 5 && at + 1 < limit) at++;
  const year = readYear(t, at, limit);
  // "in 12 May": the number may count something else before a bare May; a year or lower case settles it
  const first = withWeekdayBefore(t, i);
  const low = toTimex(t, i, { year: year?.year ?? null, month, day: day.day }, context);
  if (!high) return dateReading(first, year?.next ?? at, low.timex, low.why);
  const to = toTimex(t, i, { year: year?.year ?? null, month, day: high.day }, context);
  return dateReading(
    first,
    year?.next ?? at,
    `${low.timex}/${low.timex.startsWith('XXXX-') ? to.timex.slice(5) : to.timex}`,
    low.why,
  );
}
