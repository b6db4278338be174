// The property that layout never changes what is found, on the sample articles, and on texts that look like layout and are none.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { analyze } from '../../../src/core/analyze';
import { wordsOf, type Analysis, type Excerpt } from '../../../src/core/annotation';
import type { Format } from '../../../src/core/format';
import { normaliseText } from '../../../src/core/text';
import * as layouts from './layouts';

const seeds = fs
  .readdirSync('seeds')
  .map((name) => normaliseText(fs.readFileSync(`seeds/${name}`, 'utf8')).replace(/[ \t]+/g, ' '))
  .map((text) => text.trim().replace(/\s*\n\s*/g, '\n\n'));

/** What is found, by its words alone. */
function findingsOf({ quotes, people, numbers, entities }: Analysis): string[] {
  const names = new Map(entities.map(({ entity, name }) => [entity, name]));
  const said = (found: Excerpt): string => wordsOf(found).replace(/\s+/g, ' ');
  return [
    ...quotes.map(
      (quote) => `quote ${said(quote)} | ${quote.speaker?.name ?? ''} | ${quote.cue ? said(quote.cue) : ''}`,
    ),
    ...people.map((person) => `person ${said(person)} | ${names.get(person.entity ?? '') ?? ''}`),
    ...numbers.map((one) => `number ${said(one)} | ${one.value ?? ''} | ${one.unit ?? ''} | ${one.timex ?? ''}`),
  ];
}

function shareKept(layout: (text: string) => string, format: Format): number {
  let kept = 0;
  let all = 0;
  for (const text of seeds) {
    const left = findingsOf(analyze(layout(text), '2025-02-13', format));
    for (const finding of findingsOf(analyze(text, '2025-02-13'))) {
      all++;
      const at = left.indexOf(finding);
      if (at < 0) continue;
      kept++;
      left.splice(at, 1);
    }
  }
  assert.ok(all > 300);
  return kept / all;
}

const LAYOUTS: readonly (readonly [string, (text: string) => string, Format])[] = [
  ['wrapped at 76', layouts.wrapAt(76), 'plain'],
  ['wrapped at 60', layouts.wrapAt(60), 'plain'],
  ['wrapped at 72 without blank lines', layouts.wrapAt(72, '\n'), 'plain'],
  ['words divided at the end of a line', layouts.divideAt(76), 'plain'],
  ['HTML entities', layouts.withEntities, 'plain'],
  ['soft hyphens', layouts.withSoftHyphens, 'plain'],
  ['stray spaces', layouts.withStraySpaces, 'plain'],
  ['UTF-8 read as Windows-1252', layouts.misread, 'plain'],
  ['Markdown', layouts.asMarkdown, 'markdown'],
  ['Markdown, wrapped', (text) => layouts.wrapAt(88)(layouts.asMarkdown(text)), 'markdown'],
  ['plain words in a Markdown file', (text) => text, 'markdown'],
];

suite('layout changes nothing', () => {
  for (const [name, layout, format] of LAYOUTS)
    test(`${name}: at least 99 of 100 findings are the same`, () => {
      const share = shareKept(layout, format);
      assert.ok(share >= 0.99, `${(100 * share).toFixed(2)} %`);
    });

  test('every span covers its characters in the file, and its words where those differ', () => {
    for (const [, layout, format] of LAYOUTS) {
      const text = layout(seeds[0] ?? '');
      const { quotes, marked, reported, people, numbers } = analyze(text, null, format);
      const all: Excerpt[] = [...quotes, ...marked, ...reported, ...people, ...numbers];
      for (const { cue, speaker } of [...quotes, ...reported])
        all.push(...[cue, speaker].filter((one) => one !== null));
      for (const { start, end, text: written, words } of all) {
        assert.equal(text.slice(start, end), written);
        assert.notEqual(words, written);
      }
    }
  });
});
