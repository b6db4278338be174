/*
 * What annotate prints of a few articles at a time: one line of JSON each, in order, an error line where there is no
 * analysis. A pure function of the articles, so that threads may share the work.
 */
import { OutOfTime, runWithin } from '../host/timeLimit';
import { PATIENCE_MS, patienceFor, toAnalysed, type NotAnalysed } from './analysed';
import { analyseLine, readArticleLine } from './articleLines';
import type { Analyse } from './decisions';

/** What annotate is asked: a line of standard input, counted from 1, or a file. */
export type Asked =
  | { readonly kind: 'line'; readonly number: number; readonly line: string }
  | { readonly kind: 'file'; readonly path: string; readonly text: string };

export interface Answers {
  /** A line for each that was asked, line breaks included. */
  readonly lines: string;
  /** The files among them that have no analysis. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut extends NotAnalysed {
  readonly path: string;
}

/** Answers in the order of `asked`. One that takes too long or fails does not stop the others. Throws nothing. */
export function answerAll(asked: readonly Asked[], analyse: Analyse): Answers {
  if (asked.length > 1) {
    // a watch over each costs a thousandth of a second of an article's two
    try {
      return runWithin(PATIENCE_MS, () => join(asked.map((one) => answer(one, analyse, () => undefined))));
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
    }
  }
  return join(asked.map((one) => answer(one, analyse, patienceFor)));
}

/** The answer where the thread that had the article died of it. */
export function answerUnanalysed(one: Asked, error: string): Answers {
  if (one.kind === 'file') return { lines: say({ id: one.path, error }), leftOut: [{ path: one.path, error }] };
  const article = readArticleLine(one.line, one.number);
  return { lines: say({ id: article.id, line: one.number, error }), leftOut: [] };
}

/** Answers one after another. */
export const join = (all: readonly Answers[]): Answers => ({
  lines: all.map(({ lines }) => lines).join(''),
  leftOut: all.flatMap(({ leftOut }) => leftOut),
});

const say = (answered: object): string => `${JSON.stringify(answered)}\n`;

function answer(one: Asked, analyse: Analyse, patience: (length: number) => number | undefined): Answers {
  if (one.kind === 'line') {
    const read = analyseLine(one.line, one.number, analyse, patience);
    return { lines: say('error' in read ? read : { id: read.id, ...read.analysis }), leftOut: [] };
  }
  const { path, text } = one;
  const found = toAnalysed(() => analyse(path, text), patience(text.length));
  return { lines: say({ id: path, ...found }), leftOut: 'error' in found ? [{ path, error: found.error }] : [] };
}
