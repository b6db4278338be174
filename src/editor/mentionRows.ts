/*
 * Owns the rows all lists share: an article with its count, and a mention with its line, the mention highlighted.
 */
import * as vscode from 'vscode';
import { toPlace } from '../core/anchor';
import type { Layer } from '../notes/note';
import { toLineExcerpt } from '../present/excerpt';
import { shorten } from '../present/markdown';
import type { MentionAt } from '../present/neighbour';
import type { ArticleRow, ListAddress, ListName, Lists } from '../service/protocol';
import { toRows, type Row, type RowList } from './rows';
import type { Session } from './session';

export interface MentionRowOptions<T extends MentionAt> {
  /** What kind of detection the mentions are, where they can be corrected. */
  readonly layer?: Layer;
  /** UTF-16 units of the line shown before the mention. */
  readonly context?: number;
  readonly icon?: (mention: T) => vscode.ThemeIcon | undefined;
  /** Whether each row says which article it is of. */
  readonly isNamed?: boolean;
  /** What is to be said of a mention beside its words; '' for nothing. */
  readonly detail?: (mention: T) => string | Promise<string>;
  readonly tooltip?: (mention: T) => vscode.MarkdownString | undefined | Promise<vscode.MarkdownString | undefined>;
}

/** What stands on the row of an article with so many things below it; a folder where another article is called alike. */
export function toArticleFace(
  { names }: Session,
  id: string,
  count: number,
): Pick<Row, 'label' | 'description' | 'resource' | 'copy'> {
  const name = names.titleOf(id);
  const description = [String(count), names.folderOf(id)].filter(Boolean).join(' · ');
  return { label: name, description, resource: vscode.Uri.parse(id), copy: name };
}

/** Rows asked for at once: as many as a list shows at first. */
const PAGE = 500;

/** The rows of a list of the service, a page at a time. A row of a list that is another one by now is left out. */
export async function toListRows<L extends ListName>(
  { service }: Session,
  address: ListAddress<L>,
  toRow: (row: Lists[L]) => Row | undefined | Promise<Row | undefined>,
): Promise<RowList> {
  const first = await service.rows(address, 0, PAGE);
  const pages = new Map([[0, Promise.resolve(first.rows)]]);
  const pageAt = (from: number): Promise<readonly Lists[L][]> => {
    const known = pages.get(from);
    if (known) return known;
    const page = service.rows(address, from, from + PAGE, first.revision).then(
      ({ rows }) => rows,
      () => [],
    );
    pages.set(from, page);
    return page;
  };
  return {
    length: first.length,
    at: async (index) => {
      const row = (await pageAt(index - (index % PAGE)))[index % PAGE];
      return row && toRow(row);
    },
    indexAt: (place) => service.ask('rowAt', address, place),
  };
}

/** One row per article, its mentions below it. */
export function toArticleRow(
  session: Session,
  parent: string,
  { key: id, count }: ArticleRow,
  mentions: NonNullable<Row['mentions']>,
  options: MentionRowOptions<MentionAt> = {},
): Row {
  const name = session.names.nameOf(id);
  return {
    ...toArticleFace(session, id, count),
    id: `${parent}/${id}`,
    spoken: count === 1 ? vscode.l10n.t('{0}, 1 mention', name) : vscode.l10n.t('{0}, {1} mentions', name, count),
    mentions,
    children: async () => toMentionRows(session, `${parent}/${id}`, await mentions(), options),
  };
}

/** One row per mention, in the order given; an article is read when a row of it is looked at. */
export function toMentionRows<T extends MentionAt>(
  session: Session,
  parent: string,
  mentions: readonly T[],
  options: MentionRowOptions<T> = {},
): RowList {
  const ordinals = new Map<string, number>();
  const numbered = mentions.map((mention) => {
    const ordinal = (ordinals.get(mention.id) ?? 0) + 1;
    ordinals.set(mention.id, ordinal);
    return { mention, ordinal };
  });
  return {
    ...toRows(numbered, ({ mention, ordinal }) =>
      toMentionRow(session, `${parent}#${mention.id}#${ordinal}`, mention, options),
    ),
    indexAt: ({ id, start }) => mentions.findIndex((mention) => mention.id === id && mention.start === start),
  };
}

async function toMentionRow<T extends MentionAt>(
  { names, texts }: Session,
  id: string,
  mention: T,
  { layer, context, icon, isNamed = false, detail, tooltip }: MentionRowOptions<T>,
): Promise<Row | undefined> {
  const article = await texts.read(mention.id);
  if (!article || mention.end > article.text.length) return undefined;
  const { label, highlight, line } = toLineExcerpt(article.text, article.lines, mention, context);
  const name = names.nameOf(mention.id);
  const words = article.text.slice(mention.start, mention.end);
  const told = (await detail?.(mention)) ?? '';
  const description = [isNamed ? name : '', told].filter(Boolean).join(' · ');
  const heard = [shorten(label, 160), told].filter(Boolean).join(', ');
  const shownIcon = icon?.(mention);
  return {
    id,
    label: { label, highlights: [[highlight[0], highlight[1]]] },
    ...(description === '' ? {} : { description }),
    ...(shownIcon ? { icon: shownIcon } : {}),
    ...(tooltip ? { tooltip: () => tooltip(mention) } : {}),
    spoken: vscode.l10n.t('{0}, {1}, line {2}', heard, name, line + 1),
    target: { id: mention.id, place: toPlace(article.text, mention) },
    mention,
    ...(layer === undefined ? {} : { layer }),
    copy: words,
  };
}
