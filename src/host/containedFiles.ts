/*
 * Owns opening files on a disk below a folder that somebody else may have filled: no link below the folder is followed, and
 * what is opened is a regular file that lies in it. Leaves other file systems to folderFiles.ts.
 */
import { constants, existsSync, type BigIntStats } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { FileRefusal, toSteps } from './fileRefusal';

/** `append` and `replace` make the file where there is none; `replace` keeps what is in it until something is written. */
export type OpenMode = 'read' | 'append' | 'replace';

const { O_RDONLY, O_RDWR, O_WRONLY, O_APPEND, O_CREAT, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants;
// Windows knows some of them not; without O_NONBLOCK a pipe without a writer would hold us
const NEVER_FOLLOW = O_NOFOLLOW | O_NONBLOCK;
const FLAGS: Readonly<Record<OpenMode, number>> = {
  read: O_RDONLY,
  append: O_RDWR | O_APPEND | O_CREAT,
  replace: O_WRONLY | O_CREAT,
};

/** Here an open folder has an address, under which its entries are opened even when the folder's path becomes a link. */
const OPEN_FOLDERS = process.platform === 'linux' ? '/proc/self/fd' : undefined;
const hasAddresses = OPEN_FOLDERS !== undefined && existsSync(OPEN_FOLDERS);

/**
 * Opens the file at `relative`, `/` between, below `root`, and gives it to `use`; `root` itself may be a link. Rejects with a
 * FileRefusal before anything is read or written, else as Node does. Folders on the way are made unless it is for reading.
 */
export async function withFile<T>(
  root: string,
  relative: string,
  mode: OpenMode,
  use: (file: fs.FileHandle) => Promise<T>,
): Promise<T> {
  const steps = toSteps(relative);
  const real = await fs.realpath(root);
  return inFolder(real, steps.slice(0, -1), mode !== 'read', async (folder) => {
    const at = path.join(folder, steps.at(-1) ?? '');
    // looked at first: to open a device is to use it
    const before = await fs.lstat(at, { bigint: true }).catch(unlessMissing);
    if (before) requireRegular(before, relative);
    const file = await fs.open(at, FLAGS[mode] | NEVER_FOLLOW).catch((error: unknown) => {
      throw codeOf(error) === 'ELOOP' ? new FileRefusal('link', relative) : error;
    });
    try {
      await confirm(file, real, steps);
      return await use(file);
    } finally {
      await file.close();
    }
  });
}

/** The whole file. Rejects as `withFile` does, and where it has more than `mostBytes`. */
export function readContained(root: string, relative: string, mostBytes: number): Promise<Buffer> {
  return withFile(root, relative, 'read', (file) => readFrom(file, 0, mostBytes, relative));
}

/** What stands in an open file from byte `from` on; never more than `mostBytes`, even where it grows meanwhile. */
export async function readFrom(
  file: fs.FileHandle,
  from: number,
  mostBytes: number,
  relative: string,
): Promise<Buffer> {
  const { size } = await file.stat();
  if (size - from > mostBytes) throw new FileRefusal('large', relative);
  const bytes = Buffer.alloc(Math.max(0, size - from));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read);
    if (bytesRead === 0) break; // it was cut meanwhile
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

/** Puts `bytes` in the place of what was in the file. */
export function writeContained(root: string, relative: string, bytes: Uint8Array): Promise<void> {
  return withFile(root, relative, 'replace', async (file) => {
    await file.truncate(0);
    await file.writeFile(bytes);
  });
}

/** Size and times of the file; undefined where there is none. Opens nothing. */
export async function statContained(root: string, relative: string): Promise<BigIntStats | undefined> {
  const steps = toSteps(relative);
  const real = await fs.realpath(root).catch(unlessMissing);
  if (real === undefined) return undefined;
  const stat = await inFolder(real, steps.slice(0, -1), false, (folder) =>
    fs.lstat(path.join(folder, steps.at(-1) ?? ''), { bigint: true }),
  ).catch(unlessMissing);
  if (stat) requireRegular(stat, relative);
  return stat;
}

/** Names in a folder below `root`; undefined where there is none. */
export async function listContained(root: string, relative: string): Promise<readonly string[] | undefined> {
  const real = await fs.realpath(root).catch(unlessMissing);
  if (real === undefined) return undefined;
  return inFolder(real, toSteps(relative), false, (folder) => fs.readdir(folder)).catch(unlessMissing);
}

/**
 * Calls `use` with a path of the folder at `steps` below `real`. Where open folders have addresses it is that of this very
 * folder, whatever its path leads to by then; elsewhere `confirm` looks after the opening.
 */
async function inFolder<T>(
  real: string,
  steps: readonly string[],
  make: boolean,
  use: (folder: string) => Promise<T>,
  done: readonly string[] = [],
): Promise<T> {
  const [step, ...rest] = steps;
  if (step === undefined) return use(real);
  const at = path.join(real, step);
  const way = [...done, step];
  let stat = await fs.lstat(at, { bigint: true }).catch((error: unknown) => {
    if (!make) throw error;
    return unlessMissing(error);
  });
  if (!stat) {
    await fs.mkdir(at).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    stat = await fs.lstat(at, { bigint: true });
  }
  if (!stat.isDirectory()) throw new FileRefusal(stat.isSymbolicLink() ? 'link' : 'special', way.join('/'));
  if (!hasAddresses) return inFolder(at, rest, make, use, way);
  const folder = await fs.open(at, O_RDONLY | O_DIRECTORY | O_NOFOLLOW).catch((error: unknown) => {
    throw /^(?:ELOOP|ENOTDIR)$/.test(String(codeOf(error))) ? new FileRefusal('link', way.join('/')) : error;
  });
  try {
    return await inFolder(`${OPEN_FOLDERS}/${folder.fd}`, rest, make, use, way);
  } finally {
    await folder.close();
  }
}

/** What was opened is regular, and is what lies at its path in the folder, with no link on the way. */
async function confirm(file: fs.FileHandle, real: string, steps: readonly string[]): Promise<void> {
  const opened = await file.stat({ bigint: true });
  requireRegular(opened, steps.join('/'));
  const now = await fs.realpath(path.join(real, ...steps));
  const there = await fs.lstat(now, { bigint: true });
  const isInside = now.startsWith(real.endsWith(path.sep) ? real : real + path.sep);
  if (!isInside || there.ino !== opened.ino || there.dev !== opened.dev) throw new FileRefusal('link', steps.join('/'));
}

function requireRegular(stat: BigIntStats, relative: string): void {
  if (stat.isSymbolicLink()) throw new FileRefusal('link', relative);
  if (!stat.isFile()) throw new FileRefusal('special', relative);
}

/** For a catch: undefined where there is no such file, anything else is thrown on. */
export function unlessMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}

/** The system's name of an error, such as ENOENT. */
export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
