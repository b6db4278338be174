/*
 * Owns what one alignment says: the passage's own words (ownWords.ts), its line and sentence (wholeUnits.ts), and how
 * much of each side stands beside it. Leaves what is proof enough to evidence.ts.
 */
import type { Span } from '../span';
import { Match, weightOf, type Alignment } from './alignment';
import { has, WordTrait, type AnchorWords } from './anchorWords';
import { readOwnWords, type OwnWords } from './ownWords';
import type { Passage } from './passage';
import { isWholeLine, readSentence, type SentenceReading } from './wholeUnits';

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
  /** How many of the nearest words stand beside it and in its own lines. */
  readonly inLine: number;
  /** The direct neighbour stands directly beside it. */
  readonly touching: boolean;
  /** Among the nearest words of its own sentence some were replaced, put in or taken out (a mended slip is neither). */
  readonly altered: boolean;
}

export interface Reading extends Sighting, OwnWords {
  readonly span: Span | undefined;
  /** All its lines stand, word after word, at most respelt. */
  readonly line: boolean;
  readonly sentence: SentenceReading;
  readonly before: Side;
  readonly after: Side;
}

/** Words counted as the nearest neighbours, and how far away (in words) they may stand now. */
const NEAR = 8;
const NEAR_REACH = 20;
/** More words put in than this are another passage between, not an alteration. */
const MOST_PUT_IN = 4;
/** Where the whole text is one line, words farther off than this count as beyond it. */
const OUTER = 45;
/** A number beside the passage that is no longer there counts as so many words: captions differ in nothing else. */
const LOST_DIGIT = 4;
/** So few words in an outer line of the passage may be those of another line. */
const MOST_LOOSE = 4;
/** From that share of the nearest words on a side stands; from that share of the words beyond its line, the next line. */
export const NEAR_ENOUGH = 0.75;
export const BEYOND_ENOUGH = 0.6;

export function read(passage: Passage, text: AnchorWords, alignment: Alignment): Reading {
  const { words, linesBefore, linesAfter } = passage;
  const { score } = alignment;
  let total = 0;
  for (let at = 0; at < words.count; at++) total += weightOf(words, at);
  const own = readOwnWords(passage, text, alignment);
  const last = own.to - 1;
  const before = withLines(readSide(passage, alignment, -1, own.from), linesBefore, text, own.from, -1);
  const after = withLines(readSide(passage, alignment, 1, last), linesAfter, text, last, 1);
  return {
    ...own,
    torn: own.torn || isLoose(own, passage, before, after),
    likeness: total === 0 ? 0 : score / total,
    line: isWholeLine(passage, alignment),
    sentence: readSentence(passage, text, alignment),
    before,
    after,
  };
}

/** A few words in its outer line, without what stood before or behind them. */
function isLoose(own: OwnWords, { firstLine, lastLine }: Passage, before: Side, after: Side): boolean {
  const isShort = (line: number): boolean => line > 0 && line <= MOST_LOOSE;
  return (
    (own.opens && isShort(firstLine) && before.near < NEAR_ENOUGH) ||
    (own.closes && isShort(lastLine) && after.near < NEAR_ENOUGH)
  );
}

/** Nearly all of the nearest words stand, and directly beside it. */
export const holds = (side: Side): boolean => side.touching && side.near >= NEAR_ENOUGH;

/** On how many sides the neighbouring line stands. */
export const countLines = ({ before, after }: Pick<Reading, 'before' | 'after'>): number =>
  [before, after].filter(({ beyond }) => beyond >= BEYOND_ENOUGH).length;

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

/** Reads one side outwards; `border` is the text's word at the passage's border, -1 where it stands nowhere. */
function readSide(passage: Passage, { target, match }: Alignment, outwards: 1 | -1, border: number): Side {
  const { words, first, end, lineFirst, lineEnd, oneLine } = passage;
  const start = outwards < 0 ? first - 1 : end;
  const sum = { near: 0, nearTotal: 0, all: 0, allTotal: 0, beyond: 0, beyondTotal: 0 };
  let seen = 0;
  let standing = 0;
  let inLine = 0;
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
      if (beside && word && at >= lineFirst && at < lineEnd) inLine++;
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
    inLine,
    touching,
    altered,
  };
}
