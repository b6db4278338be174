import * as assert from 'node:assert/strict';
import { toSharedWording as nameOf } from '../../src/corpus/sharedWording';

const toSharedWording = (...wordings: readonly string[]): string =>
  nameOf(wordings.map((text) => ({ text, reported: false })));

suite('the name of an utterance', () => {
  const speech = 'We start with the roads. Then we mend every bridge in the county. And then we rest.';

  test('is what the wordings share, not how the longest quotation begins', () => {
    assert.equal(
      toSharedWording(speech, 'we mend the bridges in the county'),
      '… Then we mend every bridge in the county.',
    );
    assert.equal(toSharedWording(speech, 'We start with roads', 'start with the roads'), 'We start with the roads.');
  });

  test('reaches from the first to the last sentence that is shared', () => {
    const others = ['We start with the roads and then we mend every bridge'];
    assert.equal(
      toSharedWording(speech, ...others),
      'We start with the roads. Then we mend every bridge in the county.',
    );
  });

  test('one sentence, or nothing in common, is left whole', () => {
    assert.equal(toSharedWording('We mend every bridge.', 'bridge'), 'We mend every bridge.');
    assert.equal(toSharedWording(speech, 'Nobody stays'), speech);
    assert.equal(toSharedWording(''), '');
  });
});
