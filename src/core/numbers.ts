/*
 * Owns the sweep for numbers: counts, money, percent, measures … with value, unit, kind, bound and what they are about.
 * One pass over the tokens; candidates are digits and the words of one Map. Leaves dates and clock times to dates.ts.
 */
import type { Quantity } from './annotation';
import type { Article } from './article';
import { FRACTION_MARKS, NUMBER_WORDS } from './lexicon/numberWords';
import { readBound } from './numbers/bounds';
import { readQuantity, type QuantityReading } from './numbers/quantity';
import { sentenceLimit, sentenceOpening } from './numbers/tokenView';
import { findTopic } from './numbers/topic';
import type { Span } from './span';
import { TokenType } from './tokens';

/** All quantities but dates and times, in contract order; `taken` spans (dates) are left alone. */
export function findQuantities(article: Article, taken: readonly Span[]): Quantity[] {
  const { text, tokens } = article;
  const { type, lower, start, count } = tokens;
  const context = { sterling: text.includes('£') };
  const found: Quantity[] = [];
  let free = 0;
  let floor = 0;
  for (let i = 0; i < count;) {
    const isCandidate =
      type[i] === TokenType.Number ||
      (type[i] === TokenType.Word
        ? NUMBER_WORDS.has(lower[i] ?? '')
        : (lower[i] ?? '').charCodeAt(0) > 0xbb && FRACTION_MARKS.has(lower[i] ?? ''));
    if (!isCandidate) {
      i++;
      continue;
    }
    const at = start[i] ?? 0;
    while (free < taken.length && (taken[free]?.end ?? 0) <= at) free++;
    const next = taken[free];
    if (next && next.start <= at) {
      while (i < count && (start[i] ?? 0) < next.end) i++;
      floor = i;
      continue;
    }
    let limit = sentenceLimit(tokens, i);
    if (next) while (limit > i + 1 && (start[limit - 1] ?? 0) >= next.start) limit--;
    const from = Math.max(sentenceOpening(tokens, i), floor);
    const read = readQuantity(tokens, i, from, limit, context);
    if ('skipTo' in read) {
      i = Math.max(read.skipTo, i + 1);
      continue;
    }
    found.push(toQuantity(article, read, from, limit));
    i = Math.max(read.next, i + 1);
    floor = i;
  }
  return found;
}

function toQuantity({ text, tokens }: Article, read: QuantityReading, from: number, limit: number): Quantity {
  const start = tokens.start[read.first] ?? 0;
  const end = tokens.end[read.next - 1] ?? start;
  const bound = readBound(tokens, read.first, read.next, from, limit);
  const why = read.why && bound.why ? `${read.why}; ${bound.why}` : (read.why ?? bound.why);
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: read.kind,
    value: read.value,
    ...(read.high === null ? {} : { high: read.high }),
    unit: read.unit,
    bound: bound.bound,
    ...(read.vague ? { vague: true as const } : {}),
    ...(read.kind === 'duration' && read.high === null ? { timex: toPeriod(read.value, read.unit ?? '') } : {}),
    about: findTopic(tokens, read),
    ...(why === null ? {} : { why }),
  };
}

const PERIOD_LETTERS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};

/** TIMEX3 value of a duration: P3Y, PT90M; decades and centuries in years, fortnights in weeks. */
function toPeriod(value: number, unit: string): string {
  const [amount, base] =
    unit === 'decade'
      ? [value * 10, 'year']
      : unit === 'century'
        ? [value * 100, 'year']
        : unit === 'millennium'
          ? [value * 1000, 'year']
          : unit === 'fortnight'
            ? [value * 2, 'week']
            : [value, unit];
  const letter = PERIOD_LETTERS[base] ?? 'X';
  return letter.startsWith('T') ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
}
