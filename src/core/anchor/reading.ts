/*
 * Owns what one alignment says: where the passage stands, what of it changed, and how much of each side stands beside it.
 * Leaves what is proof enough to evidence.ts.
 */
import type { Span } from '../span';
import { Match, weightOf, type Alignment } from './alignment';
import { has, WordTrait, type AnchorWords } from './anchorWords';
import type { Passage } from './passage';

/** One alignment, read as a claim that the place is there. */
export interface Sighting {
  /** Where the passage itself stands; undefined where only its surroundings do. */
  readonly span: Span | undefined;
  /** Share of the whole remembered run, by weight, that stands there: 0–1. */
  readonly likeness: number;
}

/** What stands on one side of the passage. Shares are by weight, 0–1. */
export interface Side {
  /** Of the nearest words; 1 where none were remembered. */
  readonly near: number;
  /** Of all words. */
  readonly all: number;
  /** Of the words in other lines than the passage's (far off in a very long line); 0 where none were remembered. */
  readonly beyond: number;
  /** How many words stand. */
  readonly words: number;
  /** The direct neighbour stands directly beside it. */
  readonly touching: boolean;
  /** Among the nearest words of its own sentence some were replaced, put in or taken out (a mended slip is neither). */
  readonly altered: boolean;
}

export interface Reading extends Sighting {
  /** Of the passage's own words. */
  readonly share: number;
  /** Every word the same and nothing between. */
  readonly same: boolean;
  /** The same words in one run, some left out at one end or both. */
  readonly trimmed: boolean;
  /** A digit, a negation or a replaced word differs. */
  readonly meaning: boolean;
  /** All its lines stand, word after word, at most respelt. */
  readonly line: boolean;
  /** How many of its own words stand. */
  readonly words: number;
  /** Words of the text the passage covers, [from, to). */
  readonly from: number;
  readonly to: number;
  readonly before: Side;
  readonly after: Side;
}

/** Words counted as the nearest neighbours, and how far away (in words) they may stand now. */
const NEAR = 8;
const NEAR_REACH = 20;
/** More words put into the passage itself than this turn its sense. */
const MOST_INSIDE = 8;
/** More words put in than this are another passage between, not an alteration. */
const MOST_PUT_IN = 4;
/** Where the whole text is one line, words farther off than this count as beyond it. */
const OUTER = 45;
/** A number beside the passage that is no longer there counts as so many words: captions differ in nothing else. */
const LOST_DIGIT = 4;
/** A run trimmed at its ends is known by that many words. */
const TRIMMED_WORDS = 6;
/** In passages shorter than this, what was trimmed off may have been the point. */
const SHORT_PASSAGE = 6;

const NEGATIONS = new Set('not no never none nor neither without cannot t nobody nothing'.split(' '));

export function read(passage: Passage, text: AnchorWords, { target, match, score }: Alignment): Reading {
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
  const start = from < 0 ? -1 : (target[from] ?? -1);
  const stop = to < 0 ? -1 : (target[to] ?? -1);
  return {
    span: from < 0 ? undefined : toSpan(passage, text, target, match, from, to),
    likeness: total === 0 ? 0 : score / total,
    share: own === 0 ? 0 : share / own,
    ...compareOwnWords(passage, text, target, match),
    line: isWholeLine(passage, target, match),
    words: countStanding(passage, match),
    from: start,
    to: stop + 1,
    before: withLines(readSide(passage, target, match, -1, start), passage.linesBefore, text, start, -1),
    after: withLines(readSide(passage, target, match, 1, stop), passage.linesAfter, text, stop, 1),
  };
}

/** A line is followed that far (in words) to its border, and its neighbour looked for that far behind it. */
const LONGEST_LINE = 4000;
const LINES_REACH = 45;

/** In a very long line, what is beyond it is judged by the words remembered of its neighbours. */
function withLines(
  side: Side,
  remembered: readonly string[],
  text: AnchorWords,
  border: number,
  outwards: 1 | -1,
): Side {
  if (remembered.length < 3 || side.beyond > 0 || border < 0) return side;
  const breaks = (at: number): boolean => has(text, outwards < 0 ? at : at + 1, WordTrait.NewLine);
  let at = border;
  for (let steps = 0; steps < LONGEST_LINE && at >= 0 && at < text.count && !breaks(at); steps++) at += outwards;
  if (at < 0 || at >= text.count || !breaks(at)) return side;
  const standing = new Set<string>();
  for (let step = 1; step <= LINES_REACH; step++) standing.add(text.folded[at + step * outwards] ?? '');
  return { ...side, beyond: remembered.filter((word) => standing.has(word)).length / remembered.length };
}

/** A shorter line may be said twice; a text of one line that is not remembered whole asks for more. */
const LINE_WORDS = 7;
const PART_OF_LINE_WORDS = 60;

function isWholeLine(passage: Passage, target: Int32Array, match: Uint8Array): boolean {
  const { words, lineFirst, lineEnd, atStart, atEnd, unique } = passage;
  if (!unique) return false;
  const whole = (lineFirst > 0 || atStart) && (lineEnd < words.count || atEnd);
  if (!whole && passage.linesBefore.length + passage.linesAfter.length > 0) return false;
  let count = 0;
  for (let at = lineFirst; at < lineEnd; at++) {
    if ((match[at] ?? 0) < Match.Similar) return false;
    if (at > lineFirst && target[at] !== (target[at - 1] ?? -3) + 1) return false;
    if (has(words, at, WordTrait.Word)) count++;
  }
  return count >= (whole ? LINE_WORDS : PART_OF_LINE_WORDS);
}

