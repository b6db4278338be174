/*
 * Owns quotes of equal wording by one speaker as one node, and whether two nodes go back to one utterance, by wordings,
 * speakers and the articles they stand in. Leaves keeping nodes current to sameQuote.ts, scoring to sameQuoteScore.ts.
 */
import { compareText } from '../core/compareText';
import { NO_PARTNERS, type PairNode } from './pairGraph';
import { FEW_WORDS, type QuoteItem, type QuoteReader, type QuoteReading } from './quoteReading';
import { relateSpeakers } from './quoteSpeakers';
import type { QuoteWords } from './quoteWords';
import { relateArticles, sharedConcepts, type ArticleTopics } from './relatedArticles';
import { couldBeSame, isSameUtterance, type QuoteEvidence } from './sameQuoteScore';

/** A quote where it stands. */
interface QuoteMention extends QuoteItem {
  readonly about: ArticleTopics;
}

/** Quotes of equal wording by one speaker. */
export class QuoteNode implements PairNode<QuoteNode> {
  number = -1;
  partners: ReadonlySet<QuoteNode> = NO_PARTNERS;
  /** In order of article id, then start. */
  members: QuoteMention[] = [];
  constructor(
    readonly reading: QuoteReading,
    private readonly reader: QuoteReader,
  ) {}

  get order(): string {
    return this.reading.id;
  }

  get keys(): readonly number[] {
    return this.reader.keysOf(this.reading);
  }

  /** One key in common is enough for few words only. */
  get wantedKeys(): number {
    return this.reading.words.concepts.length <= ONE_KEY_WORDS ? 1 : 2;
  }
}

/** Content words of a quote that one key in common is enough for. */
const ONE_KEY_WORDS = 6;

/** How many articles of a node are asked whether they report one event with those of another. */
const ARTICLES_ASKED = 6;

/** Whether two that share keys enough go back to one utterance. What costs least is asked first: few pairs pass it. */
export function areSame(a: QuoteNode, b: QuoteNode): boolean {
  const [x, y] = [a.reading, b.reading];
  if (x.reported && y.reported) return false;
  const speakers = relateSpeakers(x.speaker, y.speaker);
  const isOneArticle = a.members[0]?.article === b.members[0]?.article;
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

/** Whether two share keys enough, where no block index has asked. */
export const isAnchored = (a: QuoteNode, b: QuoteNode, sharedKeys: number): boolean =>
  sharedKeys >= Math.min(a.wantedKeys, b.wantedKeys);

/** As areSame, where other parts may have the second key: whether it is there is asked when the parts are united. */
export function areSameInPart(a: QuoteNode, b: QuoteNode, sharedKeys: number): boolean {
  if (isAnchored(a, b, sharedKeys)) return areSame(a, b);
  const keys = new Set(a.keys);
  return isAnchored(a, b, b.keys.filter((key) => keys.has(key)).length) && areSame(a, b);
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
  const [first, second] = [a.members[0], b.members[0]];
  if (first === undefined || second === undefined || first.article !== second.article) return false;
  return overlaps(first, second);
}

export const overlaps = (a: QuoteItem, b: QuoteItem): boolean => a.start < b.end && b.start < a.end;

interface Closeness {
  /** Concepts that both articles are about. */
  readonly topical: ReadonlySet<number>;
  readonly sameStory: boolean;
}

/** How close the first two articles of the nodes are that report one event; null where none do. */
function closestArticles(a: QuoteNode, b: QuoteNode): Closeness | null {
  const others = firstArticles(b);
  for (const { article, about } of firstArticles(a)) {
    for (const other of others) {
      const relation = article === other.article ? 'same story' : relateArticles(about, other.about);
      if (relation === 'unrelated') continue;
      return { topical: sharedConcepts(about, other.about), sameStory: relation === 'same story' };
    }
  }
  return null;
}

/** A quote of each of the first few articles in order of id, so that the answer does not depend on history. */
function firstArticles({ members }: QuoteNode): readonly QuoteMention[] {
  if (members.length === 1) return members;
  const found: QuoteMention[] = [];
  for (const member of members) {
    if (found.at(-1)?.article === member.article) continue;
    found.push(member);
    if (found.length === ARTICLES_ASKED) break;
  }
  return found;
}

/** Not spread: that would give each of a hundred thousand objects a shape of its own. */
export function toMention(
  { article, start, end, text, reported, entity }: QuoteItem,
  about: ArticleTopics,
): QuoteMention {
  return { article, start, end, text, reported, entity, about };
}

export function insertInOrder<T extends QuoteItem>(items: T[], item: T): void {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareItems(items[middle] as T, item) <= 0) low = middle + 1;
    else high = middle;
  }
  items.splice(low, 0, item);
}

/** By article id, then contract order. */
export const compareItems = (a: QuoteItem, b: QuoteItem): number =>
  compareText(a.article, b.article) || a.start - b.start || b.end - a.end;
