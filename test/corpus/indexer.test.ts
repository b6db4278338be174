import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import type { Analysis } from '../../src/core/annotation';
import { hashText } from '../../src/core/text';
import { Corpus } from '../../src/corpus/corpus';
import { Indexer } from '../../src/corpus/indexer';
import { packAnalysis, type PackedAnalysis } from '../../src/corpus/packedAnalysis';
import type { Analyzer, ArticleSource, Reading } from '../../src/corpus/ports';

/** Files in memory, and an analyzer whose answers the test lets go one by one or that answers at once. */
function world(files: Map<string, Reading>, answer: 'at once' | 'on release' = 'at once') {
  const corpus = new Corpus();
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const log: string[] = [];
  const note = (message: string): void => void log.push(message);
  const source: ArticleSource = {
    readArticle: (id) => {
      const reading = files.get(id) ?? { kind: 'gone' };
      return 'reason' in reading && reading.reason === 'throw'
        ? Promise.reject(new Error('no permission'))
        : Promise.resolve(reading);
    },
  };
  const analyzer: Analyzer = {
    requestAnalysis: (text) => {
      asked.push(text);
      if (text.includes('poison')) return Promise.reject(new Error('poisoned'));
      if (answer === 'at once') return Promise.resolve(packAnalysis(analyze(text)));
      return new Promise<PackedAnalysis>((resolve) => held.push(() => resolve(packAnalysis(analyze(text)))));
    },
    dispose: () => undefined,
  };
  const indexer = new Indexer({ corpus, source, analyzer, log: { info: note, warn: note, error: note } });
  return { corpus, indexer, asked, held, log };
}
const text = (value: string): Reading => ({ kind: 'text', text: value });
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

