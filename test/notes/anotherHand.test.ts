import * as assert from 'node:assert/strict';
import { toAnchorFinder } from '../../src/core/anchor';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import { toEvidence } from '../../src/exchange/evidence';
import { toExportText, type ExportFormat } from '../../src/exchange/exportFiles';
import { applyDecisions, toDecisions } from '../../src/notes/apply';
import { attach, isSaidAt } from '../../src/notes/attach';
import { findUndo } from '../../src/notes/gestures';
import { readJournal, toLine } from '../../src/notes/journal';
import { Journals } from '../../src/notes/journals';
import { mergeRecords, type MergedRecords } from '../../src/notes/mergeRecords';
import type { NoteRecord } from '../../src/notes/note';
import { findJudgements, toNotebook, type Notebook, type RemarkNow } from '../../src/notes/notebook';
import { isOwn, toAuthorWords, toFileName } from '../../src/notes/signature';
import { ImportArticles, readImport } from '../../src/exchange/readImport';
import { MemoryFolder } from './memoryJournals';
import { targetOf, written } from './samples';

const TEXT = 'Anna Berger met the envoy. Nobody was hurt, but 14 boats could not leave. Anna Berger left.\n';
const at = (words: string) => targetOf('a.txt', TEXT, words);
const BOATS = at('14 boats');
const note = (by: string, more: Partial<NoteRecord> = {}): NoteRecord =>
  ({ ...written(by), kind: 'note', target: BOATS, body: 'Who counted?', ...more }) as NoteRecord;

/** What the files say together, as they would stand on a disk. */
function merge(files: Readonly<Record<string, readonly NoteRecord[]>>): MergedRecords {
  return mergeRecords(
    Object.entries(files).map(([file, records]) => readJournal(file, records.map(toLine).join('\n'))),
  );
}
const notebookOf = (files: Parameters<typeof merge>[0]): Notebook => toNotebook(merge(files).records);
const said = ({ record, body }: RemarkNow): string => `${toAuthorWords(record)}: ${body}`;

