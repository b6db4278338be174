/*
 * Owns the figures of articles as they are linked: what is kept of one, and which figures of two related articles, or of
 * one, may measure the same. Leaves which articles are related to figures.ts, how alike two are to figureContext.ts.
 */
import { compareText } from '../core/compareText';
import type { Bound, Excerpt } from '../core/annotation';
import { strengthOf, type ReadFigure } from './figureContext';
import { NO_PARTNERS, type PairNode } from './pairGraph';
import { sharedConcepts, type ArticleTopics } from './relatedArticles';

/** What is kept of a number to show it. */
export interface FigureQuantity extends Excerpt {
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  /** What is counted, in lower case. */
  readonly head: string | null;
}

/** One for all: most figures never have a partner. */
const NOT_LINKED: ReadonlyMap<never, never> = new Map<never, never>();

/** A figure of an article, and of its exact copies. */
export class FigureNode implements ReadFigure {
  /** Figures of other articles, and of this one, that may measure the same, with how strongly that is so. */
  partners: ReadonlyMap<FigureNode, number> = NOT_LINKED;

  constructor(
    readonly article: ArticleNode,
    readonly quantity: FigureQuantity,
    readonly value: ReadFigure['value'],
    readonly context: ReadFigure['context'],
  ) {}
}

/** An article with its exact copies. */
export class ArticleNode implements PairNode<ArticleNode> {
  number = -1;
  partners: ReadonlySet<ArticleNode> = NO_PARTNERS;
  readonly wantedKeys = 1;
  /** Ascending. */
  readonly ids: string[] = [];
  figures: readonly FigureNode[] = [];

  constructor(
    readonly order: string,
    readonly topics: ArticleTopics,
    readonly keys: readonly number[],
  ) {}
}

/** By the first article that has the figure, then by place. */
export function compareFigures(a: FigureNode, b: FigureNode): number {
  return compareText(a.article.ids[0] ?? '', b.article.ids[0] ?? '') || a.quantity.start - b.quantity.start;
}

/** Two figures of one article are the same where equal and in contexts this alike. */
const SAME_ARTICLE = 0.3;

const NOTHING: ReadonlySet<number> = new Set();

function link(figure: FigureNode, partner: FigureNode, strength: number): void {
  if (figure.partners === NOT_LINKED) figure.partners = new Map([[partner, strength]]);
  else (figure.partners as Map<FigureNode, number>).set(partner, strength);
}

function unlink(figure: FigureNode, partner: FigureNode): void {
  (figure.partners as Map<FigureNode, number>).delete(partner);
}

/** Links the equal figures of one article. */
export function compareWithin({ figures }: ArticleNode): void {
  figures.forEach((a, index) => {
    for (const b of figures.slice(0, index)) {
      if (a.value.family !== b.value.family || a.value.low !== b.value.low) continue;
      const strength = strengthOf(a, b, NOTHING);
      if (strength < 2 + SAME_ARTICLE) continue;
      // weaker than what another article confirms
      link(a, b, strength - 2);
      link(b, a, strength - 2);
    }
  });
}

/** Links the figures of two related articles. A figure that the other article confirms is not held against its others. */
export function compare(a: ArticleNode, b: ArticleNode): void {
  const topical = sharedConcepts(a.topics, b.topics);
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
    link(x, y, strength);
    link(y, x, strength);
  }
}

/** Takes the links between two articles apart. */
export function part(a: ArticleNode, b: ArticleNode): void {
  for (const figure of a.figures) {
    for (const partner of figure.partners.keys()) {
      if (partner.article !== b) continue;
      unlink(figure, partner);
      unlink(partner, figure);
    }
  }
}
