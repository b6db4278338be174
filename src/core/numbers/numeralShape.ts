/*
 * Owns the shape of one number read from the tokens, and what may follow digits and words alike: scales, "and a half".
 */
import { FRACTION_MARKS, NUMBER_WORDS, type NumberWord, Role, SCALE_LETTERS } from '../lexicon/numberWords';
import { isGlued, isHyphen, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

export type NumeralForm = 'digits' | 'words' | 'fraction' | 'magnitude' | 'ordinal' | 'multiple';

/** One number over tokens [first, next). */
export interface Numeral {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  /** Only for an order of magnitude: ten times the value. */
  readonly high: number | null;
  readonly form: NumeralForm;
  /** A scale word or letter was read: 5 million. */
  readonly scaled: boolean;
  /** Written as a letter glued to digits, which may also be a unit: 10m. */
  readonly letter: string | null;
}

export const numeral = (
  first: number,
  next: number,
  value: number,
  form: NumeralForm,
  more: Partial<Numeral> = {},
): Numeral => ({
  first,
  next,
  value,
  high: null,
  form,
  scaled: false,
  letter: null,
  ...more,
});

export const wordRole = (t: Tokens, i: number): NumberWord | undefined =>
  isWord(t, i) ? NUMBER_WORDS.get(lowerAt(t, i)) : undefined;

/** Reads scale words and letters behind a number: 3.5 million, 66.5bn, 1.2 hundred thousand. */
export function withScale(t: Tokens, from: Numeral, limit: number): Numeral {
  let { next, value } = from;
  let scaled = false;
  for (let rounds = 0; rounds < 2 && next < limit; rounds++) {
    if (isWord(t, next) && isGlued(t, next) && !scaled) {
      const letter = SCALE_LETTERS.get(wordAt(t, next));
      if (letter !== undefined) {
        return {
          ...from,
          next: next + 1,
          value: value * letter,
          scaled: true,
          letter: wordAt(t, next),
          form: 'digits',
        };
      }
    }
    const at = isHyphen(t, next) && isWord(t, next + 1) ? next + 1 : next;
    const word = at < limit ? wordRole(t, at) : undefined;
    const spacedLetter =
      !word && !scaled && at === next && isWord(t, at) ? SPACED_SCALES.get(wordAt(t, at)) : undefined;
    if (spacedLetter !== undefined) {
      value *= spacedLetter;
      next = at + 1;
      scaled = true;
      continue;
    }
    if (!word || (word.role !== Role.Scale && word.role !== Role.Hundred && word.role !== Role.Dozen)) break;
    if (word.role === Role.Dozen && value >= 1000) break;
    value *= word.value;
    next = at + 1;
    scaled = true;
  }
  if (!scaled) return from;
  const part = readAndPart(t, next, limit);
  return { ...from, next: part && value >= 1e6 ? part.next : next, value: round(value), scaled: true, form: 'digits' };
}

const SPACED_SCALES: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['B', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bln', 1e9],
  ['tn', 1e12],
]);

/** Takes the error of binary fractions out of products: 4.35 × 1e6. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** "and a half", "and three-quarters", with spaces or hyphens: what it adds. */
export function readAndPart(t: Tokens, i: number, limit: number): { next: number; value: number } | null {
  let at = isHyphen(t, i) ? i + 1 : i;
  if (at >= limit || lowerAt(t, at) !== 'and') return null;
  at = isHyphen(t, at + 1) ? at + 2 : at + 1;
  const mark = FRACTION_MARKS.get(wordAt(t, at));
  if (mark !== undefined && at < limit) return { next: at + 1, value: mark };
  const count = wordRole(t, at);
  const counted = count?.role === Role.Unit && count.value > 0;
  if (lowerAt(t, at) !== 'a' && !counted) return null;
  const above = counted ? count.value : 1;
  at = isHyphen(t, at + 1) ? at + 2 : at + 1;
  if (at >= limit) return null;
  const below = wordRole(t, at);
  const fits =
    below && (below.role === Role.Half || below.role === Role.Part || (below.role === Role.Ordinal && below.value > 2));
  return fits && below.value > 1 ? { next: at + 1, value: above / below.value } : null;
}
