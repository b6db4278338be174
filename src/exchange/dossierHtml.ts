/*
 * Owns the dossier as one HTML page that needs nothing else and runs nothing: own style, no script, printable.
 * Every text from outside is escaped.
 */
import { toVisible } from '../core/visible';
import { toCountWords, toHashWords, type Dossier, type DossierArticle, type DossierItem } from './dossier';
import { toStateWord } from './dossierWords';
import { ENGLISH, type Localisation } from '../present/localisation';
import type { MatrixRow } from './evidence';

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); --soft: color-mix(in srgb, currentColor 65%, transparent); }
body { font: 17px/1.55 Georgia, 'Times New Roman', serif; max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; }
h1, h2, table, dl, .said, .lead, footer { font-family: system-ui, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 .8rem; padding-block-end: .3rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
.lead { font-size: .9rem; color: var(--soft); margin: .2rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .82rem; line-height: 1.4; }
th, td { border-block-end: 1px solid var(--line); padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th, thead td { color: var(--soft); font-weight: 600; vertical-align: bottom; }
.number, .date { white-space: nowrap; }
code { font-size: .92em; }
.matrix { table-layout: fixed; }
.matrix thead :first-child { width: 32%; }
.matrix tbody th { font-weight: 400; }
.matrix td { hyphens: auto; }
.matrix .none { color: var(--soft); }
.state { font-weight: 700; white-space: nowrap; }
.state::before { content: '▲ '; font-size: .8em; }
dt { margin-block-start: .8rem; } dd { margin: 0; font-size: .85rem; }
blockquote { margin: 1.3rem 0 .2rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
.said { font-size: .82rem; margin: 0 0 1.1rem; padding-inline-start: calc(1rem + 3px); overflow-wrap: anywhere; }
.why, .at { color: var(--soft); }
.verdict { font-weight: 700; border: 1px solid currentColor; border-radius: .2rem; padding: 0 .3rem; }
.item { break-inside: avoid; }
footer li { margin-block-end: .4rem; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; }
  @page { margin: 18mm 16mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
  h2 { break-after: avoid; }
  tr, dt { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

export function toHtml(dossier: Dossier, l10n: Localisation = ENGLISH): string {
  const { title, exportedAt, articles, footnotes, counts, verdicts, conflicts, missing, matrix } = dossier;
  const judged = verdicts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  const remarks = [
    judged === '' ? '' : escapeHtml(l10n.t('Verdicts: {0}.', judged)),
    conflicts > 0 ? escapeHtml(l10n.t('In {0} places they differ.', conflicts)) : '',
    missing > 0 ? escapeHtml(l10n.t('{0} remarks are on articles that are not here.', missing)) : '',
  ].filter((part) => part !== '');
  const sources = articles.map(
    ({ id, date, sha256 }, index) =>
      `<tr><td class="number">${index + 1}</td><td><a href="#a${index + 1}">${escapeHtml(id)}</a></td><td class="date">${escapeHtml(date ?? '—')}</td><td><code>${sha256}</code></td></tr>`,
  );
  const notes = footnotes.map(
    ({ by, at, text }, index) =>
      `<li id="n${index + 1}">${escapeHtml(text)} <small>${escapeHtml(by)}, ${escapeHtml(at)}</small> <a href="#r${index + 1}" aria-label="${escapeHtml(l10n.t('Back'))}">↩</a></li>`,
  );
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${escapeHtml(toCountWords(counts, l10n))} · ${escapeHtml(l10n.t('exported {0}', exportedAt))}</p>`,
    ...(remarks.length === 0 ? [] : [`<p class="lead">${remarks.join(' ')}</p>`]),
    `<h2>${escapeHtml(l10n.t('Sources'))}</h2>`,
    `<table><thead><tr><th></th><th>${escapeHtml(l10n.t('Article'))}</th><th>${escapeHtml(l10n.t('Date'))}</th><th>${escapeHtml(toHashWords(l10n))}</th></tr></thead><tbody>`,
    ...sources,
    '</tbody></table>',
    ...articles.map((article, index) => toSection(article, index, l10n)),
    ...toComparison(matrix, l10n),
    ...(notes.length === 0 ? [] : [`<footer><h2>${escapeHtml(l10n.t('Notes'))}</h2><ol>`, ...notes, '</ol></footer>']),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function toSection({ id, people, items, open }: DossierArticle, index: number, l10n: Localisation): string {
  return [
    `<section id="a${index + 1}"><h2>${escapeHtml(id)}</h2>`,
    people.length === 0 ? '' : `<p class="lead">${escapeHtml(l10n.t('People: {0}', people.join(', ')))}</p>`,
    open === 0
      ? ''
      : `<p class="lead">${escapeHtml(l10n.t('{0} remarks wait for review: the text has changed.', open))}</p>`,
    ...items.map((item) => toBlock(item, l10n)),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function toBlock(
  { excerpt, source, speaker, verdicts, conflicting, tags, changed, footnotes }: DossierItem,
  l10n: Localisation,
): string {
  const said = [
    ...(speaker.name === ''
      ? []
      : [
          `<strong>${escapeHtml(speaker.name)}</strong>${speaker.why === '' ? '' : ` <span class="why">(${escapeHtml(speaker.why)})</span>`}`,
        ]),
    `<span class="at">${escapeHtml(source)}</span>`,
    ...(verdicts.length === 0
      ? []
      : [
          `<span class="verdict">${verdicts.map(escapeHtml).join(', ')}</span>${conflicting ? ` (${escapeHtml(l10n.t('they differ'))})` : ''}`,
        ]),
    ...tags.map((tag) => `#${escapeHtml(tag)}`),
    ...(changed ? [escapeHtml(l10n.t('the words have changed since'))] : []),
  ];
  const notes = footnotes.map((number) => `<sup id="r${number}"><a href="#n${number}">${number}</a></sup>`).join('');
  return `<div class="item"><blockquote dir="auto">${escapeHtml(excerpt)}</blockquote>\n<p class="said">${said.join(' · ')}${notes}</p></div>`;
}

/** More columns than this do not fit a printed page: each row becomes a list of its articles. */
const MOST_COLUMNS = 6;

function toComparison(matrix: Dossier['matrix'], l10n: Localisation): string[] {
  if (matrix === undefined || matrix.rows.length === 0) return [];
  const { articles, rows } = matrix;
  const title = `<h2>${escapeHtml(l10n.t('Comparison'))}</h2>`;
  if (articles.length > MOST_COLUMNS)
    return [title, '<dl class="matrix">', ...rows.map((row) => toList(articles, row, l10n)), '</dl>'];
  const head = articles.map((id, index) => `<th scope="col">${index + 1} · ${escapeHtml(id)}</th>`).join('');
  return [
    title,
    `<table class="matrix"><thead><tr><td></td>${head}</tr></thead><tbody>`,
    ...rows.map(
      (row) =>
        `<tr class="${row.state ?? 'verbatim'}"><th scope="row">${toHead(row, l10n)}</th>${row.cells.map(toTableCell).join('')}</tr>`,
    ),
    '</tbody></table>',
  ];
}

const toTableCell = (cell: string): string =>
  cell === '' ? '<td class="none">—</td>' : `<td>${escapeHtml(cell)}</td>`;

function toHead({ about, state }: MatrixRow, l10n: Localisation): string {
  const word = toStateWord(state, l10n);
  return `${escapeHtml(about)}${word === '' ? '' : ` <span class="state">${escapeHtml(word)}</span>`}`;
}

function toList(articles: readonly string[], row: MatrixRow, l10n: Localisation): string {
  const cells = row.cells.flatMap((cell, index) =>
    cell === '' ? [] : [`<li>${escapeHtml(articles[index] ?? '')}: ${escapeHtml(cell)}</li>`],
  );
  return `<dt class="${row.state ?? 'verbatim'}">${toHead(row, l10n)}</dt><dd><ul>${cells.join('')}</ul></dd>`;
}

/** Safe in text and in attributes; what nobody can see is an escape, line breaks stay. */
export function escapeHtml(text: string): string {
  return toVisible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
