/*
 * What an article quotes of somebody, as keys: two articles that quote one and the same words of somebody share one, however
 * each cuts the quotation short. Leaves what a shared key proves to identityEvidence.ts.
 */
import { hashText } from '../core/text';

/** So many words in a row are nobody else's by chance. Of a shorter quotation all have to be the same. */
const RUN_WORDS = 8;
const FEWEST_WORDS = 5;
/** Of somebody quoted at length the first ones do. */
const MOST_KEYS = 64;
/** Characters read of one quotation. */
const MOST_READ = 2000;

/** The keys of the words quoted, each once, in order. */
export function keysOfSaid(quotes: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const quote of quotes) {
    const words =
      quote
        .slice(0, MOST_READ)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < FEWEST_WORDS) continue;
    for (let from = 0; from === 0 || from + RUN_WORDS <= words.length; from++) {
      if (keys.size === MOST_KEYS) return [...keys];
      keys.add(hashText(words.slice(from, from + RUN_WORDS).join(' ')));
    }
  }
  return [...keys];
}
