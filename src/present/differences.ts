/*
 * Owns how grave a difference between two wordings is, and which words a person reads for it. Pure; the words
 * themselves are put into the person's language by the views.
 */
import { compareText } from '../core/compareText';
import type { Difference } from '../corpus/sameQuoteDifference';

/** `same`: nothing but marks; `changed`: other words, same statement; `warning`: may say something else. */
export type Gravity = 'same' | 'changed' | 'warning';

const WARNINGS: ReadonlySet<Difference> = new Set<Difference>(['negation', 'number', 'speaker']);
const HARMLESS: ReadonlySet<Difference> = new Set<Difference>(['identical', 'punctuation']);

/** The gravest of several differences decides; none is `same`. */
export function toGravity(differences: Iterable<Difference>): Gravity {
  let gravity: Gravity = 'same';
  for (const difference of differences) {
    if (WARNINGS.has(difference)) return 'warning';
    if (!HARMLESS.has(difference)) gravity = 'changed';
  }
  return gravity;
}

/** Every difference once, the gravest first; "identical" only where there is nothing else. */
export function toDistinct(differences: Iterable<Difference>): Difference[] {
  const all = new Set(differences);
  if (all.size > 1) all.delete('identical');
  return [...all].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}

const rank = (difference: Difference): number => (WARNINGS.has(difference) ? 0 : HARMLESS.has(difference) ? 2 : 1);
