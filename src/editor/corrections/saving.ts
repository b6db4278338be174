/* Owns writing corrections: each into the folder of its article, and one line that says what was decided. */
import * as vscode from 'vscode';
import type { Draft } from '../../notes/journals';
import type { Session } from '../session';
import type { Placed } from './personDrafts';
import { inform, sayInPassing } from '../surfaces/notices';

/** Long enough to read, and to think of taking it back. */
const SAID_MS = 6000;

/** Resolves when it is written, or why not has been said. */
export async function save(session: Session, placed: readonly Placed[], said: string): Promise<void> {
  const [first] = placed;
  if (!first) {
    sayInPassing(vscode.l10n.t('Nothing to change: {0}', said), SAID_MS);
    return;
  }
  const byFolder = new Map<string, { readonly id: string; readonly drafts: Draft[] }>();
  for (const { id, draft } of placed) {
    const key = session.notes.of(id)?.folder.uri.toString() ?? '';
    const group = byFolder.get(key) ?? { id, drafts: [] };
    byFolder.set(key, group);
    if (draft) group.drafts.push(draft);
  }
  for (const { id, drafts } of byFolder.values()) if (!(await session.notes.write(id, drafts))) return;
  sayInPassing(said, SAID_MS, 'check');
}

export async function sayNothingHere(): Promise<void> {
  await Promise.resolve();
  void inform(vscode.l10n.t('Put the cursor on a highlighted person, quote or number first.'));
}
