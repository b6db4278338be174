import * as assert from 'node:assert/strict';
import { KeyHolders } from '../../src/corpus/keyHolders';

/** Whole numbers below `limit`, the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);

suite('who has a key', () => {
  test('answers as a list for each key would, however many come and go', () => {
    const next = numbers(7);
    const holders = new KeyHolders();
    const model = new Map<number, number[]>();
    const keyOf = (one: number): number => (one * 0x2545_f491) % 2 ** 30;
    for (let step = 0; step < 60_000; step++) {
      // grows for the first half, then is emptied again
      const key = keyOf(next(9000));
      const list = model.get(key) ?? [];
      if (next(10) < (step < 30_000 ? 7 : 2)) {
        const holder = next(50);
        holders.add(key, holder);
        model.set(key, [...list, holder]);
      } else if (list.length > 0) {
        const gone = list[next(list.length)] ?? 0;
        holders.delete(key, gone);
        list.splice(list.indexOf(gone), 1);
        if (list.length === 0) model.delete(key);
      }
      if (step % 5000 !== 0 && step !== 59_999) continue;
      for (let one = 0; one < 9000; one++) {
        const expected = sorted(model.get(keyOf(one)) ?? []);
        assert.deepEqual(sorted(holders.of(keyOf(one))), expected, `step ${step}`);
        assert.equal(holders.countOf(keyOf(one)), expected.length);
      }
      assert.equal(holders.size, [...model.values()].flat().length);
    }
  });
});
