/*
 * Owns the figures of articles as they are linked: what is kept of one, and which figures of two related articles, or of
 * one, may measure the same. Leaves which articles are related to figures.ts, how alike two are to figureContext.ts.
 */
import { compareText } from '../core/compareText';
import type { Bound } from '../core/annotation';
import type { FigureColumns, FigureQuantity } from './figureColumns';
import { strengthOf, type ReadFigure } from './figureContext';
import type { FigureValue } from './figureValue';
import { NO_PARTNERS, type PairNode } from './pairGraph';
import { sharedConcepts, type ArticleTopics } from './relatedArticles';

const KEY_BASE = 2 ** 21;

/** One for all: most figures never have a partner. */
const NOT_LINKED: ReadonlyMap<never, never> = new Map<never, never>();

/** A figure of an article, and of its exact copies; what it says is kept with its article. */
export class FigureNode implements ReadFigure {
  /** Figures of other articles, and of this one, that may measure the same, with how strongly that is so. */
  partners: ReadonlyMap<FigureNode, number> = NOT_LINKED;

  constructor(
    readonly article: ArticleNode,
    /** One text for all figures of the family: nearly all that are compared differ in it. */
    readonly family: string,
    private readonly columns: FigureColumns,
    private readonly index: number,
  ) {}

  get start(): number {
    return this.columns.startOf(this.index);
  }

  get end(): number {
    return this.columns.endOf(this.index);
  }

  get low(): number {
    return this.columns.lowOf(this.index);
  }

  get high(): number {
    return this.columns.highOf(this.index);
  }

  get bound(): Bound {
    return this.columns.boundOf(this.index);
  }

  get vague(): boolean {
    return this.columns.isVague(this.index);
  }

  get telling(): FigureValue['telling'] {
    return this.columns.tellingOf(this.index);
  }

  get terms(): ArrayLike<number> {
    return this.columns.codes;
  }

  get firstTerm(): number {
    return this.columns.termsFrom(this.index);
  }

  get endTerm(): number {
    return this.columns.termsFrom(this.index + 1);
  }

  get head(): number {
    return this.columns.headOf(this.index);
  }

  get people(): boolean {
    return this.columns.isOfPeople(this.index);
  }

  get fate(): string | null {
    return this.columns.fateOf(this.index);
  }

  /** As the article writes it. */
  get quantity(): FigureQuantity {
    return this.columns.quantityOf(this.index);
  }
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
  ) {}

  /** Articles are looked up by pairs of their first topics. */
  get keys(): readonly number[] {
    const sorted = [...new Set(this.topics.leading)].sort((a, b) => a - b);
    return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => a * KEY_BASE + b));
  }
}

/** By the first article that has the figure, then by place. */
export function compareFigures(a: FigureNode, b: FigureNode): number {
  return compareText(a.article.ids[0] ?? '', b.article.ids[0] ?? '') || a.start - b.start;
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
      if (a.family !== b.family || a.low !== b.low) continue;
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
