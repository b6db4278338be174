/*
 * Owns what is remembered of a passage so that it can be found again: its words, what stood directly around them, and,
 * where it is kept for good, what stood farther off. Finding it is ../anchor.ts.
 */
import type { Excerpt } from '../annotation';
import type { Span } from '../span';
import { hashText } from '../text';
import { findWords, toAnchorWords, toSentence, type AnchorWords } from './anchorWords';
import { toAround, toLandmarks, type Around, type Landmarks } from './setting';

/**
 * A passage with enough around it to go there and to notice that it moved. Offsets are UTF-16 units of the
 * normalised text it was taken from; `text`, `before` and `after` are verbatim (W3C: exact, prefix, suffix).
 */
export interface Place extends Excerpt {
  /** Up to MOST_CONTEXT units directly before `start`. */
  readonly before: string;
  /** Up to MOST_CONTEXT units directly after `end`. */
  readonly after: string;
  /** hashText of the whole normalised text, where known: equal hash, equal place. */
  readonly hash?: string;
  /** True where neither it nor it with the words on either side stood twice; absent where nobody looked. */
  readonly unique?: boolean;
  /** True where its sentence stood once; only in places that are kept. */
  readonly onceSaid?: boolean;
  /** Ends of the neighbouring lines, where its own line is too long for `before` or `after` to reach them. */
  readonly lines?: { readonly before: string; readonly after: string };
  /** What stood in the paragraphs around its own, in short; only in places that are kept. */
  readonly around?: Around;
}

/** Less than this is taken before and after only at the ends of the text. */
export const LEAST_CONTEXT = 64;
/** The longest context taken on a side: it grows until it leaves the paragraph. */
export const MOST_CONTEXT = 512;
/** How far behind the paragraph's border the context reaches. */
const BEYOND_PARAGRAPH = 64;
/** Words on one side, in UTF-16 units, that tell a passage from its repetitions. */
const BESIDE = 24;

/** Remembers `span` of a normalised text. `hash` is hashText(text), where the caller has it already. */
export function toPlace(text: string, { start, end }: Span, hash = hashText(text)): Place {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1));
  const lineEnd = text.indexOf('\n', end);
  const first = toContextLength(start - (lineStart < 0 ? 0 : lineStart));
  const last = toContextLength((lineEnd < 0 ? text.length : lineEnd) - end);
  const from = toBoundary(text, Math.max(0, start - first));
  const to = toBoundary(text, Math.min(text.length, end + last));
  const unique =
    isOnce(text, Math.max(from, start - BESIDE), end) &&
    isOnce(text, start, Math.min(to, end + BESIDE)) &&
    isOnce(text, Math.max(from, start - BESIDE), Math.min(to, end + BESIDE));
  const exact = text.slice(start, end);
  const place = { start, end, text: exact, before: text.slice(from, start), after: text.slice(end, to), hash, unique };
  const cut = from > lineStart + 1 || (lineEnd >= 0 && to <= lineEnd);
  return cut ? { ...place, lines: toNeighbours(text, lineStart, lineEnd) } : place;
}

/** Prepares a normalised text for remembering spans of it for good: places that also know what stands farther around. */
export function toPlacer(text: string, hash = hashText(text)): (span: Span) => Place {
  let words: AnchorWords | undefined;
  let landmarks: Landmarks | undefined;
  return (span) => {
    words ??= toAnchorWords(text);
    landmarks ??= toLandmarks(words);
    const [first, end] = findWords(words, span);
    const [from, to] = toSentence(words, first, end);
    const onceSaid = first < end && isOnce(text, words.start[from] ?? 0, words.end[to - 1] ?? 0);
    return { ...toPlace(text, span, hash), onceSaid, around: toAround(words, landmarks, first, end) };
  };
}

/** Units taken on a side whose paragraph goes on for so many. */
const toContextLength = (toBorder: number): number =>
  Math.min(MOST_CONTEXT, Math.max(LEAST_CONTEXT, toBorder + BEYOND_PARAGRAPH));

/** True where less was taken behind a passage than that: the text ended there. */
export function reachesEnd(after: string): boolean {
  const lineEnd = after.indexOf('\n');
  return after.length < (lineEnd < 0 ? MOST_CONTEXT : toContextLength(lineEnd)) - 1;
}

/** What stands before the line break at `lineStart` and behind the one at `lineEnd` (−1: there is none). */
function toNeighbours(text: string, lineStart: number, lineEnd: number): { before: string; after: string } {
  const before =
    lineStart < 0 ? '' : text.slice(toBoundary(text, Math.max(0, lineStart - BEYOND_PARAGRAPH)), lineStart);
  const end = lineEnd < 0 ? 0 : toBoundary(text, Math.min(text.length, lineEnd + 1 + BEYOND_PARAGRAPH));
  return { before, after: lineEnd < 0 ? '' : text.slice(lineEnd + 1, end) };
}

function isOnce(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  const at = text.indexOf(run);
  return at === start && text.indexOf(run, at + 1) < 0;
}

/** Never between the halves of a surrogate pair. */
function toBoundary(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
