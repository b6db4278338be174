/*
 * Owns which articles of a large folder stand side by side: a page has no room for thousands of columns.
 */
import type { ArticleId } from './ports';

/** More columns nobody reads, and each has a cell in every row. */
export const MOST_COMPARED = 60;

interface Shared {
  readonly members: readonly { readonly id: ArticleId }[];
}

/**
 * All articles where they fit; else those that have `wanted`, the passages a person asked for, then those that share most
 * passages with others, in the order given.
 */
export function toComparedArticles(
  ids: readonly ArticleId[],
  shared: Iterable<Shared>,
  wanted: readonly { readonly id: ArticleId }[] = [],
  most = MOST_COMPARED,
): readonly ArticleId[] {
  if (ids.length <= most) return ids;
  const counts = new Map<ArticleId, number>();
  for (const { members } of shared) {
    for (const id of new Set(members.map((member) => member.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const { id } of wanted) counts.set(id, Infinity);
  const weight = (id: ArticleId): number => counts.get(id) ?? 0;
  const first = new Set(
    [...ids].sort((a, b) => Number(weight(b) > weight(a)) - Number(weight(b) < weight(a))).slice(0, most),
  );
  return ids.filter((id) => first.has(id));
}
