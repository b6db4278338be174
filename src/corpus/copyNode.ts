/*
 * Owns the text of a paragraph that may stand alike elsewhere, with the articles that have it.
 * Leaves which paragraphs these are to copies.ts, what is kept of all others to copyParagraphs.ts.
 */
import { compareText } from '../core/compareText';
import type { Span } from '../core/span';
import type { CopyParagraphs } from './copyParagraphs';
import type { Numbered } from './numberedNodes';
import { NO_PARTNERS, type PairNode } from './pairGraph';

export interface CopyMember extends Span {
  readonly id: string;
}

export interface CopyArticle extends Numbered {
  readonly id: string;
  readonly paragraphs: CopyParagraphs;
  /** By paragraph; nearly all have none. */
  readonly nodes: (CopyNode | undefined)[];
}

/** Paragraphs of equal text. */
export class CopyNode implements PairNode<CopyNode> {
  number = -1;
  partners: ReadonlySet<CopyNode> = NO_PARTNERS;
  readonly wantedKeys = 1;
  /** Articles that have it, once for each paragraph. */
  articles: CopyArticle[];

  /** `order` is the hash of the text. */
  constructor(
    readonly order: string,
    first: CopyArticle,
  ) {
    this.articles = [first];
  }

  get keys(): readonly number[] {
    const [article] = this.articles;
    return article?.paragraphs.keysOf(article.nodes.indexOf(this)) ?? [];
  }

  isAlike(other: CopyNode): boolean {
    const [a, b] = [this.articles[0], other.articles[0]];
    if (a === undefined || b === undefined) return false;
    return a.paragraphs.isAlike(a.nodes.indexOf(this), b.paragraphs, b.nodes.indexOf(other));
  }

  /** Where it stands, article by article. */
  members(): CopyMember[] {
    return [...new Set(this.articles)].flatMap(({ id, paragraphs, nodes }) =>
      nodes.flatMap((node, index) => (node === this ? [{ id, ...paragraphs.spanOf(index) }] : [])),
    );
  }
}

export const compareMembers = (a: CopyMember, b: CopyMember): number => compareText(a.id, b.id) || a.start - b.start;
