/*
 * Owns arithmetic on the Gregorian calendar without the host's clock: days, weekdays, ISO weeks, months.
 * Dates are plain year, month (1–12), day (1–31); nothing here knows text.
 */

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 (negative before). */
export function toDayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function fromDayNumber(days: number): Civil {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 1 (Monday) – 7 (Sunday). */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day `months` later, cut to the month's length. */
export function addMonths({ year, month, day }: Civil, months: number): Civil {
  const index = year * 12 + month - 1 + months;
  const [to, of] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return { year: to, month: of, day: Math.min(day, daysInMonth(to, of)) };
}

const pad = (value: number, size: number): string => String(value).padStart(size, '0');

export const toIso = ({ year, month, day }: Civil): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** "February" of 2; undefined where it is no month. */
export const toMonthName = (month: number): string | undefined => MONTHS[month - 1];

/** "February 13, 2025", as a reason or a list gives a day. */
export const toDayWords = ({ year, month, day }: Civil): string => `${toMonthName(month) ?? ''} ${day}, ${year}`;

export const toIsoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

/** "2025-W07" of the day. */
export function toIsoWeek(days: number): string {
  const thursday = days - weekdayOf(days) + 4;
  const { year } = fromDayNumber(thursday);
  const week = Math.floor((thursday - toDayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** Parses "YYYY-MM-DD"; null where it is no date. */
export function parseIso(iso: string | null): Civil | null {
  if (iso === null || iso.length !== 10) return null;
  const date = { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
    ? date
    : null;
}
