/*
 * Owns notes files on a disk: appended and flushed through node:fs before anything says saved.
 * Leaves workspaces without a disk to workspaceJournals.ts.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  GIT_ATTRIBUTES,
  JournalFailure,
  NOTES_FOLDER,
  toFileName,
  type FailureReason,
  type JournalFile,
  type JournalFolder,
} from '../notes/journal';

const LINE_BREAK = 10;

/** The notes of a workspace folder on a disk; their own folder is made with the first line. */
export function toDiskJournals(workspaceFolder: string): JournalFolder {
  const folder = path.join(workspaceFolder, NOTES_FOLDER);
  return {
    async list() {
      const names = await fs.readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw toFailure(error, NOTES_FOLDER);
      });
      const files = names.filter((name) => name.endsWith('.jsonl')).sort();
      return files.map((name) => toJournalFile(path.join(folder, name)));
    },
    async open(author) {
      const attributes = path.join(workspaceFolder, GIT_ATTRIBUTES.path);
      try {
        await fs.mkdir(folder, { recursive: true });
        await fs.writeFile(attributes, GIT_ATTRIBUTES.text, { flag: 'wx' });
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw toFailure(error, GIT_ATTRIBUTES.path);
      }
      return toJournalFile(path.join(folder, toFileName(author)));
    },
  };
}

/** The notes file at `file`. */
export function toJournalFile(file: string): JournalFile {
  const name = path.basename(file);
  return {
    name,
    async read() {
      try {
        return await fs.readFile(file, 'utf8');
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw toFailure(error, name);
      }
    },
    async state() {
      try {
        const { size, mtimeMs } = await fs.stat(file);
        return { size, modified: mtimeMs };
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw toFailure(error, name);
      }
    },
    async append(lines) {
      try {
        await appendSafely(file, lines);
      } catch (error) {
        throw toFailure(error, name);
      }
    },
  };
}

async function appendSafely(file: string, lines: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const handle = await fs.open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    // whoever was killed in mid-line leaves half a line; ours must not become its other half
    const text = `${size > 0 && last[0] !== LINE_BREAK ? '\n' : ''}${lines}\n`;
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

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const REASONS: Readonly<Record<string, FailureReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'locked',
};

const toFailure = (error: unknown, file: string): JournalFailure =>
  new JournalFailure(REASONS[String(codeOf(error))] ?? 'unknown', file, error);
