/*
 * Owns the learned tagger: for each atom of a run the score of being outside a name, its begin, inside, last, or a name
 * of one atom; and the best sequence of those. Weights come from scripts/train-names.mjs.
 * A log-linear chain model (CRF); scores are natural logarithms of odds, so evidence of the document may be added to them.
 */
import { WEIGHTS, WEIGHTS_SCALE, TRANSITIONS } from '../lexicon/nameWeights.generated';
import { LONGEST_RUN, type Run } from './candidates';
import { BUCKETS, MOST_FEATURES, ownKey, writeBeside, writeOwn } from './features';
import type { FeatureView, WordFacts } from './featureView';
import { RunWindow } from './runWindow';

export const enum Tag {
  Outside = 0,
  Begin = 1,
  Inside = 2,
  Last = 3,
  Unit = 4,
}
export const TAGS = 5;

/** Four signed bytes per bucket, one a tag but Outside, whose scores are 0; Begin is the lowest. */
const weights = decodeWeights(WEIGHTS);
/** Those of Tag.Unit alone: a quarter of the memory to walk through for a run of one atom. */
const unitWeights = Int8Array.from(weights, (packed) => packed >> 24);

/** Base64 of: gap to the next used bucket (7 bits a byte, high bit: more follows), a mask of tags, a signed byte a tag. */
function decodeWeights(encoded: string): Int32Array {
  const table = new Int32Array(BUCKETS);
  const value = new Int8Array(128);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < alphabet.length; i++) value[alphabet.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((encoded.length * 3) / 4));
  let size = 0;
  for (let i = 0; i + 3 < encoded.length; i += 4) {
    const group =
      ((value[encoded.charCodeAt(i)] ?? 0) << 18) |
      ((value[encoded.charCodeAt(i + 1)] ?? 0) << 12) |
      ((value[encoded.charCodeAt(i + 2)] ?? 0) << 6) |
      (value[encoded.charCodeAt(i + 3)] ?? 0);
    bytes[size++] = group >> 16;
    bytes[size++] = (group >> 8) & 255;
    bytes[size++] = group & 255;
  }
  let bucket = 0;
  for (let at = 0; at < size;) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    // padding at the end
    if (gap === 0) break;
    bucket += gap;
    const mask = bytes[at++] ?? 0;
    for (let tag = 0; tag < 4; tag++) {
      if ((mask & (1 << tag)) !== 0) {
        table[bucket - 1] = (table[bucket - 1] ?? 0) | ((bytes[at++] ?? 0) << (8 * tag));
      }
    }
  }
  return table;
}

const features = new Int32Array(MOST_FEATURES);
const window = new RunWindow();

/** Sums of weights, one a tag but Outside; Begin first. */
const sums = new Int32Array(4);

/** Remembers the sums of what words are by themselves: most words are written one way. Never changes an answer. */
const KEPT = 1 << 13;
const keptFacts = new Array<WordFacts | undefined>(KEPT).fill(undefined);
const keptKeys = new Uint16Array(KEPT);
const keptSums = new Int16Array(KEPT * 4);

/** Emission scores of all atoms of a run, TAGS per atom; of a run of one atom only that of Tag.Unit, which is all it can be. */
export function scoreRun(view: FeatureView, run: Run): number[] {
  window.fill(view, run);
  const { count } = window;
  if (count === 1) return [0, 0, 0, 0, scoreUnit() * WEIGHTS_SCALE];
  const scores: number[] = [];
  for (let k = 0; k < count; k++) {
    const own = placeOfOwn(k) * 4;
    sumWeights(writeBeside(window, k, features));
    for (let tag = 0; tag < 4; tag++) sums[tag] = (sums[tag] ?? 0) + (keptSums[own + tag] ?? 0);
    const scale = WEIGHTS_SCALE;
    scores.push(0, (sums[0] ?? 0) * scale, (sums[1] ?? 0) * scale, (sums[2] ?? 0) * scale, (sums[3] ?? 0) * scale);
  }
  return scores;
}

/** The sum for Tag.Unit of the window's only atom. */
function scoreUnit(): number {
  let unit = keptSums[placeOfOwn(0) * 4 + 3] ?? 0;
  const count = writeBeside(window, 0, features);
  for (let f = 0; f < count; f++) unit += unitWeights[features[f] ?? 0] ?? 0;
  return unit;
}

/** Fills `sums` with those of the first `count` features. */
function sumWeights(count: number): void {
  let begin = 0;
  let inside = 0;
  let last = 0;
  let unit = 0;
  for (let f = 0; f < count; f++) {
    const packed = weights[features[f] ?? 0] ?? 0;
    begin += (packed << 24) >> 24;
    inside += (packed << 16) >> 24;
    last += (packed << 8) >> 24;
    unit += packed >> 24;
  }
  sums[0] = begin;
  sums[1] = inside;
  sums[2] = last;
  sums[3] = unit;
}

