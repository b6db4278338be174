/*
 * Owns whether two wordings go back to one utterance: how much of the shorter stands in the other, sentence by sentence,
 * weighed against who speaks and whether the articles report one event. The thresholds are held by the events gold.
 * Leaves naming what changed to sameQuoteDifference.ts.
 */
import type { SpeakerRelation } from './quoteSpeakers';
import { isSameWording, type QuoteWords } from './quoteWords';

export interface QuoteEvidence {
  readonly speakers: SpeakerRelation;
  /** The articles report one event. */
  readonly related: boolean;
  /** And are so alike that they tell one story. */
  readonly sameStory: boolean;
  /** One of the articles names who speaks. */
  readonly named: boolean;
  /** One of the two is speech without marks. */
  readonly reported: boolean;
  /** Concepts that both articles are about: every quote of the event may hold them, so they prove less. */
  readonly topical: ReadonlySet<number>;
}

interface Threshold {
  /** Share of the shorter sentence's weight that must stand in the other. */
  readonly share: number;
  /** Weight that must be shared at least. */
  readonly weight: number;
}

const THRESHOLDS: Readonly<Record<SpeakerRelation, { readonly related: Threshold; readonly unrelated: Threshold }>> = {
  same: { related: { share: 0.5, weight: 2 }, unrelated: { share: 0.75, weight: 4 } },
  unknown: { related: { share: 0.65, weight: 3 }, unrelated: { share: 0.8, weight: 5 } },
  different: { related: { share: 0.8, weight: 4 }, unrelated: { share: 0.9, weight: 8 } },
};
const REPORTED: Threshold = { share: 0.6, weight: 3 };

/** Below this weight a quote is a fragment: its words must stand in the other side by side. */
const FRAGMENT_WEIGHT = 2.5;

/** Runs of words are looked for in wordings below this weight; longer ones are compared by sentence. */
const LONG_WEIGHT = 6;

/** False where the words shared are too few for whatever the articles are: costs less than to ask how close these are. */
export function couldBeSame(a: QuoteWords, b: QuoteWords, speakers: SpeakerRelation): boolean {
  // one speaker's run of words may be of grammar alone
  if (speakers === 'same' || isSameWording(a, b)) return true;
  const [short, long] = isShorter(a, b) ? [a, b] : [b, a];
  const least = Math.min(CONTAINED[speakers].weight, THRESHOLDS[speakers].related.weight);
  return short.weight >= least && weightWithin(short, 0, short.concepts.length, toLookup(long.concepts)) >= least;
}

/** True when the two go back to one utterance. Symmetric. */
export function isSameUtterance(a: QuoteWords, b: QuoteWords, evidence: QuoteEvidence): boolean {
  if (a.weight === 0 || b.weight === 0) return false;
  const [short, long] = isShorter(a, b) ? [a, b] : [b, a];
  if (isContained(short, long, evidence) || hasLongRun(short, long, evidence)) return true;
  if (short.weight < FRAGMENT_WEIGHT) return false;
  const { related, unrelated } = THRESHOLDS[evidence.speakers];
  const wanted = evidence.related ? related : unrelated;
  const threshold: Threshold = evidence.reported
    ? { share: Math.max(wanted.share, REPORTED.share), weight: Math.max(wanted.weight, REPORTED.weight) }
    : wanted;
  return hasMatch(withTopics(short, evidence.topical), withTopics(long, evidence.topical), threshold);
}

/** By what it tells, then by its words. */
const isShorter = (a: QuoteWords, b: QuoteWords): boolean =>
  a.weight === b.weight ? a.plain.length <= b.plain.length : a.weight < b.weight;

/** What a word counts that both articles are about. */
const TOPICAL = 0.6;

/** What two wordings are compared by sentence by sentence. */
type Weighed = Pick<QuoteWords, 'concepts' | 'weights' | 'sentences'>;

function withTopics(words: Weighed, topical: ReadonlySet<number>): Weighed {
  if (topical.size === 0 || !words.concepts.some((concept) => topical.has(concept))) return words;
  const weights = words.weights.map((weight, at) =>
    topical.has(words.concepts[at] ?? -1) ? weight * TOPICAL : weight,
  );
  return { concepts: words.concepts, weights, sentences: words.sentences };
}

/** What a wording that stands whole in the other must hold, in an article on the same event. */
const CONTAINED: Readonly<Record<SpeakerRelation, { readonly words: number; readonly weight: number }>> = {
  same: { words: 1, weight: 0.5 },
  unknown: { words: 3, weight: 2.5 },
  different: { words: 4, weight: 3.5 },
};

/** All words of the shorter stand side by side in the longer, words of grammar included. */
function isContained(short: QuoteWords, long: QuoteWords, evidence: QuoteEvidence): boolean {
  const { speakers, related, reported } = evidence;
  if (!related || reported || short.plain === '' || long.plain === '') return false;
  if (speakers === 'unknown' && isSameWording(short, long) && isTelling(short, evidence)) return true;
  const { words, weight } = CONTAINED[speakers];
  if (short.concepts.length < words || short.weight < weight) return false;
  return ` ${long.plain} `.includes(` ${short.plain} `);
}

