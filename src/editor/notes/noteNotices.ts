/*
 * Owns what is said about the notes files, each once in a workspace: lines that were passed over (with the way there),
 * files of a newer version, files that cannot be read, and saving that writes the whole file. The log has all of it.
 */
import * as vscode from 'vscode';
import { NOTES_FOLDER, type LineProblem } from '../../notes/journal';
import type { Lookalike } from '../../notes/lookalikes';
import type { IdConflict } from '../../notes/mergeRecords';
import { toShownName } from '../../notes/shownName';
import type { Session } from '../session';
import { reasonOf } from './failures';
import type { FolderNotes } from './folderNotes';
import { inform, warn } from '../surfaces/notices';

const TOLD = 'notes.told';

/** Gives the notices shown so far, for tests. */
export function registerNoteNotices({ context, notes, log }: Session): () => readonly string[] {
  const said: string[] = [];
  /** By folder: what has been said of it. What is no longer so is forgotten, and said again when it is again. */
  const told = new Map(Object.entries(context.workspaceState.get<Record<string, string[]>>(TOLD, {})));
  const say = (notice: string, show: (notice: string) => Thenable<unknown>): void => {
    said.push(notice);
    log.warn(notice);
    void show(notice);
  };
  const remember = (folder: FolderNotes, keys: readonly string[]): void => {
    told.set(folder.folder.uri.toString(), [...keys]);
    void context.workspaceState.update(TOLD, Object.fromEntries(told));
  };
  const tellProblems = (folder: FolderNotes): void => {
    const before = told.get(folder.folder.uri.toString()) ?? [];
    const { problems, failures } = folder.journals;
    const broken = problems.filter(({ newer }) => !newer);
    const newer = [...new Set(problems.filter((problem) => problem.newer).map(({ file }) => file))];
    const isNew = (key: string): boolean => !before.includes(key);
    const untold = broken.filter((problem) => isNew(keyOf(problem)));
    if (untold.length > 0) say(toLineNotice(untold), (notice) => offerLine(notice, folder.folder.uri, untold[0]));
    for (const file of newer.filter((name) => isNew(`newer ${name}`))) {
      say(toNewerNotice(file), (notice) => warn(notice));
    }
    for (const failure of failures.filter(({ file }) => isNew(`failed ${file}`))) {
      const notice = vscode.l10n.t('Notes cannot be read: {0}', reasonOf(failure));
      say(notice, (text) => warn(text));
    }
    const { conflicts } = folder.journals;
    const differing = conflicts.slice(0, MOST_CONFLICTS);
    const untoldIds = differing.filter((conflict) => isNew(conflictKeyOf(conflict)));
    if (untoldIds[0]) {
      const notice = toConflictNotice(untoldIds[0], conflicts.length);
      say(notice, (text) => warn(text));
    }
    const alike = folder.journals.lookalikes.slice(0, MOST_CONFLICTS);
    for (const one of alike.filter((lookalike) => isNew(alikeKeyOf(lookalike))).slice(0, MOST_ALIKE_AT_ONCE))
      say(toAlikeNotice(one), (notice) => warn(notice));
    const keys = [
      ...alike.map(alikeKeyOf),
      ...differing.map(conflictKeyOf),
      ...broken.map(keyOf),
      ...newer.map((file) => `newer ${file}`),
      ...failures.map(({ file }) => `failed ${file}`),
      ...before.filter((key) => key === REWRITTEN),
    ];
    if (keys.length !== before.length || keys.some(isNew)) remember(folder, keys);
  };
  const tellRewriting = (folder: FolderNotes): void => {
    const before = told.get(folder.folder.uri.toString()) ?? [];
    if (folder.storage !== 'rewrite' || before.includes(REWRITTEN)) return;
    remember(folder, [...before, REWRITTEN]);
    say(toRewritingNotice(folder), (notice) => inform(notice));
  };
  context.subscriptions.push(notes.onDidChange(tellProblems), notes.onDidSave(tellRewriting));
  return () => said;
}

const REWRITTEN = 'rewritten';

const keyOf = ({ file, line, why }: LineProblem): string => `${file}:${line}: ${why}`;

/** Enough to tell new ones: what is told is kept in the workspace. */
const MOST_CONFLICTS = 100;

const conflictKeyOf = ({ id, files }: IdConflict): string => `differing ${id.slice(0, 80)}: ${files.join(', ')}`;

/** Nobody reads more. */
const MOST_ALIKE_AT_ONCE = 3;

const alikeKeyOf = ({ name, like }: Lookalike): string => `alike ${name.slice(0, 80)}: ${like.slice(0, 80)}`;

const toAlikeNotice = ({ name, like }: Lookalike): string =>
  vscode.l10n.t(
    'Notes by “{0}”: that looks like “{1}”, but is another name.',
    toShownName(name).slice(0, 200),
    toShownName(like).slice(0, 200),
  );

function toConflictNotice({ id, files }: IdConflict, count: number): string {
  const names = files.slice(0, 5).join(', ');
  return vscode.l10n.t(
    'Different records have one id in {0}: {1} ({2} such ids in all). All of them count, each under the name of its file.',
    names,
    id.slice(0, 80),
    count,
  );
}

function toLineNotice(problems: readonly LineProblem[]): string {
  const [first] = problems;
  if (first !== undefined && problems.length === 1) {
    return vscode.l10n.t('{0}, line {1}, was passed over and kept as it is: {2}', first.file, first.line, first.why);
  }
  return vscode.l10n.t(
    '{0} lines of the notes were passed over and kept as they are. The first is line {1} of {2}: {3}',
    problems.length,
    first?.line ?? 0,
    first?.file ?? '',
    first?.why ?? '',
  );
}

const toNewerNotice = (file: string): string =>
  vscode.l10n.t(
    '{0} was written by a newer version of Corroborate. What this version knows of it is shown; update the extension to add to it.',
    file,
  );

const toRewritingNotice = ({ folder }: FolderNotes): string =>
  vscode.l10n.t(
    '“{0}” is not on a disk of this machine: each note is saved by writing its whole file, not by adding a line. Export notes that must not be lost.',
    folder.name,
  );

async function offerLine(notice: string, folder: vscode.Uri, problem: LineProblem | undefined): Promise<void> {
  const open = vscode.l10n.t('Open the Line');
  const chosen = await warn(notice, open);
  if (chosen === open && problem) await openLine(folder, problem);
}

/** Shows a line of a notes file, selected. */
export async function openLine(
  folder: vscode.Uri,
  { file, line }: Pick<LineProblem, 'file' | 'line'>,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, NOTES_FOLDER, file));
  return vscode.window.showTextDocument(document, { selection: document.lineAt(line - 1).range });
}
