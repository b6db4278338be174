import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { readAnalysisLine } from '../../src/corpus/readAnalysis';
import { samples, toPaths, withField } from '../core/hostileFields';

const TEXTS = [
  'The minister, Ida Holm, said on Monday that 14 boats could not leave. “We were not told about the ice until it was far too late to act,” she said. About 120 people were hurt, police said.\n\nThe coast guard denied it. “We called three times,” said Jonas Berg.',
  'On Monday, minister Ida Holm said 12 boats could not leave. “We were not told about the ice until it was too late to act,” Holm said. Some 130 people were hurt.\n\nJonas Berg denied it: “We called three times.”',
];
const [one, other] = TEXTS.map((text, index) => ({ id: String(index), ...analyze(text) }));
assert.ok(one && other);

suite('reading what annotate printed', () => {
  test('what annotate prints is read as it was', () => {
    const { id, ...analysis } = one;
    assert.deepEqual(readAnalysisLine(JSON.stringify(one)), { kind: 'article', id, analysis });
  });

  test('any field of any type is either refused in a sentence or linked', function () {
    this.timeout(120_000);
    let refused = 0;
    for (const path of toPaths(one)) {
      for (const value of samples) {
        const read = readAnalysisLine(JSON.stringify(withField(one, path, value)));
        if (read.kind !== 'article') {
          assert.ok(read.why.length < 200, read.why);
          refused++;
          continue;
        }
        const corpus = linkCorpus();
        corpus.put(read.id, read.analysis);
        corpus.put(other.id, other);
        assert.doesNotThrow(() => JSON.parse([...corpus.toJson()].join('')), `${path.join('.')} = ${String(value)}`);
      }
    }
    assert.ok(refused > 1000);
  });

  test('what is wrong is named by its path', () => {
    const why = (line: unknown): string => {
      const read = readAnalysisLine(JSON.stringify(line));
      return read.kind === 'article' ? '' : read.why;
    };
    assert.equal(
      why({ ...one, people: [one.people[0], { ...one.people[1], end: 1 }] }),
      'its people[1].text is not as long as its offsets say',
    );
    assert.equal(why({ ...one, quotes: undefined }), 'its quotes is missing');
    assert.equal(why([]), 'its is no object');
    assert.equal(why({ id: 'x', error: 'No.' }), 'No.');
  });
});
