/*
 * Owns the one-line excerpt a list shows for a place: its line, cut around the mention, with the mention's columns.
 * Pure; leaves reading texts to the editor.
 */
import type { Span } from '../core/span';
import type { LineTable } from '../core/text';

export interface LineExcerpt {
  readonly label: string;
  /** UTF-16 columns [start, end) of the mention within label. */
  readonly highlight: readonly [number, number];
  /** Zero-based. */
  readonly line: number;
}

/** What stands before the mention at most, so that the mention shows in a narrow sidebar; as the search view does. */
const BEFORE = 26;
const LONGEST = 250;

/** Excerpt of the line `span` starts on. A mention over several lines is shown to the end of its first. */
export function toLineExcerpt(text: string, lines: LineTable, { start, end }: Span): LineExcerpt {
  const { line } = lines.locate(start);
  const lineEnd = lines.endOf(line);
  let from = lines.startOf(line);
  while (from < start && isBlank(text, from)) from++;
  let cut = '';
  if (start - from > BEFORE) {
    const space = text.indexOf(' ', start - BEFORE);
    from = space >= 0 && space < start ? space + 1 : start;
    cut = '…';
  }
  const to = Math.min(lineEnd, Math.max(end, from + LONGEST), from + LONGEST * 4);
  const label = cut + text.slice(from, to).replace(/[\t\u2028\u2029\u0085]/g, ' ');
  const first = cut.length + start - from;
  return { label, highlight: [first, Math.max(first, Math.min(cut.length + end - from, label.length))], line };
}

const isBlank = (text: string, at: number): boolean => text.charAt(at) === ' ' || text.charAt(at) === '\t';
