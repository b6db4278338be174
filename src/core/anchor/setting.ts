/*
 * Owns the wider setting of a place: which runs of words stood in the paragraphs before it and which in those after, and
 * whether a spot of the present text lies between them. A copy put elsewhere lies among what stood on one side only.
 * Of each paragraph the runs with the least hashes are remembered, and looked up among all runs of the present text.
 */
import { countLeading } from '../bisect';
import { hashOfText } from '../textHash';
import { has, WordTrait, type AnchorWords } from './anchorWords';
import { append, leastOf } from '../longLists';

/** Hashes of word runs, four base64url digits each, the nearest first. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** The runs of a text, in order. */
export interface Landmarks {
  /** Word index of each run's first word, and the first behind its last. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash: Int32Array;
  /** Word index of the first word of each run that stands once; -1 for the others. */
  readonly placeOf: ReadonlyMap<number, number>;
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
/** Paragraphs remembered on a side, and runs of each: near enough to see a neighbour, far enough to see past a gap. */
const PARAGRAPHS = 12;
const RUNS_OF_EACH = 2;
/** Paragraphs without a run that stands once are passed over, so many at most. */
const MOST_LOOKED_AT = 40;
/** Its own paragraph goes with the passage when that is copied. Of a very long one, that many words; more are another. */
const LONGEST_PARAGRAPH = 120;
/** Fewer on a side do not show a place. */
const LEAST = 2;
/** With that many on one side, the other may be gone. */
const LEAST_TOGETHER = 4;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toLandmarks(words: AnchorWords): Landmarks {
  const places: number[] = [];
  for (let at = 0; at < words.count; at++) if (has(words, at, WordTrait.Word)) places.push(at);
  const hashes = Int32Array.from(places, (at) => hashOfText(words.folded[at] ?? ''));
  const count = Math.max(0, places.length - RUN + 1);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const hash = new Int32Array(count);
  const placeOf = new Map<number, number>();
  for (let run = 0; run < count; run++) {
    const mixed = mix(hashes, run);
    const at = places[run] ?? 0;
    start[run] = at;
    end[run] = (places[run + RUN - 1] ?? 0) + 1;
    hash[run] = mixed;
    placeOf.set(mixed, placeOf.has(mixed) ? -1 : at);
  }
  return { start, end, hash, placeOf };
}

/** 24 bits of the run's RUN words. */
function mix(hashes: Int32Array, run: number): number {
  let mixed = 0;
  for (let at = run; at < run + RUN; at++) {
    mixed = Math.imul(mixed ^ (hashes[at] ?? 0), 0x85ebca6b);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 8;
}

/** What stands around the words [first, end) outside their own paragraphs. */
export function toAround(words: AnchorWords, landmarks: Landmarks, first: number, end: number): Around {
  const before: number[] = [];
  const after: number[] = [];
  let from = toParagraphStart(words, first);
  for (let i = 0; i < MOST_LOOKED_AT && from > 0 && before.length < PARAGRAPHS * RUNS_OF_EACH; i++) {
    const to = from;
    from = toParagraphStart(words, to - 1);
    append(before, chooseRuns(landmarks, from, to));
  }
  let to = toParagraphEnd(words, end);
  for (let i = 0; i < MOST_LOOKED_AT && to < words.count && after.length < PARAGRAPHS * RUNS_OF_EACH; i++) {
    const start = to;
    to = toParagraphEnd(words, start + 1);
    append(after, chooseRuns(landmarks, start, to));
  }
  return { before: toDigits(before), after: toDigits(after) };
}

function toParagraphStart(words: AnchorWords, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_PARAGRAPH && !has(words, from, WordTrait.NewLine)) from--;
  return from;
}

function toParagraphEnd(words: AnchorWords, at: number): number {
  let to = at;
  while (to < words.count && to - at < LONGEST_PARAGRAPH && !has(words, to, WordTrait.NewLine)) to++;
  return to;
}

/** The runs of the words [from, to) with the least hashes, of those that stand in the text once. */
function chooseRuns({ start, end, hash, placeOf }: Landmarks, from: number, to: number): number[] {
  const first = countLeading(start.length, (at) => (start[at] ?? 0) < from);
  const once: number[] = [];
  for (let run = first; run < end.length && (end[run] ?? 0) <= to; run++) {
    const own = hash[run] ?? 0;
    if ((placeOf.get(own) ?? -1) >= 0) once.push(own);
  }
  return once.sort((a, b) => a - b).slice(0, RUNS_OF_EACH);
}

function toDigits(hashes: readonly number[]): string {
  return hashes.map((hash) => [18, 12, 6, 0].map((shift) => DIGITS.charAt((hash >>> shift) & 63)).join('')).join('');
}

/** Looks up what was remembered in the present text. */
export function toSetting({ before, after }: Around, landmarks: Landmarks): Setting {
  const sides = { before: findAll(before, landmarks), after: findAll(after, landmarks) };
  const spots = [-1, ...sides.before, ...sides.after];
  const least = leastOf(spots.map((spot) => countMisplaced(sides, spot)));
  return { ...sides, known: { before: before.length / 4, after: after.length / 4 }, least };
}

function findAll(digits: string, { placeOf }: Landmarks): number[] {
  const found: number[] = [];
  for (let from = 0; from + 4 <= digits.length; from += 4) {
    let hash = 0;
    for (let i = 0; i < 4; i++) hash = hash * 64 + DIGITS.indexOf(digits.charAt(from + i));
    const at = placeOf.get(hash) ?? -1;
    if (at >= 0) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

type Sides = Pick<Setting, 'before' | 'after'>;

/** How many of what stood on one side of the place lie on the other side of the word `spot`. */
export function countMisplaced({ before, after }: Sides, spot: number): number {
  return before.filter((at) => at > spot).length + after.filter((at) => at < spot).length;
}

/** True where of both sides as much stands beside the word `spot` as shows a place, wherever that much was remembered. */
export function isEnclosed({ before, after, known }: Setting, spot: number): boolean {
  const left = before.filter((at) => at < spot).length;
  const right = after.filter((at) => at > spot).length;
  return left + right >= LEAST && left >= Math.min(LEAST, known.before) && right >= Math.min(LEAST, known.after);
}

/** True where the word `spot` lies between what stood before and what stood after, as well as any spot does. */
export function isInPlace(setting: Setting, spot: number): boolean {
  const { before, after, least } = setting;
  const left = before.filter((at) => at < spot).length;
  const right = after.filter((at) => at > spot).length;
  if (left + right < LEAST_TOGETHER && !isEnclosed(setting, spot)) return false;
  return countMisplaced(setting, spot) === least && least <= (before.length + after.length) / 4;
}
