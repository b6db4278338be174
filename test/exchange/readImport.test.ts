import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { toEvidence } from '../../src/exchange/evidence';
import { toBratFiles, toExportText } from '../../src/exchange/exportFiles';
import { readImport } from '../../src/exchange/readImport';
import type { NoteRecord } from '../../src/notes/note';
import { toNotebook } from '../../src/notes/notebook';
import { isObject } from '../../src/core/shape';
import { targetOf, written } from '../notes/samples';

const TEXT = `The pier was closed 🌊 on Monday.
“We heard a crack and ran,” said Ida Holm, who was unloading cod.
Nobody was hurt, but 14 boats could not leave.`;
const article = { id: 'news/pier.txt', text: TEXT, analysis: analyze(TEXT) };
const at = '2025-02-13T10:00:00.000Z';
const importer = { at, by: 'Jon' };
const records: NoteRecord[] = [
  { ...written('Ida'), kind: 'verdict', target: targetOf('news/pier.txt', TEXT, '14 boats'), verdict: 'verified' },
  { ...written('Ida'), kind: 'note', target: targetOf('news/pier.txt', TEXT, 'Ida Holm'), body: '<b>who</b>' },
];
const evidence = toEvidence([article], toNotebook(records).remarks, at);
const request = { evidence, records, title: 'Pier', bom: false };

suite('taking in a file', () => {
  test('an export in JSON-LD gives back the records and leaves out what was found', () => {
    const content = toExportText('jsonld', request);
    const { records: read, unplaced } = readImport({ name: 'x.jsonld', content }, [article], importer);
    assert.deepEqual(unplaced, []);
    assert.deepEqual(read, records);
  });
  test('an export in JSON-LD holds what was found, by offsets in code points', () => {
    const collection: unknown = JSON.parse(toExportText('jsonld', request));
    assert.ok(isObject(collection) && isObject(collection['first']));
    const items = (collection['first']['items'] as readonly unknown[]).filter(isObject);
    const found = items.filter((item) => isObject(item['corroborate:found']));
    const expected = [...article.analysis.quotes, ...article.analysis.people, ...article.analysis.numbers];
    assert.equal(found.length, expected.length);
    assert.equal(collection['total'], items.length);
    for (const { target, id, creator } of found) {
      assert.match(String(id), /^urn:corroborate:\S+$/);
      assert.deepEqual(creator, { type: 'Software', name: 'Corroborate' });
      assert.ok(isObject(target) && Array.isArray(target['selector']));
      const [quote, position] = target['selector'] as readonly { exact: string; start: number; end: number }[];
      assert.equal([...TEXT].slice(position?.start, position?.end).join(''), quote?.exact);
    }
  });
  test('a long name of an article is cut to what file systems take', () => {
    for (const letter of ['n', 'å', '漢', '🌊']) {
      const [brat] = toEvidence([{ ...article, id: `news/${letter.repeat(250)}.txt` }], [], at).articles;
      assert.ok(brat);
      for (const [name] of toBratFiles(brat, 0)) {
        assert.ok(new TextEncoder().encode(name).length < 220);
        assert.match(name, new RegExp(`^0001-(?:${letter})+\\.(?:txt|ann)$`, 'u'));
      }
    }
  });
  test('brat is read with the text it was made on, and the same file gives the same ids', () => {
    const [brat] = toEvidence([article], toNotebook(records).remarks, at).articles;
    assert.ok(brat);
    const [[, text] = ['', ''], [name, content] = ['', '']] = toBratFiles(brat, 0);
    assert.equal(name, '0001-pier.ann');
    const file = { name, content, text };
    const { records: read, unplaced } = readImport(file, [article], importer);
    assert.deepEqual(unplaced, []);
    assert.deepEqual(
      read.map(({ kind, by }) => `${kind} ${by}`),
      ['verdict Jon', 'note Jon'],
    );
    assert.deepEqual(readImport(file, [article], importer).records, read);
    assert.equal(readImport({ name, content }, [article], importer).records.length, 2);
  });
  test('brat for another text, or whose offsets are wrong, is said and not guessed', () => {
    const content = 'T1\tNumber 21 29\t14 boats\n';
    const whyOf = (name: string, articles: readonly (typeof article)[], text?: string): string => {
      const { records: kept, unplaced } = readImport(
        { name, content, ...(text === undefined ? {} : { text }) },
        articles,
        importer,
      );
      assert.deepEqual(
        kept.map(({ kind }) => kind),
        ['foreign'],
      );
      return unplaced.map(({ why, fate }) => `${fate}: ${why}`).join();
    };
    assert.match(whyOf('other.ann', [article], 'Another text.'), /kept: .*none of the articles/);
    assert.match(whyOf('pier.ann', [article]), /kept: .*do not stand at its offsets/);
    assert.match(whyOf('else.ann', [article]), /kept: No article has the name/);
    assert.match(whyOf('pier.ann', [article, { ...article, id: 'old/pier.txt' }]), /kept: Several articles/);
  });
});
