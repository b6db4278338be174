/*
 * Owns which quotes of the corpus go back to one utterance, kept current per article. Equal wording by one speaker is one
 * node; nodes that share telling words are compared, pairs form groups.
 * Leaves whether two wordings are one to sameQuoteScore.ts, what changed to sameQuoteDifference.ts.
 */
import type { Analysis, ParagraphNote, Speaker } from '../core/annotation';
import type { Span } from '../core/span';
import { paragraphAt } from './paragraphs';
import { PairGraph, type PairNode } from './pairGraph';
import { relateSpeakers, toSpeakerKey, type SpeakerKey } from './quoteSpeakers';
import { readQuoteWords, type QuoteWords, type Vocabulary } from './quoteWords';
import { isRelated, type ArticleTopics } from './relatedArticles';
import { isSameUtterance } from './sameQuoteScore';

/** A quote, or reported speech, of one article. */
export interface QuoteItem extends Span {
  readonly article: string;
  readonly text: string;
  readonly reported: boolean;
  /** The person who speaks, as entity of the article. */
  readonly entity: string | null;
}

/** What an article is about, as words to compare articles by and as concepts to weigh quotes by. */
interface ArticleSubject {
  readonly topics: ArticleTopics;
  readonly concepts: ReadonlySet<number>;
}

/** Quotes of equal wording by one speaker. */
export class QuoteNode implements PairNode<QuoteNode> {
  readonly partners = new Set<QuoteNode>();
  /** In order of article id, then start. */
  readonly members: QuoteItem[] = [];
  readonly about = new Map<string, ArticleSubject>();

  constructor(
    readonly id: string,
    readonly order: string,
    readonly words: QuoteWords,
    readonly speaker: SpeakerKey | null,
    readonly reported: boolean,
    readonly keys: readonly number[],
  ) {}
}

/** From this weight on, equal wording by one speaker is one utterance in whatever articles it stands. */
const STRONG_WEIGHT = 4;
/** Words of a quote that are looked up together with its speaker. */
const SPEAKER_KEYS = 40;
/** How many articles of a node are asked whether they report one event with those of another. */
const ARTICLES_ASKED = 6;
const KEY_BASE = 2 ** 21;

export class QuoteIndex {
  private readonly speakers = new Map<string, number>();
  private readonly nodes = new Map<string, QuoteNode>();
  private readonly byArticle = new Map<string, readonly QuoteNode[]>();
  private readonly graph = new PairGraph<QuoteNode>(areSame);

  constructor(private readonly vocabulary: Vocabulary) {}

  put(id: string, analysis: Analysis, topics: ArticleTopics): void {
    this.remove(id);
    const touched = new Set<QuoteNode>();
    const concepts = new Set([...topics.weights.keys()].map((topic) => this.vocabulary.conceptOf(topic)));
    const subject: ArticleSubject = { topics, concepts };
    const read = (
      span: Span & { readonly text: string; readonly speaker: Speaker | null },
      reported: boolean,
    ): void => {
      const item: QuoteItem = {
        article: id,
        start: span.start,
        end: span.end,
        text: span.text,
        reported,
        entity: span.speaker?.entity ?? null,
      };
      const node = this.nodeFor(item, span.speaker, analysis.paragraphs);
      if (node === null) return;
      insertInOrder(node.members, item);
      node.about.set(id, subject);
      touched.add(node);
      this.graph.touch(node);
    };
    for (const quote of analysis.quotes) read(quote, false);
    for (const reported of analysis.reported) read(reported, true);
    this.byArticle.set(id, [...touched]);
  }

  remove(id: string): void {
    for (const node of this.byArticle.get(id) ?? []) {
      const left = node.members.filter(({ article }) => article !== id);
      node.members.length = 0;
      node.members.push(...left);
      node.about.delete(id);
      if (left.length > 0) this.graph.touch(node);
      else {
        this.graph.delete(node);
        this.nodes.delete(node.id);
      }
    }
    this.byArticle.delete(id);
  }

