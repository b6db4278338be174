import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import { wordsOf, type Analysis, type Excerpt, type Quantity, type Quote } from '../../src/core/annotation';
import { readArticle } from '../../src/core/reading';
import { compareSpans, isOverlapping } from '../../src/core/span';
import { normaliseText } from '../../src/core/text';

/** Everything contract.md promises of one analysis, whatever the text. */
function assertLawful(raw: string, analysis: Analysis): void {
  const text = normaliseText(raw);
  const slice = ({ start, end, text: said }: Excerpt): void => {
    assert.ok(start >= 0 && start < end && end <= text.length, `span ${start}–${end} of ${text.length}`);
    assert.equal(text.slice(start, end), said);
  };
  assert.equal(analysis.chars, text.length);
  const entities = new Set(analysis.entities.map(({ entity }) => entity));
  for (const layer of [analysis.quotes, analysis.marked, analysis.reported, analysis.people, analysis.numbers]) {
    layer.forEach(slice);
    assert.deepEqual([...layer].sort(compareSpans), layer, 'contract order');
  }
  const speaking = [...analysis.quotes, ...analysis.reported];
  for (const { cue, speaker } of speaking) {
    if (cue) slice(cue);
    if (speaker) slice(speaker);
    assert.ok(speaker?.entity == null || entities.has(speaker.entity), 'speaker of a known entity');
    assert.ok(speaker === null || speaker.why !== '', 'every speaker has a reason');
  }
  for (const quote of analysis.quotes) {
    const open = quote.speaker === null || quote.speaker.name === null;
    assert.equal(quote.unresolved !== null, open, `unresolved exactly when nobody is named: ${quote.text}`);
    assert.ok(quote.speech >= 0 && quote.speech <= 1);
    const lines = wordsOf(quote)
      .split('\n')
      .filter((line) => line.trim() !== '');
    assert.equal(lines.length, 1, 'one item per paragraph');
  }
  for (const { entity } of analysis.people) assert.ok(entity === null || entities.has(entity));
  assertDistinct(analysis.quotes);
  assertDistinct(analysis.people);
  assertDistinct(analysis.numbers);
  analysis.numbers.forEach(assertLawfulQuantity);
  const { words } = readArticle(text, 'plain');
  if (words === text)
    for (const { start, end } of analysis.paragraphs) assert.ok(!text.slice(start, end).includes('\n'));
}

/** No two spans of a layer overlap: a name is one mention, a number one quantity. */
function assertDistinct(layer: readonly (Excerpt | Quote)[]): void {
  layer.forEach((span, i) => {
    const next = layer[i + 1];
    if (next) assert.ok(!isOverlapping(span, next), `“${span.text}” and “${next.text}” overlap`);
  });
}

function assertLawfulQuantity({ text, kind, value, high, unit, timex, vague }: Quantity): void {
  assert.ok(value === null || Number.isFinite(value), text);
  if (high !== undefined) assert.ok(Number.isFinite(high) && value !== null, text);
  if (vague) assert.ok(high !== undefined, text);
  if (kind === 'date' || kind === 'time') assert.ok(timex !== undefined && timex !== '', `${text} has a TIMEX value`);
  if (kind === 'money' && unit !== null) assert.match(unit, /^[A-Z]{3}$/, text);
  if (kind === 'percent') assert.ok(unit === 'percent' || unit === 'percentage point', `${text}: ${unit}`);
  if (kind === 'temperature') assert.ok(unit === 'celsius' || unit === 'fahrenheit', `${text}: ${unit}`);
}

const FRAGMENTS = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '「',
  '」',
  '``',
  "''",
  '—',
  '…',
  '.',
  '?',
  '!',
  ', ',
  ': ',
  '; ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\ufeff',
  '\u0000',
  '\u2028',
  '\u202e',
  '\u200d',
  '👩‍👩‍👧',
  '🇺🇦',
  '\ud83d',
  '\udc00',
  'é',
  'Ł',
  '中',
  'שלום',
  'ß',
  'said',
  'she',
  'he',
  'They',
  'told reporters',
  'according to',
  'President',
  'Dr.',
  'Mr.',
  'Jr.',
  'O’Neill',
  'von der',
  'Jane',
  'Doe',
  'Maria Lopez',
  'the senator',
  'Kremlin',
  '5',
  '1,085',
  '3.5',
  '$',
  '€',
  '%',
  'million',
  'percent',
  'nearly',
  'two',
  'hundreds of thousands',
  'between',
  'and',
  '20–30',
  '½',
  'F-16',
  'Feb. 12',
  '2025',
  'Wednesday',
  'years ago',
  'p.m.',
  'U.S.',
  'No 10',
  '’90s',
  '-',
  '(',
  ')',
  '[',
  ']',
  '<b>',
  '@POTUS',
  'https://a.b/c?d=1',
];
const mixed = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(''));
const spaced = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(' '));

suite('laws over any text', () => {
  test('mixtures of everything the passes look for', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, spaced), (text) => assertLawful(text, analyze(text))),
      { numRuns: 1500, seed: 7 },
    );
  });
  test('random text, lone surrogates and controls among it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => assertLawful(text, analyze(text))),
      { numRuns: 500, seed: 7 },
    );
  });
  test('the same text gives the same analysis, and what was analysed between does not matter', () => {
    fc.assert(
      fc.property(spaced, mixed, (text, other) => {
        const first = JSON.stringify(analyze(text));
        analyze(other);
        assert.equal(JSON.stringify(analyze(text)), first);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
  test('line endings and a BOM change nothing', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const plain = normaliseText(text);
        assert.deepEqual(analyze('\ufeff' + plain.replace(/\n/g, '\r\n')), analyze(plain));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
  for (const name of fs.readdirSync('seeds')) {
    test(`seed ${name}`, () => {
      const text = fs.readFileSync(`seeds/${name}`, 'utf8');
      assertLawful(text, analyze(text));
    });
  }
});

suite('hostile texts are survived, in one piece', () => {
  const MEGABYTE = 1_000_000;
  const hostile: Readonly<Record<string, string>> = {
    'a megabyte of one letter': 'a'.repeat(MEGABYTE),
    'a megabyte of one capital': 'A'.repeat(MEGABYTE),
    'a megabyte of one digit': '7'.repeat(MEGABYTE),
    'a megabyte of spaces': ' '.repeat(MEGABYTE),
    'a megabyte of stops': '.'.repeat(MEGABYTE),
    '50,000 opening marks': '“a '.repeat(50_000),
    '50,000 straight marks': '" a'.repeat(50_000),
    '50,000 apostrophes': "' a".repeat(50_000),
    '50,000 opening brackets': '([{'.repeat(50_000),
    'names without end on one line': 'Jane Doe and '.repeat(40_000),
    'capitals without end': 'Big Old Red '.repeat(40_000),
    'initials without end': 'J. R. '.repeat(80_000),
    'numbers without end': '1,000 to '.repeat(60_000),
    'number words without end': 'two hundred thousand '.repeat(40_000),
    'speech without end on one line': '“We won,” Jane Doe said. '.repeat(25_000),
    'pronouns without end': 'he said she said '.repeat(40_000),
    'one quotation over a megabyte': `“${'We will go on. '.repeat(60_000)}”`,
    'dates without end': 'Feb. 12, 2025 to '.repeat(40_000),
    'nested marks': '“‘'.repeat(20_000) + 'a' + '’”'.repeat(20_000),
  };
  for (const [what, text] of Object.entries(hostile)) test(what, () => assertLawful(text, analyze(text)));
});
