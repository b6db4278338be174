import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import type { Analysis } from '../../src/core/annotation';
import { PeopleIndex } from '../../src/corpus/identity';
import { applyDecisions, toDecisions } from '../../src/notes/apply';
import type { Decision } from '../../src/notes/note';
import { targetOf, written } from '../notes/samples';
import { linkPeople } from './sampleAnalysis';

const TEXTS: Readonly<Record<string, string>> = {
  'a.txt': 'Anna Berger met the envoy on Friday. Berger said that nobody was hurt.',
  'b.txt': 'The envoy came late, Anna Berger said on Monday. Berger left after an hour.',
  'c.txt': 'Anne Bergner will speak on Tuesday, her office said.',
};

function link(decisions: readonly Decision[]): string[] {
  const ready = toDecisions(decisions);
  const articles = Object.entries(TEXTS).map(([id, text]): { id: string; analysis: Analysis } => ({
    id,
    analysis: applyDecisions(ready, { id, text, hash: hashText(text) }, analyze(text)).analysis,
  }));
  return linkPeople(articles).map(({ name, mentions }) => `${name}: ${mentions.map(({ id }) => id).join(' ')}`);
}

const target = targetOf('a.txt', TEXTS['a.txt'] ?? '', 'Anna Berger');
const named = { ...written(), target, name: 'Anne Bergner', from: 'Anna Berger' };

suite('people across articles', () => {
  test('are called what somebody decided, and joined with whom the name is', () => {
    assert.deepEqual(link([]), ['Anna Berger: a.txt a.txt b.txt b.txt', 'Anne Bergner: c.txt']);
    const all: Decision = { ...named, kind: 'rename', scope: 'all' };
    assert.deepEqual(link([all]), ['Anne Bergner: a.txt a.txt b.txt b.txt c.txt']);
  });
  test('decided on in one article are another person there only', () => {
    const here: Decision = { ...named, kind: 'rename', scope: 'article', name: 'Olga Lind' };
    assert.deepEqual(link([here]).sort(), [
      'Anna Berger: b.txt b.txt',
      'Anne Bergner: c.txt',
      'Olga Lind: a.txt a.txt',
    ]);
  });
  test('keep the name most articles give them where one article was told another', () => {
    const here: Decision = { ...named, kind: 'rename', scope: 'article', name: 'Anna M. Berger' };
    assert.ok(link([here]).includes('Anna Berger: a.txt a.txt b.txt b.txt'), link([here]).join('; '));
    const b = targetOf('b.txt', TEXTS['b.txt'] ?? '', 'Anna Berger');
    const there: Decision = { ...here, ...written(), target: b };
    assert.ok(link([here, there]).includes('Anna M. Berger: a.txt a.txt b.txt b.txt'), link([here, there]).join('; '));
    const all: Decision = { ...here, ...written(), scope: 'all' };
    assert.ok(link([all]).includes('Anna M. Berger: a.txt a.txt b.txt b.txt'));
  });
  test('are called in an article as it was told', () => {
    const here: Decision = { ...named, kind: 'rename', scope: 'article', name: 'Anna M. Berger' };
    const index = new PeopleIndex();
    for (const [id, text] of Object.entries(TEXTS)) {
      const article = { id, text, hash: hashText(text) };
      index.put(id, applyDecisions(toDecisions([here]), article, analyze(text)).analysis);
    }
    const [person] = index.people();
    assert.ok(person);
    assert.deepEqual(
      ['a.txt', 'b.txt'].map((id) => index.peopleOf(id).find(({ entity }) => entity === person.entity)?.name),
      ['Anna M. Berger', 'Anna Berger'],
    );
  });
  test('are one for the reason that somebody decided so', () => {
    const all: Decision = { ...named, kind: 'merge', scope: 'all' };
    const ready = toDecisions([all]);
    const [person] = linkPeople(
      Object.entries(TEXTS).map(([id, text]) => ({
        id,
        analysis: applyDecisions(ready, { id, text, hash: hashText(text) }, analyze(text)).analysis,
      })),
    );
    assert.deepEqual(person?.why, ['“Anne Bergner”: a person decided so']);
  });
  test('with two names given by people stay two', () => {
    const first: Decision = { ...named, ...written(), kind: 'rename', scope: 'article', name: 'Anna Berger-Lind' };
    const b = targetOf('b.txt', TEXTS['b.txt'] ?? '', 'Anna Berger');
    const second: Decision = {
      ...named,
      ...written(),
      kind: 'rename',
      scope: 'article',
      target: b,
      name: 'Anna M. Berger-Lind',
    };
    const people = link([first, second]);
    assert.ok(people.includes('Anna Berger-Lind: a.txt a.txt'), people.join('; '));
    assert.ok(people.includes('Anna M. Berger-Lind: b.txt b.txt'), people.join('; '));
  });
  test('may be given a single name', () => {
    const single: Decision = { ...named, kind: 'rename', scope: 'all', name: 'Anna' };
    assert.ok(link([single]).includes('Anna: a.txt a.txt b.txt b.txt'));
  });
});

suite('a person of whom only short forms stand', () => {
  test('is called as the article calls them, in capitals', () => {
    const text = 'Anna Berger met the envoy on Friday. Berger said that nobody was hurt.';
    const reject: Decision = { ...written(), target, kind: 'reject', scope: 'all', layer: 'person' };
    const { analysis } = applyDecisions(
      toDecisions([reject]),
      { id: 'a.txt', text, hash: hashText(text) },
      analyze(text),
    );
    assert.deepEqual(
      linkPeople([{ id: 'a.txt', analysis }]).map(({ name }) => name),
      ['Anna Berger'],
    );
  });
});
