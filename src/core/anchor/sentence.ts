/*
 * Owns sentences that moved: where the whole sentence around a remembered passage stands word for word in a text.
 * Borders are line breaks and full stops, here and as remembered; leaves what that proves to evidence.ts.
 */
import type { Span } from '../span';
import { WordTrait, type AnchorWords } from './anchorWords';
import type { Passage } from './passage';
import type { SeedIndex } from './seeds';

/** A shorter sentence may be said twice; held by test/bench/anchors. */
const LEAST_WORDS = 8;
/** A sentence whose rarest word stands more often than this is not looked for. */
const MOST_OCCURRENCES = 2000;

/** Spans of the passage wherever its sentence stands; in text order. None where its sentence was not remembered whole. */
export function findMovedSentence(passage: Passage, index: SeedIndex): Span[] {
  const { words, first, end, startInside, endInside } = passage;
  if (end <= first) return [];
  let from = first;
  while (from > 0 && !opens(words, from)) from--;
  let to = end - 1;
  while (to < words.count - 1 && !closes(words, to)) to++;
  // at the rim of what was remembered, nobody knows whether the sentence goes on
  if (from === 0 || to === words.count - 1) return [];
  if (countWords(words, from, to) < LEAST_WORDS) return [];
  const spans: Span[] = [];
  const rarest = findRarest(words, from, to, index);
  const occurrences = index.occurrencesOf(words.folded[rarest] ?? '');
  if (occurrences.length > MOST_OCCURRENCES) return [];
  const text = index.words;
  for (const place of occurrences) {
    const start = place - (rarest - from);
    const last = start + (to - from);
    if (start < 0 || last >= text.count || !opens(text, start) || !closes(text, last)) continue;
    if (!isSameRun(words, from, text, start, to - from + 1)) continue;
    spans.push({
      start: (text.start[start + first - from] ?? 0) + startInside,
      end: (text.start[start + end - 1 - from] ?? 0) + endInside,
    });
  }
  return spans;
}

const has = (words: AnchorWords, at: number, trait: WordTrait): boolean => ((words.trait[at] ?? 0) & trait) !== 0;

/** A sentence may begin at this word. */
const opens = (words: AnchorWords, at: number): boolean =>
  at === 0 || has(words, at, WordTrait.NewLine) || has(words, at - 1, WordTrait.Stop);

/** A sentence may end with this word or mark. */
const closes = (words: AnchorWords, at: number): boolean =>
  at === words.count - 1 || has(words, at, WordTrait.Stop) || has(words, at + 1, WordTrait.NewLine);

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
