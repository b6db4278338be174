/*
 * Owns `corroborate annotate`: articles in, one line of JSON each, in order, in bounded memory.
 */
import { readArticleFiles, readLineGroups, writeOut } from '../host/nodeFiles';
import { readArticleLine } from './articleLines';
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
    await writeOut(JSON.stringify({ id: article.path, ...analyse(article.path, article.text) }) + '\n');
  }
}

async function annotateStandardInput(analyse: Analyse): Promise<void> {
  let number = 0;
  for await (const lines of readLineGroups(process.stdin)) {
    let answers = '';
    for (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      const article = readArticleLine(line, number);
      const answer =
        'error' in article ? article : { id: article.id, ...analyse(article.id, article.text, article.date) };
      answers += JSON.stringify(answer) + '\n';
    }
    if (answers !== '') await writeOut(answers);
  }
}
