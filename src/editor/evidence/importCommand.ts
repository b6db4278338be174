/*
 * Owns "Import…": annotations of other programs become records in one's own notes file. Places are checked against the
 * articles' words (exchange/readImport.ts); what has no place is kept and listed, with the reason.
 */
import * as vscode from 'vscode';
import { fileReasonOf, type FolderFiles } from '../../host/folderFiles';
import { putUnder } from '../../core/keyedLists';
import {
  ImportArticles,
  IMPORT_ENDINGS,
  readImportSteps,
  toImportName,
  type ImportFile,
} from '../../exchange/readImport';
import type { EvidenceArticle } from '../../exchange/evidence';
import { TimeSlices } from '../../corpus/timeSlices';
import type { Fate, Imported, ImportSteps, Unplaced } from '../../exchange/keptAnnotation';
import type { NoteRecord } from '../../notes/note';
import { JournalFailure } from '../../notes/journal';
import { sayNotSaved } from '../notes/failures';
import type { FolderNotes } from '../notes/folderNotes';
import type { Session } from '../session';
import { toEvidenceNames } from './names';
import { inform, sayFailed, warn, withProgress } from '../surfaces/notices';

/** What became of an import; for tests. */
export interface ImportOutcome {
  readonly added: number;
  readonly unplaced: readonly (Unplaced & { readonly file: string })[];
}

/** Undefined where nothing was picked or nothing could be saved, which has then been said. */
export async function runImport(session: Session, given: unknown): Promise<ImportOutcome | undefined> {
  const [folder] = session.notes.all();
  if (!folder) {
    void warn(vscode.l10n.t('Notes are kept in the workspace folder: open a folder of articles first.'));
    return undefined;
  }
  const uris = readUris(given) ?? (await pickFiles(folder.folder.uri));
  if (!uris || uris.length === 0) return undefined;
  try {
    const by = await session.notes.requireSigner(folder);
    if (by === undefined) return undefined;
    const title = vscode.l10n.t('Importing annotations');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return await withProgress(options, (report, token) => importFiles(session, uris, by, { report, token }));
  } catch (error) {
    session.log.error(`the import failed: ${String(error)}`);
    if (error instanceof JournalFailure) {
      sayNotSaved(error);
      return undefined;
    }
    const reason = fileReasonOf(error);
    void sayFailed(vscode.l10n.t('The file could not be read: {0}', reason));
    return undefined;
  }
}

function readUris(given: unknown): readonly vscode.Uri[] | undefined {
  if (given instanceof vscode.Uri) return [given];
  return Array.isArray(given) ? given.filter((one): one is vscode.Uri => one instanceof vscode.Uri) : undefined;
}

async function pickFiles(defaultUri: vscode.Uri): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    ...{ canSelectMany: true, defaultUri, openLabel: vscode.l10n.t('Import') },
    title: vscode.l10n.t('Web annotations, a Hypothes.is export, or brat standoff'),
    filters: { [vscode.l10n.t('Annotations')]: [...IMPORT_ENDINGS] },
  });
}

async function importFiles(
  session: Session,
  uris: readonly vscode.Uri[],
  by: string,
  course: Course,
): Promise<ImportOutcome | undefined> {
  const names = toEvidenceNames([...session.corpus.entries()].map(({ id }) => id));
  const articles: EvidenceArticle[] = [];
  for (const [id, name] of names) {
    if (course.token.isCancellationRequested) return undefined;
    const text = (await session.texts.read(id))?.text;
    const analysis = session.corpus.get(id)?.analysis;
    if (text !== undefined && analysis) articles.push({ id: name, text, analysis });
  }
  const among = new ImportArticles(articles);
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const unplaced: (Unplaced & { readonly file: string })[] = [];
  let added = 0;
  for (const [index, uri] of uris.entries()) {
    const file = await readFile(session.folderFiles, uri);
    const steps = readImportSteps(file, among, { at: new Date().toISOString(), by });
    const read = await readInSlices(steps, index, uris.length, course);
    // what was read of the files before it is saved; of this one nothing is
    if (read === undefined) return undefined;
    if (read.refused !== undefined)
      unplaced.push({ file: file.name, item: 0, exact: '', why: read.refused, fate: 'lost' });
    for (const one of read.unplaced) unplaced.push({ ...one, file: file.name });
    for (const [notes, records] of byFolder(session, ids, read.records)) {
      const taken = await session.notes.take(notes, records);
      if (!taken) return undefined;
      added += taken.filter(({ kind }) => kind !== 'foreign').length;
    }
  }
  sayOutcome(added, unplaced);
  return { added, unplaced };
}

