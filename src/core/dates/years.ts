/*
 * Owns years, ranges of years, decades and centuries: 2014, 1997-98, 2000 B.C., the 1990s, ’60s, 19th century.
 */
import { type DateReading, dateReading } from './reading';
import { digitsOnly, yearAt } from './yearToken';
import { MONTHS } from '../lexicon/dateWords';
import { readRangeJoin } from '../numbers/ranges';
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
import type { Tokens } from '../tokens';

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
