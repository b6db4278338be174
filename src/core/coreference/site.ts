/*
 * Owns the shape of the places where an article talks of people, before anybody knows whom. Found by sites.ts, read by
 * discourse.ts and quoteSpeakers.ts.
 */
import type { Gender } from '../annotation';
import type { Descriptions } from './nominals';
import type { NounPhrase } from './nounPhrases';
import type { PronounCase } from './personLexicon';
import type { Occurrence } from './referents';

/** A name in its place; `at.token` is where its title begins. */
export interface NameSite {
  readonly kind: 'name';
  /** Index among the names, and of its cluster (-1 for a family). */
  readonly index: number;
  readonly cluster: number;
  /** Tokens of the name [first, end). */
  readonly first: number;
  readonly end: number;
  readonly at: Occurrence;
  /** True where the name only signs or credits: it is not talked of. */
  readonly isCredit: boolean;
}

interface WordSite {
  /** Index among the names of the first one behind it. */
  readonly next: number;
  readonly at: Occurrence;
}

export interface PronounWord extends WordSite {
  readonly kind: 'pronoun';
  readonly gender: Gender;
  readonly grammar: PronounCase;
  /** In a clause that opens the sentence and waits for its main one. */
  readonly isOpening: boolean;
}

export interface NounSite extends WordSite {
  readonly kind: 'noun';
  readonly phrase: NounPhrase;
}

export type Site = NameSite | PronounWord | NounSite;

export interface Sites {
  /** Names, pronouns and noun phrases in order; none of furniture. */
  readonly all: readonly Site[];
  /** All names in order, those of furniture too. */
  readonly names: readonly NameSite[];
  readonly descriptions: Descriptions;
}
