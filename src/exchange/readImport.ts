/*
 * Owns taking in a file of another program: which format it is, which article it belongs to, and what of it cannot be
 * taken. Nothing is guessed: offsets are checked against words, and what fits no article is listed.
 */
import { toStem } from '../core/paths';
import { hashText, normaliseText } from '../core/text';
import { compareRecords } from '../notes/note';
import { readBrat } from './brat';
import { readBratLayers } from './bratLayers';
import type { EvidenceArticle } from './evidence';
import { readWebAnnotations, type Imported, type ImportedBy, type Unplaced } from './readWebAnnotation';

/** A file as picked. */
export interface ImportFile {
  /** Path or name, `/` between. */
  readonly name: string;
  readonly content: string;
  /** Of a .ann file: the text it was made on, where that stands beside it. */
  readonly text?: string;
}

export const IMPORT_ENDINGS = ['jsonld', 'json', 'ann'] as const;

/** Ids of a file's records: the same file gives the same ids, so that taking it in twice adds nothing. */
export const toImportPrefix = ({ content }: ImportFile): string => `import-${hashText(content)}`;

/** Reads one file against the articles. `at` and `by` stand in where the file names no time or person. Never throws. */
export function readImport(
  file: ImportFile,
  articles: readonly EvidenceArticle[],
  { at, by }: Omit<ImportedBy, 'prefix'>,
): Imported {
  const importer = { prefix: toImportPrefix(file), at, by };
  if (file.name.toLowerCase().endsWith('.ann')) return readStandoff(file, articles, importer);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const { records, unplaced } = readWebAnnotations(file.content, texts, importer);
  return { records: [...records].sort(compareRecords), unplaced };
}

function readStandoff(file: ImportFile, articles: readonly EvidenceArticle[], importer: ImportedBy): Imported {
  const refuse = (why: string): Imported => ({ records: [], unplaced: [{ item: 1, exact: '', why }] });
  const fitting = file.text === undefined ? findByName(file.name, articles) : findByText(file.text, articles);
  const [article] = fitting;
  if (article === undefined) {
    return refuse(
      file.text === undefined
        ? 'No article has its name; put the text it was made on beside it.'
        : 'The text it was made on is none of the articles.',
    );
  }
  if (fitting.length > 1) return refuse('Several articles fit it.');
  const document = readBrat(article.text, file.content);
  const unplaced = document.problems.map(({ line, why }): Unplaced => ({ item: line, exact: '', why }));
  return { records: readBratLayers(article, document, importer), unplaced };
}

function findByText(raw: string, articles: readonly EvidenceArticle[]): EvidenceArticle[] {
  const text = normaliseText(raw);
  return articles.filter((article) => article.text === text);
}

/** By the file's stem; the number an export puts before it is left out. */
function findByName(name: string, articles: readonly EvidenceArticle[]): EvidenceArticle[] {
  const stem = toStem(name);
  const own = articles.filter(({ id }) => toStem(id) === stem);
  return own.length > 0 ? own : articles.filter(({ id }) => toStem(id) === stem.replace(/^\d{4}-/, ''));
}
