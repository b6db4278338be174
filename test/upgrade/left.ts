// Owns folders as earlier builds left them: articles with notes files of every kind of record, and what the extension kept
// beside (analyses, stamps, lists). Written by those builds in a real VS Code; nobody edits them. See docs/format.md.
import * as fs from 'node:fs';
import * as path from 'node:path';

const HERE = 'test/upgrade';

export interface LeftFolder {
  readonly name: string;
  /** Absolute. */
  readonly articles: string;
  /** What was kept, by the name of its shard. */
  readonly shards: ReadonlyMap<string, Uint8Array>;
  /** The workspace's URI when it was left, which ids of kept things begin with. */
  readonly root: string;
}

export function readLeftFolders(): LeftFolder[] {
  const names = fs.readdirSync(HERE).filter((name) => name.startsWith('left-by-'));
  return names.sort().map((name) => {
    const folder = path.resolve(HERE, name);
    const files = fs.readdirSync(path.join(folder, 'analyses')).sort();
    const shards = new Map(
      files.map((file) => [
        file.replace(/\.shard$/, ''),
        new Uint8Array(fs.readFileSync(path.join(folder, 'analyses', file))),
      ]),
    );
    const stamps = new TextDecoder().decode(shards.get('stamps'));
    const root = /\tfile:(\S+?)\/(?:news\/boats\.txt)$/m.exec(stamps)?.[1] ?? '';
    return { name, articles: path.join(folder, 'articles'), shards, root: `file:${root}` };
  });
}
