import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import { AnalysisCache, type ShardStore } from '../../src/corpus/cache';
import { packAnalysis, unpackAnalysis } from '../../src/corpus/packedAnalysis';
import { MemoryShards } from './memoryShards';

const log: string[] = [];
const note = (line: string): void => void log.push(line);
const open = (store: ShardStore, engine = '1', mostBytesPerShard = 1e6): AnalysisCache =>
  new AnalysisCache({ store, engine, log: { info: note, warn: note, error: note }, mostBytesPerShard });
const texts = Array.from({ length: 200 }, (_, n) => `“Statement ${n}, né 🙂,” said Jane Doe.`);
const packed = new Map(texts.map((text) => [text, packAnalysis(analyze(text))]));
const fill = async (cache: AnalysisCache, some = texts): Promise<void> => {
  for (const text of some) await cache.put(hashText(text), packed.get(text) ?? new Uint8Array());
};

suite('the analysis cache', () => {
  setup(() => void log.splice(0));

  test('gives back in a new session what was put, and nothing for other texts', async () => {
    const store = new MemoryShards();
    const first = open(store);
    await fill(first);
    await first.flush();
    const second = open(store);
    for (const text of texts) {
      const kept = await second.get(hashText(text));
      assert.deepEqual(kept && unpackAnalysis(kept), JSON.parse(JSON.stringify(analyze(text))));
    }
    assert.equal(await second.get(hashText('something else')), undefined);
  });

  test('two windows on one folder: what either put is there for a third', async () => {
    const store = new MemoryShards();
    const [one, other] = [open(store), open(store)];
    await fill(one, texts.slice(0, 120));
    await fill(other, texts.slice(80));
    await Promise.all([one.flush(), other.flush()]);
    await fill(one, texts.slice(0, 1));
    await one.flush();
    const third = open(store);
    const missing = [];
    for (const text of texts) if (!(await third.get(hashText(text)))) missing.push(text);
    assert.ok(missing.length < 30, `${missing.length} of ${texts.length} are lost`);
  });

  test('only shards that changed are written', async () => {
    const store = new MemoryShards();
    const cache = open(store);
    await fill(cache);
    await cache.flush();
    store.written = [];
    await cache.flush();
    assert.deepEqual(store.written, []);
    await fill(cache, texts.slice(0, 1));
    await cache.flush();
    assert.equal(store.written.length, 1);
  });

  test('analyses of another engine are not used', async () => {
    const store = new MemoryShards();
    const old = open(store, '1');
    await fill(old);
    await old.flush();
    assert.equal(await open(store, '2').get(hashText(texts[0] ?? '')), undefined);
  });

  test('a shard cut or changed anywhere costs only itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.boolean(), async (where, cut) => {
        const store = new MemoryShards();
        const cache = open(store);
        await fill(cache);
        await cache.flush();
        const [name, content] = [...store.shards][0] ?? ['', new Uint8Array()];
        const at = Math.floor(content.length * where);
        const damaged = cut ? content.slice(0, at) : content.slice();
        if (!cut) damaged[at] = (damaged[at] ?? 0) ^ 1;
        store.shards.set(name, damaged);
        const again = open(store);
        for (const text of texts) {
          const hash = hashText(text);
          const kept = await again.get(hash);
          const isHurt = (parseInt(hash.slice(0, 2), 16) % 64).toString().padStart(2, '0') === name;
          if (isHurt) assert.equal(kept, undefined);
          else assert.deepEqual(kept && [...kept], [...(packed.get(text) ?? [])]);
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  test('stays within its size, the least recently used go first', async () => {
    const store = new MemoryShards();
    const cache = open(store, '1', 1500);
    const favourite = hashText(texts[0] ?? '');
    await fill(cache, texts.slice(0, 1));
    for (const text of texts.slice(1)) {
      await fill(cache, [text]);
      await cache.get(favourite);
    }
    await cache.flush();
    for (const content of store.shards.values()) assert.ok(content.length < 4500, `${content.length} bytes`);
    assert.notEqual(await open(store).get(favourite), undefined);
  });

  test('one very long article drives out no other', async () => {
    const store = new MemoryShards();
    const cache = open(store, '1', 100_000);
    await fill(cache);
    for (let draft = 0; draft < 64; draft++) {
      await cache.put(draft.toString(16).padStart(2, '0').padEnd(16, '0'), new Uint8Array(150_000));
    }
    await cache.flush();
    const again = open(store);
    for (const text of texts) assert.notEqual(await again.get(hashText(text)), undefined);
  });

  test('a full disk is said and loses nothing in memory', async () => {
    const store = new MemoryShards();
    const cache = open(store);
    store.isFull = true;
    await fill(cache, texts.slice(0, 3));
    await cache.flush();
    assert.match(log.join(), /no space left/);
    store.isFull = false;
    await cache.flush();
    assert.notEqual(await open(store).get(hashText(texts[2] ?? '')), undefined);
  });
});
