/*
 * Owns passages that moved: where the whole line or the whole sentence around a remembered passage stands word for word.
 * A sentence whose old neighbours stand beside it, but altered, is a look-alike's and not taken.
 * Borders are line breaks and full stops, here and as remembered; leaves what that proves to evidence.ts.
 */
import type { Span } from '../span';
import { beginsSentence, has, WordTrait, type AnchorWords } from './anchorWords';
import type { Passage } from './passage';
import type { SeedIndex } from './seeds';

/** A shorter line or sentence may be said twice; held by test/bench/anchors. */
const LEAST_WORDS = 7;
/** A sentence whose rarest word stands more often than this is not looked for. */
const MOST_OCCURRENCES = 2000;
/** Neighbours compared on each side, and how many of them an altered copy would share. */
const NEIGHBOURS = 8;
const SHARED = 3;

/** Words [from, to] of the passage. */
interface Unit {
  readonly from: number;
  readonly to: number;
}

/** Spans of the passage wherever its line or, failing that, its sentence stands; none where neither was remembered whole. */
export function findMoved(passage: Passage, index: SeedIndex): Span[] {
  const { words, first, end, lineFirst, lineEnd } = passage;
  if (end <= first || !passage.unique) return [];
  const line = { from: lineFirst, to: lineEnd - 1 };
  const inLine = findUnit(passage, line, index);
  if (inLine.length > 0) return inLine.map((start) => toSpan(passage, line, index.words, start));
  let from = first;
  while (from > 0 && !beginsSentence(words, from)) from--;
  let to = end - 1;
  while (!beginsSentence(words, to + 1)) to++;
  const sentence = { from, to };
  const starts = findUnit(passage, sentence, index);
  const altered = starts.some((start) => isAmongNeighbours(words, sentence, index.words, start));
  return altered ? [] : starts.map((start) => toSpan(passage, sentence, index.words, start));
}

/** First words of the unit's verbatim copies in the text, in text order. */
function findUnit({ words, atStart, atEnd }: Passage, { from, to }: Unit, index: SeedIndex): number[] {
  // at the rim of what was remembered, nobody knows whether the sentence goes on
  if ((from === 0 && !atStart) || (to === words.count - 1 && !atEnd)) return [];
  if (countWords(words, from, to) < LEAST_WORDS) return [];
  const rarest = findRarest(words, from, to, index);
  const occurrences = index.occurrencesOf(words.folded[rarest] ?? '');
  if (occurrences.length > MOST_OCCURRENCES) return [];
  const text = index.words;
  const starts: number[] = [];
  for (const place of occurrences) {
    const start = place - (rarest - from);
    const last = start + (to - from);
    if (start < 0 || last >= text.count || !beginsSentence(text, start) || !beginsSentence(text, last + 1)) continue;
    if (isSameRun(words, from, text, start, to - from + 1)) starts.push(start);
  }
  return starts;
}

function toSpan(
  { first, end, startInside, endInside }: Passage,
  { from }: Unit,
  text: AnchorWords,
  start: number,
): Span {
  return {
    start: (text.start[start + first - from] ?? 0) + startInside,
    end: (text.start[start + end - 1 - from] ?? 0) + endInside,
  };
}

function countWords(words: AnchorWords, from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (has(words, at, WordTrait.Word)) count++;
  return count;
}

function findRarest(words: AnchorWords, from: number, to: number, index: SeedIndex): number {
  let rarest = from;
  let least = Infinity;
  for (let at = from; at <= to; at++) {
    const count = index.occurrencesOf(words.folded[at] ?? '').length;
    if (count < least) [least, rarest] = [count, at];
  }
  return rarest;
}

function isSameRun(a: AnchorWords, fromA: number, b: AnchorWords, fromB: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a.folded[fromA + i] !== b.folded[fromB + i]) return false;
  return true;
}

/** True where on one side several of the remembered neighbours stand near. */
function isAmongNeighbours(words: AnchorWords, { from, to }: Unit, text: AnchorWords, start: number): boolean {
  const end = start + to - from + 1;
  const shared = (remembered: readonly string[], standing: readonly string[]): number =>
    remembered.filter((word) => standing.includes(word)).length;
  return (
    shared(longWords(words, from - 1, -1), longWords(text, start - 1, -1)) >= SHARED ||
    shared(longWords(words, to + 1, 1), longWords(text, end, 1)) >= SHARED
  );
}

function longWords(words: AnchorWords, start: number, outwards: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = start; at >= 0 && at < words.count && found.length < NEIGHBOURS; at += outwards) {
    const word = words.folded[at] ?? '';
    if (word.length >= 3) found.push(word);
  }
  return found;
}
