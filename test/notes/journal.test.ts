import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { toDiskJournals, toFailure, toJournalFile } from '../../src/host/journalFiles';
import { Journal, JournalFailure, readJournal, toFileName, toLine, type JournalContent } from '../../src/notes/journal';
import { mergeRecords } from '../../src/notes/mergeRecords';
import { compareRecords, type NoteRecord } from '../../src/notes/note';
import { readRecord } from '../../src/notes/readRecord';
import { MemoryFile } from './memoryJournals';
import { anyRecord, targetOf, written } from './samples';

const TEXT = 'Nobody was hurt, but 14 boats could not leave.';
const note = (body = 'ask the harbour'): NoteRecord => ({
  ...{ ...written(), kind: 'note', target: targetOf('a.txt', TEXT, '14 boats'), body },
});

suite('a notes file', () => {
  test('gives back every record as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 8 }), (records) => {
        const { records: read, problems } = readJournal('x', records.map((record) => `${toLine(record)}\n`).join(''));
        assert.deepEqual(problems, []);
        assert.deepEqual(
          read.map((record) => ({ ...record })),
          JSON.parse(JSON.stringify(records)),
        );
      }),
    );
  });
  test('keeps one line a record, whatever the text holds', () => {
    const line = toLine(note('a\nb\r\nc\u2028d\u2029e\u0000'));
    assert.equal(/[\n\r\u2028\u2029]/.test(line), false);
    assert.equal(readJournal('x', `${line}\r\n`).records.length, 1);
  });
  test('passes over broken lines, says where they are, and reads the rest', () => {
    const good = [note('a'), note('b')].map(toLine);
    const text = [good[0], '{"v":1,"id"', 'null', '[]', '"x"', '{"v":1}', '', good[1]].join('\n');
    const { records, problems, newer } = readJournal('ida.jsonl', text);
    assert.equal(records.length, 2);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 3, 4, 5, 6],
    );
    assert.equal(newer, false);
  });
  test('reads any text without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readJournal('x', text)));
    fc.assert(fc.property(fc.anything(), (value) => void readRecord(value)));
    fc.assert(
      fc.property(anyRecord, fc.string(), fc.jsonValue(), (record, key, value) => {
        const read = readRecord({ ...record, [key]: value, target: value });
        assert.ok(['record', 'broken', 'newer'].includes(read.kind));
      }),
    );
  });
  test('repeated by git, counts each record once; two with one id are reported', () => {
    const line = toLine(note());
    assert.deepEqual(readJournal('x', `${line}\n${line}\n`).problems, []);
    assert.equal(readJournal('x', `${line}\n${line}\n`).records.length, 1);
    assert.equal(readJournal('x', `${line}\n${line.replace('ask', 'tell')}\n`).problems.length, 1);
  });
  test('of two authors merges in one order, whichever is read first', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), fc.array(anyRecord), (mine, theirs) => {
        const unique = (records: readonly NoteRecord[], tag: string): NoteRecord[] =>
          records.map((record, index) => ({ ...record, id: `${tag}${index}` }));
        const [a, b] = [unique(mine, 'a'), unique(theirs, 'b')].map((records, at) => ({
          file: `${at}.jsonl`,
          records,
          problems: [],
          newer: false,
        }));
        assert.ok(a && b);
        const merged = (journals: readonly JournalContent[]): NoteRecord[] =>
          [...mergeRecords(journals).records].sort(compareRecords);
        assert.deepEqual(merged([a, b]), merged([b, a]));
      }),
    );
  });
  test('of a newer version is read as far as known and never written', async () => {
    const text = `${toLine(note())}\n{"v":2,"id":"x","kind":"hologram"}\n`;
    const file = new MemoryFile('ida.jsonl', text);
    const journal = await Journal.open(file);
    assert.equal(journal.content.records.length, 1);
    assert.equal(journal.content.newer, true);
    await assert.rejects(journal.append([note()]), { reason: 'newer' });
    assert.equal(file.text, text);
  });
  test('has a safe name for any author', () => {
    assert.equal(toFileName('Ida Holm'), 'ida-holm.jsonl');
    assert.equal(toFileName('Žofie Nováková'), 'žofie-nováková.jsonl');
    assert.equal(toFileName('../../etc/passwd'), 'etc-passwd.jsonl');
    assert.equal(toFileName(' … '), 'someone.jsonl');
    assert.equal(toFileName('CON'), 'con-.jsonl');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (author) =>
        assert.match(toFileName(author), /^[^./\\:*?"<>|\s]+\.jsonl$/),
      ),
    );
  });
  test('appends in the order asked, and goes on after a failure', async () => {
    const file = new MemoryFile('x');
    const journal = await Journal.open(file);
    file.fault = new JournalFailure('full', 'x');
    await assert.rejects(journal.append([note('lost')]), { reason: 'full' });
    file.fault = undefined;
    const records = Array.from({ length: 20 }, (_, index) => note(`n${index}`));
    await Promise.all(records.map((record) => journal.append([record])));
    assert.equal(file.text, records.map((record) => `${toLine(record)}\n`).join(''));
    assert.deepEqual(journal.content.records, records);
  });
  test('is not read again for what was appended here, and is for what others wrote, before or after', async () => {
    const file = new MemoryFile('x', `${toLine(note('old'))}\n`);
    const journal = await Journal.open(file);
    const bodies = (): unknown[] => journal.content.records.map((record) => 'body' in record && record.body);
    await journal.append([note('été 🙂'), note('two')]);
    assert.equal(await journal.refresh(), false);
    assert.equal(file.readings, 1);
    file.text += `${toLine(note('from outside'))}\n`;
    await journal.append([note('mine')]);
    assert.deepEqual(bodies(), ['old', 'été 🙂', 'two', 'mine']);
    assert.equal(await journal.refresh(), true);
    assert.deepEqual(bodies(), ['old', 'été 🙂', 'two', 'from outside', 'mine']);
    assert.equal(await journal.refresh(), false);
  });
});

