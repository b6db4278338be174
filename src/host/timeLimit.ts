/*
 * Owns ending work on this thread that takes too long, wherever it is. Node only; the editor's worker is ended from outside
 * (analyzer/remote.ts).
 */
import { Script } from 'node:vm';

/** Where the script below finds its work: nothing else of ours is seen by it. */
const WORK = 'corroborateWork';
const script = new Script(`${WORK}()`);

/** Said where the time was over. */
export class OutOfTime extends Error {
  constructor(milliseconds: number) {
    super(`It took longer than ${Math.round(milliseconds / 1000)} seconds.`);
  }
}

/** What `work` gives. Throws OutOfTime where it takes longer than so many milliseconds, and whatever `work` throws. */
export function runWithin<T>(milliseconds: number, work: () => T): T {
  const result: T[] = [];
  const place = globalThis as unknown as Record<string, unknown>;
  place[WORK] = () => result.push(work());
  try {
    script.runInThisContext({ timeout: Math.ceil(milliseconds) });
  } catch (error) {
    const isOver = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    throw isOver ? new OutOfTime(milliseconds) : error;
  }
  return result[0] as T;
}
