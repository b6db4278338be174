import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis } from '../../src/core/annotation';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import { packAnalysis, unpackAnalysis } from '../../src/corpus/packedAnalysis';
import { hashOf, leave, newKept, restored, Session, sessions, SIX, TEXTS } from './keptSession';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const articles = fc.dictionary(id, fc.nat(TEXTS.length - 1), { maxKeys: 6 });
const steps = fc.array(fc.record({ id, text: fc.option(fc.nat(TEXTS.length - 1)) }), { maxLength: 6 });

suite('lists kept for the next start', () => {
  // also after a failure: what waits to be written would hold the process
  teardown(() => sessions.splice(0).forEach((session) => session.dispose()));

  test('are those of the last session at once, and after any changes those of a session that began anew', async () => {
    await fc.assert(
      fc.asyncProperty(articles, steps, async (given, changes) => {
        const { kept, shown } = await leave(given);
        const next = await restored(kept);
        assert.deepEqual(await next.shown(), shown);
        const left: Record<string, number> = { ...given };
        for (const change of changes) {
          if (change.text === null) {
            delete left[change.id];
            next.corpus.remove([change.id]);
          } else {
            left[change.id] = change.text;
            next.put(change.id, change.text);
          }
          const shared = await next.shared();
          assert.ok(shared.every(({ group }) => group.members.every(({ id: one }) => one in left)));
        }
        await next.settle();
        const anew = new Session(newKept());
        for (const [name, text] of Object.entries(left)) anew.put(name, text);
        assert.deepEqual(await next.shown(), await (await anew.settle()).shown());
        next.dispose();
        anew.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('an article that changed is in no group of the last session, one that did not still is', async () => {
    const { kept } = await leave(SIX);
    const next = await restored(kept);
    const members = async (): Promise<string[]> => {
      const quotes = (await next.shared()).filter(({ kind }) => kind === 'utterance');
      return quotes.flatMap(({ group }) => group.members.map((one) => one.id));
    };
    assert.deepEqual([...new Set(await members())].sort(), ['a', 'b', 'c', 'd']);
    next.put('a', 7);
    assert.deepEqual([...new Set(await members())].sort(), ['c', 'd']);
    next.dispose();
  });

  test('what is open already stays as it is, linked by then or not', async () => {
    for (const isLinked of [false, true]) {
      const { kept } = await leave(SIX);
      const next = new Session(kept);
      next.put('a', 6);
      if (isLinked) await next.settle();
      await next.lists.restore();
      const anew = new Session(newKept());
      for (const [name, text] of Object.entries({ ...SIX, a: 6 })) anew.put(name, text);
      assert.deepEqual(await (await next.settle()).shown(), await (await anew.settle()).shown());
    }
  });

  test('passages are not linked again until something changes, whatever is open already', async () => {
    const { kept, shown } = await leave(SIX);
    const next = new Session(kept);
    next.put('b', SIX.b);
    await next.lists.restore();
    assert.equal(await next.isComplete(), true);
    assert.deepEqual(await next.shown(), shown);
    next.put('f', 7);
    assert.equal(await next.isComplete(), false);
    next.dispose();
  });

  test('to count independent texts is to ask for what only linking can say', async () => {
    const { kept } = await leave(SIX);
    const next = await restored(kept);
    await next.service.ask('problems', 9);
    assert.equal(await next.isComplete(), false);
    await next.settle();
    next.dispose();
  });

  test('nothing is written where nothing changed, and before the end what changed lately', async () => {
    const { kept } = await leave(SIX);
    const whole = kept.store.shards.get('lists');
    const next = await restored(kept);
    await next.lists.saveNow();
    assert.equal(kept.store.shards.get('lists'), whole);
    next.put('a', 7);
    await next.settle();
    const shown = next.shown();
    await next.lists.saveNow();
    next.dispose();
    const last = await restored(kept);
    assert.deepEqual(last.shown(), shown);
    last.dispose();
  });

  test('an article whose analysis is lost, of which something was decided, or that no folder holds is left to be read', async () => {
    const { kept } = await leave(SIX);
    kept.packed.delete(hashOf(1));
    const next = await restored(kept, {
      corrections: { concerns: (name) => name === 'd', correct: (_, found) => found },
      isInFolder: (name) => name !== 'f',
    });
    const anew = new Session(newKept());
    for (const name of ['a', 'c', 'e'] as const) anew.put(name, SIX[name]);
    assert.deepEqual(await (await next.settle()).shown(), await (await anew.settle()).shown());
    next.dispose();
    anew.dispose();
  });

  test('an article about which something was decided is there with it, and left to be read where it was decided otherwise', async () => {
    const kept = newKept();
    const text = TEXTS[3];
    const packed = packAnalysis(analyze(text));
    kept.packed.set(hashText(text), packed);
    const found = unpackAnalysis(packed);
    const decide = (name: string): Analysis => ({
      ...found,
      entities: found.entities.map((one, at) => (at === 0 ? { ...one, name, decided: true } : one)),
    });
    const session = new Session(kept);
    session.put('a', 0);
    session.corpus.put({ id: 'd', hash: hashText(text), packed, analysis: decide('Bo Varg II'), found });
    await session.settle();
    const shown = await session.shown();
    await session.lists.save();
    session.dispose();
    for (const [name, isThere] of [
      ['Bo Varg II', true],
      ['Bo Varg III', false],
    ] as const) {
      const next = await restored(kept, {
        source: { readArticle: () => Promise.resolve({ kind: 'text', text }) },
        corrections: { concerns: (id) => id === 'd', correct: () => decide(name) },
      });
      assert.equal(next.corpus.get('d')?.found !== undefined, isThere);
      if (isThere) assert.deepEqual(await next.shown(), shown);
      next.dispose();
    }
    for (const source of [
      { readArticle: () => Promise.reject(new Error('no')) },
      { readArticle: () => Promise.resolve({ kind: 'text', text: 'Other words.' } as const) },
    ]) {
      const next = await restored(kept, {
        source,
        corrections: { concerns: (id) => id === 'd', correct: () => decide('Bo Varg II') },
      });
      assert.equal(next.corpus.get('d'), undefined);
      next.dispose();
    }
  });

  test('a file that is cut, changed anywhere, or of another engine is dropped', async () => {
    const { kept } = await leave(SIX);
    const whole = kept.store.shards.get('lists') as Uint8Array;
    const cuts = [0, 1, whole.length >> 1, whole.length - 1].map((at) => whole.slice(0, at));
    const flips = Array.from({ length: 97 }, (_, at) => {
      const copy = whole.slice();
      const place = Math.floor((at * (whole.length - 1)) / 96);
      copy[place] = (copy[place] ?? 0) ^ 1;
      return copy;
    });
    for (const content of [...cuts, ...flips]) {
      kept.store.shards.set('lists', content);
      const next = await restored(kept);
      assert.equal(next.corpus.size, 0);
      assert.deepEqual(await next.people(), []);
      next.put('a', 0);
      await next.settle();
      next.dispose();
    }
    kept.store.shards.set('lists', whole);
    const other = await restored(kept, { engine: '2' });
    assert.equal(other.corpus.size, 0);
    other.dispose();
    assert.match(kept.log.at(-1) ?? '', /not used: it is of another engine or damaged/);
  });

  test('are not written while something changes, waits or is not linked yet, nor above their size', async () => {
    const kept = newKept();
    const session = new Session(kept);
    session.put('a', 0);
    assert.equal(await session.lists.save(), false);
    await session.settle();
    const saving = session.lists.save();
    session.put('b', 1);
    assert.equal(await saving, false);
    await session.settle();
    session.dispose();
    for (const ports of [{ isBusy: () => true }, { mostBytes: 100 }]) {
      const other = new Session(kept, kept.packed, ports);
      other.put('a', 0);
      await other.settle();
      assert.equal(await other.lists.save(), false);
      other.dispose();
    }
    assert.equal(kept.store.shards.has('lists'), false);
  });

  test('are written by themselves once all is linked', async () => {
    const kept = newKept();
    let asked = 0;
    // at first it is too early, and nothing changes afterwards
    const session = new Session(kept, kept.packed, { pause: 0, isBusy: () => asked++ < 3 });
    session.put('a', 0);
    await session.settle();
    while (!kept.store.shards.has('lists')) await new Promise((resolve) => setTimeout(resolve, 1));
    session.dispose();
    const next = await restored(kept);
    assert.equal(next.corpus.size, 1);
    next.dispose();
  });
});
