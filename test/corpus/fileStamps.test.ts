import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import { AnalysisCache, type ShardStore } from '../../src/corpus/cache';
import { Corpus } from '../../src/corpus/corpus';
import { FileStamps } from '../../src/corpus/fileStamps';
import { Indexer } from '../../src/corpus/indexer';
import { packAnalysis } from '../../src/corpus/packedAnalysis';
import type { ArticleSource, Corrections, Log } from '../../src/corpus/ports';
import { MemoryShards } from './memoryShards';

/** Files with a time each, which count how often they are asked for. */
class CountedFiles implements ArticleSource {
  readonly files = new Map<string, { text: string; time: number }>();
  reads: string[] = [];

  write(id: string, text: string, time: number): void {
    this.files.set(id, { text, time });
  }

  readArticle(id: string): ReturnType<ArticleSource['readArticle']> {
    this.reads.push(id);
    const file = this.files.get(id);
    return Promise.resolve(
      file ? { kind: 'text', text: file.text, stamp: `${file.time} ${file.text.length}` } : { kind: 'gone' },
    );
  }

  stampOf(id: string): Promise<string | undefined> {
    const file = this.files.get(id);
    return Promise.resolve(file && `${file.time} ${file.text.length}`);
  }
}

const said: string[] = [];
const note = (line: string): void => void said.push(line);
const log: Log = { info: note, warn: note, error: note };
const open = (store: ShardStore, mostStamps = 1000): FileStamps =>
  new FileStamps({ store, log, mostStamps, onDirty: () => undefined });

/** One start of the editor on a folder: what the corpus holds, which files were read, which texts analysed. */
async function start(files: CountedFiles, store: ShardStore, corrections?: Corrections, engine = '1') {
  files.reads = [];
  const corpus = new Corpus();
  const analysed: string[] = [];
  const cache = new AnalysisCache({ store, engine, log });
  const stamps = open(store);
  const analyzer = {
    requestAnalysis: (text: string) => {
      analysed.push(text);
      return Promise.resolve(packAnalysis(analyze(text)));
    },
    dispose: () => undefined,
  };
  const ports = { corpus, cache, stamps, source: files, analyzer, log, ...(corrections && { corrections }) };
  const indexer = new Indexer(ports);
  indexer.requestLater(files.files.keys());
  await indexer.whenIdle();
  const finish = async (): Promise<void> => {
    await cache.flush();
    await stamps.flush();
  };
  await finish();
  return { corpus, indexer, analysed, finish, stamps };
}

const NAMES = Array.from({ length: 60 }, (_, n) => `a${n}`);
const textOf = (name: string): string => `“We saw ${name.slice(1)} boats,” said Anna Berger.`;
function folder(): CountedFiles {
  const files = new CountedFiles();
  for (const name of NAMES) files.write(name, textOf(name), 1);
  return files;
}

