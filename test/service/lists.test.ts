import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { LinkedFolder } from '../../src/service/linkedFolder';
import { FolderLists } from '../../src/service/lists';
import type { SpeakerRow } from '../../src/service/protocol';

const ignore = (): void => undefined;

const ARTICLES: Readonly<Record<string, string>> = {
  'a.txt':
    'Ida Holm, the mayor, spoke on Monday. “The harbour stays shut,” Holm said. “It was a mistake to open it at all,” ' +
    'a defense official said. “Nobody asked us about the ships,” the official added. “The harbour was never safe,” the report said.',
  'b.txt':
    'Nora Lind came on Friday. “We knew nothing of the closed harbour,” the official said. “We are sorry for everybody who ' +
    'waits,” Lind said. “All ships must leave the harbour,” a statement said. “It was never safe at all,” a memo outlining the plans read.',
};

function listed(): FolderLists {
  const folder = new LinkedFolder({ listed: ignore, linking: ignore, failed: ignore });
  for (const [id, text] of Object.entries(ARTICLES))
    folder.put({ id, hash: '', decided: '', content: analyze(text, null) });
  return new FolderLists(folder);
}

const brief = ({ name, kind, article, count, articles }: SpeakerRow): unknown[] => [
  ...[name, kind, article, count, articles],
];

suite('lists of who says quotes', () => {
  test('what has no name is one row for documents and one for people, behind everybody who has one', () => {
    const lists = listed();
    const rows = (sort: 'count' | 'name'): unknown[] => lists.page({ list: 'speakers', sort }, 0, 9).rows.map(brief);
    const expected = [
      ['Ida Holm', 'person', null, 1, 1],
      ['Nora Lind', 'person', null, 1, 1],
      ['', 'document', null, 3, 2],
      ['', 'unnamed', null, 3, 2],
    ];
    assert.deepEqual(rows('count'), expected);
    assert.deepEqual(rows('name'), expected);
  });

  test('the official of one article is not the official of another', () => {
    const lists = listed();
    const address = { list: 'speakers', sort: 'name', under: 'unnamed' } as const;
    const { rows } = lists.page(address, 0, 9);
    assert.deepEqual(rows.map(brief), [
      ['a defense official', 'unnamed', 'a.txt', 1, 1],
      ['the official', 'unnamed', 'a.txt', 1, 1],
      ['the official', 'unnamed', 'b.txt', 1, 1],
    ]);
    const ids = rows.map(({ key }) => lists.mentionsBelow(address, key).map(({ id }) => id));
    assert.deepEqual(ids, [['a.txt'], ['a.txt'], ['b.txt']]);
    const other = lists.mentionsBelow(address, rows[2]?.key ?? '')[0];
    assert.ok(other);
    assert.equal(lists.rowAt(address, other), 2);
    assert.equal(lists.rowAt({ list: 'speakers', sort: 'name' }, other), 3);
  });
});
