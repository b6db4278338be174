/*
 * Owns which quotes of the corpus go back to one utterance, kept current per article. Equal wording by one speaker is one
 * node; nodes that share telling words are compared, pairs form groups.
 * Leaves reading quotes to quoteReading.ts, whether two wordings are one to sameQuoteScore.ts, what changed to sameQuoteDifference.ts.
 */
import { compareText } from '../core/compareText';
import type { Analysis } from '../core/annotation';
import { nameOf, takesKey, takesName, WHOLE, type FoundPairs, type LinkShare } from './linkShare';
import { PairGraph } from './pairGraph';
import { areSame, areSameInPart, insertInOrder, isAnchored, overlaps, toMention, QuoteNode } from './quoteNode';
import { QuoteReader, type QuoteReading } from './quoteReading';
import type { Vocabulary } from './quoteWords';
import { isSameSubject, type ArticleTopics } from './relatedArticles';

/** The quotes of one article. */
interface ArticleQuotes {
  readonly about: ArticleTopics;
  /** Each node with what it is compared by in this article besides its wording. */
  readonly nodes: ReadonlyMap<QuoteNode, string>;
}

export class QuoteIndex {
  private readonly nodes = new Map<string, QuoteNode>();
  private readonly byArticle = new Map<string, ArticleQuotes>();
  /** Wordings of one utterance. */
  readonly graph: PairGraph<QuoteNode>;
  private readonly reader: QuoteReader;

  /** Of a part only wordings under its keys are kept; united, only those that `found` names. */
  constructor(
    vocabulary: Vocabulary,
    private readonly share: LinkShare = WHOLE,
    private readonly found?: FoundPairs,
  ) {
    this.reader = new QuoteReader(vocabulary);
    const arePair = found !== undefined ? isAnchored : share.kind === 'part' ? areSameInPart : areSame;
    this.graph = new PairGraph<QuoteNode>(arePair, undefined, share, found);
  }

  /** Names of wordings that stand in several articles, of this part. */
  *sharedNames(): Generator<string> {
    for (const node of this.nodes.values()) {
      const name = nameOf(node);
      if (takesName(this.share, name) && isAcrossArticles([node])) yield name;
    }
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
      if (node === undefined) continue;
      // most stand alone, and an array that has grown keeps room for more
      if (node.members.length === 0) node.members = [toMention(item, about)];
      else insertInOrder(node.members, toMention(item, about));
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

  /**
   * Groups of nodes that stand in two or more articles, in steps. A wording that several articles share may be alone in
   * its group.
   */
  *groups(): Generator<undefined, (readonly QuoteNode[])[]> {
    const together = yield* this.graph.allGroups();
    // few stand in two articles: asked before they are put in order
    const alone = [...this.nodes.values()].filter(
      (node) => node.partners.size === 0 && node.members.length > 1 && isAcrossArticles([node]),
    );
    alone.sort((a, b) => compareText(a.order, b.order));
    return [...together.filter(isAcrossArticles), ...alone.map((node) => [node])];
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

  /** Undefined for what another process looks after. */
  private open(reading: QuoteReading): QuoteNode | undefined {
    const node = new QuoteNode(reading, this.reader);
    if (this.found !== undefined && !this.found.has(nameOf(node))) return undefined;
    if (!node.keys.some((key) => takesKey(this.share, key)) && !takesName(this.share, nameOf(node))) return undefined;
    this.nodes.set(reading.id, node);
    this.graph.add(node);
    return node;
  }
}

function isAcrossArticles(group: readonly QuoteNode[]): boolean {
  const first = group[0]?.members[0]?.article;
  return (
    group.some(({ reading }) => !reading.reported) &&
    group.some(({ members }) => members.some(({ article }) => article !== first))
  );
}
