/*
 * Owns dates written out: "Feb. 14 to 16, 2025", "12 May 2021", "May 2024", 2025-02-13, 02/13/2025, years, decades, centuries.
 */
import { MONTHS, WEEKDAYS } from '../lexicon/dateWords';
import { readRangeJoin } from '../numbers/ranges';
import type { Tokens } from '../tokens';
import {
  isCapital,
  isDash,
  isGlued,
  isHyphen,
  isNumber,
  isWord,
  lowerAt,
  opensSentence,
  wordAt,
} from '../numbers/tokenView';
import { daysInMonth, toIso } from './calendar';
import { dateReading, toTimex, type DateContext, type DateReading } from './reading';

const digitsOnly = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return word.length > 0;
};

/** Day of the month at token `i` (12, 12th), with the token behind it; null where none stands there. */
function readDay(t: Tokens, i: number, limit: number): { day: number; next: number } | null {
  if (i >= limit || !isNumber(t, i)) return null;
  const word = wordAt(t, i);
  const day = word.length <= 2 && digitsOnly(word) ? Number(word) : 0;
  if (day < 1 || day > 31) return null;
  const suffix = isGlued(t, i + 1) && isWord(t, i + 1) ? lowerAt(t, i + 1) : '';
  if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') return { day, next: i + 2 };
  const mark = wordAt(t, i + 1);
  if (suffix !== '' || mark === '%' || mark === ':' || (mark === '/' && isGlued(t, i + 1))) return null;
  return { day, next: i + 1 };
}

/** Four digits of a year 1000–2199 at token `i`, else 0. */
export function yearAt(t: Tokens, i: number): number {
  if (!isNumber(t, i)) return 0;
  const word = wordAt(t, i);
  if (word.length !== 4 || !digitsOnly(word)) return 0;
  const year = Number(word);
  return year >= 1000 && year < 2200 ? year : 0;
}

