/*
 * Owns `corroborate annotate`: articles in, one line of JSON each, in order, in bounded memory.
 */
import { analyze } from '../core/analyze';
import { readArticleFiles, readLines, writeOut } from '../host/nodeFiles';
import { readArticleLine } from './articleLines';
import { readPaths, UsageError } from './usage';

export const ANNOTATE_USAGE = 'corroborate annotate PATH… | corroborate annotate --stdin';

export async function annotate(rest: readonly string[]): Promise<void> {
  const usage = `Usage: ${ANNOTATE_USAGE}`;
  const paths = readPaths(rest, ['--stdin'], usage);
  if (rest.includes('--stdin')) return annotateStandardInput();
  if (paths.length === 0) throw new UsageError(usage);
  for (const article of readArticleFiles(paths)) {
    await writeOut(JSON.stringify({ id: article.path, ...analyze(article.text) }) + '\n');
  }
}

async function annotateStandardInput(): Promise<void> {
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const article = readArticleLine(line, number);
    const answer = 'error' in article ? article : { id: article.id, ...analyze(article.text, article.date) };
    await writeOut(JSON.stringify(answer) + '\n');
  }
}
