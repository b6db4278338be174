/*
 * Owns where a word or a number ends: letters with inner apostrophes, dotted capitals, digits with their separators, ’s.
 * Walks units once and keeps the hash of what it walked over for wordTable.ts. Past the text's end the units must be 0.
 */
import { isDigitUnit, isLetterUnit, kindOf, UnitKind } from './characters';
import { hashStep, straight } from './wordTable';

/** Hash of what the last endOf… walked over: one walk gives both. */
let walked = 0;

/** Hash of what endOfNumber, endOfDotted or endOfWord walked over last, apostrophes made straight. */
export const walkedHash = (): number => walked;

const isApostropheUnit = (unit: number): boolean => unit === 39 || unit === 0x2019 || unit === 0x2bc;

export function endOfNumber(units: Uint16Array, from: number): number {
  let hash = hashStep(0, units[from] ?? 0);
  let at = from + 1;
  for (; ; at++) {
    const unit = units[at] ?? 0;
    if (!isDigitUnit(unit)) {
      const joins = unit === 44 || unit === 46 || isApostropheUnit(unit);
      if (!joins || !isDigitUnit(units[at + 1] ?? 0)) break;
    }
    hash = hashStep(hash, straight(unit));
  }
  walked = hash;
  return at;
}

/** End of "U.S." or "a.m." (at least two single letters with stops), else 0. */
export function endOfDotted(units: Uint16Array, from: number): number {
  let at = from;
  let stops = 0;
  let hash = 0;
  while (units[at + 1] === 46 && isLetterUnit(units[at] ?? 0)) {
    hash = hashStep(hashStep(hash, units[at] ?? 0), 46);
    at += 2;
    stops++;
  }
  walked = hash;
  if (stops < 2) return 0;
  const last = units[at] ?? 0;
  if (!isLetterUnit(last)) return at;
  // "U.S.A": a last letter without its stop belongs too, "e.g.something" does not
  if (isLetterUnit(units[at + 1] ?? 0)) return 0;
  walked = hashStep(hash, last);
  return at + 1;
}

export function endOfWord(units: Uint16Array, from: number): number {
  let hash = hashStep(0, units[from] ?? 0);
  let at = from + 1;
  for (; ; at++) {
    const unit = units[at] ?? 0;
    const kind = kindOf(unit);
    if (kind <= UnitKind.Letter) {
      hash = hashStep(hash, unit);
      continue;
    }
    if (kind !== UnitKind.Apostrophe || !isLetterUnit(units[at + 1] ?? 0) || endOfPossessive(units, at) > at) break;
    hash = hashStep(hash, 39);
  }
  walked = hash;
  return at;
}

/** End of ’s at an apostrophe at `at`, else `at`. */
export function endOfPossessive(units: Uint16Array, at: number): number {
  const next = units[at + 1];
  return (next === 115 || next === 83) && !isLetterUnit(units[at + 2] ?? 0) ? at + 2 : at;
}
