import * as assert from 'node:assert/strict';
import { toArticleText } from '../../src/core/article';
import { findNames } from '../../src/core/people';
import { parseClaim } from './claim';

/** Asserts that exactly the [name|…] spans of the claim are found as names. */
function names(source: string): void {
  const { text, spans } = parseClaim(source);
  const bare = toArticleText(text);
  const found = findNames({ ...bare, furniture: new Uint8Array(bare.paragraphs.length) });
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    spans.map((span) => span.text),
    source,
  );
}

suite('names of people', () => {
  test('the name stands without title, office and possessive', () => {
    names('US Defense Secretary [name|Helen Marsh]’s plan pleased President [name|Carter].');
    names('“No,” said Sen. [name|Robert Hale Jr.], who met Mrs. [name|Olsen].');
  });

  test('a surname alone is a person where the article names the full one', () => {
    names('[name|Laura Jensen] left early. On Friday [name|Jensen] came back.');
  });

  test('places, months and organisations are no people', () => {
    names('On Monday the United Nations met in New York. China and Stanford University agreed.');
  });
});
