/*
 * Owns taking in a file of another program: which format it is, which article it belongs to, and what became of each of its
 * annotations. Nothing is guessed and nothing is dropped: what has no place is kept and listed (keptAnnotation.ts).
 */
import { toPlacer } from '../core/anchor';
import { withoutEnd } from '../core/edges';
import { toSlashes, toStem } from '../core/paths';
import { normaliseText } from '../core/text';
import { atOnce } from '../corpus/timeSlices';
import { compareRecords } from '../notes/note';
import { readBratRecords, type BratPlace } from './bratRecords';
import { toSpanReader } from './bratOffsets';
import type { EvidenceArticle } from './evidence';
import { ForeignArticles } from './foreignArticles';
import { ImportTally, type Imported, type ImportedBy, type ImportSteps } from './keptAnnotation';
import { KEPT_ENDING, toKeptFrom } from './keptFiles';
import { readBratLines, type BratLine } from './readBrat';
import { readWebAnnotations } from './readWebAnnotation';
import type { SoughtArticle } from './soughtArticle';

/** A file as picked. */
export interface ImportFile {
  /** Path below the folder the articles lie in, `/` between (toImportName): files of one name in two folders are two. */
  readonly name: string;
  readonly content: string;
  /** Of a .ann file: the text it was made on, where that stands beside it. */
  readonly text?: string;
}

export const IMPORT_ENDINGS = ['jsonld', 'json', 'jsonl', 'ann'] as const;

/** The name of a file at `path` for an import in the folder `root`; of a file elsewhere, its own name and its folder's. */
export function toImportName(path: string, root: string): string {
  const [whole, folder] = [toSlashes(path), `${withoutEnd(toSlashes(root), /\//)}/`];
  if (whole.startsWith(folder)) return whole.slice(folder.length);
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(whole);
  const parts = whole.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return (isAbsolute || whole.startsWith('../') ? parts.slice(-2) : parts).join('/');
}

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
  return atOnce(readImportSteps(file, articles, importer));
}

/** The same in steps, none of which takes longer than one annotation or one article does. */
export function* readImportSteps(
  file: ImportFile,
  articles: readonly EvidenceArticle[] | ImportArticles,
  importer: ImportedBy,
): ImportSteps {
  const read = yield* readOne(file, articles, importer);
  return { ...read, records: [...read.records].sort(compareRecords) };
}

function* readOne(
  file: ImportFile,
  articles: readonly EvidenceArticle[] | ImportArticles,
  importer: ImportedBy,
): ImportSteps {
  const among = articles instanceof ImportArticles ? articles : new ImportArticles(articles);
  const content = file.content.replace(/^\ufeff/, '');
  const name = toSlashes(file.name);
  if (name.toLowerCase().endsWith('.ann')) return yield* readStandoff({ ...file, name, content }, among, importer);
  return yield* readWebAnnotations(content, among.foreign, importer, name);
}

function* readStandoff(file: ImportFile, articles: ImportArticles, importer: ImportedBy): ImportSteps {
  const isKept = file.name.endsWith(KEPT_ENDING);
  const all = readBratLines(file.content);
  const from = isKept ? toKeptFrom(all[0]?.raw ?? '') : undefined;
  const lines = from === undefined ? all : all.slice(1);
  const name = from ?? (isKept ? `${file.name.slice(0, -KEPT_ENDING.length)}.ann` : file.name);
  const tally = new ImportTally('brat', name, importer);
  const said = file.text === undefined ? undefined : normaliseText(file.text);
  const alike = articles.foreign.all.filter(({ text }) => text === said);
  const fitting = alike.length > 0 ? toNearest(name, alike) : findByName(name, articles.foreign.all);
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
  yield 0;
  const places =
    said === undefined || alike.length > 0
      ? yield* toPlaces(lines, article, file.text)
      : yield* toMoved(lines, article, file.text ?? '');
  const analysis = articles.analysisOf(article.id);
  if (analysis !== undefined) yield* readBratRecords(lines, { analysis, places, importer, tally, file: name });
  return tally.done();
}

/** Places of the text-bound lines of a file made on the article as it is. */
function* toPlaces(
  lines: readonly BratLine[],
  article: SoughtArticle,
  raw?: string,
): Generator<number, Map<string, BratPlace>> {
  const texts = lines.filter((line) => line.kind === 'text');
  const read = yield* toSpanReader(
    article.text,
    raw,
    texts.map(({ written }) => written),
  );
  const places = new Map<string, BratPlace>();
  for (const [index, { id, written }] of texts.entries()) {
    yield (PLACED * index) / texts.length;
    const span = read(written);
    if (span === undefined) continue;
    const target = { article: article.id, place: article.placeAt(span.start, span.end) };
    places.set(id, { span, target });
  }
  return places;
}

/** The same of a file made on another state of the article: found again as notes are. */
function* toMoved(
  lines: readonly BratLine[],
  article: SoughtArticle,
  raw: string,
): Generator<number, Map<string, BratPlace>> {
  const texts = lines.filter((line) => line.kind === 'text');
  const before = normaliseText(raw);
  const read = yield* toSpanReader(
    before,
    raw,
    texts.map(({ written }) => written),
  );
  const toPlaceOf = toPlacer(before);
  const places = new Map<string, BratPlace>();
  for (const [index, { id, written }] of texts.entries()) {
    yield (PLACED * index) / texts.length;
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

/** The share of the work that is done when all places are known. */
const PLACED = 0.5;

/** By the file's stem; the number an export puts before it is left out. */
function findByName(name: string, articles: readonly SoughtArticle[]): readonly SoughtArticle[] {
  const stem = toStem(name);
  const own = articles.filter(({ id }) => toStem(id) === stem);
  if (own.length > 0) return toNearest(name, own);
  return articles.filter(({ id }) => toStem(id) === stem.replace(/^\d{4}-/, ''));
}

/** Of several articles, the one whose path is that of the file but for the ending; all where none is the only one. */
function toNearest(name: string, articles: readonly SoughtArticle[]): readonly SoughtArticle[] {
  if (articles.length < 2) return articles;
  const bare = (path: string): string => `/${toSlashes(path).replace(/\.[^./]*$/, '')}`;
  const own = bare(name);
  const isOn = ({ id }: SoughtArticle): boolean => own.endsWith(bare(id)) || bare(id).endsWith(own);
  const near = own.includes('/', 1) ? articles.filter(isOn) : articles.filter(({ id }) => bare(id) === own);
  return near.length === 1 ? near : articles;
}
