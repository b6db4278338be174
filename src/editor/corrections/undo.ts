/*
 * Owns "Undo Last Correction" and its redo, and taking back any one decision. What was decided in one go is taken back in
 * one go; nothing is ever removed: a revert is one more record.
 */
import * as vscode from 'vscode';
import { findRedo, findUndo, type Gesture } from '../../notes/gestures';
import { findAuthor } from '../notes/author';
import type { FolderNotes } from '../notes/folderNotes';
import type { Session } from '../session';
import { toDecisionWords } from './decisionWords';
import { sayInPassing } from '../surfaces/notices';

export function registerUndo(session: Session): void {
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.undoCorrection', () => revertLast(session, findUndo)),
    vscode.commands.registerCommand('corroborate.redoCorrection', () => revertLast(session, findRedo)),
  );
}

async function revertLast(session: Session, find: typeof findUndo): Promise<boolean> {
  await session.notes.whenRead();
  const last = await findLatest(session, find);
  if (!last) {
    const none =
      find === findUndo
        ? vscode.l10n.t('There is no correction of yours to undo.')
        : vscode.l10n.t('There is nothing to redo.');
    sayInPassing(none, 4000);
    return false;
  }
  const { notes, gesture } = last;
  if (!(await revert(session, notes, gesture.ids))) return false;
  const words = gesture.decision ? toDecisionWords(gesture.decision) : '';
  const said = find === findUndo ? vscode.l10n.t('Undone: {0}', words) : vscode.l10n.t('Redone: {0}', words);
  sayInPassing(said, 4000, 'discard');
  return true;
}

/** Of all folders the one in which it happened last. */
async function findLatest(
  { notes }: Session,
  find: typeof findUndo,
): Promise<{ readonly notes: FolderNotes; readonly gesture: Gesture } | undefined> {
  let latest: { readonly notes: FolderNotes; readonly gesture: Gesture } | undefined;
  for (const folder of notes.all()) {
    const author = await findAuthor(folder.folder.uri);
    const gesture = author === undefined ? undefined : find(folder.journals.notebook, author);
    if (gesture && (!latest || gesture.at > latest.gesture.at)) latest = { notes: folder, gesture };
  }
  return latest;
}

/** Takes records back; true when it is written. */
export async function revert({ notes }: Session, folder: FolderNotes, ids: readonly string[]): Promise<boolean> {
  const drafts = ids.map((of) => ({ kind: 'revert' as const, of }));
  return (await notes.write(folder.folder.uri.toString(), drafts)) !== undefined;
}
