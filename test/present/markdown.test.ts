import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toVisible } from '../../src/core/visible';
import { escapeMarkdown, shorten, withoutMarks } from '../../src/present/markdown';

suite('words of an article in Markdown', () => {
  for (const hostile of [
    '[click](command:corroborate.reveal)',
    '![x](https://example.org/x.png)',
    '<img src=x onerror=alert(1)>',
    '`code` **bold** __x__ ~~y~~',
    '$(zap) https://example.org',
    '# heading\n- list\n1. item\n> quote\n| a | b |',
    '&lt;script&gt; \\[x\\]',
  ]) {
    test(`shows as written: ${hostile.slice(0, 30)}`, () => {
      const escaped = escapeMarkdown(hostile);
      assert.doesNotMatch(escaped, /[\\`*_{}[\]()<>$|~!]|https:|command:|&(?!#\d+;)/);
      const shown = escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      assert.equal(shown, hostile.replace(/\s+/g, ' '));
    });
  }

  test('what is shown is the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = escapeMarkdown(text).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        assert.equal(shown, toVisible(text).replace(/\s+/g, ' '));
      }),
    );
  });

  test('is cut at a word, and says so', () => {
    assert.equal(shorten('short enough', 20), 'short enough');
    assert.equal(shorten('a passage that is, by far, too long', 20), 'a passage that is…');
    assert.equal(shorten('😀'.repeat(10), 5), '😀😀…');
  });
});

suite('a note in a row', () => {
  test('is its words without the signs of Markdown', () => {
    assert.equal(
      withoutMarks('# **Check** with _the_ [press office](https://example.org) `now`\n- snake_case stays'),
      'Check with the press office now\nsnake_case stays',
    );
    assert.equal(withoutMarks('2 * 3, 2 > 1, $5 and a [sic] stay'), '2 * 3, 2 > 1, $5 and a [sic] stay');
  });
});
