import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { formatBrat, type BratEntity } from '../../src/exchange/brat';
import { atOnce } from '../../src/corpus/timeSlices';
import { toSpanReader } from '../../src/exchange/bratOffsets';
import { toCodePoints } from '../../src/exchange/codePoints';
import { toVisible } from '../../src/core/visible';
import { CSV_DELIMITERS, toCsv, UTF8_BOM } from '../../src/exchange/csv';
import { escapeHtml } from '../../src/exchange/dossierHtml';
import { escapeMarkdown } from '../../src/exchange/dossierMarkdown';
import { readBratLines, type BratLine } from '../../src/exchange/readBrat';
import { sha256 } from '../../src/exchange/sha256';
import { readCsv } from './readCsv';

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });

suite('sha256', () => {
  test('agrees with Node’s, for any text and around the block borders', () => {
    const node = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])
      assert.equal(sha256('a'.repeat(length)), node('a'.repeat(length)));
    fc.assert(fc.property(anyText, (text) => assert.equal(sha256(text), node(text))));
  });
});

suite('code points', () => {
  test('agree with the iterator of strings, there and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const points = toCodePoints(text);
        let units = 0;
        [...text].forEach((char, index) => {
          assert.equal(points.fromUnits(units), index);
          assert.equal(points.toUnits(index), units);
          units += char.length;
        });
        assert.equal(points.fromUnits(text.length), [...text].length);
        assert.equal(points.toUnits([...text].length), text.length);
      }),
    );
  });
  test('of an emoji before a word', () => {
    const points = toCodePoints('😀 14 boats');
    assert.equal(points.fromUnits(3), 2);
    assert.equal(points.toUnits(2), 3);
  });
});

