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

/** Words before the mention (UTF-16 units), so that it shows in a narrow sidebar; as the search view does. */
export const SOME_CONTEXT = 26;
/** For quotes, which fill a row by themselves: the opening mark. */
export const MARK_ONLY = 1;
const LONGEST = 250;

/** Excerpt of the line `span` starts on. A mention over several lines is shown whole, its line ends as spaces. */
export function toLineExcerpt(
  text: string,
  lines: LineTable,
  { start, end }: Span,
  context: number = SOME_CONTEXT,
): LineExcerpt {
  const { line } = lines.locate(start);
  const lineEnd = lines.endOf(line);
  let from = lines.startOf(line);
  while (from < start && isBlank(text, from)) from++;
  let cut = '';
  if (start - from > context) {
    const space = text.indexOf(' ', start - context);
    const isAtWord = text.charAt(start - context - 1) === ' ' || context === MARK_ONLY;
    from = isAtWord ? start - context : space >= 0 && space < start ? space + 1 : start;
    cut = context === MARK_ONLY ? '' : '…';
  }
  const to = Math.min(Math.max(end, lineEnd), Math.max(end, from + LONGEST), from + LONGEST * 4);
  const label = cut + text.slice(from, to).replace(/[\t\n\u2028\u2029\u0085]/g, ' ');
  const first = cut.length + start - from;
  return { label, highlight: [first, Math.max(first, Math.min(cut.length + end - from, label.length))], line };
}

const isBlank = (text: string, at: number): boolean => text.charAt(at) === ' ' || text.charAt(at) === '\t';
