/*
 * Owns reading one quantity around a number: sign, currency, unit, range, age; then its kind, value and unit.
 * Gives a reading in tokens; leaves bounds to bounds.ts, what it is about to topic.ts, the sweep to numbers.ts.
 */
import type { QuantityKind } from '../annotation';
import { NUMBER_WORDS, Role } from '../lexicon/numberWords';
import { UNIT_WORDS } from '../lexicon/units';
import type { Tokens } from '../tokens';
import { isPartOfName } from './exclusions';
import { readCurrencyBefore } from './money';
import { readCountedNoun, type CountedNoun } from './nouns';
import { readNumeral, type Numeral } from './numeral';
import { isScore, readRangeJoin } from './ranges';
import { isCapital, isDash, isGlued, isHyphen, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import { readPer, readUnit, type UnitContext, type UnitReading } from './units';

/** One quantity over tokens [first, next). */
export interface QuantityReading {
  readonly first: number;
  readonly next: number;
  readonly kind: QuantityKind;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string | null;
  readonly vague: boolean;
  readonly noun: CountedNoun | null;
  readonly why: string | null;
}

/** What was looked at and is none: the sweep goes on at `next`. */
export interface Skipped {
  readonly skipTo: number;
}

interface Side {
  readonly numeral: Numeral;
  readonly first: number;
  readonly next: number;
  readonly negative: boolean;
  readonly money: string | null;
  readonly unit: UnitReading | null;
}

/** The quantity whose number begins at token `i`, no token read before `from` or from `limit` on. */
export function readQuantity(
  t: Tokens,
  i: number,
  from: number,
  limit: number,
  context: UnitContext,
): QuantityReading | Skipped {
  const numeral = readNumeral(t, i, limit);
  if (!numeral)
    return NUMBER_WORDS.get(lowerAt(t, i))?.role === Role.TimeUnit || lowerAt(t, i) === 'second'
      ? readSingleTime(t, i, from, limit)
      : { skipTo: i + 1 };
  const low = readSide(t, numeral, from, limit, context);
  const phone = phoneEnd(t, numeral, limit, low);
  if (phone > 0) return { skipTo: phone };
  const hasUnit = low.unit !== null || low.money !== null;
  if (isPartOfName(t, numeral, from, limit, hasUnit)) return { skipTo: numeral.next };
  if (numeral.form === 'ordinal') return reading(low.first, numeral.next, 'ordinal', numeral.value, null, null);
  if (numeral.form === 'multiple') return reading(low.first, numeral.next, 'multiple', numeral.value, null, null);
  return readRange(t, low, from, limit, context) ?? toReading(t, low, from, limit);
}

function reading(
  first: number,
  next: number,
  kind: QuantityKind,
  value: number,
  unit: string | null,
  why: string | null,
  more: Partial<QuantityReading> = {},
): QuantityReading {
  return { first, next, kind, value, high: null, unit, vague: false, noun: null, why, ...more };
}

/** "an hour", "a decade", "an hour and a half", where it measures time. */
function readSingleTime(t: Tokens, i: number, from: number, limit: number): QuantityReading | Skipped {
  const unit = UNIT_WORDS.get(lowerAt(t, i))?.name ?? '';
  const article = lowerAt(t, i - 1);
  if (i - 1 < from || (article !== 'a' && article !== 'an')) return { skipTo: i + 1 };
  const parts = readNumeralPart(t, i + 1, limit);
  if (parts) return reading(i - 1, parts.next, 'duration', 1 + parts.value, unit, null);
  const follows = lowerAt(t, i + 1);
  const before = lowerAt(t, i - 2);
  if (isHyphen(t, i + 1) || unit === 'second') return { skipTo: i + 1 };
  const behind =
    follows === 'ago' || follows === 'later' || follows === 'earlier' || follows === 'before' || follows === 'after';
  const measured = DURATION_BEFORE.has(before) && i - 2 >= from;
  if (!behind && !measured) return { skipTo: i + 1 };
  if ((before === 'in' || before === 'for') && unit === 'day' && !behind) return { skipTo: i + 1 };
  return reading(i - 1, i + 1, 'duration', 1, unit, null);
}

const DURATION_BEFORE = new Set(
  'for in within over about nearly almost around than roughly approximately after under lasted lasting lasts last took taking takes spent spend spending least half most some every just quarter'.split(
    ' ',
  ),
);

/** "and a half" behind a unit: what it adds. */
function readNumeralPart(t: Tokens, at: number, limit: number): { next: number; value: number } | null {
  if (lowerAt(t, at) !== 'and' || at + 2 >= limit) return null;
  const below = NUMBER_WORDS.get(lowerAt(t, at + 2));
  if (lowerAt(t, at + 1) !== 'a' || (below?.role !== Role.Half && below?.role !== Role.Part)) return null;
  return lowerAt(t, at + 3) === 'of' ? null : { next: at + 3, value: 1 / below.value };
}

function readSide(t: Tokens, numeral: Numeral, from: number, limit: number, context: UnitContext): Side {
  const prefix = readCurrencyBefore(t, numeral.first, from);
  let { first } = numeral;
  let negative = prefix?.negative ?? false;
  if (prefix) first = prefix.first;
  else if (isMinus(t, first, from)) {
    negative = true;
    first--;
  }
  let unit: UnitReading | null;
  let side = numeral;
  if (!prefix) {
    // 10m without a currency may be ten metres
    if (numeral.letter === 'm' || numeral.letter === 'b' || numeral.letter === 'T' || numeral.letter === 'K')
      side = asUnit(t, numeral, limit);
    unit = readUnit(t, side.next, limit, side, context);
  } else unit = moneyRate(t, side.next, limit, prefix.code);
  return {
    numeral: side,
    first,
    next: unit?.next ?? side.next,
    negative,
    money: prefix?.code ?? (unit?.kind === 'money' ? unit.unit : null),
    unit,
  };
}

/** $58.24 per barrel; a currency repeated behind the number (7,199 yuan, $5 US) belongs to it. */
function moneyRate(t: Tokens, at: number, limit: number, code: string): UnitReading | null {
  const word = wordAt(t, at);
  const repeated =
    at < limit && (word === code || (code === 'USD' && (word === 'USD' || lowerAt(t, at) === 'dollars')));
  const next = repeated ? at + 1 : at;
  const per = readPer(t, next, limit, true);
  if (per) return { next: per.next, kind: 'rate', unit: `${code} per ${per.unit}` };
  return repeated ? { next, kind: 'money', unit: code } : null;
}

/** A letter glued to digits read as a unit where no million can be meant: 100m, 50m away. */
function asUnit(t: Tokens, numeral: Numeral, limit: number): Numeral {
  const letter = numeral.letter ?? '';
  const follows = numeral.next < limit && isWord(t, numeral.next) ? lowerAt(t, numeral.next) : '';
  if (letter === 'b') return numeral;
  if (letter === 'm' && follows !== '' && !METRE_WORDS.has(follows) && readCountedNoun(t, numeral.next, limit, 2))
    return numeral;
  if (letter === 'K' || letter === 'T') return numeral;
  return { ...numeral, next: numeral.next - 1, value: numeral.value / 1e6, scaled: false, letter: null };
}

const METRE_WORDS = new Set(
  'high tall wide long deep above below from away north south east west sprint race hurdles freestyle final dash butterfly backstroke breaststroke relay rifle'.split(
    ' ',
  ),
);

function isMinus(t: Tokens, first: number, from: number): boolean {
  const at = first - 1;
  if (at < from) return false;
  const word = lowerAt(t, at);
  if (word === 'minus' || word === 'negative') return !isNumber(t, at - 1) && !NUMBER_WORDS.has(lowerAt(t, at - 1));
  return (word === '-' || word === '−') && isGlued(t, first) && !isGlued(t, at) && !isNumber(t, at - 1);
}

const signed = (side: Side): number => (side.negative ? -side.numeral.value : side.numeral.value);

/** Two numbers as one span, where a joint and a second side with a fitting unit follow. */
function readRange(t: Tokens, low: Side, from: number, limit: number, context: UnitContext): QuantityReading | null {
  const join = readRangeJoin(t, low.first, low.next, from, limit);
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
  if (high.first !== join.next || !fits(low, high, join.link)) return null;
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
  let from_ = signed(low);
  const to = signed(high);
  if (
    high.numeral.scaled &&
    !low.numeral.scaled &&
    low.unit === null &&
    from_ < 1000 &&
    low.numeral.form !== 'magnitude'
  ) {
    const scale = scaleOf(high.numeral.value);
    if (low.numeral.value < scale) from_ *= scale;
  }
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
    return reading(low.first, high.next, 'count', from_, 'score', 'two numbers of a score or vote', { high: to });
  }
  if (from_ > to && bare && join.link !== 'to') return null;
  const single = toReading(t, whole, from, limit);
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

function fits(low: Side, high: Side, link: string): boolean {
  if (low.money !== null && high.money === null && high.unit !== null) return high.unit.kind === 'money';
  if (low.money !== null && high.money !== null) return low.money === high.money;
  if (low.unit === null) return low.money === null ? true : high.unit === null;
  if (high.unit === null)
    return link === 'and' && low.unit.kind !== 'percent' ? false : low.unit.kind === 'percent' && link === 'dash';
  return low.unit.unit === high.unit.unit;
}

/** Kind, value and unit of a number that stands alone (or of a range's second side). */
function toReading(t: Tokens, side: Side, from: number, limit: number): QuantityReading | Skipped {
  const { numeral, first, unit } = side;
  const value = signed(side);
  const vague = numeral.form === 'magnitude';
  const more = { high: numeral.high, vague };
  if (side.money !== null && unit?.kind !== 'rate')
    return reading(first, side.next, 'money', value, side.money, null, more);
  if (unit) {
    if (unit.kind === 'percent') {
      const points = unit.unit !== 'percent';
      return reading(first, side.next, 'percent', points ? value : round(value / 100), unit.unit, null, more);
    }
    const composed = readSecondPart(t, side, unit, limit);
    if (composed) return composed;
    return reading(first, side.next, unit.kind, value, unit.unit, null, more);
  }
  const magnitudeMoney = vague || numeral.scaled ? readOfMoney(t, numeral, limit) : null;
  if (magnitudeMoney) return reading(first, magnitudeMoney.next, 'money', value, magnitudeMoney.unit, null, more);
  if (numeral.form === 'fraction' && value < 1 && value > 0) return toFraction(t, side, limit, value);
  const age = readAge(t, side, from);
  if (age) return age;
  const per = readPer(t, numeral.next, limit, false);
  if (per) return reading(first, per.next, 'rate', value, `per ${per.unit}`, null, more);
  if (lowerAt(t, numeral.next) === 'times') return toTimes(t, side, limit, value, more);
  if (isHyphen(t, numeral.next) && lowerAt(t, numeral.next + 1) === 'fold')
    return reading(first, numeral.next + 2, 'multiple', value, 'time', null, more);
  const of = skipToNoun(t, numeral.next, vague);
  const noun = readCountedNoun(t, of, limit, value === 1 ? 1 : 2);
  return reading(first, numeral.next, 'count', value, noun?.unit ?? null, null, { ...more, noun });
}

/** Behind "50 or more", "300+" and the "of" of an order of magnitude the noun still follows. */
function skipToNoun(t: Tokens, at: number, vague: boolean): number {
  const word = lowerAt(t, at);
  if (vague && word === 'of') return at + 1;
  if (word === '+' && isGlued(t, at)) return at + 1;
  if (word === '-' && lowerAt(t, at + 1) === 'plus') return at + 2;
  const or = word === 'or' ? lowerAt(t, at + 1) : '';
  return or === 'more' || or === 'so' || or === 'fewer' || or === 'less' ? at + 2 : at;
}

const round = (value: number): number => Number(value.toPrecision(12));

/** "millions of dollars", "tens of thousands of miles" carry their unit behind "of". */
function readOfMoney(t: Tokens, numeral: Numeral, limit: number): UnitReading | null {
  if (lowerAt(t, numeral.next) !== 'of') return null;
  const unit = readUnit(t, numeral.next + 1, limit, numeral, { sterling: false });
  return unit && unit.kind === 'money' ? unit : null;
}

function toFraction(t: Tokens, side: Side, limit: number, value: number): QuantityReading {
  const { numeral } = side;
  // half a mile, a quarter of a century, half an hour
  let at = numeral.next;
  if (lowerAt(t, at) === 'of') at++;
  if (lowerAt(t, at) === 'a' || lowerAt(t, at) === 'an') {
    const unit = readUnit(t, at + 1, limit, { ...numeral, value: 1, next: at + 1 }, { sterling: false });
    if (unit && unit.kind !== 'percent') return reading(side.first, unit.next, unit.kind, value, unit.unit, null);
  }
  return reading(side.first, numeral.next, 'fraction', value, null, null);
}

/** 5 feet 2 inches, 6-foot-4, 2 hours and 30 minutes: the second part added in the first unit. */
function readSecondPart(t: Tokens, side: Side, unit: UnitReading, limit: number): QuantityReading | null {
  const ratio =
    unit.unit === 'foot' ? 12 : unit.unit === 'hour' || unit.unit === 'minute' ? 60 : unit.unit === 'pound' ? 16 : 0;
  if (ratio === 0 || !Number.isInteger(side.numeral.value)) return null;
  let at = side.next;
  const joined = isHyphen(t, at);
  if (joined || lowerAt(t, at) === 'and' || lowerAt(t, at) === ',') at++;
  const numeral =
    at < limit && (isNumber(t, at) || NUMBER_WORDS.has(lowerAt(t, at))) ? readNumeral(t, at, limit) : null;
  if (!numeral || numeral.value >= ratio || numeral.form === 'ordinal' || numeral.form === 'multiple') return null;
  const second = readUnit(t, numeral.next, limit, numeral, { sterling: false });
  const expected =
    unit.unit === 'foot' ? 'inch' : unit.unit === 'hour' ? 'minute' : unit.unit === 'minute' ? 'second' : 'ounce';
  if (second?.unit === expected)
    return reading(
      side.first,
      second.next,
      unit.kind,
      round(side.numeral.value + numeral.value / ratio),
      unit.unit,
      null,
    );
  return joined && unit.unit === 'foot' && !second
    ? reading(side.first, numeral.next, 'measure', round(side.numeral.value + numeral.value / 12), 'foot', null)
    : null;
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
  return reading(side.first, at, multiple ? 'multiple' : 'count', value, 'time', null, more);
}

/** aged 54 · age 87 · Smith, 54, · in her 50s */
function readAge(t: Tokens, side: Side, from: number): QuantityReading | null {
  const { numeral, first } = side;
  const { value, next } = numeral;
  if (first !== numeral.first || value <= 0 || value > 122 || numeral.scaled) return null;
  const before = lowerAt(t, first - 1);
  if (first - 1 < from) return null;
  if (before === 'aged' || before === 'ages' || (before === 'age' && !isCapital(t, first - 1)))
    return reading(first, next, 'age', value, 'year', `“${before}” before it`);
  if (before !== ',' || !isNumber(t, first) || !Number.isInteger(value) || first - 2 < from) return null;
  const behind = wordAt(t, next);
  const closes =
    behind === ',' ||
    behind === '.' ||
    behind === ')' ||
    behind === ';' ||
    behind === '—' ||
    behind === '–' ||
    behind === ':' ||
    lowerAt(t, next) === 'and' ||
    lowerAt(t, next) === 'of' ||
    lowerAt(t, next) === 'who' ||
    lowerAt(t, next) === 'from';
  if (!closes || value < 1 || !isWord(t, first - 2) || !isCapital(t, first - 2)) return null;
  // dates were taken before; "Paris, 20, London, 30" is a list of counts
  return reading(first, next, 'age', value, 'year', `behind the name ${wordAt(t, first - 2)}`);
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
