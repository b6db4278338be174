/*
 * Owns what counts as proof that a sighting is the remembered place. Three proofs are accepted, each only where no other
 * sighting comes within a margin: it stayed (its neighbours stand on both sides), its one side stayed and the other was
 * replaced, or its whole sentence moved unchanged. All else goes to a person. Numbers here are held by
 * test/bench/anchors (found ≥ 99 %, none silently wrong).
 */
import type { Span } from '../span';
import { Match, weightOf, type Alignment } from './alignment';
import { WordTrait, type AnchorWords } from './anchorWords';
import type { Passage } from './passage';

/** One alignment, read as a claim that the place is there. */
export interface Sighting {
  /** Where the passage itself stands; undefined where only its surroundings do. */
  readonly span: Span | undefined;
  /** Share of the whole remembered run, by weight, that stands there: 0–1. */
  readonly likeness: number;
}

export type Verdict =
  | { readonly kind: 'found'; readonly span: Span; readonly why: string }
  /** `ranked` may be empty. */
  | { readonly kind: 'open'; readonly ranked: readonly Sighting[]; readonly why: string };

/** Words counted as the nearest neighbours, and how far away (in words) they may stand now. */
const NEAR = 8;
const NEAR_REACH = 20;
const NEAR_ENOUGH = 0.75;
const FAR_ENOUGH = 0.5;
/** A side that proves a place alone: nearly all of it, and that many words at least. */
const SIDE_ENOUGH = 0.85;
const SIDE_WORDS = 12;
const MARGIN = 0.08;
/** Less of the passage itself than this is another passage. */
const LEAST_SHARE = 0.5;

const NEGATIONS = new Set('not no never none nor neither without cannot t nobody nothing'.split(' '));

interface Side {
  /** Weight shares of the nearest words and of the rest; 1 where there are none. */
  readonly near: number;
  readonly far: number;
  readonly words: number;
  /** Weight of what was remembered on this side. */
  readonly weight: number;
  /** The direct neighbour stands directly beside it. */
  readonly touching: boolean;
}

interface Reading extends Sighting {
  readonly share: number;
  /** Every word the same and nothing between. */
  readonly same: boolean;
  /** A digit, a negation or a replaced word differs. */
  readonly meaning: boolean;
  readonly before: Side;
  readonly after: Side;
}

const movedTo = (span: Span): Verdict => ({
  kind: 'found',
  span,
  why: 'Its whole sentence stands unchanged at another place.',
});

/** Weighs all sightings. `moved`: where the passage's whole sentence stands word for word (anchor/sentence.ts). */
export function judge(
  passage: Passage,
  text: AnchorWords,
  alignments: readonly Alignment[],
  moved: readonly Span[],
): Verdict {
  const readings = distinct(alignments.map((alignment) => read(passage, text, alignment)));
  const standing = readings.filter((reading) => reading.share >= LEAST_SHARE);
  const [best] = standing;
  const ranked = standing.slice(0, 8);
  if (best?.span === undefined) {
    if (moved.length === 1 && moved[0] !== undefined) return movedTo(moved[0]);
    return { kind: 'open', ranked, why: 'The words no longer stand where they stood.' };
  }
  const rival = readings.find((reading) => reading !== best);
  const alone = rival === undefined || best.likeness - rival.likeness >= MARGIN;
  const found = (why: string): Verdict => ({ kind: 'found', span: best.span ?? { start: 0, end: 0 }, why });
  const changed = best.same ? '' : '; the words themselves were edited';
  if (alone && !best.meaning && stayed(best)) return found(`Its neighbours stand on both sides${changed}.`);
  if (alone && best.same && (isProof(best.before) || isProof(best.after))) {
    return found('The passage is unchanged; the text on one side of it was replaced.');
  }
  const stayedElsewhere = standing.some(({ before, after }) => before.near >= NEAR_ENOUGH && after.near >= NEAR_ENOUGH);
  if (moved.length === 1 && moved[0] !== undefined && !stayedElsewhere) return movedTo(moved[0]);
  if (!alone) return { kind: 'open', ranked, why: 'Several places look alike.' };
  if (best.meaning) return { kind: 'open', ranked, why: 'A number, a negation or a word was changed.' };
  return { kind: 'open', ranked, why: 'Too little around it is as it was.' };
}

function stayed({ before, after, same, share }: Reading): boolean {
  if (before.near < NEAR_ENOUGH || after.near < NEAR_ENOUGH || !(before.touching || after.touching)) return false;
  const known = before.weight + after.weight;
  return known >= 6 && (before.far >= FAR_ENOUGH || after.far >= FAR_ENOUGH) && (same || share >= LEAST_SHARE);
}

const isProof = (side: Side): boolean =>
  side.touching && side.words >= SIDE_WORDS && side.near >= SIDE_ENOUGH && side.far >= SIDE_ENOUGH;

/** Best first; windows that overlap often see the same place twice. */
function distinct(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of [...readings].sort((a, b) => b.likeness - a.likeness)) {
    const { span } = reading;
    const known = kept.some(
      (other) =>
        span !== undefined && other.span !== undefined && span.start < other.span.end && other.span.start < span.end,
    );
    if (!known) kept.push(reading);
  }
  return kept;
}