function countStanding({ words, first, end }: Passage, match: Uint8Array): number {
  let count = 0;
  for (let at = first; at < end; at++) if ((match[at] ?? 0) >= Match.Similar && has(words, at, WordTrait.Word)) count++;
  return count;
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
): { same: boolean; trimmed: boolean; meaning: boolean } {
  let run = 0;
  let broken = false;
  let meaning = false;
  let last = -1;
  let lastAt = first - 1;
  const short = end - first < SHORT_PASSAGE;
  for (let at = first; at < end; at++) {
    const place = target[at] ?? -1;
    if (place < 0) continue;
    const kind = match[at] ?? Match.None;
    if (kind === Match.Other) meaning ||= tells(words, at) || tells(text, place) || isReplaced(words, at, text, place);
    if (kind !== Match.Same || (last >= 0 && (place !== last + 1 || at !== lastAt + 1))) broken = true;
    if (last >= 0) {
      // inside the passage, what was put in or taken out must not turn its sense; whole sentences do not
      if (!isWholeSentences(text, last + 1, place)) {
        meaning ||= place - last > MOST_INSIDE || anyTells(text, last + 1, place);
      }
      if (!isWholeSentences(words, lastAt + 1, at)) meaning ||= anyTells(words, lastAt + 1, at);
    } else if (short) meaning ||= anyTells(words, first, at);
    if (has(words, at, WordTrait.Word)) run++;
    last = place;
    lastAt = at;
  }
  if (short) meaning ||= anyTells(words, lastAt + 1, end);
  const whole = last >= 0 && lastAt === end - 1 && (target[first] ?? -1) >= 0;
  return { same: whole && !broken, trimmed: !broken && run >= TRIMMED_WORDS, meaning };
}

const isReplaced = (a: AnchorWords, at: number, b: AnchorWords, place: number): boolean =>
  has(a, at, WordTrait.Word) && has(b, place, WordTrait.Word);

const tells = (words: AnchorWords, at: number): boolean =>
  has(words, at, WordTrait.Digit) || NEGATIONS.has(words.folded[at] ?? '');

function anyTells(words: AnchorWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tells(words, at)) return true;
  return false;
}

/** True where [from, to) begins behind a border of sentences and ends at one. */
function isWholeSentences(words: AnchorWords, from: number, to: number): boolean {
  const borders = (at: number): boolean => has(words, at, WordTrait.NewLine) || has(words, at - 1, WordTrait.Stop);
  return from >= to || (borders(from) && borders(to));
}

/** Reads one side outwards; `border` is the text's word at the passage's border, -1 where it stands nowhere. */
function readSide(passage: Passage, target: Int32Array, match: Uint8Array, outwards: 1 | -1, border: number): Side {
  const { words, first, end, lineFirst, lineEnd, oneLine } = passage;
  const start = outwards < 0 ? first - 1 : end;
  const sum = { near: 0, nearTotal: 0, all: 0, allTotal: 0, beyond: 0, beyondTotal: 0 };
  let seen = 0;
  let standing = 0;
  let touching = false;
  let altered = false;
  let inSentence = true;
  let last = border;
  for (let at = start; at >= 0 && at < words.count; at += outwards) {
    let value = weightOf(words, at);
    const place = target[at] ?? -1;
    const away = Math.abs(place - border);
    const stands = (match[at] ?? 0) >= Match.Similar && border >= 0;
    const word = has(words, at, WordTrait.Word);
    sum.allTotal += value;
    if (stands) sum.all += value;
    if (at < lineFirst || at >= lineEnd || (oneLine && seen >= OUTER)) {
      sum.beyondTotal += value;
      // other lines count only where hardly more was put between
      if (stands && away - Math.abs(at - start) <= NEAR_REACH) sum.beyond += value;
    }
    if (seen === 0) touching ||= stands && away <= Math.abs(at - start) + 1;
    if (seen < NEAR) {
      const beside = stands && away <= NEAR_REACH;
      if (!beside && has(words, at, WordTrait.Digit)) value *= LOST_DIGIT;
      sum.nearTotal += value;
      if (beside) sum.near += value;
    }
    inSentence &&= at >= lineFirst && at < lineEnd && !(outwards < 0 && has(words, at, WordTrait.Stop));
    if (seen < NEAR && inSentence) {
      altered ||= (word && !stands) || (stands && place !== last + outwards && Math.abs(place - last) <= MOST_PUT_IN);
      if (stands) last = place;
    }
    inSentence &&= !has(words, at, WordTrait.Stop);
    if (word) seen++;
    if (word && stands) standing++;
  }
  const ratio = (part: number, whole: number, empty: number): number => (whole === 0 ? empty : part / whole);
  return {
    near: ratio(sum.near, sum.nearTotal, 1),
    all: ratio(sum.all, sum.allTotal, 1),
    beyond: ratio(sum.beyond, sum.beyondTotal, 0),
    words: standing,
    touching,
    altered,
  };
}
