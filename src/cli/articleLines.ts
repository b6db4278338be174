/*
 * The lines that commands read from standard input: one JSON object an article, or a sentence on why not, and their analyses.
 */
import { FORMATS, type Format } from '../core/format';
import type { AnalysedArticle } from '../corpus/identity';
import { toAnalysed } from './analysed';
import type { Analyse } from './decisions';

/** An article as read from a line. */
export interface ArticleLine {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly format: Format;
}

/** Why a line cannot be used, as printed for it. */
export interface RefusedLine {
  readonly id: string | null;
  readonly line: number;
  readonly error: string;
}

/** Reads `{"id", "text", "date"?, "format"?}`; other keys, formats and a date of another form are ignored. `number` counts lines from 1. */
export function readArticleLine(line: string, number: number): ArticleLine | RefusedLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { id: null, line: number, error: 'The line is not JSON; write one object a line.' };
  }
  const record: Record<string, unknown> =
    typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  const { id, text, date } = record;
  const format = FORMATS.find((one) => one === record['format']) ?? 'plain';
  if (typeof id !== 'string' || typeof text !== 'string') {
    const error = 'The line needs "id" and "text", both strings.';
    return { id: typeof id === 'string' ? id : null, line: number, error };
  }
  return { id, text, date: isIsoDate(date) ? date : null, format };
}

/** The article of a line analysed, or why it is not; `patience` gives milliseconds for a text of so many UTF-16 units. */
export function analyseLine(
  line: string,
  number: number,
  analyse: Analyse,
  patience: (length: number) => number | undefined,
): AnalysedArticle | RefusedLine {
  const article = readArticleLine(line, number);
  if ('error' in article) return article;
  const { id, text, date, format } = article;
  const analysis = toAnalysed(() => analyse(id, text, date, format), patience(text.length));
  return 'error' in analysis ? { id, line: number, error: analysis.error } : { id, analysis };
}

function isIsoDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
