/*
 * Owns notes files of workspaces without a disk of ours, over workspace.fs: a line is added by writing the whole file.
 * Leaves disks to journalFiles.ts.
 */
import * as vscode from 'vscode';
import {
  GIT_ATTRIBUTES,
  JournalFailure,
  NOTES_FOLDER,
  toFileName,
  type FailureReason,
  type JournalFile,
  type JournalFolder,
} from '../notes/journal';

const { fs } = vscode.workspace;
const LINE_BREAK = 10;

/** The notes of a workspace folder; their own folder is made with the first line. */
export function toWorkspaceJournals(workspaceFolder: vscode.Uri): JournalFolder {
  const folder = vscode.Uri.joinPath(workspaceFolder, NOTES_FOLDER);
  return {
    async list() {
      const entries = (await unlessMissing(fs.readDirectory(folder), NOTES_FOLDER)) ?? [];
      const names = entries.map(([name]) => name).filter((name) => name.endsWith('.jsonl'));
      return names.sort().map((name) => toJournalFile(vscode.Uri.joinPath(folder, name), name));
    },
    async open(author) {
      if (fs.isWritableFileSystem(folder.scheme) === false) throw new JournalFailure('read-only', NOTES_FOLDER);
      const attributes = vscode.Uri.joinPath(workspaceFolder, GIT_ATTRIBUTES.path);
      try {
        if (!(await unlessMissing(fs.stat(folder), NOTES_FOLDER))) await fs.createDirectory(folder);
        const known = await unlessMissing(fs.stat(attributes), GIT_ATTRIBUTES.path);
        if (!known) await fs.writeFile(attributes, new TextEncoder().encode(GIT_ATTRIBUTES.text));
      } catch (error) {
        throw toFailure(error, GIT_ATTRIBUTES.path);
      }
      const name = toFileName(author);
      return toJournalFile(vscode.Uri.joinPath(folder, name), name);
    },
  };
}

function toJournalFile(uri: vscode.Uri, name: string): JournalFile {
  return {
    name,
    async read() {
      const bytes = await unlessMissing(fs.readFile(uri), name);
      return bytes && new TextDecoder().decode(bytes);
    },
    async state() {
      const stat = await unlessMissing(fs.stat(uri), name);
      return stat && { size: stat.size, modified: stat.mtime };
    },
    async append(lines) {
      // bytes, not text: a line that is no UTF-8 is kept as it is
      const before = (await unlessMissing(fs.readFile(uri), name)) ?? new Uint8Array();
      const isHalf = before.length > 0 && before.at(-1) !== LINE_BREAK;
      const added = new TextEncoder().encode(`${isHalf ? '\n' : ''}${lines}\n`);
      const whole = new Uint8Array(before.length + added.length);
      whole.set(before);
      whole.set(added, before.length);
      try {
        await fs.writeFile(uri, whole);
      } catch (error) {
        throw toFailure(error, name);
      }
    },
  };
}

async function unlessMissing<T>(step: Thenable<T>, file: string): Promise<T | undefined> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw toFailure(error, file);
  }
}

const REASONS: Readonly<Record<string, FailureReason>> = { NoPermissions: 'denied', Unavailable: 'locked' };

function toFailure(error: unknown, file: string): JournalFailure {
  if (error instanceof JournalFailure) return error;
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  return new JournalFailure(REASONS[code] ?? 'unknown', file, error);
}