suite('the indexer', () => {
  test('analyses a folder, and an unreadable, a skipped and a poisoned article do not stop the others', async () => {
    const { corpus, indexer, log } = world(
      new Map<string, Reading>([
        ['a', text('One.')],
        ['b', { kind: 'skipped', reason: 'throw' }],
        ['c', { kind: 'skipped', reason: 'not a text file' }],
        ['d', text('poison')],
        ['e', text('Five.')],
      ]),
    );
    indexer.requestLater(['a', 'b', 'c', 'd', 'e', 'gone']);
    await indexer.whenIdle();
    assert.deepEqual(
      [...corpus.entries()].map(({ id }) => id),
      ['a', 'e'],
    );
    assert.deepEqual(indexer.skippedArticles.map(({ id }) => id).sort(), ['b', 'c', 'd']);
    assert.ok(log.some((line) => line.startsWith('b:') && line.includes('no permission')));
  });

  test('an open document goes before what waits, and its text wins over the file', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const files = new Map(names.map((name) => [name, text(`file ${name}`)]));
    const { corpus, indexer, asked, held } = world(files, 'on release');
    const release = async (): Promise<void> => {
      held.shift()?.();
      await turn();
    };
    indexer.requestLater(names);
    await turn();
    indexer.requestNow('e', 'typed e');
    for (let left = names.length; left > 0; left--) await release();
    await indexer.whenIdle();
    assert.deepEqual(asked, ['file a', 'file b', 'file c', 'typed e', 'file d']);
    assert.equal(corpus.get('e')?.hash, hashText('typed e'));
    indexer.closeDocument('e');
    await turn();
    await release();
    await indexer.whenIdle();
    assert.equal(corpus.get('e')?.hash, hashText('file e'));
  });

  test('the answer to an older text is dropped', async () => {
    const { corpus, indexer, held } = world(new Map(), 'on release');
    const seen: string[] = [];
    corpus.onDidChange(() => seen.push(corpus.get('a')?.hash ?? ''));
    indexer.requestNow('a', 'old');
    await turn();
    indexer.requestNow('a', 'new');
    held.shift()?.();
    await turn();
    held.shift()?.();
    await indexer.whenIdle();
    assert.deepEqual(seen, [hashText('new')]);
  });

  test('an article deleted while it is analysed stays out', async () => {
    const { corpus, indexer, held } = world(new Map([['a', text('Here.')]]), 'on release');
    indexer.requestLater(['a']);
    await turn();
    indexer.forget(['a']);
    held.shift()?.();
    await indexer.whenIdle();
    assert.equal(corpus.size, 0);
  });

  test('a kept analysis is used instead of a new one, and new ones are kept', async () => {
    const corpus = new Corpus();
    const asked: string[] = [];
    const kept = new Map([[hashText('old'), packAnalysis(analyze('old'))]]);
    const files = new Map([
      ['a', text('old')],
      ['b', text('new')],
    ]);
    const source: ArticleSource = { readArticle: (id) => Promise.resolve(files.get(id) ?? { kind: 'gone' }) };
    const analyzer: Analyzer = {
      requestAnalysis: (given) => {
        asked.push(given);
        return Promise.resolve(packAnalysis(analyze(given)));
      },
      dispose: () => undefined,
    };
    const cache = {
      get: (hash: string) => Promise.resolve(kept.get(hash)),
      put: (hash: string, packed: PackedAnalysis) => Promise.resolve(void kept.set(hash, packed)),
    };
    const quiet = (): void => undefined;
    const indexer = new Indexer({ corpus, source, analyzer, cache, log: { info: quiet, warn: quiet, error: quiet } });
    indexer.requestLater(['a', 'b']);
    await indexer.whenIdle();
    assert.deepEqual(asked, ['new']);
    assert.equal(corpus.size, 2);
    assert.ok(kept.has(hashText('new')));
  });

  test('pause holds the folder, not the open document; cancel empties the queue', async () => {
    const { corpus, indexer } = world(
      new Map([
        ['a', text('A.')],
        ['b', text('B.')],
      ]),
    );
    indexer.pause();
    indexer.requestLater(['a', 'b']);
    indexer.requestNow('c', 'C.');
    await indexer.whenIdle();
    assert.deepEqual(
      [...corpus.entries()].map(({ id }) => id),
      ['c'],
    );
    indexer.resume();
    await indexer.whenIdle();
    assert.equal(corpus.size, 3);
    indexer.pause();
    indexer.requestLater(['a']);
    indexer.cancel();
    assert.equal(indexer.currentProgress.running, false);
  });

  test('progress ends with all done, and every wait ends', async () => {
    const { indexer } = world(
      new Map([
        ['a', text('A.')],
        ['b', text('B.')],
      ]),
    );
    const seen: string[] = [];
    indexer.onDidProgress(({ done, total, running }) => seen.push(`${done}/${total} ${running}`));
    indexer.requestLater(['a', 'b']);
    await Promise.all([indexer.whenSettled('a'), indexer.whenSettled('b'), indexer.whenIdle()]);
    assert.equal(seen.at(-1), '2/2 false');
    await indexer.whenSettled('never asked');
  });

  test('an article asked for again while it is in work or done counts once', async () => {
    const { indexer, held } = world(
      new Map([
        ['a', text('A.')],
        ['b', text('B.')],
      ]),
      'on release',
    );
    const seen = new Set<string>();
    indexer.onDidProgress(({ done, total }) => seen.add(`${done}/${total}`));
    indexer.requestLater(['a', 'b']);
    await turn();
    indexer.requestNow('a', 'A, typed.');
    indexer.requestLater(['b']);
    const idle = indexer.whenIdle();
    while (indexer.currentProgress.running) {
      held.shift()?.();
      await turn();
    }
    await idle;
    assert.deepEqual([...seen].sort(), ['0/1', '0/2', '2/2']);
  });

  test('whatever happens in whatever order, the corpus ends as the files and open documents are', async () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      act: fc.constantFrom('write', 'open', 'close', 'delete', 'wait'),
      n: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const files = new Map<string, Reading>();
        const opened = new Map<string, string>();
        const { corpus, indexer } = world(files);
        for (const { id, act, n } of steps) {
          if (act === 'write') {
            files.set(id, text(`file ${n}`));
            indexer.requestLater([id]);
          } else if (act === 'open') {
            opened.set(id, `typed ${n}`);
            indexer.requestNow(id, `typed ${n}`);
          } else if (act === 'close') {
            opened.delete(id);
            indexer.closeDocument(id);
          } else if (act === 'delete') {
            files.delete(id);
            opened.delete(id);
            indexer.forget([id]);
          } else await turn();
        }
        await indexer.whenIdle();
        for (const id of ['a', 'b', 'c']) {
          const file = files.get(id);
          const expected = opened.get(id) ?? (file?.kind === 'text' ? file.text : undefined);
          assert.equal(corpus.get(id)?.hash, expected === undefined ? undefined : hashText(expected), id);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('corrects what the engine found by what was decided, and anew when something else is, without analysing again', async () => {
    const corpus = new Corpus();
    let asked = 0;
    let isDecided = true;
    const withoutNumbers = new WeakMap<Analysis, Analysis>();
    const indexer = new Indexer({
      corpus,
      source: { readArticle: () => Promise.resolve(text('Nobody was hurt, but 14 boats could not leave.')) },
      analyzer: {
        requestAnalysis: (given) => {
          asked++;
          return Promise.resolve(packAnalysis(analyze(given)));
        },
        dispose: () => undefined,
      },
      corrections: {
        concerns: () => true,
        correct: ({ text: given }, found) => {
          assert.ok(given.includes('14 boats'));
          if (!isDecided) return found;
          const known = withoutNumbers.get(found) ?? { ...found, numbers: [] };
          withoutNumbers.set(found, known);
          return known;
        },
      },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    let changes = 0;
    corpus.onDidChange(() => changes++);
    const numbers = (): number | undefined => corpus.get('a')?.analysis.numbers.length;
    indexer.requestLater(['a']);
    await indexer.whenIdle();
    assert.deepEqual([numbers(), changes], [0, 1]);
    indexer.reconsider(['a']);
    await indexer.whenIdle();
    assert.deepEqual([numbers(), changes], [0, 1]);
    isDecided = false;
    indexer.reconsider(['a']);
    await indexer.whenIdle();
    assert.deepEqual([numbers(), changes, asked], [1, 2, 1]);
  });
});
