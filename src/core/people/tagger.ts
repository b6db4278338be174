/*
 * Owns the learned tagger: for each atom of a run the score of being outside a name, its begin, inside, last, or a name
 * of one atom; and the best sequence of those. Weights come from scripts/train-names.mjs.
 * A log-linear chain model (CRF); scores are natural logarithms of odds, so evidence of the document may be added to them.
 */
import { WEIGHTS, WEIGHTS_SCALE, TRANSITIONS } from '../lexicon/nameWeights.generated';
import type { Run } from './candidates';
import { BUCKETS, MOST_FEATURES, writeFeatures, type FeatureView } from './features';

export const enum Tag {
  Outside = 0,
  Begin = 1,
  Inside = 2,
  Last = 3,
  Unit = 4,
}
export const TAGS = 5;

/** One signed byte per bucket and tag but Outside, whose scores are 0. */
const weights = decodeWeights(WEIGHTS);

/** Base64 of: gap to the next used bucket (7 bits a byte, high bit: more follows), a mask of tags, a signed byte a tag. */
function decodeWeights(encoded: string): Int8Array {
  const table = new Int8Array(BUCKETS * 4);
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
      if ((mask & (1 << tag)) !== 0) table[(bucket - 1) * 4 + tag] = ((bytes[at++] ?? 0) << 24) >> 24;
    }
  }
  return table;
}

const features = new Int32Array(MOST_FEATURES);

/** Emission scores of all atoms of a run, TAGS per atom. */
export function scoreRun(view: FeatureView, run: Run): Float64Array {
  const scores = new Float64Array(run.atoms.length * TAGS);
  for (let k = 0; k < run.atoms.length; k++) {
    const count = writeFeatures(view, run, k, features);
    let begin = 0;
    let inside = 0;
    let last = 0;
    let unit = 0;
    for (let f = 0; f < count; f++) {
      const at = (features[f] ?? 0) * 4;
      begin += weights[at] ?? 0;
      inside += weights[at + 1] ?? 0;
      last += weights[at + 2] ?? 0;
      unit += weights[at + 3] ?? 0;
    }
    scores[k * TAGS + Tag.Begin] = begin * WEIGHTS_SCALE;
    scores[k * TAGS + Tag.Inside] = inside * WEIGHTS_SCALE;
    scores[k * TAGS + Tag.Last] = last * WEIGHTS_SCALE;
    scores[k * TAGS + Tag.Unit] = unit * WEIGHTS_SCALE;
  }
  return scores;
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

/** The best sequence of tags for emission scores of `count` atoms (Viterbi). */
export function bestTags(scores: Float64Array, count: number): Tag[] {
  const best = new Float64Array(count * TAGS).fill(-Infinity);
  const back = new Uint8Array(count * TAGS);
  for (let k = 0; k < count; k++) {
    for (let to = 0; to < TAGS; to++) {
      if (k === 0) {
        if (mayFollow(Tag.Outside, to)) best[to] = (scores[to] ?? 0) + transition(Tag.Outside, to);
        continue;
      }
      for (let from = 0; from < TAGS; from++) {
        if (!mayFollow(from, to)) continue;
        const score = (best[(k - 1) * TAGS + from] ?? 0) + transition(from, to) + (scores[k * TAGS + to] ?? 0);
        if (score > (best[k * TAGS + to] ?? 0)) {
          best[k * TAGS + to] = score;
          back[k * TAGS + to] = from;
        }
      }
    }
  }
  let tag: Tag = Tag.Outside;
  for (const end of [Tag.Last, Tag.Unit]) {
    if ((best[(count - 1) * TAGS + end] ?? 0) > (best[(count - 1) * TAGS + tag] ?? 0)) tag = end;
  }
  const tags: Tag[] = [];
  for (let k = count - 1; k >= 0; k--) {
    tags[k] = tag;
    tag = back[k * TAGS + tag] ?? Tag.Outside;
  }
  return tags;
}

/** How much a tagged name from atom `from` to `to` scores above the same atoms left outside. */
export function strengthOf(scores: Float64Array, tags: readonly Tag[], from: number, to: number): number {
  let strength = transition(Tag.Outside, tags[from] ?? Tag.Outside) + transition(tags[to] ?? Tag.Outside, Tag.Outside);
  for (let k = from; k <= to; k++) {
    strength += scores[k * TAGS + (tags[k] ?? Tag.Outside)] ?? 0;
    if (k > from) strength += transition(tags[k - 1] ?? Tag.Outside, tags[k] ?? Tag.Outside);
  }
  return strength - (to - from + 2) * transition(Tag.Outside, Tag.Outside);
}
