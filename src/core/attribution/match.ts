/*
 * Owns what an attribution is: the speaker's phrase, the cue and the reason, and the two frames that stand on either
 * side of a quote alike: according to X, and by X. Leaves finding the others to leadingPatterns.ts and trailingPatterns.ts.
 */
import type { Frames } from './frames';
import { wordAt } from './items';
import { phraseStartingAt, type NounPhrase } from './nounPhrase';

/** How sure a pattern is: `tight` stands right beside the quote, `clause` somewhere in its frame, `weak` has no verb of speech. */
export type Strength = 'tight' | 'clause' | 'weak';

export interface Match {
  readonly speaker: NounPhrase;
  /** Items [cueFrom, cueTo); empty where there is none. */
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly why: string;
  /** The reason of the quote it was taken over from, where it was. */
  readonly origin?: string;
  readonly strength: Strength;
  /** The attribution of the clause around, where the speaker is a pronoun: "Smith said … what he called “bad”". */
  readonly outer?: Match | undefined;
  /** Item of the "who" that the speaker was reached through. */
  readonly relative?: number | undefined;
}

export const MAX_LOOK = 70;

export function matchAccording(frames: Frames, at: number, high: number): Match | undefined {
  const phrase = phraseStartingAt(frames, at + 2, high);
  if (phrase === undefined) return undefined;
  return { speaker: phrase, cueFrom: at, cueTo: at + 2, why: 'according to', strength: 'clause' };
}

/** What "by" names a way with: said by telephone. */
export const MEANS: ReadonlySet<string> = new Set('telephone phone email e-mail text mail letter fax video'.split(' '));

/** "was described by X as": the phrase behind "by", within a few items of the passive verb. */
export function agentOf(frames: Frames, verb: number, high: number): NounPhrase | undefined {
  for (let at = verb + 1; at < high && at < verb + 6; at++) {
    if (wordAt(frames, at) === 'by' && !MEANS.has(wordAt(frames, at + 1)))
      return phraseStartingAt(frames, at + 1, high);
  }
  return undefined;
}
