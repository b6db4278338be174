/*
 * Owns what one word says about a person: a pronoun with its case and gender, a noun for a person with its gender.
 * One look-up per token answers all; leaves phrases to nominals.ts and meaning to pronouns.ts.
 */
import type { Gender } from '../annotation';
import {
  TOPIC_NOUNS,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  KINSHIP_NOUNS,
  MALE_NOUNS,
  MALE_TITLES,
  PERSON_NOUNS,
} from '../lexicon/personNouns';
import type { Tokens } from '../tokens';
import { WordClass } from '../wordClasses';

export const enum PronounCase {
  /** he, she */
  Subject = 1,
  /** him, and "her" where no noun follows */
  Object = 2,
  /** his, and "her" before a noun; hers */
  Possessive = 3,
  /** himself, herself */
  Reflexive = 4,
}

export type PersonWord =
  | { readonly type: 'pronoun'; readonly gender: Gender; readonly grammar: PronounCase }
  | { readonly type: 'noun'; readonly gender: Gender | null; readonly isKin: boolean };

const words = new Map<string, PersonWord>();
const split = (list: string): string[] => list.trim().split(/\s+/);
const kin = new Set(split(KINSHIP_NOUNS));

const lists: readonly (readonly [string, Gender | null])[] = [
  [PERSON_NOUNS, null],
  [MALE_NOUNS, 'm'],
  [FEMALE_NOUNS, 'f'],
];
for (const [list, gender] of lists) {
  for (const noun of split(list)) words.set(noun, { type: 'noun', gender, isKin: kin.has(noun) });
}
const pronouns: readonly (readonly [string, Gender, PronounCase])[] = [
  ['he', 'm', PronounCase.Subject],
  ['she', 'f', PronounCase.Subject],
  ['him', 'm', PronounCase.Object],
  ['his', 'm', PronounCase.Possessive],
  ['her', 'f', PronounCase.Possessive],
  ['hers', 'f', PronounCase.Possessive],
  ['himself', 'm', PronounCase.Reflexive],
  ['herself', 'f', PronounCase.Reflexive],
];
for (const [word, gender, grammar] of pronouns) {
  words.set(word, { type: 'pronoun', gender, grammar });
  // he's, she'll: one token
  if (grammar !== PronounCase.Subject) continue;
  for (const ending of ["'s", "'d", "'ll"]) words.set(word + ending, { type: 'pronoun', gender, grammar });
}

/** What a lower-case word says about a person; undefined for most words. */
export function personWordOf(lower: string): PersonWord | undefined {
  return words.get(lower);
}

/** The same for token `i`; quicker where all are asked. */
export function personWordAt(tokens: Tokens, i: number): PersonWord | undefined {
  const isPerson = ((tokens.classes[i] ?? 0) & (WordClass.PersonNoun | WordClass.Pronoun)) !== 0;
  return isPerson ? personWordOf(tokens.lower[i] ?? '') : undefined;
}

/** Whether token `i` is a noun for a person. */
export function isPersonNounAt(tokens: Tokens, i: number): boolean {
  return ((tokens.classes[i] ?? 0) & WordClass.PersonNoun) !== 0;
}

const topicNouns = new Set(split(TOPIC_NOUNS));

/** Whether writers call somebody by this noun to vary the name: “the actress”. */
export function isTopicNoun(lower: string): boolean {
  return topicNouns.has(lower);
}

const maleTitles = new Set(split(MALE_TITLES));
const femaleTitles = new Set(split(FEMALE_TITLES));

/** The gender that title or role words say ("Mrs", "Congressman"), by the last that says one; null for most. */
export function genderOfTitle(title: string | null): Gender | null {
  if (title === null) return null;
  let gender: Gender | null = null;
  for (const word of title.toLowerCase().split(/[\s.,]+/)) {
    if (maleTitles.has(word)) gender = 'm';
    else if (femaleTitles.has(word)) gender = 'f';
  }
  return gender;
}
