/*
 * Owns the wider setting of a place: which runs of words stood in the paragraphs before it and which in those after, and
 * whether a spot of the present text lies between them. A copy put elsewhere lies among what stood on one side only.
 * Runs are sampled by their hash (Manber 1994), so that two states of a text choose the same ones wherever they agree.
 */
import { hashOfText } from '../textHash';
import { has, WordTrait, type AnchorWords } from './anchorWords';

/** Hashes of word runs, four base64url digits each, the nearest first. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** The sampled runs of a text that stand in it once, ascending. */
export interface Landmarks {
  /** Word index of each run's first word. */
  readonly at: readonly number[];
  readonly hash: readonly number[];
  readonly indexOf: ReadonlyMap<number, number>;
}

/** Where what was remembered stands now, as word indices, ascending. */
export interface Setting {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** How many were remembered. */
  readonly known: { readonly before: number; readonly after: number };
  /** Of what stands, how many lie on the wrong side of the best spot. */
  readonly least: number;
}

/** Words in a run. */
const RUN = 3;
/** One run in four is taken, one in sixteen from the ninth on: near enough to see a neighbour, far enough to see past a gap. */
const NEAR_SHARE = 3;
const FAR_SHARE = 15;
const NEAR = 8;
const FAR = 16;
/** Its own paragraph goes with the passage when that is copied; of a very long one, that many words. */
const OWN_PARAGRAPH = 120;
/** Fewer on a side do not show a place. */
const LEAST = 2;
/** With that many on one side, the other may be gone. */
const LEAST_TOGETHER = 4;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toLandmarks(words: AnchorWords): Landmarks {
  const seen = new Map<number, number>();
  const at: number[] = [];
  const hash: number[] = [];
  // the last RUN words
  let hashes: readonly number[] = [];
  let places: readonly number[] = [];
  for (let index = 0; index < words.count; index++) {
    if (!has(words, index, WordTrait.Word)) continue;
    hashes = [...hashes.slice(1 - RUN), hashOfText(words.folded[index] ?? '')];
    places = [...places.slice(1 - RUN), index];
    if (hashes.length < RUN) continue;
    const run = mix(hashes);
    if ((run & NEAR_SHARE) !== 0) continue;
    seen.set(run, seen.has(run) ? -1 : at.length);
    at.push(places[0] ?? 0);
    hash.push(run);
  }
  const once = at.map((_, index) => index).filter((index) => seen.get(hash[index] ?? 0) === index);
  return {
    at: once.map((index) => at[index] ?? 0),
    hash: once.map((index) => hash[index] ?? 0),
    indexOf: new Map(once.map((index, order) => [(hash[index] ?? 0) >>> 8, order])),
  };
}

function mix(hashes: readonly number[]): number {
  let mixed = 0;
  for (const hash of hashes) {
    mixed = Math.imul(mixed ^ hash, 0x85ebca6b);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** What stands around the words [first, end) outside their own paragraphs. */
export function toAround(words: AnchorWords, landmarks: Landmarks, first: number, end: number): Around {
  let from = first;
  while (from > 0 && first - from < OWN_PARAGRAPH && !has(words, from, WordTrait.NewLine)) from--;
  let to = end;
  while (to < words.count && to - end < OWN_PARAGRAPH && !has(words, to, WordTrait.NewLine)) to++;
  const { at, hash } = landmarks;
  const behind = at.findIndex((place) => place >= to);
  const ahead = at.filter((place) => place + RUN <= from).length;
  return {
    before: toDigits(hash.slice(0, ahead).reverse()),
    after: behind < 0 ? '' : toDigits(hash.slice(behind)),
  };
}

function toDigits(hashes: readonly number[]): string {
  const near = hashes.slice(0, NEAR);
  const far = hashes.slice(NEAR).filter((hash) => (hash & FAR_SHARE) === 0);
  return [...near, ...far.slice(0, FAR)]
    .map((hash) => [26, 20, 14, 8].map((shift) => DIGITS.charAt((hash >>> shift) & 63)).join(''))
    .join('');
}

/** Looks up what was remembered in the present text. */
export function toSetting({ before, after }: Around, landmarks: Landmarks): Setting {
  const sides = { before: findAll(before, landmarks), after: findAll(after, landmarks) };
  const spots = [-1, ...sides.before, ...sides.after];
  const least = Math.min(...spots.map((spot) => countMisplaced(sides, spot)));
  return { ...sides, known: { before: before.length / 4, after: after.length / 4 }, least };
}

function findAll(digits: string, { at, indexOf }: Landmarks): number[] {
  const found: number[] = [];
  for (let from = 0; from + 4 <= digits.length; from += 4) {
    let hash = 0;
    for (let i = 0; i < 4; i++) hash = hash * 64 + DIGITS.indexOf(digits.charAt(from + i));
    const order = indexOf.get(hash);
    if (order !== undefined) found.push(at[order] ?? 0);
  }
  return found.sort((a, b) => a - b);
}

type Sides = Pick<Setting, 'before' | 'after'>;

/** How many of what stood on one side of the place lie on the other side of the word `spot`. */
export function countMisplaced({ before, after }: Sides, spot: number): number {
  return before.filter((at) => at > spot).length + after.filter((at) => at < spot).length;
}

/** True where the word `spot` lies between what stood before and what stood after, as well as any spot does. */
export function isInPlace(setting: Setting, spot: number): boolean {
  const { before, after, known, least } = setting;
  const left = before.filter((at) => at < spot).length;
  const right = after.filter((at) => at > spot).length;
  if (left + right < LEAST_TOGETHER && (left < Math.min(LEAST, known.before) || right < Math.min(LEAST, known.after)))
    return false;
  if (left + right < LEAST) return false;
  return countMisplaced(setting, spot) === least && least <= (before.length + after.length) / 4;
}
