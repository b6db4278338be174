/*
 * Owns the dossier as Markdown. Every text from outside is escaped: it shows as its characters and nothing of it acts.
 */
import { EXPORT_MARK } from '../core/exportMark';
import { toVisible } from '../core/visible';
import { toCountWords, toHashWords, type Dossier, type DossierArticle, type DossierItem } from './dossier';
import { toStateWord } from './dossierWords';
import { append } from '../core/longLists';
import { ENGLISH, type Localisation } from '../present/localisation';

export function toMarkdown(dossier: Dossier, l10n: Localisation = ENGLISH): string {
  const { title, exportedAt, articles, footnotes, counts, verdicts, conflicts, missing, matrix } = dossier;
  const lines = [
    EXPORT_MARK,
    '',
    `# ${escapeMarkdown(title)}`,
    '',
    `${toCountWords(counts, l10n)} · ${l10n.t('exported {0}', exportedAt)}`,
    '',
  ];
  const judged = verdicts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  if (judged !== '')
    lines.push(
      `${l10n.t('Verdicts: {0}.', judged)}${conflicts > 0 ? ` ${l10n.t('In {0} places they differ.', conflicts)}` : ''}`,
      '',
    );
  if (missing > 0) lines.push(l10n.t('{0} remarks are on articles that are not here.', missing), '');
  const head = [l10n.t('Article'), l10n.t('Date'), toHashWords(l10n)].join(' | ');
  lines.push(`## ${l10n.t('Sources')}`, '', `| ${head} |`, '|---|---|---|');
  for (const { id, date, sha256 } of articles) lines.push(`| ${escapeMarkdown(id)} | ${date ?? ''} | \`${sha256}\` |`);
  lines.push('');
  for (const article of articles) append(lines, toSection(article, l10n));
  if (matrix !== undefined && matrix.rows.length > 0) {
    lines.push(
      `## ${l10n.t('Comparison')}`,
      '',
      `| | ${matrix.articles.map(escapeMarkdown).join(' | ')} |`,
      `|---|${matrix.articles.map(() => '---|').join('')}`,
    );
    for (const { about, state, cells } of matrix.rows)
      lines.push(
        `| ${escapeMarkdown(about)}${toStateWord(state, l10n) === '' ? '' : ` **${toStateWord(state, l10n)}**`} | ${cells.map(escapeMarkdown).join(' | ')} |`,
      );
    lines.push('');
  }
  footnotes.forEach(({ by, at, text }, index) =>
    lines.push(`[^${index + 1}]: ${escapeMarkdown(`${by}, ${at}: ${text}`)}`, ''),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

function toSection({ id, people, items, open }: DossierArticle, l10n: Localisation): string[] {
  const lines = [`## ${escapeMarkdown(id)}`, ''];
  if (people.length > 0) lines.push(l10n.t('People: {0}', people.map(escapeMarkdown).join(', ')), '');
  if (open > 0) lines.push(l10n.t('{0} remarks wait for review: the text has changed.', open), '');
  for (const item of items) append(lines, toBlock(item, l10n));
  return lines;
}

function toBlock(
  { excerpt, source, speaker, verdicts, conflicting, tags, changed, footnotes }: DossierItem,
  l10n: Localisation,
): string[] {
  const notes = footnotes.map((number) => `[^${number}]`).join('');
  const said = [
    ...(speaker.name === ''
      ? []
      : [escapeMarkdown(speaker.why === '' ? speaker.name : `${speaker.name} (${speaker.why})`)]),
    escapeMarkdown(source),
    ...(verdicts.length === 0
      ? []
      : [`**${verdicts.map(escapeMarkdown).join(', ')}**${conflicting ? ` (${l10n.t('they differ')})` : ''}`]),
    ...tags.map((tag) => `\\#${escapeMarkdown(tag)}`),
    ...(changed ? [l10n.t('the words have changed since')] : []),
  ];
  return [...excerpt.split('\n').map((line) => `> ${escapeMarkdown(line)}`), '', `${said.join(' · ')}${notes}`, ''];
}

/** The characters of `text` on one line, none of them Markdown or HTML, what nobody can see as an escape. */
export function escapeMarkdown(text: string): string {
  return toVisible(text)
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~^$@#]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .trim()
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[+\-=]/, '\\$&');
}
