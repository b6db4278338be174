import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Corpus } from '../../src/corpus/corpus';
import { PeopleIndex } from '../../src/corpus/identity';
import type { LinkedPerson } from '../../src/corpus/linkedPerson';
import { analysisOf } from './sampleAnalysis';

const NAMES = ['Ada Quist', 'Bo Varg', 'Quist', 'Carla Varg', 'Dag Ottosen', 'A. Quist', 'Eli Stern'];

interface Followed {
  readonly corpus: Corpus;
  readonly people: PeopleIndex;
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
  return { corpus, people: index, put };
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
  test('after any changes is as though nothing had been asked before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { corpus, people, put } = follow();
        for (const { act, id, names } of steps) {
          if (act === 'put') put(id, names);
          else if (act === 'remove') corpus.remove([id]);
          else if (act === 'ask') people.people();
          else people.rank();
        }
        assert.equal(said(people.rank().map(({ person }) => person)), asNew(corpus));
        assert.equal(said(people.people()), asNew(corpus));
        for (const { person, mentions } of people.rank()) {
          assert.equal(mentions, person.mentions.length);
          assert.equal(people.byEntity(person.entity), person);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('asked twice it is worked out once', () => {
    const { people, put } = follow();
    put('a', [0, 1]);
    const one = people.rank();
    assert.equal(people.rank(), one);
    put('b', [6]);
    assert.notEqual(people.rank(), one);
  });
});
