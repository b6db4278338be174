import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { packAnalysis, unpackAnalysis } from '../../src/corpus/packedAnalysis';

const plain = (text: string): unknown => JSON.parse(JSON.stringify(analyze(text)));

suite('an analysis as bytes', () => {
  test('comes back as it was', () => {
    for (const text of ['', '“Né 🙂,” said Jane Doe, 52.']) {
      assert.deepEqual(unpackAnalysis(packAnalysis(analyze(text))), plain(text));
    }
  });

  test('of an article of usual length takes less than half of its JSON', () => {
    const text = Array.from({ length: 40 }, (_, n) => `“We saw ${n} of them,” said Jane Doe of Ohio.\n\n`).join('');
    const analysis = analyze(text);
    assert.ok(packAnalysis(analysis).length * 2 < JSON.stringify(analysis).length);
  });

  test('of a very long article is as good, and not deflated', () => {
    const text = Array.from({ length: 2000 }, (_, n) => `“We saw ${n} of them,” said Jane Doe of Ohio.\n\n`).join('');
    const packed = packAnalysis(analyze(text));
    assert.ok(packed.length > 400_000);
    assert.deepEqual(unpackAnalysis(packed), plain(text));
  });

  test('anything else is refused', () => {
    for (const bytes of [[], [1], [1, 255, 255, 255], [0, 123], [7]]) {
      assert.throws(() => unpackAnalysis(Uint8Array.from(bytes)));
    }
  });
});
