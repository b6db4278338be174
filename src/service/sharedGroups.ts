/*
 * The groups that lists show, and which of them an article is in. Knows neither how they were found nor when.
 */
import type { Span } from '../core/span';
import type { FigureGroup } from '../corpus/figureGroups';
import type { ArticleId } from '../corpus/ports';
import type { QuoteGroup } from '../corpus/quoteGroups';

type Group = QuoteGroup | FigureGroup;

export class SharedGroups {
  private quotesOf: ReadonlyMap<ArticleId, readonly QuoteGroup[]> | undefined;
  private figuresOf: ReadonlyMap<ArticleId, readonly FigureGroup[]> | undefined;

  constructor(
    readonly quotes: readonly QuoteGroup[] = [],
    readonly figures: readonly FigureGroup[] = [],
  ) {}

  /** The groups that have a member at this span of the article. */
  quotesAt(id: ArticleId, span: Span): QuoteGroup[] {
    this.quotesOf ??= byArticle(this.quotes);
    return (this.quotesOf.get(id) ?? []).filter((group) => standsAt(group, id, span));
  }

  /** The group that has a member at this span of the article. */
  figureAt(id: ArticleId, span: Span): FigureGroup | undefined {
    this.figuresOf ??= byArticle(this.figures);
    return this.figuresOf.get(id)?.find((group) => standsAt(group, id, span));
  }

  /** Whether one of these articles is in a group. */
  concern(ids: ReadonlySet<ArticleId>): boolean {
    const isOne = ({ members }: Group): boolean => members.some(({ id }) => ids.has(id));
    return this.quotes.some(isOne) || this.figures.some(isOne);
  }

  /** Those whose articles all are `wanted`. */
  among(isWanted: (id: ArticleId) => boolean): SharedGroups {
    const areWanted = ({ members }: Group): boolean => members.every(({ id }) => isWanted(id));
    return new SharedGroups(this.quotes.filter(areWanted), this.figures.filter(areWanted));
  }
}

const standsAt = ({ members }: Group, id: ArticleId, { start, end }: Span): boolean =>
  members.some((member) => member.id === id && member.start === start && member.end === end);

function byArticle<T extends Group>(groups: readonly T[]): ReadonlyMap<ArticleId, readonly T[]> {
  const found = new Map<ArticleId, T[]>();
  for (const group of groups) {
    for (const id of new Set(group.members.map((member) => member.id))) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [group]);
      else known.push(group);
    }
  }
  return found;
}
