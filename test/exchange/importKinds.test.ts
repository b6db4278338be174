// Shapes other programs export, and what may go wrong with each: all is placed, or listed with the true reason and kept.
import * as assert from 'node:assert/strict';
import { ImportArticles, readImport, readImportSteps, toImportName } from '../../src/exchange/readImport';
import { toKeptFiles } from '../../src/exchange/keptFiles';
import { toEvidence } from '../../src/exchange/evidence';
import { toExportText } from '../../src/exchange/exportFiles';
import { TEXT, article, importer, quote, read, readJson, say } from './importSamples';

const target = quote('Tom Lee');
const listed = (value: unknown): string[] =>
  readJson(value).unplaced.map(({ item, fate, why }) => `${item} ${fate} ${why}`);

suite('bodies that hold no words', () => {
  test('are listed and kept, alone or beside others; what is empty is a mark on its words', () => {
    const silent = [{ foo: 1 }, { value: { x: [1] } }, { type: 'Image', format: 'png', data: [1] }, [[{ a: {} }]]];
    for (const body of silent) {
      assert.deepEqual(listed([{ body, target }]), ['1 kept Its body holds no words that can be read.']);
      const both = readJson([{ body: [body, 'said'], target }]);
      assert.deepEqual(say(both).slice(0, 2).sort(), [
        'foreign : One of its bodies holds no words that can be read.',
        'note Tom Lee: said',
      ]);
    }
    for (const body of [undefined, [], { type: 'TextualBody', value: '' }, { purpose: 'highlighting' }])
      assert.deepEqual(say(readJson([{ body, target }])), ['note Tom Lee: ']);
    const out = JSON.parse(
      toExportText('jsonld', {
        evidence: toEvidence([article], [], importer.at),
        records: readJson([{ id: 'urn:x', body: silent[0], target }]).records,
        title: '',
        bom: false,
      }),
    ) as { first: { items: { body: unknown }[] } };
    assert.ok(out.first.items.some(({ body }) => JSON.stringify(body) === '{"foo":1}'));
  });
  test('languages, lists of values, labels and numbers are words', () => {
    const bodies = [{ value: { en: 'yes', 'de-AT': 'ja' } }, { value: [{ '@value': 'a', '@language': 'en' }, 7] }];
    assert.deepEqual(say(readJson([{ body: bodies, target }])).sort(), [
      'note Tom Lee: a\n\n7',
      'note Tom Lee: yes\n\nja',
    ]);
    assert.deepEqual(say(readJson([{ target, text: 'x', tags: ['a', 3, { label: 'b' }] }])).sort(), [
      'note Tom Lee: x',
      'tag Tom Lee: 3',
      'tag Tom Lee: a',
      'tag Tom Lee: b',
    ]);
  });
});

suite('pages of a collection', () => {
  test('that the file names by their address only are listed, behind what it holds', () => {
    const page = { type: 'AnnotationPage', items: [{ bodyValue: 'here', target }], next: 'https://x.org/2' };
    const why = 'The annotations of this page are not in the file, which gives its address only.';
    assert.deepEqual(say(readJson(page)).sort(), [`foreign : ${why}`, 'note Tom Lee: here']);
    assert.deepEqual(listed(page), [`2 kept ${why}`]);
    assert.deepEqual(listed({ type: 'AnnotationCollection', first: 'https://x.org/1' }), [`1 kept ${why}`]);
  });
});

suite('annotations nested without end', () => {
  const deep = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
    let value: unknown = 'end';
    for (let level = 0; level < levels; level++) value = wrap(value);
    return value;
  };
  const wraps: readonly ((inner: unknown) => unknown)[] = [
    (inner) => [inner],
    (inner) => ({ items: [inner] }),
    (inner) => ({ type: 'Choice', items: [inner] }),
    (inner) => ({ value: inner }),
    (inner) => ({ source: inner }),
    (inner) => ({ refinedBy: inner, type: 'TextQuoteSelector', exact: 'Tom Lee' }),
  ];
  test('each is listed with that reason, in every field, and the others are taken', () => {
    for (const wrap of wraps)
      for (const key of wrap === wraps[0] ? ['body', 'target', 'tags', 'creator', 'references', 'odd'] : ['body']) {
        const items = [1, 2].map((id) => ({ id, target, body: `b${id}`, [key]: deep(10_000, wrap) }));
        const done = read('x.json', `[${items.map(toJson).join(',')},${toJson({ body: 'good', target })}]`);
        assert.deepEqual(
          done.unplaced.map(({ item, fate, why }) => `${item} ${fate} ${why}`),
          [1, 2].map(
            (item) => `${item} lost Its parts lie in each other more than 100 levels deep. Nothing so deep is kept.`,
          ),
        );
        assert.equal(done.placed, 1, key);
      }
  });
  test('pages in pages are read however deep they lie, and a file of nothing says so', () => {
    for (const levels of [10_000, 100_000]) {
      const page = '{"items":['.repeat(levels) + toJson({ body: 'good', target }) + ']}'.repeat(levels);
      assert.equal(read('x.json', page).placed, 1);
      assert.match(read('x.json', '['.repeat(levels) + ']'.repeat(levels)).refused ?? '', /holds no annotation/);
    }
    assert.match(read('x.json', '{"total":0,"rows":[]}').refused ?? '', /holds no annotation/);
  });
});

