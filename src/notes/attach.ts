/*
 * Owns which article a target means and where in it: by path, or by the text's hash after a rename.
 * Places are found by core/anchor.ts; what it leaves to a person comes back as open.
 */
import { toAnchorFinder, type Anchored } from '../core/anchor';
import { toLastPart, toSlashes } from '../core/paths';
import type { Span } from '../core/span';
import type { ByOthers } from './amendments';
import type { Target } from './note';
import { isOwn } from './signature';

/** What attaching needs of an article; `text` is normalised. */
export interface ArticleState {
  readonly id: string;
  readonly text: string;
  /** hashText(text). */
  readonly hash: string;
}

/** True where the target was written on this article: same path, one path the end of the other, or the same text. */
export function isOnArticle(target: Target, id: string, hash: string): boolean {
  const [a, b] = [toSlashes(target.article), toSlashes(id)];
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`) || target.place.hash === hash;
}

/** Keys by which a target and its article meet: the file's name and the text's hash. isOnArticle decides. */
export function toArticleKeys(path: string, hash: string | undefined): string[] {
  const name = toLastPart(path);
  return hash === undefined ? [`name ${name}`] : [`name ${name}`, `hash ${hash}`];
}

/** A record that could not be placed, for Needs Review. */
export interface OpenRecord {
  readonly id: string;
  readonly article: string;
  readonly anchored: Exclude<Anchored, { kind: 'found' }>;
}

export interface Placed<R> {
  readonly record: R;
  readonly span: Span;
  /** The words are not those remembered. */
  readonly changed: boolean;
}

export interface Attached<R> {
  readonly placed: readonly Placed<R>[];
  readonly open: readonly OpenRecord[];
}

/** What is said of a place: by its author, and by others. */
export interface Said {
  readonly target: Target;
  readonly others?: Pick<ByOthers, 'places'>;
}

/** Where it is: where its author says, and only where that is not found, where others say, the latest first. */
export function findSaid(find: (place: Target['place']) => Anchored, { target, others }: Said): Anchored {
  const own = find(target.place);
  if (own.kind === 'found') return own;
  for (const { target: other } of others?.places ?? []) {
    const found = find(other.place);
    if (found.kind === 'found') return found;
  }
  return own;
}

/**
 * Whether what is written down leads to `span` already: where it is found, or, of a record that is somebody else's, where
 * `author` said before that it is. Nothing is to be said again then.
 */
export function isSaidAt(
  find: (place: Target['place']) => Anchored,
  said: Said,
  span: Span,
  author: string | undefined,
): boolean {
  const own = said.others?.places.filter(({ by }) => isOwn(by, author)) ?? [];
  return [findSaid(find, said), ...own.map(({ target }) => find(target.place))].some(
    (found) => found.kind === 'found' && found.span.start === span.start && found.span.end === span.end,
  );
}

/** Places the records that belong to the article, in their order; others are left out. */
export function attach<R extends Said>(
  records: readonly R[],
  article: ArticleState,
  idOf: (record: R) => string,
): Attached<R> {
  const find = toAnchorFinder(article.text);
  const placed: Placed<R>[] = [];
  const open: OpenRecord[] = [];
  for (const record of records) {
    if (!isOnArticle(record.target, article.id, article.hash)) continue;
    const anchored = findSaid(find, record);
    if (anchored.kind === 'found') placed.push({ record, span: anchored.span, changed: anchored.changed });
    else open.push({ id: idOf(record), article: article.id, anchored });
  }
  return { placed, open };
}

/** Records whose article is in none of the given ones: kept, and shown under "missing article". */
export function findMissing<R extends { readonly target: Target }>(
  records: readonly R[],
  articles: readonly { readonly id: string; readonly hash: string }[],
): R[] {
  const hashes = new Set(articles.map(({ hash }) => hash));
  // every end of a path ("a/b.txt" → "a/b.txt", "b.txt") by which a target may name it
  const ends = new Set(articles.flatMap(({ id }) => pathEnds(toSlashes(id))));
  const wholes = new Set(articles.map(({ id }) => toSlashes(id)));
  return records.filter(({ target }) => {
    if (target.place.hash !== undefined && hashes.has(target.place.hash)) return false;
    const path = toSlashes(target.article);
    return !ends.has(path) && !pathEnds(path).some((end) => wholes.has(end));
  });
}

function pathEnds(path: string): string[] {
  const ends = [path];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) ends.push(path.slice(at + 1));
  return ends;
}
