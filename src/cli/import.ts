/*
 * Owns `corroborate import`: annotations of other programs in, lines for a notes file out. What became of each is said on
 * standard error: what is not placed by a line of its own, the rest as counts.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { messageOf } from '../core/errorMessage';
import { analyze } from '../core/analyze';
import { formatOf } from '../core/format';
import { normaliseText } from '../core/text';
import type { Fate, Imported } from '../exchange/keptAnnotation';
import { ImportArticles, readImport, toImportName, type ImportFile } from '../exchange/readImport';
import { readArticleFiles, writeOut } from '../host/nodeFiles';
import { readNamed } from '../host/regularFiles';
import { complain } from '../host/terminal';
import { toLine } from '../notes/journal';
import { findLookalikes, toLookalikeWords } from '../notes/lookalikes';
import { toImported } from '../notes/signature';
import { leaveOut, patienceFor, toAnalysed } from './analysed';
import { UsageError } from './usage';

export const IMPORT_USAGE = 'corroborate import FILE… --articles PATH… [--by NAME] [--date INSTANT]';

/** FILE: W3C Web Annotations or a Hypothes.is export (JSON), or brat's .ann with its .txt beside it. */
export async function importAnnotations(given: readonly string[]): Promise<void> {
  const { files, paths, by, at } = readRequest(given);
  const analysed = [...readArticleFiles(paths)].flatMap(({ path: id, text: raw }) => {
    const text = normaliseText(raw);
    const analysis = toAnalysed(() => analyze(text, null, formatOf(id)), patienceFor(text.length));
    if (!('error' in analysis)) return [{ id, text, analysis }];
    leaveOut(id, analysis);
    return [];
  });
  const articles = new ImportArticles(analysed);
  const names = new Set([by]);
  for (const file of files) {
    let content: ImportFile;
    try {
      content = readFile(file);
    } catch (error) {
      // one that cannot be read must not stop the rest
      complain(messageOf(error));
      process.exitCode = 2;
      continue;
    }
    const read = readImport(content, articles, { at, by });
    sayOutcome(file, read);
    for (const record of read.records) {
      names.add(record.creator ?? record.by);
      await writeOut(`${toLine(toImported(record, by))}\n`);
    }
  }
  for (const one of findLookalikes(names).slice(0, MOST_ALIKE)) complain(toLookalikeWords(one));
}

/** Names that look alike: enough to see that there are some. */
const MOST_ALIKE = 20;

const FATES: Readonly<Record<Fate, string>> = {
  waiting: 'waits for a person to say where',
  kept: 'kept without a place',
  lost: 'not taken over',
};

/** What became of every annotation. A file of which something is lost makes the command end with 2, after the rest. */
function sayOutcome(file: string, { unplaced, placed, known, refused }: Imported): void {
  const say = (sentence: string): void => complain(`${file}: ${sentence}`);
  if (refused !== undefined) {
    say(`nothing was taken over. ${refused}`);
    process.exitCode = 2;
    return;
  }
  for (const { item, exact, why, fate } of unplaced) {
    const words = exact === '' ? '' : ` “${exact.replace(/\s+/g, ' ').slice(0, 60)}”`;
    say(`item ${item}${words}: ${FATES[fate]}. ${why}`);
  }
  const count = (fate: Fate): number => unplaced.filter((one) => one.fate === fate).length;
  const lost = count('lost');
  if (lost > 0) process.exitCode = 2;
  const others = [
    [count('waiting'), 'wait for a person'],
    [count('kept'), 'kept without a place'],
    [known, 'known already'],
    [lost, 'not taken over'],
  ] as const;
  const said = others.filter(([number]) => number > 0).map(([number, what]) => `, ${number} ${what}`);
  say(`${placed} placed${said.join('')}.`);
}

function readFile(file: string): ImportFile {
  const content = readNamed(file);
  const beside = file.replace(/\.ann$/i, '.txt');
  const isPaired = beside !== file && fs.existsSync(beside);
  const name = toImportName(path.resolve(file), process.cwd());
  return { name, content, ...(isPaired ? { text: readNamed(beside) } : {}) };
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
