/*
 * Owns whose records one's own are laid beside: another author of this folder, or a notes file picked from anywhere,
 * which is read and never written.
 */
import * as vscode from 'vscode';
import type { FolderFiles } from '../../host/folderFiles';
import { MOST_JOURNAL_BYTES, readJournal } from '../../notes/journal';
import { mergeRecords } from '../../notes/mergeRecords';
import type { NoteRecord } from '../../notes/note';
import { handOf, isWrittenBy } from '../../notes/signature';
import type { FolderNotes } from '../notes/folderNotes';
import { warn } from '../surfaces/notices';
import { pick } from '../surfaces/questions';
import { authorWords } from '../notes/noteWords';

export interface Theirs {
  readonly name: string;
  /** Whether their records are in this folder, and so change what is shown. */
  readonly isHere: boolean;
  readonly records: () => readonly NoteRecord[];
}

/** All records an author made, in order; what they took over from elsewhere is not theirs. */
export function recordsBy({ journals }: FolderNotes, author: string): NoteRecord[] {
  return journals.notebook.history.flatMap(({ record }) => (isWrittenBy(record, author) ? [record] : []));
}

/** Everybody but `author` who wrote in the folder or is quoted there, in order of name. */
export function otherAuthors({ journals }: FolderNotes, author: string): string[] {
  const names = new Map<string, string>();
  for (const { record } of journals.notebook.history) {
    const hand = handOf(record);
    if (!isWrittenBy(record, author) && !names.has(hand)) names.set(hand, authorWords(record));
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b));
}

export async function pickTheirs(files: FolderFiles, notes: FolderNotes, author: string): Promise<Theirs | undefined> {
  const { t } = vscode.l10n;
  const people = otherAuthors(notes, author).map((name) => ({ icon: 'person', label: name, name }));
  const file = {
    icon: 'file',
    label: t('A notes file…'),
    description: t('a copy of their .jsonl, from anywhere'),
    name: undefined,
  };
  const chosen = await pick([...people, file], {
    title: t('Compare your notes and decisions with'),
  });
  if (!chosen) return undefined;
  if (chosen.name !== undefined) return fromFolder(notes, chosen.name);
  const [uri] =
    (await vscode.window.showOpenDialog({
      ...{ title: t('Notes file of another person'), openLabel: t('Compare'), canSelectMany: false },
      ...{ defaultUri: notes.folder.uri, filters: { [t('Notes')]: ['jsonl'] } },
    })) ?? [];
  return uri && fromFile(files, uri);
}

export function fromFolder(notes: FolderNotes, name: string): Theirs {
  const records = (): NoteRecord[] => {
    const all = notes.journals.notebook.history.map(({ record }) => record);
    const first = all.find((record) => authorWords(record) === name);
    return first ? all.filter((record) => handOf(record) === handOf(first)) : [];
  };
  return { name, isHere: true, records };
}

/** Lines that cannot be read are counted and passed over. */
export async function fromFile(files: FolderFiles, uri: vscode.Uri): Promise<Theirs> {
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const text = new TextDecoder().decode(await files.read(uri, MOST_JOURNAL_BYTES));
  const { problems, ...content } = readJournal(file, text);
  const { records } = mergeRecords([content]);
  if (problems.length > 0) {
    void warn(vscode.l10n.t('Lines of {1} that cannot be read and were passed over: {0}.', problems.length, file));
  }
  const name = records[0] ? authorWords(records[0]) : file;
  return { name, isHere: false, records: () => records };
}
