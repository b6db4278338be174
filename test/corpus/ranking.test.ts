import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Corpus } from '../../src/corpus/corpus';
import { PeopleIndex } from '../../src/corpus/identity';
import type { LinkedPerson } from '../../src/corpus/linkedPerson';
import { LinkedPeople } from '../../src/editor/linkedPeople';
import { analysisOf } from './sampleAnalysis';

const NAMES = ['Ada Quist', 'Bo Varg', 'Quist', 'Carla Varg', 'Dag Ottosen', 'A. Quist', 'Eli Stern'];

interface Followed {
  readonly corpus: Corpus;
  readonly people: LinkedPeople;
  readonly put: (id: string, names: readonly number[]) => void;
}

function follow(): Followed {
  const corpus = new Corpus();
  const index = new PeopleIndex();
  corpus.onDidChange(({ changed, removed }) => {
    for (const id of removed) index.remove(id);
    for (const id of changed) index.put(id, corpus.get(id)?.analysis ?? analysisOf([]));
  });
  let version = 0;
  const put = (id: string, names: readonly number[]): void => {
    const analysis = analysisOf(names.map((at) => NAMES[at] ?? ''));
    corpus.put({ id, hash: `${id}/${version++}`, analysis });
  };
  return { corpus, people: new LinkedPeople(corpus, index), put };
}

/** Everyone in order, of the articles as they are. */
function asNew(corpus: Corpus): string {
  const index = new PeopleIndex();
  for (const { id, analysis } of corpus.entries()) index.put(id, analysis);
  return said(index.people());
}

const said = (people: readonly LinkedPerson[]): string => JSON.stringify(people);
const step = fc.record({
  act: fc.constantFrom('put', 'put', 'remove', 'rank', 'ask'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  names: fc.array(fc.nat(NAMES.length - 1), { maxLength: 4 }),
});

suite('everyone in order', () => {
  test('after any changes is as though nothing had been asked before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { corpus, people, put } = follow();
        for (const { act, id, names } of steps) {
          if (act === 'put') put(id, names);
          else if (act === 'remove') corpus.remove([id]);
          else if (act === 'ask') people.people();
          else void people.rank();
        }
        assert.equal(said((await people.rank()).map(({ person }) => person)), asNew(corpus));
        assert.equal(said(people.people()), asNew(corpus));
        for (const { person, mentions } of await people.rank()) {
          assert.equal(mentions, person.mentions.length);
          assert.equal(people.byId(person.entity), person);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('an article that comes while it is worked out is in the next answer', async () => {
    const { corpus, people, put } = follow();
    for (let n = 0; n < 300; n++) put(`a${n}`, [n % 5]);
    const asked = people.rank();
    for (let n = 0; n < 40; n++) {
      put(`b${n}`, [6]);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await asked;
    put('c', [6]);
    assert.equal(said((await people.rank()).map(({ person }) => person)), asNew(corpus));
    assert.equal(people.byId('eli-stern')?.mentions.length, 41);
  });

  test('asked twice it is worked out once', async () => {
    const { people, put } = follow();
    put('a', [0, 1]);
    const [one, other] = await Promise.all([people.rank(), people.rank()]);
    assert.equal(one, other);
    assert.equal(await people.rank(), one);
  });
});
