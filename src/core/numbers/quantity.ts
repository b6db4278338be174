/*
 * Owns reading one quantity around a number: what it is, or how far to skip; ranges, scores and phone numbers.
 * Gives a reading in tokens; leaves bounds to bounds.ts, what it is about to topic.ts, the sweep to numbers.ts.
 */
import { NUMBER_WORDS, Role } from '../lexicon/numberWords';
import { readAgeDecade } from './ages';
import { isPartOfName } from './exclusions';
import { readNumeral } from './numeral';
import type { Numeral } from './numeralShape';
import { type QuantityReading, type Skipped, reading } from './quantityReading';
import {
  type RangeLink,
  isBehindChange,
  isBehindFrom,
  isNeighbour,
  isScore,
  readAlternative,
  readRangeJoin,
} from './ranges';
import type { UnitContext } from './rates';
import { type Side, readSide, scaled, signed, worth } from './side';
import { toReading } from './single';
import { readSingleTime, readSomeTime } from './spells';
import { isDash, isGlued, isHyphen, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

export function readQuantity(
  t: Tokens,
  i: number,
  from: number,
  limit: number,
  context: UnitContext,
): QuantityReading | Skipped {
  const decade = isGlued(t, i + 1) ? readAgeDecade(t, i, from) : null;
  if (decade) return decade;
  const numeral = readNumeral(t, i, limit);
  const some = numeral ? null : readSomeTime(t, i, limit);
  if (some) return some;
  if (!numeral)
    return NUMBER_WORDS.get(lowerAt(t, i))?.role === Role.TimeUnit || lowerAt(t, i) === 'second'
      ? readSingleTime(t, i, from, limit)
      : { skipTo: i + 1 };
  const low = readSide(t, numeral, from, limit, context);
  const phone = phoneEnd(t, numeral, limit, low);
  if (phone > 0) return { skipTo: phone };
  const hasUnit = low.unit !== null || low.money !== null;
  if (!hasUnit && isJet(t, i) && context.jets) return { skipTo: skipHyphenTail(t, numeral.next, limit) };
  if (isPartOfName(t, numeral, from, limit, hasUnit))
    return { skipTo: isNumber(t, i) ? skipHyphenTail(t, numeral.next, limit) : numeral.next };
  if (numeral.form === 'ordinal') return reading(low.first, numeral.next, 'ordinal', numeral.value, null, null);
  if (numeral.form === 'multiple') return reading(low.first, numeral.next, 'multiple', numeral.value, null, null);
  return readRange(t, low, from, limit, context) ?? toReading(t, low, from, limit, context);
}

/** 707, 717 … 787 in an article on Boeing. */
function isJet(t: Tokens, i: number): boolean {
  const word = wordAt(t, i);
  return word.length === 3 && word.startsWith('7') && word.endsWith('7');
}

/** 737-800: the rest of a name in digits. */
function skipHyphenTail(t: Tokens, at: number, limit: number): number {
  let next = at;
  while (next + 1 < limit && isHyphen(t, next) && isNumber(t, next + 1)) next += 2;
  return next;
}

/** Two numbers as one span, where a joint and a second side with a fitting unit follow. */
function readRange(t: Tokens, low: Side, from: number, limit: number, context: UnitContext): QuantityReading | null {
  const join = readRangeJoin(t, low.first, low.next, from, limit) ?? readAlternative(t, low, from, limit);
  if (!join) return null;
  let at = join.next;
  while (at < limit && at < join.next + 3 && !isNumber(t, at) && !isWord(t, at) && !isDash(t, at)) at++;
  if (
    at < limit &&
    isWord(t, at) &&
    at === join.next &&
    (lowerAt(t, at) === 'about' || lowerAt(t, at) === 'nearly' || lowerAt(t, at) === 'around')
  )
    return null;
  if (at < limit && isWord(t, at) && !NUMBER_WORDS.has(lowerAt(t, at)))
    at = isNumber(t, at + 1) || wordAt(t, at + 1) === '$' ? skipToNumber(t, at, limit) : limit;
  const numeral = at < limit ? readNumeral(t, at, limit) : null;
  if (!numeral || numeral.form === 'ordinal' || numeral.form === 'multiple') return null;
  const high = readSide(t, numeral, join.next, limit, context);
  if (high.first !== join.next || !fits(low, high, join.link, isBehindFrom(t, low.first, from))) return null;
  // one to two-thirds, 3 to 1/2: no range
  if (
    (low.numeral.form === 'fraction') !== (high.numeral.form === 'fraction') &&
    low.unit === null &&
    high.unit === null
  )
    return null;
  // a third number joined on is a code or a date
  if (isDash(t, high.next) && isGlued(t, high.next) && isGlued(t, high.next + 1) && isNumber(t, high.next + 1))
    return null;
  let from_ = scaled(signed(low), low.unit ?? high.unit);
  const to = worth(high);
  if (
    high.numeral.scaled &&
    !low.numeral.scaled &&
    low.unit === null &&
    from_ < 1000 &&
    low.numeral.form !== 'magnitude'
  ) {
    const scale = scaleOf(high.numeral.value);
    // "$200 to $4 million" means 200 dollars
    if (low.numeral.value < scale && (low.money === null || high.money === null || low.numeral.value * scale < to))
      from_ *= scale;
  }
  const ratio = from_ > 0 ? to / from_ : 0;
  if (join.link === 'to' && isBehindChange(t, low.first, from) && (ratio < 1 || ratio > 1.5)) return null;
  const whole: Side = { ...high, first: low.first, money: high.money ?? low.money, unit: high.unit ?? low.unit };
  const bare = whole.unit === null && whole.money === null;
  if (
    bare &&
    (join.link === 'dash' || join.link === 'to') &&
    Number.isInteger(from_) &&
    Number.isInteger(to) &&
    from_ < 1000 &&
    to < 1000 &&
    isScore(t, low.first, high.next, from, limit, from_, to)
  ) {
    if (join.link === 'to' && from_ < to) return null;
    return reading(low.first, high.next, 'count', from_, null, 'two numbers of a score or vote', { high: to });
  }
  if (from_ > to && bare && join.link !== 'to') return null;
  // "paid $3,500 to two brothers"
  if (from_ > to && low.money !== null && high.money === null && high.unit === null) return null;
  const paid = whole.money !== null || whole.unit?.kind === 'money';
  if (join.link === 'or' && (paid || !isNeighbour(from_, to))) return null;
  const single = toReading(t, whole, from, limit, context);
  if ('skipTo' in single) return null;
  const percent = single.kind === 'percent' && single.unit === 'percent';
  return {
    ...single,
    value: percent ? from_ / 100 : from_,
    high: percent ? to / 100 : (single.high ?? to),
    why: single.why ?? 'a range',
  };
}

function skipToNumber(t: Tokens, at: number, limit: number): number {
  let i = at;
  while (i < limit && i < at + 3 && !isNumber(t, i)) i++;
  return i;
}

/** 2.5e6 → 1e6: the scale word a number was written with, as far as its size tells. */
function scaleOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e5 ? 1e3 : value >= 1e3 ? 1e3 : 1;
}

