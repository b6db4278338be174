/*
 * Owns the one-line texts a person pastes elsewhere: a citation of a passage, and a quote with its source.
 */
import { type Quote, wordsOf } from '../core/annotation';
import { toLineTable } from '../core/text';
import type { Span } from '../core/span';
import { toIsoDayWords } from '../present/timexWords';

/** What is cited. `text` is normalised; `title` and `date` where they are known. */
export interface CitedArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string | null;
}

/** “14 boats could not leave” (news/a.txt, line 3, February 13, 2025) */
export function toCitation(article: CitedArticle, span: Span): string {
  return `“${oneLine(article.text.slice(span.start, span.end))}” (${toReference(article, span)})`;
}

/** “We were not told,” — Ida Holm (news/a.txt, line 3) */
export function toQuoteWithSource(article: CitedArticle, quote: Quote): string {
  const who = quote.speaker?.name ?? quote.speaker?.text ?? '';
  return `“${oneLine(wordsOf(quote))}” — ${who === '' ? 'speaker not known' : oneLine(who)} (${toReference(article, quote)})`;
}

function toReference({ id, text, title, date }: CitedArticle, { start }: Span): string {
  const line = toLineTable(text).locate(start).line + 1;
  return [title === undefined ? '' : oneLine(title), id, `line ${line}`, date == null ? '' : toIsoDayWords(date)]
    .filter((part) => part !== '')
    .join(', ');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
