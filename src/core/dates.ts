/*
 * Owns the sweep for dates and clock times: spans with TIMEX3 values, resolved against the article's own date, never today.
 * One pass over the tokens; candidates are digits and the words of one Map. Leaves durations and ages to numbers.ts.
 */
import type { Building, Quantity } from './annotation';
import type { Article } from './article';
import { parseIso, type Civil } from './dates/calendar';
import { readClock, readNamedHour } from './dates/clock';
import { readDayMonth, readMonthDate } from './dates/monthDates';
import { readNumericDate } from './dates/numericDates';
import type { DateContext, DateReading } from './dates/reading';
import { readDayWord, readNextDay, readSeasonYear, readShifted, readWeekday } from './dates/relative';
import { yearAt } from './dates/yearToken';
import { readCentury, readShortDecade, readYearDate } from './dates/years';
import { DAY_WORDS, LEADING_WORDS, MONTHS, NAMED_HOURS, SEASONS, WEEKDAYS } from './lexicon/dateWords';
import { sentenceLimit } from './numbers/tokenView';
import { TokenType, type Tokens } from './tokens';
import { WordClass } from './wordClasses';

type Reader = (t: Tokens, i: number, limit: number, context: DateContext) => DateReading | null;

/** Word → the reader of dates that may begin there; the words are those of WordClass.DateWord. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...MONTHS.keys()].map((word): [string, Reader] => [word, readMonthDate]),
  ...[...WEEKDAYS.keys()].map((word): [string, Reader] => [word, readWeekday]),
  ...DAY_WORDS.map((word): [string, Reader] => [word, (t, i, _limit, context) => readDayWord(t, i, context)]),
  ...LEADING_WORDS.map((word): [string, Reader] => [word, readLed]),
  ...[...SEASONS.keys()].map((word): [string, Reader] => [
    word,
    (t, i, limit, context) => readSeasonYear(t, i, limit, context, yearAt),
  ]),
  ['the', (t, i, _limit, context) => readNextDay(t, i, context)],
  ...NAMED_HOURS.map((word): [string, Reader] => [word, readNamedHour]),
]);

/** "last", "next", "this" before a unit, a weekday or a month. */
function readLed(t: Tokens, i: number, limit: number, context: DateContext): DateReading | null {
  const following = t.lower[i + 1] ?? '';
  if (i + 1 >= limit) return null;
  if (WEEKDAYS.has(following)) return readWeekday(t, i + 1, limit, context);
  if (MONTHS.has(following)) return readMonthDate(t, i + 1, limit, context);
  return readShifted(t, i, limit, context);
}

function readNumberDate(t: Tokens, i: number, limit: number, context: DateContext): DateReading | null {
  return (
    readNumericDate(t, i, limit, context) ??
    readDayMonth(t, i, limit, context) ??
    readClock(t, i, limit) ??
    readYearDate(t, i, limit) ??
    readCentury(t, i, limit) ??
    readShortDecade(t, i, limit)
  );
}

/** All dates and times in contract order; `written` fixes relative ones and missing years. */
export function findDates(article: Article, written: Civil | null): Quantity[] {
  const { tokens } = article;
  const found: Quantity[] = [];
  const { type, classes, lower, count } = tokens;
  let context: DateContext = { written, last: null };
  for (let i = 0; i < count;) {
    const reader =
      ((classes[i] ?? 0) & WordClass.DateWord) !== 0
        ? READERS.get(lower[i] ?? '')
        : type[i] === TokenType.Number
          ? readNumberDate
          : undefined;
    const reading = reader?.(tokens, i, sentenceLimit(tokens, i), context);
    if (!reading) {
      i++;
      continue;
    }
    if (reading.timex.length === 10 && !reading.timex.startsWith('X'))
      context = { written, last: parseIso(reading.timex) };
    found.push(toDate(article, reading));
    i = reading.next;
  }
  return found;
}

/** The quantity that a reading is. */
function toDate({ text, tokens: t }: Article, reading: DateReading): Quantity {
  const { first, next, kind, timex, value, high, why } = reading;
  const start = t.start[first] ?? 0;
  const end = t.end[next - 1] ?? start;
  const said = text.slice(start, end);
  const quantity: Building<Quantity> =
    high === null
      ? { start, end, text: said, kind, value, unit: null, bound: '=', timex, about: null }
      : { start, end, text: said, kind, value, high, unit: null, bound: '=', timex, about: null };
  if (why !== null) quantity.why = why;
  return quantity;
}
