/*
 * Owns writing down what only this editor knows about places: where a note is after edits that leave nothing to find it
 * by, and that an article has another name. Each is a `move`, written when the article is saved or renamed, and only
 * where a name is known to stand under it.
 */
import * as vscode from 'vscode';
import { toAnchorFinder } from '../../core/anchor';
import { isSaidAt } from '../../notes/attach';
import type { Draft } from '../../notes/journals';
import type { Session } from '../session';

export function registerNoteKeeping(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument((document) => void keepPlaces(session, document)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) void keepNames(session, oldUri, newUri);
    }),
  );
}

/** A place that was followed through the edits, and would not be found where it is. */
async function keepPlaces(session: Session, document: vscode.TextDocument): Promise<void> {
  const article = session.live.get(document);
  const notes = article && session.notes.of(article.id);
  if (!article || notes?.author === undefined) return;
  const { id, text } = article;
  const find = toAnchorFinder(text);
  const drafts = notes.remarksOn(id).flatMap((remark): Draft[] => {
    const { record } = remark;
    const span = session.places.find(id, record.id);
    if (!span || isSaidAt(find, remark, span, notes.author)) return [];
    return [{ kind: 'move', of: record.id, target: notes.toTarget(id, text, span) }];
  });
  if (drafts.length > 0) await session.notes.write(id, drafts);
}

/** A file, or a folder with all below it. */
async function keepNames(session: Session, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const notes = session.notes.of(from.toString());
  if (!notes || session.notes.of(to.toString()) !== notes) return;
  const [before, after] = [notes.pathOf(from.toString()), notes.pathOf(to.toString())];
  const homes: [string, string][] = [];
  const drafts: Draft[] = [];
  for (const [path, remarks] of notes.remarksByPath) {
    if (path !== before && !path.startsWith(`${before}/`)) continue;
    const home = `${after}${path.slice(before.length)}`;
    for (const { record, target } of remarks) {
      homes.push([target.article, home]);
      drafts.push({ kind: 'move', of: record.id, target: { ...target, article: home } });
    }
  }
  if (drafts.length === 0) return;
  session.notes.settle(notes, homes);
  if (notes.author === undefined || !(await session.notes.write(to.toString(), drafts))) return;
  // it is written down now: another article may come under the old name
  session.notes.settle(
    notes,
    homes.map(([path]) => [path, undefined]),
  );
}
