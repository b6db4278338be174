import * as assert from 'node:assert/strict';
import { SLICE_MS, TimeSlices } from '../../src/corpus/timeSlices';

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
