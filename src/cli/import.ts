/*
 * Owns `corroborate import`: annotations of other programs in, lines for a notes file out. What cannot be placed is
 * said on standard error, line by line, and never guessed.
 */
import * as fs from 'node:fs';
import { analyze } from '../core/analyze';
import { normaliseText } from '../core/text';
import { readImport, type ImportFile } from '../exchange/readImport';
import { readArticleFiles, writeOut } from '../host/nodeFiles';
import { readNamed } from '../host/regularFiles';
import { complain } from '../host/terminal';
import { toLine } from '../notes/journal';
import { leaveOut, patienceFor, toAnalysed } from './analysed';
import { UsageError } from './usage';

export const IMPORT_USAGE = 'corroborate import FILE… --articles PATH… [--by NAME] [--date INSTANT]';

/** FILE: W3C Web Annotations or a Hypothes.is export (JSON), or brat's .ann with its .txt beside it. */
export async function importAnnotations(given: readonly string[]): Promise<void> {
  const { files, paths, by, at } = readRequest(given);
  const articles = [...readArticleFiles(paths)].flatMap(({ path: id, text: raw }) => {
    const text = normaliseText(raw);
    const analysis = toAnalysed(() => analyze(text), patienceFor(text.length));
    if (!('error' in analysis)) return [{ id, text, analysis }];
    leaveOut(id, analysis);
    return [];
  });
  for (const file of files) {
    const { records, unplaced } = readImport(readFile(file), articles, { at, by });
    for (const { item, exact, why } of unplaced) {
      const words = exact === '' ? '' : ` “${exact.replace(/\s+/g, ' ').slice(0, 60)}”`;
      complain(`${file}: item ${item}${words}: not taken over. ${why}`);
    }
    for (const record of records) await writeOut(`${toLine(record)}\n`);
  }
}

function readFile(file: string): ImportFile {
  const content = readNamed(file);
  const beside = file.replace(/\.ann$/i, '.txt');
  const isPaired = beside !== file && fs.existsSync(beside);
  return { name: file, content, ...(isPaired ? { text: readNamed(beside) } : {}) };
}

function readRequest(given: readonly string[]): { files: string[]; paths: string[]; by: string; at: string } {
  const usage = `Usage: ${IMPORT_USAGE}`;
  const files: string[] = [];
  const paths: string[] = [];
  let into = files;
  let by = 'import';
  let date: string | undefined;
  for (let at = 0; at < given.length; at++) {
    const argument = given[at] ?? '';
    if (argument === '--articles') into = paths;
    else if (argument === '--by') by = given[++at]?.trim() ?? '';
    else if (argument === '--date') date = given[++at] ?? '';
    else if (argument.startsWith('--')) throw new UsageError(`Unknown option ${argument}. ${usage}`);
    else into.push(argument);
  }
  if (files.length === 0 || paths.length === 0 || by === '') throw new UsageError(usage);
  const instant = date === undefined ? new Date() : new Date(date);
  if (Number.isNaN(instant.getTime())) throw new UsageError(`--date wants a date such as 2025-02-13, not ${date}.`);
  return { files, paths, by, at: instant.toISOString() };
}
