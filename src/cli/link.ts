/*
 * Owns `corroborate link`: articles, or what annotate printed of them, in; one JSON object for the whole corpus out.
 */
import type { AnalysedArticle } from '../corpus/identity';
import type { Span } from '../core/span';
import { linkCorpus, type TextOf } from '../corpus/linkCorpus';
import { readAnalysisLine } from '../corpus/readAnalysis';
import { readArticleFiles, readLines, writeOut } from '../host/nodeFiles';
import { openNamed } from '../host/regularFiles';
import { complain } from '../host/terminal';
import { leaveOut, patienceFor, toAnalysed } from './analysed';
import { analyseLine } from './articleLines';
import { takeDecisions, type Analyse, type WithDecisions } from './decisions';
import { readPaths, UsageError } from './usage';

export const LINK_USAGE =
  'corroborate link PATH… | corroborate link --stdin | corroborate link --annotations FILE|- [--decisions FILE…]';

export async function link(given: readonly string[]): Promise<void> {
  const corpus = linkCorpus();
  const seen = new Set<string>();
  /** What stands in the file where layout stands among the words. */
  const written = new Map<string, string>();
  for await (const { id, analysis } of readInput(takeDecisions(given))) {
    if (seen.has(id)) complain(`two articles have the id ${JSON.stringify(id)}: only the later one counts.`);
    seen.add(id);
    corpus.put(id, analysis);
    for (const one of [...analysis.quotes, ...analysis.reported, ...analysis.numbers])
      if (one.words !== undefined) written.set(keyOf(id, one), one.text);
  }
  const textOf: TextOf = (id, span) => written.get(keyOf(id, span));
  for (const piece of corpus.toJson(written.size > 0 ? textOf : undefined)) await writeOut(piece);
}

const keyOf = (id: string, { start, end }: Span): string => `${start} ${end} ${id}`;

function readInput({
  rest,
  analyse,
  correct,
}: WithDecisions): AsyncIterable<AnalysedArticle> | Iterable<AnalysedArticle> {
  const usage = `Usage: ${LINK_USAGE}`;
  const paths = readPaths(rest, ['--stdin', '--annotations'], usage);
  if (rest.includes('--stdin')) return fromArticleLines(analyse);
  if (paths.length === 0) throw new UsageError(usage);
  return rest.includes('--annotations') ? fromAnnotations(paths, correct) : fromFiles(paths, analyse);
}

function* fromFiles(paths: readonly string[], analyse: Analyse): Generator<AnalysedArticle> {
  for (const { path, text } of readArticleFiles(paths)) {
    const analysis = toAnalysed(() => analyse(path, text), patienceFor(text.length));
    if ('error' in analysis) leaveOut(path, analysis);
    else yield { id: path, analysis };
  }
}

async function* fromArticleLines(analyse: Analyse): AsyncGenerator<AnalysedArticle> {
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const read = analyseLine(line, number, analyse, patienceFor);
    if ('error' in read) complain(`line ${number}: ${read.error}`);
    else yield read;
  }
}

async function* fromAnnotations(
  files: readonly string[],
  correct: WithDecisions['correct'],
): AsyncGenerator<AnalysedArticle> {
  for (const file of files) {
    const stream = file === '-' ? process.stdin : openNamed(file);
    let number = 0;
    for await (const line of readLines(stream)) {
      number++;
      if (line.trim() === '') continue;
      const read = readAnalysisLine(line);
      if (read.kind === 'article') yield { id: read.id, analysis: correct(read.id, read.analysis) };
      else if (read.kind === 'refused') complain(`${file} line ${number}: not analysed, so passed over. ${read.why}`);
      else complain(`${file} line ${number}: not a line of annotate, so passed over: ${read.why}.`);
    }
  }
}
