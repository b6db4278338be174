import * as assert from 'node:assert/strict';
import { toAnalysed } from '../../src/cli/analysed';
import { analyze, Reanalysis } from '../../src/core/analyze';

const TEXT = '"We were not told," Ida Holm said on Monday. "We go," she added, and left.';
const LONG = 'The aide said that she who told him claimed he asked to go. '.repeat(20);

suite('an article that takes too much', () => {
  test('is a sentence once its steps are used up, always at the same place', () => {
    const found = toAnalysed(() => new Reanalysis().analyze(LONG, null, 'plain', 5), 10_000);
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
