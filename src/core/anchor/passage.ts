/*
 * Owns the remembered passage as words: before, the words themselves, after, in one run.
 * A very long passage keeps its two ends only, so that the cost of an alignment stays bounded.
 */
import { toAnchorWords, type AnchorWords } from './anchorWords';

export interface Passage {
  readonly words: AnchorWords;
  /** Words [first, end) belong to the passage itself; first === end where it has none. */
  readonly first: number;
  readonly end: number;
  /** Offsets of the passage within its first and behind its last word (0 and the word's length where whole). */
  readonly startInside: number;
  readonly endInside: number;
}

/** Structural twin of Place, so that this file does not import what imports it. */
export interface Remembered {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

export function toPassage({ text, before, after }: Remembered): Passage {
  const words = toAnchorWords(before + text + after);
  const start = before.length;
  const end = start + text.length;
  let first = 0;
  while (first < words.count && (words.end[first] ?? 0) <= start) first++;
  let last = first;
  while (last < words.count && (words.start[last] ?? 0) < end) last++;
  return {
    words,
    first,
    end: last,
    startInside: Math.max(0, start - (words.start[first] ?? start)),
    endInside: last > first ? Math.min(end, words.end[last - 1] ?? end) - (words.start[last - 1] ?? end) : 0,
  };
}
