/*
 * Owns what the tagger sees of an atom in its run: hashed features of the word, its neighbours, its run and its sentence.
 * The training script and the engine both go through here, so that they can never differ. Leaves what is known of each
 * token to runWindow.ts, the weights to tagger.ts.
 */
import { Shape } from '../tokens';
import type { RunWindow } from './runWindow';

/** Features are hashed into this many buckets; chosen with the training script, see scripts/train-names.mjs. */
export const BUCKETS = 1 << 18;
/** Room for the features of one atom. */
export const MOST_FEATURES = 96;

/** How many of the features at the front name the word itself; training drops those now and then so that context learns to stand alone. */
export const LEXICAL = 6;

/** Templates of what an atom is by itself: 1, and FIRST_OWN … LAST_OWN; those of its neighbours: 2, 3, and from there on. */
const FIRST_OWN = 4;
const LAST_OWN = 12;
const LAST_TEMPLATE = 46;
/** One template a class of the word, and one that every atom has. */
const CLASS_TEMPLATE = 50;
const EVERY_TEMPLATE = 70;

/** The two values of each template, for the atom looked at. */
const a = new Int32Array(LAST_TEMPLATE + 1);
const b = new Int32Array(LAST_TEMPLATE + 1);

function set(template: number, first: number, second: number): void {
  a[template] = first;
  b[template] = second;
}

