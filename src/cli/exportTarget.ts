/*
 * Where an export is written: into a folder a person named, through no link that lies in the folder they work in, in one whose
 * articles they export or beside it, for those may have been filled by somebody else.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeContained } from '../host/containedFiles';

/**
 * Writes `text` under `name` in the folder `out`, which is made where it is not there. Rejects with a FileRefusal where a link,
 * a device or a pipe is in the way. `sources` as given on the command line.
 */
export async function writeExported(
  out: string,
  name: string,
  text: string,
  sources: readonly string[],
): Promise<void> {
  const target = path.resolve(out);
  const folders = sources.map(toFolder);
  // a folder beside the sources may have come with them: what both lie in counts too, unless that is the whole disk
  const shared = folders
    .map((folder) => toSharedFolder(folder, target))
    .filter((folder) => path.dirname(folder) !== folder);
  const [root] = [process.cwd(), ...folders, ...shared]
    .filter((folder) => isBelow(folder, target))
    .sort((a, b) => a.length - b.length);
  if (root === undefined) fs.mkdirSync(target, { recursive: true });
  const below = path.relative(root ?? target, path.join(target, name));
  await writeContained(root ?? target, below.split(path.sep).join('/'), new TextEncoder().encode(text));
}

/** The folder a source is, or lies in. */
function toFolder(source: string): string {
  const full = path.resolve(source);
  return fs.statSync(full).isDirectory() ? full : path.dirname(full);
}

/** The innermost folder that both lie in. */
function toSharedFolder(folder: string, target: string): string {
  let shared = folder;
  while (!isBelow(shared, target) && path.dirname(shared) !== shared) shared = path.dirname(shared);
  return shared;
}

function isBelow(folder: string, target: string): boolean {
  const way = path.relative(folder, target);
  return way === '' || (!path.isAbsolute(way) && way.split(path.sep)[0] !== '..');
}
