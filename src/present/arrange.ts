/*
 * Owns the orders a list can be in: by count, by name, by first appearance. Pure.
 */
import { compareText } from '../core/compareText';
import type { MentionAt } from './neighbour';

export type SortOrder = 'count' | 'name' | 'appearance';

export interface Arrangeable {
  readonly name: string | null;
  readonly count: number;
  /** By article, then place. */
  readonly mentions: () => readonly MentionAt[];
  /** Entries of a lower rank stay before all others, whatever the order; 0 where absent. */
  readonly rank?: number;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** A new array in the wanted order; ties by name. */
export function arrange<T extends Arrangeable>(items: readonly T[], order: SortOrder): T[] {
  const byRank = (a: T, b: T): number => (a.rank ?? 0) - (b.rank ?? 0);
  const byName = (a: T, b: T): number => collator.compare(a.name ?? '', b.name ?? '');
  switch (order) {
    case 'count':
      return [...items].sort((a, b) => byRank(a, b) || b.count - a.count || byName(a, b));
    case 'name':
      return [...items].sort((a, b) => byRank(a, b) || byName(a, b));
    case 'appearance': {
      const placed = items.map((item) => ({ item, first: item.mentions()[0] }));
      placed.sort((a, b) => byRank(a.item, b.item) || compareMentions(a.first, b.first) || byName(a.item, b.item));
      return placed.map(({ item }) => item);
    }
  }
}

/** By article id, then by place. */
export function compareMentions(a: MentionAt | undefined, b: MentionAt | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compareText(a.id, b.id) || a.start - b.start || b.end - a.end;
}

/** Mentions by article, in the order given. */
export function groupByArticle<T extends MentionAt>(mentions: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const mention of mentions) {
    const known = groups.get(mention.id);
    if (known) known.push(mention);
    else groups.set(mention.id, [mention]);
  }
  return groups;
}
