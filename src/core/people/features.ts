/*
 * Owns what the tagger sees of an atom in its run: hashed features of the word, its neighbours, its run and its sentence.
 * The training script and the engine both go through here, so that they can never differ.
 */
import { Shape, type Tokens } from '../tokens';
import type { Run } from './candidates';
import type { FeatureView } from './featureView';

/** Features are hashed into this many buckets; chosen with the training script, see scripts/train-names.mjs. */
export const BUCKETS = 1 << 18;
/** Room for the features of one atom. */
export const MOST_FEATURES = 96;

let out: Int32Array = new Int32Array(MOST_FEATURES);
let filled = 0;

/** Adds the feature `template` with values a and b. */
function add(template: number, a: number, b = 0): void {
  let hash = Math.imul(a ^ (template * 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  out[filled++] = (hash ^ (hash >>> 13) ^ (hash >>> 22)) & (BUCKETS - 1);
}

/**
 * Writes the buckets of the features of atom `k` of `run` into `into` and gives their count. The first LEXICAL of them
 * name the very word; training drops those now and then so that context learns to stand alone.
 */
export function writeFeatures(view: FeatureView, run: Run, k: number, into: Int32Array): number {
  out = into;
  filled = 0;
  const { atoms, joints } = run;
  const i = atoms[k] ?? 0;
  const count = atoms.length;
  const first = atoms[0] ?? i;
  const last = atoms[count - 1] ?? i;
  const word = view.factsAt(i);
  const style = view.styleAt(i);
  const shape = view.shapeAt(i);
  const atStart = ((view.tokens.shape[i] ?? 0) & Shape.SentenceStart) !== 0 ? 1 : 0;
  // neighbours: atoms inside the run, tokens outside it
  const p1 = k > 0 ? (atoms[k - 1] ?? 0) : i - 1;
  const p2 = k > 1 ? (atoms[k - 2] ?? 0) : k === 1 ? first - 1 : i - 2;
  const n1 = k + 1 < count ? (atoms[k + 1] ?? 0) : afterRun(view.tokens, i, 1);
  const n2 =
    k + 2 < count
      ? (atoms[k + 2] ?? 0)
      : k + 2 === count
        ? afterRun(view.tokens, last, 1)
        : afterRun(view.tokens, i, 2);
  const previous = view.factsAt(p1);
  const next = view.factsAt(n1);
  const beforeLast = view.factsAt(p2);
  const afterNext = view.factsAt(n2);
  const inside = (k > 0 ? 1 : 0) | (k + 1 < count ? 2 : 0);
  const own = (word.signature << 4) | shape;
  const left = (previous.signature << 4) | view.shapeAt(p1);
  const right = (next.signature << 4) | view.shapeAt(n1);
  const before = view.factsAt(first - 1);
  const behind = view.factsAt(afterRun(view.tokens, last, 1));
  const behind2 = view.factsAt(afterRun(view.tokens, last, 2));

  add(1, word.hash);
  add(2, word.hash, previous.hash);
  add(3, word.hash, next.hash);
  add(4, word.hash, inside);
  add(5, word.suffix4);
  add(6, word.prefix);
  // from here on the word itself is not named: see LEXICAL
  add(7, word.suffix3);
  add(8, word.suffix2, shape);
  add(9, shape, style);
  add(10, own);
  add(11, own, inside);
  add(12, own, atStart | (style << 1));
  add(13, own, left);
  add(14, own, right);
  add(15, Math.imul(own, 31) ^ left, right);
  add(16, previous.hash, k > 0 ? 1 : 0);
  add(17, next.hash, k + 1 < count ? 1 : 0);
  add(18, beforeLast.hash, k > 1 ? 1 : 0);
  add(19, afterNext.hash, k + 2 < count ? 1 : 0);
  add(20, left, k > 0 ? 1 : 0);
  add(21, right, k + 1 < count ? 1 : 0);
  add(22, previous.hash, own);
  add(23, next.hash, own);
  add(24, previous.hash, next.hash);
  add(25, Math.min(count, 6), Math.min(k, 5));
  add(26, Math.min(count - k, 6), Math.min(k, 3) | (atStart << 3));
  add(27, joints[k] ?? 0, joints[k + 1] ?? 7);
  add(28, Math.imul(joints[k] ?? 0, 16) | (joints[k + 1] ?? 7), own);
  add(29, before.hash, inside);
  add(30, behind.hash, inside);
  add(31, before.signature, behind.signature);
  add(32, behind.hash, behind2.hash);
  add(33, before.hash, view.factsAt(first - 2).hash);
  add(34, behind.hash, Math.imul(inside, 977) ^ word.signature);
  add(35, before.hash, Math.imul(inside, 977) ^ word.signature);
  add(36, (view.factsAt(first).signature << 4) | view.shapeAt(first), inside);
  add(37, (view.factsAt(last).signature << 4) | view.shapeAt(last), inside);
  add(38, view.factsAt(last).hash, inside);
  add(39, view.factsAt(first).hash, inside);
  add(40, beforeLast.hash, previous.hash);
  add(41, next.hash, afterNext.hash);
  add(42, style, atStart);
  add(43, word.signature, previous.signature);
  add(44, word.signature, next.signature);
  add(45, beforeLast.signature, left);
  add(46, afterNext.signature, right);
  for (let bits = word.bits; bits !== 0; bits &= bits - 1) add(50 + (31 - Math.clz32(bits & -bits)), 1);
  add(70, 0);
  return filled;
}

/** How many of the features at the front name the word itself. */
export const LEXICAL = 6;

/** The `distance`-th token behind `last`, a possessive ’s included as a token. */
function afterRun(tokens: Tokens, last: number, distance: number): number {
  let at = last + 1;
  // the stop of an initial or of Jr. is part of the atom
  if (
    tokens.word[at] === '.' &&
    ((tokens.shape[at] ?? 0) & Shape.Glued) !== 0 &&
    (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) <= 2
  )
    at++;
  return at + distance - 1;
}
