import * as assert from 'node:assert/strict';
import { toDistinct, toGravity } from '../../src/present/differences';

suite('how grave a difference is', () => {
  test('what may say something else, then other words, then what is left out, then marks', () => {
    assert.equal(toGravity(['cut', 'negation', 'word']), 'warning');
    assert.equal(toGravity(['number']), 'warning');
    assert.equal(toGravity(['speaker', 'identical']), 'warning');
    assert.equal(toGravity(['cut', 'word', 'punctuation']), 'altered');
    assert.equal(toGravity(['tense']), 'altered');
    for (const difference of ['cut', 'ellipsis', 'bracket', 'paraphrase', 'translation'] as const)
      assert.equal(toGravity([difference, 'punctuation']), 'quiet', difference);
    assert.equal(toGravity(['punctuation', 'identical']), 'same');
    assert.equal(toGravity([]), 'same');
  });

  test('the gravest is named first, and “identical” only alone', () => {
    assert.deepEqual(toDistinct(['identical', 'cut', 'word', 'punctuation', 'negation', 'cut']), [
      ...['negation', 'word', 'cut', 'punctuation'],
    ]);
    assert.deepEqual(toDistinct(['identical', 'identical']), ['identical']);
  });
});
