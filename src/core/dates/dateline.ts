/*
 * Owns finding the date an article gives itself: a dateline, a date line under the headline, "Published Feb. 13, 2025".
 * Only a full date counts; looks at the first and last few paragraphs.
 */
import type { Article, Paragraph } from '../article';
import { readDayMonth, readMonthDate } from './monthDates';
import { readNumericDate } from './numericDates';
import type { DateReading } from './reading';
import { MONTHS, TIME_ZONES, WEEKDAYS } from '../lexicon/dateWords';
import { isCapital, isNumber, isWord, lowerAt, wordAt } from '../numbers/tokenView';

const NO_CONTEXT = { written: null, last: null };
const FIRST_PARAGRAPHS = 8;
const LAST_PARAGRAPHS = 4;
const SHORT_LINE = 120;
const DATELINE_REACH = 70;
/** The longest agency in brackets behind a dateline, in UTF-16 units. */
const MAX_AGENCY = 19;

/** ISO date the article gives itself; null where none is fixed in full. */
export function findWrittenDate(article: Article): string | null {
  const { paragraphs } = article;
  let short: string | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index >= FIRST_PARAGRAPHS && index < paragraphs.length - LAST_PARAGRAPHS) continue;
    const date = findIn(article, paragraph);
    if (date?.sure) return date.iso;
    short ??= date?.iso ?? null;
  }
  return short;
}

function findIn(article: Article, paragraph: Paragraph): { iso: string; sure: boolean } | null {
  const { tokens: t } = article;
  const limit = Math.min(paragraph.endToken, paragraph.firstToken + 40);
  for (let i = paragraph.firstToken; i < limit; i++) {
    const reading = fullDateAt(article, i, paragraph.endToken);
    if (!reading) continue;
    const before = lowerAt(t, reading.first - 1);
    const led =
      PUBLISHED.has(before) ||
      PUBLISHED.has(lowerAt(t, reading.first - 2)) ||
      (before === 'on' && PUBLISHED.has(lowerAt(t, reading.first - 2)));
    if (led && isLine(article, paragraph, reading))
      return { iso: reading.timex, sure: before !== 'updated' && before !== 'modified' };
    if (isDateline(article, paragraph, reading)) return { iso: reading.timex, sure: true };
    if (isLine(article, paragraph, reading)) return { iso: reading.timex, sure: false };
    return null;
  }
  return null;
}

const PUBLISHED = new Set(['published', 'posted', 'updated', 'modified', 'issued', 'date', ':']);

function fullDateAt({ tokens: t }: Article, i: number, limit: number): DateReading | null {
  const date = isWord(t, i)
    ? isCapital(t, i) && MONTHS.has(lowerAt(t, i))
      ? readMonthDate(t, i, limit, NO_CONTEXT)
      : null
    : isNumber(t, i)
      ? (readNumericDate(t, i, limit, NO_CONTEXT) ?? readDayMonth(t, i, limit, NO_CONTEXT))
      : null;
  return date && /^\d{4}-\d\d-\d\d$/.test(date.timex) ? date : null;
}

const LINE_WORDS = new Set(
  'published posted updated on at by last modified am pm a.m. p.m. date first issued and the of for staff writer min read'.split(
    ' ',
  ),
);

/** A short line that holds little besides the date: lower-case words only of the kind date lines use. */
function isLine({ tokens: t }: Article, paragraph: Paragraph, { first, next }: DateReading): boolean {
  if (paragraph.end - paragraph.start > SHORT_LINE) return false;
  for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
    if (i >= first && i < next) continue;
    if (isWord(t, i) && !isCapital(t, i) && !LINE_WORDS.has(lowerAt(t, i)) && !TIME_ZONES.has(wordAt(t, i)))
      return false;
    // a caption or sentence ends in a stop
    if (i === paragraph.endToken - 1 && wordAt(t, i) === '.' && i > next) return false;
  }
  const before = lowerAt(t, first - 1);
  return (
    first === paragraph.firstToken || before !== 'on' || PUBLISHED.has(lowerAt(t, first - 2)) || WEEKDAYS.has(before)
  );
}

/** KYIV, Feb. 12, 2025 (AP) — at the head of a paragraph. */
function isDateline({ tokens: t, text }: Article, paragraph: Paragraph, { first, next }: DateReading): boolean {
  const at = t.start[first] ?? 0;
  if (at - paragraph.start > DATELINE_REACH) return false;
  const behind = text.slice(t.end[next - 1] ?? at, (t.end[next - 1] ?? at) + 24);
  const ending = /^\s*(?:\(([A-Z][\w .]+)\)|[—–-]|\/|:)/.exec(behind);
  if (ending === null || (ending[1] ?? '').length > MAX_AGENCY) return false;
  for (let i = paragraph.firstToken; i < first; i++) if (isWord(t, i) && !isCapital(t, i)) return false;
  return first > paragraph.firstToken;
}
