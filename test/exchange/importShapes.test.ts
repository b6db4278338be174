import * as assert from 'node:assert/strict';
import { toEvidence } from '../../src/exchange/evidence';
import { toExportText } from '../../src/exchange/exportFiles';
import { readImport } from '../../src/exchange/readImport';
import { samples, toPaths, withField } from '../core/hostileFields';
import { TEXT, article, importer, quote, read, readJson, say } from './importSamples';

suite('taking in Hypothes.is exports', () => {
  const item = (id: string, target: object, more: object = {}): object => ({
    ...{ id, uri: 'https://news.example.org/2025/mill', text: id, tags: [], user: 'acct:ida@hypothes.is' },
    ...{ created: '2025-02-12T10:33:00.123456+00:00', target: [target] },
    ...more,
  });
  test('white space, marks, no-break spaces and what cannot be seen may differ', () => {
    const rows = [
      item('indent', quote('We won’t leave our homes', 'tenants say.\n      \n   “', ',” said')),
      item('two', quote('tenants say.\n   \n “We won’t leave', 'in a year, ', ' our homes')),
      item('straight', quote(`"We won't leave our homes,"`, '', ' said Maria')),
      item('nbsp', quote('Maria\u00a0Lopez', 'said ', ', a nurse')),
      item('joined', quote('any hard\u00adship. Tom\u200b Lee', 'regrets ', ', a')),
    ];
    const done = readJson({ total: 5, rows });
    assert.deepEqual(done.unplaced, []);
    assert.deepEqual(
      new Set(say(done)),
      new Set([
        'note We won’t leave our homes: indent',
        'note tenants say.\n\n“We won’t leave: two',
        'note “We won’t leave our homes,”: straight',
        'note Maria Lopez: nbsp',
        'note any hardship. Tom Lee: joined',
      ]),
    );
  });
  test('a reply answers the note, whatever the order; without it, it is kept', () => {
    const page = { source: 'https://news.example.org/2025/mill' };
    const done = readJson([
      item('b2', page, { references: ['a', 'b1'] }),
      item('b1', page, { references: ['a'] }),
      item('a', quote('Tom Lee')),
      item('lost', page, { references: ['z'] }),
      item('page', page),
    ]);
    const notes = done.records.filter((record) => record.kind === 'note');
    const idOf = (body: string): string | undefined => notes.find((note) => note.body === body)?.id;
    assert.equal(notes.find(({ body }) => body === 'b1')?.reply, idOf('a'));
    assert.equal(notes.find(({ body }) => body === 'b2')?.reply, idOf('b1'));
    assert.deepEqual(
      done.unplaced.map(({ item: number, why, fate }) => `${number} ${fate} ${why}`),
      [
        '4 kept It answers z, which is not in the file or has no place.',
        '5 kept It is about a whole page and quotes no words of it.',
      ],
    );
  });
  test('words that stand twice wait or are told by what stands around them; the reason is true', () => {
    const twice = readJson([item('x', { ...quote('The owner said'), source: 'news/mill.txt' })]);
    assert.equal(twice.unplaced[0]?.fate, 'waiting');
    assert.match(twice.unplaced[0]?.why ?? '', /several places \(2\)/);
    const told = readJson([item('x', quote('The owner said', 'Tuesday.\n  ', ' nothing more'))]);
    assert.deepEqual(say(told), ['note The owner said: x']);
    assert.equal(
      told.records[0]?.kind === 'note' ? told.records[0].target.place.start : 0,
      TEXT.lastIndexOf('The owner'),
    );
    const gone = readJson([item('x', quote('no such words at all'))]);
    assert.match(gone.unplaced[0]?.why ?? '', /none of the articles/);
  });
  test('a byte order mark and a value a line are read; other formats are said', () => {
    const rows = [item('a', quote('Tom Lee')), item('b', quote('Maria Lopez'))];
    assert.equal(read('x.json', `\ufeff${JSON.stringify(rows)}`).placed, 2);
    assert.equal(read('x.jsonl', rows.map((row) => JSON.stringify(row)).join('\r\n')).placed, 2);
    for (const [other, said] of [
      ['{"id":1,"text":"x","label":[[0,1,"PER"]]}\n{"id":2}', /^It is an export of doccano/],
      ['[{"id":1,"data":{},"annotations":[{"id":5,"result":[]}]}]', /^It is a Label Studio export/],
      ['<x/>', /^It is XML/],
      ['<!DOCTYPE html><p>x', /^It is HTML/],
      ['id,text,label\n1,"a, b",x\n2,c,y\n', /^It is a table \(CSV\)/],
      ['\ufeffid;text\r\n1;"a; b"\r\n', /^It is a table \(CSV with semicolons\)/],
      ['id\ttext\n1\ta\n', /^It is a table \(TSV\)/],
      ['PK\u0003\u0004x', /^It is a ZIP archive or an Excel file/],
      ['{"a":1}', /^Its format is not known here/],
      ['{"a":', /^The file is not JSON/],
      ['', /^The file is not JSON/],
      [','.repeat(1_000_000), /^It is a table/],
      ['"'.repeat(1_000_000), /^The file is not JSON/],
    ] as const) {
      const { refused = '' } = read('x.json', other);
      assert.match(refused, said);
      assert.match(
        refused,
        /W3C Web Annotations and Hypothes\.is exports \(JSON\) and brat standoff \(\.ann\) are read/,
      );
    }
    assert.match(read('x.csv', 'one column').refused ?? '', /^It is a table \(CSV\)/);
    // a line that is none among those that are
    const mixed = read('x.jsonl', `${JSON.stringify(rows[0])}\n1,a,b\n`);
    assert.deepEqual(
      mixed.unplaced.map(({ item: line, why, fate }) => `${line} ${fate} ${why}`),
      ['2 kept It is no annotation of the W3C’s model, nor of Hypothes.is.'],
    );
  });
});

