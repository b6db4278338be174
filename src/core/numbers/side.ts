/*
 * Owns one number with what is written on it: sign, currency, unit. A range has two such sides.
 */
import { NUMBER_WORDS } from '../lexicon/numberWords';
import { readCurrencyBefore } from './money';
import { isFunctionWord, readCountedNoun } from './nouns';
import type { Numeral } from './numeralShape';
import { round } from './quantityReading';
import { type UnitContext, type UnitReading, readPer } from './rates';
import { isAllCaps, isGlued, isHyphen, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import { readUnit } from './units';
import type { Tokens } from '../tokens';

export interface Side {
  readonly numeral: Numeral;
  readonly first: number;
  readonly next: number;
  readonly negative: boolean;
  readonly money: string | null;
  readonly unit: UnitReading | null;
}

/** What the side is worth in its unit. */
export const worth = (side: Side): number => scaled(signed(side), side.unit);

/** `value` of a unit in its ISO currency where it is a hundredth of it. */
export const scaled = (value: number, unit: UnitReading | null): number =>
  unit?.scale === undefined ? value : round(value * unit.scale);

export function readSide(t: Tokens, numeral: Numeral, from: number, limit: number, context: UnitContext): Side {
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

export const signed = (side: Side): number => (side.negative ? -side.numeral.value : side.numeral.value);
