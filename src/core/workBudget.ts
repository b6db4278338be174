/*
 * Owns how much work one analysis may take, counted in steps: the searches that ask the same of many words count what they do, so
 * that the same text always ends at the same place, on any machine. Time is no measure of it; core has no clock.
 */

/** Said where a text takes more; the analysis is given up. */
export class TooMuchWork extends Error {
  constructor() {
    super('The article would take more work than one article may, and is left out. Cut it into shorter articles.');
  }
}

/** Steps any article may take, and more for each UTF-16 unit. News takes 3 a unit, the worst that was searched for 60. */
const STEPS = 1_000_000;
const STEPS_A_UNIT = 600;

/** One analysis runs at a time; outside any, nothing is counted. */
let left = Infinity;

/** Steps a text of `length` UTF-16 units may take. */
export const stepsFor = (length: number): number => STEPS + length * STEPS_A_UNIT;

/** Runs an analysis. Throws TooMuchWork where it takes more than `steps`. */
export function withinBudget<T>(steps: number, work: () => T): T {
  left = steps;
  try {
    return work();
  } finally {
    left = Infinity;
  }
}

/** Counts steps of a search. */
export function countSteps(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooMuchWork();
}
