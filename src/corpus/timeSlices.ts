/*
 * Owns how long work may hold the thread it shares with the editor before others have a turn.
 */

/** A slice, of which a piece may still run over; half of what a frame of the editor takes. */
export const SLICE_MS = 8;

export class TimeSlices {
  private begun = 0;

  /** Resolves at once while the present slice lasts, else once others had a turn. */
  async next(): Promise<void> {
    if (performance.now() - this.begun < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.begun = performance.now();
  }
}

/** Takes all steps, a slice at a time; the first slice at once. */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    begun = performance.now();
  }
}

/** Takes all steps at once. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
