import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toVisible, toVisibleLine } from '../../src/core/visible';

const BIDI = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
const ZERO_WIDTH = [
  0xad, 0x34f, 0x200b, 0x200c, 0x200d, 0x2060, 0x2061, 0x2064, 0xfeff, 0x115f, 0x1160, 0x3164, 0xffa0,
];
const CONTROLS = [0, 7, 8, 0xb, 0xc, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9d, 0x2028, 0x2029, 0xfff9, 0xfffb];

suite('what nobody can see', () => {
  test('is shown as the escape JSON has for it', () => {
    for (const code of [...BIDI, ...ZERO_WIDTH, ...CONTROLS]) {
      const shown = `Jane${String.fromCharCode(code)}Doe`;
      const escape = `\\u${code.toString(16).padStart(4, '0')}`;
      assert.equal(toVisible(shown), `Jane${escape}Doe`);
      assert.equal(toVisibleLine(shown), `Jane${escape}Doe`);
    }
    assert.equal(toVisible('a\u{e0041}\u{e007f}b'), 'a\\udb40\\udc41\\udb40\\udc7fb');
    assert.equal(toVisible('\u001b]0;pwned\u0007\u001b[2J'), '\\u001b]0;pwned\\u0007\\u001b[2J');
    assert.equal(toVisible('\ud800'), '\\ud800');
  });

  test('of any text nothing is left, and nothing seen is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = toVisibleLine(text);
        assert.doesNotMatch(shown, /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u);
        assert.equal(toVisibleLine(shown), shown);
        const read = shown.replace(/\\(?:u([0-9a-f]{4})|([nrt]))/g, (_, code?: string, short?: string) =>
          code === undefined
            ? ({ n: '\n', r: '\r', t: '\t' }[short ?? ''] ?? '')
            : String.fromCharCode(parseInt(code, 16)),
        );
        if (!text.includes('\\')) assert.equal(read, text);
      }),
    );
  });

  test('line breaks and tabs stay, or are escapes where one line is wanted; a lone return is always one', () => {
    assert.equal(toVisible('a\tb\nc\r\nd\re'), 'a\tb\nc\r\nd\\re');
    assert.equal(toVisibleLine('a\tb\nc\r\nd'), 'a\\tb\\nc\\r\\nd');
  });

  test('scripts and emoji stay as they are written', () => {
    for (const text of [
      'שָׁלוֹם עולם, مرحبا بالعالم',
      'می\u200cخواهم',
      'क\u094d\u200dष ന\u0d4d\u200d',
      'ᠮᠣᠩᠭᠣᠯ\u180b',
      '葛\u{e0100}城',
      '👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 ❤\ufe0f 3\ufe0f\u20e3 👍🏽',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      'naïve café “quoted” – dash\u00a0here\u2009there',
    ])
      assert.equal(toVisibleLine(text), text);
  });

  test('joiners and selectors hide nowhere else', () => {
    for (const [text, shown] of [
      ['a\u200db', 'a\\u200db'],
      ['می\u200c\u200cخ', 'می\u200c\\u200cخ'],
      ['x\ufe0f', 'x\\ufe0f'],
      ['👍\ufe0f\u{e0101}', '👍\ufe0f\\udb40\\udd01'],
    ] as const)
      assert.equal(toVisible(text), shown);
  });
});