/** JSON of values deeper than JSON.stringify goes. */
function toJson(value: unknown): string {
  const pieces: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (one instanceof Piece) pieces.push(one.text);
    else if (Array.isArray(one)) {
      open.push(new Piece(']'));
      for (const [at, inner] of [...(one as unknown[]).entries()].reverse())
        open.push(inner, new Piece(at === 0 ? '' : ','));
      open.push(new Piece('['));
    } else if (typeof one === 'object' && one !== null) {
      open.push(new Piece('}'));
      for (const [at, [key, inner]] of [...Object.entries(one).entries()].reverse())
        open.push(inner, new Piece(`${at === 0 ? '' : ','}${JSON.stringify(key)}:`));
      open.push(new Piece('{'));
    } else pieces.push(JSON.stringify(one));
  }
  return pieces.join('');
}

class Piece {
  constructor(readonly text: string) {}
}

suite('quotations that stand nowhere', () => {
  const words = (seed: number, count: number, letter = 'w'): string =>
    Array.from({ length: count }, (_, at) => `${letter}${(Math.imul(seed + at, 2654435761) >>> 8) % 5000}`).join(' ');
  const items = (count: number): object[] =>
    Array.from({ length: count }, (_, at) => ({
      target: quote(words(at * 97, 14, 'v'), words(at, 5, 'v'), words(at, 5, 'u')),
      body: `x${at}`,
    }));
  test('1,000 in 220 KB take seconds at most, in one article and in a hundred', function () {
    this.timeout(30_000);
    for (const parts of [1, 100]) {
      const articles = Array.from({ length: parts }, (_, at) => ({
        ...{ id: `${at}.txt`, analysis: article.analysis },
        text: words(at * 100_000, Math.floor(38_000 / parts)),
      }));
      const content = JSON.stringify(items(1000));
      const started = process.cpuUsage();
      const { unplaced } = readImport({ name: 'x.json', content }, articles, importer);
      const { user } = process.cpuUsage(started);
      assert.equal(unplaced.length, 1000);
      assert.ok(user < 6_000_000, `${user / 1e6} s`);
      assert.ok(unplaced.every(({ why }) => why === 'Its words stand in none of the articles.'));
    }
  });
  test('say so however many there are, and words nearly like them are still offered behind them', function () {
    this.timeout(60_000);
    const said = quote('Tom Lee, a neihgbour, said he would stay', 'any hardship. ', ' too.\nThe council');
    const slip = { target: { ...said, source: 'news/mill.txt' }, body: 'slip' };
    const articles = [
      article,
      ...Array.from({ length: 20 }, (_, at) => ({ ...article, id: `${at}.txt`, text: words(at, 50) })),
    ];
    const content = JSON.stringify([...items(2000), slip]);
    const done = readImport({ name: 'x.json', content }, articles, importer);
    assert.equal(done.unplaced.length, 2001);
    assert.ok(done.unplaced.slice(0, -1).every(({ why }) => why === 'Its words stand in none of the articles.'));
    const last = done.unplaced.at(-1);
    assert.equal(last?.fate, 'waiting');
    assert.doesNotMatch(last?.why ?? '', /nowhere/);
  });
  test('are read in steps, each with the share that is done', () => {
    const shares: number[] = [];
    const steps = readImportSteps({ name: 'x.json', content: JSON.stringify(items(50)) }, [article], importer);
    for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value);
    assert.ok(shares.length >= 100);
    assert.ok(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1));
  });
});

suite('files of one name in two folders', () => {
  test('keep their lines apart, go out as two files, and come back as what they were', () => {
    const lines = ['X1\tone', 'X2\ttwo'];
    const kept = ['a/mill.ann', 'b/mill.ann', 'B/mill.ann'].flatMap(
      (name, at) => read(name, lines.slice(at % 2).join('\n')).records,
    );
    assert.equal(new Set(kept.map(({ id }) => id)).size, kept.length);
    const files = toKeptFiles(kept);
    assert.deepEqual(
      files.map(([name]) => name),
      ['a-mill.kept.ann', 'b-mill.kept.ann', 'B-mill-2.kept.ann'],
    );
    const back = files.flatMap(([name, text]) => read(name, text).records);
    assert.deepEqual(back.map(({ id }) => id).sort(), kept.map(({ id }) => id).sort());
    assert.ok(toKeptFiles(read('../../x/../mill.ann', 'X1\tx').records).every(([name]) => /^[\w.-]+$/.test(name)));
  });
  test('belong to the article of their folder', () => {
    const articles = new ImportArticles(['a/mill.txt', 'b/mill.txt'].map((id) => ({ ...article, id })));
    for (const text of [undefined, TEXT]) {
      const file = { name: 'b/mill.ann', content: 'T1\tThing 0 5\tRents', ...(text === undefined ? {} : { text }) };
      const [record] = readImport(file, articles, importer).records;
      assert.equal(record?.kind === 'tag' ? record.target.article : '', 'b/mill.txt');
    }
    const { unplaced } = readImport({ name: 'mill.ann', content: 'T1\tThing 0 5\tRents' }, articles, importer);
    assert.match(unplaced[0]?.why ?? '', /^Several articles fit its file: a\/mill\.txt, b\/mill\.txt/);
  });
  test('are named by their path below the folder, and elsewhere by their own folder only', () => {
    assert.equal(toImportName('/home/ida/work/a/x.ann', '/home/ida/work'), 'a/x.ann');
    assert.equal(toImportName('C:\\work\\a\\x.ann', 'C:\\work\\'), 'a/x.ann');
    assert.equal(toImportName('/data/secret/a/x.ann', '/home/ida'), 'a/x.ann');
    assert.equal(toImportName('x.ann', '/home/ida'), 'x.ann');
  });
});
