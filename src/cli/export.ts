/*
 * Owns `corroborate export`: articles and what was said about them, written as files other people can use.
 */
import * as path from 'node:path';
import { messageOf } from '../core/errorMessage';
import { normaliseText } from '../core/text';
import { toComparison } from '../corpus/comparison';
import { linkCorpus } from '../corpus/linkCorpus';
import { CSV_DELIMITERS, type CsvDelimiter } from '../exchange/csv';
import { toEvidence, type EvidenceArticle, type Matrix } from '../exchange/evidence';
import {
  EXPORT_FORMATS,
  FILE_ENDINGS,
  toBratFiles,
  toExportText,
  type ExportFormat,
  type ExportRequest,
} from '../exchange/exportFiles';
import { toKeptFiles } from '../exchange/keptFiles';
import { toMatrix } from '../exchange/matrix';
import { readArticleFiles, writeOut } from '../host/nodeFiles';
import { complain, toOutputLine } from '../host/terminal';
import { toNotebook } from '../notes/notebook';
import { leaveOut, patienceFor, toAnalysed } from './analysed';
import { takeDecisions } from './decisions';
import { writeExported } from './exportTarget';
import { UsageError } from './usage';

export const EXPORT_USAGE =
  'corroborate export PATH… --format jsonld|csv|brat|markdown|html --out DIR ' +
  '[--delimiter comma|semicolon|tab] [--bom] [--date INSTANT] [--decisions FILE…]';

const FILE_NAMES = { jsonld: 'annotations', csv: 'evidence', markdown: 'dossier', html: 'dossier' } as const;

interface Request {
  readonly paths: readonly string[];
  readonly format: ExportFormat;
  readonly out: string;
  readonly bom: boolean;
  readonly delimiter: CsvDelimiter;
  readonly exportedAt: string;
}

export async function exportEvidence(given: readonly string[]): Promise<void> {
  const { rest, analyse, records } = takeDecisions(given);
  const request = readRequest(rest);
  const articles = [...readArticleFiles(request.paths)].flatMap(({ path: id, text: raw }) => {
    const analysis = toAnalysed(() => analyse(id, raw), patienceFor(raw.length));
    if (!('error' in analysis)) return [{ id, text: normaliseText(raw), analysis }];
    leaveOut(id, analysis);
    return [];
  });
  const matrix = articles.length > 1 ? compare(articles) : undefined;
  const evidence = toEvidence(articles, toNotebook(records).remarks, request.exportedAt, matrix);
  const { format, bom, delimiter } = request;
  for (const [name, text] of toFiles({ format, evidence, records, title: 'Evidence', bom, delimiter })) {
    const file = path.join(request.out, name);
    try {
      await writeExported(request.out, name, text, request.paths);
    } catch (error) {
      // one that cannot be written must not stop the rest
      complain(`${file} was not written: ${messageOf(error)}`);
      process.exitCode = 2;
      continue;
    }
    await writeOut(toOutputLine(file));
  }
}

function compare(articles: readonly EvidenceArticle[]): Matrix {
  const links = linkCorpus();
  for (const { id, analysis } of articles) links.put(id, analysis);
  const comparison = toComparison({
    articles: articles.map(({ id, analysis }) => ({ id, name: id, analysis })),
    people: links.people.people(),
    quotes: [...links.quoteGroups()],
    figures: [...links.figureGroups()],
  });
  return toMatrix(comparison);
}

function readRequest(rest: readonly string[]): Request {
  const values = new Map<string, string>();
  const paths: string[] = [];
  let bom = false;
  for (let at = 0; at < rest.length; at++) {
    const argument = rest[at] ?? '';
    if (argument === '--bom') bom = true;
    else if (['--format', '--out', '--date', '--delimiter'].includes(argument)) values.set(argument, rest[++at] ?? '');
    else if (argument.startsWith('--')) throw new UsageError(`Unknown option ${argument}. Usage: ${EXPORT_USAGE}`);
    else paths.push(argument);
  }
  const format = EXPORT_FORMATS.find((known) => known === values.get('--format'));
  const out = values.get('--out') ?? '';
  if (format === undefined || out === '' || paths.length === 0) throw new UsageError(`Usage: ${EXPORT_USAGE}`);
  const named = values.get('--delimiter') ?? 'comma';
  const delimiter = CSV_DELIMITERS.find((known) => known === named);
  if (delimiter === undefined) throw new UsageError(`--delimiter wants comma, semicolon or tab, not ${named}.`);
  if (values.has('--delimiter') && format !== 'csv') throw new UsageError('--delimiter goes with --format csv.');
  const date = values.get('--date');
  const instant = date === undefined ? new Date() : new Date(date);
  if (Number.isNaN(instant.getTime())) throw new UsageError(`--date wants a date such as 2025-02-13, not ${date}.`);
  return { paths, format, out, bom, delimiter, exportedAt: instant.toISOString() };
}

function* toFiles({
  format,
  ...request
}: ExportRequest & Pick<Request, 'format'>): Generator<readonly [string, string]> {
  if (format === 'brat') {
    for (const [index, article] of request.evidence.articles.entries()) yield* toBratFiles(article, index);
    yield* toKeptFiles(request.records);
  } else yield [`${FILE_NAMES[format]}.${FILE_ENDINGS[format]}`, toExportText(format, request)];
}
