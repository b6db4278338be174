/*
 * Reads `--jobs N`: how many worker threads share the work.
 */
import { UsageError } from './usage';

/** Each thread holds the word lists once more: beyond this many a machine's memory is gone before its cores. */
const MOST_JOBS = 128;

export interface WithJobs {
  /** The arguments without the option. */
  readonly rest: readonly string[];
  /** 1 without the option. */
  readonly jobs: number;
}

/** Throws UsageError where the option is there without a number. */
export function takeJobs(given: readonly string[]): WithJobs {
  const at = given.indexOf('--jobs');
  if (at < 0) return { rest: given, jobs: 1 };
  const said = given[at + 1] ?? '';
  const jobs = /^\d{1,3}$/.test(said) ? Number(said) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`Name the number of threads after --jobs, from 1 to ${MOST_JOBS}, such as --jobs 4.`);
  return { rest: [...given.slice(0, at), ...given.slice(at + 2)], jobs };
}