function fits(low: Side, high: Side, link: RangeLink, fromBefore: boolean): boolean {
  if (low.money !== null && high.money === null && high.unit !== null) return high.unit.kind === 'money';
  if (low.money !== null && high.money !== null) return low.money === high.money;
  if (low.unit === null) return low.money === null ? true : high.unit === null;
  if (high.unit === null && fromBefore && link === 'to') return true;
  if (high.unit === null)
    return link === 'and' && low.unit.kind !== 'percent' ? false : low.unit.kind === 'percent' && link === 'dash';
  return low.unit.unit === high.unit.unit;
}

/** End of a phone number or other code in groups, or 0. */
function phoneEnd(t: Tokens, numeral: Numeral, limit: number, low: Side): number {
  if (!isNumber(t, numeral.first) || low.unit !== null || low.money !== null) return 0;
  let at = numeral.first + 1;
  let groups = 1;
  let digits = wordAt(t, numeral.first).length;
  while (at + 1 < limit && isDash(t, at) && isGlued(t, at) && isGlued(t, at + 1) && isNumber(t, at + 1)) {
    digits += wordAt(t, at + 1).length;
    groups++;
    at += 2;
  }
  if (groups >= 3) return at;
  const first = wordAt(t, numeral.first);
  const second = groups === 2 ? wordAt(t, numeral.first + 2) : '';
  return groups === 2 && first.length === 3 && second.length === 4 && digits === 7 ? at : 0;
}
