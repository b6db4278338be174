/*
 * Owns opening files for the command line: regular files only, so that no pipe or device holds it up or never ends. A file a
 * person named is followed through links; one that was found in a folder is not.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;

/** The text of a file somebody named. Throws a sentence where it cannot be read. */
export function readNamed(file: string): string {
  return withDescriptor(openRegular(file, 0), (descriptor) => {
    try {
      return fs.readFileSync(descriptor, 'utf8');
    } catch (cause) {
      throw cannotRead(file, cause);
    }
  });
}

/** The same, piece by piece. */
export function openNamed(file: string): NodeJS.ReadableStream {
  return fs.createReadStream(file, { fd: openRegular(file, 0) });
}

/** A folder on the way, with the real path it had when it was listed. */
export interface FoundFolder {
  readonly path: string;
  readonly real: string;
}

/** The text of a file found in a folder. Throws a sentence where it is a link by now, or its folder is. */
export function readFound(folder: FoundFolder, name: string): string {
  const file = path.join(folder.path, name);
  return withDescriptor(openRegular(file, O_NOFOLLOW), (descriptor) => {
    try {
      const real = path.join(folder.real, name);
      const [opened, there] = [fs.fstatSync(descriptor, { bigint: true }), fs.lstatSync(real, { bigint: true })];
      if (fs.realpathSync(file) !== real || opened.ino !== there.ino || opened.dev !== there.dev)
        throw new Error('it lies elsewhere by now');
      return fs.readFileSync(descriptor, 'utf8');
    } catch (cause) {
      throw cannotRead(file, cause);
    }
  });
}

function openRegular(file: string, follow: number): number {
  let descriptor: number;
  try {
    // looked at first: to open a device is to use it, and a pipe waits for a writer
    const isRegular = fs.statSync(file).isFile();
    descriptor = isRegular ? fs.openSync(file, O_RDONLY | O_NONBLOCK | follow) : -1;
  } catch (cause) {
    throw cannotRead(file, cause);
  }
  if (descriptor >= 0 && fs.fstatSync(descriptor).isFile()) return descriptor;
  if (descriptor >= 0) fs.closeSync(descriptor);
  throw new Error(
    `Cannot read ${file}: it is a folder, a pipe or a device, not a regular file. Save what it holds to a file first.`,
  );
}

function withDescriptor<T>(descriptor: number, use: (descriptor: number) => T): T {
  try {
    return use(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

const cannotRead = (file: string, cause: unknown): Error =>
  new Error(`Cannot read ${file}: check that it is there and may be read.`, { cause });
