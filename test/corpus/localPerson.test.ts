import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { NameKeys } from '../../src/corpus/identityClass';
import { readLocals } from '../../src/corpus/identityLocals';
import { ArticleNames } from '../../src/corpus/localPerson';
import { PeopleIndex } from '../../src/corpus/identity';

const TEXT =
  'Harbour master Ada Quist closed the port of Bodo. “Nobody sails tonight,” Quist said. Pilot Nils Aune agreed with Ada Quist.';

suite('the people of an article', () => {
  test('are kept as they were read, those without a role and those without a name among them', () => {
    const people = [
      {
        mentions: [3, 9, 40, 44],
        variants: ['Ada Quist', 'Quist'],
        counts: [1, 1],
        roles: ['harbour master'],
        said: [],
      },
      { mentions: [], variants: [], counts: [], roles: [], said: ['k1', 'k2'] },
      { mentions: [60, 66], variants: ['Nils Aune'], counts: [1], roles: [], said: [] },
      { mentions: [70, 74, 80, 84], variants: ['Berg'], counts: [2], roles: ['pilot', 'mayor'], said: [] },
    ];
    const names = new ArticleNames('a.txt', people, (text) => text);
    const kept = people.map((_, index) => ({
      mentions: names.mentionsOf(index),
      variants: names.variantsOf(index),
      counts: names.countsOf(index),
      roles: names.rolesOf(index),
      said: names.saidOf(index),
    }));
    assert.deepEqual(kept, people);
    assert.deepEqual(
      people.map((_, index) => [names.mentionCountOf(index), names.firstMentionOf(index)]),
      [
        [2, 3],
        [0, 0],
        [1, 60],
        [2, 70],
      ],
    );
  });

  test('share one list of company and one text of what is written alike', () => {
    const keys = new NameKeys();
    const [ada, nils] = readLocals('a.txt', analyze(TEXT), keys);
    assert.ok(ada && nils);
    assert.equal(ada.company, nils.company);
    assert.deepEqual(
      [ada.variants, ada.mentionCount, nils.variants, nils.mentionCount],
      [['Ada Quist', 'Quist'], 3, ['Nils Aune'], 1],
    );
  });

  test('stand where the last edit left them, and nowhere else', () => {
    const index = new PeopleIndex();
    for (let change = 0; change < 50; change++) {
      const shift = 'Snow fell. '.repeat(change % 5);
      index.put('a.txt', analyze(shift + TEXT));
      const ada = index.people().find(({ name }) => name === 'Ada Quist');
      const start = shift.length + TEXT.indexOf('Ada');
      assert.deepEqual(ada?.mentions[0], { id: 'a.txt', start, end: start + 'Ada Quist'.length }, `change ${change}`);
      assert.equal(ada.mentions.length, 3);
    }
    assert.deepEqual(
      index.save('a.txt').map(([, name, , , , mentions]) => [name, mentions.length]),
      [
        ['Ada Quist', 6],
        ['Nils Aune', 2],
      ],
    );
  });
});
