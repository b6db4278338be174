/*
 * Owns the unit written behind a number: percent, currency words and codes; measures come from measures.ts.
 * Gives the tokens it covers and its contract name; leaves signs before the number to money.ts, nouns counted to nouns.ts.
 */
import { CURRENCY_CODES, CURRENCY_MARKS, CURRENCY_NOUNS, NATIONAL_CURRENCIES } from '../lexicon/currencies';
import { readMeasure } from './measures';
import type { Numeral } from './numeralShape';
import { type UnitContext, type UnitReading, withRate } from './rates';
import { isGlued, isHyphen, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

/** The unit that begins at token `at`, behind `numeral`; null where none does. A hyphen before it belongs to it. */
export function readUnit(
  t: Tokens,
  at: number,
  limit: number,
  numeral: Numeral,
  context: UnitContext,
): UnitReading | null {
  const from = isHyphen(t, at) ? at + 1 : at;
  if (from >= limit) return null;
  return (
    readPercent(t, from, limit) ??
    readMoneyWord(t, from, limit, numeral, context) ??
    readMeasure(t, from, limit, numeral, from > at)
  );
}

function readPercent(t: Tokens, at: number, limit: number): UnitReading | null {
  const lower = lowerAt(t, at);
  let next = 0;
  if (lower === '%' || lower === '％' || lower === 'percent' || lower === 'pct') next = at + 1;
  else if (lower === 'per' && lowerAt(t, at + 1) === 'cent') next = at + 2;
  else if (lower === 'percentage') next = at + 1;
  else if (lower === 'basis' && lowerAt(t, at + 1).startsWith('point'))
    return { next: at + 2, kind: 'measure', unit: 'basis point' };
  if (next === 0 || next > limit) return null;
  const joined = isHyphen(t, next) ? next + 1 : next;
  const points = joined < limit && (lowerAt(t, joined) === 'point' || lowerAt(t, joined) === 'points');
  if (points) return { next: joined + 1, kind: 'percent', unit: 'percentage point' };
  return lower === 'percentage' ? null : { next, kind: 'percent', unit: 'percent' };
}

/** Nouns of money that are ordinary words too: only behind an adjective of their country, or a large number. */
const DOUBTFUL_MONEY = new Set([
  'won',
  'real',
  'reals',
  'crown',
  'crowns',
  'mark',
  'marks',
  'dong',
  'lev',
  'dram',
  'sterling',
  'drams',
  'rand',
  'lari',
]);

function readMoneyWord(
  t: Tokens,
  at: number,
  limit: number,
  numeral: Numeral,
  context: UnitContext,
): UnitReading | null {
  const word = wordAt(t, at);
  const money = (next: number, unit: string): UnitReading =>
    withRate(
      t,
      unit.length === 3 && unit === unit.toUpperCase()
        ? { next, kind: 'money', unit }
        : { next, kind: 'measure', unit },
      limit,
    );
  // 118.5p, 50c; 1080p is a picture
  if (word === 'p' && isGlued(t, at) && at === numeral.next && ![480, 720, 1080, 1440, 2160].includes(numeral.value))
    return money(at + 1, 'penny');
  const mark = CURRENCY_MARKS.get(word);
  if (mark !== undefined)
    return at === numeral.next && !(isGlued(t, at + 1) && isNumber(t, at + 1)) ? money(at + 1, mark) : null;
  if (!isWord(t, at)) return null;
  const code = CURRENCY_CODES.get(word) ?? LOWER_CODES.get(word);
  if (code !== undefined && !(isNumber(t, at + 1) && at + 1 < limit)) return money(at + 1, code);
  const lower = lowerAt(t, at);
  const noun = CURRENCY_NOUNS.get(lower);
  if (noun !== undefined) {
    const behind = NATIONAL_CURRENCIES.get(`${lowerAt(t, at + 1)} ${lower}`);
    if (lower.startsWith('pound')) {
      if (lowerAt(t, at + 1) === 'sterling') return money(at + 2, 'GBP');
      if (!context.sterling && !(numeral.scaled && numeral.value >= 1e6)) return null;
    }
    if (DOUBTFUL_MONEY.has(lower))
      return numeral.value >= 1000 && behind === undefined && noun.length === 3 ? money(at + 1, noun) : null;
    return money(at + 1, noun);
  }
  if (at + 1 >= limit || !isWord(t, at + 1)) return null;
  const following = lowerAt(t, at + 1);
  const national = NATIONAL_CURRENCIES.get(`${lower} ${following}`);
  if (national !== undefined) return money(at + 2, national);
  // Hong Kong dollars, South African rand, New Israeli shekels
  const third = lowerAt(t, at + 2);
  if (at + 2 < limit && (CURRENCY_NOUNS.has(third) || third === 'marks') && TWO_WORD_COUNTRIES.has(lower)) {
    const code3 = NATIONAL_CURRENCIES.get(`${following} ${third}`);
    if (code3 !== undefined) return money(at + 3, code3);
  }
  return null;
}

/** Codes written small, behind a number only. */
const LOWER_CODES: ReadonlyMap<string, string> = new Map([
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['rmb', 'CNY'],
  ['inr', 'INR'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
]);

const TWO_WORD_COUNTRIES = new Set(['hong', 'south', 'new', 'sri', 'saudi']);
