/*
 * Owns the arithmetic of half-open spans: order, overlap, containment, shifting across one edit.
 * Takes and gives plain data; knows nothing of articles, tokens or annotations.
 */

/**
 * Half-open range [start, end) in UTF-16 code units from the start of the normalised article text.
 * Never a column, never relative to a sentence. `start <= end`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement: `[start, end)` of the old text became `length` UTF-16 units. */
export interface Edit extends Span {
  readonly length: number;
}

/** `[from, to)` of the text without the units at either end that `isBlank` holds of; empty where all are. */
export function trimSpan(text: string, from: number, to: number, isBlank: (unit: number) => boolean): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Contract order: by start, then the longer span first. Negative when `a` comes first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** True when the two share at least one code unit; touching or empty spans do not overlap. */
export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}

/**
 * Where `span` lies after `edit`, or undefined when the edit touched it.
 * An insertion exactly at either border does not touch the span; it stays outside.
 */
export function shiftSpan(span: Span, edit: Edit): Span | undefined {
  const delta = edit.length - (edit.end - edit.start);
  if (edit.end <= span.start) return { start: span.start + delta, end: span.end + delta };
  if (edit.start >= span.end) return { start: span.start, end: span.end };
  return undefined;
}

/**
 * Where `span` lies after `edit`, growing or shrinking with an edit inside it; undefined when the edit reached over one
 * of its borders or took all of it. An insertion exactly at either border stays outside.
 */
export function stretchSpan(span: Span, edit: Edit): Span | undefined {
  const outside = shiftSpan(span, edit);
  if (outside) return outside;
  const isInside = span.start <= edit.start && edit.end <= span.end;
  const end = span.end + edit.length - (edit.end - edit.start);
  return isInside && end > span.start ? { start: span.start, end } : undefined;
}
