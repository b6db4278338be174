/*
 * Owns which quotes of the corpus go back to one utterance, kept current per article. Equal wording by one speaker is one
 * node; nodes that share telling words are compared, pairs form groups.
 * Leaves reading quotes to quoteReading.ts, whether two wordings are one to sameQuoteScore.ts, what changed to sameQuoteDifference.ts.
 */
import type { Analysis } from '../core/annotation';
import { NO_PARTNERS, PairGraph, type PairNode } from './pairGraph';
import { FEW_WORDS, QuoteReader, type QuoteItem, type QuoteReading } from './quoteReading';
import { relateSpeakers } from './quoteSpeakers';
import type { QuoteWords, Vocabulary } from './quoteWords';
import { isRelated, isSameStory, type ArticleTopics } from './relatedArticles';
import { isSameUtterance, type QuoteEvidence } from './sameQuoteScore';

/** What an article is about, as words to compare articles by and as concepts to weigh quotes by. */
interface ArticleSubject {
  readonly topics: ArticleTopics;
  readonly concepts: ReadonlySet<number>;
}

/** A quote where it stands. */
interface QuoteMention extends QuoteItem {
  readonly about: ArticleSubject;
}

/** Quotes of equal wording by one speaker. */
export class QuoteNode implements PairNode<QuoteNode> {
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
}

/** How many articles of a node are asked whether they report one event with those of another. */
const ARTICLES_ASKED = 6;

export class QuoteIndex {
  private readonly nodes = new Map<string, QuoteNode>();
  private readonly byArticle = new Map<string, readonly QuoteNode[]>();
  private readonly graph = new PairGraph<QuoteNode>(areSame);
  private readonly reader: QuoteReader;

  constructor(private readonly vocabulary: Vocabulary) {
    this.reader = new QuoteReader(vocabulary);
  }

  put(id: string, analysis: Analysis, topics: ArticleTopics): void {
    this.remove(id);
    const touched = new Set<QuoteNode>();
    const concepts = new Set([...topics.weights.keys()].map((topic) => this.vocabulary.conceptOf(topic)));
    const subject: ArticleSubject = { topics, concepts };
    for (const { item, reading } of this.reader.read(id, analysis)) {
      const node = this.nodes.get(reading.id) ?? this.open(reading);
      insertInOrder(node.members, toMention(item, subject));
      touched.add(node);
      this.graph.touch(node);
    }
    this.byArticle.set(id, [...touched]);
  }

  remove(id: string): void {
    for (const node of this.byArticle.get(id) ?? []) {
      node.members = node.members.filter(({ article }) => article !== id);
      if (node.members.length > 0) this.graph.touch(node);
      else {
        this.graph.delete(node);
        this.nodes.delete(node.reading.id);
      }
    }
    this.byArticle.delete(id);
  }

  /** Groups of nodes that stand in two or more articles. A wording that several articles share may be alone in its group. */
  groups(): (readonly QuoteNode[])[] {
    const together = this.graph.allGroups();
    const alone = [...this.nodes.values()].filter((node) => node.partners.size === 0 && !node.reading.reported);
    alone.sort((a, b) => (a.order < b.order ? -1 : 1));
    return [...together, ...alone.map((node) => [node])].filter(isAcrossArticles);
  }

  /** The groups that hold the quote or reported speech at `start` of the article. */
  groupsAt(id: string, start: number, end: number): (readonly QuoteNode[])[] {
    for (const node of this.byArticle.get(id) ?? []) {
      if (!node.members.some((item) => item.article === id && item.start === start && item.end === end)) continue;
      const groups = this.graph.groupsOf(node);
      return (groups.length > 0 ? [...groups] : [[node]]).filter(isAcrossArticles);
    }
    return [];
  }

  private open(reading: QuoteReading): QuoteNode {
    const node = new QuoteNode(reading, this.reader);
    this.nodes.set(reading.id, node);
    this.graph.add(node);
    return node;
  }
}

function areSame(a: QuoteNode, b: QuoteNode, sharedKeys: number): boolean {
  const [x, y] = [a.reading, b.reading];
  if (x.reported && y.reported) return false;
  if (sharedKeys < 2 && Math.min(x.words.concepts.length, y.words.concepts.length) > 6) return false;
  if (isOneInside(a, b)) return false;
  const closest = closestArticles(a, b);
  const evidence: QuoteEvidence = {
    speakers: relateSpeakers(x.speaker, y.speaker),
    related: closest !== null,
    reported: x.reported || y.reported,
    topical: closest?.topical ?? NOTHING,
    sameStory: closest?.sameStory === true,
    named: x.speaker?.named === true || y.speaker?.named === true,
  };
  const isOneArticle = a.members[0]?.article === b.members[0]?.article;
  const [left, right] = isOneArticle ? [x.words, y.words] : [wordsAgainst(x, y), wordsAgainst(y, x)];
  if (isSameUtterance(left, right, evidence)) return true;
  const isByWord = isOneWord(x) || isOneWord(y);
  return !isByWord && (left !== x.words || right !== y.words) && isSameUtterance(x.words, y.words, evidence);
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
  return first.start < second.end && second.start < first.end;
}

interface Closeness {
  /** Concepts that both articles are about. */
  readonly topical: ReadonlySet<number>;
  readonly sameStory: boolean;
}

/** How close the first two articles of the nodes are that report one event; null where none do. */
function closestArticles(a: QuoteNode, b: QuoteNode): Closeness | null {
  for (const [article, subject] of firstArticles(a)) {
    for (const [other, others] of firstArticles(b)) {
      if (article !== other && !isRelated(subject.topics, others.topics)) continue;
      return {
        topical: new Set([...subject.concepts].filter((concept) => others.concepts.has(concept))),
        sameStory: article === other || isSameStory(subject.topics, others.topics),
      };
    }
  }
  return null;
}

/** The first few articles in order of id, so that the answer does not depend on history. */
function firstArticles({ members }: QuoteNode): [string, ArticleSubject][] {
  const found: [string, ArticleSubject][] = [];
  for (const { article, about } of members) {
    if (found.at(-1)?.[0] === article) continue;
    found.push([article, about]);
    if (found.length === ARTICLES_ASKED) break;
  }
  return found;
}

function isAcrossArticles(group: readonly QuoteNode[]): boolean {
  const first = group[0]?.members[0]?.article;
  return (
    group.some(({ reading }) => !reading.reported) &&
    group.some(({ members }) => members.some(({ article }) => article !== first))
  );
}

/** Not spread: that would give each of a hundred thousand objects a shape of its own. */
function toMention({ article, start, end, text, reported, entity }: QuoteItem, about: ArticleSubject): QuoteMention {
  return { article, start, end, text, reported, entity, about };
}

function insertInOrder<T extends QuoteItem>(items: T[], item: T): void {
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
export function compareItems(a: QuoteItem, b: QuoteItem): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}
