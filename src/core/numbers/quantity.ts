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
import { isFunctionWord, readCountedNoun, readOfNoun, type CountedNoun } from './nouns';
import { readNumeral, type Numeral } from './numeral';
import { isBehindChange, isBehindFrom, isScore, readRangeJoin, type RangeLink } from './ranges';
import { isAllCaps, isCapital, isDash, isGlued, isHyphen, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import { readPer, readUnit, type UnitContext, type UnitReading } from './units';

/** One quantity over tokens [first, next). */
export interface QuantityReading {
  readonly first: number;
  readonly next: number;
  readonly kind: QuantityKind;
  /** Null for a stretch of time of unknown length: several years. */
  readonly value: number | null;
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
/** Context where only the words themselves may tell the unit. */
const PLAIN: UnitContext = { sterling: false, jets: false };

const POSSESSORS = new Set('his her their my your early mid late in'.split(' '));

/** in her 50s, in his late 30s */
function readAgeDecade(t: Tokens, i: number, from: number): QuantityReading | null {
  const value = isNumber(t, i) && wordAt(t, i).length === 2 ? Number(wordAt(t, i)) : 0;
  if (value < 20 || value % 10 !== 0 || !isGlued(t, i + 1) || lowerAt(t, i + 1) !== 's') return null;
  const at = lowerAt(t, i - 1) === '-' ? i - 2 : i - 1;
  if (at < from || !POSSESSORS.has(lowerAt(t, at))) return null;
  return reading(i, i + 2, 'age', value, 'year', `${value} to ${value + 9}`, { high: value + 9, vague: true });
}

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
  if (context.jets && !hasUnit && isJet(t, i)) return { skipTo: skipHyphenTail(t, numeral.next, limit) };
  if (isPartOfName(t, numeral, from, limit, hasUnit))
    return { skipTo: isNumber(t, i) ? skipHyphenTail(t, numeral.next, limit) : numeral.next };
  if (numeral.form === 'ordinal') return reading(low.first, numeral.next, 'ordinal', numeral.value, null, null);
  if (numeral.form === 'multiple') return reading(low.first, numeral.next, 'multiple', numeral.value, null, null);
  return readRange(t, low, from, limit, context) ?? toReading(t, low, from, limit);
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

function reading(
  first: number,
  next: number,
  kind: QuantityKind,
  value: number | null,
  unit: string | null,
  why: string | null,
  more: Partial<QuantityReading> = {},
): QuantityReading {
  return { first, next, kind, value, high: null, unit, vague: false, noun: null, why, ...more };
}

/** few years, several days: a stretch of time nobody measured. */
function readSomeTime(t: Tokens, i: number, limit: number): QuantityReading | null {
  if (NUMBER_WORDS.get(lowerAt(t, i))?.role !== Role.Few || i + 1 >= limit) return null;
  const unit = UNIT_WORDS.get(lowerAt(t, i + 1));
  if (unit?.family !== 'time' || !lowerAt(t, i + 1).endsWith('s')) return null;
  return reading(i, i + 2, 'duration', null, unit.name, 'no number given');
}

/** "an hour", "a decade", "an hour and a half", where it measures time. */
function readSingleTime(t: Tokens, i: number, from: number, limit: number): QuantityReading | Skipped {
  const unit = UNIT_WORDS.get(lowerAt(t, i))?.name ?? '';
  const article = lowerAt(t, i - 1);
  if (
    (article === 'past' || article === 'coming') &&
    lowerAt(t, i - 2) === 'the' &&
    i - 2 >= from &&
    !isHyphen(t, i + 1)
  ) {
    return reading(i - 2, i + 1, 'duration', 1, unit, null);
  }
  if (i - 1 < from || (article !== 'a' && article !== 'an')) return { skipTo: i + 1 };
  const parts = readNumeralPart(t, i + 1, limit);
  if (parts) return reading(i - 1, parts.next, 'duration', 1 + parts.value, unit, null);
  const follows = lowerAt(t, i + 1);
  const before = lowerAt(t, i - 2);
  if (isHyphen(t, i + 1) || unit === 'second') return { skipTo: i + 1 };
  const behind =
    follows === 'ago' || follows === 'later' || follows === 'earlier' || follows === 'before' || follows === 'after';
  if (follows === 'or' && lowerAt(t, i + 2) === 'two' && i + 2 < limit)
    return reading(i - 1, i + 3, 'duration', 1, unit, 'a range', { high: 2 });
  const measured = (DURATION_BEFORE.has(before) && i - 2 >= from) || follows === 'long';
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
  let side = numeral;
  let negative = prefix?.negative ?? false;
  if (prefix) first = prefix.first;
  else if (isLeadingPoint(t, first, from)) {
    first--;
    side = { ...numeral, value: numeral.value / 10 ** wordAt(t, numeral.first).length };
  } else if (isMinus(t, first, from)) {
    negative = true;
    first -= isHyphen(t, first - 1) ? 2 : 1;
  }
  let unit: UnitReading | null;
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
  if (numeral.letter !== 'm') return numeral;
  const metres = { ...numeral, next: numeral.next - 1, value: numeral.value / 1e6, scaled: false, letter: null };
  const follows = numeral.next < limit && isWord(t, numeral.next) ? lowerAt(t, numeral.next) : '';
  if (follows === 'of') return OWNED.has(lowerAt(t, numeral.next + 1)) ? numeral : metres;
  if (follows === '' || METRE_WORDS.has(follows) || isFunctionWord(follows)) return metres;
  return RACES.has(metres.value) && !readCountedNoun(t, numeral.next, limit, 2) ? metres : numeral;
}

const OWNED = new Set(['its', 'their', 'the', 'his', 'her', 'those', 'our']);
/** Distances of running and swimming, in metres. */
const RACES = new Set([50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000]);
const METRE_WORDS = new Set(
  'high tall wide long deep above below from away north south east west sprint race hurdles freestyle final dash butterfly backstroke breaststroke relay rifle'.split(
    ' ',
  ),
);

/** .500 */
function isLeadingPoint(t: Tokens, first: number, from: number): boolean {
  return (
    first - 1 >= from &&
    wordAt(t, first - 1) === '.' &&
    isGlued(t, first) &&
    !isGlued(t, first - 1) &&
    isNumber(t, first) &&
    !wordAt(t, first).includes('.')
  );
}

function isMinus(t: Tokens, first: number, from: number): boolean {
  const at = first - 1;
  if (at < from) return false;
  const joined = isHyphen(t, at) && at - 1 >= from ? at - 1 : at;
  const word = lowerAt(t, joined === at - 1 && lowerAt(t, joined) !== 'minus' ? at : joined);
  if (word === 'minus' || word === 'negative') return !isNumber(t, at - 1) && !NUMBER_WORDS.has(lowerAt(t, at - 1));
  return (
    (word === '-' || word === '−') &&
    isGlued(t, first) &&
    !isGlued(t, at) &&
    !isNumber(t, at - 1) &&
    !(at - 1 >= from && isAllCaps(t, at - 1))
  );
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

function fits(low: Side, high: Side, link: RangeLink, fromBefore: boolean): boolean {
  if (low.money !== null && high.money === null && high.unit !== null) return high.unit.kind === 'money';
  if (low.money !== null && high.money !== null) return low.money === high.money;
  if (low.unit === null) return low.money === null ? true : high.unit === null;
  if (high.unit === null && fromBefore && link === 'to') return true;
  if (high.unit === null)
    return link === 'and' && low.unit.kind !== 'percent' ? false : low.unit.kind === 'percent' && link === 'dash';
  return low.unit.unit === high.unit.unit;
}

/** Kind, value and unit of a number that stands alone (or of a range's second side). */
function toReading(t: Tokens, side: Side, from: number, limit: number): QuantityReading | Skipped {
  const { numeral, first, unit } = side;
  const value = signed(side);
  const vague = numeral.form === 'magnitude';
  const more = { high: numeral.high, vague: vague && numeral.high !== null };
  const cents =
    side.money !== null && unit?.kind === 'money' && numeral.first === first
      ? readSecondPart(t, side, unit, limit)
      : null;
  if (cents) return cents;
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
  const shared = readSharedUnit(t, numeral, limit);
  if (shared)
    return reading(
      first,
      numeral.next,
      shared.kind === 'money' ? 'money' : shared.kind,
      shared.kind === 'percent' ? round(value / 100) : value,
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
  if (noun && time?.family === 'time' && isPlainSpell(t, of, noun.head))
    return reading(first, numeral.next, 'duration', value, time.name, null, more);
  return reading(first, numeral.next, 'count', value, noun?.unit ?? null, null, { ...more, noun });
}

/** "eight or nine euros", "8 or $9": the first number takes the unit of the second. */
function readSharedUnit(t: Tokens, numeral: Numeral, limit: number): UnitReading | null {
  if (lowerAt(t, numeral.next) !== 'or') return null;
  const at = numeral.next + 1;
  const prefix = at + 1 < limit && isNumber(t, at + 1) ? readCurrencyBefore(t, at + 1, at) : null;
  if (prefix) return { next: numeral.next, kind: 'money', unit: prefix.code };
  const second = at < limit ? readNumeral(t, at, limit) : null;
  if (!second || second.form === 'ordinal' || second.value <= numeral.value) return null;
  return readUnit(t, second.next, limit, second, PLAIN);
}

const SPELL_WORDS = new Set(
  'more previous consecutive straight full long extra remaining additional whole short working business further other successive calendar preceding solid gruelling difficult'.split(
    ' ',
  ),
);

/** "four straight days", "50 previous years": only words that leave it a stretch of time. */
function isPlainSpell(t: Tokens, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (!SPELL_WORDS.has(lowerAt(t, i))) return false;
  return true;
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

const round = (value: number): number => Number(value.toPrecision(12));

/** "millions of dollars", "tens of thousands of miles" carry their unit behind "of". */
function readOfMoney(t: Tokens, numeral: Numeral, limit: number): UnitReading | null {
  if (lowerAt(t, numeral.next) !== 'of') return null;
  const unit = readUnit(t, numeral.next + 1, limit, numeral, PLAIN);
  return unit && unit.kind === 'money' ? unit : null;
}

function toFraction(t: Tokens, side: Side, limit: number, value: number): QuantityReading {
  const { numeral } = side;
  // half a mile, a quarter of a century, half an hour
  let at = numeral.next;
  if (lowerAt(t, at) === 'of') at++;
  if (lowerAt(t, at) === 'a' || lowerAt(t, at) === 'an') {
    const unit = readUnit(t, at + 1, limit, { ...numeral, value: 1, next: at + 1 }, PLAIN);
    if (unit && unit.kind !== 'percent') return reading(side.first, unit.next, unit.kind, value, unit.unit, null);
  }
  return reading(side.first, numeral.next, 'fraction', value, null, null);
}

/** Unit → the smaller unit that may follow it, and how many make one. */
const SECOND_PARTS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['foot', ['inch', 12]],
  ['hour', ['minute', 60]],
  ['minute', ['second', 60]],
  ['pound', ['ounce', 16]],
  ['USD', ['cent', 100]],
  ['EUR', ['cent', 100]],
  ['GBP', ['penny', 100]],
]);

/** 5 feet 2 inches, 6-foot-4, 2 hours and 30 minutes: the second part added in the first unit. */
function readSecondPart(t: Tokens, side: Side, unit: UnitReading, limit: number): QuantityReading | null {
  const part = SECOND_PARTS.get(unit.unit);
  if (!part || !Number.isInteger(side.numeral.value)) return null;
  const [name, ratio] = part;
  let at = side.next;
  const joined = isHyphen(t, at);
  if (joined || lowerAt(t, at) === 'and') at++;
  const begins = at < limit && (isNumber(t, at) || NUMBER_WORDS.has(lowerAt(t, at)));
  const numeral = begins ? readNumeral(t, at, limit) : null;
  if (!numeral || numeral.value >= ratio || numeral.form === 'ordinal' || numeral.form === 'multiple') return null;
  const second = readUnit(t, numeral.next, limit, numeral, PLAIN);
  const bare = joined && name === 'inch' && !second;
  if (second?.unit !== name && !bare) return null;
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