/** How a run is watched and called off. */
interface Course {
  readonly report: (step: { readonly message?: string; readonly increment?: number }) => void;
  readonly token: vscode.CancellationToken;
}

/** Undefined where it was cancelled. The progress moves by whole percents of all files. */
async function readInSlices(
  steps: ImportSteps,
  index: number,
  files: number,
  { report, token }: Course,
): Promise<Imported | undefined> {
  const slices = new TimeSlices();
  let percent = Math.floor((100 * index) / files);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const now = Math.floor((100 * (index + step.value)) / files);
    if (now > percent) report({ message: `${now} %`, increment: now - percent });
    percent = Math.max(percent, now);
    await slices.next();
    if (token.isCancellationRequested) return undefined;
  }
}

async function readFile(files: FolderFiles, uri: vscode.Uri): Promise<ImportFile> {
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  const name = toImportName(uri.path, folder?.uri.path ?? '/');
  const content = await readText(files, uri);
  if (!/\.ann$/i.test(name)) return { name, content };
  const beside = uri.with({ path: uri.path.replace(/\.ann$/i, '.txt') });
  const text = await readText(files, beside).catch(() => undefined); // none beside it: found by its name
  return { name, content, ...(text === undefined ? {} : { text }) };
}

/** More annotations than a person made; a larger file is something else. */
const MOST_BYTES = 128 * 1024 * 1024;

const readText = async (files: FolderFiles, uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await files.read(uri, MOST_BYTES));

/** Records by the folder whose article they are about; what amends another record goes with the first folder. */
function byFolder(
  { notes }: Session,
  ids: ReadonlyMap<string, string>,
  records: readonly NoteRecord[],
): Map<FolderNotes, NoteRecord[]> {
  const groups = new Map<FolderNotes, NoteRecord[]>();
  const [first] = notes.all();
  for (const record of records) {
    const id = 'target' in record ? ids.get(record.target.article) : undefined;
    const folder = (id === undefined ? undefined : notes.of(id)) ?? first;
    if (!folder) continue;
    const own =
      id === undefined || !('target' in record)
        ? record
        : { ...record, target: { ...record.target, article: folder.pathOf(id) } };
    putUnder(groups, folder, own);
  }
  return groups;
}

const FATE_WORDS: Readonly<Record<Fate, () => string>> = {
  waiting: () => vscode.l10n.t('waits in Needs Review'),
  kept: () => vscode.l10n.t('kept without a place'),
  lost: () => vscode.l10n.t('not taken over'),
};

function sayOutcome(added: number, unplaced: ImportOutcome['unplaced']): void {
  const done =
    added === 1 ? vscode.l10n.t('1 record was imported.') : vscode.l10n.t('{0} records were imported.', added);
  if (unplaced.length === 0) {
    void inform(done);
    return;
  }
  const show = vscode.l10n.t('Show Which');
  const rest = vscode.l10n.t(
    'Annotations without a proven place: {0}. Those that are kept leave with an export.',
    unplaced.length,
  );
  void warn([done, rest].join(' '), show).then(async (action) => {
    if (action !== show) return;
    const lines = unplaced.map(
      ({ file, item, exact, why, fate }) =>
        `${file}, ${item} (${FATE_WORDS[fate]()}): ${why}${exact === '' ? '' : ` “${exact}”`}`,
    );
    const document = await vscode.workspace.openTextDocument({ language: 'log', content: lines.join('\n') });
    await vscode.window.showTextDocument(document);
  });
}
