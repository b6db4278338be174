/*
 * Dates, times and durations in words for a person: TIMEX3 values such as "2018-W49" or "PT3H", days and instants in
 * ISO form. The codes themselves stay in JSON and CSV.
 */
import { fromDayNumber, parseIso, toDayNumber, toDayWords, toMonthName, weekdayOf } from '../core/dates/calendar';

const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'fall', WI: 'winter' };

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};

const REFERENCES: Readonly<Record<string, string>> = {
  PAST_REF: 'in the past',
  PRESENT_REF: 'now',
  FUTURE_REF: 'in the future',
};

const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

/** "the week of December 3, 2018" of "2018-W49"; undefined where the value is of no known form. */
export function toTimexWords(timex: string): string | undefined {
  if (Object.hasOwn(REFERENCES, timex)) return REFERENCES[timex];
  if (timex.startsWith('P')) return toDurationWords(timex);
  const slash = timex.indexOf('/');
  return slash < 0 ? toPointWords(timex) : toRangeWords(timex.slice(0, slash), timex.slice(slash + 1));
}

/** Where the value lies on the calendar, as a number that sorts: yyyymmdd; null where the article does not fix it. */
export function toTimexOrder(timex: string): number | null {
  const week = /^(\d{4})-W(\d{2})/.exec(timex);
  if (week) {
    const { year, month, day } = mondayOf(Number(week[1]), Number(week[2]));
    return year * 10_000 + month * 100 + day;
  }
  const found = /^(\d{2,4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(timex);
  if (!found) return null;
  const [, year = '', month = '00', day = '00'] = found;
  return Number(year.padEnd(4, '0')) * 10_000 + Number(month) * 100 + Number(day);
}

/** "February 13, 2025" of "2025-02-13"; any other text as it is. */
export function toIsoDayWords(iso: string): string {
  const day = parseIso(iso);
  return day === null ? iso : toDayWords(day);
}

/** "December 1, 2026, 1:48 am UTC" of "2026-12-01T01:48:11.566Z"; any other text as it is. */
export function toInstantWords(iso: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})[:.\d]*Z$/.exec(iso);
  if (!found) return iso;
  const [, day = '', hour = '', minute = ''] = found;
  return `${toIsoDayWords(day)}, ${toClockWords(hour, minute)} UTC`;
}

function toRangeWords(from: string, to: string): string | undefined {
  const low = toPointWords(from);
  // "XXXX-09-07/09-14": the second end leaves out what it shares with the first
  const high = toPointWords(to) ?? toPointWords(`${from.slice(0, Math.max(0, from.length - to.length))}${to}`);
  if (low === undefined || high === undefined) return undefined;
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return `${low}–${high}`;
  return low.endsWith(UNKNOWN_YEAR) ? `${low.slice(0, -UNKNOWN_YEAR.length)} – ${high}` : `${low} – ${high}`;
}

const UNKNOWN_YEAR = ', year unknown';

/** A day, week, month, season, quarter, year, decade or century, perhaps with a time of day. */
function toPointWords(timex: string): string | undefined {
  const clock = timex.indexOf('T');
  if (clock >= 0) return toTimeWords(timex.slice(0, clock), timex.slice(clock + 1));
  const weekday = /^XXXX-WXX-([1-7])$/.exec(timex);
  if (weekday) return `a ${WEEKDAYS[Number(weekday[1]) - 1] ?? ''}, week unknown`;
  if (/^\d{2}$/.test(timex)) return toCenturyWords(Number(timex));
  if (/^\d{3}$/.test(timex)) return `${timex}0s`;
  const [year = '', month, day, ...more] = timex.split('-');
  if (!/^(?:\d{4}|XXXX)$/.test(year) || more.length > 0) return undefined;
  if (month === undefined) return year === 'XXXX' ? undefined : String(Number(year));
  if (month.startsWith('W')) return toWeekWords(Number(year), Number(month.slice(1)), day);
  const words = toPartOfYear(month, day);
  if (words === undefined) return undefined;
  if (year === 'XXXX') return words + UNKNOWN_YEAR;
  return day === undefined ? `${words} ${Number(year)}` : `${words}, ${Number(year)}`;
}

function toPartOfYear(month: string, day: string | undefined): string | undefined {
  const quarter = /^Q([1-4])$/.exec(month);
  if (quarter) return `${QUARTERS[Number(quarter[1]) - 1] ?? ''} quarter of`;
  if (/^H[12]$/.test(month)) return `${month === 'H1' ? 'first' : 'second'} half of`;
  const name = Object.hasOwn(SEASONS, month) ? SEASONS[month] : toMonthName(Number(month));
  if (name === undefined) return undefined;
  return day === undefined ? name : /^\d{2}$/.test(day) ? `${name} ${Number(day)}` : undefined;
}

function toWeekWords(year: number, week: number, day: string | undefined): string | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(week) || week < 1 || week > 53) return undefined;
  const monday = mondayOf(year, week);
  if (day === undefined) return `the week of ${toDayWords(monday)}`;
  return day === 'WE' ? `the weekend of ${toDayWords(fromDayNumber(toDayNumber(monday) + 5))}` : undefined;
}

function mondayOf(year: number, week: number): ReturnType<typeof fromDayNumber> {
  const january4 = toDayNumber({ year, month: 1, day: 4 });
  return fromDayNumber(january4 - weekdayOf(january4) + 1 + (week - 1) * 7);
}

function toCenturyWords(hundreds: number): string {
  const number = hundreds + 1;
  const last = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10;
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'} century`;
}

function toTimeWords(day: string, time: string): string | undefined {
  const on = day === '' ? '' : toPointWords(day);
  if (on === undefined) return undefined;
  const part = Object.hasOwn(PARTS_OF_DAY, time) ? PARTS_OF_DAY[time] : undefined;
  if (part !== undefined) return on === '' ? part : `${part} of ${on}`;
  const clock = /^(\d{2})(?::(\d{2}))?/.exec(time);
  if (!clock) return undefined;
  const words = toClockWords(clock[1] ?? '', clock[2] ?? '00');
  return on === '' ? words : `${on}, ${words}`;
}

function toClockWords(hour: string, minute: string): string {
  const at = Number(hour) % 24;
  if (minute === '00' && at % 12 === 0) return at === 0 ? 'midnight' : 'noon';
  return `${at % 12 === 0 ? 12 : at % 12}:${minute} ${at < 12 ? 'am' : 'pm'}`;
}

const DURATION_UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const CLOCK_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/** "2 years 3 months" of "P2Y3M"; "some days" of "PXD". */
function toDurationWords(timex: string): string | undefined {
  const found = /^P((?:[\dX.]{1,32}[YMWD]){0,8})(?:T((?:[\dX.]{1,32}[HMS]){1,8}))?$/.exec(timex);
  if (!found) return undefined;
  const words = [...toParts(found[1] ?? '', DURATION_UNITS), ...toParts(found[2] ?? '', CLOCK_UNITS)];
  return words.length === 0 ? undefined : words.join(' ');
}

const numerals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function toParts(coded: string, units: Readonly<Record<string, string>>): string[] {
  return [...coded.matchAll(/([\dX.]{1,32})([A-Z])/g)].map(([, amount = '', letter = '']) => {
    const unit = units[letter] ?? '';
    if (amount.includes('X')) return `some ${unit}s`;
    const numeral = numerals.format(Number(amount));
    return `${numeral} ${unit}${numeral === '1' ? '' : 's'}`;
  });
}
