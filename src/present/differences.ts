/*
 * How grave a difference between two wordings is, and which words a person reads for it. Pure; the words
 * themselves are put into the person's language by the views.
 */
import { compareText } from '../core/compareText';
import { STATE_OF_DIFFERENCE } from '../corpus/comparisonModel';
import type { Difference } from '../corpus/sameQuoteDifference';

/**
 * How grave a difference is, the gravest first. `warning`: may say something else; `altered`: other words between quotation
 * marks; `quiet`: shortened, put freely, or numbers that may both hold; `same`: nothing but marks.
 */
export const GRAVITIES = ['warning', 'altered', 'quiet', 'same'] as const;
export type Gravity = (typeof GRAVITIES)[number];

const GRAVITY_OF_STATE = {
  conflicting: 'warning',
  altered: 'altered',
  paraphrased: 'quiet',
  shortened: 'quiet',
  verbatim: 'same',
} as const;

const gravityOf = (difference: Difference): Gravity => GRAVITY_OF_STATE[STATE_OF_DIFFERENCE[difference]];

/** The gravest of several differences decides; none is `same`. */
export function toGravity(differences: Iterable<Difference>): Gravity {
  const found = new Set([...differences].map(gravityOf));
  return GRAVITIES.find((gravity) => found.has(gravity)) ?? 'same';
}

/** Every difference once, the gravest first; "identical" only where there is nothing else. */
export function toDistinct(differences: Iterable<Difference>): Difference[] {
  const all = new Set(differences);
  if (all.size > 1) all.delete('identical');
  return [...all].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}

const rank = (difference: Difference): number => GRAVITIES.indexOf(gravityOf(difference));
