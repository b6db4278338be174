import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { toComparison } from '../../src/corpus/comparison';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { toDossier } from '../../src/exchange/dossier';
import { toHtml } from '../../src/exchange/dossierHtml';
import { toMarkdown } from '../../src/exchange/dossierMarkdown';
import { toEvidence } from '../../src/exchange/evidence';
import { toMatrix } from '../../src/exchange/matrix';

const QUOTE = 'We will rebuild the harbour before the winter storms arrive on this coast';
const articles = [
  `BERGEN, Feb. 12 — “${QUOTE},” said Ida Holm. The repair costs 40 million euros, Ida Holm said.`,
  `BERGEN, Feb. 12 — “We will not rebuild the harbour before the winter storms arrive on this coast,” said Ida Holm.`,
].map((text, index) => ({
  id: `${'ab'.charAt(index)}.txt`,
  name: `${'ab'.charAt(index)}.txt`,
  text,
  analysis: analyze(text),
}));
const links = linkCorpus();
for (const { id, analysis } of articles) links.put(id, analysis);
const comparison = toComparison({
  articles,
  people: links.people.people(),
  quotes: [...links.quoteGroups()],
  figures: [...links.figureGroups()],
});

suite('a comparison in words', () => {
  test('has a cell an article, says what changed, and people last', () => {
    const { articles: names, rows } = toMatrix(comparison);
    assert.deepEqual(names, ['a.txt', 'b.txt']);
    const [first] = rows;
    assert.equal(first?.state, 'conflicting');
    assert.match(first?.about ?? '', /^“.*” — Ida Holm$/);
    assert.ok(first?.cells.some((cell) => cell === 'verbatim'));
    assert.ok(first?.cells.some((cell) => /\(.*negation/.test(cell)));
    assert.match(rows.at(-1)?.cells[0] ?? '', /^Ida Holm \(\d ×\)$/);
  });
  test('keeps only the rows asked for', () => {
    assert.deepEqual(
      toMatrix(comparison, ({ kind }) => kind === 'person').rows.map(({ about }) => about),
      ['Ida Holm'],
    );
  });
  test('is a table on paper, and a list where the columns would not fit', () => {
    const matrix = toMatrix(comparison);
    const dossier = toDossier(toEvidence(articles, [], '2025-02-13T10:00:00.000Z', matrix), 'Harbour');
    assert.match(toHtml(dossier), /<table class="matrix">[\s\S]*<span class="state">conflicting<\/span>/);
    assert.match(toMarkdown(dossier), /\*\*conflicting\*\* \|/);
    const wide = {
      articles: Array.from({ length: 9 }, (_, index) => `${index}.txt`),
      rows: matrix.rows.map((row) => ({ ...row, cells: [...row.cells, '', '', '', '', '', '', '<i>'] })),
    };
    const html = toHtml({ ...dossier, matrix: wide });
    assert.doesNotMatch(html, /<table class="matrix">/);
    assert.match(html, /<li>8\.txt: &lt;i&gt;<\/li>/);
  });
});