/** “Fake news” and “red line” are on everybody's lips: a few words whole tell only what the story is not about. */
function isTelling({ concepts, weights }: QuoteWords, { sameStory, named, topical }: QuoteEvidence): boolean {
  if (!sameStory || !named) return false;
  return weights.reduce((sum, weight, at) => (topical.has(concepts[at] ?? -1) ? sum : sum + weight), 0) >= 2;
}

/** Words in a row, grammar included, that one speaker does not say twice in one story unless it is one utterance. */
const RUN = 5;

/** Five words in a row of a short wording stand in the other: “some of that land will come back”, rewritten. */
function hasLongRun(short: QuoteWords, long: QuoteWords, { speakers, related, reported }: QuoteEvidence): boolean {
  if (speakers !== 'same' || !related || reported || short.weight > LONG_WEIGHT || long.plain === '') return false;
  const words = short.plain.split(' ');
  if (words.length < RUN || words.length > 2 * RUN) return false;
  const whole = ` ${long.plain} `;
  for (let at = 0; at + RUN <= words.length; at++) {
    if (whole.includes(` ${words.slice(at, at + RUN).join(' ')} `)) return true;
  }
  return false;
}

/** Some sentence of one against some sentence of the other, or the whole against the whole, passes. */
function hasMatch(a: Weighed, b: Weighed, { share, weight }: Threshold): boolean {
  const passes = (aFrom: number, aTo: number, bFrom: number, bTo: number): boolean => {
    const least = Math.min(weightOf(a, aFrom, aTo), weightOf(b, bFrom, bTo));
    if (least < weight) return false;
    const shared = sharedWeight(a, aFrom, aTo, b, bFrom, bTo);
    return shared >= weight && shared >= Math.max(share, shareFor(shared)) * least;
  };
  const present = toLookup(b.concepts);
  // what stands in the other anywhere bounds what is shared; most pairs end here
  const bound = weightWithin(a, 0, a.concepts.length, present);
  if (bound < weight) return false;
  const least = Math.min(weightOf(a, 0, a.concepts.length), weightOf(b, 0, b.concepts.length));
  const isShort = a.concepts.length <= 80 && b.concepts.length <= 80;
  if (isShort && bound >= Math.max(share, shareFor(bound)) * least) {
    if (passes(0, a.concepts.length, 0, b.concepts.length)) return true;
  }
  for (let i = 0; i + 1 < a.sentences.length; i++) {
    const [aFrom, aTo] = [a.sentences[i] ?? 0, a.sentences[i + 1] ?? 0];
    const possible = weightWithin(a, aFrom, aTo, present);
    if (possible < weight) continue;
    for (let j = 0; j + 1 < b.sentences.length; j++) {
      if (passes(aFrom, aTo, b.sentences[j] ?? 0, b.sentences[j + 1] ?? 0)) return true;
    }
  }
  return false;
}

/** Shared weight is summed up in single precision; a bound must not fall below it. */
const ROUNDING = 1e-4;

/** Of so few a table costs more than looking through them. */
const LOOKED_THROUGH = 24;

interface Lookup {
  has(concept: number): boolean;
}

const toLookup = (concepts: readonly number[]): Lookup =>
  concepts.length > LOOKED_THROUGH ? new Set(concepts) : { has: (concept) => concepts.includes(concept) };

/** Weight of the words that are among `concepts`, at most. */
function weightWithin(words: Weighed, from: number, to: number, concepts: Lookup): number {
  let sum = ROUNDING;
  for (let at = from; at < to; at++) if (concepts.has(words.concepts[at] ?? -1)) sum += (words.weights[at] ?? 0) / 2;
  return sum;
}

function weightOf({ weights }: Weighed, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += (weights[at] ?? 0) / 2;
  return sum;
}

/** The fewer words are shared, the more of the sentence they must be: 2 of 2.5, 3 of 4.5, 4 of 8. */
const shareFor = (shared: number): number => (shared < 2.5 ? 0.85 : shared < 4.5 ? 0.8 : 0.6);

/** What words in another order count. */
const REORDERED = 0.85;

/** Weight of the common words: in the same order (longest common subsequence), or in any order at a discount. */
function sharedWeight(a: Weighed, aFrom: number, aTo: number, b: Weighed, bFrom: number, bTo: number): number {
  const width = Math.min(bTo - bFrom, 200);
  let row = new Float32Array(width + 1);
  let next = new Float32Array(width + 1);
  const free = b.concepts.slice(bFrom, bFrom + width);
  let bag = 0;
  for (let i = aFrom; i < Math.min(aTo, aFrom + 200); i++) {
    const concept = a.concepts[i] ?? -1;
    const weight = (a.weights[i] ?? 0) / 2;
    for (let j = 0; j < width; j++) {
      next[j + 1] =
        b.concepts[bFrom + j] === concept ? (row[j] ?? 0) + weight : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
    [row, next] = [next, row];
    const partner = free.indexOf(concept);
    if (partner >= 0) {
      bag += weight;
      free[partner] = -1;
    }
  }
  return Math.max(row[width] ?? 0, bag * REORDERED);
}
