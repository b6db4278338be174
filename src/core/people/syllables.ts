/*
 * Owns which lower-case word behind a hyphen is the second syllable of a Korean or Chinese given name: Kim Eui-kyeom.
 * Leaves the syllables that are known as such to the word lists.
 */
import { SYLLABIC_FAMILY_NAMES } from '../lexicon/nameContext';
import type { Tokens } from '../tokens';
import { WordClass } from '../wordClasses';

const LONGEST_SYLLABLE = 6;

/** A short unknown word at token `i`; `family` is the token two names before it, where there is one. */
export function isSecondSyllable(tokens: Tokens, family: number | undefined, i: number): boolean {
  return (
    family !== undefined &&
    (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) <= LONGEST_SYLLABLE &&
    ((tokens.classes[i] ?? 0) & (WordClass.Common | WordClass.Function)) === 0 &&
    SYLLABIC_FAMILY_NAMES.has(tokens.lower[family] ?? '')
  );
}
