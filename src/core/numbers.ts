/*
 * Owns the sweep for numbers: counts, money, percent, measures … with value, unit, kind, bound and what they are about.
 * One pass over the tokens; candidates are digits and the words of one Map. Leaves dates and clock times to dates.ts.
 */
import type { Bound, Building, Quantity } from './annotation';
import type { Article } from './article';
import { FRACTION_MARKS } from './lexicon/numberWords';
import { type BoundReading, readBound } from './numbers/bounds';
import { wordsNear } from './numbers/nearWords';
import { isFunctionWord } from './numbers/nouns';
import { readQuantity } from './numbers/quantity';
import type { QuantityReading } from './numbers/quantityReading';
import type { UnitContext } from './numbers/rates';
import { sentenceLimit, sentenceOpening } from './numbers/tokenView';
import { findTopic } from './numbers/topic';
import type { Civil } from './dates/calendar';
import { toTimexOf } from './numbers/periods';
import type { Span } from './span';
import { TokenType, type Tokens } from './tokens';
import { WordClass } from './wordClasses';

/** What an article mentions somewhere; looked for when a reader first asks, which most articles never do. */
class Mentions implements UnitContext {
  private readonly found = new Map<string, boolean>();
  constructor(private readonly text: string) {}

  get sterling(): boolean {
    return this.mentions('£');
  }
  get jets(): boolean {
    return this.mentions('Boeing');
  }
  mentions(words: string): boolean {
    const known = this.found.get(words) ?? this.text.includes(words);
    this.found.set(words, known);
    return known;
  }
}

/**
 * All quantities but dates and times, in contract order. `taken` spans (dates) are left alone; `written` places "three
 * years ago".
 */
export function findQuantities(article: Article, taken: readonly Span[], written: Civil | null): Quantity[] {
  const { tokens } = article;
  const { type, classes, lower, start, count } = tokens;
  const context = new Mentions(article.text);
  const found: Quantity[] = [];
  let last: QuantityReading | null = null;
  let counted: QuantityReading | null = null;
  let free = 0;
  let floor = 0;
  for (let i = 0; i < count;) {
    const isCandidate =
      type[i] === TokenType.Number ||
      (type[i] === TokenType.Word
        ? ((classes[i] ?? 0) & WordClass.NumberWord) !== 0
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
    let limit = Math.min(sentenceLimit(tokens, i), i + REACH);
    if (next) while (limit > i + 1 && (start[limit - 1] ?? 0) >= next.start) limit--;
    const opening = Math.max(sentenceOpening(tokens, i), floor);
    const own = readQuantity(tokens, i, opening, limit, context);
    if ('skipTo' in own) {
      i = Math.max(own.skipTo, i + 1);
      continue;
    }
    const read = withEllipsis(tokens, own, counted);
    const same = (last && isAside(tokens, last, own) && found[found.length - 1]?.bound) || '=';
    found.push(toQuantity(article, read, [opening, limit], same, written));
    last = read;
    if (read.kind === 'count' && read.unit !== null) counted = read;
    i = Math.max(own.next, i + 1);
    floor = i;
  }
  return found;
}

/** "killing nine people and injuring 45": a bare number counts what the number before it in the sentence counts. */
function withEllipsis(t: Tokens, read: QuantityReading, previous: QuantityReading | null): QuantityReading {
  if (
    !previous ||
    read.kind !== 'count' ||
    read.unit !== null ||
    read.vague ||
    previous.kind !== 'count' ||
    previous.unit === null
  )
    return read;
  if (
    t.sentence[previous.first] !== t.sentence[read.first] ||
    read.first - previous.next > ELLIPSIS_REACH ||
    read.why !== null
  )
    return read;
  const behind = t.lower[read.next] ?? '';
  if (t.type[read.next] === TokenType.Word && !isFunctionWord(behind) && read.next < t.count) return read;
  if (previous.unit === 'time') return read;
  return {
    ...read,
    unit: previous.unit,
    noun: previous.noun,
    why: `the noun of “${t.word[previous.first] ?? ''}” before it`,
  };
}

/** Tokens a reader looks ahead: keeps the sweep linear where one sentence is the whole text. */
const REACH = 48;

/** Tokens a bare number may stand behind the number whose noun it shares. */
const ELLIPSIS_REACH = 24;

/** "100 kilometres (60 miles)": the second only says the first again. */
function isAside(t: Tokens, previous: QuantityReading, read: QuantityReading): boolean {
  return (
    t.word[previous.next] === '(' &&
    read.first === previous.next + 1 &&
    read.kind === previous.kind &&
    read.kind !== 'count'
  );
}

const EXACT: BoundReading = { bound: '=', why: null };

/** `same` is the bound of the amount that this one says again in brackets, else "=". Members in the order of the contract. */
function toQuantity(
  { text, tokens }: Article,
  read: QuantityReading,
  [from, limit]: readonly [number, number],
  same: Bound,
  written: Civil | null,
): Quantity {
  const { first, next, kind, value, high, unit } = read;
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[next - 1] ?? start;
  const own: BoundReading = kind === 'ordinal' ? EXACT : readBound(tokens, first, next, from, limit);
  const timex = kind === 'duration' && high === null ? toTimexOf(tokens, read, written) : null;
  const isSame = own.bound === '=' && same !== '=';
  const why = isSame
    ? 'the same amount as before the bracket'
    : [read.why, timex?.why ?? null, own.why].filter((words) => words !== null).join('; ');
  const said = text.slice(start, end);
  const quantity: Partial<Building<Quantity>> = { start, end, text: said, kind, value };
  if (high !== null) quantity.high = high;
  quantity.unit = unit;
  quantity.bound = isSame ? same : own.bound;
  if (read.vague) quantity.vague = true;
  if (timex !== null) quantity.timex = timex.timex;
  quantity.about = findTopic(tokens, read);
  if (why !== '') quantity.why = why;
  const near = kind === 'ordinal' ? [] : wordsNear(tokens, first, next);
  if (near.length > 0) quantity.near = near;
  return quantity as Quantity;
}
