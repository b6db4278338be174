/*
 * Owns the command line: arguments, exit codes, printing. Shares every line of the engine with the editor.
 * Exit 0 all well, 2 wrong usage or a named file that cannot be read; errors are one sentence on standard error.
 */
import { endWithReader, readArticleFiles, readLines, writeOut } from './host/nodeFiles';
import { analyze } from './core/analyze';

const USAGE = 'Usage: corroborate annotate PATH… | corroborate annotate --stdin';

/** Something the person can mend; its message is the sentence they see. */
class UsageError extends Error {}

async function main(argv: readonly string[]): Promise<void> {
  const [command, ...rest] = argv;
  if (command !== 'annotate') throw new UsageError(USAGE);
  const unknown = rest.find((argument) => argument.startsWith('--') && argument !== '--stdin');
  if (unknown !== undefined) throw new UsageError(`Unknown option ${unknown}. ${USAGE}`);
  if (rest.includes('--stdin')) return annotateStandardInput();
  if (rest.length === 0) throw new UsageError(USAGE);
  for (const article of readArticleFiles(rest)) {
    await writeOut(JSON.stringify({ id: article.path, ...analyze(article.text) }) + '\n');
  }
}

async function annotateStandardInput(): Promise<void> {
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    if (line.trim() !== '') await writeOut(answerTo(line, number) + '\n');
  }
}

/** One output line for one input line; a line that cannot be used is answered with a sentence. */
function answerTo(line: string, number: number): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return JSON.stringify({ id: null, line: number, error: 'The line is not JSON; write one object a line.' });
  }
  const record: Record<string, unknown> =
    typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  const { id, text, date } = record;
  if (typeof id !== 'string' || typeof text !== 'string') {
    const error = 'The line needs "id" and "text", both strings.';
    return JSON.stringify({ id: typeof id === 'string' ? id : null, line: number, error });
  }
  return JSON.stringify({ id, ...analyze(text, isIsoDate(date) ? date : null) });
}

function isIsoDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

endWithReader();
main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`corroborate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
