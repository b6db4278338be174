/*
 * Owns the dossier as Markdown. Every text from outside is escaped: it shows as its characters and nothing of it acts.
 */
import { HASH_WORDS, toCountWords, type Dossier, type DossierArticle, type DossierItem } from './dossier';

export function toMarkdown(dossier: Dossier): string {
  const { title, exportedAt, articles, footnotes, counts, verdicts, conflicts, missing, matrix } = dossier;
  const lines = [`# ${escapeMarkdown(title)}`, '', `${toCountWords(counts)} · exported ${exportedAt}`, ''];
  const judged = verdicts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  if (judged !== '')
    lines.push(`Verdicts: ${judged}.${conflicts > 0 ? ` In ${conflicts} places they differ.` : ''}`, '');
  if (missing > 0) lines.push(`${missing} remarks are on articles that are not here.`, '');
  lines.push('## Sources', '', `| Article | Date | ${HASH_WORDS} |`, '|---|---|---|');
  for (const { id, date, sha256 } of articles) lines.push(`| ${escapeMarkdown(id)} | ${date ?? ''} | \`${sha256}\` |`);
  lines.push('');
  for (const article of articles) lines.push(...toSection(article));
  if (matrix !== undefined && matrix.rows.length > 0) {
    lines.push(
      '## Comparison',
      '',
      `| | ${matrix.articles.map(escapeMarkdown).join(' | ')} |`,
      `|---|${matrix.articles.map(() => '---|').join('')}`,
    );
    for (const { about, state = 'verbatim', cells } of matrix.rows)
      lines.push(
        `| ${escapeMarkdown(about)}${state === 'verbatim' ? '' : ` **${state}**`} | ${cells.map(escapeMarkdown).join(' | ')} |`,
      );
    lines.push('');
  }
  footnotes.forEach(({ by, at, text }, index) =>
    lines.push(`[^${index + 1}]: ${escapeMarkdown(`${by}, ${at}: ${text}`)}`, ''),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

function toSection({ id, people, items, open }: DossierArticle): string[] {
  const lines = [`## ${escapeMarkdown(id)}`, ''];
  if (people.length > 0) lines.push(`People: ${people.map(escapeMarkdown).join(', ')}`, '');
  if (open > 0) lines.push(`${open} remarks wait for review: the text has changed.`, '');
  for (const item of items) lines.push(...toBlock(item));
  return lines;
}

function toBlock({ excerpt, source, speaker, verdicts, conflicting, tags, changed, footnotes }: DossierItem): string[] {
  const notes = footnotes.map((number) => `[^${number}]`).join('');
  const said = [
    ...(speaker.name === ''
      ? []
      : [escapeMarkdown(speaker.why === '' ? speaker.name : `${speaker.name} (${speaker.why})`)]),
    escapeMarkdown(source),
    ...(verdicts.length === 0
      ? []
      : [`**${verdicts.map(escapeMarkdown).join(', ')}**${conflicting ? ' (they differ)' : ''}`]),
    ...tags.map((tag) => `\\#${escapeMarkdown(tag)}`),
    ...(changed ? ['the words have changed since'] : []),
  ];
  return [...excerpt.split('\n').map((line) => `> ${escapeMarkdown(line)}`), '', `${said.join(' · ')}${notes}`, ''];
}

/** The characters of `text` on one line, none of them Markdown or HTML, none turning the direction of what follows. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~^$@#]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .trim()
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[+\-=]/, '\\$&');
}
