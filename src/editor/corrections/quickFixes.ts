/*
 * Owns corrections and notes as code actions: on a detection, or on selected words. Elsewhere there are none, and so no
 * lightbulb.
 */
import * as vscode from 'vscode';
import { ARTICLE_SELECTOR } from '../selector';
import type { Session } from '../session';
import { findAimsAt } from './aim';
import { toOffers, type Offer } from './offers';
import { findSelectionOffers } from './selectionOffers';
import { makeCodeAction } from '../surfaces/marks';
import { append } from '../../core/longLists';

export function registerCorrectionFixes(session: Session): vscode.Disposable {
  const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;
  const toAction = ({ title, command, arguments: given }: Offer, kind: vscode.CodeActionKind): vscode.CodeAction =>
    makeCodeAction(title, kind, command, given);
  return vscode.languages.registerCodeActionsProvider(
    ARTICLE_SELECTOR,
    {
      provideCodeActions(document, range, { triggerKind }) {
        if (!range.isEmpty) {
          // a selection is made for many reasons: only who asks is answered
          if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
          const isActive = document === vscode.window.activeTextEditor?.document;
          const offers = (isActive ? findSelectionOffers(session) : undefined) ?? [];
          return [...offers, ...toNoteOffers(session, document)].map((offer) => toAction(offer, RefactorRewrite));
        }
        const offers = findAimsAt(session, document, range.start).flatMap(toOffers);
        if (offers.length > 0) append(offers, toNoteOffers(session, document));
        return offers.map((offer) => toAction(offer, QuickFix));
      },
    },
    { providedCodeActionKinds: [QuickFix, RefactorRewrite] },
  );
}

/** A note on what a person points at; the command asks the active editor for it. */
function toNoteOffers(session: Session, document: vscode.TextDocument): Offer[] {
  const isShown = document === vscode.window.activeTextEditor?.document && session.live.get(document) !== undefined;
  return isShown
    ? [{ title: vscode.l10n.t('Add Note'), icon: 'comment', command: 'corroborate.notes.add', arguments: [] }]
    : [];
}
