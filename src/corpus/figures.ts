/*
 * Owns which figures of related articles measure the same quantity, kept current per article. Articles are related by
 * topic; only figures of related articles are compared, so the work grows in step with the corpus.
 * Leaves linking two articles' figures to figureLinks.ts, groups to figurePartition.ts, showing to figureGroups.ts.
 */
import { compareText } from '../core/compareText';
import type { Analysis, Quantity } from '../core/annotation';
import { FigureColumns, type ValuedQuantity } from './figureColumns';
import { ArticleNode, compare, compareFigures, compareWithin, FigureNode, part } from './figureLinks';
import { FigurePartition } from './figurePartition';
import { readFigureValue } from './figureValue';
import { PairGraph } from './pairGraph';
import { paragraphAt } from './paragraphs';
import type { Vocabulary } from './quoteWords';
import { isSameSubject, relateArticles, type ArticleTopics } from './relatedArticles';

/** Figures beyond this many of one article are not compared: tables are no reports of an event. */
const MAX_FIGURES = 150;

export class FigureIndex {
  private readonly nodes = new Map<string, ArticleNode>();
  private readonly byArticle = new Map<string, ArticleNode>();
  /** Related articles. */
  readonly graph: PairGraph<ArticleNode>;
  private readonly partition = new FigurePartition();
  /** One copy of each family's name, of which there are as many as units. */
  private readonly families = new Map<string, string>();

  constructor(private readonly vocabulary: Vocabulary) {
    const arePair = (a: ArticleNode, b: ArticleNode): boolean => relateArticles(a.topics, b.topics) === 'same story';
    const listener = {
      linked: (a: ArticleNode, b: ArticleNode) => {
        compare(a, b);
        this.forget([a, b]);
      },
      unlinked: (a: ArticleNode, b: ArticleNode) => {
        this.forget([a, b]);
        part(a, b);
      },
    };
    this.graph = new PairGraph<ArticleNode>(arePair, listener);
  }

  put(id: string, analysis: Analysis, topics: ArticleTopics): void {
    const key = analysis.paragraphs.map(({ hash }) => hash).join(' ') || id;
    const before = this.byArticle.get(id);
    if (before?.order === key && before.ids.length === 1 && isSameSubject(before.topics, topics)) {
      this.replaceFigures(before, analysis);
      return;
    }
    this.remove(id);
    let node = this.nodes.get(key);
    if (node === undefined) {
      node = new ArticleNode(key, topics);
      node.figures = this.readFigures(node, analysis);
      this.nodes.set(key, node);
      compareWithin(node);
      this.graph.add(node);
    }
    node.ids.push(id);
    node.ids.sort();
    this.forget([node]);
    this.byArticle.set(id, node);
  }

  /** The text is the same, so related articles are too: only what is known of its figures may be other. */
  private replaceFigures(node: ArticleNode, analysis: Analysis): void {
    this.forget([node, ...node.partners]);
    for (const partner of node.partners) part(node, partner);
    node.figures = this.readFigures(node, analysis);
    compareWithin(node);
    for (const partner of node.partners) compare(partner, node);
  }

  remove(id: string): void {
    const node = this.byArticle.get(id);
    if (node === undefined) return;
    this.byArticle.delete(id);
    this.forget([node]);
    node.ids.splice(node.ids.indexOf(id), 1);
    if (node.ids.length > 0) return;
    this.graph.delete(node);
    this.nodes.delete(node.order);
  }

  /** Groups of figures that measure the same in two or more articles, each figure in at most one. */
  groups(): FigureNode[][] {
    this.graph.settle();
    const seen = new Set<FigureNode>();
    const all: FigureNode[][] = [];
    for (const node of [...this.nodes.values()].sort((a, b) => compareText(firstId(a), firstId(b)))) {
      for (const figure of node.figures) {
        if (seen.has(figure)) continue;
        const group = this.partition.groupOf(figure);
        for (const member of group) seen.add(member);
        if (isAcrossArticles(group)) all.push([...group].sort(compareFigures));
      }
    }
    return all;
  }

  /** The group that holds the figure at these offsets of the article, of what is settled; undefined where it stands alone. */
  groupAt(id: string, start: number, end: number): FigureNode[] | undefined {
    const figures = this.byArticle.get(id)?.figures ?? [];
    const figure = figures.find((one) => one.start === start && one.end === end);
    const group = figure && this.partition.groupOf(figure);
    return group && isAcrossArticles(group) ? [...group].sort(compareFigures) : undefined;
  }

  /** The groups of these articles' figures are no longer known. */
  private forget(articles: readonly ArticleNode[]): void {
    for (const { figures } of articles) this.partition.forget(figures);
  }

  private readFigures(article: ArticleNode, { numbers, paragraphs }: Analysis): FigureNode[] {
    const figures: ValuedQuantity[] = [];
    for (const quantity of numbers) {
      const value = isFurniture(quantity, paragraphs) ? undefined : readFigureValue(quantity);
      if (value === undefined) continue;
      figures.push({ quantity, value });
      if (figures.length === MAX_FIGURES) break;
    }
    const columns = new FigureColumns(figures, this.vocabulary);
    return figures.map(({ value: { family } }, index) => {
      const known = this.families.get(family) ?? family;
      this.families.set(known, known);
      return new FigureNode(article, known, columns, index);
    });
  }
}

const firstId = ({ ids }: ArticleNode): string => ids[0] ?? '';

function isFurniture({ start }: Quantity, paragraphs: Analysis['paragraphs']): boolean {
  return paragraphs[paragraphAt(paragraphs, start)]?.furniture === true;
}

function isAcrossArticles(group: readonly FigureNode[]): boolean {
  return new Set(group.map(({ article }) => article)).size > 1 || (group[0]?.article.ids.length ?? 0) > 1;
}
