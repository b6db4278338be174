/*
 * Owns what a group of figures of the same quantity says: what it is about, its members, and whether they agree.
 * Leaves finding groups to figures.ts.
 */
import type { Bound } from '../core/annotation';
import type { Span } from '../core/span';
import type { FigureNode } from './figureLinks';
import { compareValues, type Verdict } from './figureValue';

export interface FigureMember extends Span {
  readonly id: string;
  readonly text: string;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
}

export interface FigureGroup {
  /** Names the group in one answer: "f1" in order. */
  readonly group: string;
  /** Words of the texts: what is counted, then what stands around it most often. */
  readonly about: string;
  /** Of the worst pair. */
  readonly verdict: Verdict;
  /** In order of article id, then start. */
  readonly members: readonly FigureMember[];
  /** Texts left when shared copy is counted once. */
  readonly independent: number;
}

const ABOUT_WORDS = 5;

/** Tells what the group says; deterministic. */
export function toFigureGroup(
  figures: readonly FigureNode[],
  group: string,
  countIndependent: (places: readonly { readonly article: string; readonly start: number }[]) => number,
): FigureGroup {
  const members = figures
    .flatMap(({ article, quantity }) =>
      article.ids.map((id): FigureMember => {
        const { start, end, text, value, high, unit, bound } = quantity;
        return { id, start, end, text, value, high, unit, bound };
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start));
  return {
    group,
    about: aboutOf(figures),
    verdict: worstOf(figures),
    members,
    independent: countIndependent(members.map(({ id, start }) => ({ article: id, start }))),
  };
}

function worstOf(figures: readonly FigureNode[]): Verdict {
  let worst: Verdict = 'agree';
  for (const [index, a] of figures.entries()) {
    for (const b of figures.slice(0, index)) {
      const verdict = compareValues(a.value, b.value);
      if (verdict === 'conflict') return verdict;
      if (verdict === 'compatible') worst = verdict;
    }
  }
  return worst;
}

function aboutOf(figures: readonly FigureNode[]): string {
  const counts = new Map<string, number>();
  for (const { quantity, context } of figures) {
    const { head } = quantity;
    if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 2);
    context.words.forEach((word, rank) => counts.set(word, (counts.get(word) ?? 0) + 1 - rank / 32));
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, ABOUT_WORDS)
    .map(([word]) => word)
    .join(' ');
}
