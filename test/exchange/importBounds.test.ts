import * as assert from 'node:assert/strict';
import { toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';
import { quote, read, readJson, say } from './importSamples';

const good = { body: 'good', target: quote('Tom Lee') };
const GOOD = 'note Tom Lee: good';
const sizeOf = (records: readonly NoteRecord[]): number =>
  records.reduce((size, record) => size + Buffer.byteLength(toLine(record)) + 1, 0);
const MEGABYTE = 1024 * 1024;

suite('an import that would become too much', () => {
  test('a body said of many places is listed, and the rest is taken', () => {
    const body = 'b'.repeat(MEGABYTE);
    const target = Array.from({ length: 200 }, () => quote('Tom Lee'));
    const { records, placed, unplaced } = readJson([{ body, target }, good]);
    assert.equal(placed, 1);
    assert.deepEqual(
      unplaced.map(({ item, fate }) => `${item} ${fate}`),
      ['1 lost'],
    );
    assert.match(unplaced[0]?.why ?? '', /more than 4 MB.*too long to be kept/);
    assert.ok(sizeOf(records) < 1000);
  });
  test('a line of brat that joins 100,000 passages is listed, a shorter one kept, and the rest taken', () => {
    const lines = [
      `T1\tThing 0 5\tRents`,
      `*\tEquiv T1${' T1'.repeat(100_000)}`,
      `*\tEquiv T1${' T1'.repeat(2000)}`,
      `R1\tSee ${Array.from({ length: 2000 }, (_, at) => `a${at}:T1`).join(' ')}`,
      `E1\tThing:T1 ${Array.from({ length: 2000 }, (_, at) => `a${at}:T1`).join(' ')}`,
      `#1\tAnnotatorNotes T1\tgood`,
    ];
    const done = read('mill.ann', lines.join('\n'));
    assert.deepEqual(
      done.unplaced.map(({ item, fate, why }) => `${item} ${fate} ${/It says \d+ things/.test(why)}`),
      ['2 lost true', '3 kept true', '4 kept true', '5 kept true'],
    );
    assert.deepEqual(
      new Set(say(done).filter((line) => !line.startsWith('foreign'))),
      new Set(['note Rents: good', 'tag Rents: Thing']),
    );
  });
  test('many annotations of some size end at what a notes file takes; all are accounted for', () => {
    // three bytes a letter
    const body = '漢'.repeat(MEGABYTE / 8);
    const target = Array.from({ length: 10 }, () => quote('Tom Lee'));
    const items = Array.from({ length: 16 }, (_, at) => ({ body: `${at}${body}`, target }));
    const { records, placed, unplaced } = readJson([...items, good]);
    assert.ok(sizeOf(records) <= 48 * MEGABYTE);
    assert.ok(placed > 10 && unplaced.length > 0);
    assert.equal(placed + unplaced.length, 17);
    assert.match(unplaced[0]?.why ?? '', /records of one file take 48 MB/);
    assert.ok(records.some((record) => record.kind === 'note' && record.body === 'good'));
  });
  test('what was kept before, and own records, come back within the same limits', () => {
    const of = (id: string, own: object): object => ({ ...own, created: '2025-02-12T10:33:00Z', creator: 'Ida', id });
    const kept = (at: number, length: number): object =>
      of(`k${at}`, {
        'corroborate:kept': {
          ...{ v: 1, id: `k${at}`, at: '2025-02-12T10:33:00Z', by: 'Ida', kind: 'foreign', format: 'json', file: 'x' },
          ...{ item: at, why: 'No.' },
        },
        text: 'k'.repeat(length),
      });
    const long = readJson([kept(1, 100_000), good]);
    assert.deepEqual(
      long.unplaced.map(({ fate, why }) => `${fate} ${why}`),
      ['lost No. It is too long to be kept: more than 65536 characters.'],
    );
    const many = readJson([...Array.from({ length: 100 }, (_, at) => kept(at, 60_000)), good]);
    assert.ok(sizeOf(many.records) < 5 * MEGABYTE);
    assert.equal(many.unplaced.length, 100);
    assert.ok(say(many).includes(GOOD));
    const own = of('o', {
      'corroborate:record': { v: 1, id: 'o', kind: 'edit', of: 'z' },
      body: 'o'.repeat(5 * MEGABYTE),
    });
    const { placed, unplaced } = readJson([own, good]);
    assert.equal(placed, 1);
    assert.equal(unplaced[0]?.fate, 'lost');
  });
});

suite('an annotation with many parts', () => {
  test('is read whole: targets, bodies, choices, purposes, sets in sets', () => {
    const { records, placed } = readJson([{ body: 'x', target: Array.from({ length: 300 }, () => quote('Tom Lee')) }]);
    assert.equal(placed, 1);
    assert.equal(records.length, 300);
    const bodies = Array.from({ length: 300 }, (_, at) => `b${at}`);
    assert.equal(readJson([{ body: bodies, target: quote('Tom Lee') }]).records.length, 300);
    const choice = { type: 'Choice', items: [...bodies, { type: 'Choice', items: ['inner'] }] };
    const [note] = readJson([{ body: choice, target: quote('Tom Lee') }]).records;
    assert.equal(note?.kind === 'note' ? note.body : '', [...bodies, 'inner'].join('\n\n'));
    const purpose = [...bodies, 'tagging'];
    assert.equal(readJson([{ body: { value: 'x', purpose }, target: quote('Tom Lee') }]).records[0]?.kind, 'tag');
    let deep: unknown = 'deep';
    for (let level = 0; level < 30; level++) deep = level % 2 === 0 ? [deep] : { type: 'List', items: [deep] };
    assert.deepEqual(say(readJson([{ body: deep, target: quote('Tom Lee') }])), ['note Tom Lee: deep']);
  });
  test('a choice of which nothing can be read is no mark, but listed and kept; of one that can be read in part, that too', () => {
    const unread = { type: 'Image', shape: [1, 2] };
    for (const body of [
      { type: 'Choice' },
      { type: 'Choice', items: [] },
      { type: 'Choice', items: [unread] },
      { type: 'Choice', items: [{ value: '' }, { value: ' ' }] },
      { type: 'Choice', items: [{ value: '' }, unread] },
      { type: ['oa:Choice'], members: [unread, null] },
      { '@type': 'oa:Choice', default: unread, item: [unread] },
      [{ type: 'Choice', items: [[unread]] }],
    ]) {
      const item = { body, target: quote('Tom Lee') };
      const done = readJson([item]);
      assert.equal(done.placed, 0, JSON.stringify(body));
      assert.deepEqual(
        done.unplaced.map(({ fate, why }) => [fate, why]),
        [['kept', 'Its body holds no words that can be read.']],
      );
      const [kept] = done.records;
      assert.equal(done.records.length, 1);
      assert.deepEqual(kept?.kind === 'foreign' ? JSON.parse(kept.content) : undefined, item);
    }
    for (const body of [
      { type: 'Choice', items: [unread, { value: 'seen' }] },
      { '@type': 'oa:Choice', default: { chars: 'seen' }, item: [unread] },
    ]) {
      const done = readJson([{ body, target: quote('Tom Lee') }]);
      assert.ok(say(done).includes('note Tom Lee: seen'));
      assert.deepEqual(
        done.unplaced.map(({ fate, why }) => [fate, why]),
        [['kept', 'One of its bodies holds no words that can be read.']],
      );
    }
  });
  test('beyond what one may become, or refined too deeply, is kept whole with that reason', () => {
    const target = Array.from({ length: 1001 }, () => 'mill.txt');
    const [many] = readJson([{ body: 'x', target }]).unplaced;
    assert.equal(`${many?.fate} ${many?.why}`, 'kept It says 1001 things; 1000 are the most.');
    let selector: object = { type: 'TextQuoteSelector', exact: 'Lee' };
    for (let level = 0; level < 12; level++)
      selector = { type: 'TextQuoteSelector', exact: 'Tom Lee', refinedBy: selector };
    const done = readJson([{ body: 'x', target: { selector } }]);
    assert.equal(done.placed, 0);
    assert.match(done.unplaced[0]?.why ?? '', /more than 8 levels deep/);
  });
});
