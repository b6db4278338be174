import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import { toArticleEvidence, toRemarksOn } from '../../src/exchange/evidence';
import { extractRecords, narrowArticle } from '../../src/exchange/extract';
import type { NoteRecord } from '../../src/notes/note';
import { toNotebook } from '../../src/notes/notebook';
import { targetOf, written } from '../notes/samples';

const TEXT = `The pier was closed on Monday.
“We heard a crack and ran,” said Ida Holm, who was unloading cod.
Nobody was hurt, but 14 boats could not leave, the harbour master Jonas Berg said.`;
const note = (words: string): NoteRecord => ({
  ...written(),
  kind: 'note',
  target: targetOf('a.txt', TEXT, words),
  body: words,
});
const boats = note('14 boats');
const crack = note('a crack');
const elsewhere: NoteRecord = {
  ...written(),
  kind: 'note',
  target: targetOf('b.txt', 'Other words', 'words'),
  body: '',
};
const edit: NoteRecord = { ...written(), kind: 'edit', of: boats.id, body: 'now' };
const revert: NoteRecord = { ...written(), kind: 'revert', of: edit.id };
const back: NoteRecord = { ...written(), kind: 'revert', of: revert.id };
const records = [back, boats, crack, elsewhere, edit, revert];
const article = toArticleEvidence(
  { id: 'a.txt', text: TEXT, analysis: analyze(TEXT) },
  toRemarksOn(toNotebook(records).remarks),
);
const spanOf = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

suite('a part of the evidence', () => {
  test('holds what touches the passages, with the names it needs, and nothing else', () => {
    const { analysis, remarks } = narrowArticle(article, [spanOf('We heard a crack and ran,')]);
    assert.deepEqual(
      analysis.quotes.map(({ text }) => text),
      ['We heard a crack and ran,'],
    );
    assert.deepEqual(analysis.people, []);
    assert.deepEqual(analysis.numbers, []);
    assert.deepEqual(
      analysis.entities.map(({ name }) => name),
      ['Ida Holm'],
    );
    assert.deepEqual(
      remarks.map(({ remark }) => remark.record.id),
      [crack.id],
    );
  });
  test('whole is all of it', () => {
    assert.equal(narrowArticle(article, 'whole'), article);
    assert.equal(article.remarks.length, 2);
  });
  test('takes records on the passages and what amends them, however far', () => {
    const some = extractRecords(records, [{ article, passages: [spanOf('14 boats')] }]);
    assert.deepEqual(some, [back, boats, edit, revert]);
    const all = extractRecords(records, [{ article, passages: 'whole' }]);
    assert.deepEqual(all, [back, boats, crack, edit, revert]);
    assert.deepEqual(extractRecords(records, []), []);
  });
  test('finds what touches as comparing every passage would', () => {
    const span = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({
      start,
      end: Math.min(TEXT.length, start + length),
    }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (passages) => {
        const { people } = narrowArticle(article, passages).analysis;
        const expected = article.analysis.people.filter((person) =>
          passages.some(({ start, end }) => start < person.end && end > person.start),
        );
        assert.deepEqual(people, expected);
      }),
    );
  });
});
