/*
 * Owns the currency written behind a number: €, USD, dollars, Hong Kong dollars, pence, cents; its ISO 4217 code and, for
 * a hundredth, the scale. Leaves signs before the number to money.ts.
 */
import {
  CURRENCY_CODES,
  CURRENCY_MARKS,
  CURRENCY_NOUNS,
  HUNDREDTH_NOUNS,
  NATIONAL_CURRENCIES,
  SHARED_CURRENCIES,
} from '../lexicon/currencies';
import type { Numeral } from './numeralShape';
import { type UnitContext, type UnitReading, withRate } from './rates';
import { isAllCaps, isCapital, isGlued, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

const HUNDREDTH = 0.01;

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

/** The currency that begins at token `at`, behind `numeral`; null where none does. */
export function readMoneyWord(
  t: Tokens,
  at: number,
  limit: number,
  numeral: Numeral,
  context: UnitContext,
): UnitReading | null {
  const word = wordAt(t, at);
  const money = (next: number, code: string): UnitReading => withRate(t, { next, kind: 'money', unit: code }, limit);
  const named = (next: number, noun: string, code: string): UnitReading =>
    withRate(t, readNamed(next, noun, code, context), limit);
  // 118.5p; 1080p is a picture
  if (word === 'p' && isGlued(t, at) && at === numeral.next && ![480, 720, 1080, 1440, 2160].includes(numeral.value))
    return named(at + 1, 'pence', 'GBP');
  if (word === '¢') return named(at + 1, 'cent', centCode(context));
  const mark = CURRENCY_MARKS.get(word);
  if (mark !== undefined)
    return at === numeral.next && !(isGlued(t, at + 1) && isNumber(t, at + 1)) ? money(at + 1, mark) : null;
  if (!isWord(t, at)) return null;
  const code = CURRENCY_CODES.get(word) ?? LOWER_CODES.get(word);
  if (code !== undefined && !(isNumber(t, at + 1) && at + 1 < limit)) return money(at + 1, code);
  const lower = lowerAt(t, at);
  const hundredth = HUNDREDTH_NOUNS.get(lower);
  // 50 Cent, three Sen
  if (hundredth !== undefined && (!isCapital(t, at) || isAllCaps(t, at) || (lower !== 'cent' && lower !== 'sen')))
    return named(at + 1, lower, hundredthCode(lower, hundredth, context));
  const noun = CURRENCY_NOUNS.get(lower);
  if (noun !== undefined) {
    const behind = NATIONAL_CURRENCIES.get(`${lowerAt(t, at + 1)} ${lower}`);
    if (lower.startsWith('pound')) {
      if (lowerAt(t, at + 1) === 'sterling') return money(at + 2, 'GBP');
      if (!context.sterling && !(numeral.scaled && numeral.value >= 1e6)) return null;
    }
    if (DOUBTFUL_MONEY.has(lower))
      return numeral.value >= 1000 && behind === undefined && noun.length === 3 ? money(at + 1, noun) : null;
    return named(at + 1, lower, noun);
  }
  if (at + 1 >= limit || !isWord(t, at + 1)) return null;
  const following = lowerAt(t, at + 1);
  const national = NATIONAL_NOUNS.has(following) ? NATIONAL_CURRENCIES.get(`${lower} ${following}`) : undefined;
  if (national !== undefined) return named(at + 2, following, national);
  // Hong Kong dollars, South African rand, New Israeli shekels
  const third = lowerAt(t, at + 2);
  if (
    at + 2 < limit &&
    TWO_WORD_COUNTRIES.has(lower) &&
    (CURRENCY_NOUNS.has(third) || HUNDREDTH_NOUNS.has(third) || third === 'marks')
  ) {
    const code3 = NATIONAL_CURRENCIES.get(`${following} ${third}`);
    if (code3 !== undefined) return named(at + 3, third, code3);
  }
  return null;
}

/** A noun with its code, or with that of the one country the article names; open nouns have unit null. */
function readNamed(next: number, noun: string, code: string, context: UnitContext): UnitReading {
  const shared = SHARED_CURRENCIES.get(code);
  const unit = shared ? sharedCode(shared, context) : code.length === 3 ? code : null;
  return {
    next,
    kind: 'money',
    unit,
    ...(unit === null ? { noun: code } : {}),
    ...(HUNDREDTH_NOUNS.has(noun) ? { scale: HUNDREDTH } : {}),
  };
}

function sharedCode(
  shared: readonly (readonly [code: string, names: readonly string[]])[],
  context: UnitContext,
): string | null {
  const named = shared.filter(([, names]) => names.some((name) => context.mentions(name)));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** A penny is a cent where the article counts in dollars and has no pound. */
function hundredthCode(lower: string, code: string, context: UnitContext): string {
  if (code === 'USD') return centCode(context);
  return lower.startsWith('penn') && context.mentions('$') && !context.sterling ? 'USD' : code;
}

const centCode = (context: UnitContext): string => (context.mentions('€') && !context.mentions('$') ? 'EUR' : 'USD');

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

/** Last words of what NATIONAL_CURRENCIES lists: most numbers are told from money without building the phrase. */
const NATIONAL_NOUNS: ReadonlySet<string> = new Set(
  [...NATIONAL_CURRENCIES.keys()].map((words) => words.slice(words.indexOf(' ') + 1)),
);

const TWO_WORD_COUNTRIES = new Set(['hong', 'south', 'new', 'sri', 'saudi']);
