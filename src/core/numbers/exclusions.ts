/*
 * Owns the question whether a number names something instead of counting it; the answers are in digitNames.ts and wordNames.ts.
 */
import { isDigitName } from './digitNames';
import type { Numeral } from './numeralShape';
import { isNumber } from './tokenView';
import { isWordName } from './wordNames';
import type { Tokens } from '../tokens';

/** True where the number over the numeral's tokens names something instead of counting it. */
export function isPartOfName(t: Tokens, n: Numeral, from: number, limit: number, hasUnit: boolean): boolean {
  return n.form === 'words' ||
    n.form === 'multiple' ||
    n.form === 'magnitude' ||
    n.form === 'fraction' ||
    (n.form === 'ordinal' && !isNumber(t, n.first))
    ? isWordName(t, n, from, limit, hasUnit)
    : isDigitName(t, n, from, limit, hasUnit);
}
