/*
 * Owns counting what code does, instead of timing it: how often the blocks of the bundle a test runs from were entered. The same
 * on every machine, busy or not. What the language does inside one call (a search in a text, a pattern) counts as nothing.
 */
import * as inspector from 'node:inspector';
import * as path from 'node:path';
import * as url from 'node:url';

const session = new inspector.Session();

/** Steps that `work` takes in the bundle that runs. */
export function countSteps(work: () => unknown): number {
  takeCounts();
  work();
  return takeCounts();
}

/** Starts counting: functions entered before are counted only from their next compilation on, so call it first. */
export function startCounting(): void {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

export function stopCounting(): void {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
}

const ours = [__filename, url.pathToFileURL(path.resolve(__filename)).href];

/** Counts since the last call. */
function takeCounts(): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error;
    for (const { url: script, functions } of taken.result) {
      if (!ours.includes(script)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
  });
  return steps;
}
