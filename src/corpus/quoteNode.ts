/*
 * Owns quotes of equal wording by one speaker as one node, and whether two nodes go back to one utterance, by wordings,
 * speakers and the articles they stand in. Leaves keeping nodes current to sameQuote.ts, scoring to sameQuoteScore.ts.
 */
import { countLeading } from '../core/bisect';
import { compareText } from '../core/compareText';
import type { Span } from '../core/span';
import { NO_PARTNERS, type PairNode } from './pairGraph';
import type { PackedQuotes } from './packedQuotes';
import { FEW_WORDS, type QuoteItem, type QuoteReading } from './quoteReading';
import { relateSpeakers } from './quoteSpeakers';
import type { QuoteWords } from './quoteWords';
import { relateArticles, sharedConcepts } from './relatedArticles';
import { couldBeSame, isSameUtterance, type QuoteEvidence } from './sameQuoteScore';

/** A quote where it stands. */
interface QuoteMention {
  readonly quotes: PackedQuotes;
  readonly row: number;
}

const NOWHERE_ELSE: readonly QuoteMention[] = [];

/** Quotes of equal wording by one speaker, in order of article id, then start. */
export class QuoteNode implements PairNode<QuoteNode> {
  number = -1;
  partners: ReadonlySet<QuoteNode> = NO_PARTNERS;
  /** Behind the first. Most stand alone. */
  private others: readonly QuoteMention[] = NOWHERE_ELSE;

  constructor(
    private quotes: PackedQuotes,
    private row: number,
  ) {}

  get reading(): QuoteReading {
    return this.quotes.recall(this.row);
  }

  get order(): string {
    return this.quotes.reader.idOf(this.reading);
  }

  get keys(): readonly number[] {
    return this.quotes.reader.keysOf(this.reading);
  }

  /** One key in common is enough for few words only. */
  get wantedKeys(): number {
    return this.reading.words.concepts.length <= ONE_KEY_WORDS ? 1 : 2;
  }

  /** The quotes of the first article it stands in. */
  get first(): PackedQuotes {
    return this.quotes;
  }

  get firstSpan(): Span {
    return this.quotes.spanAt(this.row);
  }

  /** How often it stands somewhere. */
  get count(): number {
    return 1 + this.others.length;
  }

  /** The quotes of the articles it stands in, at most so many articles, in order. */
  articles(most = Infinity): PackedQuotes[] {
    const found = [this.quotes];
    for (const { quotes } of this.others) {
      if (found.length >= most) break;
      if (found.at(-1) !== quotes) found.push(quotes);
    }
    return found;
  }

  items(): QuoteItem[] {
    return [this.quotes.itemAt(this.row), ...this.others.map(({ quotes, row }) => quotes.itemAt(row))];
  }

  /** Stands there too. */
  join(quotes: PackedQuotes, row: number): void {
    let later: QuoteMention = { quotes, row };
    const first = { quotes: this.quotes, row: this.row };
    if (compareMentions(later, first) < 0) {
      this.place(later);
      later = first;
    }
    if (this.others.length === 0) this.others = [later];
    else insertInOrder(this.others as QuoteMention[], later);
  }

  /** Stands there and nowhere else. */
  move(quotes: PackedQuotes, row: number): void {
    this.place({ quotes, row });
    this.others = NOWHERE_ELSE;
  }

  /** False where it stands nowhere else, and so stays until it is moved. */
  leave(left: PackedQuotes): boolean {
    if (this.others.length === 0) return this.quotes !== left;
    const others = this.others.filter(({ quotes }) => quotes !== left);
    if (this.quotes === left) {
      const first = others.shift();
      if (first === undefined) return false;
      this.place(first);
    }
    this.others = others.length === 0 ? NOWHERE_ELSE : others;
    return true;
  }

  private place({ quotes, row }: QuoteMention): void {
    this.quotes = quotes;
    this.row = row;
  }
}

function insertInOrder(mentions: QuoteMention[], mention: QuoteMention): void {
  const place = countLeading(mentions.length, (at) => compareMentions(mentions[at] as QuoteMention, mention) <= 0);
  mentions.splice(place, 0, mention);
}

