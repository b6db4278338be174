/*
 * Owns what the words around a number say of its being a name: hyphens, title case, a noun it could count.
 */
import { CURRENCY_CODES } from '../lexicon/currencies';
import { NUMBER_WORDS } from '../lexicon/numberWords';
import { isFunctionWord, isPluralForm } from './nouns';
import { isAllCaps, isCapital, isGlued, isNumber, isWord, lowerAt, opensSentence, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

/** RM50,000 · US5 · Rs500: letters glued to digits that are money. */
export function isMoneyLetters(t: Tokens, i: number): boolean {
  return isWord(t, i) && CURRENCY_CODES.has(wordAt(t, i));
}

/** F-16, Covid-19, MiG-29, Article-5; not pre-2014, mid-30s, "age-50" or a range of numbers. */
export function isNameBeforeHyphen(t: Tokens, i: number): boolean {
  if (isNumber(t, i)) return isGlued(t, i) && isWord(t, i - 1) && !isMoneyLetters(t, i - 1);
  if (!isWord(t, i)) return false;
  if (isCapital(t, i)) return !opensSentence(t, i) || isAllCaps(t, i) || lowerAt(t, i) === 'covid';
  const lower = lowerAt(t, i);
  return !NUMBER_PREFIXES.has(lower) && !NUMBER_WORDS.has(lower);
}

export const NUMBER_PREFIXES = new Set(
  'pre post mid late early sub under over top non near plus and to nearly about age aged minus negative'.split(' '),
);

/** True where a counted plural noun stands within three words. */
export function countsNoun(t: Tokens, at: number, limit: number): boolean {
  for (let i = at; i < limit && i < at + 4; i++) {
    const lower = lowerAt(t, i);
    if (!isWord(t, i)) return false;
    if (lower === 'more' || lower === 'other' || lower === 'percent' || lower === 'others') return true;
    if (isFunctionWord(lower)) return false;
    if (isPluralForm(lower)) return true;
  }
  return false;
}

/** True where nearly every longer word around token `i` has a capital: a headline. */
export function isTitleCase(t: Tokens, i: number, from: number, limit: number): boolean {
  let capitals = 0;
  let words = 0;
  const end = Math.min(limit, i + 12);
  for (let k = Math.max(from, i - 12); k < end; k++) {
    if (!isWord(t, k) || (t.end[k] ?? 0) - (t.start[k] ?? 0) < 4) continue;
    words++;
    if (isCapital(t, k)) capitals++;
  }
  return capitals >= 3 && capitals >= (words > 4 ? words - 1 : words);
}
