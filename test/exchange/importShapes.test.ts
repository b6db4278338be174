import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { toEvidence } from '../../src/exchange/evidence';
import { toExportText, toKeptFiles } from '../../src/exchange/exportFiles';
import type { Imported } from '../../src/exchange/keptAnnotation';
import { readImport } from '../../src/exchange/readImport';
import type { NoteRecord } from '../../src/notes/note';
import { samples, toPaths, withField } from '../core/hostileFields';

const TEXT = `Rents in the old mill rose by 20 percent in a year, tenants say.

“We won’t leave our homes,” said Maria Lopez, a nurse. 🏠 “They can carry us down the stairs.”

The owner said it regrets any hardship. Tom Lee, a neighbour, said he would stay too.
The council meets on Tuesday. The owner said nothing more.
`;
const article = { id: 'news/mill.txt', text: TEXT, analysis: analyze(TEXT) };
const importer = { at: '2025-02-13T10:00:00.000Z', by: 'Jon' };
const read = (name: string, content: string, text?: string): Imported =>
  readImport({ name, content, ...(text === undefined ? {} : { text }) }, [article], importer);
const readJson = (value: unknown): Imported => read('x.json', JSON.stringify(value));
const quote = (exact: string, prefix = '', suffix = ''): object => ({
  selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
  source: 'https://news.example.org/2025/mill',
});
/** Kind, and what it says, of what stands at its words; one line a record. */
const say = ({ records }: Imported): string[] =>
  records.map((record) => {
    const words = 'target' in record ? record.target.place.text : '';
    const { start = 0, end = 0 } = 'target' in record ? record.target.place : {};
    const isThere = TEXT.slice(start, end) === words;
    const said = 'body' in record ? record.body : 'tag' in record ? record.tag : 'content' in record ? record.why : '';
    return `${record.kind} ${isThere ? words : `(${words})`}: ${said ?? ''}`;
  });

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
    for (const other of [
      '{"id":1,"text":"x","label":[[0,1,"PER"]]}\n{"id":2}',
      '[{"id":1,"data":{},"annotations":[{"id":5,"result":[]}]}]',
      '<x/>',
    ])
      assert.match(read('x.json', other).refused ?? '', /format is not known/);
    assert.match(read('x.json', '{"a":').refused ?? '', /not JSON/);
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
});

suite('taking in brat files', () => {
  const line = (id: string, type: string, words: string): string => {
    const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
    return `${id}\t${type} ${start} ${start + [...words].length}\t${words}`;
  };
  test('labels, events, relations, attributes, references and notes on each are taken; the rest is kept', () => {
    const content = [
      line('T1', 'PER', 'Maria Lopez'),
      line('T2', 'ORG', 'The council'),
      line('T3', 'Meeting', 'meets'),
      line('T4', 'PER', 'Tom Lee'),
      `T5\tClaim 0 5;30 40\tRents 20 percent`,
      'E1\tMeeting:T3 Who:T2',
      'R1\tNeighbour Arg1:T1 Arg2:T4',
      '*\tEquiv T1 T4',
      'A1\tNegated E1',
      'N1\tReference T1 Wikidata:Q42\tMaria Lopez',
      '#1\tAnnotatorNotes E1\tWhich room?',
      '#2\tAnnotatorNotes R1\tAsk both',
      '#3\tAnnotatorNotes A1\ton an attribute',
      'T9\tPER 0 5\tNobody',
      'X1\twhat',
    ].join('\r\n');
    const done = read('mill.ann', content);
    assert.deepEqual(say(done).sort(), [
      'foreign : It belongs to A1, which is not in the file.',
      'foreign : Its kind is not known here.',
      'foreign : Its words do not stand at its offsets.',
      'link Maria Lopez: Equiv',
      'link Maria Lopez: Neighbour',
      'link meets: Meeting: Who',
      'note Maria Lopez: Ask both',
      'note Maria Lopez: Reference: Wikidata:Q42 Maria Lopez',
      'note meets: Which room?',
      'tag Rents in the old mill rose by 20 percent: Claim',
      'tag The council: ORG',
      'tag meets: Meeting',
      'tag meets: Negated',
    ]);
    assert.equal(done.placed + done.known + done.unplaced.length, 15);
    const files = toKeptFiles(done.records);
    assert.deepEqual(
      files.map(([name]) => name),
      ['mill.kept.ann'],
    );
    const kept = done.records.filter(({ kind }) => kind === 'foreign');
    const idsOf = (records: readonly NoteRecord[]): string[] => records.map(({ id }) => id).sort();
    assert.deepEqual(idsOf(read('mill.kept.ann', files[0]?.[1] ?? '').records), idsOf(kept));
  });
  test('offsets may count line breaks as two and characters as UTF-16 units', () => {
    const windows = `\ufeff${TEXT.replace(/\n/g, '\r\n')}`;
    for (const counted of [TEXT, windows.slice(1), windows]) {
      for (const lengthOf of [(text: string) => text.length, (text: string) => [...text].length]) {
        const lines = ['the stairs', 'Tuesday', 'Tom Lee'].map((words, at) => {
          const start = lengthOf(counted.slice(0, counted.indexOf(words)));
          return `T${at + 1}\tThing ${start} ${start + words.length}\t${words}`;
        });
        assert.deepEqual(say(read('mill.ann', lines.join('\n'))).sort(), [
          'tag Tom Lee: Thing',
          'tag Tuesday: Thing',
          'tag the stairs: Thing',
        ]);
      }
    }
  });
  test('made on another state of the text, passages are found again as notes are', () => {
    const before = TEXT.replace('in a year, ', '');
    const start = [...before.slice(0, before.indexOf('Tom Lee'))].length;
    assert.deepEqual(say(read('mill.ann', `T1\tThing ${start} ${start + 7}\tTom Lee`, before)), ['tag Tom Lee: Thing']);
  });
  test('200,000 offsets in a line, and many lines over a long text, are read in step with their length', function () {
    this.timeout(30_000);
    const offsets = Array.from({ length: 200_000 }, (_, at) => `${at} ${at + 1}`).join(';');
    assert.equal(read('mill.ann', `T1\tPerson ${offsets}\tx\n`).unplaced.length, 1);
    const long = { ...article, text: 'The minister said so. '.repeat(3000) };
    const lines = Array.from({ length: 4000 }, (_, at) => `T${at + 1}\tPerson 0 55000\tx`).join('\n');
    assert.equal(readImport({ name: 'mill.ann', content: lines }, [long], importer).unplaced.length, 4000);
  });
});