suite('a notes file on a disk', () => {
  let folder = '';
  setup(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'notes-'))));
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('is made with the first record, beside git attributes that keep both sides', async () => {
    const journals = toDiskJournals(folder);
    const journal = await Journal.open(await journals.open('Ida Holm'));
    await journal.append([note()]);
    assert.equal(fs.readFileSync(path.join(folder, '.corroborate/.gitattributes'), 'utf8'), '*.jsonl merge=union\n');
    assert.deepEqual(fs.readdirSync(path.join(folder, '.corroborate/notes')), ['ida-holm.jsonl']);
    fs.writeFileSync(path.join(folder, '.corroborate/.gitattributes'), 'mine');
    await journals.open('Ida Holm');
    assert.equal(fs.readFileSync(path.join(folder, '.corroborate/.gitattributes'), 'utf8'), 'mine');
    assert.deepEqual(
      (await journals.list()).map(({ name }) => name),
      ['ida-holm.jsonl'],
    );
    assert.deepEqual(await toDiskJournals(path.join(folder, 'elsewhere')).list(), []);
  });
  test('that ends in half a line takes the next record on a line of its own', async () => {
    const name = path.join(folder, 'a.jsonl');
    fs.writeFileSync(name, `${toLine(note('whole'))}\n{"v":1,"id":"ha`);
    await toJournalFile(name).append(toLine(note('next')));
    const { records, problems } = readJournal('a', fs.readFileSync(name, 'utf8'));
    assert.deepEqual(
      records.map((record) => 'body' in record && record.body),
      ['whole', 'next'],
    );
    assert.equal(problems.length, 1);
  });
  test('is never rewritten: a hundred thousand notes stay byte for byte under one more', async () => {
    const name = path.join(folder, 'a.jsonl');
    const line = toLine(note());
    const before = Array.from({ length: 100_000 }, (_, index) => `${line.replace('"r', `"r${index}-`)}\n`).join('');
    fs.writeFileSync(name, before);
    const { ino } = fs.statSync(name);
    await toJournalFile(name).append(toLine(note('one more')));
    const after = fs.readFileSync(name, 'utf8');
    assert.ok(after.startsWith(before));
    assert.equal(fs.statSync(name).ino, ino);
    assert.equal(readJournal('a', after).records.length, 100_001);
  });
  test('of 50 MB with ten broken lines gives all the others', () => {
    const line = toLine(note('x'.repeat(300)));
    const count = Math.ceil(50.1e6 / line.length);
    const broken = new Set(Array.from({ length: 10 }, (_, index) => Math.floor(((index + 0.5) * count) / 10)));
    const text = Array.from({ length: count }, (_, index) =>
      broken.has(index) ? line.slice(0, 99) : line.replace('"r', `"r${index}-`),
    ).join('\n');
    assert.ok(text.length >= 50e6);
    const { records, problems } = readJournal('a', text);
    assert.equal(records.length, count - 10);
    assert.equal(problems.length, 10);
  });
  test('that cannot be written or read is a failure with the file in it', async () => {
    const inTheWay = path.join(folder, 'file');
    fs.writeFileSync(inTheWay, '');
    await assert.rejects(toJournalFile(path.join(inTheWay, 'a.jsonl')).append('{}'), JournalFailure);
    await assert.rejects(toDiskJournals(inTheWay).open('Ida'), JournalFailure);
    await assert.rejects(toJournalFile(folder).read(), { file: path.basename(folder) });
  });
  // a device that is always full, and a system that has it
  if (fs.existsSync('/dev/full')) {
    test('on a full disk is a failure that says so', () => {
      assert.throws(
        () => fs.writeFileSync('/dev/full', '{}'),
        (error: unknown) => toFailure(error, 'ida.jsonl').reason === 'full',
      );
    });
  }
});
