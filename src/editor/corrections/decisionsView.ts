/*
 * Owns the list of all decisions, newest first: what was decided, how far it reaches, by whom, and whether it changes
 * anything in the articles as they are. Each can be taken back.
 */
import * as vscode from 'vscode';
import type { Decision, Revert } from '../../notes/note';
import { shorten } from '../../present/markdown';
import type { FolderNotes } from '../notes/folderNotes';
import { authorWords } from '../notes/noteWords';
import { toRows, type Row, type RowList } from '../rows';
import { RowTree } from '../rowTree';
import type { Session } from '../session';
import { toDecisionWords, toScopeWords } from './decisionWords';
import { revert } from './undo';
import { toTooltip } from '../surfaces/hoverText';

export function registerDecisionsView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'decisions', groups: ['decision'], roots, summary });
  const update = (): void => {
    void vscode.commands.executeCommand('setContext', 'corroborate.hasDecisions', countDecisions(session) > 0);
    tree.invalidate();
  };
  session.context.subscriptions.push(
    tree,
    session.notes.onDidChange(update),
    vscode.commands.registerCommand('corroborate.revertDecision', async (row?: Row) => {
      const { decision } = row ?? tree.selection.current ?? {};
      const folder = decision && session.notes.of(decision.folder);
      return folder ? revert(session, folder, [decision.id]) : false;
    }),
  );
  return tree;
}

interface Listed {
  readonly folder: FolderNotes;
  readonly decision: Decision;
  /** Who took it back, where that was somebody else than its author. */
  readonly revert?: Revert;
}

/** What became of the decisions in the articles as they are. */
interface Effect {
  readonly applied: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

function roots(session: Session): RowList {
  const listed = [...session.notes.all()].flatMap((folder): Listed[] => [
    ...folder.journals.decisions.map((decision) => ({ folder, decision })),
    ...folder.journals.notebook.takenBack.map((one) => ({ folder, ...one })),
  ]);
  listed.sort((a, b) => (a.decision.at < b.decision.at ? 1 : -1));
  const effect = findEffect(session);
  return toRows(listed, (one) => toDecisionRow(session, one, effect));
}

function findEffect({ corpus, notes }: Session): Effect {
  const applied = new Set<string>();
  const open = new Set<string>();
  for (const { id } of corpus.entries()) {
    const corrected = notes.of(id)?.corrected(id);
    corrected?.applied.forEach((one) => applied.add(one));
    corrected?.open.forEach((one) => open.add(one.id));
  }
  return { applied, open };
}

function toDecisionRow({ names }: Session, { folder, decision, revert }: Listed, { applied, open }: Effect): Row {
  const { id, at, scope, target } = decision;
  const words = toDecisionWords(decision);
  const article = folder.idAt(target.article);
  const state = revert ? 'idle' : open.has(id) ? 'open' : applied.has(id) ? 'applied' : 'idle';
  const states = {
    open: vscode.l10n.t('its place is no longer certain'),
    applied: '',
    idle: revert ? vscode.l10n.t('taken back by {0}', authorWords(revert)) : vscode.l10n.t('changes nothing now'),
  };
  const parts = [
    states[state],
    toScopeWords(scope),
    scope === 'all' ? '' : names.nameOf(article),
    authorWords(decision),
    at.slice(0, 10),
  ].filter((part) => part !== '');
  const details = parts.join(' · ');
  return {
    id: `decision/${id}`,
    label: words,
    description: details,
    icon: iconOf(decision, state),
    spoken: [words, ...parts].join(', '),
    tooltip: () => toTooltip(words, details, shorten(target.place.text, 300)),
    target: { id: article, place: target.place },
    // taking back what took it back brings it to count again
    decision: { folder: folder.folder.uri.toString(), id: revert?.id ?? id },
    copy: words,
  };
}

function iconOf({ kind }: Decision, state: 'open' | 'applied' | 'idle'): vscode.ThemeIcon {
  const icons: Readonly<Record<Decision['kind'], string>> = {
    reject: 'circle-slash',
    rename: 'edit',
    merge: 'combine',
    split: 'split-horizontal',
    speaker: 'person',
    value: 'symbol-number',
    add: 'add',
  };
  if (state === 'open') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  const colour = state === 'idle' ? new vscode.ThemeColor('disabledForeground') : undefined;
  return new vscode.ThemeIcon(icons[kind], colour);
}

function countDecisions({ notes }: Session): number {
  return [...notes.all()].reduce(
    (sum, { journals }) => sum + journals.decisions.length + journals.notebook.takenBack.length,
    0,
  );
}

const summary = (session: Session): string => {
  const count = countDecisions(session);
  return count === 0 ? '' : String(count);
};
