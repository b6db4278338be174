/*
 * Owns choosing the other end of a link: selections in other editors, places with notes, quotes and numbers of all
 * articles of the folder.
 */
import * as vscode from 'vscode';
import type { Span } from '../../core/span';
import type { ArticleId } from '../../corpus/ports';
import type { Target } from '../../notes/note';
import { shorten } from '../../present/markdown';
import type { Session } from '../session';
import { spanOf } from './noteTargets';
import { pick } from '../surfaces/questions';
import { type PickItem } from '../surfaces/questions';

interface PlaceItem extends PickItem {
  readonly target?: Target;
  readonly at?: { readonly id: ArticleId; readonly span: Span };
}

/** Undefined where nothing was chosen, or its article cannot be read. */
export async function pickPlace(session: Session, from: ArticleId, title: string): Promise<Target | undefined> {
  const notes = session.notes.of(from);
  if (!notes) return undefined;
  const chosen = await pick(toItems(session, from), {
    title,
    placeHolder: vscode.l10n.t('Link to which passage? Select one in another editor, or choose here'),
    matchOnDescription: true,
  });
  if (!chosen?.at) return chosen?.target;
  const article = await session.texts.read(chosen.at.id);
  return article && notes.toTarget(chosen.at.id, article.text, chosen.at.span);
}

function toItems(session: Session, from: ArticleId): PlaceItem[] {
  const section = (label: string, items: readonly PlaceItem[]): PlaceItem[] =>
    items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
  return [
    ...section(vscode.l10n.t('Selected'), selections(session, from)),
    ...section(vscode.l10n.t('With Notes'), noted(session, from)),
    ...section(vscode.l10n.t('Quotes and Numbers'), detected(session, from)),
  ];
}

function selections({ live, names, notes }: Session, from: ArticleId): PlaceItem[] {
  return vscode.window.visibleTextEditors.flatMap((editor) => {
    const article = live.get(editor.document);
    if (!article || editor === vscode.window.activeTextEditor || notes.of(article.id) !== notes.of(from)) return [];
    const span = editor.selection.isEmpty ? undefined : spanOf(article, editor.selection);
    if (!span) return [];
    const label = shorten(article.text.slice(span.start, span.end), 100);
    return [{ icon: 'selection', label, description: names.nameOf(article.id), at: { id: article.id, span } }];
  });
}

function noted({ notes }: Session, from: ArticleId): PlaceItem[] {
  const seen = new Set<string>();
  return (notes.of(from)?.journals.notebook.remarks ?? []).flatMap(({ target }) => {
    const key = `${target.article} ${target.place.start} ${target.place.text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ icon: 'note', label: shorten(target.place.text, 100), description: target.article, target }];
  });
}

function detected({ corpus, names, notes }: Session, from: ArticleId): PlaceItem[] {
  const folder = notes.of(from);
  return [...corpus.entries()].flatMap(({ id, analysis }) => {
    if (notes.of(id) !== folder) return [];
    const description = names.nameOf(id);
    const toItem = (icon: string, { start, end, text }: Span & { readonly text: string }): PlaceItem => ({
      icon: icon,
      label: shorten(text, 100),
      description,
      at: { id, span: { start, end } },
    });
    return [
      ...analysis.quotes.map((quote) => toItem('quote', quote)),
      ...analysis.numbers.map((number) => toItem('symbol-number', number)),
    ];
  });
}