function read(passage: Passage, text: AnchorWords, { target, match, score }: Alignment): Reading {
  const { words, first, end } = passage;
  let total = 0;
  let share = 0;
  let own = 0;
  let from = -1;
  let to = -1;
  for (let at = 0; at < words.count; at++) {
    const value = weightOf(words, at);
    total += value;
    if (at < first || at >= end) continue;
    own += value;
    if ((match[at] ?? 0) >= Match.Similar) share += value;
    if ((target[at] ?? -1) >= 0) {
      if (from < 0) from = at;
      to = at;
    }
  }
  const changes = compareOwnWords(passage, text, target, match);
  const span = from < 0 ? undefined : toSpan(passage, text, target, match, from, to);
  const start = from < 0 ? -1 : (target[from] ?? -1);
  const stop = to < 0 ? -1 : (target[to] ?? -1);
  return {
    span,
    likeness: total === 0 ? 0 : score / total,
    share: own === 0 ? 0 : share / own,
    ...changes,
    before: readSide(words, target, match, first - 1, -1, start),
    after: readSide(words, target, match, end, words.count, stop),
  };
}

function toSpan(
  { words, first, end, startInside, endInside }: Passage,
  text: AnchorWords,
  target: Int32Array,
  match: Uint8Array,
  from: number,
  to: number,
): Span {
  const startWord = target[from] ?? 0;
  const endWord = target[to] ?? 0;
  const start = (text.start[startWord] ?? 0) + (from === first && match[from] === Match.Same ? startInside : 0);
  const length = (words.end[to] ?? 0) - (words.start[to] ?? 0);
  const whole = to !== end - 1 || match[to] !== Match.Same || endInside >= length;
  const stop = whole ? (text.end[endWord] ?? 0) : (text.start[endWord] ?? 0) + endInside;
  return { start, end: Math.max(start, stop) };
}

function compareOwnWords(
  { words, first, end }: Passage,
  text: AnchorWords,
  target: Int32Array,
  match: Uint8Array,
): { same: boolean; meaning: boolean } {
  let same = end > first;
  let meaning = false;
  let last = -1;
  let lastAt = -1;
  for (let at = first; at < end; at++) {
    const place = target[at] ?? -1;
    const kind = match[at] ?? Match.None;
    if (kind !== Match.Same) same = false;
    if (place < 0) continue;
    if (kind === Match.Other) meaning ||= tells(words, at) || tells(text, place) || isWord(words, at);
    if (last >= 0 && (place !== last + 1 || at !== lastAt + 1)) {
      same = false;
      // inside the passage, what was put in or taken out must not turn its sense
      for (let put = last + 1; put < place; put++) meaning ||= tells(text, put);
      for (let cut = lastAt + 1; cut < at; cut++) meaning ||= tells(words, cut);
    }
    last = place;
    lastAt = at;
  }
  // what was trimmed off at either end: only words that carry no sense of their own
  for (let at = first; at < end && (target[at] ?? -1) < 0; at++) meaning ||= tells(words, at);
  for (let at = end - 1; at > lastAt; at--) meaning ||= tells(words, at);
  return { same, meaning };
}

const isWord = (words: AnchorWords, at: number): boolean => ((words.trait[at] ?? 0) & WordTrait.Word) !== 0;

const tells = (words: AnchorWords, at: number): boolean =>
  ((words.trait[at] ?? 0) & WordTrait.Digit) !== 0 || NEGATIONS.has(words.folded[at] ?? '');

/** Reads one side outwards from `start` (exclusive end `stop`); `anchor` is the text's word at the passage's border. */
function readSide(
  words: AnchorWords,
  target: Int32Array,
  match: Uint8Array,
  start: number,
  stop: number,
  anchor: number,
): Side {
  const outwards = stop < start ? -1 : 1;
  let near = 0;
  let nearTotal = 0;
  let far = 0;
  let farTotal = 0;
  let seen = 0;
  let matched = 0;
  let touching = false;
  for (let at = start; at !== stop && at >= -1; at += outwards) {
    if (at < 0 || at >= words.count) break;
    const value = weightOf(words, at);
    const place = target[at] ?? -1;
    const stands = (match[at] ?? 0) >= Match.Similar && anchor >= 0;
    const word = isWord(words, at);
    if (seen < NEAR) {
      nearTotal += value;
      if (stands && Math.abs(place - anchor) <= NEAR_REACH) near += value;
    } else {
      farTotal += value;
      if (stands) far += value;
    }
    if (at === start || seen === 0) touching ||= stands && Math.abs(place - anchor) <= Math.abs(at - start) + 1;
    if (word) seen++;
    if (word && stands) matched++;
  }
  return {
    near: nearTotal === 0 ? 1 : near / nearTotal,
    far: farTotal === 0 ? 1 : far / farTotal,
    words: matched,
    weight: near + far,
    touching,
  };
}
