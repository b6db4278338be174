/*
 * Owns asking what to export, and reading it from what a menu hands over: files of the explorer, a row of a list, a row
 * of the compare page.
 */
import * as vscode from 'vscode';
import { compareText } from '../../core/compareText';
import { shorten } from '../../present/markdown';
import { toCountWords } from '../counts';
import { compareFolder } from '../comparedFolder';
import type { Row } from '../rows';
import type { Session } from '../session';
import { toComparisonScope, toFilesScope, toPersonScope, toRowScope, toWorkspaceScope, type Scope } from './scope';
import { pick } from '../surfaces/questions';
import { type PickItem } from '../surfaces/questions';

/** What a menu's argument means; undefined where it means nothing and has to be asked. */
export async function readSubject(session: Session, subject: unknown, more: unknown): Promise<Scope | undefined> {
  if (subject === 'workspace') return toWorkspaceScope(session);
  if (subject instanceof vscode.Uri) {
    const all: readonly unknown[] = Array.isArray(more) ? more : [];
    const uris = all.filter((one): one is vscode.Uri => one instanceof vscode.Uri);
    return toFilesScope(session, uris.length > 0 ? uris : [subject]);
  }
  if (typeof subject !== 'object' || subject === null) return undefined;
  if ('comparisonRow' in subject) return readComparisonRow(session, subject.comparisonRow);
  return 'id' in subject && 'label' in subject ? toRowScope(session, subject as Row) : undefined;
}

async function readComparisonRow(session: Session, key: unknown): Promise<Scope | undefined> {
  const comparison = await compareFolder(session, typeof key === 'string' ? key : undefined);
  const row = comparison.rows.find((one) => one.key === key);
  return row && toComparisonScope(comparison, row);
}

interface Choice extends PickItem {
  readonly scope: () => Scope | undefined | Promise<Scope | undefined>;
}

export async function pickScope(session: Session): Promise<Scope | undefined> {
  const { t } = vscode.l10n;
  const { corpus, service } = session;
  const { people, shared } = await service.ask('totals');
  const active = vscode.window.activeTextEditor?.document.uri;
  const isArticle = active !== undefined && corpus.get(active.toString()) !== undefined;
  const folders = toFolders(session);
  const choices: Choice[] = [
    {
      icon: 'files',
      label: t('All articles'),
      description: String(corpus.size),
      scope: () => toWorkspaceScope(session),
    },
    ...(isArticle
      ? [
          {
            icon: 'file',
            label: t('This article'),
            description: session.names.nameOf(active.toString()),
            scope: () => toFilesScope(session, [active]),
          },
        ]
      : []),
    ...(folders.length > 1
      ? [
          {
            icon: 'folder',
            label: t('A folder…'),
            description: String(folders.length),
            scope: () => pickFolder(session, folders),
          },
        ]
      : []),
    ...(people > 0
      ? [
          {
            icon: 'person',
            label: t('A person…'),
            description: String(people),
            scope: () => pickPerson(session),
          },
        ]
      : []),
    ...(shared > 0
      ? [{ icon: 'compare-changes', label: t('A row of the comparison…'), scope: () => pickComparisonRow(session) }]
      : []),
  ];
  const chosen = await pick(choices, { title: t('Export') });
  return chosen?.scope();
}

/** Folders that hold articles, in name order. */
function toFolders({ corpus }: Session): vscode.Uri[] {
  const folders = new Map<string, vscode.Uri>();
  for (const { id } of corpus.entries()) {
    const folder = vscode.Uri.joinPath(vscode.Uri.parse(id, true), '..');
    folders.set(folder.toString(), folder);
  }
  return [...folders.values()].sort((a, b) => compareText(a.path, b.path));
}

async function pickFolder(session: Session, folders: readonly vscode.Uri[]): Promise<Scope | undefined> {
  const items = folders.map((uri) => ({ icon: 'folder', label: vscode.workspace.asRelativePath(uri), uri }));
  const chosen = await pick(items, { title: vscode.l10n.t('Export a Folder') });
  return chosen && toFilesScope(session, [chosen.uri]);
}

/** Of those most often named. */
const MOST_PEOPLE = 5000;

async function pickPerson(session: Session): Promise<Scope | undefined> {
  const items = (await session.service.ask('people', {}, MOST_PEOPLE)).map((person) => ({
    icon: 'person',
    label: person.name,
    description: toCountWords(person),
    person,
  }));
  const chosen = await pick(items, { title: vscode.l10n.t('Export a Person') });
  const person = chosen && (await session.service.ask('person', chosen.person.entity));
  return person ? toPersonScope(session, person) : undefined;
}

async function pickComparisonRow(session: Session): Promise<Scope | undefined> {
  const comparison = await compareFolder(session);
  const icons = { utterance: 'quote', quantity: 'symbol-number', person: 'person' };
  const items = comparison.rows.map((row) => ({
    icon: icons[row.kind],
    label: shorten(row.title, 100),
    description: row.detail,
    row,
  }));
  const options = { title: vscode.l10n.t('Export a Row of the Comparison'), matchOnDescription: true };
  const chosen = await pick(items, options);
  return chosen && toComparisonScope(comparison, chosen.row);
}
