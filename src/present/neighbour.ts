/*
 * Owns "next" and "previous" in a list of mentions across articles: index arithmetic and nothing else.
 */
import type { ArticleId } from '../corpus/ports';

export interface MentionAt {
  readonly id: ArticleId;
  /** UTF-16 offset in the article. */
  readonly start: number;
  readonly end: number;
}

/** What one article holds of something. */
export interface ArticleMentions {
  readonly id: ArticleId;
  readonly count: number;
  /** In order of place. */
  readonly mentions: () => readonly MentionAt[];
}

export type Direction = 'next' | 'previous';

/**
 * The mention after (or before) the cursor, wrapping at both ends; undefined only for an empty list.
 * `mentions` are in order: articles as given, within one by start. A cursor within a mention leaves it;
 * a cursor in an article without mentions goes to the first (or last) of the list.
 */
export function findNeighbour<T extends MentionAt>(
  mentions: readonly T[],
  cursor: { readonly id: ArticleId; readonly offset: number },
  direction: Direction,
): T | undefined {
  if (mentions.length === 0) return undefined;
  const first = mentions.findIndex(({ id }) => id === cursor.id);
  if (first < 0) return direction === 'next' ? mentions[0] : mentions[mentions.length - 1];
  let after = first;
  while (after < mentions.length && mentions[after]?.id === cursor.id && (mentions[after]?.start ?? 0) <= cursor.offset)
    after++;
  if (direction === 'next') return mentions[after % mentions.length];
  const last = mentions[after - 1];
  const isInside = after > first && last !== undefined && cursor.offset <= last.end;
  const before = after - (isInside ? 2 : 1);
  return mentions[(before + mentions.length) % mentions.length];
}
