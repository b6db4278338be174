/*
 * Owns the currency written before a number: $5, US$ 40 billion, £10m, Rs. 500, EUR 3.
 * Looks backwards a few tokens; gives where the span begins and the ISO 4217 code.
 */
import { CURRENCY_CODES, CURRENCY_MARKS, DOLLAR_PREFIXES } from '../lexicon/currencies';
import { isAllCaps, isGlued, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

export interface CurrencyPrefix {
  /** First token of the currency. */
  readonly first: number;
  readonly code: string;
  readonly negative: boolean;
}

/** The currency directly before token `i`, reading no token before `from`; null where none stands there. */
export function readCurrencyBefore(t: Tokens, i: number, from: number): CurrencyPrefix | null {
  let at = i - 1;
  let negative = false;
  if (
    at >= from &&
    (wordAt(t, at) === '-' || wordAt(t, at) === '−') &&
    CURRENCY_MARKS.has(wordAt(t, at - 1)) &&
    isGlued(t, at) &&
    isGlued(t, i)
  ) {
    negative = true;
    at--;
  }
  if (at < from) return null;
  const mark = CURRENCY_MARKS.get(wordAt(t, at));
  if (mark !== undefined) {
    const before = at - 1;
    const sign =
      before >= from &&
      isGlued(t, at) &&
      (wordAt(t, before) === '-' || wordAt(t, before) === '−') &&
      !isGlued(t, before);
    if (mark === 'USD' && before >= from && isWord(t, before)) {
      const prefix = DOLLAR_PREFIXES.get(lowerAt(t, before));
      const spaced = isAllCaps(t, before)
        ? lowerAt(t, before).length === 2
        : lowerAt(t, before) === 'us' && !isGlued(t, i);
      if (prefix !== undefined && (isGlued(t, at) || spaced)) return { first: before, code: prefix, negative };
    }
    return { first: sign ? before : at, code: mark, negative: negative || sign };
  }
  // $US160 million
  if (isAllCaps(t, at) && isGlued(t, at) && CURRENCY_MARKS.get(wordAt(t, at - 1)) === 'USD' && at - 1 >= from) {
    const code = DOLLAR_PREFIXES.get(lowerAt(t, at));
    if (code !== undefined) return { first: at - 1, code, negative: false };
  }
  const stop = wordAt(t, at) === '.' && isGlued(t, at) ? at - 1 : at;
  if (stop < from || !isWord(t, stop)) return null;
  const code = CURRENCY_CODES.get(wordAt(t, stop));
  // "Rs. 500" has a stop, "USD 5" none
  return code !== undefined && (stop === at || code === 'INR') && !SHORT_WORDS.has(wordAt(t, stop))
    ? { first: stop, code, negative }
    : null;
}

/** Codes that are ordinary capitals before a number more often than money. */
const SHORT_WORDS = new Set(['LE', 'Sh', 'Fr', 'TRY', 'ESP', 'ETH', 'Php', 'Kr', 'kr', 'COP', 'Ft', 'RON', 'TOP']);
