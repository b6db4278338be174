/*
 * Owns the shape of one quantity once read, in tokens.
 */
import type { QuantityKind } from '../annotation';
import type { CountedNoun } from './nouns';
import type { UnitContext } from './rates';

/** One quantity over tokens [first, next). */
export interface QuantityReading {
  readonly first: number;
  readonly next: number;
  readonly kind: QuantityKind;
  /** Null for a stretch of time of unknown length: several years. */
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly vague: boolean;
  readonly noun: CountedNoun | null;
  readonly why: string | null;
}

/** What was looked at and is none: the sweep goes on at `next`. */
export interface Skipped {
  readonly skipTo: number;
}

/** The quantity whose number begins at token `i`, no token read before `from` or from `limit` on. */
/** Context where only the words themselves may tell the unit. */
export const PLAIN: UnitContext = { sterling: false, jets: false, mentions: () => false };

export function reading(
  first: number,
  next: number,
  kind: QuantityKind,
  value: number | null,
  unit: string | null,
  why: string | null,
  more: Partial<QuantityReading> = {},
): QuantityReading {
  return { first, next, kind, value, high: null, unit, vague: false, noun: null, why, ...more };
}

export const round = (value: number): number => Number(value.toPrecision(12));
