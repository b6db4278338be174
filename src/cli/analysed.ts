/*
 * Owns that one article never stops the rest: an analysis that takes too much work, too long, or fails becomes a sentence.
 */
import type { Analysis } from '../core/annotation';
import { messageOf } from '../core/errorMessage';
import { TooMuchWork } from '../core/workBudget';
import { complain } from '../host/terminal';
import { OutOfTime, runWithin } from '../host/timeLimit';

/** Why there is no analysis, as a sentence. */
export interface NotAnalysed {
  readonly error: string;
}

/** The last resort, for what counts no steps; the budget in steps ends everything known long before. */
export const PATIENCE_MS = 30_000;
const PATIENCE_MS_PER_1000_UNITS = 10;

/** Milliseconds the analysis of so many UTF-16 units may take. */
export const patienceFor = (length: number): number => PATIENCE_MS + (length / 1000) * PATIENCE_MS_PER_1000_UNITS;

/** The analysis that `analyse` gives within so many milliseconds, or why there is none. Throws nothing; without `milliseconds` the time is the caller's. */
export function toAnalysed(analyse: () => Analysis, milliseconds?: number): Analysis | NotAnalysed {
  try {
    return milliseconds === undefined ? analyse() : runWithin(milliseconds, analyse);
  } catch (error) {
    if (error instanceof TooMuchWork) return { error: error.message };
    const hint = error instanceof OutOfTime ? ' Cut it into shorter articles.' : '';
    return { error: `The article could not be analysed, and is left out. ${messageOf(error)}${hint}` };
  }
}

/** Says on standard error that a named article is left out; the command ends with 2 after the rest. */
export function leaveOut(path: string, { error }: NotAnalysed): void {
  complain(`${path}: ${error}`);
  process.exitCode = 2;
}