suite('CSV', () => {
  const cell = fc.oneof(
    anyText,
    fc.constantFrom('=1+1', '+x', '-x', '@x', '\tx', '\nx', "'x", ' =x', '＝x', 'a"b', 'a,b', 'a\nb', ''),
    fc.constantFrom(
      "a;'=x",
      "a,''=x",
      "'tis",
      "so, 'tis",
      ';=x',
      'a\t\u00a0-x',
      'a,"=x',
      "'\n=x",
      ', -x',
      '；＝x',
      ',,',
    ),
  );
  test('gives back every cell', () => {
    const rows = fc.array(fc.array(cell.map(toVisible), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    for (const delimiter of CSV_DELIMITERS)
      for (const mark of ['', UTF8_BOM] as const)
        fc.assert(
          fc.property(rows, (cells) => assert.deepEqual(readCsv(toCsv(cells, { delimiter, mark }), delimiter), cells)),
        );
  });
  test('has no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const written = toCsv([[text]])
          .trim()
          .replace(/^"/, '');
        assert.doesNotMatch(written, /^[\s\u0000]*[=+\-@＝＋－＠\t\r]/);
      }),
    );
  });
  test('has no piece that a program with another separator runs, whatever stands before its sign', () => {
    const blank = fc.constantFrom(
      ...[
        '',
        '',
        ' ',
        '\u00a0',
        '\u3000',
        '\ufeff',
        '\u200b',
        '\u2060',
        '\u200d',
        '\u00ad',
        '\u0001',
        '\u001f',
        '\u007f',
      ],
      ...['\u009d', '\u2800', '\u3164', '\ufe0f', '"', "'", '＂', '“', '\u202e'],
    );
    const before = fc.array(blank, { maxLength: 3 }).map((parts) => parts.join(''));
    const sign = fc.constantFrom(...'=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋﬩−‐‑⩵');
    const separator = fc.constantFrom(...',;\t\n\r\v\f\u0085\u2028，；﹐﹔');
    const piece = fc
      .tuple(separator, before, sign)
      .map(([one, two, three]) => `${one}${two}${three}HYPERLINK("x","y")`);
    const text = fc.tuple(fc.constantFrom('', 'We agreed', '"'), fc.array(piece, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(text, fc.constantFrom(...CSV_DELIMITERS), ([head, pieces], delimiter) => {
        const written = toCsv([['a.txt', head + pieces.join(''), 'z']], { delimiter });
        assert.doesNotMatch(
          written,
          /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u202e\u2060\ufeff]|\u200d/,
        );
        for (const read of written.split(/[,;\t\r\n，；﹐﹔]/))
          assert.doesNotMatch(read.replace(/\\u[0-9a-f]{4}/g, ''), /^[\s"＂“]*[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋﬩−‐‑⩵]/);
      }),
    );
    assert.equal(toCsv([['We agreed;=HYPERLINK(1)']]), `"We agreed;'=HYPERLINK(1)"\r\n`);
    assert.equal(toCsv([['\u200b=1', '﹦1', 'a\t1']]), `'\\u200b=1,'﹦1,"a\t1"\r\n`);
  });
  test('leaves what is no formula readable', () => {
    const text = 'He said, ‘no’; “14 boats” – a 5-0 win, or a rise of 3.5 %, x=1: a@b.no';
    assert.equal(toCsv([[text]]), `"${text}"\r\n`);
    assert.equal(toCsv([['مرحبا', 'שלום', "'tis"]], { delimiter: 'semicolon' }), "مرحبا;שלום;'tis\r\n");
  });
  test('keeps numbers numbers', () => {
    assert.equal(toCsv([[-5, 0.2, null, Infinity, '-5']]), "-5,0.2,,,'-5\r\n");
    assert.equal(toCsv([[-5, 0.2, 'a;b']], { delimiter: 'semicolon' }), '-5;0.2;"a;b"\r\n');
    assert.equal(toCsv([[-5, 'a,b', 'c']], { delimiter: 'tab' }), '-5\t"a,b"\tc\r\n');
  });
});

/** The text-bound lines by what stands at their offsets, and the other lines. */
function readBack(text: string, written: string): { entities: BratEntity[]; rest: BratLine[] } {
  const lines = readBratLines(written);
  const texts = lines.filter((line) => line.kind === 'text');
  const read = atOnce(
    toSpanReader(
      text,
      undefined,
      texts.map((line) => line.written),
    ),
  );
  const entities = texts.flatMap(({ id, type, written: spans }): BratEntity[] => {
    const span = read(spans);
    return span === undefined ? [] : [{ id, type, ...span }];
  });
  return { entities, rest: lines.filter((line) => line.kind !== 'text') };
}

suite('brat', () => {
  test('gives back entities, relations, attributes and notes, also over emoji and line breaks', () => {
    const text = 'Ida 😀 Holm said:\n“We ran,\n\nall of us.”';
    const entities: BratEntity[] = [
      { id: 'T1', type: 'Person', start: 0, end: text.indexOf(' said') },
      { id: 'T2', type: 'Quote', start: text.indexOf('We'), end: text.length - 1 },
    ];
    const document = {
      entities,
      relations: [{ type: 'Speaker', from: 'T2', to: 'T1' }],
      attributes: [{ name: 'Verdict', of: 'T2', value: 'needs_source' }],
      notes: [{ of: 'T2', text: 'ask her again' }],
      equivalences: [['T1', 'T2']],
    };
    const written = formatBrat(text, document);
    assert.match(written, /^T1\tPerson 0 10\tIda 😀 Holm$/m);
    assert.match(written, /^T2\tQuote 18 25;27 37\tWe ran, all of us\.$/m);
    const { entities: read, rest } = readBack(text, written);
    assert.deepEqual(read, entities);
    assert.deepEqual(
      rest.map(({ number: _, raw: __, ...line }) => line),
      [
        {
          kind: 'relation',
          id: 'R1',
          type: 'Speaker',
          trigger: undefined,
          args: [
            ['Arg1', 'T2'],
            ['Arg2', 'T1'],
          ],
        },
        { kind: 'equivalence', type: 'Equiv', ids: ['T1', 'T2'] },
        { kind: 'attribute', name: 'Verdict', of: 'T2', value: 'needs_source' },
        { kind: 'note', type: 'AnnotatorNotes', of: 'T2', text: 'ask her again' },
      ],
    );
  });
  test('gives back any entities of any text', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 5 }), (text, spans) => {
        const starts = [...text].map((_, index, all) => all.slice(0, index).join('').length);
        const entities = spans.flatMap(([a, b], index): BratEntity[] => {
          const [start, end] = [starts[Math.min(a, b)], starts[Math.max(a, b)]];
          if (start === undefined || end === undefined || text.slice(start, end).trim() === '') return [];
          if (/^\n|\n$/.test(text.slice(start, end))) return [];
          return [{ id: `T${index + 1}`, type: 'Person', start, end }];
        });
        const bare = { relations: [], attributes: [], notes: [], equivalences: [] };
        assert.deepEqual(readBack(text, formatBrat(text, { ...bare, entities })).entities, entities);
      }),
    );
  });
  test('passes over lines that do not fit, and says which', () => {
    const { entities, rest } = readBack(
      'Ida Holm',
      'T1\tPerson 0 3\tIda\nT2\tPerson 0 3\tJon\nT3\tPerson x y\tz\nZ9 what\n\nE1\tx:T1\n',
    );
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['T1'],
    );
    assert.deepEqual(
      rest.map(({ number, kind }) => `${number} ${kind}`),
      ['3 broken', '4 broken', '6 event'],
    );
    fc.assert(fc.property(anyText, fc.string({ unit: 'binary' }), (text, lines) => void readBack(text, lines)));
  });
});

suite('escaping', () => {
  const hostile = fc.oneof(
    anyText,
    fc.constantFrom(
      '<script>alert(1)</script>',
      '[x](command:run)',
      '![x](http://a/b.png)',
      '"><img src=x onerror=y>',
      '`${x}`',
      '| a |',
      '[^1]: x',
    ),
  );
  test('leaves no mark of HTML', () => {
    fc.assert(fc.property(hostile, (text) => assert.doesNotMatch(escapeHtml(text), /[<>"'\u202e\u0000]/)));
  });
  test('leaves no working mark of Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = escapeMarkdown(text).replace(/\\./g, '');
        assert.doesNotMatch(bare, /[<>`*_[\]|#\n]/);
      }),
    );
  });
});