suite('taking in W3C Web Annotations', () => {
  test('of lists, pages and collections, with several targets and bodies of any form', () => {
    const done = readJson({
      type: 'AnnotationCollection',
      first: {
        type: 'AnnotationPage',
        items: [
          { motivation: ['oa:assessing'], body: { value: 'disputed' }, target: quote('rose by 20 percent') },
          { body: { value: 'same?' }, target: [quote('Maria Lopez'), quote('Tom Lee')] },
          { body: [{ type: 'Choice', items: [{ value: 'a' }, { value: 'b' }] }], target: quote('tenants say') },
          {
            body: { type: 'List', items: ['one', { value: 'two', purpose: 'tagging' }] },
            target: quote('a neighbour'),
          },
          { bodyValue: 'string', target: 'mill.txt#:~:text=council-,meets%20on%20Tuesday' },
          {
            creator: [{ name: ['Ida'] }, 'Per'],
            target: {
              selector: {
                type: 'FragmentSelector',
                value: 'char=5,9',
                refinedBy: { type: 'TextQuoteSelector', exact: 'any hardship' },
              },
            },
          },
          { target: { source: 'mill.txt', selector: { type: 'TextPositionSelector', start: 1, end: 4 } } },
        ],
      },
    });
    assert.deepEqual(say(done).sort(), [
      'foreign : It gives a position or a part of a page, but quotes no words by which its place could be checked.',
      'note Maria Lopez: same?',
      'note Tom Lee: same?',
      'note a neighbour: one',
      'note any hardship: ',
      'note meets on Tuesday: string',
      'note tenants say: a\n\nb',
      'tag a neighbour: two',
      'verdict rose by 20 percent: ',
    ]);
    assert.ok(done.records.some(({ by }) => by === 'Ida, Per'));
  });
  test('what has no place goes out as it came, and comes back as the same record', () => {
    const came = {
      id: 'https://x.org/1',
      body: { value: 'x', odd: [1, { a: null }] },
      target: quote('nowhere to be found'),
    };
    const { records } = readJson([came, 7, { target: quote('Tom Lee') }]);
    const evidence = toEvidence([article], [], importer.at);
    const json = toExportText('jsonld', { evidence, records, title: '', bom: false });
    const out = JSON.parse(json) as { first: { items: Record<string, unknown>[] } };
    const kept = out.first.items.find(({ id }) => id === came.id);
    assert.deepEqual({ ...kept, 'corroborate:kept': undefined }, { ...came, 'corroborate:kept': undefined });
    assert.deepEqual(read('y.json', json).records, records);
  });
  test('any field of any type is placed, kept or refused', () => {
    const sample = {
      id: 'a',
      created: importer.at,
      creator: { name: 'x' },
      body: [{ value: 'x', purpose: 'tagging' }],
      target: [quote('Tom Lee', 'x', 'y')],
      references: ['q'],
      text: 'x',
      tags: ['x'],
    };
    for (const path of toPaths(sample))
      for (const value of samples) {
        const { refused, placed, unplaced, known } = readJson([withField(sample, path, value)]);
        assert.ok(refused !== undefined || placed + unplaced.length + known > 0);
      }
  });
  test('long lists are bounded, and cost in step with their length', function () {
    this.timeout(30_000);
    const target = quote('Tom Lee');
    assert.equal(readJson([{ target, tags: Array.from({ length: 200_000 }, () => 't') }]).records.length, 1);
    const bodies = readJson([{ target, body: Array.from({ length: 200_000 }, () => 'b') }]);
    assert.equal(bodies.placed + bodies.unplaced.length, 1);
    assert.equal(read('x.json', '['.repeat(100_000) + ']'.repeat(100_000)).records.length, 0);
    const long = {
      id: 'a.txt',
      text: `${'The minister, Ida Holm, said so on Monday at the quay. '.repeat(4000)}End.`,
      analysis: article.analysis,
    };
    const items = Array.from({ length: 1000 }, (_, at) => ({ body: `b${at}`, target: quote('End.') }));
    assert.equal(readImport({ name: 'x.json', content: JSON.stringify(items) }, [long], importer).placed, 1000);
  });
  test('a date without a zone is read as UTC on every machine', () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      for (const created of ['2025-02-12T10:33:00', '2025-02-12 10:33', '2025-02-12T10:33:00Z'])
        assert.equal(readJson([{ created, target: quote('Tom Lee') }]).records[0]?.at, '2025-02-12T10:33:00.000Z');
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
