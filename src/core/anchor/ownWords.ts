/*
 * Owns what became of the passage's own words in one alignment: where they stand and which are gone. Whether they are
 * the same words is sameness.ts, what stands beside them reading.ts.
 */
import type { Span } from '../span';
import { Match, weightOf, type Alignment } from './alignment';
import { endsSentence, has, WordTrait, type AnchorWords } from './anchorWords';
import type { Passage } from './passage';
import { compareWords, type Sameness } from './sameness';

export interface OwnWords extends Sameness {
  /** Undefined where none stands. */
  readonly span: Span | undefined;
  /** Share of them that stands, by weight: 0–1. */
  readonly share: number;
  /** Some of them may stand apart from the rest. */
  readonly torn: boolean;
  /** Its first word stands, and its last. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many of them stand. */
  readonly words: number;
  /** Words of the text the passage covers, [from, to); both -1 and 0 where it stands nowhere. */
  readonly from: number;
  readonly to: number;
}

/** Words of the passage that a lost beginning or end is looked for by, and how far off (in words). */
const LOST_RUN = 2;
const LOST_REACH = 240;

/** Reads the passage's own words. Mends the alignment where it gave some of them to like-worded neighbours. */
export function readOwnWords(passage: Passage, text: AnchorWords, alignment: Alignment): OwnWords {
  const { words, first, end } = passage;
  const { target, match } = alignment;
  let from = -1;
  let to = -1;
  for (let at = first; at < end; at++) {
    if ((target[at] ?? -1) < 0 || match[at] === Match.Other) continue;
    if (from < 0) from = at;
    to = at;
  }
  const isThere = from >= 0;
  if (isThere) {
    [from, to] = widen(passage, text, alignment, from, to);
    // what is left out stands nowhere
    for (const [start, stop] of [
      [first, from],
      [to + 1, end],
    ]) {
      target.fill(-1, start, stop);
      match.fill(Match.None, start, stop);
    }
  }
  let share = 0;
  let all = 0;
  for (let at = first; at < end; at++) {
    all += weightOf(words, at);
    if ((match[at] ?? 0) >= Match.Similar) share += weightOf(words, at);
  }
  return {
    span: isThere ? toSpan(passage, text, alignment, from, to) : undefined,
    share: all === 0 ? 0 : share / all,
    ...compareWords(passage, text, alignment),
    torn:
      isThere &&
      (isCutInRespelt(passage, match) ||
        isTorn(passage, text, target, from, to) ||
        isLeftBehind(passage, text, target, from, to)),
    opens: isThere && from === first,
    closes: isThere && to === end - 1,
    words: countStanding(passage, match),
    from: isThere ? (target[from] ?? -1) : -1,
    to: isThere ? (target[to] ?? -1) + 1 : 0,
  };
}

/** Takes in the passage's words that stand on directly, and leaves out the end of a sentence whose beginning is lost. */
function widen(
  { words, first, end }: Passage,
  text: AnchorWords,
  { target, match }: Alignment,
  from: number,
  to: number,
): [number, number] {
  const stands = (at: number, place: number): boolean => words.folded[at] === text.folded[place];
  // words before a gap that stand directly behind it too belong with those that follow
  for (let at = from + 1; at <= to; at++) {
    const place = target[at] ?? -1;
    if (place < 0 || place <= (target[at - 1] ?? -1) + 1) continue;
    let back = 1;
    while (at - back >= from && stands(at - back, place - back)) back++;
    if (at - back >= from) continue;
    for (let by = 1; by < back; by++) {
      target[at - by] = place - by;
      match[at - by] = Match.Same;
    }
  }
  const take = (at: number, place: number): number => {
    target[at] = place;
    match[at] = Match.Same;
    return at;
  };
  for (let place = (target[from] ?? 0) - 1; from > first && stands(from - 1, place); place--)
    from = take(from - 1, place);
  for (let place = (target[to] ?? 0) + 1; to < end - 1 && stands(to + 1, place); place++) to = take(to + 1, place);
  // the last word of a lost sentence is that of another, and so is the first
  if (from > first && !isBorder(words, from - 1)) {
    const border = [from, from + 1].find((at) => at < to && isBorder(words, at));
    if (border !== undefined) from = border + 1;
  }
  if (to < end - 1 && !isBorder(words, to)) {
    const border = [to - 1, to - 2].find((at) => at >= from && isBorder(words, at));
    if (border !== undefined) to = border;
  }
  return [from, to];
}

const isBorder = (words: AnchorWords, at: number): boolean =>
  endsSentence(words, at) || has(words, at + 1, WordTrait.NewLine);

/** True where the passage begins or ends within a word that is spelt otherwise now: nobody knows where in it. */
function isCutInRespelt({ words, first, end, startInside, endInside }: Passage, match: Uint8Array): boolean {
  const last = (words.end[end - 1] ?? 0) - (words.start[end - 1] ?? 0);
  return (startInside > 0 && match[first] !== Match.Same) || (endInside < last && match[end - 1] !== Match.Same);
}

/** True where the words behind a gap stand directly before it too: nobody knows which are meant. */
function isTorn({ words }: Passage, text: AnchorWords, target: Int32Array, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    const place = (target[at - 1] ?? -1) + 1;
    if (place === 0 || (target[at] ?? -1) <= place) continue;
    let length = 0;
    while (at + length <= to && words.folded[at + length] === text.folded[place + length]) length++;
    if (at + length > to) return true;
  }
  return false;
}

/** True where the passage's lost beginning or end stands with its neighbours near by. */
function isLeftBehind(
  { words, first, end }: Passage,
  text: AnchorWords,
  target: Int32Array,
  from: number,
  to: number,
): boolean {
  const place = target[from] ?? 0;
  const stop = target[to] ?? 0;
  const isNear = (at: number): boolean => {
    if (at < 0 || at + 2 * LOST_RUN > words.count) return false;
    for (let spot = Math.max(0, place - LOST_REACH); spot < Math.min(text.count, stop + LOST_REACH); spot++) {
      let same = 0;
      while (same < 2 * LOST_RUN && words.folded[at + same] === text.folded[spot + same]) same++;
      if (same === 2 * LOST_RUN) return true;
    }
    return false;
  };
  return (from > first && isNear(first - LOST_RUN)) || (to < end - 1 && isNear(end - LOST_RUN));
}

function countStanding({ words, first, end }: Passage, match: Uint8Array): number {
  let count = 0;
  for (let at = first; at < end; at++) if ((match[at] ?? 0) >= Match.Similar && has(words, at, WordTrait.Word)) count++;
  return count;
}

function toSpan(
  { words, first, end, startInside, endInside }: Passage,
  text: AnchorWords,
  { target, match }: Alignment,
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
