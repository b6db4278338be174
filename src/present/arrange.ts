/*
 * Owns the orders a list can be in: by count, by name, by first appearance. Pure.
 */
import type { MentionAt } from './neighbour';

export type SortOrder = 'count' | 'name' | 'appearance';

export interface Arrangeable {
  readonly name: string;
  /** At least one, in order of article, then place. */
  readonly mentions: readonly MentionAt[];
  /** Entries of a lower rank stay before all others, whatever the order; 0 where absent. */
  readonly rank?: number;
}

/** A new array in the wanted order; ties by name, then by first appearance. */
export function arrange<T extends Arrangeable>(items: readonly T[], order: SortOrder): T[] {
  const byName = (a: T, b: T): number => a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' });
  const byPlace = (a: T, b: T): number => compareMentions(a.mentions[0], b.mentions[0]);
  const byCount = (a: T, b: T): number => b.mentions.length - a.mentions.length;
  const orders = { count: [byCount, byName], name: [byName], appearance: [byPlace] }[order];
  return [...items].sort((a, b) => {
    const rank = (a.rank ?? 0) - (b.rank ?? 0);
    return rank || orders.reduce((result, compare) => result || compare(a, b), 0) || byPlace(a, b);
  });
}

/** By article id, then by place. */
export function compareMentions(a: MentionAt | undefined, b: MentionAt | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start || b.end - a.end;
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
