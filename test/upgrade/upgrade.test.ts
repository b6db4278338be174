import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { analyze } from '../../src/core/analyze';
import { hashText, normaliseText } from '../../src/core/text';
import { AnalysisCache } from '../../src/corpus/cache';
import { Corpus } from '../../src/corpus/corpus';
import { FileStamps } from '../../src/corpus/fileStamps';
import { Indexer } from '../../src/corpus/indexer';
import { packAnalysis } from '../../src/corpus/packedAnalysis';
import type { Log } from '../../src/corpus/ports';
import { toDiskJournals } from '../../src/host/journalFiles';
import { applyDecisions, toDecisions } from '../../src/notes/apply';
import { attach, findMissing } from '../../src/notes/attach';
import { Journals } from '../../src/notes/journals';
import { toAuthorWords } from '../../src/notes/signature';
import { MemoryShards } from '../corpus/memoryShards';
import { newKept, Session } from '../corpus/keptSession';
import { readLeftFolders, type LeftFolder } from './left';

const KINDS = [
  ...(['note', 'tag', 'verdict', 'link', 'reject', 'rename', 'merge', 'split', 'speaker', 'value', 'add'] as const),
  ...(['edit', 'move', 'resolve', 'revert'] as const),
];
const NAMES = ['news/boats.txt', 'news/envoy.txt', 'verdict.md'];

/** Words of the place and what is said there, of every remark that counts. */
const REMARKS = [
  'could not leave · note · Ida Holm · Why *not*? The port was asked twice.',
  '14 boats · tag · Ida Holm · check',
  '14 boats · tag · Ida Holm · check',
  '32 ships · tag · Ida Holm · count',
  '14 boats · verdict · Ida Holm · disputed',
  '12 years · verdict · Ida Holm · verified',
  'We made good progress · link · Ida Holm · same',
  'until June · link · Ida Holm · contradicts',
  'opened again on Monday · note · Ida Holm · Moved by hand.',
  'on Tuesday · note · Ida Holm · Closed.',
  'the quota · note · Ida Holm · Deleted and back.',
  'came back on Sunday · note · Ida Holm, quoting “carla” · From another program.',
  'could not leave · note · Ben Okoye · I asked: the tide.',
  '14 boats · verdict · Ben Okoye · verified',
];
const DECISIONS = [
  'add',
  'add',
  'add',
  'merge',
  'reject',
  'reject',
  'reject',
  'rename',
  'speaker',
  'speaker',
  'split',
  'value',
];

interface Opened {
  readonly left: LeftFolder;
  readonly folder: string;
  readonly journals: Journals;
  readonly articles: readonly { readonly id: string; readonly text: string; readonly hash: string }[];
}

