/*
 * Owns the kind, value and unit of a number that stands alone, or of a range as a whole.
 */
import { yearAt } from '../dates/yearToken';
import { NUMBER_WORDS } from '../lexicon/numberWords';
import { UNIT_WORDS } from '../lexicon/units';
import { readAge } from './ages';
import { readCurrencyBefore } from './money';
import { readCountedNoun, readOfNoun } from './nouns';
import { readNumeral } from './numeral';
import type { Numeral } from './numeralShape';
import { PLAIN, type QuantityReading, type Skipped, reading, round } from './quantityReading';
import { type UnitContext, type UnitReading, readPer } from './rates';
import { type Side, scaled, worth } from './side';
import { isPlainSpell } from './spells';
import { isCapital, isGlued, isHyphen, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import { readUnit } from './units';
import type { Tokens } from '../tokens';

/** Kind, value and unit of a number that stands alone (or of a range's second side). */
export function toReading(
  t: Tokens,
  side: Side,
  from: number,
  limit: number,
  context: UnitContext,
): QuantityReading | Skipped {
  const { numeral, first, unit } = side;
  const value = worth(side);
  const vague = numeral.form === 'magnitude';
  const more = {
    high: numeral.high === null ? null : scaled(numeral.high, unit),
    vague: vague && numeral.high !== null,
  };
  const cents =
    side.money !== null && unit?.kind === 'money' && numeral.first === first
      ? readSecondPart(t, side, unit, limit, context)
      : null;
  if (cents) return cents;
  if (side.money !== null && unit?.kind !== 'rate')
    return reading(first, side.next, 'money', value, side.money, null, more);
  if (unit) {
    if (unit.kind === 'percent') {
      const points = unit.unit !== 'percent';
      return reading(first, side.next, 'percent', points ? value : round(value / 100), unit.unit, null, more);
    }
    const composed = readSecondPart(t, side, unit, limit, context);
    if (composed) return composed;
    return reading(first, side.next, unit.kind, value, unit.unit, null, more);
  }
  const magnitudeMoney = vague || numeral.scaled ? readOfMoney(t, numeral, limit, context) : null;
  if (magnitudeMoney) {
    const high = numeral.high === null ? null : scaled(numeral.high, magnitudeMoney);
    const { next } = magnitudeMoney;
    return reading(first, next, 'money', scaled(value, magnitudeMoney), magnitudeMoney.unit, null, { ...more, high });
  }
  if (numeral.form === 'fraction' && value < 1 && value > 0) return toFraction(t, side, limit, value);
  const share = readShare(t, side, limit);
  if (share) return share;
  const age = readAge(t, side, from);
  if (age) return age;
  const shared = readSharedUnit(t, numeral, limit, context);
  if (shared)
    return reading(
      first,
      numeral.next,
      shared.kind === 'money' ? 'money' : shared.kind,
      shared.kind === 'percent' ? round(value / 100) : scaled(value, shared),
      shared.unit,
      'unit of the number behind “or”',
      more,
    );
  const per = readPer(t, numeral.next, limit, false);
  if (per) return reading(first, per.next, 'rate', value, `per ${per.unit}`, null, more);
  if (lowerAt(t, numeral.next) === 'times') return toTimes(t, side, limit, value, more);
  if (isHyphen(t, numeral.next) && lowerAt(t, numeral.next + 1) === 'fold')
    return reading(first, numeral.next + 2, 'multiple', value, 'time', null, more);
  const of = skipToNoun(t, numeral.next, vague);
  const noun =
    readCountedNoun(t, of, limit, value === 1 ? 1 : 2) ?? (vague ? null : readOfNoun(t, numeral.next, limit));
  const time = noun ? UNIT_WORDS.get(lowerAt(t, noun.head)) : undefined;
  if (noun && time?.family === 'time' && noun.head === of && isCapital(t, noun.head)) return { skipTo: noun.next };
  if (noun && time?.family === 'time' && isPlainSpell(t, of, noun.head))
    return reading(first, numeral.next, 'duration', value, time.name, null, more);
  return reading(first, numeral.next, 'count', value, noun?.unit ?? null, null, { noun, ...more });
}

/** "one in five", "9 out of 10": a share of all. */
function readShare(t: Tokens, side: Side, limit: number): QuantityReading | null {
  const { numeral, first } = side;
  const out = lowerAt(t, numeral.next) === 'out' && lowerAt(t, numeral.next + 1) === 'of';
  if ((!out && lowerAt(t, numeral.next) !== 'in') || numeral.scaled || !Number.isInteger(numeral.value)) return null;
  const at = numeral.next + (out ? 2 : 1);
  const whole = at < limit && (out || yearAt(t, at) === 0) ? readNumeral(t, at, limit) : null;
  if (
    !whole ||
    whole.form === 'ordinal' ||
    whole.form === 'magnitude' ||
    whole.value <= numeral.value ||
    numeral.value <= 0
  )
    return null;
  if (
    !out &&
    (!SHARE_WHOLES.has(whole.value) ||
      numeral.value > 9 ||
      wordAt(t, whole.next) === ':' ||
      wordAt(t, whole.next) === '-')
  )
    return null;
  if (!out && readUnit(t, whole.next, limit, whole, PLAIN)) return null;
  return reading(
    first,
    whole.next,
    'fraction',
    round(numeral.value / whole.value),
    null,
    `${numeral.value} of every ${whole.value}`,
  );
}

/** Wholes a share is told of: one in five, one in 100. */
const SHARE_WHOLES = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 60, 100, 200, 500, 1000, 10000, 100000, 1000000,
]);

