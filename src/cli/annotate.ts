/*
 * `corroborate annotate`: articles in, one line of JSON each, in order, in bounded memory; on one thread or several.
 */
import { readArticleFiles, readLineGroups, writeOut } from '../host/nodeFiles';
import { leaveOut } from './analysed';
import { answerOnThreads, startAnswering } from './answeringThreads';
import { answerAll, type Answers, type Asked } from './articleAnswers';
import { takeDecisions } from './decisions';
import { takeJobs } from './jobs';
import { readPaths, UsageError } from './usage';

export const ANNOTATE_USAGE =
  'corroborate annotate PATH… | corroborate annotate --stdin [--decisions FILE…] [--jobs N]';

/** UTF-16 units of files that are answered together. */
const TOGETHER = 65_536;

export async function annotate(given: readonly string[]): Promise<void> {
  const usage = `Usage: ${ANNOTATE_USAGE}`;
  const withJobs = takeJobs(given);
  const { rest, analyse, records } = takeDecisions(withJobs.rest);
  const paths = readPaths(rest, ['--stdin'], usage);
  if (!rest.includes('--stdin') && paths.length === 0) throw new UsageError(usage);
  const groups = rest.includes('--stdin') ? askedLines() : askedFiles(paths);
  if (withJobs.jobs > 1) return answerOnThreads(groups, withJobs.jobs, () => startAnswering(records), write);
  for await (const asked of groups) await write(answerAll(asked, analyse));
}

async function write({ lines, leftOut }: Answers): Promise<void> {
  for (const one of leftOut) leaveOut(one.path, one);
  if (lines !== '') await writeOut(lines);
}

async function* askedLines(): AsyncGenerator<readonly Asked[]> {
  let number = 0;
  for await (const lines of readLineGroups(process.stdin)) {
    const asked: Asked[] = [];
    for (const line of lines) {
      number++;
      if (line.trim() !== '') asked.push({ kind: 'line', number, line });
    }
    if (asked.length > 0) yield asked;
  }
}

/** What was read before a path that cannot be is answered first. */
async function* askedFiles(paths: readonly string[]): AsyncGenerator<readonly Asked[]> {
  let asked: Asked[] = [];
  let size = 0;
  try {
    for (const { path, text } of readArticleFiles(paths)) {
      asked.push({ kind: 'file', path, text });
      size += text.length;
      if (size < TOGETHER) continue;
      yield asked;
      [asked, size] = [[], 0];
    }
  } catch (error) {
    if (asked.length > 0) yield asked;
    throw error;
  }
  if (asked.length > 0) yield asked;
}
