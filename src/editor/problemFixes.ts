/*
 * Owns what can be done about a problem on the spot: go to the passage that disagrees, lay all sides side by side, or
 * say that the passage was checked.
 */
import * as vscode from 'vscode';
import { shorten } from '../present/markdown';
import type { OpposedPassage, Problem } from '../present/problems';
import type { Problems, ShownProblem } from './problems';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';
import { makeCodeAction } from './surfaces/marks';

/** Passages offered to go to; the comparison leads to all. */
const MOST_PASSAGES = 3;

export function registerProblemFixes({ names }: Session, problems: Problems): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ARTICLE_SELECTOR,
    {
      provideCodeActions(document, _range, { diagnostics }) {
        return problems
          .of(document.uri.toString())
          .filter(({ diagnostic }) => diagnostics.some((asked) => isSame(asked, diagnostic)))
          .flatMap((shown) => toFixes(names, shown));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

/** By what it says: the place has moved where somebody has typed since. */
function isSame(a: vscode.Diagnostic, b: vscode.Diagnostic): boolean {
  return a.source === b.source && a.code === b.code && a.message === b.message;
}

function toFixes(names: Session['names'], shown: ShownProblem): vscode.CodeAction[] {
  const { problem, diagnostic } = shown;
  const offer = (title: string, command: string, ...given: readonly unknown[]): vscode.CodeAction => {
    const action = makeCodeAction(title, vscode.CodeActionKind.QuickFix, command, given);
    action.diagnostics = [diagnostic];
    return action;
  };
  return [
    ...firstOfEach(problem).map(({ id, start, end, text }) =>
      offer(
        vscode.l10n.t('Go to “{0}” in {1}', shorten(text, 40), names.nameOf(id)),
        'corroborate.reveal',
        id,
        start,
        end,
      ),
    ),
    offer(vscode.l10n.t('Compare with the other articles'), 'corroborate.compare', problem.row),
    offer(vscode.l10n.t('Mark as checked'), 'corroborate.markChecked', shown),
  ];
}

/** The gravest passage of each article. */
function firstOfEach({ against }: Problem): OpposedPassage[] {
  const seen = new Set<string>();
  const first = against.filter(({ id }) => !seen.has(id) && seen.add(id));
  return first.slice(0, MOST_PASSAGES);
}