const compareMentions = (a: QuoteMention, b: QuoteMention): number =>
  compareItems(
    { article: a.quotes.article, ...a.quotes.spanAt(a.row) },
    { article: b.quotes.article, ...b.quotes.spanAt(b.row) },
  );

/** Content words of a quote that one key in common is enough for. */
const ONE_KEY_WORDS = 6;

/** How many articles of a node are asked whether they report one event with those of another. */
const ARTICLES_ASKED = 6;

/** Whether two that share keys enough go back to one utterance. What costs least is asked first: few pairs pass it. */
export function areSame(one: QuoteNode, other: QuoteNode): boolean {
  const [read, readOther] = [one.reading, other.reading];
  if (read.reported && readOther.reported) return false;
  // always in one order: whichever came first, the answer is the same
  const isInOrder = one.first.reader.isBefore(read, readOther);
  const [a, b, x, y] = isInOrder ? [one, other, read, readOther] : [other, one, readOther, read];
  const speakers = relateSpeakers(x.speaker, y.speaker);
  const isOneArticle = a.first.article === b.first.article;
  const [left, right] = isOneArticle ? [x.words, y.words] : [wordsAgainst(x, y), wordsAgainst(y, x)];
  const isBySentence = left !== x.words || right !== y.words;
  const maybe = couldBeSame(left, right, speakers);
  const maybeByWords = isBySentence && !isOneWord(x) && !isOneWord(y) && couldBeSame(x.words, y.words, speakers);
  if ((!maybe && !maybeByWords) || isOneInside(a, b)) return false;
  const closest = closestArticles(a, b);
  const evidence: QuoteEvidence = {
    speakers,
    related: closest !== null,
    reported: x.reported || y.reported,
    topical: closest?.topical ?? NOTHING,
    sameStory: closest?.sameStory === true,
    named: x.speaker?.named === true || y.speaker?.named === true,
  };
  if (maybe && isSameUtterance(left, right, evidence)) return true;
  return maybeByWords && isSameUtterance(x.words, y.words, evidence);
}

/** A fragment whose sentence the article gives too is compared by the sentence: others may have put its words otherwise. */
function wordsAgainst({ words, sentence }: QuoteReading, other: QuoteReading): QuoteWords {
  if (sentence === undefined) return words;
  return other.sentence === undefined && other.words.concepts.length <= FEW_WORDS ? words : sentence;
}

/** Not enough to say by itself that it is from another sentence than its own. */
const isOneWord = ({ words, sentence }: QuoteReading): boolean => sentence !== undefined && !words.plain.includes(' ');

const NOTHING: ReadonlySet<number> = new Set();

/** Reported speech that holds a quoted fragment of its own sentence is no second source for it. */
function isOneInside(a: QuoteNode, b: QuoteNode): boolean {
  return a.first.article === b.first.article && overlaps(a.firstSpan, b.firstSpan);
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

interface Closeness {
  /** Concepts that both articles are about. */
  readonly topical: ReadonlySet<number>;
  readonly sameStory: boolean;
}

/**
 * How close the first two articles of the nodes are that report one event, of the first few in order of id, so that the
 * answer does not depend on history; null where none do.
 */
function closestArticles(a: QuoteNode, b: QuoteNode): Closeness | null {
  const others = b.articles(ARTICLES_ASKED);
  for (const { article, about } of a.articles(ARTICLES_ASKED)) {
    for (const other of others) {
      const relation = article === other.article ? 'same story' : relateArticles(about, other.about);
      if (relation === 'unrelated') continue;
      return { topical: sharedConcepts(about, other.about), sameStory: relation === 'same story' };
    }
  }
  return null;
}

type Placed = Pick<QuoteItem, 'article' | 'start' | 'end'>;

/** By article id, then contract order. */
export const compareItems = (a: Placed, b: Placed): number =>
  compareText(a.article, b.article) || a.start - b.start || b.end - a.end;
