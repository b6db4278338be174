import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis } from '../../src/core/annotation';
import { Corpus } from '../../src/corpus/corpus';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { LinkedCorpus } from '../../src/editor/linkedCorpus';
import { quotingAnalysis, type SampleQuote } from './sampleAnalysis';

const TOPICS = [
  'ferry nordlys bodo harbour captain aground coast guard',
  'parliament quota fishing minister ballot opposition',
];
const QUOTES: readonly SampleQuote[] = [
  { text: 'The ferry struck a rock that is on no chart, and she took water within minutes', by: 'Ada Quist' },
  { text: 'The ferry struck a reef that is on no chart, and she took water within minutes', by: 'Ada Quist' },
  { text: 'she took water within minutes', by: 'Ada Quist' },
  { text: 'Nobody in this house has read the quota that they are about to vote on', by: 'Bo Varg' },
  { text: 'nobody has read the quota they are about to vote on', by: 'Bo Varg' },
];
const analysisOf = (topic: number, quotes: readonly number[]): Analysis =>
  quotingAnalysis(
    TOPICS[topic] ?? '',
    quotes.map((at) => QUOTES[at] ?? { text: '' }),
  );
const step = fc.record({
  act: fc.constantFrom('put', 'put', 'put', 'remove', 'settle a little'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  topic: fc.nat(1),
  quotes: fc.uniqueArray(fc.nat(QUOTES.length - 1), { maxLength: 3 }),
});

suite('linking behind', () => {
  test('a little at a time, between changes, ends as all at once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const behind = linkCorpus().settleBehind();
        const known = new Map<string, Analysis>();
        for (const { act, id, topic, quotes } of steps) {
          if (act === 'put') {
            known.set(id, analysisOf(topic, quotes));
            behind.put(id, analysisOf(topic, quotes));
          } else if (act === 'remove') {
            known.delete(id);
            behind.remove(id);
          } else behind.settle(() => true);
          [...behind.toJson()].join(''); // a question in between gets an answer and changes none
        }
        let slices = 0;
        while (!behind.settle(() => true)) assert.ok(++slices < 10_000);
        const atOnce = linkCorpus();
        for (const [id, analysis] of [...known].sort()) atOnce.put(id, analysis);
        assert.equal([...behind.toJson()].join(''), [...atOnce.toJson()].join(''));
      }),
      { numRuns: 150 },
    );
  });

  test('people are there at once, groups when all is linked; what is removed is in none, and an article that breaks stops no other', async () => {
    const corpus = new Corpus();
    const failures: unknown[] = [];
    const links = new LinkedCorpus(corpus, { isBusy: () => false, onFailure: (error) => failures.push(error) });
    let changes = 0;
    links.onDidChange(() => changes++);
    const put = (id: string, analysis: Analysis): void => corpus.put({ id, hash: `${id}${changes}`, analysis });
    for (const id of ['a', 'b', 'c']) put(id, analysisOf(0, [0]));
    assert.ok(links.index.people.people().some(({ name }) => name === 'Ada Quist'));
    put('broken', { ...analysisOf(0, [0]), paragraphs: null as never });
    await links.whenSettled();
    assert.equal(links.quoteGroups()[0]?.members.length, 3);
    assert.equal(changes, 1);
    assert.equal(failures.length, 1);
    corpus.remove(['b', 'broken']);
    assert.ok(links.quoteGroups().every(({ members }) => members.every(({ id }) => id !== 'b')));
    await links.whenSettled();
    assert.deepEqual(
      links.quoteGroups()[0]?.members.map(({ id }) => id),
      ['a', 'c'],
    );
    links.dispose();
  });
});
