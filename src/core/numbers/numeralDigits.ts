/*
 * Owns numbers in digits: groups of three, fractions with a slash, ½, ordinals, 1000s. Leaves separators to digits.ts.
 */
import { FRACTION_MARKS, NUMBER_WORDS, Role } from '../lexicon/numberWords';
import { parseDigits } from './digits';
import { type Numeral, numeral, readAndPart, withScale } from './numeralShape';
import { isGlued, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

const ORDINAL_SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

export function readDigits(t: Tokens, i: number, limit: number): Numeral | null {
  let value = parseDigits(wordAt(t, i));
  if (value === null) return null;
  let next = i + 1;
  if (isGlued(t, next) && isWord(t, next)) {
    const suffix = lowerAt(t, next);
    if (ORDINAL_SUFFIXES.has(suffix)) return Number.isInteger(value) ? numeral(i, next + 1, value, 'ordinal') : null;
    if (suffix === 's') return readPluralDigits(t, i, next + 1, value, limit);
  }
  if ((wordAt(t, next) === '’' || wordAt(t, next) === "'") && lowerAt(t, next + 1) === 's' && isGlued(t, next + 1)) {
    const plural = readPluralDigits(t, i, next + 2, value, limit);
    if (plural) return plural;
  }
  // 40 000: groups of three behind at most three digits
  if (value < 1000 && Number.isInteger(value)) {
    while (
      next < limit &&
      isNumber(t, next) &&
      isThreeDigits(t, next) &&
      gapOf(t, next) === 1 &&
      !(isGlued(t, next + 1) && isWord(t, next + 1))
    ) {
      const group = wordAt(t, next);
      value = value * 1000 + Number(group.slice(0, 3));
      if (group.length > 3) value += Number('0' + group.slice(3));
      next++;
    }
  }
  const slash = readSlashFraction(t, i, value, limit);
  if (slash) return slash;
  const mark = next < limit ? FRACTION_MARKS.get(wordAt(t, next)) : undefined;
  if (mark !== undefined && Number.isInteger(value))
    return withScale(t, numeral(i, next + 1, value + mark, 'digits'), limit);
  if (next < limit && isNumber(t, next) && Number.isInteger(value)) {
    const part = readSlashFraction(t, next, Number(wordAt(t, next)), limit);
    if (part && part.value < 1) return withScale(t, numeral(i, part.next, value + part.value, 'digits'), limit);
  }
  const percentHalf = readAndPart(t, next, limit);
  if (percentHalf) return withScale(t, numeral(i, percentHalf.next, value + percentHalf.value, 'digits'), limit);
  return withScale(t, numeral(i, next, value, 'digits'), limit);
}

const gapOf = (t: Tokens, i: number): number => (t.start[i] ?? 0) - (t.end[i - 1] ?? 0);

function isThreeDigits(t: Tokens, i: number): boolean {
  const word = wordAt(t, i);
  if (word.length === 3) return Number.isInteger(Number(word));
  return word.length > 4 && word.length < 7 && word.charAt(3) === '.' && Number.isFinite(Number(word));
}

/** 1000’s, 100s: an order of magnitude in digits; decades are dates and were taken before. */
function readPluralDigits(t: Tokens, i: number, next: number, value: number, limit: number): Numeral | null {
  if (value < 10 || value > 1e9 || 10 ** Math.round(Math.log10(value)) !== value) return null;
  const of = lowerAt(t, next) === 'of' && next + 1 < limit ? NUMBER_WORDS.get(lowerAt(t, next + 1)) : undefined;
  if (of?.role === Role.Plural)
    return numeral(i, next + 2, value * of.value, 'magnitude', { high: value * of.value * 10 });
  return numeral(i, next, value, 'magnitude', { high: value * 10 });
}

/** Denominators print uses; 9/11 and 24/7 are names. */
const FRACTION_BELOW = new Set([2, 3, 4, 5, 6, 8, 9, 10, 12, 16, 32, 64, 100]);

/** 3/4 with a small denominator. */
function readSlashFraction(t: Tokens, i: number, value: number, limit: number): Numeral | null {
  if (wordAt(t, i + 1) !== '/' || i + 2 >= limit || !isNumber(t, i + 2)) return null;
  if (isGlued(t, i + 1) !== isGlued(t, i + 2) || wordAt(t, i + 3) === '/') return null;
  const below = wordAt(t, i + 2).length <= 3 ? Number(wordAt(t, i + 2)) : 0;
  if (!Number.isInteger(value) || !FRACTION_BELOW.has(below) || value < 1 || value >= below) return null;
  return numeral(i, i + 3, value / below, 'fraction');
}