/** "eight or nine euros", "8 or $9": the first number takes the unit of the second. */
function readSharedUnit(t: Tokens, numeral: Numeral, limit: number, context: UnitContext): UnitReading | null {
  if (lowerAt(t, numeral.next) !== 'or') return null;
  const at = numeral.next + 1;
  const prefix = at + 1 < limit && isNumber(t, at + 1) ? readCurrencyBefore(t, at + 1, at) : null;
  if (prefix) return { next: numeral.next, kind: 'money', unit: prefix.code };
  const second = at < limit ? readNumeral(t, at, limit) : null;
  if (!second || second.form === 'ordinal' || second.value <= numeral.value) return null;
  return readUnit(t, second.next, limit, second, context);
}

/** Behind "50 or more", "300+" and the "of" of an order of magnitude the noun still follows. */
function skipToNoun(t: Tokens, at: number, vague: boolean): number {
  const word = lowerAt(t, at);
  if (vague && word === 'of') return at + 1;
  if (word === '+' && isGlued(t, at)) return at + 1;
  if (word === '-' && lowerAt(t, at + 1) === 'plus') return at + 2;
  // 500 and 1,000 songs
  if ((word === 'or' || word === 'and') && isNumber(t, at + 1) && at > 0)
    return isGlued(t, at + 2) && isWord(t, at + 2) ? at + 3 : at + 2;
  const or = word === 'or' ? lowerAt(t, at + 1) : '';
  return or === 'more' || or === 'so' || or === 'fewer' || or === 'less' ? at + 2 : at;
}

/** "millions of dollars", "tens of thousands of miles" carry their unit behind "of". */
function readOfMoney(t: Tokens, numeral: Numeral, limit: number, context: UnitContext): UnitReading | null {
  if (lowerAt(t, numeral.next) !== 'of') return null;
  const unit = readUnit(t, numeral.next + 1, limit, numeral, context);
  return unit && unit.kind === 'money' ? unit : null;
}

function toFraction(t: Tokens, side: Side, limit: number, value: number): QuantityReading {
  const { numeral } = side;
  // half a mile, a quarter of a century, half an hour
  let at = numeral.next;
  if (lowerAt(t, at) === 'of') at++;
  if (lowerAt(t, at) === 'a' || lowerAt(t, at) === 'an') {
    const unit = readUnit(t, at + 1, limit, { ...numeral, value: 1, next: at + 1 }, PLAIN);
    if (unit && unit.kind !== 'percent')
      return reading(side.first, unit.next, unit.kind, scaled(value, unit), unit.unit, null);
  }
  return reading(side.first, numeral.next, 'fraction', value, null, null);
}

/** Unit → the smaller unit that may follow it, and how many make one. */
const SECOND_PARTS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['foot', ['inch', 12]],
  ['hour', ['minute', 60]],
  ['minute', ['second', 60]],
  ['pound', ['ounce', 16]],
]);

/** 5 feet 2 inches, 6-foot-4, 2 hours and 30 minutes, 3 dollars 20 cents: the second part added in the first unit. */
function readSecondPart(
  t: Tokens,
  side: Side,
  unit: UnitReading,
  limit: number,
  context: UnitContext,
): QuantityReading | null {
  const money = unit.kind === 'money' && unit.scale === undefined;
  const [name, ratio] = money ? [null, 100] : (SECOND_PARTS.get(unit.unit ?? '') ?? [null, 0]);
  if (ratio === 0 || !Number.isInteger(side.numeral.value)) return null;
  let at = side.next;
  const joined = isHyphen(t, at);
  if (joined || lowerAt(t, at) === 'and') at++;
  const begins = at < limit && (isNumber(t, at) || NUMBER_WORDS.has(lowerAt(t, at)));
  const numeral = begins ? readNumeral(t, at, limit) : null;
  if (!numeral || numeral.value >= ratio || numeral.form === 'ordinal' || numeral.form === 'multiple') return null;
  const second = readUnit(t, numeral.next, limit, numeral, context);
  const bare = joined && name === 'inch' && !second;
  const fits = money
    ? second?.scale !== undefined && (second.unit === unit.unit || lowerAt(t, numeral.next).startsWith('cent'))
    : second?.unit === name;
  if (!fits && !bare) return null;
  const value = round(side.numeral.value + numeral.value / ratio);
  return reading(side.first, second?.next ?? numeral.next, unit.kind, value, unit.unit, null);
}

const MULTIPLE_BEHIND = new Set(
  'as more less the that higher larger bigger greater faster better worse smaller lower stronger longer its their what normal'.split(
    ' ',
  ),
);

function toTimes(t: Tokens, side: Side, limit: number, value: number, more: Partial<QuantityReading>): QuantityReading {
  const at = side.numeral.next + 1;
  const per = readPer(t, at, limit, false);
  if (per) return reading(side.first, per.next, 'rate', value, `time per ${per.unit}`, null, more);
  const multiple = at < limit && MULTIPLE_BEHIND.has(lowerAt(t, at));
  return reading(side.first, side.numeral.next, multiple ? 'multiple' : 'count', value, 'time', null, more);
}
