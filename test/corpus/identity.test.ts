import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis } from '../../src/core/annotation';
import { PeopleIndex } from '../../src/corpus/identity';
import type { LinkedPerson } from '../../src/corpus/linkedPerson';
import { isRoleConflict } from '../../src/corpus/identityRoles';
import { analysisOf, linkPeople, type SamplePerson } from './sampleAnalysis';

type Sample = readonly (SamplePerson | string)[];

function link(...articles: Sample[]): LinkedPerson[] {
  return linkPeople(articles.map((people, index) => ({ id: `a${index}`, analysis: analysisOf(people) })));
}

/** The article with `by` characters more at its beginning. */
function moveDown(analysis: Analysis, by: number): Analysis {
  return { ...analysis, people: analysis.people.map((it) => ({ ...it, start: it.start + by, end: it.end + by })) };
}

/** For each person the articles that name them: "volodymyr-zelensky: a0 a1". */
function show(people: readonly LinkedPerson[]): string[] {
  return people
    .map(({ entity, mentions }) => `${entity}: ${[...new Set(mentions.map(({ id }) => id))].join(' ')}`)
    .sort();
}

suite('people across articles', () => {
  test('spellings of one name are one person, and the reason is given', () => {
    const people = link(['Volodymyr Zelensky'], ['Volodymyr Zelenskyy'], ['Volodymyr Zelenskiy']);
    assert.deepEqual(show(people), ['volodymyr-zelensky: a0 a1 a2']);
    assert.equal(people[0]?.variants.length, 2);
    assert.match(people[0]?.why.join(' ') ?? '', /spelling/);
  });

  test('an edit above the names moves them and changes nobody', () => {
    const index = new PeopleIndex();
    const analysis = analysisOf(['Ada Quist', 'Bo Varg']);
    index.put('a', analysis);
    index.put('b', analysis);
    const before = index.personOf('a', 'e2');
    index.put('a', moveDown(analysis, 7));
    const after = index.personOf('a', 'e2');
    assert.equal(after?.entity, before?.entity);
    assert.deepEqual(after?.mentions, [
      { id: 'a', start: 17, end: 24 },
      { id: 'b', start: 10, end: 17 },
    ]);
  });

  test('the reason has the names as the articles write them', () => {
    const [person] = link(['Donald McGahn', 'Sally Yates'], ['Don McGahn', 'Sally Yates']);
    assert.match(person?.why.join(' ') ?? '', /“Don(?:ald)? McGahn” and “Don(?:ald)? McGahn”/);
  });

  test('initials, middle names and short forms join', () => {
    assert.deepEqual(show(link(['Rex Tillerson'], ['Rex W. Tillerson'])), ['rex-tillerson: a0 a1']);
    assert.equal(link(['Donald McGahn', 'Sally Yates'], ['Don McGahn', 'Sally Yates']).length, 2);
  });

  test('first names that differ keep people apart, also of one family', () => {
    assert.equal(link(['Michelle Fields'], ['Amelia Fields']).length, 2);
    assert.equal(link(['Medgar Evers', 'Myrlie Evers'], ['Medgar Evers']).length, 2);
  });

  test('father and son whom one article names side by side stay two', () => {
    const people = link(['Otto Brandt', 'Otto Brandt Jr.'], ['Otto Brandt'], ['Otto Brandt Jr.']);
    assert.deepEqual(show(people), ['otto-brandt-jr: a0 a2', 'otto-brandt: a0 a1']);
  });

  test('a frequent full name in unrelated articles is not glued', () => {
    assert.equal(link(['John Smith', 'Ada Quist'], ['John Smith', 'Bo Lagerkvist']).length, 4);
  });

  test('a frequent full name with the same role or the same company is one person', () => {
    const senator = { name: 'John Smith', role: 'senator from Utah' };
    assert.equal(link([senator], [senator]).length, 1);
    assert.equal(link(['John Smith', 'Ada Quist', 'Bo Varg'], ['John Smith', 'Ada Quist', 'Bo Varg']).length, 3);
  });

  test('a bare family name goes to the person named beside the same people', () => {
    const people = link(['Karla Rice', 'Ada Quist'], ['Sofia Rice', 'Bo Varg'], ['Rice', 'Bo Varg']);
    assert.ok(show(people).includes('sofia-rice: a1 a2'), show(people).join());
  });

  test('a frequent bare family name without company stays by itself, a rare one joins', () => {
    assert.equal(link(['Karla Williams', 'Ada Quist'], ['Williams', 'Bo Varg']).length, 4);
    assert.equal(link(['Karla Orbeliani', 'Ada Quist'], ['Orbeliani', 'Bo Varg']).length, 3);
  });

  test('a bare name that fits two equally stays open', () => {
    const people = link(['Karla Varg', 'Ada Quist'], ['Sofia Varg', 'Ada Quist'], ['Varg', 'Ada Quist']);
    assert.ok(show(people).includes('varg: a2'), show(people).join());
  });

  test('two people of one name get two ids', () => {
    const people = link(['John Smith', 'Ada Quist'], ['John Smith', 'Bo Lagerkvist']);
    assert.deepEqual(
      people.map(({ entity }) => entity).filter((entity) => entity.startsWith('john')),
      ['john-smith', 'john-smith-2'],
    );
  });

  test('nor do two share an id whose names are looked up apart, whatever the order of the articles', () => {
    // a heading taken for a name: called as the article mostly writes it
    const heading = { name: 'Sally Yates Testifies', written: ['Sally Yates', 'Sally Yates', 'Sally Yates Testifies'] };
    const articles: [string, Sample][] = [
      ['a', [heading]],
      ['b', ['Sally Yates', 'Ada Quist']],
      ['c', ['Sally Yates', 'Bo Varg']],
      ['d', [{ name: 'Agent Smithson', written: ['Sally Yates', 'Agent Smithson'] }]],
    ];
    const forward = new PeopleIndex();
    for (const [id, people] of articles) forward.put(id, analysisOf(people));
    const backward = new PeopleIndex();
    for (const [id, people] of [...articles].reverse()) {
      backward.put(id, analysisOf(people));
      // asked before all is known
      backward.personOf(id, 'e1');
    }
    const ids = show(forward.people());
    assert.equal(new Set(ids.map((line) => line.split(':')[0])).size, ids.length, ids.join('; '));
    assert.deepEqual(show(backward.people()), ids);
    for (const { entity } of forward.people()) assert.equal(forward.byEntity(entity)?.entity, entity);
    forward.remove('a');
    const without = ids.filter((line) => !line.endsWith(': a')).map((line) => line.replace(/-2:/, ':'));
    assert.deepEqual(show(forward.people()), without);
  });

  test('a number that is part of a name is nobody else’s', () => {
    const twice = (...others: string[]): LinkedPerson[] =>
      link(['John Smith', 'Ada Quist'], ['John Smith', 'Bo Lagerkvist'], others);
    const ids = twice('John Smith 2').map(({ entity }) => entity);
    assert.equal(new Set(ids).size, ids.length, ids.join());
  });

  test('an office called former elsewhere is a conflict', () => {
    const roles = (...given: string[]): boolean =>
      link(...given.map((role) => [{ name: 'Scott Bessent', role }]))[0]?.roleConflict ?? false;
    assert.equal(roles('US Treasury Secretary', 'former Treasury Secretary'), true);
    assert.equal(roles('President', 'former US President'), true);
    assert.equal(roles('Treasury Secretary', 'US Treasury Secretary'), false);
    assert.equal(roles('former hedge fund manager', 'Treasury Secretary'), false);
    assert.equal(roles('then-President', 'President'), false);
    assert.equal(isRoleConflict([]), false);
  });

  test('roles say which articles give them', () => {
    const [person] = link(
      [{ name: 'Ada Quist', role: 'mayor' }],
      [{ name: 'Ada Quist', role: 'Mayor' }],
      ['Ada Quist'],
    );
    assert.deepEqual(person?.roles, [{ role: 'mayor', ids: ['a0', 'a1'] }]);
  });

  test('a name that sixty articles give bare goes where a new index puts it, whatever was asked and changed before', () => {
    const company = ['Ada Quist', 'Rolf Lund', 'Siv Berg', 'Odd Moen'];
    const sampleAt = (at: number, turn: number): Sample => {
      const who = ['Varg', 'Bo Varg', 'Sofia Varg', 'Varg', 'Varg'][(at + turn) % 5] ?? '';
      return [who, ...company.filter((_, index) => (at * 7 + turn * 3 + index) % 3 > 0)];
    };
    const index = new PeopleIndex();
    const now = new Map<string, Analysis>();
    const put = (at: number, turn: number): void => {
      const analysis = analysisOf(sampleAt(at, turn));
      index.put(`a${at}`, analysis);
      now.set(`a${at}`, analysis);
    };
    for (let at = 0; at < 60; at++) put(at, 0);
    for (let turn = 1; turn < 40; turn++) {
      index.people();
      const at = (turn * 17) % 60;
      if (turn % 4 === 0) {
        index.remove(`a${at}`);
        now.delete(`a${at}`);
      } else put(at, turn);
      const fresh = linkPeople([...now].map(([id, analysis]) => ({ id, analysis })));
      assert.equal(JSON.stringify(index.people()), JSON.stringify(fresh));
    }
  });

  test('an edit that drops one name of a person moves the others of the article and changes nobody', () => {
    const index = new PeopleIndex();
    const twice = { name: 'Ada Quist', written: ['Ada Quist', 'Quist'] };
    index.put('a', analysisOf([twice, 'Bo Varg']));
    index.put('b', analysisOf(['Bo Varg']));
    const [quist, varg] = ['e1', 'e2'].map((entity) => index.personOf('a', entity));
    index.put('a', analysisOf(['Ada Quist', 'Bo Varg']));
    assert.deepEqual(index.personOf('a', 'e1')?.mentions, [{ id: 'a', start: 0, end: 9 }]);
    assert.equal(quist?.entity, index.personOf('a', 'e1')?.entity);
    assert.deepEqual(
      index.personOf('a', 'e2')?.mentions.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(varg?.entity, index.personOf('a', 'e2')?.entity);
  });

  test('after any edits the index says what a new one says', () => {
    const name = fc.constantFrom(
      ...[
        'John Smith',
        'Smith',
        'Jon Smith',
        'Ada Quist',
        'Quist',
        'Bo Varg',
        'Sofia Varg',
        'Varg',
        'J. Varg',
        'Bo Varg Jr.',
      ],
    );
    const person = fc.record({ name, role: fc.constantFrom('mayor', 'former mayor', 'nurse') });
    const edit = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      people: fc.option(fc.uniqueArray(person, { maxLength: 4, selector: ({ name }) => name })),
      // the same people again, further down in the text
      moved: fc.nat({ max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), fc.infiniteStream(fc.boolean()), (edits, reads) => {
        const index = new PeopleIndex();
        const now = new Map<string, Analysis>();
        for (const { id, people, moved } of edits) {
          const before = now.get(id);
          if (moved > 0 && before !== undefined) {
            const after = moveDown(before, moved);
            index.put(id, after);
            now.set(id, after);
          } else if (people === null) {
            index.remove(id);
            now.delete(id);
          } else {
            index.put(id, analysisOf(people));
            now.set(id, analysisOf(people));
          }
          if (reads.next().value === true) index.people();
        }
        const fresh = linkPeople([...now].map(([id, analysis]) => ({ id, analysis })));
        // by all they say: what is made when it is read is no property of its own
        assert.equal(JSON.stringify(index.people()), JSON.stringify(fresh));
      }),
      { numRuns: 300 },
    );
  });
});
