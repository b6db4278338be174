/*
 * Owns where quotation marks open and close: marks → quoted spans, across sentences and paragraphs.
 * Leaves what one mark can be to quoteMarks.ts, and who speaks, and whether anybody does, to attribution/.
 */
import type { Article, ArticleText, Paragraph } from './article';
import { MarkFamily, MarkRole, readQuoteMarks, type QuoteMark } from './quoteMarks';
import type { Span } from './span';
import { isSpaceUnit } from './tokens';

/** What stands between a pair of marks, in one paragraph, the marks left out. */
export interface QuotedSpan extends Span {
  /** The same with its marks, where it has them; the paragraph's border where a mark is missing. */
  readonly outer: Span;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Index in the result of the quoted span it runs on from, in an earlier paragraph; -1 where it starts anew. */
  readonly continues: number;
  /** False where no closing mark was found and the paragraph's end or the next opening mark ended it. */
  readonly closed: boolean;
  /** True where single marks are the outer ones, as in British texts. */
  readonly single: boolean;
}

/** How many marks ahead a single opening mark may look for its closing one: keeps hostile text linear. */
const SINGLE_LOOKAHEAD = 40;

/** All quoted spans in order of start. “We won,” said Jane Doe. → one span over `We won,`. */
export function findQuotedSpans(article: Article): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let previous: QuotedSpan | undefined;
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const from = found.length;
    const marks = readQuoteMarks(article, paragraph);
    if (marks.length > 0) pairMarks(article, paragraph, index, marks, found, previous, from - 1);
    const last = found.length > from ? found[found.length - 1] : undefined;
    // only a quote left open at its paragraph's end can run on
    previous = last && !last.closed && last.outer.end === paragraph.end ? last : undefined;
  }
  return found;
}

/** Appends the quoted spans of one paragraph. `open` is the quote the paragraph before left open, at `openIndex`. */
function pairMarks(
  { text }: ArticleText,
  paragraph: Paragraph,
  index: number,
  marks: readonly QuoteMark[],
  found: QuotedSpan[],
  open: QuotedSpan | undefined,
  openIndex: number,
): void {
  const add = (outerStart: number, start: number, end: number, outerEnd: number, closed: boolean, single: boolean) => {
    while (start < end && isSpaceUnit(text.charCodeAt(start))) start++;
    while (end > start && isSpaceUnit(text.charCodeAt(end - 1))) end--;
    if (start === end) return;
    const continues = open && open.single === single && outerStart === paragraph.start ? openIndex : -1;
    found.push({
      start,
      end,
      outer: { start: outerStart, end: outerEnd },
      paragraph: index,
      continues,
      closed,
      single,
    });
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined) break;
    if (mark.family === MarkFamily.Single || mark.family === MarkFamily.SingleGuillemet) {
      const close = (mark.roles & MarkRole.Opens) !== 0 ? closingOfSingle(marks, i) : -1;
      const closing = marks[close];
      if (closing) {
        add(mark.start, mark.end, closing.start, closing.end, true, true);
        i = close;
      } else if (runsOnInSingleMarks(text, paragraph, marks, i)) {
        add(mark.start, mark.end, paragraph.end, paragraph.end, false, true);
        return;
      }
      continue;
    }
    if ((mark.roles & MarkRole.Opens) === 0) {
      // “First paragraph ¶ second,” he said: the mark that closes a quote left open one paragraph before
      if (i === 0 && open && !open.single && (mark.roles & MarkRole.Closes) !== 0) {
        add(paragraph.start, paragraph.start, mark.start, mark.end, true, false);
      }
      continue;
    }
    const close = closingOf(marks, i);
    const closing = marks[close];
    if (closing === undefined) {
      add(mark.start, mark.end, paragraph.end, paragraph.end, false, false);
      return;
    }
    if (isClosing(closing)) {
      add(mark.start, mark.end, closing.start, closing.end, true, false);
      i = close;
    } else {
      add(mark.start, mark.end, closing.start, closing.start, false, false);
      i = close - 1;
    }
  }
}

const isClosing = (mark: QuoteMark): boolean => (mark.roles & MarkRole.Closes) !== 0;
const isOpening = (mark: QuoteMark): boolean => (mark.roles & MarkRole.Opens) !== 0;

/**
 * Index of the mark that ends the quote opened at `from`: its closing mark, or the next opening one where the closing
 * one is missing; -1 at the paragraph's end. “He said “go” and left” is one quote: two marks close behind the inner one.
 */
function closingOf(marks: readonly QuoteMark[], from: number): number {
  const family = marks[from]?.family;
  let inner = 0;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.family !== family || mark.roles === MarkRole.None) continue;
    if (isClosing(mark)) {
      if (inner === 0) return i;
      inner--;
    } else if (inner === 0 && closesTwice(marks, i, family)) {
      inner++;
    } else {
      return i;
    }
  }
  return -1;
}

/** True when the two marks of the same family behind the opening one at `from` both only close. */
function closesTwice(marks: readonly QuoteMark[], from: number, family: MarkFamily | undefined): boolean {
  let closing = 0;
  for (let i = from + 1; i < marks.length && i < from + SINGLE_LOOKAHEAD; i++) {
    const mark = marks[i];
    if (mark?.family !== family || mark?.roles === MarkRole.None) continue;
    if (mark === undefined || !isClosing(mark) || isOpening(mark)) return false;
    if (++closing === 2) return true;
  }
  return false;
}

/** Index of the mark that closes the single one at `from`, or -1: a sure one wins over one that may be a possessive. */
function closingOfSingle(marks: readonly QuoteMark[], from: number): number {
  const family = marks[from]?.family;
  let possible = -1;
  let inner = false;
  const limit = Math.min(marks.length, from + SINGLE_LOOKAHEAD);
  for (let i = from + 1; i < limit; i++) {
    const mark = marks[i];
    if (mark === undefined) break;
    if (mark.family !== family) {
      if (mark.family !== MarkFamily.Double) continue;
      if (inner ? !isClosing(mark) : !isOpening(mark)) return possible;
      inner = !inner;
    } else if (!inner) {
      if (isClosing(mark)) return i;
      if ((mark.roles & MarkRole.MayClose) !== 0) possible = possible < 0 ? i : possible;
      else return possible;
    }
  }
  return inner ? -1 : possible;
}

/** ‘ at a paragraph's start, never closed, with another ‘ at the start of the next paragraph. */
function runsOnInSingleMarks(text: string, paragraph: Paragraph, marks: readonly QuoteMark[], i: number): boolean {
  const mark = marks[i];
  if (i !== 0 || mark?.start !== paragraph.start || text.charCodeAt(mark.start) !== 0x2018) return false;
  let at = paragraph.end;
  while (at < text.length && at - paragraph.end < 8 && isSpaceUnit(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 0x2018;
}
