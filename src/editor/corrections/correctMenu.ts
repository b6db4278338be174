/* Owns "Correct…": everything that can be said against what the cursor stands on, as one list for the keyboard. */
import * as vscode from 'vscode';
import type { Session } from '../session';
import { findAimsAt } from './aim';
import { toOffers } from './offers';
import { sayNothingHere } from './saving';
import { findSelectionOffers } from './selectionOffers';
import { pick } from '../surfaces/questions';

export function registerCorrectMenu(session: Session): void {
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.correct', async () => {
      const editor = vscode.window.activeTextEditor;
      const offers =
        findSelectionOffers(session) ??
        (editor ? findAimsAt(session, editor.document, editor.selection.active).flatMap(toOffers) : []);
      if (offers.length === 0) return sayNothingHere();
      const items = offers.map((offer) => ({ icon: offer.icon, label: offer.title, offer }));
      const chosen = await pick(items, { title: vscode.l10n.t('Correct') });
      if (chosen) await vscode.commands.executeCommand(chosen.offer.command, ...chosen.offer.arguments);
    }),
  );
}
