/*
 * Owns `--decisions FILE…` of every command that analyses: notes files in, an analysis corrected by them out.
 * Without the option it is the plain analysis.
 */
import type { Analysis } from '../core/annotation';
import { analyze } from '../core/analyze';
import { formatOf, type Format } from '../core/format';
import { hashText, normaliseText } from '../core/text';
import { readNamed } from '../host/regularFiles';
import { applyDecisions, toDecisions, type Decisions } from '../notes/apply';
import { complain } from '../host/terminal';
import { readJournal } from '../notes/journal';
import { toLookalikeWords } from '../notes/lookalikes';
import { mergeRecords } from '../notes/mergeRecords';
import type { NoteRecord } from '../notes/note';
import { toNotebook } from '../notes/notebook';
import { UsageError } from './usage';

/** Analyses one article; `date` as analyze takes it; `format` that of the id's name where it is left out. */
export type Analyse = (id: string, raw: string, date?: string | null, format?: Format) => Analysis;

export interface WithDecisions {
  /** The arguments without the option and its files. */
  readonly rest: readonly string[];
  readonly analyse: Analyse;
  /** All records read, also those that decide nothing. */
  readonly records: readonly NoteRecord[];
  /** Corrects an analysis made elsewhere, whose text is not at hand: decisions that reach by their words only. */
  readonly correct: (id: string, analysis: Analysis) => Analysis;
}

/** Files after the option up to the next option; behind the first, only names that end in .jsonl count. */
export function takeDecisions(given: readonly string[]): WithDecisions {
  const at = given.indexOf('--decisions');
  if (at < 0) return { rest: given, analyse: analyseBy([]), records: [], correct: (_, same) => same };
  let end = at + 1;
  while (end < given.length && isNotesFile(given[end] ?? '', end === at + 1)) end++;
  const files = given.slice(at + 1, end);
  if (files.length === 0)
    throw new UsageError('Name a notes file after --decisions, such as .corroborate/notes/NAME.jsonl.');
  const records = readRecords(files);
  const decisions = toDecisions(toNotebook(records).decisions);
  return {
    rest: [...given.slice(0, at), ...given.slice(end)],
    analyse: analyseBy(records),
    records,
    correct: (id, analysis) => applyDecisions(decisions, { id, text: '', hash: '' }, analysis).analysis,
  };
}

/** Analysis corrected by what these records decide; the plain one where there are none. */
export function analyseBy(records: readonly NoteRecord[]): Analyse {
  if (records.length === 0) return (id, raw, date, format = formatOf(id)) => analyze(raw, date, format);
  const decisions = toDecisions(toNotebook(records).decisions);
  return (id, raw, date, format) => analyseCorrected(decisions, id, raw, date, format);
}

/** Enough to see what is wrong. */
const MOST_CONFLICTS = 20;

const isNotesFile = (argument: string, first: boolean): boolean =>
  !argument.startsWith('--') && (first || argument.endsWith('.jsonl'));

function readRecords(files: readonly string[]): NoteRecord[] {
  const contents = files.map((file) => {
    const content = readJournal(file, readNamed(file));
    for (const { line, why } of content.problems) complain(`${file}:${line}: passed over. ${why}`);
    return content;
  });
  const { records, conflicts, lookalikes } = mergeRecords(contents);
  for (const one of lookalikes.slice(0, MOST_CONFLICTS)) complain(toLookalikeWords(one));
  for (const { id, files } of conflicts.slice(0, MOST_CONFLICTS))
    complain(`${files.join(', ')}: different records have the id ${JSON.stringify(id)}; all of them count.`);
  if (conflicts.length > MOST_CONFLICTS)
    complain(`so many more ids stand for different records: ${conflicts.length - MOST_CONFLICTS}.`);
  return [...records];
}

function analyseCorrected(
  decisions: Decisions,
  id: string,
  raw: string,
  date: string | null = null,
  format: Format = formatOf(id),
): Analysis {
  const text = normaliseText(raw);
  return applyDecisions(decisions, { id, text, hash: hashText(text) }, analyze(text, date, format)).analysis;
}
