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
import { isRelated, isSameStory, isSameSubject, sharedConcepts, type ArticleTopics } from './relatedArticles';
import { isSameUtterance, type QuoteEvidence } from './sameQuoteScore';

/** A quote where it stands. */
interface QuoteMention extends QuoteItem {
  readonly about: ArticleTopics;
}

/** The quotes of one article. */
interface ArticleQuotes {
  readonly about: ArticleTopics;
  /** Each node with what it is compared by in this article besides its wording. */
  readonly nodes: ReadonlyMap<QuoteNode, string>;
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
  private readonly byArticle = new Map<string, ArticleQuotes>();
  private readonly graph = new PairGraph<QuoteNode>(areSame);
  private readonly reader: QuoteReader;

  constructor(vocabulary: Vocabulary) {
    this.reader = new QuoteReader(vocabulary);
  }

  /** Adds the article, or replaces what was known of it. A quote that only moves is not compared again. */
  put(id: string, analysis: Analysis, topics: ArticleTopics): void {
    const before = this.byArticle.get(id);
    this.leave(id);
    const about = before !== undefined && isSameSubject(before.about, topics) ? before.about : topics;
    const read = this.reader.read(id, analysis);
    const nodes = new Map<QuoteNode, string>();
    for (const { item, reading } of read) {
      const node = this.nodes.get(reading.id) ?? this.open(reading);
      insertInOrder(node.members, toMention(item, about));
      const around = read.filter((other) => overlaps(item, other.item)).map((other) => other.reading.id);
      nodes.set(node, `${nodes.get(node) ?? ''}\n${around.join('\n')}`);
    }
    this.byArticle.set(id, { about, nodes });
    for (const [node, around] of nodes) {
      const isAsBefore = about === before?.about && before.nodes.get(node) === around;
      if (!isAsBefore) this.graph.touch(node);
    }
    this.close(before?.nodes.keys() ?? [], nodes);
  }

  remove(id: string): void {
    const before = this.byArticle.get(id);
    this.leave(id);
    this.byArticle.delete(id);
    this.close(before?.nodes.keys() ?? []);
  }

  /** Takes the quotes of the article out of their nodes. */
  private leave(id: string): void {
    for (const node of this.byArticle.get(id)?.nodes.keys() ?? []) {
      node.members = node.members.filter(({ article }) => article !== id);
    }
  }

  /** Of nodes that an article has left, for those that are not `kept`. */
  private close(left: Iterable<QuoteNode>, kept?: ReadonlyMap<QuoteNode, string>): void {
    for (const node of left) {
      if (kept?.has(node) === true) continue;
      if (node.members.length > 0) this.graph.touch(node);
      else {
        this.graph.delete(node);
        this.nodes.delete(node.reading.id);
      }
    }
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
    for (const node of this.byArticle.get(id)?.nodes.keys() ?? []) {
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
  return overlaps(first, second);
}

const overlaps = (a: QuoteItem, b: QuoteItem): boolean => a.start < b.end && b.start < a.end;

interface Closeness {
  /** Concepts that both articles are about. */
  readonly topical: ReadonlySet<number>;
  readonly sameStory: boolean;
}

/** How close the first two articles of the nodes are that report one event; null where none do. */
function closestArticles(a: QuoteNode, b: QuoteNode): Closeness | null {
  for (const [article, about] of firstArticles(a)) {
    for (const [other, others] of firstArticles(b)) {
      if (article !== other && !isRelated(about, others)) continue;
      return { topical: sharedConcepts(about, others), sameStory: article === other || isSameStory(about, others) };
    }
  }
  return null;
}

/** The first few articles in order of id, so that the answer does not depend on history. */
function firstArticles({ members }: QuoteNode): [string, ArticleTopics][] {
  const found: [string, ArticleTopics][] = [];
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
function toMention({ article, start, end, text, reported, entity }: QuoteItem, about: ArticleTopics): QuoteMention {
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
