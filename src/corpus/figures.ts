/*
 * Owns which figures of related articles measure the same quantity, kept current per article. Articles are related by
 * topic; only figures of related articles are compared, so the work grows in step with the corpus.
 * Leaves values to figureValue.ts, contexts to figureContext.ts, showing to figureGroups.ts.
 */
import type { Analysis, Quantity } from '../core/annotation';
import { readFigureContext, strengthOf, type ReadFigure } from './figureContext';
import { compareValues, readFigureValue } from './figureValue';
import { paragraphAt } from './paragraphs';
import { PairGraph, type PairNode } from './pairGraph';
import type { Vocabulary } from './quoteWords';
import { isSameStory, type ArticleTopics } from './relatedArticles';

/** A figure of an article, and of its exact copies. */
export class FigureNode implements ReadFigure {
  /** Figures of other articles, and of this one, that may measure the same, with how strongly that is so. */
  readonly partners = new Map<FigureNode, number>();

  constructor(
    readonly article: ArticleNode,
    readonly quantity: Quantity,
    readonly value: ReadFigure['value'],
    readonly context: ReadFigure['context'],
  ) {}
}

/** An article with its exact copies. */
export class ArticleNode implements PairNode<ArticleNode> {
  readonly partners = new Set<ArticleNode>();
  /** Ascending. */
  readonly ids: string[] = [];
  figures: readonly FigureNode[] = [];

  constructor(
    readonly order: string,
    readonly topics: ArticleTopics,
    readonly concepts: ReadonlySet<number>,
    readonly keys: readonly number[],
  ) {}
}

/** Figures beyond this many of one article are not compared: tables are no reports of an event. */
const MAX_FIGURES = 150;
/** Articles are looked up by pairs of their first topics. */
const KEY_TOPICS = 10;
const KEY_BASE = 2 ** 21;
/** Two figures of one article are the same where equal and in contexts this alike. */
const SAME_ARTICLE = 0.3;

export class FigureIndex {
  private readonly nodes = new Map<string, ArticleNode>();
  private readonly byArticle = new Map<string, ArticleNode>();
  private readonly graph: PairGraph<ArticleNode>;
  /** Groups of the figures asked for since the last change, by figure. */
  private readonly known = new Map<FigureNode, FigureNode[] | undefined>();

  constructor(private readonly vocabulary: Vocabulary) {
    this.graph = new PairGraph<ArticleNode>((a, b) => isSameStory(a.topics, b.topics), {
      linked: compare,
      unlinked: part,
    });
  }

  put(id: string, analysis: Analysis, topics: ArticleTopics): void {
    this.remove(id);
    const key = analysis.paragraphs.map(({ hash }) => hash).join(' ') || id;
    let node = this.nodes.get(key);
    this.known.clear();
    if (node === undefined) {
      const concepts = [...topics.weights.keys()].map((topic) => this.vocabulary.conceptOf(topic));
      node = new ArticleNode(key, topics, new Set(concepts), pairKeys(concepts.slice(0, KEY_TOPICS)));
      node.figures = this.readFigures(node, analysis);
      this.nodes.set(key, node);
      compareWithin(node);
      this.graph.add(node);
    }
    node.ids.push(id);
    node.ids.sort();
    this.byArticle.set(id, node);
  }

  remove(id: string): void {
    const node = this.byArticle.get(id);
    if (node === undefined) return;
    this.byArticle.delete(id);
    this.known.clear();
    node.ids.splice(node.ids.indexOf(id), 1);
    if (node.ids.length > 0) return;
    this.graph.delete(node);
    this.nodes.delete(node.order);
  }

  /** Groups of figures that measure the same in two or more articles; each figure in at most one. */
  groups(): FigureNode[][] {
    this.graph.settle();
    const seen = new Set<FigureNode>();
    const all: FigureNode[][] = [];
    for (const node of [...this.nodes.values()].sort((a, b) => compareText(firstId(a), firstId(b)))) {
      for (const figure of node.figures) {
        if (!seen.has(figure)) all.push(...this.partition(figure, seen));
      }
    }
    return all;
  }

  /** The group that holds the figure at these offsets of the article; undefined where it stands alone. */
  groupAt(id: string, start: number, end: number): FigureNode[] | undefined {
    this.graph.settle();
    const figures = this.byArticle.get(id)?.figures ?? [];
    const figure = figures.find(({ quantity }) => quantity.start === start && quantity.end === end);
    if (figure === undefined) return undefined;
    if (!this.known.has(figure)) {
      const component = new Set<FigureNode>();
      const groups = this.partition(figure, component);
      for (const member of component) this.known.set(member, undefined);
      for (const group of groups) for (const member of group) this.known.set(member, group);
    }
    return this.known.get(figure);
  }

