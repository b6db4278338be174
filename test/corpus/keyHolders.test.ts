import * as assert from 'node:assert/strict';
import { KeyHolders } from '../../src/corpus/keyHolders';
import { ShortKeyTable } from '../../src/corpus/shortKeyTable';

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
      for (let one = 0; one < 9000; one++)
        assert.deepEqual(sorted(holders.of(keyOf(one))), sorted(model.get(keyOf(one)) ?? []), `step ${step}`);
      const lists = [...model.values()].filter(({ length }) => length > 1).length;
      assert.deepEqual(holders.size, { keys: model.size, lists });
    }
  });
});

suite('a table of numbers', () => {
  test('answers as a Map would, however many come and go', () => {
    const next = numbers(11);
    const table = new ShortKeyTable();
    const model = new Map<number, number>();
    for (let step = 0; step < 40_000; step++) {
      const key = next(3000) * 64;
      if (next(10) < (step < 20_000 ? 7 : 2)) {
        table.set(key, step);
        model.set(key, step);
      } else {
        table.delete(key);
        model.delete(key);
      }
      assert.equal(table.size, model.size);
      if (step % 4000 !== 0) continue;
      for (let one = 0; one < 3000; one++) assert.equal(table.get(one * 64), model.get(one * 64), `step ${step}`);
      assert.deepEqual(sorted([...table.keys()]), sorted([...model.keys()]));
    }
  });

  test('takes less than 32 bytes a key, and no room for what is gone', () => {
    const table = new ShortKeyTable();
    for (let key = 0; key < 50_000; key++) table.set(key, key);
    assert.ok(table.bytes < 32 * 50_000, `${table.bytes} bytes`);
    for (let key = 0; key < 50_000; key++) table.delete(key);
    assert.ok(table.bytes < 1000, `${table.bytes} bytes`);
  });
});
