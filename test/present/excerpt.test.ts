import * as assert from 'node:assert/strict';
import { toLineTable } from '../../src/core/text';
import { MARK_ONLY, toLineExcerpt } from '../../src/present/excerpt';

const TEXT =
  'Talks began on Monday.\n\nHenk Bakker told the council: “It is a\nlong way to the\nnext harbour,” and he\nleft at noon.\n';

function excerptOf(words: string, context?: number): { label: string; marked: string; line: number } {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0);
  const { label, highlight, line } = toLineExcerpt(
    TEXT,
    toLineTable(TEXT),
    { start, end: start + words.length },
    context,
  );
  return { label, marked: label.slice(...highlight), line };
}

suite('the line a list shows of a place', () => {
  test('words before it, and the rest of its line', () => {
    const { label, marked, line } = excerptOf('council');
    assert.deepEqual([label, marked, line], ['Henk Bakker told the council: “It is a', 'council', 2]);
  });

  test('a passage over wrapped lines is shown whole, its line ends as spaces', () => {
    const quote = 'It is a\nlong way to the\nnext harbour,';
    const { label, marked, line } = excerptOf(quote, MARK_ONLY);
    assert.deepEqual([label, marked, line], ['“It is a long way to the next harbour,', quote.replaceAll('\n', ' '), 2]);
  });
});
