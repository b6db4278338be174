import * as assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { LinkingWatch } from '../../src/service/linkingWatch';
import { analyses, hashOf } from '../corpus/keptSession';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

suite('whether articles are still being linked', () => {
  test('is told from the first that takes longer until all that came meanwhile are linked', async () => {
    const corpus = new Corpus((error) => assert.fail(String(error)));
    const told: boolean[] = [];
    const settles: (() => void)[] = [];
    const whenSettled = (): Promise<void> => new Promise((resolve) => settles.push(resolve));
    const watch = new LinkingWatch(corpus, whenSettled, (isLinking) => told.push(isLinking), 0);
    const put = (id: string): void =>
      corpus.put({ id, hash: hashOf(0), analysis: analyses[0] as (typeof analyses)[number] });
    try {
      put('a');
      await turn();
      assert.deepEqual(told, [true]);
      put('b');
      settles.shift()?.();
      await turn();
      assert.deepEqual([told, settles.length], [[true], 1], 'the second waits still');
      settles.shift()?.();
      await turn();
      assert.deepEqual([told, settles.length], [[true, false], 0]);
    } finally {
      watch.dispose();
    }
  });

  test('is not told where it takes but a moment, and no longer where the service gives up', async () => {
    const corpus = new Corpus((error) => assert.fail(String(error)));
    const told: boolean[] = [];
    let settle = (): Promise<void> => Promise.resolve();
    const watch = new LinkingWatch(
      corpus,
      () => settle(),
      (isLinking) => told.push(isLinking),
      0,
    );
    const put = (id: string): void =>
      corpus.put({ id, hash: hashOf(0), analysis: analyses[0] as (typeof analyses)[number] });
    try {
      put('a');
      await turn();
      assert.deepEqual(told, []);
      settle = () => turn().then(() => Promise.reject(new Error('gone')));
      put('b');
      await turn();
      await turn();
      assert.deepEqual(told, [true, false]);
    } finally {
      watch.dispose();
    }
  });
});