  /** Groups of nodes that stand in two or more articles. A wording that several articles share may be alone in its group. */
  groups(): (readonly QuoteNode[])[] {
    const together = this.graph.allGroups();
    const alone = [...this.nodes.values()].filter((node) => node.partners.size === 0 && !node.reported);
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

  private nodeFor(item: QuoteItem, speaker: Speaker | null, paragraphs: readonly ParagraphNote[]): QuoteNode | null {
    const words = readQuoteWords(item.text, this.vocabulary);
    if (words.plain === '' || (item.reported && words.weight < STRONG_WEIGHT)) return null;
    const key = toSpeakerKey(speaker);
    // a few words are one utterance only within an event; copies of a paragraph are one event for sure
    const place = words.weight < STRONG_WEIGHT || key === null ? paragraphHash(item, paragraphs) : '';
    const id = `${item.reported ? 'r' : 'q'}\n${key?.key ?? ''}\n${place}\n${words.plain}`;
    let node = this.nodes.get(id);
    if (node === undefined) {
      const order = `${String(1e6 - Math.min(1e6 - 1, Math.round(words.weight * 2))).padStart(6, '0')}\n${id}`;
      node = new QuoteNode(id, order, words, key, item.reported, this.keysOf(words, key));
      this.nodes.set(id, node);
      this.graph.add(node);
    }
    return node;
  }

  /** Two telling words in a row, whoever says them; one telling word of this speaker. */
  private keysOf({ concepts, weights }: QuoteWords, speaker: SpeakerKey | null): number[] {
    const keys = new Set<number>();
    for (let at = 1; at < concepts.length; at++) keys.add((concepts[at - 1] ?? 0) * KEY_BASE + (concepts[at] ?? 0));
    if (speaker === null) return [...keys];
    const block = speaker.form?.bucket ?? speaker.key;
    let number = this.speakers.get(block);
    if (number === undefined) this.speakers.set(block, (number = this.speakers.size + 1));
    for (let at = 0, left = SPEAKER_KEYS; at < concepts.length && left > 0; at++) {
      if ((weights[at] ?? 0) < 1 && concepts.length > 3) continue;
      keys.add(-(number * KEY_BASE) - (concepts[at] ?? 0));
      left--;
    }
    return [...keys];
  }
}

function areSame(a: QuoteNode, b: QuoteNode, sharedKeys: number): boolean {
  if (a.reported && b.reported) return false;
  if (sharedKeys < 2 && Math.min(a.words.concepts.length, b.words.concepts.length) > 6) return false;
  if (isOneInside(a, b)) return false;
  const closest = closestArticles(a, b);
  return isSameUtterance(a.words, b.words, {
    speakers: relateSpeakers(a.speaker, b.speaker),
    related: closest !== null,
    reported: a.reported || b.reported,
    topical: closest ?? NOTHING,
  });
}

const NOTHING: ReadonlySet<number> = new Set();

/** Reported speech that holds a quoted fragment of its own sentence is no second source for it. */
function isOneInside(a: QuoteNode, b: QuoteNode): boolean {
  const [first, second] = [a.members[0], b.members[0]];
  if (first === undefined || second === undefined || first.article !== second.article) return false;
  return first.start < second.end && second.start < first.end;
}

/** The concepts that two articles of the nodes have in common when they report one event; null where none do. */
function closestArticles(a: QuoteNode, b: QuoteNode): ReadonlySet<number> | null {
  for (const [article, subject] of firstArticles(a)) {
    for (const [other, others] of firstArticles(b)) {
      if (article !== other && !isRelated(subject.topics, others.topics)) continue;
      return new Set([...subject.concepts].filter((concept) => others.concepts.has(concept)));
    }
  }
  return null;
}

/** The first few articles in order of id, so that the answer does not depend on history. */
function firstArticles({ members, about }: QuoteNode): [string, ArticleSubject][] {
  const found: [string, ArticleSubject][] = [];
  for (const { article } of members) {
    if (found.at(-1)?.[0] === article) continue;
    const known = about.get(article);
    if (known !== undefined) found.push([article, known]);
    if (found.length === ARTICLES_ASKED) break;
  }
  return found;
}

function isAcrossArticles(group: readonly QuoteNode[]): boolean {
  const first = group[0]?.members[0]?.article;
  return (
    group.some(({ reported }) => !reported) &&
    group.some(({ members }) => members.some(({ article }) => article !== first))
  );
}

function insertInOrder(items: QuoteItem[], item: QuoteItem): void {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareItems(items[middle] as QuoteItem, item) <= 0) low = middle + 1;
    else high = middle;
  }
  items.splice(low, 0, item);
}

/** By article id, then contract order. */
export function compareItems(a: QuoteItem, b: QuoteItem): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}

function paragraphHash({ article, start }: QuoteItem, paragraphs: readonly ParagraphNote[]): string {
  return paragraphs[paragraphAt(paragraphs, start)]?.hash ?? article;
}
