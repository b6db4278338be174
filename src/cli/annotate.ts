/*
 * Owns `corroborate annotate`: articles in, one line of JSON each, in order, in bounded memory.
 */
import { readArticleFiles, readLineGroups, writeOut } from '../host/nodeFiles';
import { leaveOut, patienceFor, toAnalysed } from './analysed';
import { readArticleLine, type ArticleLine, type RefusedLine } from './articleLines';
import { takeDecisions, type Analyse } from './decisions';
import { readPaths, UsageError } from './usage';

export const ANNOTATE_USAGE = 'corroborate annotate PATH… | corroborate annotate --stdin [--decisions FILE…]';

export async function annotate(given: readonly string[]): Promise<void> {
  const usage = `Usage: ${ANNOTATE_USAGE}`;
  const { rest, analyse } = takeDecisions(given);
  const paths = readPaths(rest, ['--stdin'], usage);
  if (rest.includes('--stdin')) return annotateStandardInput(analyse);
  if (paths.length === 0) throw new UsageError(usage);
  for (const article of readArticleFiles(paths)) {
    const found = toAnalysed(() => analyse(article.path, article.text), patienceFor(article.text.length));
    if ('error' in found) leaveOut(article.path, found);
    await writeOut(JSON.stringify({ id: article.path, ...found }) + '\n');
  }
}

async function annotateStandardInput(analyse: Analyse): Promise<void> {
  let number = 0;
  for await (const lines of readLineGroups(process.stdin)) {
    let answers = '';
    for (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      answers += JSON.stringify(answerTo(readArticleLine(line, number), number, analyse)) + '\n';
    }
    if (answers !== '') await writeOut(answers);
  }
}

function answerTo(article: ArticleLine | RefusedLine, line: number, analyse: Analyse): object {
  if ('error' in article) return article;
  const { id, text, date } = article;
  const found = toAnalysed(() => analyse(id, text, date), patienceFor(text.length));
  return 'error' in found ? { id, line, error: found.error } : { id, ...found };
}
