/*
 * Owns what an export is of: everything, folders and files, a person, or the passages of a list's row or a comparison's.
 * Leaves collecting it to gather.ts.
 */
import * as vscode from 'vscode';
import { compareText } from '../../core/compareText';
import { withoutEnds } from '../../core/edges';
import { putUnder } from '../../core/keyedLists';
import type { Span } from '../../core/span';
import type { Comparison, ComparisonRow } from '../../corpus/comparisonModel';
import type { LinkedPerson } from '../../corpus/linkedPerson';
import type { ArticleId } from '../../corpus/ports';
import type { Passages } from '../../exchange/extract';
import { shorten } from '../../present/markdown';
import type { MentionAt } from '../../present/neighbour';
import { toArticleName } from '../articleNames';
import type { Row } from '../rows';
import type { Session } from '../session';

export interface Scope {
  /** Of a dossier. */
  readonly title: string;
  /** What the file is called by itself, without its ending. */
  readonly name: string;
  readonly parts: ReadonlyMap<ArticleId, Passages>;
  /** Whether notes on articles that are not there belong to it. */
  readonly isEverything: boolean;
}

export function toWorkspaceScope({ corpus }: Session): Scope {
  const title = vscode.workspace.name ?? vscode.l10n.t('Articles');
  return { ...toScope(title, wholes([...corpus.entries()].map(({ id }) => id))), isEverything: true };
}

/** Articles and folders picked in the explorer; a folder stands for all articles below it. */
export function toFilesScope({ corpus }: Session, uris: readonly vscode.Uri[]): Scope {
  const picked = uris.map((uri) => uri.toString());
  const ids = [...corpus.entries()].map(({ id }) => id);
  const wanted = ids.filter((id) => picked.some((one) => id === one || id.startsWith(`${one.replace(/\/$/, '')}/`)));
  const [first] = picked;
  return toScope(first === undefined ? '' : toArticleName(first), wholes(wanted));
}

/** Where the person is named, and what they say. */
export async function toPersonScope(
  { service }: Session,
  { entity, name, mentions }: Pick<LinkedPerson, 'entity' | 'name' | 'mentions'>,
): Promise<Scope> {
  return toScope(name, toSpans([...mentions, ...(await service.ask('quotesOf', entity))]));
}

/** A row of one of the lists: an article as a whole, a person with their words, else the passages below it. */
export async function toRowScope(session: Session, row: Row): Promise<Scope> {
  if (row.resource) return toFilesScope(session, [row.resource]);
  const person = row.person === undefined ? null : await session.service.ask('person', row.person);
  if (person) return toPersonScope(session, person);
  const label = typeof row.label === 'string' ? row.label : row.label.label;
  return toScope(label, toSpans((await row.mentions?.()) ?? (row.mention ? [row.mention] : [])));
}

export function toComparisonScope({ articles }: Comparison, { title, cells }: ComparisonRow): Scope {
  const parts = new Map<ArticleId, Passages>();
  cells.forEach(({ places }, index) => {
    const article = articles[index];
    if (article && places.length > 0) parts.set(article.id, places);
  });
  return toScope(shorten(title, 80), parts);
}

/** All articles side by side, each called by the name given. */
export function compareArticles(
  { service }: Session,
  ids: Iterable<ArticleId>,
  nameOf: (id: ArticleId) => string,
): Promise<Comparison> {
  const articles = [...ids].sort(compareText).map((id) => ({ id, name: nameOf(id) }));
  return service.ask('compare', articles);
}

function toScope(title: string, parts: ReadonlyMap<ArticleId, Passages>): Scope {
  const written = title
    .normalize('NFC')
    .replace(/\.(?:txt|md)$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-');
  const name = withoutEnds(written, /[-.]/).slice(0, 60);
  return { title, name: name === '' ? 'evidence' : name, parts, isEverything: false };
}

const wholes = (ids: readonly ArticleId[]): Map<ArticleId, Passages> => new Map(ids.map((id) => [id, 'whole']));

function toSpans(mentions: readonly MentionAt[]): Map<ArticleId, Span[]> {
  const spans = new Map<ArticleId, Span[]>();
  for (const { id, start, end } of mentions) {
    putUnder(spans, id, { start, end });
  }
  return spans;
}
