/*
 * Owns `corroborate export`: articles and what was said about them, written as files other people can use.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { normaliseText } from '../core/text';
import { formatBrat } from '../exchange/brat';
import { toBratDocument } from '../exchange/bratLayers';
import { toCsv, UTF8_BOM } from '../exchange/csv';
import { toDossier } from '../exchange/dossier';
import { toHtml } from '../exchange/dossierHtml';
import { toMarkdown } from '../exchange/dossierMarkdown';
import { toEvidence, type Evidence } from '../exchange/evidence';
import { toTable } from '../exchange/evidenceTable';
import { toWebAnnotations } from '../exchange/webAnnotation';
import { readArticleFiles, writeOut } from '../host/nodeFiles';
import type { NoteRecord } from '../notes/note';
import { toNotebook } from '../notes/notebook';
import { takeDecisions } from './decisions';
import { UsageError } from './usage';

export const EXPORT_USAGE =
  'corroborate export PATH… --format jsonld|csv|brat|markdown|html --out DIR [--bom] [--date INSTANT] [--decisions FILE…]';

const FORMATS = ['jsonld', 'csv', 'brat', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];

interface Request {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly out: string;
  readonly bom: boolean;
  readonly exportedAt: string;
}

export async function exportEvidence(given: readonly string[]): Promise<void> {
  const { rest, analyse, records } = takeDecisions(given);
  const request = readRequest(rest);
  const articles = [...readArticleFiles(request.paths)].map(({ path: id, text: raw }) => ({
    id,
    text: normaliseText(raw),
    analysis: analyse(id, raw),
  }));
  const evidence = toEvidence(articles, toNotebook(records).remarks, request.exportedAt);
  fs.mkdirSync(request.out, { recursive: true });
  for (const [name, text] of toFiles(request, evidence, records)) {
    const file = path.join(request.out, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    await writeOut(`${file}\n`);
  }
}

function readRequest(rest: readonly string[]): Request {
  const values = new Map<string, string>();
  const paths: string[] = [];
  let bom = false;
  for (let at = 0; at < rest.length; at++) {
    const argument = rest[at] ?? '';
    if (argument === '--bom') bom = true;
    else if (argument === '--format' || argument === '--out' || argument === '--date')
      values.set(argument, rest[++at] ?? '');
    else if (argument.startsWith('--')) throw new UsageError(`Unknown option ${argument}. Usage: ${EXPORT_USAGE}`);
    else paths.push(argument);
  }
  const format = FORMATS.find((known) => known === values.get('--format'));
  const out = values.get('--out') ?? '';
  if (format === undefined || out === '' || paths.length === 0) throw new UsageError(`Usage: ${EXPORT_USAGE}`);
  const date = values.get('--date');
  const instant = date === undefined ? new Date() : new Date(date);
  if (Number.isNaN(instant.getTime())) throw new UsageError(`--date wants a date such as 2025-02-13, not ${date}.`);
  return { paths, format, out, bom, exportedAt: instant.toISOString() };
}

function* toFiles(
  { format, bom }: Request,
  evidence: Evidence,
  records: readonly NoteRecord[],
): Generator<[string, string]> {
  switch (format) {
    case 'jsonld': {
      const texts = new Map(evidence.articles.map(({ id, text }) => [id, text]));
      yield ['annotations.jsonld', `${JSON.stringify(toWebAnnotations(records, texts), null, 2)}\n`];
      return;
    }
    case 'csv':
      yield ['evidence.csv', toCsv(toTable(evidence), bom ? UTF8_BOM : '')];
      return;
    case 'brat':
      for (const [index, article] of evidence.articles.entries()) {
        const name = `${String(index + 1).padStart(4, '0')}-${path.basename(article.id).replace(/\.[^.]*$/, '')}`;
        yield [`${name}.txt`, article.text];
        yield [`${name}.ann`, formatBrat(article.text, toBratDocument(article))];
      }
      return;
    case 'markdown':
      yield ['dossier.md', toMarkdown(toDossier(evidence, 'Evidence'))];
      return;
    case 'html':
      yield ['dossier.html', toHtml(toDossier(evidence, 'Evidence'))];
      return;
  }
}
