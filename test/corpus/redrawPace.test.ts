import * as assert from 'node:assert/strict';
import { Emitter } from '../../src/corpus/emitter';
import type { Progress } from '../../src/corpus/indexer';
import { RedrawPace } from '../../src/editor/redrawPace';

const IDLE: Progress = { done: 0, total: 0, running: false };

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

suite('how often a list is redrawn', () => {
  test('a change while it is drawn is drawn afterwards, never at the same time', async () => {
    const progress = new Emitter<Progress>();
    let [drawn, drawing, most, changes, seen] = [0, 0, 0, 0, 0];
    const pace = new RedrawPace(
      { onDidProgress: progress.on, currentProgress: IDLE },
      async () => {
        const now = changes;
        most = Math.max(most, ++drawing);
        for (let turn = 0; turn < 5; turn++) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          if (drawn > 0) continue;
          changes++;
          pace.request(true);
          progress.fire(IDLE);
        }
        drawing--;
        drawn++;
        seen = now;
      },
      assert.ifError,
    );
    pace.request();
    await until(() => drawn > 1 && seen === changes);
    assert.equal(most, 1);
    assert.ok(drawn <= 3, `drawn ${drawn} times for one change and five in between`);
    pace.dispose();
  });

  test('one that fails does not keep the next from being drawn', async () => {
    let drawn = 0;
    const failures: unknown[] = [];
    const pace = new RedrawPace(
      { onDidProgress: new Emitter<Progress>().on, currentProgress: IDLE },
      () => (++drawn === 1 ? Promise.reject(new Error('no')) : Promise.resolve()),
      (error) => failures.push(error),
    );
    pace.request();
    await until(() => drawn === 1);
    pace.request();
    await until(() => drawn === 2);
    assert.equal(failures.length, 1);
    pace.dispose();
  });
});
