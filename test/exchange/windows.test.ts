// Paths, names and line ends of Windows, on any system: what is given, what is written, what comes back.
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toPlacer } from '../../src/core/anchor';
import { isDeviceName, toLastPart, toPortableName, toStem } from '../../src/core/paths';
import { analyze } from '../../src/core/analyze';
import { hashText, normaliseText } from '../../src/core/text';
import { toBratFiles } from '../../src/exchange/exportFiles';
import { toIri } from '../../src/exchange/webAnnotation';
import { isOnArticle, toArticleKeys } from '../../src/notes/attach';
import { readJournal, toFileName, toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';

const TEXT = 'Anna Berger met the envoy on Friday.\n\n“We counted 14 boats,” she said.\n';

/** What Windows takes for a file name, by the rules it publishes. */
function isTaken(name: string): boolean {
  const device = /^(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\.|$)/i;
  return name !== '' && !/[<>:"/\\|?*\u0000-\u001f]/.test(name) && !/[. ]$/.test(name) && !device.test(name);
}

suite('paths of Windows', () => {
  test('a note is on its article whichever way the slashes lean, with a drive or without', () => {
    const place = toPlacer(TEXT)({ start: 0, end: 11 });
    const on = (article: string, id: string): boolean =>
      isOnArticle({ article, place: { ...place, hash: '' } }, id, 'x');
    assert.ok(on('news/boats.txt', 'news\\boats.txt'));
    assert.ok(on('news/boats.txt', 'C:\\Users\\Ida Holm\\news\\boats.txt'));
    assert.ok(on('boats.txt', '\\\\server\\share\\boats.txt'));
    assert.ok(on('news\\boats.txt', './news/boats.txt'));
    assert.ok(on('news/boats.txt', '.\\news\\boats.txt'));
    assert.ok(!on('news/boats.txt', 'C:\\old\\news-boats.txt'));
    assert.ok(!on('oats.txt', 'C:\\news\\boats.txt'));
    assert.deepEqual(toArticleKeys('C:\\news\\boats.txt', undefined), toArticleKeys('news/boats.txt', undefined));
  });

  test('an exported source is the path with "/" between its parts', () => {
    assert.equal(toIri('news\\Ida’s boats.txt'), toIri('news/Ida’s boats.txt'));
    assert.equal(toIri('C:\\news\\a#1.txt'), 'C%3A/news/a%231.txt');
  });

  test('the last part and the stem', () => {
    for (const path of ['C:\\news\\boats.v2.txt', 'news/boats.v2.txt', 'boats.v2.txt', 'C:\\a/b\\boats.v2.txt'])
      assert.deepEqual([toLastPart(path), toStem(path)], ['boats.v2.txt', 'boats.v2']);
    assert.equal(toStem('C:\\news\\.notes'), '.notes');
  });
});

suite('file names Windows takes', () => {
  const HOSTILE = [
    ...['CON', 'con.txt', 'aux.txt', 'NUL.tar.gz', 'com1', 'LPT9.md', 'COM¹.txt', 'lpt³', 'con .txt', 'conin$'],
    ...[
      'a.',
      'a..',
      'a ',
      'a. .',
      '...',
      ' ',
      'a:b',
      'C:\\x',
      'a/b',
      'what?.txt',
      '<a|b>',
      '"a"',
      'a\u0000b',
      'tab\there',
    ],
  ];

  test('devices are known in any case and with any ending, other names are left alone', () => {
    for (const name of ['CON', 'con.txt', 'Aux.md', 'NUL.tar.gz', 'com0', 'LPT9.x', 'COM¹.txt', 'con ', 'CONOUT$'])
      assert.ok(isDeviceName(name), name);
    for (const name of ['console', 'con1', 'com', 'com10', 'lpt', 'auxiliary.txt', 'a.con', 'nul-', ''])
      assert.ok(!isDeviceName(name), name);
  });

  test('any name becomes one that is taken, and one that is taken stays as it is', () => {
    for (const name of HOSTILE) assert.ok(isTaken(toPortableName(name)), JSON.stringify([name, toPortableName(name)]));
    for (const name of ['boats', 'Ärger um Boote.v2', 'a b', '.hidden', '船']) assert.equal(toPortableName(name), name);
    const piece = fc.oneof(fc.constantFrom(...HOSTILE, '.', ' ', '\\', ':'), fc.string());
    const names = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(names, (name) => name === '' || isTaken(toPortableName(name))));
  });

  test('exported files bear such names, without the folders of the article', () => {
    const analysis = analyze(TEXT, null);
    for (const id of [
      ...HOSTILE.map((name) => `news/${name}`),
      'C:\\news\\aux.txt',
      'C:\\Users\\Ida Holm\\boats.txt',
    ]) {
      const article = { id, text: TEXT, analysis, hash: hashText(TEXT), remarks: [] } as never;
      for (const [name] of toBratFiles(article, 0)) {
        assert.ok(isTaken(name), JSON.stringify(name));
        assert.doesNotMatch(name, /Users|C_|news/, name);
      }
    }
  });

  test('two articles that differ in case alone are two files', () => {
    const article = (id: string): never =>
      ({ id, text: TEXT, analysis: analyze(TEXT, null), hash: hashText(TEXT), remarks: [] }) as never;
    const names = [...toBratFiles(article('Boats.txt'), 0), ...toBratFiles(article('boats.txt'), 1)];
    assert.equal(new Set(names.map(([name]) => name.toLowerCase())).size, names.length);
  });

  test('notes files of authors: taken, the same for one author in any case, never half a character', () => {
    for (const author of [...HOSTILE, 'Ida Holm', '😀'.repeat(40), `${'a'.repeat(59)}𝐀`]) {
      const name = toFileName(author);
      assert.ok(isTaken(name) && !isDeviceName(name), JSON.stringify([author, name]));
      assert.doesNotThrow(() => encodeURIComponent(name), author);
    }
    assert.equal(toFileName('IDA HOLM'), toFileName('ida holm'));
    assert.equal(toFileName('COM¹'), 'com¹-.jsonl');
  });
});

suite('line ends of Windows', () => {
  test('a text is the same article, with the same annotations', () => {
    const crlf = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`;
    assert.equal(hashText(normaliseText(crlf)), hashText(TEXT));
    assert.deepEqual(analyze(crlf, null), analyze(TEXT, null));
  });

  test('a notes file that git or an editor gave other line ends is read whole', () => {
    const target = { article: 'boats.txt', place: toPlacer(TEXT)({ start: 0, end: 11 }) };
    const record = (id: string, body: string): NoteRecord => ({
      ...{ v: 1, id, at: '2026-01-01T00:00:00.000Z', by: 'Ida Holm', kind: 'note', target, body },
    });
    const records = [record('a', 'one\r\ntwo'), record('b', 'three')];
    const file = records.map(toLine).join('\n') + '\n';
    const read = readJournal('ida-holm.jsonl', `\ufeff${file.replaceAll('\n', '\r\n')}\r\n`);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(read.records, readJournal('ida-holm.jsonl', file).records);
    assert.equal(read.records.length, 2);
    // a line added behind them by us
    const mixed = readJournal('ida-holm.jsonl', `${file.replaceAll('\n', '\r\n')}${toLine(record('c', 'four'))}\n`);
    assert.equal(mixed.records.length, 3);
  });
});
