/*
 * Owns which files an export in a format is, their names' endings and their texts: the same in the editor and on the
 * command line. Leaves writing them to the hosts.
 */
import { toPortableName, toStem } from '../core/paths';
import type { Foreign, NoteRecord } from '../notes/note';
import { formatBrat } from './brat';
import { toBratDocument } from './bratLayers';
import { toCsv, UTF8_BOM, type CsvDelimiter } from './csv';
import { toDossier } from './dossier';
import { toHtml } from './dossierHtml';
import { toMarkdown } from './dossierMarkdown';
import type { ArticleEvidence, Evidence } from './evidence';
import { toTable } from './evidenceTable';
import { KEPT_ENDING } from './readImport';
import { ENGLISH, type Localisation } from '../present/localisation';
import { toFoundAnnotations } from './foundAnnotations';
import { toWebAnnotations } from './webAnnotation';

export const EXPORT_FORMATS = ['jsonld', 'csv', 'brat', 'markdown', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that are one file, and how its name ends; brat is two files an article. */
export const FILE_ENDINGS: Readonly<Record<Exclude<ExportFormat, 'brat'>, string>> = {
  jsonld: 'jsonld',
  csv: 'csv',
  markdown: 'md',
  html: 'html',
};

export interface ExportRequest {
  readonly evidence: Evidence;
  /** The records on what is exported; JSON-LD keeps them without loss. */
  readonly records: readonly NoteRecord[];
  /** Of a dossier. */
  readonly title: string;
  /** Whether a table begins with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** Of a table; a comma where nothing is said. */
  readonly delimiter?: CsvDelimiter;
  /** In which a dossier speaks of itself; English where nothing is said. */
  readonly l10n?: Localisation;
}

/** The text of a one-file format. */
export function toExportText(
  format: Exclude<ExportFormat, 'brat'>,
  { evidence, records, title, bom, delimiter = 'comma', l10n = ENGLISH }: ExportRequest,
): string {
  switch (format) {
    case 'jsonld': {
      const texts = new Map(evidence.articles.map(({ id, text }) => [id, text]));
      const found = evidence.articles.flatMap((article) => toFoundAnnotations(article, evidence.exportedAt));
      return `${JSON.stringify(toWebAnnotations(records, texts, found), null, 2)}\n`;
    }
    case 'csv':
      return toCsv(toTable(evidence), { delimiter, mark: bom ? UTF8_BOM : '' });
    case 'markdown':
      return toMarkdown(toDossier(evidence, title, l10n), l10n);
    case 'html':
      return toHtml(toDossier(evidence, title, l10n), l10n);
  }
}

/** The text and the standoff file of the article that stands at `index` of an export. */
export function toBratFiles(
  article: ArticleEvidence,
  index: number,
): readonly (readonly [name: string, text: string])[] {
  const name = `${String(index + 1).padStart(4, '0')}-${toPortableName(toShortName(toStem(article.id)))}`;
  return [
    [`${name}.txt`, article.text],
    [`${name}.ann`, formatBrat(article.text, toBratDocument(article))],
  ];
}

/** Lines of brat files that were kept because they had no place, verbatim, by the file they came in. */
export function toKeptFiles(records: readonly NoteRecord[]): readonly (readonly [name: string, text: string])[] {
  const files = new Map<string, Foreign[]>();
  for (const record of records) {
    if (record.kind !== 'foreign' || record.format !== 'brat') continue;
    const lines = files.get(record.file) ?? [];
    if (lines.length === 0) files.set(record.file, lines);
    lines.push(record);
  }
  return [...files].map(([file, lines]) => {
    const stem = toPortableName(toShortName(toStem(file)));
    const inOrder = lines.sort((a, b) => a.item - b.item);
    return [`${stem}${KEPT_ENDING}`, inOrder.map(({ content }) => `${content}\n`).join('')];
  });
}

/** Bytes in UTF-8 that a stem may have: names may have 255, and hosts put endings of their own behind them. */
const MOST_STEM_BYTES = 200;

/** As much of it as file systems take, whole characters only. */
function toShortName(stem: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of stem) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_STEM_BYTES) return stem.slice(0, end);
    end += character.length;
  }
  return stem;
}
