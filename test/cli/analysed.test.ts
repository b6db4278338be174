import * as assert from 'node:assert/strict';
import { toAnalysed } from '../../src/cli/analysed';
import { analyze } from '../../src/core/analyze';
import { countSteps, withinBudget } from '../../src/core/workBudget';

const TEXT = '"We were not told," Ida Holm said on Monday. "We go," she added, and left.';

suite('an article that takes too much', () => {
  test('is a sentence once its steps are used up, always at the same place', () => {
    let steps = 0;
    const search = (): never => {
      for (; ; steps++) countSteps(1);
    };
    const found = toAnalysed(() => withinBudget(5, search), 10_000);
    assert.equal(steps, 5);
    assert.ok('error' in found);
    assert.match(found.error, /more work than one article may/);
    assert.deepEqual(
      toAnalysed(() => analyze(TEXT), 10_000),
      analyze(TEXT),
    );
  });

  test('is a sentence where it never ends', () => {
    const found = toAnalysed(() => {
      for (;;);
    }, 50);
    assert.ok('error' in found);
    assert.match(found.error, /longer than/);
  });

  test('is a sentence where it fails', () => {
    const found = toAnalysed(() => {
      throw new Error('No such word.');
    }, 10_000);
    assert.ok('error' in found);
    assert.match(found.error, /No such word\./);
  });
});
