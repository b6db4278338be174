import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sortSteps } from '../../src/corpus/sortSteps';
import { atOnce, SLICE_MS, TimeSlices } from '../../src/corpus/timeSlices';

interface Item {
  readonly weight: number;
  readonly place: number;
}

const itemsOf = (weights: readonly number[]): Item[] => weights.map((weight, place) => ({ weight, place }));
const byWeight = (a: Item, b: Item): number => a.weight - b.weight;

suite('a long list put in order in steps', () => {
  test('ends as the sort of the language, equal items in the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 1500, size: 'max' }), (weights) => {
        const items = itemsOf(weights);
        assert.deepEqual(atOnce(sortSteps(items, byWeight)), [...items].sort(byWeight));
        assert.deepEqual(items, itemsOf(weights), 'what was given is left as it is');
      }),
      { numRuns: 30 },
    );
  });

  test('no step compares often, and what is in order is compared about once', () => {
    const count = 20_000;
    const compare = (a: Item, b: Item): number => {
      compared++;
      return byWeight(a, b);
    };
    let compared = 0;
    let most = 0;
    const steps = sortSteps(itemsOf(Array.from({ length: count }, (_, at) => (at * 7919) % count)), compare);
    for (let before = 0; steps.next().done !== true; before = compared) most = Math.max(most, compared - before);
    assert.ok(most > 0 && most < 3000, `${most} comparisons in one step`);
    compared = 0;
    atOnce(sortSteps(itemsOf(Array.from({ length: count }, (_, at) => at)), compare));
    assert.ok(compared < count * 1.1, `${compared} comparisons of a list in order`);
  });
});

/** Takes longer than a slice, however fast the machine. */
function work(): void {
  for (const begun = performance.now(); performance.now() - begun <= SLICE_MS;);
}

suite('slices of time', () => {
  test('pieces that wait together go on one a turn, in order', async () => {
    const slices = new TimeSlices();
    const turns: number[] = [];
    let turn = 0;
    let isOver = false;
    const count = (): void => {
      turn++;
      if (!isOver) setTimeout(count, 0);
    };
    count();
    work();
    const pieces = Array.from({ length: 5 }, async (_, piece) => {
      await slices.next();
      turns[piece] = turn;
      work();
    });
    await Promise.all(pieces);
    isOver = true;
    for (let piece = 1; piece < turns.length; piece++)
      assert.ok((turns[piece] ?? 0) > (turns[piece - 1] ?? 0), `turns of the pieces: ${turns.join(' ')}`);
  });

  test('small pieces share a turn', async () => {
    const slices = new TimeSlices();
    work();
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns++;
      if (!isOver) setTimeout(count, 0);
    };
    setTimeout(count, 0);
    await Promise.all(Array.from({ length: 5000 }, () => slices.next()));
    isOver = true;
    assert.ok(turns < 1000, `${turns} turns for 5,000 pieces of nothing`);
  });
});