  private partition(figure: FigureNode, seen: Set<FigureNode>): FigureNode[][] {
    const component = new Set([figure]);
    for (const member of component) for (const partner of member.partners.keys()) component.add(partner);
    for (const member of component) seen.add(member);
    return component.size < 2 && figure.article.ids.length < 2
      ? []
      : partitionByStrength([...component].sort(compareFigures)).filter(isAcrossArticles);
  }

  private readFigures(article: ArticleNode, { numbers, paragraphs }: Analysis): FigureNode[] {
    const figures: FigureNode[] = [];
    for (const quantity of numbers) {
      const value = isFurniture(quantity, paragraphs) ? undefined : readFigureValue(quantity);
      if (value === undefined) continue;
      figures.push(new FigureNode(article, quantity, value, readFigureContext(quantity, this.vocabulary)));
      if (figures.length === MAX_FIGURES) break;
    }
    return figures;
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const firstId = ({ ids }: ArticleNode): string => ids[0] ?? '';

function compareFigures(a: FigureNode, b: FigureNode): number {
  return compareText(firstId(a.article), firstId(b.article)) || a.quantity.start - b.quantity.start;
}

function isFurniture({ start }: Quantity, paragraphs: Analysis['paragraphs']): boolean {
  return paragraphs[paragraphAt(paragraphs, start)]?.furniture === true;
}

function pairKeys(concepts: readonly number[]): number[] {
  const sorted = [...new Set(concepts)].sort((a, b) => a - b);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => a * KEY_BASE + b));
}

function isAcrossArticles(group: readonly FigureNode[]): boolean {
  return new Set(group.map(({ article }) => article)).size > 1 || (group[0]?.article.ids.length ?? 0) > 1;
}

const NOTHING: ReadonlySet<number> = new Set();

function compareWithin({ figures }: ArticleNode): void {
  figures.forEach((a, index) => {
    for (const b of figures.slice(0, index)) {
      if (a.value.family !== b.value.family || a.value.low !== b.value.low) continue;
      const strength = strengthOf(a, b, NOTHING);
      if (strength < 2 + SAME_ARTICLE) continue;
      // weaker than what another article confirms
      a.partners.set(b, strength - 2);
      b.partners.set(a, strength - 2);
    }
  });
}

/** Links the figures of two related articles. A figure that the other article confirms is not held against its others. */
function compare(a: ArticleNode, b: ArticleNode): void {
  const topical = new Set([...a.concepts].filter((concept) => b.concepts.has(concept)));
  const found: { x: FigureNode; y: FigureNode; strength: number }[] = [];
  const best = new Map<FigureNode, number>();
  for (const x of a.figures) {
    for (const y of b.figures) {
      const strength = strengthOf(x, y, topical);
      if (strength === 0) continue;
      found.push({ x, y, strength });
      best.set(x, Math.max(best.get(x) ?? 0, strength));
      best.set(y, Math.max(best.get(y) ?? 0, strength));
    }
  }
  for (const { x, y, strength } of found) {
    const better = Math.max(best.get(x) ?? 0, best.get(y) ?? 0);
    // equal values all count; a compatible or conflicting one only where there is nothing better for either
    if (strength < 2 && strength < better) continue;
    x.partners.set(y, strength);
    y.partners.set(x, strength);
  }
}

function part(a: ArticleNode, b: ArticleNode): void {
  for (const figure of a.figures) {
    for (const partner of figure.partners.keys()) {
      if (partner.article !== b) continue;
      figure.partners.delete(partner);
      partner.partners.delete(figure);
    }
  }
}

/** Of the pairs between two parts at least this share must be linked for the parts to become one. */
const LINKED = 0.2;

/** Strongest pairs first, parts grow together where most of their pairs are linked. `figures` in order. */
function partitionByStrength(figures: readonly FigureNode[]): FigureNode[][] {
  const rank = new Map(figures.map((figure, index) => [figure, index]));
  const edges = figures.flatMap((a, i) =>
    [...a.partners].flatMap(([b, strength]) => {
      const j = rank.get(b) ?? -1;
      return i < j ? [{ i, j, strength }] : [];
    }),
  );
  edges.sort((x, y) => y.strength - x.strength || x.i - y.i || x.j - y.j);
  const parts = figures.map((figure) => [figure]);
  const partOf = figures.map((_, index) => index);
  for (const { i, j } of edges) {
    const [to, from] = [partOf[i] ?? 0, partOf[j] ?? 0];
    if (to === from) continue;
    const [left, right] = [parts[to] ?? [], parts[from] ?? []];
    let linked = 0;
    for (const a of left) {
      for (const b of right) {
        if (a.partners.has(b)) linked++;
        // a conflict must be found between two figures, never follow from others
        else if (compareValues(a.value, b.value) === 'conflict') linked = -Infinity;
      }
    }
    if (linked < LINKED * left.length * right.length) continue;
    left.push(...right);
    for (const member of right) partOf[rank.get(member) ?? 0] = to;
    parts[from] = [];
  }
  return parts.filter(({ length }) => length > 0);
}