function bucketOf(template: number, first: number, second: number): number {
  let hash = Math.imul(first ^ (template * 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(second, 0xc2b2ae35), 0x27d4eb2f);
  return (hash ^ (hash >>> 13) ^ (hash >>> 22)) & (BUCKETS - 1);
}

/** 1 for an atom that opens its sentence. */
const opens = (window: RunWindow, k: number): number =>
  ((window.shape[k + 2] ?? 0) & Shape.SentenceStart) !== 0 ? 1 : 0;

/** Bit 0: atoms before it; bit 1: atoms behind. */
const insideOf = (window: RunWindow, k: number): number => (k > 0 ? 1 : 0) | (k + 1 < window.count ? 2 : 0);

/** All that the features of an atom by itself depend on besides its word, as one number below 512. */
export function ownKey(window: RunWindow, k: number): number {
  const at = k + 2;
  const writing = (window.written[at] ?? 0) & 15;
  return writing | (insideOf(window, k) << 4) | ((window.style[at] ?? 0) << 6) | (opens(window, k) << 8);
}

/** Writes the buckets of what atom `k` is by itself into `into`; gives their count. */
export function writeOwn(window: RunWindow, k: number, into: Int32Array): number {
  setOwn(window, k);
  into[0] = bucketOf(1, a[1] ?? 0, 0);
  let filled = 1;
  for (let t = FIRST_OWN; t <= LAST_OWN; t++) into[filled++] = bucketOf(t, a[t] ?? 0, b[t] ?? 0);
  return writeClasses(window, k, into, filled);
}

/** Writes the buckets of what stands beside atom `k` into `into`; gives their count. */
export function writeBeside(window: RunWindow, k: number, into: Int32Array): number {
  setBeside(window, k);
  into[0] = bucketOf(2, a[2] ?? 0, b[2] ?? 0);
  into[1] = bucketOf(3, a[3] ?? 0, b[3] ?? 0);
  let filled = 2;
  for (let t = LAST_OWN + 1; t <= LAST_TEMPLATE; t++) into[filled++] = bucketOf(t, a[t] ?? 0, b[t] ?? 0);
  return filled;
}

/** Writes the buckets of all features of atom `k` into `into`, in the order training learns them; gives their count. */
export function writeFeatures(window: RunWindow, k: number, into: Int32Array): number {
  setOwn(window, k);
  setBeside(window, k);
  let filled = 0;
  for (let t = 1; t <= LAST_TEMPLATE; t++) into[filled++] = bucketOf(t, a[t] ?? 0, b[t] ?? 0);
  return writeClasses(window, k, into, filled);
}

function writeClasses(window: RunWindow, k: number, into: Int32Array, from: number): number {
  let filled = from;
  for (let bits = window.factsAt(k).bits; bits !== 0; bits &= bits - 1) {
    into[filled++] = bucketOf(CLASS_TEMPLATE + (31 - Math.clz32(bits & -bits)), 1, 0);
  }
  into[filled++] = bucketOf(EVERY_TEMPLATE, 0, 0);
  return filled;
}

function setOwn(window: RunWindow, k: number): void {
  const word = window.factsAt(k);
  const own = window.written[k + 2] ?? 0;
  const shape = own & 15;
  const style = window.style[k + 2] ?? 0;
  const inside = insideOf(window, k);
  set(1, word.hash, 0);
  set(4, word.hash, inside);
  set(5, word.suffix4, 0);
  set(6, word.prefix, 0);
  // from here on the word itself is not named: see LEXICAL
  set(7, word.suffix3, 0);
  set(8, word.suffix2, shape);
  set(9, shape, style);
  set(10, own, 0);
  set(11, own, inside);
  set(12, own, opens(window, k) | (style << 1));
}

function setBeside(window: RunWindow, k: number): void {
  const { count, joint } = window;
  const word = window.factsAt(k);
  const beforeLast = window.factsAt(k - 2);
  const previous = window.factsAt(k - 1);
  const next = window.factsAt(k + 1);
  const afterNext = window.factsAt(k + 2);
  const first = window.factsAt(0);
  const last = window.factsAt(count - 1);
  const before = window.factsAt(-1);
  const behind = window.factsAt(count);
  const left = window.written[k + 1] ?? 0;
  const own = window.written[k + 2] ?? 0;
  const right = window.written[k + 3] ?? 0;
  const inside = insideOf(window, k);
  const atStart = opens(window, k);
  const joins = joint[k] ?? 0;
  const joinsNext = k + 1 < count ? (joint[k + 1] ?? 7) : 7;
  const followsAtom = k > 0 ? 1 : 0;
  const leadsAtom = k + 1 < count ? 1 : 0;
  set(2, word.hash, previous.hash);
  set(3, word.hash, next.hash);
  set(13, own, left);
  set(14, own, right);
  set(15, Math.imul(own, 31) ^ left, right);
  set(16, previous.hash, followsAtom);
  set(17, next.hash, leadsAtom);
  set(18, beforeLast.hash, k > 1 ? 1 : 0);
  set(19, afterNext.hash, k + 2 < count ? 1 : 0);
  set(20, left, followsAtom);
  set(21, right, leadsAtom);
  set(22, previous.hash, own);
  set(23, next.hash, own);
  set(24, previous.hash, next.hash);
  set(25, Math.min(count, 6), Math.min(k, 5));
  set(26, Math.min(count - k, 6), Math.min(k, 3) | (atStart << 3));
  set(27, joins, joinsNext);
  set(28, (joins * 16) | joinsNext, own);
  set(29, before.hash, inside);
  set(30, behind.hash, inside);
  set(31, before.signature, behind.signature);
  set(32, behind.hash, window.factsAt(count + 1).hash);
  set(33, before.hash, window.factsAt(-2).hash);
  set(34, behind.hash, Math.imul(inside, 977) ^ word.signature);
  set(35, before.hash, Math.imul(inside, 977) ^ word.signature);
  set(36, window.written[2] ?? 0, inside);
  set(37, window.written[count + 1] ?? 0, inside);
  set(38, last.hash, inside);
  set(39, first.hash, inside);
  set(40, beforeLast.hash, previous.hash);
  set(41, next.hash, afterNext.hash);
  set(42, window.style[k + 2] ?? 0, atStart);
  set(43, word.signature, previous.signature);
  set(44, word.signature, next.signature);
  set(45, beforeLast.signature, left);
  set(46, afterNext.signature, right);
}
