/*
 * The property the benchmark measures (test/bench/anchors), on the sample articles and with fixed seeds: after realistic
 * edits a place is found where it stands or left to a person, and never found elsewhere.
 */
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { toAnchorFinder, toPlacer } from '../../src/core/anchor';
import { normaliseText } from '../../src/core/text';
import { SCENARIOS, seeded } from '../bench/anchors/edits';
import { TrackedText } from '../bench/anchors/trackedText';
import { chooseTargets, judgeAnswer, truthOf } from '../bench/anchors/truth';

const SEEDS = [11, 12];
const LEAST_FOUND = 0.97;

suite('anchors after edits', () => {
  const articles = fs
    .readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => normaliseText(fs.readFileSync(path.join('seeds', name), 'utf8')));

  for (const [name, edit] of SCENARIOS) {
    test(`${name}: none wrong, nearly all found`, () => {
      let present = 0;
      let found = 0;
      for (const seed of SEEDS) {
        const random = seeded(seed);
        for (const text of articles) {
          const places = chooseTargets(text, random).map(toPlacer(text));
          const tracked = TrackedText.of(text);
          edit(tracked, random);
          const [positions, copies] = [tracked.positions(text.length), tracked.copies(text.length)];
          const find = toAnchorFinder(tracked.text);
          for (const place of places) {
            const anchored = find(place);
            const judged = judgeAnswer(anchored, truthOf(place, positions), truthOf(place, copies));
            assert.notEqual(judged.outcome, 'wrong', `seed ${seed}: “${place.text}”, ${anchored.why}`);
            if (judged.present) present++;
            if (judged.outcome === 'found') found++;
          }
        }
      }
      assert.ok(present > 50 && found >= LEAST_FOUND * present, `${found} of ${present}`);
    });
  }
});
