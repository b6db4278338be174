/*
 * Owns which files an export in a format is, their names' endings and their texts: the same in the editor and on the
 * command line. Leaves writing them to the hosts.
 */
import { toBratStem } from '../core/exportMark';
import { toPortableName, toShortName, toStem } from '../core/paths';
import type { NoteRecord } from '../notes/note';
import { formatBrat } from './brat';
import { toBratDocument } from './bratLayers';
import { toCsv, UTF8_BOM, type CsvDelimiter } from './csv';
import { toDossier } from './dossier';
import { toHtml } from './dossierHtml';
import { toMarkdown } from './dossierMarkdown';
import type { ArticleEvidence, Evidence } from './evidence';
import { toTable } from './evidenceTable';
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
  const name = toBratStem(index, toPortableName(toShortName(toStem(article.id))));
  return [
    [`${name}.txt`, article.text],
    [`${name}.ann`, formatBrat(article.text, toBratDocument(article))],
  ];
}
