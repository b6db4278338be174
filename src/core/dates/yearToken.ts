/*
 * Owns what four digits must look like to be a year.
 */
import { isGlued, isNumber, isWord, wordAt } from '../numbers/tokenView';
import type { Tokens } from '../tokens';

export const digitsOnly = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return word.length > 0;
};

/** Four digits of a year 1000–2199 at token `i`, else 0. */
export function yearAt(t: Tokens, i: number): number {
  if (!isNumber(t, i)) return 0;
  const word = wordAt(t, i);
  if (word.length !== 4 || !digitsOnly(word)) return 0;
  const year = Number(word);
  return year >= 1000 && year < 2200 ? year : 0;
}

/** Behind a month: its own year, with or without a comma ("May, 2024"); the token behind it. */
export function readYear(t: Tokens, i: number, limit: number): { year: number; next: number } | null {
  const at = wordAt(t, i) === ',' ? i + 1 : i;
  if (at >= limit) return null;
  const year = yearAt(t, at);
  const unit = isGlued(t, at + 1) && wordAt(t, at + 1) === '%';
  return year > 1000 && !unit && !(isGlued(t, at + 1) && isWord(t, at + 1)) ? { year, next: at + 1 } : null;
}
