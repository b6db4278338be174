/*
 * One person whose name each article writes in its own way: with characters nobody sees, in capitals, or so often borne that the
 * name alone proves nothing.
 */
import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { keysOfSaid } from '../../src/corpus/saidWords';

const WORDS = 'We won’t leave our homes in the old mill this year,';
const before = (name: string, words = WORDS): string =>
  `“${words}” said ${name}, a nurse. The rent rose by 25 percent. The council met on Tuesday.`;
const after = (name: string, words = WORDS): string =>
  `The council met. “${words}” ${name} told reporters. The rent rose by 20 percent. The council met on Tuesday.`;

interface Linked {
  readonly people: readonly { readonly name: string; readonly variants: readonly string[] }[];
  readonly quotes: readonly { readonly pairs: readonly { readonly difference: readonly string[] }[] }[];
}

/** Names and other spellings of everybody, and what differs between the quotes. */
function link(...texts: readonly string[]): { readonly people: readonly string[]; readonly differ: readonly string[] } {
  const links = linkCorpus();
  for (const [at, text] of texts.entries()) links.put(`a${at}`, analyze(text));
  const linked = JSON.parse([...links.toJson()].join('')) as Linked;
  return {
    people: linked.people.map(({ name, variants }) => [name, ...variants].join(' = ')),
    differ: linked.quotes.flatMap(({ pairs }) => pairs.flatMap(({ difference }) => difference)),
  };
}

suite('one name in many writings', () => {
  const UNSEEN = [
    ...[
      0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a,
      0x202e,
    ],
    ...[
      0x2060, 0x2061, 0x2064, 0x2066, 0x2069, 0x206a, 0x206f, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xe0041, 0xe0100,
    ],
  ];
  for (const code of UNSEEN) {
    test(`U+${code.toString(16)} in it is no part of it`, () => {
      const sign = String.fromCodePoint(code);
      for (const name of [
        ...[`Carla${sign} Mendes`, `Carla ${sign}Mendes`, `Car${sign}la Mendes`, `${sign}Carla Mendes${sign}`],
        ...[`Carla${sign}${sign} ${sign}Mendes`, `Ca${sign}r${sign}la Men${sign}des`],
      ]) {
        for (const [one, other] of [
          ['Carla Mendes', name],
          [name, 'Carla Mendes'],
          [name, name],
        ] as const)
          assert.deepEqual(
            link(before(one), after(other)),
            { people: ['Carla Mendes'], differ: ['identical'] },
            JSON.stringify([one, other]),
          );
      }
    });
  }

  test('capitals stand for it and do not become its name', () => {
    for (const [name, loud] of [
      ['Carla Mendes', 'CARLA MENDES'],
      ['Carla Mendes', 'Carla MENDES'],
      ['Nora O’Brien', 'NORA O’BRIEN'],
      ['Ronald McDonald', 'Ronald McDONALD'],
    ] as const) {
      const linked = link(before(name), after(loud), after(loud));
      assert.deepEqual(linked.people, [`${name} = ${loud}`]);
    }
    assert.deepEqual(link(before('CARLA MENDES'), after('CARLA MENDES')).people, ['CARLA MENDES']);
    assert.deepEqual(link(before('Otto King III'), after('Otto King III')).people, ['Otto King III']);
  });

  test('the same words quoted of a name that many bear are of one person, however they are cut', () => {
    for (const name of ['John Smith', 'David Jones', 'Tom Lee', 'Maria Lopez', 'Mohammed Ali'])
      assert.deepEqual(link(before(name), after(name)), { people: [name], differ: ['identical'] });
    const longer = `Nobody asked us. ${WORDS.slice(0, -1)}, and nobody will make us go,`;
    assert.equal(link(before('John Smith', longer), after('John Smith')).people.length, 1);
  });

  test('other words of such a name are of two, and so are few words', () => {
    assert.equal(
      link(before('John Smith'), after('John Smith', 'The harbour was shut for nine days after the storm,')).people
        .length,
      2,
    );
    assert.equal(link(before('John Smith', 'We are happy,'), after('John Smith', 'We are happy,')).people.length, 2);
  });

  test('a speech without end is a bounded number of keys', () => {
    assert.equal(keysOfSaid([Array.from({ length: 100_000 }, (_, at) => `w${at}`).join(' ')]).length, 64);
    assert.deepEqual(keysOfSaid(['', 'one two three four']), []);
  });
});
