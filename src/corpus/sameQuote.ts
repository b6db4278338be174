/*
 * Owns which quotes of the corpus go back to one utterance, kept current per article. Equal wording by one speaker is one
 * node; nodes that share telling words are compared, pairs form groups.
 * Leaves reading quotes to quoteReading.ts, whether two wordings are one to sameQuoteScore.ts, what changed to sameQuoteDifference.ts.
 */
import { compareText } from '../core/compareText';
import { hashText } from '../core/text';
import type { Analysis } from '../core/annotation';
import { KeyTable } from './keyTable';
import { PackedQuotes, RecentReadings, type QuoteReaders } from './packedQuotes';
import { PairGraph } from './pairGraph';
import { areSame, overlaps, QuoteNode } from './quoteNode';
import { QuoteReader, type ReadQuote } from './quoteReading';
import type { Vocabulary } from './quoteWords';
import { isSameSubject, type ArticleTopics } from './relatedArticles';

interface NamedQuote extends ReadQuote {
  readonly id: string;
}

/** The quotes of one article, with the node of each row. */
interface ArticleQuotes {
  readonly quotes: PackedQuotes;
  readonly nodes: readonly QuoteNode[];
}

export class QuoteIndex {
  /** One more than the number of the node, by a hash of its id. */
  private readonly numbers = new KeyTable();
  private readonly byArticle = new Map<string, ArticleQuotes>();
  /** Wordings of one utterance. */
  readonly graph = new PairGraph<QuoteNode>(areSame);
  private readonly readers: QuoteReaders;

  constructor(vocabulary: Vocabulary) {
    this.readers = { reader: new QuoteReader(vocabulary), recent: new RecentReadings() };
  }

  /** Adds the article, or replaces what was known of it. A quote that only moves is not compared again. */
  put(id: string, analysis: Analysis, topics: ArticleTopics): void {
    const before = this.byArticle.get(id);
    const isSame = before !== undefined && isSameSubject(before.quotes.about, topics);
    const { reader } = this.readers;
    const read = reader.read(id, analysis).map((quote) => ({ ...quote, id: reader.idOf(quote.reading) }));
    const quotes = new PackedQuotes(id, isSame ? before.quotes.about : topics, this.readers, read);
    const aroundBefore = isSame ? aroundOf(before) : undefined;
    const alone = this.leave(before);
    const nodes = read.map((quote, index) => this.stand(quote, quotes, quotes.rows[index] ?? 0, alone));
    const now = { quotes, nodes };
    this.byArticle.set(id, now);
    const around = aroundBefore && aroundOf(now);
    const kept = new Set(nodes);
    for (const node of kept)
      if (around === undefined || aroundBefore?.get(node) !== around.get(node)) this.graph.touch(node);
    this.close(before, alone, kept);
  }

  remove(id: string): void {
    const before = this.byArticle.get(id);
    this.byArticle.delete(id);
    this.close(before, this.leave(before));
  }

  /** The node of the wording, which stands in this row too. `alone`, it stood in no article but as this one was before. */
  private stand({ id, reading }: NamedQuote, quotes: PackedQuotes, row: number, alone: Set<QuoteNode>): QuoteNode {
    const key = keyOf(id);
    const known = this.numbers.get(key);
    let node = known === 0 ? undefined : this.graph.nodes.at(known - 1);
    if (node === undefined) {
      // asked for at once, by the graph
      this.readers.recent.remember(quotes, row, reading);
      node = new QuoteNode(quotes, row);
      this.graph.add(node);
      this.numbers.put(key, node.number + 1);
    } else if (alone.delete(node)) node.move(quotes, row);
    else node.join(quotes, row);
    return node;
  }

  /** Takes the quotes of the article out of their nodes. Those that stand nowhere else are left to be moved or closed. */
  private leave(before: ArticleQuotes | undefined): Set<QuoteNode> {
    const alone = new Set<QuoteNode>();
    if (before === undefined) return alone;
    for (const node of new Set(before.nodes)) if (!node.leave(before.quotes)) alone.add(node);
    return alone;
  }

  /** Of the nodes an article has left, for those that are not `kept`. */
  private close(before: ArticleQuotes | undefined, alone: ReadonlySet<QuoteNode>, kept?: ReadonlySet<QuoteNode>): void {
    for (const node of new Set(before?.nodes)) {
      if (kept?.has(node) === true) continue;
      if (!alone.has(node)) this.graph.touch(node);
      else {
        this.numbers.put(keyOf(node.order), 0);
        this.graph.delete(node);
      }
    }
  }

  /** Groups of nodes that stand in two or more articles. A wording that several articles share may be alone in its group. */
  groups(): (readonly QuoteNode[])[] {
    const together = this.graph.allGroups();
    // few stand in two articles: asked before they are put in order
    const alone: { readonly node: QuoteNode; readonly order: string }[] = [];
    for (const node of this.graph.nodes) {
      if (node.partners.size > 0 || node.count === 1 || !isAcrossArticles([node])) continue;
      alone.push({ node, order: node.order });
    }
    alone.sort((a, b) => compareText(a.order, b.order));
    return [...together.filter(isAcrossArticles), ...alone.map(({ node }) => [node])];
  }

  /** The groups that hold the quote or reported speech at `start` of the article. */
  groupsAt(id: string, start: number, end: number): (readonly QuoteNode[])[] {
    const { quotes, nodes } = this.byArticle.get(id) ?? {};
    const index = quotes?.rows.findIndex((row) => {
      const span = quotes.spanAt(row);
      return span.start === start && span.end === end;
    });
    const node = nodes?.[index ?? -1];
    if (node === undefined) return [];
    const groups = this.graph.groupsOf(node);
    return (groups.length > 0 ? [...groups] : [[node]]).filter(isAcrossArticles);
  }
}

/** 52 bits, as good as the id: before two fall together there are a hundred million wordings. */
const keyOf = (id: string): number => Number.parseInt(hashText(id).slice(3), 16);

/** By node what it is compared by in this article besides its wording: the quotes that it overlaps. */
function aroundOf({ quotes, nodes }: ArticleQuotes): Map<QuoteNode, string> {
  const placed = quotes.rows.map((row, index) => ({ ...quotes.spanAt(row), id: nodes[index]?.order ?? '' }));
  const found = new Map<QuoteNode, string>();
  nodes.forEach((node, index) => {
    const here = placed[index];
    const around = placed.filter((other) => here !== undefined && overlaps(here, other)).map(({ id }) => id);
    // a node may stand in an article twice
    found.set(node, `${found.get(node) ?? ''}\n${around.join('\n')}`);
  });
  return found;
}

function isAcrossArticles(group: readonly QuoteNode[]): boolean {
  const first = group[0]?.first.article;
  return (
    group.some(({ reading }) => !reading.reported) &&
    group.some((node) => node.articles(2).some(({ article }) => article !== first))
  );
}
