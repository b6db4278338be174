/*
 * The map between the text of a file and the words a person reads in it: a list of places where they differ, and the way
 * back from a span of the words to the span of the file that shows them.
 */
import { countLeading } from '../bisect';
import type { Span } from '../span';

/** What stands in the words for `[start, end)` of the text. An empty span inserts, empty words leave out. */
export interface Edit extends Span {
  readonly words: string;
}

/** The words of a text. Offsets on both sides in UTF-16 units. */
export interface Reading {
  readonly words: string;
  /** The span of the text that shows these words; layout at either end stays outside. Monotone in both ends. */
  toText(span: Span): Span;
}

/** A text that is its own words. */
export const asWritten = (text: string): Reading => ({ words: text, toText: ({ start, end }) => ({ start, end }) });

/**
 * The words of `text` after `edits`, which are in order of start and do not overlap. Linear to make; a span is found in
 * logarithmic time.
 */
export function toReading(text: string, edits: readonly Edit[]): Reading {
  if (edits.length === 0) return asWritten(text);
  const pieces: string[] = [];
  /** Per edit: where its words begin and end, and where behind it the text goes on. */
  const from = new Int32Array(edits.length);
  const to = new Int32Array(edits.length);
  const behind = new Int32Array(edits.length);
  let at = 0;
  let length = 0;
  edits.forEach(({ start, end, words }, index) => {
    pieces.push(text.slice(at, start), words);
    length += start - at;
    from[index] = length;
    length += words.length;
    to[index] = length;
    behind[index] = at = end;
  });
  pieces.push(text.slice(at));

  /** The last edit whose words begin at or before `offset`; -1 before the first. */
  const lastBefore = (offset: number): number => countLeading(from.length, (at) => (from[at] ?? 0) <= offset) - 1;
  const startOf = (offset: number): number => {
    const index = lastBefore(offset);
    if (index < 0) return offset;
    const end = to[index] ?? 0;
    return offset < end ? (edits[index]?.start ?? 0) : offset - end + (behind[index] ?? 0);
  };
  const endOf = (offset: number): number => {
    const index = lastBefore(offset - 1);
    if (index < 0) return offset;
    const end = to[index] ?? 0;
    return offset <= end ? (behind[index] ?? 0) : offset - end + (behind[index] ?? 0);
  };
  return {
    words: pieces.join(''),
    toText: ({ start, end }) => {
      const first = startOf(start);
      return { start: first, end: end > start ? Math.max(first, endOf(end)) : first };
    },
  };
}

/** Reads what was read: the words of `second` are made of the words of `first`. */
export function readAgain(first: Reading, second: Reading): Reading {
  return { words: second.words, toText: (span) => first.toText(second.toText(span)) };
}

/** `edits` and those of `others` that touch none of them, in order; both in order. */
export function mergeEdits(edits: readonly Edit[], others: readonly Edit[]): readonly Edit[] {
  if (others.length === 0) return edits;
  if (edits.length === 0) return others;
  const merged: Edit[] = [];
  let next = 0;
  let until = 0;
  for (const edit of edits) {
    for (; (others[next]?.start ?? Infinity) < edit.start; next++) {
      const other = others[next];
      if (other && other.start >= until && other.end <= edit.start) merged.push(other);
    }
    while (next < others.length && (others[next]?.start ?? 0) < edit.end) next++;
    merged.push(edit);
    until = edit.end;
  }
  for (; next < others.length; next++) {
    const other = others[next];
    if (other && other.start >= until) merged.push(other);
  }
  return merged;
}
