/*
 * Owns the list of all decisions, newest first: what was decided, how far it reaches, by whom, and whether it changes
 * anything in the articles as they are. Each can be taken back.
 */
import * as vscode from 'vscode';
import { toGestures } from '../../notes/gestures';
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
      return folder ? revert(session, folder, decision.ids) : false;
    }),
  );
  return tree;
}

interface Listed {
  readonly folder: FolderNotes;
  /** The records of one decision; never empty. */
  readonly gesture: readonly Decision[];
  /** Who took it back, where that was somebody else than its author: one record each. */
  readonly reverts: readonly Revert[];
}

/** What became of the decisions in the articles as they are. */
interface Effect {
  readonly applied: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

function roots(session: Session): RowList {
  const listed = [...session.notes.all()].flatMap(listFolder);
  const latest = ({ gesture }: Listed): string => gesture.at(-1)?.at ?? '';
  listed.sort((a, b) => (latest(a) < latest(b) ? 1 : -1));
  const effect = findEffect(session);
  return toRows(listed, (one) => toDecisionRow(session, one, effect));
}

function listFolder(folder: FolderNotes): Listed[] {
  const { decisions, notebook } = folder.journals;
  const reverts = new Map(notebook.takenBack.map(({ decision, revert: one }) => [decision.id, one]));
  const back = toGestures(notebook.takenBack.map(({ decision }) => decision));
  return [
    ...toGestures(decisions).map((gesture): Listed => ({ folder, gesture, reverts: [] })),
    ...back.map((gesture): Listed => ({
      folder,
      gesture,
      reverts: gesture.flatMap(({ id }) => reverts.get(id) ?? []),
    })),
  ];
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

function toDecisionRow(
  { names }: Session,
  { folder, gesture, reverts }: Listed,
  { applied, open }: Effect,
): Row | undefined {
  const [decision] = [...gesture].sort((a, b) => wordsOf(b).length - wordsOf(a).length);
  if (!decision) return undefined;
  const { id, at, scope, target } = decision;
  const words = toDecisionWords(decision);
  const [revert] = reverts;
  const ids = gesture.map((one) => one.id);
  const articles = new Set(gesture.map((one) => one.target.article)).size;
  const article = folder.idAt(target.article);
  const state = revert
    ? 'idle'
    : ids.some((one) => open.has(one))
      ? 'open'
      : ids.some((one) => applied.has(one))
        ? 'applied'
        : 'idle';
  const states = {
    open: vscode.l10n.t('its place is no longer certain'),
    applied: '',
    idle: revert ? vscode.l10n.t('taken back by {0}', authorWords(revert)) : vscode.l10n.t('changes nothing now'),
  };
  const parts = [
    states[state],
    scope === 'article' && articles > 1 ? vscode.l10n.t('{0} articles', articles) : toScopeWords(scope),
    scope === 'all' || articles > 1 ? '' : names.nameOf(article),
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
    decision: { folder: folder.folder.uri.toString(), ids: revert ? reverts.map((one) => one.id) : ids },
    copy: words,
  };
}

/** What the decision is about: of several spellings the fullest says most. */
const wordsOf = (decision: Decision): string =>
  'from' in decision ? (decision.from ?? decision.target.place.text) : decision.target.place.text;

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
  return [...notes.all()].reduce((sum, folder) => sum + listFolder(folder).length, 0);
}

const summary = (session: Session): string => {
  const count = countDecisions(session);
  return count === 0 ? '' : String(count);
};
