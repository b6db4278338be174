import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import type { Analysis } from '../../src/core/annotation';
import { CROWDED } from '../../src/corpus/blockIndex';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { PartialLinks } from '../../src/corpus/partialLinks';
import { quotingAnalysis } from './sampleAnalysis';

type Articles = readonly (readonly [string, Analysis])[];

function asWhole(articles: Articles): string {
  const corpus = linkCorpus();
  for (const [id, analysis] of articles) corpus.put(id, analysis);
  return [...corpus.toJson()].join('');
}

function inParts(articles: Articles, of: number): string {
  const links = new PartialLinks();
  for (let part = 0; part < of; part++) {
    const corpus = linkCorpus({ kind: 'part', part, of });
    for (const [id, analysis] of articles) corpus.put(id, analysis);
    for (const line of corpus.partialLines()) links.take(line);
  }
  assert.deepEqual(links.missing(), []);
  const corpus = linkCorpus(undefined, links);
  for (const [id, analysis] of articles) corpus.put(id, analysis);
  return [...corpus.toJson()].join('');
}

suite('links found in parts', () => {
  test('united are those of one run, byte for byte', () => {
    const sentence = fc.constantFrom(
      'Mayor Ada Quist said on Monday: “We will close the harbour before the long winter begins.”',
      '“We will close the old harbour before the winter begins,” said Ada Quist, the mayor.',
      'Quist promised to “close the harbour”. She told Bo Varg that 214 boxes of herring were lost.',
      'Bo Varg said that 241 boxes of herring were lost when the ferry ran aground off the harbour of Ostby.',
      '“Nobody told us that the ferry would not sail,” Varg said. The ferry carried 214 boxes of herring to Ostby.',
      'The harbour of Ostby has been closed by its mayor since the ferry ran aground there with boxes of herring on board.',
    );
    const article = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((list) => analyze(list.join('\n\n')));
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (list, of) => {
        // an id given twice is one article, the later
        const articles = list.map((analysis, at): [string, Analysis] => [`a${at % 5}`, analysis]);
        assert.equal(inParts(articles, of), asWhole(articles));
      }),
      { numRuns: 25 },
    );
  });

  test('are so where keys are crowded', () => {
    const articles = Array.from({ length: CROWDED + 30 }, (_, at): [string, Analysis] => [
      `a${at}`,
      quotingAnalysis('ferry harbour herring', [
        { text: `The ferry will leave the harbour on pier ${at} after dawn`, by: 'Ada Quist' },
      ]),
    ]);
    assert.equal(inParts(articles, 4), asWhole(articles));
  });

  test('a part that is missing, given twice or of another division is told', () => {
    const links = new PartialLinks();
    for (const line of linkCorpus({ kind: 'part', part: 1, of: 3 }).partialLines()) links.take(line);
    assert.deepEqual(links.missing(), [1, 3]);
    assert.throws(() => links.take('{"part":1,"of":3}'), /part 2 is given twice/);
    assert.throws(() => links.take('{"part":0,"of":4}'), /one is of 4 parts, another of 3/);
  });
});
