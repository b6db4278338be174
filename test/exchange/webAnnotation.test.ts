import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ForeignArticles } from '../../src/exchange/foreignArticles';
import type { Imported } from '../../src/exchange/keptAnnotation';
import { readWebAnnotations } from '../../src/exchange/readWebAnnotation';
import { toWebAnnotations } from '../../src/exchange/webAnnotation';
import type { NoteRecord } from '../../src/notes/note';
import { isObject } from '../../src/core/shape';
import { atOnce } from '../../src/corpus/timeSlices';
import { anyRecord, targetOf, written } from '../notes/samples';

const TEXT = '😀 The pier. Nobody was hurt, but 14 boats could not leave. Later, 14 boats left.\nThe end 👋 of it.';
const TEXTS = new Map([['news/a.txt', TEXT]]);
const importer = { at: '2025-02-13T10:00:00.000Z', by: 'importer' };
const readJson = (json: string): Imported =>
  atOnce(
    readWebAnnotations(json, new ForeignArticles([...TEXTS].map(([id, text]) => ({ id, text }))), importer, 'x.json'),
  );
const first = { article: 'news/a.txt', ...{ place: targetOf('news/a.txt', TEXT, '14 boats').place } };

function annotation(selector: unknown, more: object = {}): string {
  return JSON.stringify({
    type: 'Annotation',
    body: [{ type: 'TextualBody', value: 'so it is' }],
    target: { source: 'https://x.org/news/a.txt', selector },
    ...more,
  });
}

function placeOf(json: string): number | string {
  const { records, unplaced, refused } = readJson(json);
  const [record] = records;
  if (refused !== undefined) return refused;
  return record && 'target' in record && unplaced.length === 0
    ? record.target.place.start
    : (unplaced[0]?.why ?? 'nothing');
}

suite('web annotations', () => {
  test('give back every record', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), (records) => {
        const json = JSON.stringify(toWebAnnotations(records, TEXTS));
        const { records: read, unplaced } = readJson(json);
        assert.deepEqual(unplaced, []);
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(records)));
      }),
    );
  });
  test('give back a record on a text with emoji, and count in code points', () => {
    const record: NoteRecord = { ...written(), kind: 'note', target: first, body: 'ask' };
    const json = JSON.stringify(toWebAnnotations([record], TEXTS));
    assert.deepEqual(readJson(json).records, [record]);
    const position = /"TextPositionSelector","start":(\d+),"end":(\d+)/.exec(json);
    assert.equal([...TEXT].slice(Number(position?.[1]), Number(position?.[2])).join(''), '14 boats');
  });
  test('have what the model asks for', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const collection = toWebAnnotations([record], TEXTS);
        assert.ok(isObject(collection) && isObject(collection['first']));
        assert.equal(collection['type'], 'AnnotationCollection');
        const [item] = collection['first']['items'] as readonly unknown[];
        assert.ok(isObject(item));
        assert.equal(item['type'], 'Annotation');
        assert.match(String(item['id']), /^urn:corroborate:\S+$/);
        assert.ok(item['target'] !== undefined && !Number.isNaN(Date.parse(String(item['created']))));
        const { target } = item;
        if (!isObject(target)) return;
        assert.equal(target['type'], 'SpecificResource');
        assert.doesNotMatch(String(target['source']), /[\s<>"]/);
      }),
    );
  });
  test('of others are placed by position in either unit, where the words stand there', () => {
    const units = TEXT.indexOf('14 boats left');
    const quote = { type: 'TextQuoteSelector', exact: '14 boats' };
    assert.equal(placeOf(annotation([quote, { type: 'TextPositionSelector', start: units, end: units + 8 }])), units);
    assert.equal(
      placeOf(annotation([quote, { type: 'TextPositionSelector', start: units - 1, end: units + 7 }])),
      units,
    );
  });
  test('of others are placed by their neighbours', () => {
    const quote = { type: 'TextQuoteSelector', exact: '14 boats', prefix: 'Later, ', suffix: ' left' };
    assert.equal(placeOf(annotation(quote)), TEXT.indexOf('14 boats left'));
  });
  test('with wrong offsets, without words, or for other texts are listed, not placed', () => {
    const wrong = { type: 'TextPositionSelector', start: 5, end: 9 };
    assert.match(
      String(placeOf(annotation([{ type: 'TextQuoteSelector', exact: '14 boats' }, wrong]))),
      /several places/,
    );
    assert.match(String(placeOf(annotation(wrong))), /quotes no words/);
    assert.match(
      String(placeOf(annotation({ type: 'TextQuoteSelector', exact: 'tulips in May' }))),
      /stand nowhere in news\/a.txt/,
    );
    assert.match(String(placeOf('{')), /not JSON/);
    assert.match(String(placeOf('[1]')), /format is not known/);
    assert.match(String(placeOf(`[1,${annotation({})}]`)), /no annotation/);
  });
  test('of a Hypothes.is export become notes and tags by their authors', () => {
    const row = {
      ...{
        id: 'abc',
        created: '2024-05-01T09:00:00.000000+00:00',
        user: 'acct:jon@hypothes.is',
        uri: 'https://x.org/news/a.txt',
      },
      ...{ text: '**see** minutes', tags: ['harbour'], references: [] },
      target: [
        {
          source: 'https://x.org/news/a.txt',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]' },
            { type: 'TextPositionSelector', start: 9999, end: 10007 },
            { type: 'TextQuoteSelector', exact: '14 boats', prefix: 'but ', suffix: ' could' },
          ],
        },
      ],
    };
    const { records } = readJson(JSON.stringify({ export_userid: 'x', annotations: [row] }));
    assert.deepEqual(
      records.map((record) => [record.kind, record.by]),
      [
        ['note', 'jon'],
        ['tag', 'jon'],
      ],
    );
    assert.ok(records.every((record) => 'target' in record && record.target.place.start === TEXT.indexOf('14 boats')));
  });
  test('never throw, whatever the file holds', () => {
    fc.assert(fc.property(fc.json(), (json) => void readJson(json)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (target, body) => {
        readJson(JSON.stringify({ target, body, 'corroborate:record': body }));
        readJson(annotation(target, { body, creator: target, created: body, tags: body }));
      }),
    );
  });
});
