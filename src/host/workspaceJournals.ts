/*
 * Owns notes files of workspaces without a disk of ours, over workspace.fs: a line is added by writing the whole file.
 * Leaves disks to journalFiles.ts.
 */
import * as vscode from 'vscode';
import {
  GIT_ATTRIBUTES,
  JournalFailure,
  MOST_JOURNAL_BYTES,
  NOTES_FOLDER,
  toFileName,
  type FailureReason,
  type JournalFile,
  type JournalFolder,
} from '../notes/journal';
import { FileRefusal } from './fileRefusal';
import { statInside } from './folderFiles';

const { fs } = vscode.workspace;
const LINE_BREAK = 10;

/** Lines that another window's writing took away are written again so often. */
const MOST_TRIES = 5;

/** The notes of a workspace folder; their own folder is made with the first line. */
export function toWorkspaceJournals(workspaceFolder: vscode.Uri): JournalFolder {
  const folder = vscode.Uri.joinPath(workspaceFolder, NOTES_FOLDER);
  const toFile = (name: string): JournalFile => toJournalFile(workspaceFolder, name);
  return {
    async list() {
      const isThere = await named(NOTES_FOLDER, () => statInside(workspaceFolder, NOTES_FOLDER));
      const entries = isThere ? ((await unlessMissing(fs.readDirectory(folder), NOTES_FOLDER)) ?? []) : [];
      const names = entries.map(([name]) => name).filter((name) => name.endsWith('.jsonl'));
      return names.sort().map(toFile);
    },
    async open(author) {
      if (fs.isWritableFileSystem(folder.scheme) === false) throw new JournalFailure('read-only', NOTES_FOLDER);
      await named(GIT_ATTRIBUTES.path, async () => {
        if (!(await statInside(workspaceFolder, NOTES_FOLDER))) await fs.createDirectory(folder);
        if (await statInside(workspaceFolder, GIT_ATTRIBUTES.path)) return;
        const attributes = vscode.Uri.joinPath(workspaceFolder, GIT_ATTRIBUTES.path);
        await fs.writeFile(attributes, new TextEncoder().encode(GIT_ATTRIBUTES.text));
      });
      return toFile(toFileName(author));
    },
  };
}

function toJournalFile(workspaceFolder: vscode.Uri, name: string): JournalFile {
  const uri = vscode.Uri.joinPath(workspaceFolder, NOTES_FOLDER, name);
  /** Undefined where there is no file. Opens nothing that is no regular file. */
  const look = async (): Promise<vscode.FileStat | undefined> => {
    const stat = await statInside(workspaceFolder, `${NOTES_FOLDER}/${name}`);
    if (stat && stat.type !== vscode.FileType.File) throw new FileRefusal('special', name);
    return stat;
  };
  const readBytes = async (): Promise<Uint8Array | undefined> => {
    const stat = await look();
    if (stat && stat.size > MOST_JOURNAL_BYTES) throw new FileRefusal('large', name);
    return stat && unlessMissing(fs.readFile(uri), name);
  };
  return {
    name,
    read: () => named(name, async () => decode(await readBytes())),
    state: () =>
      named(name, async () => {
        const stat = await look();
        return stat && { size: stat.size, modified: stat.mtime };
      }),
    append: (lines) =>
      named(name, async () => {
        for (let tries = 0; tries < MOST_TRIES; tries++) {
          // bytes, not text: a line that is no UTF-8 is kept as it is
          const before = (await readBytes()) ?? new Uint8Array();
          await fs.writeFile(uri, joinLines(before, lines, name));
          const found = new Set(decode(await readBytes())?.split('\n'));
          if (lines.split('\n').every((line) => found.has(line))) return;
        }
        throw new JournalFailure('locked', name);
      }),
  };
}

const decode = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

function joinLines(before: Uint8Array, lines: string, name: string): Uint8Array {
  const isHalf = before.length > 0 && before.at(-1) !== LINE_BREAK;
  const added = new TextEncoder().encode(`${isHalf ? '\n' : ''}${lines}\n`);
  if (before.length + added.length > MOST_JOURNAL_BYTES) throw new FileRefusal('large', name);
  const whole = new Uint8Array(before.length + added.length);
  whole.set(before);
  whole.set(added, before.length);
  return whole;
}

/** What a step on a file rejects with, as a JournalFailure. */
async function named<T>(file: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw toFailure(error, file);
  }
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
  if (error instanceof FileRefusal)
    return new JournalFailure(error.kind, error.file.endsWith(file) ? file : error.file, error);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  return new JournalFailure(REASONS[code] ?? 'unknown', file, error);
}