/** A copy of each folder, its notes read. */
async function inEach(body: (opened: Opened) => Promise<void>): Promise<void> {
  const all = readLeftFolders();
  assert.ok(all.length > 0);
  for (const left of all) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-left-'));
    try {
      fs.cpSync(left.articles, folder, { recursive: true });
      let count = 0;
      const journals = new Journals(toDiskJournals(folder), {
        now: () => new Date(Date.UTC(2027, 0, 1)).toISOString(),
        id: () => `new-${++count}`,
      });
      await journals.refresh();
      const articles = NAMES.map((id) => {
        const text = normaliseText(fs.readFileSync(path.join(folder, id), 'utf8'));
        return { id, text, hash: hashText(text) };
      });
      await body({ left, folder, journals, articles });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}

suite('a folder left by an earlier build', () => {
  test('its notes are all there, every kind of record, and nothing is reported', async () => {
    await inEach(({ journals }) => {
      const { notebook, problems, failures } = journals;
      assert.deepEqual([problems, failures], [[], []]);
      const kinds = new Set(notebook.history.map(({ record }) => record.kind));
      assert.deepEqual([...kinds].sort(), [...KINDS].sort());
      const said = notebook.remarks.map(({ record, target, body }) => {
        const word =
          record.kind === 'tag'
            ? record.tag
            : record.kind === 'verdict'
              ? record.verdict
              : record.kind === 'link'
                ? record.relation
                : body;
        return [target.place.text, record.kind, toAuthorWords(record), word].join(' · ');
      });
      assert.deepEqual(said.sort(), [...REMARKS].sort());
      const byOthers = notebook.remarks.flatMap(({ others }) => [
        ...(others?.proposals ?? []).map(({ by, body }) => `${by}: ${body}`),
        ...(others?.objections ?? []).map(({ by }) => `${by} would delete it`),
        ...(others?.places ?? []).map(({ by, target }) => `${by.by}: at ${target.place.text}`),
        ...(others?.resolvedBy ? [`${others.resolvedBy.by} closed it`] : []),
      ]);
      assert.deepEqual(byOthers, [
        'Ben Okoye: Ben would say it so.',
        'Ben Okoye closed it',
        'Ben Okoye would delete it',
        'Ben Okoye: at 12',
      ]);
      assert.deepEqual(notebook.decisions.map(({ kind }) => kind).sort(), DECISIONS);
      return Promise.resolve();
    });
  });

  test('every place is found where it was, and what was decided is laid over the articles', async () => {
    await inEach(({ journals, articles }) => {
      const { remarks, decisions } = journals.notebook;
      const all = [...remarks.map(({ record, target }) => ({ id: record.id, target })), ...decisions];
      assert.deepEqual(findMissing(all, articles), []);
      let placed = 0;
      for (const article of articles) {
        const attached = attach(all, article, ({ id }) => id);
        assert.deepEqual(attached.open, []);
        for (const { record, span } of attached.placed)
          assert.equal(article.text.slice(span.start, span.end), record.target.place.text);
        placed += attached.placed.length;
      }
      assert.equal(placed, all.length);
      const prepared = toDecisions(decisions);
      const corrected = articles.map((article) => applyDecisions(prepared, article, analyze(article.text)));
      assert.deepEqual(
        corrected.flatMap(({ open }) => open),
        [],
      );
      const applied = new Set(corrected.flatMap((one) => one.applied));
      const kinds = decisions.flatMap(({ id, kind }) => (applied.has(id) ? [kind] : []));
      assert.deepEqual([...new Set(kinds)].sort(), [...new Set(DECISIONS)].sort());
      const names = corrected.flatMap(({ analysis }) => analysis.entities.map(({ name }) => name));
      for (const name of ['Anne Bergner', 'Jonathan Vosse the Younger', 'Ole Lind'])
        assert.ok(names.includes(name), name);
      return Promise.resolve();
    });
  });

  test('what is written now is added behind it, and no line before is touched', async () => {
    await inEach(async ({ folder, journals }) => {
      const file = path.join(folder, '.corroborate/notes/ida-holm.jsonl');
      const before = fs.readFileSync(file, 'utf8');
      const count = journals.notebook.remarks.length;
      const [first] = journals.notebook.remarks;
      assert.ok(first);
      await journals.append('Ida Holm', [{ kind: 'note', target: first.target, body: 'By this build.' }]);
      const after = fs.readFileSync(file, 'utf8');
      assert.ok(after.startsWith(before));
      assert.equal(after.split('\n').length, before.split('\n').length + 1);
      await journals.refresh();
      assert.equal(journals.notebook.remarks.length, count + 1);
    });
  });

  test('what was kept beside is used or dropped with a sentence, and every article is analysed as if nothing were', async () => {
    await inEach(async ({ left, articles }) => {
      const said: string[] = [];
      const note = (line: string): void => void said.push(line);
      const log: Log = { info: note, warn: note, error: note };
      const store = new MemoryShards();
      for (const [name, content] of left.shards) store.shards.set(name, content);
      const cache = new AnalysisCache({ store, engine: 'this build', log });
      const stamps = new FileStamps({ store, log, onDirty: () => undefined });
      const kept = new TextDecoder().decode(left.shards.get('stamps'));
      const stampOf = (id: string): string | undefined =>
        kept.split('\n').flatMap((line) => (line.endsWith(`\t${id}`) ? [line.split('\t')[1] ?? ''] : []))[0];
      const texts = new Map(articles.map(({ id, text }) => [`${left.root}/${id}`, text]));
      const corpus = new Corpus((error) => assert.fail(String(error)));
      const indexer = new Indexer({
        corpus,
        cache,
        stamps,
        source: {
          readArticle: (id) => {
            const text = texts.get(id);
            return Promise.resolve(text === undefined ? { kind: 'gone' } : { kind: 'text', text });
          },
          // the files are those of then, so that what was kept of them is asked for
          stampOf: (id) => Promise.resolve(stampOf(id)),
        },
        analyzer: {
          requestAnalysis: (text) => Promise.resolve(packAnalysis(analyze(text))),
          dispose: () => undefined,
        },
        log,
      });
      assert.ok([...texts.keys()].every((id) => stampOf(id) !== undefined));
      indexer.requestLater([...texts.keys()]);
      await indexer.whenIdle();
      for (const { id, text, hash } of articles) {
        const entry = corpus.get(`${left.root}/${id}`);
        assert.equal(entry?.hash, hash);
        assert.deepEqual(entry.analysis, JSON.parse(JSON.stringify(analyze(text))));
      }
      assert.ok(said.some((line) => /is of another engine or damaged/.test(line)));
      assert.deepEqual(
        said.filter((line) => !/is of another engine or damaged|of another version or damaged/.test(line)),
        [],
      );
      await cache.flush();
      await stamps.flush();
    });
  });

  test('lists of then are dropped with a sentence, and made anew', async () => {
    await inEach(async ({ left }) => {
      const kept = newKept();
      for (const [name, content] of left.shards) kept.store.shards.set(name, content);
      const session = new Session(kept, kept.packed, { isInFolder: () => true });
      try {
        await session.lists.restore();
        assert.equal(kept.log.length, 1);
        assert.match(kept.log[0] ?? '', /The lists of the last session are not used/);
        session.put('a', 0);
        await session.settle();
        assert.ok((await session.service.ask('totals')).people > 0);
      } finally {
        session.dispose();
      }
    });
  });
});
