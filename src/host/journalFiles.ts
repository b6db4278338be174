/*
 * Owns notes files on a disk: whole lines in one write each time, flushed and read back before anything says saved.
 * Leaves which files may be opened to containedFiles.ts, workspaces without a disk to workspaceJournals.ts.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
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
import {
  codeOf,
  listContained,
  readContained,
  readFrom,
  statContained,
  unlessMissing,
  withFile,
} from './containedFiles';
import { FileRefusal } from './fileRefusal';

const LINE_BREAK = 10;
/** Lines that another program's write or renaming took away are written again so often. */
const MOST_TRIES = 5;

/** The notes of a workspace folder on a disk; their own folder is made with the first line. */
export function toDiskJournals(workspaceFolder: string): JournalFolder {
  const toFile = (name: string): JournalFile => toFileBelow(workspaceFolder, `${NOTES_FOLDER}/${name}`);
  return {
    async list() {
      const names = await named(NOTES_FOLDER, async () => (await listContained(workspaceFolder, NOTES_FOLDER)) ?? []);
      const files = names.filter((name) => name.endsWith('.jsonl')).sort();
      return files.map(toFile);
    },
    async open(author) {
      const { path: attributes, text } = GIT_ATTRIBUTES;
      await named(attributes, async () => {
        if (await statContained(workspaceFolder, attributes)) return;
        await withFile(workspaceFolder, attributes, 'append', (file) => file.write(text));
      });
      return toFile(toFileName(author));
    },
  };
}

/** The notes file at `file`, in a folder that is trusted to be where it is. */
export const toJournalFile = (file: string): JournalFile => toFileBelow(path.dirname(file), path.basename(file));

function toFileBelow(root: string, relative: string): JournalFile {
  const name = path.basename(relative);
  return {
    name,
    read: () =>
      named(name, async () => {
        const bytes = await readContained(root, relative, MOST_JOURNAL_BYTES).catch(unlessMissing);
        return bytes?.toString('utf8');
      }),
    state: () =>
      named(name, async () => {
        const stat = await statContained(root, relative);
        return stat && { size: Number(stat.size), modified: Number(stat.mtimeNs) / 1e6 };
      }),
    append: (lines) => named(name, () => appendSafely(root, relative, lines)),
  };
}

async function appendSafely(root: string, relative: string, lines: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const from = await writeLines(root, relative, lines);
    if (await isThere(root, relative, from, lines)) return;
  }
  throw new JournalFailure('locked', path.basename(relative));
}

/** Where in which file the lines begin, or somewhat later; by its number, for another may come under the same name. */
interface Beginning {
  readonly size: number;
  readonly ino: bigint;
}

async function writeLines(root: string, relative: string, lines: string): Promise<Beginning> {
  const beginning = await withFile(root, relative, 'append', async (file) => {
    const stat = await file.stat({ bigint: true });
    const size = Number(stat.size);
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    // whoever was killed in mid-line leaves half a line; ours must not become its other half
    const bytes = Buffer.from(`${size > 0 && last[0] !== LINE_BREAK ? '\n' : ''}${lines}\n`, 'utf8');
    if (size + bytes.length > MOST_JOURNAL_BYTES) throw new FileRefusal('large', relative);
    // one write, and no second for a rest: between two, another window's line may fall. What a full disk takes only half
    // of stays as half a line: cutting it off could cut another window's line
    await file.write(bytes);
    await file.sync();
    return { size, ino: stat.ino };
  });
  if (beginning.size === 0) await syncFolder(path.dirname(path.join(root, relative)));
  return beginning;
}

/** Whether each of the lines stands whole in the file that has the name now. */
async function isThere(root: string, relative: string, { size, ino }: Beginning, lines: string): Promise<boolean> {
  const bytes = await withFile(root, relative, 'read', async (file) => {
    const now = await file.stat({ bigint: true });
    const from = now.ino === ino && now.size >= size ? size : 0;
    return readFrom(file, from, MOST_JOURNAL_BYTES, relative);
  }).catch(unlessMissing);
  if (!bytes) return false;
  const whole = bytes.subarray(0, bytes.lastIndexOf(LINE_BREAK) + 1);
  const found = new Set(whole.toString('utf8').split('\n'));
  return lines.split('\n').every((line) => found.has(line));
}

/** The name of a new file is safe only when its folder is; some systems cannot flush folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

const REASONS: Readonly<Record<string, FailureReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'locked',
};

/** What a step on a file rejects with, as a JournalFailure. */
async function named<T>(file: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw toFailure(error, file);
  }
}

export function toFailure(error: unknown, file: string): JournalFailure {
  if (error instanceof JournalFailure) return error;
  if (error instanceof FileRefusal) return new JournalFailure(error.kind, toShortName(file, error), error);
  return new JournalFailure(REASONS[String(codeOf(error))] ?? 'unknown', file, error);
}

/** The folder where that is the link, else the file as its failure names it. */
const toShortName = (file: string, refusal: FileRefusal): string => (refusal.file.endsWith(file) ? file : refusal.file);
