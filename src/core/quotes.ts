/*
 * Owns where quotation marks open and close: marks → quoted spans, across sentences and paragraphs.
 * Leaves who speaks, and whether anybody does, to speakers.ts.
 */
import type { Article } from './article';
import type { Span } from './span';

/** What stands between a pair of marks, in one paragraph, the marks left out. */
export interface QuotedSpan extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Index in the result of the quoted span it runs on from, in an earlier paragraph; -1 where it starts anew. */
  readonly continues: number;
  /** False where no closing mark was found and the paragraph's end or the next opening mark ended it. */
  readonly closed: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“', '「': '」' };

/** All quoted spans in order of start. “We won,” said Jane Doe. → one span over `We won,`. */
export function findQuotedSpans(article: Article): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  for (const [paragraph, { start, end }] of article.paragraphs.entries()) {
    let at = start;
    while (at < end) {
      const closing = CLOSING[article.text.charAt(at)];
      if (closing === undefined) {
        at++;
        continue;
      }
      const close = article.text.indexOf(closing, at + 1);
      const closed = close >= 0 && close < end;
      const to = closed ? close : end;
      if (to > at + 1) found.push({ start: at + 1, end: to, paragraph, continues: -1, closed });
      at = to + 1;
    }
  }
  return found;
}
