import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis } from '../../src/core/annotation';
import { Corpus } from '../../src/corpus/corpus';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { ServiceClient } from '../../src/service/client';
import { startInProcess } from '../../src/service/inProcess';
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
        const behind = linkCorpus();
        const known = new Map<string, Analysis>();
        for (const { act, id, topic, quotes } of steps) {
          if (act === 'put') {
            known.set(id, analysisOf(topic, quotes));
            behind.put(id, analysisOf(topic, quotes));
          } else if (act === 'remove') {
            known.delete(id);
            behind.remove(id);
          } else behind.settle(() => true);
          // a question in between gets an answer and changes none
          for (const one of known.get(id)?.quotes ?? []) behind.quoteGroupsAt(id, one.start, one.end);
          for (const one of known.get(id)?.numbers ?? []) behind.figureGroupAt(id, one.start, one.end);
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
    const failures: string[] = [];
    const log = { info: () => undefined, warn: () => undefined, error: (line: string) => void failures.push(line) };
    const service = new ServiceClient(corpus, { inProcess: startInProcess, log });
    let changes = 0;
    service.onDidList(() => changes++);
    const put = (id: string, analysis: Analysis): void => corpus.put({ id, hash: `${id}${changes}`, analysis });
    const members = async (): Promise<string[]> =>
      (await service.rows({ list: 'shared', sort: 'count' }, 0, 9)).rows.flatMap(({ group }) =>
        group.members.map(({ id }) => id),
      );
    for (const id of ['a', 'b', 'c']) put(id, analysisOf(0, [0]));
    assert.ok((await service.ask('people', {}, 9)).some(({ name }) => name === 'Ada Quist'));
    put('broken', { ...analysisOf(0, [0]), paragraphs: null as never });
    await service.ask('settled');
    assert.deepEqual(await members(), ['a', 'b', 'c']);
    assert.ok(changes > 0);
    assert.equal(failures.length, 1);
    corpus.remove(['b', 'broken']);
    assert.ok(!(await members()).includes('b'));
    await service.ask('settled');
    assert.deepEqual(await members(), ['a', 'c']);
    service.dispose();
  });
});
