/*
 * Owns the TIMEX3 value of a stretch of time: P3Y, PT90M; "three years ago" becomes a date where the article has one.
 */
import {
  addMonths,
  fromDayNumber,
  toDayNumber,
  toDayWords,
  toIso,
  toIsoMonth,
  toIsoWeek,
  type Civil,
} from '../dates/calendar';
import type { Tokens } from '../tokens';
import type { QuantityReading } from './quantityReading';
import { lowerAt } from './tokenView';

const PERIOD_LETTERS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  night: 'D',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};

/** Longer units in the one TIMEX3 has: [how many, of what]. */
const LONG_UNITS: Readonly<Record<string, readonly [number, string]>> = {
  decade: [10, 'year'],
  century: [100, 'year'],
  millennium: [1000, 'year'],
  fortnight: [2, 'week'],
};

/** TIMEX3 value of the duration `read`, with what it was counted from. */
export function toTimexOf(
  t: Tokens,
  read: QuantityReading,
  written: Civil | null,
): { timex: string; why: string | null } {
  const [factor, base] = LONG_UNITS[read.unit ?? ''] ?? [1, read.unit ?? ''];
  const amount = read.value === null ? null : read.value * factor;
  const ago = written && amount !== null && lowerAt(t, read.next) === 'ago' ? toDateAgo(written, amount, base) : null;
  if (written && ago !== null) return { timex: ago, why: `counted back from ${toDayWords(written)}` };
  return { timex: toPeriod(amount, base), why: null };
}

/** The date `amount` units back, as exact as the unit is; null where that says nothing. */
function toDateAgo(written: Civil, amount: number, base: string): string | null {
  if (!Number.isInteger(amount)) return null;
  const here = toDayNumber(written);
  switch (base) {
    case 'year':
      return amount < written.year ? String(written.year - amount).padStart(4, '0') : null;
    case 'month': {
      const { year, month } = addMonths(written, -amount);
      return toIsoMonth(year, month);
    }
    case 'week':
      return toIsoWeek(here - amount * 7);
    case 'day':
    case 'night':
      return toIso(fromDayNumber(here - amount));
    default:
      return null;
  }
}

function toPeriod(amount: number | null, base: string): string {
  const letter = PERIOD_LETTERS[base] ?? 'X';
  const time = letter.startsWith('T') ? 'T' : '';
  if (amount === null) return `P${time}X${letter.slice(-1)}`;
  if (!Number.isInteger(amount) && base === 'hour') return `PT${Math.round(amount * 60)}M`;
  if (!Number.isInteger(amount) && base === 'year') return `P${Math.round(amount * 12)}M`;
  return `P${time}${amount}${letter.slice(-1)}`;
}