suite('the hand of another author', () => {
  test('an id in two files hides nothing: both are there, each under its file’s author, and the conflict is told', () => {
    const mine = note('Ida Holm', { id: 'n1' });
    const theirs = note('Aaa', { id: 'n1', body: 'replaced' } as Partial<NoteRecord>);
    for (const name of ['aaa.jsonl', 'zzz.jsonl']) {
      const { records, conflicts } = merge({ [name]: [theirs], 'ida-holm.jsonl': [mine] });
      const { remarks } = toNotebook(records);
      assert.deepEqual(remarks.map(({ body }) => body).sort(), ['Who counted?', 'replaced']);
      assert.equal(new Set(records.map(({ id }) => id)).size, 2);
      assert.deepEqual(
        conflicts.map(({ id, files }) => [id, [...files].sort()]),
        [['n1', ['ida-holm.jsonl', name].sort()]],
      );
    }
  });

  test('of two with one id, what an author says of it is said of their own, also by the id this version wrote', () => {
    const mine = note('Ida Holm', { id: 'n1' });
    const theirs = note('Aaa', { id: 'n1', body: 'replaced' } as Partial<NoteRecord>);
    const files = (of: string) => ({
      'aaa.jsonl': [theirs],
      'ida-holm.jsonl': [mine, { ...written('Ida Holm'), kind: 'edit', of, body: 'Counted twice.' } as NoteRecord],
    });
    const [own] = merge(files('n1')).records.filter(({ by }) => by === 'Ida Holm');
    assert.ok(own);
    for (const of of ['n1', own.id]) {
      assert.deepEqual(notebookOf(files(of)).remarks.map(said).sort(), ['Aaa: replaced', 'Ida Holm: Counted twice.']);
    }
    // and still, when the other file is gone
    const { 'ida-holm.jsonl': alone } = files(own.id);
    assert.deepEqual(notebookOf({ 'ida-holm.jsonl': alone }).remarks.map(said), ['Ida Holm: Counted twice.']);
  });

  test('an id made to look like one told apart takes nobody’s place', () => {
    const { records } = merge({
      'aaa.jsonl': [note('Aaa', { id: 'n1' }), note('Aaa', { id: 'n1@ida-holm.jsonl' })],
      'ida-holm.jsonl': [note('Ida Holm', { id: 'n1', body: 'mine' } as Partial<NoteRecord>)],
    });
    assert.equal(new Set(records.map(({ id }) => id)).size, 3);
  });

  test('ids told apart survive export and import, and export again, with all that refers to them', async () => {
    const mine = note('Ida Holm', { id: 'n1' });
    const theirs = note('Aaa', { id: 'n1', body: 'replaced' } as Partial<NoteRecord>);
    const { records } = merge({
      'aaa.jsonl': [theirs],
      'ben.jsonl': [note('Ben', { id: 'n2', body: 'Jon did.', reply: 'n1@ida-holm.jsonl' } as Partial<NoteRecord>)],
      'ida-holm.jsonl': [
        mine,
        { ...written('Ida Holm'), kind: 'edit', of: 'n1', body: 'Counted twice.' } as NoteRecord,
      ],
    });
    const article = { id: 'a.txt', text: TEXT, analysis: analyze(TEXT) };
    const toJson = (own: readonly NoteRecord[]): string =>
      toExportText('jsonld', {
        ...{ records: own, title: '', bom: false },
        evidence: toEvidence([article], toNotebook(own).remarks, '2027-01-01T00:00:00Z'),
      });
    const take = async (journals: Journals, json: string): Promise<readonly NoteRecord[]> => {
      const from = { at: '2027-01-01T00:00:00Z', by: 'Kim' };
      const read = readImport({ name: 'all.jsonld', content: json }, new ImportArticles([article]), from);
      return journals.take('Kim', read.records);
    };
    const idsOf = (own: readonly NoteRecord[]): string[] => own.map(({ id }) => id).sort();
    const folder = new MemoryFolder();
    let count = 0;
    const open = (): Journals =>
      new Journals(folder, { now: () => '2027-01-01T00:00:00.000Z', id: () => `k${++count}` });
    const journals = open();
    assert.equal((await take(journals, toJson(records))).length, records.length);
    for (const one of [journals, open()]) {
      await one.refresh();
      const { remarks, history } = one.notebook;
      assert.deepEqual(idsOf(history.map(({ record }) => record)), idsOf(records));
      const edited = remarks.find(({ record }) => record.creator === 'Ida Holm');
      assert.equal(edited?.record.id, 'n1@ida-holm.jsonl');
      // what came with it is its own author's
      assert.equal(edited.body, 'Counted twice.');
      const reply = remarks.find(({ record }) => record.creator === 'Ben')?.record;
      assert.equal(reply?.kind === 'note' && reply.reply, 'n1@ida-holm.jsonl');
      // what is known is not taken again, here or where it came from
      const again = history.map(({ record }) => record);
      assert.deepEqual(await take(one, toJson(again)), []);
      assert.deepEqual(idsOf(again), idsOf(records));
    }
  });

  test('files of one name in several folders are told apart by folder, and what names their ids finds them again', () => {
    for (const [one, other, names] of [
      ['a/ida.jsonl', 'b/ida.jsonl', ['a/ida.jsonl', 'b/ida.jsonl']],
      ['/x/a/n/ida.jsonl', './y\\a\\n\\ida.jsonl', ['x/a/n/ida.jsonl', 'y/a/n/ida.jsonl']],
      ['ida.jsonl', 'old/ida.jsonl', ['ida.jsonl', 'old/ida.jsonl']],
      ['v@1/ida.jsonl', 'v%401/ida.jsonl', ['v%401/ida.jsonl', 'v%25401/ida.jsonl']],
    ] as const) {
      const files = (first: string, second: string): Parameters<typeof merge>[0] => ({
        [one]: [
          note('Ida', { id: 'n1', body: 'one' } as Partial<NoteRecord>),
          { ...written('Ida'), kind: 'edit', of: first, body: 'one, edited' } as NoteRecord,
        ],
        [other]: [
          note('Ida', { id: 'n1', body: 'other' } as Partial<NoteRecord>),
          { ...written('Ida'), kind: 'edit', of: second, body: 'other, edited' } as NoteRecord,
        ],
      });
      const { records, conflicts } = merge(files('n1', 'n1'));
      const ids = records.filter(({ kind }) => kind === 'note').map(({ id }) => id);
      assert.deepEqual([...ids].sort(), names.map((name) => `n1@${name}`).sort());
      assert.equal(conflicts.length, 1);
      const [first = '', second = ''] = names.map((name) => `n1@${name}`);
      for (const given of [files('n1', 'n1'), files(first, second)])
        assert.deepEqual(
          notebookOf(given)
            .remarks.map(({ body }) => body)
            .sort(),
          ['one, edited', 'other, edited'],
        );
    }
  });

  test('an id qualified in one folder means the file of that folder, beside another folder’s too', () => {
    const folder = (name: string): Parameters<typeof merge>[0] => ({
      [`${name}/aaa.jsonl`]: [note('Aaa', { id: 'n1', body: `aaa ${name}` } as Partial<NoteRecord>)],
      [`${name}/ida.jsonl`]: [
        note('Ida', { id: 'n1', body: `ida ${name}` } as Partial<NoteRecord>),
        { ...written('Ida'), kind: 'edit', of: 'n1@ida.jsonl', body: `ida ${name}, edited` } as NoteRecord,
      ],
    });
    assert.deepEqual(
      notebookOf({ ...folder('a'), ...folder('b') })
        .remarks.map(({ body }) => body)
        .sort(),
      ['aaa a', 'aaa b', 'ida a, edited', 'ida b, edited'],
    );
  });

  test('an imported id takes no place where the file it names is and has that id', () => {
    const files = {
      'ida-holm.jsonl': [note('Ida Holm', { id: 'n1', body: 'mine' } as Partial<NoteRecord>)],
      'kim.jsonl': [
        note('Kim', { id: 'n1@ida-holm.jsonl', body: 'theirs' } as Partial<NoteRecord>),
        { ...written('Kim'), kind: 'edit', of: 'n1@ida-holm.jsonl', body: 'theirs too' } as NoteRecord,
      ],
    };
    assert.deepEqual(notebookOf(files).remarks.map(said).sort(), ['Ida Holm: mine', 'Kim: theirs too']);
  });

  test('a name that looks like another’s is said to, and shows the letters that hide', async () => {
    const NAMES = ['Id\u0430 Holm', 'I\u200bda Holm', '\uff29\uff44\uff41 Holm', 'lda Holm', '\u0406da H\u03bflm'];
    for (const name of NAMES) {
      const { lookalikes } = merge({ 'ida-holm.jsonl': [note('Ida Holm')], [toFileName(name)]: [note(name)] });
      assert.equal(lookalikes.length, 1, name);
      const quoted = merge({ 'ida-holm.jsonl': [note('Ida Holm')], 'kim.jsonl': [{ ...note('Kim'), creator: name }] });
      assert.equal(quoted.lookalikes.length, 1, name);
    }
    for (const name of ['IDA HOLM', 'Ida  Holm', 'Ida\u200b Holm', 'Ida Höhn', 'Ida Holt', 'Иван Петров', 'Ида Holm'])
      assert.deepEqual(
        merge({ 'ida-holm.jsonl': [note('Ida Holm')], [toFileName(name)]: [note(name)] }).lookalikes,
        [],
        name,
      );
    // one author, however its letters are put together
    const composed = ['Zoë', 'Zoe\u0308'].map((name) => note(name, { id: name } as Partial<NoteRecord>));
    assert.deepEqual(merge({ 'zoë.jsonl': composed }).lookalikes, []);
    assert.equal(toAuthorWords({ by: 'Id\u0430 Holm' }), 'Id\\u0430 Holm');
    assert.equal(toAuthorWords({ by: 'Kim', creator: '\u0406da' }), 'Kim, quoting “\\u0406da”');
    for (const name of ['Иван Holm', 'Ρούλα Κ.', 'Zoë', '김민준', 'أحمد Ali'])
      assert.equal(toAuthorWords({ by: name }), name);
    // shown so, and read back as it was
    const { records } = merge({ [toFileName(NAMES[0] ?? '')]: [note(NAMES[0] ?? '')] });
    const article = { id: 'a.txt', text: TEXT, analysis: analyze(TEXT) };
    const evidence = toEvidence([article], toNotebook(records).remarks, '2027-01-01T00:00:00Z');
    const json = toExportText('jsonld', { evidence, records, title: '', bom: false });
    assert.match(json, /"name": "Id\\\\u0430 Holm"/);
    const back = readImport({ name: 'a.jsonld', content: json }, new ImportArticles([article]), { at: '', by: 'x' });
    assert.deepEqual(
      back.records.map(({ by }) => by),
      [NAMES[0]],
    );
  });

  test('a copy of a line in another’s file is the author’s own, once', () => {
    const mine = note('Ida Holm', { id: 'n1' });
    const { records, conflicts } = merge({ 'aaa.jsonl': [mine], 'ida-holm.jsonl': [mine] });
    assert.deepEqual([records, conflicts], [[mine], []]);
  });

  test('a record that names somebody else than its file does is only quoted', () => {
    for (const file of ['mallory.jsonl', 'IDA-HOLM.jsonl', 'ida-holm (1).jsonl', 'ida holm.jsonl', 'ida_holm.jsonl']) {
      const [record] = merge({ [file]: [note('Ida Holm')] }).records;
      assert.ok(record);
      assert.equal(isOwn(record, 'Ida Holm'), false, file);
      assert.match(toAuthorWords(record), /^(?!Ida Holm).*, quoting “Ida Holm”$/);
    }
    const [mixed] = merge({ 'mallory.jsonl': [note('Mallory'), note('Ida Holm')] }).records.slice(1);
    assert.equal(mixed && toAuthorWords(mixed), 'Mallory, quoting “Ida Holm”');
    // of one file, however it is written
    const [spelled] = merge({ 'ida-holm.jsonl': [note('IDA  HOLM')] }).records;
    assert.ok(spelled && isOwn(spelled, 'Ida Holm'));
  });

  test('an edit by another is proposed beneath, a move helps only where the place is lost, nothing is deleted', () => {
    const mine = note('Ida Holm', { id: 'n1' });
    const shorter = TEXT.replace(' Nobody was hurt, but 14 boats could not leave.', '');
    const ben = (more: object): NoteRecord => ({ ...written('Ben'), of: 'n1', ...more }) as NoteRecord;
    const {
      remarks: [remark],
    } = notebookOf({
      'ida-holm.jsonl': [mine],
      'ben.jsonl': [
        ben({ kind: 'edit', body: 'I lied' }),
        ben({ kind: 'edit', body: 'I lied twice' }),
        ben({ kind: 'move', target: targetOf('a.txt', shorter, 'the envoy') }),
        ben({ kind: 'revert' }),
        ben({ kind: 'resolve', resolved: true }),
      ],
    });
    assert.ok(remark);
    assert.deepEqual([remark.body, remark.edited, remark.target], ['Who counted?', false, at('14 boats')]);
    assert.deepEqual(
      remark.others?.proposals.map(({ by, body }) => [by, body]),
      [['Ben', 'I lied twice']],
    );
    assert.deepEqual(remark.others?.objections, [{ by: 'Ben' }]);
    assert.deepEqual([remark.resolved, remark.others?.resolvedBy], [true, { by: 'Ben' }]);
    const spanIn = (text: string): string | undefined => {
      const { placed } = attach([remark], { id: 'a.txt', text, hash: hashText(text) }, ({ record }) => record.id);
      return placed[0] && text.slice(placed[0].span.start, placed[0].span.end);
    };
    assert.equal(spanIn(TEXT), '14 boats');
    assert.equal(spanIn(shorter), 'the envoy');
  });

  test('a decision whose place is lost is found where another says it is, and never elsewhere while its own is found', () => {
    const shorter = TEXT.replace(' Nobody was hurt, but 14 boats could not leave.', ' She saw 9 boats.');
    const reject = {
      ...{ ...written('Ida Holm'), kind: 'reject', target: at('14'), scope: 'mention', layer: 'number' },
    } as NoteRecord;
    const move = (by: string, article: string) =>
      ({ ...written(by), kind: 'move', of: reject.id, target: targetOf(article, shorter, '9') }) as NoteRecord;
    const correct = (text: string, ...moves: readonly NoteRecord[]) => {
      const { decisions } = notebookOf({ 'ida-holm.jsonl': [reject], 'ben.jsonl': moves });
      assert.deepEqual(decisions[0]?.target, at('14'));
      const own = { id: 'a.txt', text, hash: hashText(text) };
      const { analysis, applied, open } = applyDecisions(toDecisions(decisions), own, analyze(text));
      return [analysis.numbers.map((number) => number.text), applied.length, open.length];
    };
    const both = `${TEXT}\nShe saw 9 boats.\n`;
    assert.deepEqual(correct(shorter), [['9'], 0, 1]);
    assert.deepEqual(correct(shorter, move('Ben', 'a.txt')), [[], 1, 0]);
    assert.deepEqual(correct(both, move('Ben', 'a.txt')), [['9'], 1, 0]);
    // what they say of another article is of no use here
    const away = { ...move('Ben', 'b.txt'), target: { ...targetOf('b.txt', `${shorter}x`, '9') } } as NoteRecord;
    assert.deepEqual(correct(shorter, away), [['9'], 0, 1]);
  });

  test('where another’s note was followed to is said once, until that no longer leads there', () => {
    const before = 'It rained. Nobody was hurt, but 14 boats could not leave. Anna left.\n';
    const copied = `${before}Later: Nobody was hurt, but 14 boats could not leave. So it went.\n`;
    const mine = note('Ida Holm', { id: 'n1', target: targetOf('a.txt', before, '14 boats') } as Partial<NoteRecord>);
    const start = copied.lastIndexOf('14 boats');
    const span = { start, end: start + '14 boats'.length };
    const move = (by: string): NoteRecord =>
      ({ ...written(by), kind: 'move', of: 'n1', target: targetOf('a.txt', copied, '14 boats', start) }) as NoteRecord;
    const isSaid = (text: string, at: typeof span, ...moves: readonly NoteRecord[]): boolean | undefined => {
      const [remark] = notebookOf({ 'ida-holm.jsonl': [mine], 'ben.jsonl': moves }).remarks;
      return remark && isSaidAt(toAnchorFinder(text), remark, at, 'Ben');
    };
    assert.equal(isSaid(copied, span), false);
    assert.equal(isSaid(copied, span, move('Ben')), true);
    const moved = `Heading.\n${copied}`;
    assert.equal(isSaid(moved, { start: span.start + 9, end: span.end + 9 }, move('Ben')), true);
    assert.equal(isSaid(copied, { start: span.start - 4, end: span.end }, move('Ben')), false);
  });

  test('the author’s word on closing is the last, whatever time another’s bears', () => {
    const mine = note('Ida Holm', { id: 'n1' });
    const later = {
      ...written('Ben'),
      at: '2099-01-01T00:00:00Z',
      kind: 'resolve',
      of: 'n1',
      resolved: true,
    } as NoteRecord;
    const open = { ...written('Ida Holm'), kind: 'resolve', of: 'n1', resolved: false } as NoteRecord;
    const [remark] = notebookOf({ 'ida-holm.jsonl': [mine, open], 'ben.jsonl': [later] }).remarks;
    assert.deepEqual([remark?.resolved, remark?.isSettled, remark?.others], [false, true, undefined]);
  });

  test('an author undoes what others say of a note, others cannot undo that', () => {
    const mine = note('Ida Holm', { id: 'n1' });
    const edit = { ...written('Ben'), kind: 'edit', of: 'n1', body: 'I lied' } as NoteRecord;
    const away = { ...written('Ida Holm'), kind: 'revert', of: edit.id } as NoteRecord;
    const again = { ...written('Ben'), kind: 'revert', of: away.id } as NoteRecord;
    const [remark] = notebookOf({ 'ida-holm.jsonl': [mine, away], 'ben.jsonl': [edit, again] }).remarks;
    assert.equal(remark?.others, undefined);
  });

  test('a decision taken back by another is said to be, until its author brings it back for good', () => {
    const reject = {
      ...{ ...written('Ida Holm'), kind: 'reject', target: at('14'), scope: 'mention', layer: 'number' },
    } as NoteRecord;
    const back = { ...written('Ben'), kind: 'revert', of: reject.id } as NoteRecord;
    const taken = notebookOf({ 'ida-holm.jsonl': [reject], 'ben.jsonl': [back] });
    assert.deepEqual([taken.decisions, taken.takenBack.map(({ revert }) => revert.by)], [[], ['Ben']]);
    const insist = { ...written('Ida Holm'), kind: 'revert', of: back.id } as NoteRecord;
    const more = [written('Ben'), written('Ben')].map(
      (own, index) => ({ ...own, kind: 'revert', of: index === 0 ? reject.id : insist.id }) as NoteRecord,
    );
    const now = notebookOf({ 'ida-holm.jsonl': [reject, insist], 'ben.jsonl': [back, ...more] });
    assert.deepEqual([now.decisions.map(({ id }) => id), now.takenBack], [[reject.id], []]);
  });

  test('what is imported is its importer’s, names its author as a quotation, and changes no note of theirs', async () => {
    const folder = new MemoryFolder();
    let count = 0;
    const journals = new Journals(folder, { now: () => '2027-01-01T00:00:00.000Z', id: () => `i${++count}` });
    const [own] = await journals.append('Ida Holm', [{ kind: 'note', target: at('14 boats'), body: 'mine' }]);
    assert.ok(own);
    await journals.take('Ida Holm', [
      note('Ben Okoye', { id: 'x1', body: 'from afar' } as Partial<NoteRecord>),
      { ...written('Ida Holm'), kind: 'edit', of: own.id, body: 'not mine' } as NoteRecord,
      { ...written('Ida Holm'), kind: 'revert', of: own.id } as NoteRecord,
      { ...written('Ida Holm'), kind: 'verdict', target: at('14 boats'), verdict: 'false' } as NoteRecord,
    ]);
    for (const refresh of [false, true]) {
      if (refresh) await journals.refresh();
      const { remarks } = journals.notebook;
      assert.ok(remarks.some((one) => said(one) === 'Ida Holm, quoting “Ben Okoye”: from afar'));
      assert.equal(remarks.find(({ record }) => record.id === own.id)?.body, 'mine');
      assert.ok(remarks.every(({ record }) => record.id === own.id || record.creator !== undefined));
      assert.equal(findJudgements(remarks)[0]?.verdicts[0]?.creator, 'Ida Holm');
      assert.equal(findUndo(journals.notebook, 'Ida Holm'), undefined);
    }
    assert.deepEqual([...folder.files.keys()], ['ida-holm.jsonl']);
  });

  test('reasons and exports name who is proven, and come back so', () => {
    const records = merge({
      'mallory.jsonl': [
        { ...written('Ida Holm'), kind: 'rename', target: at('Anna Berger'), scope: 'all', name: 'Anne' } as NoteRecord,
        { ...written('Ida Holm'), kind: 'verdict', target: at('14 boats'), verdict: 'false' } as NoteRecord,
        note('Ida Holm', { id: 'n9' }),
      ],
    }).records;
    const notebook = toNotebook(records);
    const analysis = analyze(TEXT);
    const article = { id: 'a.txt', text: TEXT, analysis };
    const corrected = applyDecisions(toDecisions(notebook.decisions), { ...article, hash: hashText(TEXT) }, analysis);
    assert.match(JSON.stringify(corrected.analysis), /by mallory, quoting “Ida Holm”/);
    const evidence = toEvidence([article], notebook.remarks, '2027-01-01T00:00:00Z');
    for (const format of ['jsonld', 'csv', 'markdown', 'html'] as readonly Exclude<ExportFormat, 'brat'>[]) {
      const text = toExportText(format, { evidence, records, title: 'Evidence', bom: false });
      const names = text.match(/.{0,20}Ida Holm/g) ?? [];
      assert.ok(names.length > 0, format);
      for (const name of names)
        if (!/"creator": "Ida Holm$/.test(name)) assert.match(name, /quoting [“"]Ida Holm/, format);
    }
    const json = toExportText('jsonld', { evidence, records, title: '', bom: false });
    const back = readImport({ name: 'own.jsonld', content: json }, new ImportArticles([article]), { at: '', by: 'x' });
    assert.deepEqual(
      back.records.map(({ by, creator }) => [by, creator]),
      records.map(({ by, creator }) => [by, creator]),
    );
  });

  test('thousands of files and ids in conflict cost no more than they are long', () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, file) => [
        `f${file}.jsonl`,
        Array.from({ length: 50 }, (__, id) => note(`F${file}`, { id: `n${id}` })),
      ]),
    );
    const begun = performance.now();
    const { records, conflicts } = merge(files);
    assert.equal(records.length, 15_000);
    assert.equal(conflicts.length, 50);
    assert.ok(performance.now() - begun < 20_000);
    const broken = readJournal('x.jsonl', 'no record\n'.repeat(200_000));
    assert.ok(broken.problems.length < 2000);
    assert.match(broken.problems.at(-1)?.why ?? '', /199000/);
  });
});