/** Behind a month: its own year, with or without a comma ("May, 2024"); the token behind it. */
function readYear(t: Tokens, i: number, limit: number): { year: number; next: number } | null {
  const at = wordAt(t, i) === ',' ? i + 1 : i;
  if (at >= limit) return null;
  const year = yearAt(t, at);
  const unit = isGlued(t, at + 1) && wordAt(t, at + 1) === '%';
  return year > 1000 && !unit && !(isGlued(t, at + 1) && isWord(t, at + 1)) ? { year, next: at + 1 } : null;
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

/** 2025-02-13, 2025/02/13, 02/13/2025, 13.02.2025 at the number `i`; null where it is none. */
export function readNumericDate(t: Tokens, i: number, limit: number, context: DateContext): DateReading | null {
  const word = wordAt(t, i);
  if (word.includes('.')) {
    const [day = 0, month = 0, year = 0, more] = word.split('.').map(Number);
    if (more !== undefined || year < 1000 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
    return dateReading(i, i + 1, toIso({ year, month, day }));
  }
  const mark = wordAt(t, i + 1);
  if ((mark !== '-' && mark !== '/' && mark !== '–') || wordAt(t, i + 3) !== mark || i + 4 >= limit) return null;
  if (
    !isGlued(t, i + 1) ||
    !isGlued(t, i + 2) ||
    !isGlued(t, i + 3) ||
    !isGlued(t, i + 4) ||
    !isNumber(t, i + 2) ||
    !isNumber(t, i + 4)
  )
    return null;
  const [a, b, c] = [word, wordAt(t, i + 2), wordAt(t, i + 4)];
  if (a.length > 4 || b.length > 2 || c.length > 4 || !digitsOnly(a + b + c)) return null;
  const parts =
    a.length === 4
      ? [Number(a), Number(b), Number(c)]
      : mark === '/'
        ? toSlashDate(Number(a), Number(b), c, context)
        : null;
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts;
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return dateReading(i, i + 5, toIso({ year, month, day }));
}

/** Month first as in US print, unless that cannot be or the article's own date says otherwise. */
function toSlashDate(a: number, b: number, c: string, { written }: DateContext): number[] | null {
  const year = c.length === 4 ? Number(c) : c.length === 2 ? 2000 + Number(c) : 0;
  if (year === 0 || (a > 12 && b > 12)) return null;
  const dayFirst = a > 12 || (b <= 12 && written !== null && written.month === b && written.day === a);
  return dayFirst ? [year, b, a] : [year, a, b];
}

/** Words before a year of the middle ages; later ones need none. */
const YEAR_BEFORE = new Set(
  'in since by from until till of year circa c before after during around about a.d. ad between and to to'.split(' '),
);
const COUNTED = new Set(
  'people men women children troops soldiers workers jobs students protesters demonstrators refugees migrants civilians others members residents inmates prisoners passengers voters cases deaths'.split(
    ' ',
  ),
);
const NOT_YEAR_BEFORE = new Set(
  'than least nearly almost some roughly approximately over only exactly all another those these up average just no # number no. top'.split(
    ' ',
  ),
);

/** A year, a range of years or a decade at the number `i`. */
export function readYearDate(t: Tokens, i: number, limit: number): DateReading | null {
  const year = yearAt(t, i);
  if (year === 0 || (year === 1000 && readDecadeEnd(t, i, limit) > 0)) return null;
  const decade = readDecadeEnd(t, i, limit);
  if (decade > 0)
    return year % 10 === 0
      ? dateReading(i, decade, year % 100 === 0 && year < 2000 ? `${year / 100}` : `${year / 10}`)
      : null;
  const glued = isGlued(t, i);
  const beforeMark = wordAt(t, i - 1);
  const lived = beforeMark === '.' && isWord(t, i - 2) && lowerAt(t, i - 2).length <= 2;
  if (glued && !lived && (isWord(t, i - 1) || isNumber(t, i - 1) || '$€£¥@/_=#.,:'.includes(beforeMark))) return null;
  if (
    glued &&
    isDash(t, i - 1) &&
    isGlued(t, i - 1) &&
    isWord(t, i - 2) &&
    isCapital(t, i - 2) &&
    !opensSentence(t, i - 2) &&
    !MONTHS.has(lowerAt(t, i - 2))
  ) {
    if (lowerAt(t, i - 2) !== 'pre' && lowerAt(t, i - 2) !== 'post' && lowerAt(t, i - 2) !== 'mid') return null;
  }
  if ('$€£¥'.includes(beforeMark) && beforeMark !== '') return null;
  const range = readYearRange(t, i, year, limit);
  if (range) return range;
  if (
    isGlued(t, i + 1) &&
    (isWord(t, i + 1) ||
      wordAt(t, i + 1) === '%' ||
      wordAt(t, i + 1) === '/' ||
      wordAt(t, i + 1) === ':' ||
      wordAt(t, i + 1) === '+')
  )
    return null;
  const before = lowerAt(t, i - 1);
  const follows = lowerAt(t, i + 1);
  if (
    year < 1600 &&
    !(YEAR_BEFORE.has(before) && before !== 'and' && before !== 'to' && before !== 'by' && before !== 'of')
  )
    return null;
  if (
    year < 1600 &&
    (before === 'about' || before === 'around' || before === 'by') &&
    i + 1 < limit &&
    isWord(t, i + 1)
  )
    return null;
  if (i + 1 < limit && COUNTED.has(follows)) return null;
  if (NOT_YEAR_BEFORE.has(before)) return null;
  if (
    year % 100 === 0 &&
    i + 1 < limit &&
    isWord(t, i + 1) &&
    follows.endsWith('s') &&
    before !== 'in' &&
    before !== 'since' &&
    before !== 'the'
  )
    return null;
  if (i + 1 < limit && isUnitBehind(follows)) return null;
  const era = i + 1 < limit ? ERAS.get(follows) : undefined;
  if (era !== undefined) return dateReading(i, i + 2, `${era}${year}`);
  return dateReading(i, i + 1, String(year), null, { value: year });
}

const ERAS: ReadonlyMap<string, string> = new Map([
  ['b.c.', 'BC'],
  ['bc', 'BC'],
  ['bce', 'BC'],
  ['b.c.e.', 'BC'],
  ['ad', ''],
  ['a.d.', ''],
  ['ce', ''],
]);

const UNITS_BEHIND = new Set(
  'percent % per miles mile km kilometers kilometres metres meters feet foot m kg pounds dollars euros yen rupees yuan hp rpm bhp acres tons tonnes votes million billion thousand hours days calories degrees points °'.split(
    ' ',
  ),
);
const isUnitBehind = (lower: string): boolean => UNITS_BEHIND.has(lower);

/** Token behind the s of "1990s" or "1990’s"; 0 where it is no decade. */
function readDecadeEnd(t: Tokens, i: number, limit: number): number {
  if (i + 1 < limit && isGlued(t, i + 1) && lowerAt(t, i + 1) === 's') return i + 2;
  const mark = wordAt(t, i + 1);
  return (mark === '’' || mark === "'") &&
    isGlued(t, i + 1) &&
    isGlued(t, i + 2) &&
    wordAt(t, i + 2) === 's' &&
    yearAt(t, i) % 10 === 0
    ? i + 3
    : 0;
}

/** 1997-98, 1980–1984, 2019/20, "1960 to 1963", "between 1980 and 1990". */
function readYearRange(t: Tokens, i: number, low: number, limit: number): DateReading | null {
  const slash = wordAt(t, i + 1) === '/' && isGlued(t, i + 1) ? { next: i + 2, link: 'dash' } : null;
  const join = slash ?? readRangeJoin(t, i, i + 1, Math.max(0, i - 2), limit);
  if (!join || !isNumber(t, join.next) || join.next >= limit) return null;
  const word = wordAt(t, join.next);
  const short = word.length === 2 && digitsOnly(word) && join.link === 'dash' && isGlued(t, join.next);
  const high = short ? Math.floor(low / 100) * 100 + Number(word) : yearAt(t, join.next);
  if (high <= low || high - low > 400 || (slash && high - low > 1)) return null;
  if (isDash(t, join.next + 1) && isHyphen(t, join.next + 1) && isNumber(t, join.next + 2)) return null;
  return dateReading(i, join.next + 1, `${low}/${high}`, null, { value: low, high });
}

/** ’90s and the 90s. */
export function readShortDecade(t: Tokens, i: number, limit: number): DateReading | null {
  const word = wordAt(t, i);
  if (word.length !== 2 || !digitsOnly(word) || !word.endsWith('0')) return null;
  if (!isGlued(t, i + 1) || lowerAt(t, i + 1) !== 's' || i + 1 >= limit) return null;
  const mark = wordAt(t, i - 1);
  const apostrophe = isGlued(t, i) && (mark === '’' || mark === "'" || mark === '‘');
  const before = lowerAt(t, i - 1);
  if (!apostrophe && (before !== 'the' || Number(word) < 20)) return null;
  return dateReading(apostrophe ? i - 1 : i, i + 2, Number(word) < 20 ? `20${word.charAt(0)}` : `19${word.charAt(0)}`);
}

/** "19th century", "20th-century". */
export function readCentury(t: Tokens, i: number, limit: number): DateReading | null {
  const word = wordAt(t, i);
  if (word.length > 2 || !digitsOnly(word) || !isGlued(t, i + 1) || !isWord(t, i + 1)) return null;
  const at = isHyphen(t, i + 2) ? i + 3 : i + 2;
  if (at >= limit || (lowerAt(t, at) !== 'century' && lowerAt(t, at) !== 'centuries')) return null;
  // 20th Century Fox
  if (isCapital(t, at) && isCapital(t, at + 1) && isWord(t, at + 1)) return null;
  return dateReading(i, at + 1, String(Number(word) - 1).padStart(2, '0'));
}