/** Where the sums of what atom `k` is by itself are kept. */
function placeOfOwn(k: number): number {
  const facts = window.factsAt(k);
  const key = ownKey(window, k);
  const place = (facts.hash ^ (facts.hash >>> 16) ^ Math.imul(key, 0x9e37)) & (KEPT - 1);
  if (keptFacts[place] !== facts || keptKeys[place] !== key) {
    sumWeights(writeOwn(window, k, features));
    keptFacts[place] = facts;
    keptKeys[place] = key;
    keptSums.set(sums, place * 4);
  }
  return place;
}

/** Adds to one score of atom k. */
export function addTo(scores: number[], k: number, tag: Tag, amount: number): void {
  const at = k * TAGS + tag;
  scores[at] = (scores[at] ?? 0) + amount;
}

/** Adds to all scores of atom k but that of Tag.Outside. */
export function addToAll(scores: number[], k: number, amount: number): void {
  for (let tag: Tag = Tag.Begin; tag <= Tag.Unit; tag++) addTo(scores, k, tag, amount);
}

/** May `to` follow `from`? A name begun must reach its last atom. */
export function mayFollow(from: Tag, to: Tag): boolean {
  const open = from === Tag.Begin || from === Tag.Inside;
  return open === (to === Tag.Inside || to === Tag.Last);
}

/** Score of `to` behind `from`. */
export function transition(from: Tag, to: Tag): number {
  return TRANSITIONS[from * TAGS + to] ?? 0;
}

/** All pairs of tags of which the second may follow the first. */
const PAIRS = Array.from({ length: TAGS * TAGS }, (_, pair) => [pair % TAGS, Math.floor(pair / TAGS)] as const).filter(
  ([from, to]) => mayFollow(from, to),
);
const STEPS = Uint8Array.from(PAIRS, ([from]) => from);
const STEPS_TO = Uint8Array.from(PAIRS, ([, to]) => to);

/** Room for the longest run; one call uses it at a time. */
const best = new Float64Array(LONGEST_RUN * 2 * TAGS);
const back = new Uint8Array(LONGEST_RUN * 2 * TAGS);

/** The best sequence of tags for emission scores of `count` atoms (Viterbi); undefined where all are outside. */
export function bestTags(scores: readonly number[], count: number): readonly Tag[] | undefined {
  const outside = transition(Tag.Outside, Tag.Outside);
  if (count === 1) {
    const unit = (scores[Tag.Unit] ?? 0) + transition(Tag.Outside, Tag.Unit);
    return unit > outside ? UNIT_ALONE : undefined;
  }
  best.fill(-Infinity, 0, count * TAGS);
  for (let to = 0; to < TAGS; to++) {
    if (mayFollow(Tag.Outside, to)) best[to] = (scores[to] ?? 0) + transition(Tag.Outside, to);
  }
  for (let at = TAGS; at < count * TAGS; at += TAGS) {
    for (let step = 0; step < STEPS.length; step++) {
      const from = STEPS[step] ?? 0;
      const to = STEPS_TO[step] ?? 0;
      const score = (best[at - TAGS + from] ?? 0) + (TRANSITIONS[from * TAGS + to] ?? 0) + (scores[at + to] ?? 0);
      if (score > (best[at + to] ?? 0)) {
        best[at + to] = score;
        back[at + to] = from;
      }
    }
  }
  let tag: Tag = Tag.Outside;
  for (const end of [Tag.Last, Tag.Unit]) {
    if ((best[(count - 1) * TAGS + end] ?? 0) > (best[(count - 1) * TAGS + tag] ?? 0)) tag = end;
  }
  let any = false;
  const tags = new Array<Tag>(count);
  for (let k = count - 1; k >= 0; k--) {
    tags[k] = tag;
    any ||= tag !== Tag.Outside;
    tag = back[k * TAGS + tag] ?? Tag.Outside;
  }
  return any ? tags : undefined;
}

const UNIT_ALONE: readonly Tag[] = [Tag.Unit];

/** How much a tagged name from atom `from` to `to` scores above the same atoms left outside. */
export function strengthOf(scores: readonly number[], tags: readonly Tag[], from: number, to: number): number {
  let strength = transition(Tag.Outside, tags[from] ?? Tag.Outside) + transition(tags[to] ?? Tag.Outside, Tag.Outside);
  for (let k = from; k <= to; k++) {
    strength += scores[k * TAGS + (tags[k] ?? Tag.Outside)] ?? 0;
    if (k > from) strength += transition(tags[k - 1] ?? Tag.Outside, tags[k] ?? Tag.Outside);
  }
  return strength - (to - from + 2) * transition(Tag.Outside, Tag.Outside);
}
