/*
 * Owns ages: aged 54; Smith, 54,; in her 50s. Leaves "54-year-old" to measures.ts.
 */
import { type QuantityReading, reading } from './quantityReading';
import type { Side } from './side';
import { isCapital, isGlued, isNumber, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

const POSSESSORS = new Set('his her their my your early mid late in'.split(' '));

/** in her 50s, in his late 30s */
export function readAgeDecade(t: Tokens, i: number, from: number): QuantityReading | null {
  const value = isNumber(t, i) && wordAt(t, i).length === 2 ? Number(wordAt(t, i)) : 0;
  if (value < 20 || value % 10 !== 0 || !isGlued(t, i + 1) || lowerAt(t, i + 1) !== 's') return null;
  const at = lowerAt(t, i - 1) === '-' ? i - 2 : i - 1;
  if (at < from || !POSSESSORS.has(lowerAt(t, at))) return null;
  return reading(i, i + 2, 'age', value, 'year', `${value} to ${value + 9}`, { high: value + 9, vague: true });
}

/** aged 54 · age 87 · Smith, 54, · in her 50s */
export function readAge(t: Tokens, side: Side, from: number): QuantityReading | null {
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
