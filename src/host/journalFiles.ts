/*
 * Owns notes files on a disk: appended and flushed through node:fs before anything says saved.
 * Leaves workspaces without a disk to the editor, which writes whole files through workspace.fs.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { GIT_ATTRIBUTES, NOTES_FOLDER, toFileName, type JournalFile } from '../notes/journal';

const LINE_BREAK = 10;

/** The notes file at `file`; its folder is made with the first line. */
export function toJournalFile(file: string): JournalFile {
  return {
    name: path.basename(file),
    async read() {
      try {
        return await fs.readFile(file, 'utf8');
      } catch (error) {
        if (isCode(error, 'ENOENT')) return undefined;
        throw new Error(`Cannot read the notes in ${file}: check that the file may be read.`, { cause: error });
      }
    },
    async append(line) {
      try {
        await appendSafely(file, line);
      } catch (error) {
        throw new Error(`The note was not saved: ${reasonOf(error, file)}`, { cause: error });
      }
    },
  };
}

async function appendSafely(file: string, line: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const handle = await fs.open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    // whoever was killed in mid-line leaves half a line; ours must not become its other half
    const text = `${size > 0 && last[0] !== LINE_BREAK ? '\n' : ''}${line}\n`;
    // what a full disk takes only half of stays as half a line: cutting it off could cut another window's line
    await handle.appendFile(text, 'utf8');
    await handle.sync();
    if (size === 0) await syncFolder(path.dirname(file));
  } finally {
    await handle.close();
  }
}

/** The name of a new file is safe only when its folder is; some systems cannot flush folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function reasonOf(error: unknown, file: string): string {
  if (isCode(error, 'ENOSPC') || isCode(error, 'EDQUOT')) return 'the disk is full.';
  if (isCode(error, 'EROFS')) return `${file} is on a read-only disk; export your notes instead.`;
  if (isCode(error, 'EACCES') || isCode(error, 'EPERM')) return `${file} may not be written.`;
  if (isCode(error, 'EBUSY')) return `${file} is locked by another program; try again.`;
  return error instanceof Error ? error.message : String(error);
}

/** The file of `author` below a workspace folder; writes the git attributes where there are none. */
export async function openNotesFile(workspaceFolder: string, author: string): Promise<JournalFile> {
  const attributes = path.join(workspaceFolder, GIT_ATTRIBUTES.path);
  await fs.mkdir(path.join(workspaceFolder, NOTES_FOLDER), { recursive: true });
  await fs.writeFile(attributes, GIT_ATTRIBUTES.text, { flag: 'wx' }).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  return toJournalFile(path.join(workspaceFolder, NOTES_FOLDER, toFileName(author)));
}

/** All authors' files below a workspace folder, in name order; none where there is no such folder. */
export async function listNotesFiles(workspaceFolder: string): Promise<JournalFile[]> {
  const folder = path.join(workspaceFolder, NOTES_FOLDER);
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.jsonl')).sort();
  return files.map((name) => toJournalFile(path.join(folder, name)));
}