suite('stamps of files', () => {
  setup(() => void said.splice(0));

  test('a second start reads the files that changed and no other, and knows the same', async () => {
    const [files, store] = [folder(), new MemoryShards()];
    const first = await start(files, store);
    assert.equal(files.reads.length, NAMES.length);
    files.write('a7', 'Nobody was hurt.', 2);
    files.write('a8', textOf('a9'), 2); // what it says now is kept of another
    files.write('new', 'Nobody came.', 2);
    files.files.delete('a3');
    const second = await start(files, store);
    assert.deepEqual(files.reads.sort(), ['a7', 'a8', 'new']);
    assert.deepEqual(second.analysed.sort(), ['Nobody came.', 'Nobody was hurt.']);
    assert.equal(second.corpus.size, NAMES.length);
    for (const [id, { text }] of files.files) assert.equal(second.corpus.get(id)?.hash, hashText(text), id);
    assert.deepEqual(second.corpus.get('a1')?.analysis, first.corpus.get('a1')?.analysis);
  });

  test('stamps of another version, and damaged ones, are dropped with a sentence', async () => {
    const [files, store] = [folder(), new MemoryShards()];
    await start(files, store);
    const kept = new TextDecoder().decode(store.shards.get('stamps'));
    for (const other of [kept.replace('stamps 1', 'stamps 0'), kept.slice(0, -9), 'nothing of ours']) {
      said.splice(0);
      store.shards.set('stamps', new TextEncoder().encode(other));
      const { corpus } = await start(files, store);
      assert.equal(corpus.size, NAMES.length);
      assert.match(said.join('\n'), /stamps of files are of another version or damaged/);
    }
  });

  test('a file the watcher speaks of is read whatever its stamp says; an open document counts by its text', async () => {
    const [files, store] = [folder(), new MemoryShards()];
    await start(files, store);
    const { corpus, indexer, analysed } = await start(files, store);
    assert.deepEqual(files.reads, []);
    const other = textOf('a1').replace('1 b', '9 b'); // as long, and of the same time
    files.write('a1', other, 1);
    indexer.requestChanged('a1');
    indexer.requestNow('a2', 'Typed.');
    await indexer.whenIdle();
    assert.equal(corpus.get('a1')?.hash, hashText(other));
    assert.equal(corpus.get('a2')?.hash, hashText('Typed.'));
    assert.deepEqual(files.reads, ['a1']);
    assert.deepEqual(analysed, ['Typed.']); // a9 says what a1 says now
    indexer.closeDocument('a2');
    await indexer.whenIdle();
    assert.equal(corpus.get('a2')?.hash, hashText(textOf('a2')));
  });

  test('articles about which something was decided are read, for the decision needs the text', async () => {
    const [files, store] = [folder(), new MemoryShards()];
    await start(files, store);
    const corrections: Corrections = {
      concerns: (id) => id === 'a5',
      correct: ({ id, text }, found) => {
        assert.equal(text, textOf(id));
        return { ...found, numbers: [] };
      },
    };
    const { corpus } = await start(files, store, corrections);
    assert.deepEqual(files.reads, ['a5']);
    assert.deepEqual(corpus.get('a5')?.analysis.numbers, []);
    assert.equal(corpus.get('a6')?.analysis.numbers.length, 1);
  });

  test('what was forgotten before they were read is forgotten', async () => {
    const { store, files } = { store: new MemoryShards(), files: folder() };
    await start(files, store);
    const stamps = open(store);
    stamps.forget('a7');
    await stamps.whenRead();
    assert.deepEqual([stamps.knows('a7'), stamps.knows('a8')], [false, true]);
    const cleared = open(store);
    const reading = cleared.whenRead();
    cleared.clear();
    await reading;
    assert.equal(cleared.knows('a8'), false);
  });

  test('without the analysis a stamp is worth nothing: another engine, shards cleared away, a crash before they were written', async () => {
    const [files, store] = [folder(), new MemoryShards()];
    await start(files, store);
    const { corpus, analysed } = await start(files, store, undefined, '2');
    assert.equal(analysed.length, NAMES.length);
    assert.equal(corpus.size, NAMES.length);
    for (const name of store.shards.keys()) if (name !== 'stamps') store.shards.delete(name);
    const third = await start(files, store, undefined, '2');
    assert.equal(third.analysed.length, NAMES.length);
    assert.equal(third.corpus.size, NAMES.length);
  });

  test('cut or changed anywhere, they are dropped and all files are read', async () => {
    const [files, store] = [folder(), new MemoryShards()];
    await start(files, store);
    const whole = store.shards.get('stamps') ?? assert.fail();
    for (let at = 0; at < whole.length; at += 97) {
      const cut = whole.slice(0, at);
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      for (const content of [cut, changed]) {
        store.shards.set('stamps', content);
        const stamps = open(store);
        await stamps.whenRead();
        assert.ok(!NAMES.some((name) => stamps.knows(name)), `byte ${at}`);
      }
    }
  });

  test('a full disk costs nothing but the next start; what could not be written is written later', async () => {
    const [files, store] = [folder(), new MemoryShards()];
    store.isFull = true;
    const { corpus, finish } = await start(files, store);
    assert.equal(corpus.size, NAMES.length);
    assert.ok(said.some((line) => line.includes('no space left')));
    store.isFull = false;
    await finish();
    await start(files, store);
    assert.deepEqual(files.reads, []);
  });

  test('a stamp holds whatever the settings call an encoding, line breaks and tabs too', async () => {
    const store = new MemoryShards();
    const stamps = open(store);
    const odd = '1 2 utf8\t\n0badf00d\tother\tb\\n\\ rule';
    stamps.put('a', odd, hashText('a'));
    stamps.put('c', '1', hashText('c'));
    await stamps.flush();
    const again = open(store);
    await again.whenRead();
    assert.equal(again.hashOf('a', odd), hashText('a'));
    assert.equal(again.hashOf('c', '1'), hashText('c'));
    assert.equal(again.knows('b'), false);
  });

  test('those not asked for longest are dropped beyond the bound', async () => {
    const store = new MemoryShards();
    const stamps = open(store, 3);
    for (const id of ['a', 'b', 'c']) stamps.put(id, '1', hashText(id));
    assert.equal(stamps.hashOf('a', '1'), hashText('a'));
    stamps.put('d', '1', hashText('d'));
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => stamps.knows(id)),
      [true, false, true, true],
    );
  });
});
