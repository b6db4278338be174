/*
 * Owns the unit written behind a number: percent here, currencies from moneyWords.ts, measures from measures.ts.
 * Gives the tokens it covers and its contract name; leaves signs before the number to money.ts, nouns counted to nouns.ts.
 */
import { readMeasure } from './measures';
import { readMoneyWord } from './moneyWords';
import type { Numeral } from './numeralShape';
import type { UnitContext, UnitReading } from './rates';
import { isHyphen, lowerAt } from './tokenView';
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
