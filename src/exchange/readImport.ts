/*
 * Owns taking in a file of another program: which format it is, which article it belongs to, and what became of each of its
 * annotations. Nothing is guessed and nothing is dropped: what has no place is kept and listed (keptAnnotation.ts).
 */
import { toPlacer } from '../core/anchor';
import { toLastPart, toStem } from '../core/paths';
import { normaliseText } from '../core/text';
import { compareRecords } from '../notes/note';
import { readBratRecords, type BratPlace } from './bratRecords';
import { toSpanReader } from './bratOffsets';
import type { EvidenceArticle } from './evidence';
import { ForeignArticles } from './foreignArticles';
import { ImportTally, refuse, type Imported, type ImportedBy } from './keptAnnotation';
import { readBratLines, type BratLine } from './readBrat';
import { readWebAnnotations, UNKNOWN_FORMAT } from './readWebAnnotation';
import type { SoughtArticle } from './soughtArticle';

/** A file as picked. */
export interface ImportFile {
  /** Path or name, `/` between. */
  readonly name: string;
  readonly content: string;
  /** Of a .ann file: the text it was made on, where that stands beside it. */
  readonly text?: string;
}

export const IMPORT_ENDINGS = ['jsonld', 'json', 'jsonl', 'ann'] as const;

/** How the name of a file of lines that were kept ends (exportFiles.ts). */
export const KEPT_ENDING = '.kept.ann';

/** Articles made ready for the files of one import. */
export class ImportArticles {
  readonly foreign: ForeignArticles;
  private readonly analysed: ReadonlyMap<string, EvidenceArticle>;

  constructor(articles: readonly EvidenceArticle[]) {
    this.analysed = new Map(articles.map((article) => [article.id, article]));
    this.foreign = new ForeignArticles([...this.analysed.values()]);
  }

  analysisOf(id: string): EvidenceArticle['analysis'] | undefined {
    return this.analysed.get(id)?.analysis;
  }
}

/** Reads one file against the articles. `at` and `by` stand in where the file names no time or person. Never throws. */
export function readImport(
  file: ImportFile,
  articles: readonly EvidenceArticle[] | ImportArticles,
  importer: ImportedBy,
): Imported {
  const read = readOne(file, articles, importer);
  return { ...read, records: [...read.records].sort(compareRecords) };
}

function readOne(
  file: ImportFile,
  articles: readonly EvidenceArticle[] | ImportArticles,
  importer: ImportedBy,
): Imported {
  const among = articles instanceof ImportArticles ? articles : new ImportArticles(articles);
  const content = file.content.replace(/^\ufeff/, '');
  const name = toLastPart(file.name);
  if (name.toLowerCase().endsWith('.ann')) return readStandoff({ ...file, name, content }, among, importer);
  if (/^\s*</.test(content)) return refuse(UNKNOWN_FORMAT);
  return readWebAnnotations(content, among.foreign, importer, name);
}

function readStandoff(file: ImportFile, articles: ImportArticles, importer: ImportedBy): Imported {
  const name = file.name.endsWith(KEPT_ENDING) ? `${file.name.slice(0, -KEPT_ENDING.length)}.ann` : file.name;
  const tally = new ImportTally('brat', name, importer);
  const lines = readBratLines(file.content);
  const said = file.text === undefined ? undefined : normaliseText(file.text);
  const alike = articles.foreign.all.filter(({ text }) => text === said);
  const fitting = alike.length > 0 ? alike : findByName(name, articles.foreign.all);
  const [article] = fitting;
  if (article === undefined || fitting.length > 1) {
    const why =
      article !== undefined
        ? `Several articles fit its file: ${fitting
            .slice(0, 3)
            .map(({ id }) => id)
            .join(', ')}.`
        : said === undefined
          ? 'No article has the name of its file; put the text it was made on beside it.'
          : 'The text its file was made on is none of the articles.';
    for (const { raw, number } of lines) tally.keep(raw, number, '', why);
    return tally.done();
  }
  const places =
    said === undefined || alike.length > 0
      ? toPlaces(lines, article, file.text)
      : toMoved(lines, article, file.text ?? '');
  const analysis = articles.analysisOf(article.id);
  if (analysis !== undefined) readBratRecords(lines, { analysis, places, importer, tally, file: name });
  return tally.done();
}

/** Places of the text-bound lines of a file made on the article as it is. */
function toPlaces(lines: readonly BratLine[], article: SoughtArticle, raw?: string): Map<string, BratPlace> {
  const texts = lines.filter((line) => line.kind === 'text');
  const read = toSpanReader(
    article.text,
    raw,
    texts.map(({ written }) => written),
  );
  const places = new Map<string, BratPlace>();
  for (const { id, written } of texts) {
    const span = read(written);
    if (span === undefined) continue;
    const target = { article: article.id, place: article.placeAt(span.start, span.end) };
    places.set(id, { span, target });
  }
  return places;
}

/** The same of a file made on another state of the article: found again as notes are. */
function toMoved(lines: readonly BratLine[], article: SoughtArticle, raw: string): Map<string, BratPlace> {
  const texts = lines.filter((line) => line.kind === 'text');
  const before = normaliseText(raw);
  const read = toSpanReader(
    before,
    raw,
    texts.map(({ written }) => written),
  );
  const toPlaceOf = toPlacer(before);
  const places = new Map<string, BratPlace>();
  for (const { id, written } of texts) {
    const span = read(written);
    if (span === undefined) continue;
    const place = toPlaceOf(span);
    const sought = article.anchor(place);
    if (sought.kind === 'found') {
      const { start, end } = sought.place;
      places.set(id, { span: { start, end }, target: { article: article.id, place: sought.place } });
    } else {
      const waiting = sought.kind === 'waiting' ? sought.why : `Its words stand no longer in ${article.id}.`;
      places.set(id, { span: undefined, target: { article: article.id, place }, waiting });
    }
  }
  return places;
}

/** By the file's stem; the number an export puts before it is left out. */
function findByName(name: string, articles: readonly SoughtArticle[]): SoughtArticle[] {
  const stem = toStem(name);
  const own = articles.filter(({ id }) => toStem(id) === stem);
  return own.length > 0 ? own : articles.filter(({ id }) => toStem(id) === stem.replace(/^\d{4}-/, ''));
}
