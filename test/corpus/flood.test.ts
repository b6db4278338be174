import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import type { ShardStore } from '../../src/corpus/cache';
import { Corpus } from '../../src/corpus/corpus';
import { FileStamps } from '../../src/corpus/fileStamps';
import { Indexer } from '../../src/corpus/indexer';
import { packAnalysis } from '../../src/corpus/packedAnalysis';
import type { ArticleSource, Log, Reading } from '../../src/corpus/ports';

const quiet = (): void => undefined;
const log: Log = { info: quiet, warn: quiet, error: quiet };
const store: ShardStore = { readShard: () => Promise.resolve(undefined), writeShard: () => Promise.resolve() };

/** Files that change under the reader's hands: a reading gives what stood there when it began, and ends when told. */
class SlowFiles implements ArticleSource {
  readonly files = new Map<string, string>();
  reads = 0;
  private held: (() => void)[] | undefined;

  readArticle(id: string): Promise<Reading> {
    this.reads++;
    const text = this.files.get(id);
    const reading: Reading = text === undefined ? { kind: 'gone' } : { kind: 'text', text, stamp: hashText(text) };
    const { held } = this;
    return held ? new Promise((resolve) => held.push(() => resolve(reading))) : Promise.resolve(reading);
  }

  stampOf(id: string): Promise<string | undefined> {
    const text = this.files.get(id);
    return Promise.resolve(text === undefined ? undefined : hashText(text));
  }

  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const resolve of held) resolve();
  }
}

function world() {
  const [corpus, files] = [new Corpus(), new SlowFiles()];
  const stamps = new FileStamps({ store, log, onDirty: quiet });
  const known = packAnalysis(analyze('Nobody was hurt.'));
  let analysed = 0;
  const analyzer = {
    requestAnalysis: () => {
      analysed++;
      return Promise.resolve(known);
    },
    dispose: quiet,
  };
  const indexer = new Indexer({ corpus, stamps, source: files, analyzer, log });
  return { corpus, files, stamps, indexer, analysed: () => analysed };
}

suite('files that change in bulk', () => {
  test('a flood of the watcher, 5,000 files told of several times, is read and analysed once a file', async function () {
    this.timeout(60_000);
    const { corpus, files, indexer, analysed } = world();
    const ids = Array.from({ length: 5000 }, (_, n) => `a${n}`);
    for (const id of ids) files.files.set(id, `Text ${id}.`);
    for (let times = 0; times < 3; times++) for (const id of ids) indexer.requestChanged(id);
    await indexer.whenIdle();
    assert.equal(corpus.size, ids.length);
    // only what was in work already when it was told of again is read twice
    assert.ok(files.reads <= ids.length + 40, `${files.reads} reads`);
    assert.ok(analysed() <= ids.length + 10, `${analysed()} analyses`);
    // another branch: half are gone, the others say something else
    const gone = ids.filter((_, n) => n % 2 === 0);
    for (const id of gone) files.files.delete(id);
    for (const id of files.files.keys()) files.files.set(id, `Branch ${id}.`);
    for (const id of ids) indexer.requestChanged(id);
    indexer.forget(gone);
    await indexer.whenIdle();
    assert.equal(corpus.size, ids.length / 2);
    for (const [id, text] of files.files) assert.equal(corpus.get(id)?.hash, hashText(text));
  });

  test('a file changed while it is read ends as it is on the disk, and what was read is not stamped', async () => {
    const { corpus, files, stamps, indexer } = world();
    files.files.set('a', 'Half of a text.');
    files.hold();
    indexer.requestLater(['a']);
    await new Promise((resolve) => setTimeout(resolve, 0));
    files.files.set('a', 'Half of a text. The other half.');
    indexer.requestChanged('a');
    files.release();
    await indexer.whenIdle();
    const hash = hashText('Half of a text. The other half.');
    assert.equal(corpus.get('a')?.hash, hash);
    assert.equal(stamps.hashOf('a', hashText('Half of a text.')), undefined);
    assert.equal(stamps.hashOf('a', hash), hash);
  });
});
