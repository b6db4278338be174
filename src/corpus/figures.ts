/*
 * Owns which figures of related articles measure the same quantity, kept current per article. Articles are related by
 * topic; only figures of related articles are compared, so the work grows in step with the corpus.
 * Leaves linking two articles' figures to figureLinks.ts, groups to figurePartition.ts, showing to figureGroups.ts.
 */
import type { Analysis, Quantity } from '../core/annotation';
import { readFigureContext } from './figureContext';
import { ArticleNode, compare, compareWithin, FigureNode, part, type FigureQuantity } from './figureLinks';
import { partitionByStrength } from './figurePartition';
import { readFigureValue } from './figureValue';
import { PairGraph } from './pairGraph';
import { paragraphAt } from './paragraphs';
import type { Vocabulary } from './quoteWords';
import { isSameStory, type ArticleTopics } from './relatedArticles';

/** Figures beyond this many of one article are not compared: tables are no reports of an event. */
const MAX_FIGURES = 150;
/** Articles are looked up by pairs of their first topics. */
const KEY_TOPICS = 10;
const KEY_BASE = 2 ** 21;
interface KnownFigures {
  readonly component: ReadonlySet<FigureNode>;
  readonly groups: ReadonlyMap<FigureNode, FigureNode[]>;
}

export class FigureIndex {
  private readonly nodes = new Map<string, ArticleNode>();
  private readonly byArticle = new Map<string, ArticleNode>();
  private readonly graph: PairGraph<ArticleNode>;
  /** What hangs together with figures asked for, until one of it changes. */
  private readonly known = new Map<FigureNode, KnownFigures>();

  constructor(private readonly vocabulary: Vocabulary) {
    this.graph = new PairGraph<ArticleNode>((a, b) => isSameStory(a.topics, b.topics), {
      linked: (a, b) => {
        compare(a, b);
        this.forget(a, b);
      },
      unlinked: (a, b) => {
        this.forget(a, b);
        part(a, b);
      },
    });
  }

  put(id: string, analysis: Analysis, topics: ArticleTopics): void {
    this.remove(id);
    const key = analysis.paragraphs.map(({ hash }) => hash).join(' ') || id;
    let node = this.nodes.get(key);
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
    this.forget(node);
    this.byArticle.set(id, node);
  }

  remove(id: string): void {
    const node = this.byArticle.get(id);
    if (node === undefined) return;
    this.byArticle.delete(id);
    this.forget(node);
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
    let known = this.known.get(figure);
    if (known === undefined) {
      const component = new Set<FigureNode>();
      const groups = new Map<FigureNode, FigureNode[]>();
      for (const group of this.partition(figure, component)) for (const member of group) groups.set(member, group);
      known = { component, groups };
      for (const member of component) this.known.set(member, known);
    }
    return known.groups.get(figure);
  }

  /** Of everything that hangs together with figures of the articles the groups are no longer known. */
  private forget(...articles: readonly ArticleNode[]): void {
    if (this.known.size === 0) return;
    for (const { figures } of articles) {
      for (const figure of figures) {
        for (const member of this.known.get(figure)?.component ?? []) this.known.delete(member);
      }
    }
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
      figures.push(new FigureNode(article, toKept(quantity), value, readFigureContext(quantity, this.vocabulary)));
      if (figures.length === MAX_FIGURES) break;
    }
    return figures;
  }
}

function toKept({ start, end, text, value, high, unit, bound, about }: Quantity): FigureQuantity {
  return { start, end, text, value, high: high ?? null, unit, bound, head: about?.head.toLowerCase() ?? null };
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
