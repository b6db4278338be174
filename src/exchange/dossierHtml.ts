/*
 * Owns the dossier as one HTML page that needs nothing else and runs nothing: own style, no script, printable.
 * Every text from outside is escaped.
 */
import type { Dossier, DossierArticle, DossierItem } from './dossier';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, 'Times New Roman', serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, table, .said, footer { font-family: system-ui, sans-serif; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
th, td { border: 1px solid currentColor; padding: .3rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
blockquote { margin: 1.2rem 0 .3rem; padding-inline-start: 1rem; border-inline-start: 3px solid; white-space: pre-wrap; overflow-wrap: anywhere; }
.said { font-size: .85rem; margin: 0 0 1rem; }
.verdict { font-weight: 700; }
code { overflow-wrap: anywhere; }
section { break-inside: auto; }
.item { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } a { color: inherit; text-decoration: none; } h2 { break-after: avoid; } }
`;

export function toHtml(dossier: Dossier): string {
  const { title, exportedAt, articles, footnotes, verdicts, conflicts, missing, matrix } = dossier;
  const counts = verdicts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  const summary = [
    `Exported <time>${escapeHtml(exportedAt)}</time>.`,
    counts === '' ? '' : `Verdicts: ${escapeHtml(counts)}.`,
    conflicts > 0 ? `In ${conflicts} places they differ.` : '',
    missing > 0 ? `${missing} remarks are on articles that are not here.` : '',
  ];
  const sources = articles.map(
    ({ id, date, sha256 }, index) =>
      `<tr><td><a href="#a${index + 1}">${escapeHtml(id)}</a></td><td>${escapeHtml(date ?? '')}</td><td><code>${sha256}</code></td></tr>`,
  );
  const notes = footnotes.map(
    ({ by, at, text }, index) =>
      `<li id="n${index + 1}">${escapeHtml(text)} <small>${escapeHtml(by)}, ${escapeHtml(at)}</small> <a href="#r${index + 1}" aria-label="Back">↩</a></li>`,
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
    `<p>${summary.filter((part) => part !== '').join(' ')}</p>`,
    '<h2>Sources</h2>',
    '<table><thead><tr><th>Article</th><th>Date</th><th>SHA-256 of the text</th></tr></thead><tbody>',
    ...sources,
    '</tbody></table>',
    ...articles.map(toSection),
    ...toComparison(matrix),
    ...(notes.length === 0 ? [] : ['<footer><h2>Notes</h2><ol>', ...notes, '</ol></footer>']),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function toSection({ id, people, items, open }: DossierArticle, index: number): string {
  return [
    `<section id="a${index + 1}"><h2>${escapeHtml(id)}</h2>`,
    people.length === 0 ? '' : `<p>People: ${people.map(escapeHtml).join(', ')}</p>`,
    open === 0 ? '' : `<p>${open} remarks wait for review: the text has changed.</p>`,
    ...items.map(toBlock),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function toBlock({ excerpt, source, speaker, verdicts, conflicting, tags, changed, footnotes }: DossierItem): string {
  const said = [
    ...(speaker === '' ? [] : [escapeHtml(speaker)]),
    `<span>${escapeHtml(source)}</span>`,
    ...(verdicts.length === 0
      ? []
      : [`<span class="verdict">${verdicts.map(escapeHtml).join(', ')}</span>${conflicting ? ' (they differ)' : ''}`]),
    ...tags.map((tag) => `#${escapeHtml(tag)}`),
    ...(changed ? ['the words have changed since'] : []),
  ];
  const notes = footnotes.map((number) => `<sup id="r${number}"><a href="#n${number}">${number}</a></sup>`).join('');
  return `<div class="item"><blockquote dir="auto">${escapeHtml(excerpt)}</blockquote>\n<p class="said">${said.join(' · ')}${notes}</p></div>`;
}

function toComparison(matrix: Dossier['matrix']): string[] {
  if (matrix === undefined || matrix.rows.length === 0) return [];
  const head = matrix.articles.map((id) => `<th scope="col">${escapeHtml(id)}</th>`).join('');
  const rows = matrix.rows.map(
    ({ about, cells }) =>
      `<tr><th scope="row">${escapeHtml(about)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return ['<h2>Comparison</h2>', `<table><thead><tr><td></td>${head}</tr></thead><tbody>`, ...rows, '</tbody></table>'];
}

/** Safe in text and in attributes; control characters and direction marks are left out, line breaks stay. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
