/*
 * Owns how long work may hold the thread it shares with the editor before others have a turn.
 */

/** A slice, of which a piece may still run over; half of what a frame of the editor takes. */
export const SLICE_MS = 8;

export class TimeSlices {
  private begun = performance.now();

  /** Resolves at once while the present slice lasts, else once others had a turn. */
  async next(): Promise<void> {
    if (performance.now() - this.begun < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.begun = performance.now();
  }
}

/** Takes all steps, a slice at a time; the first slice at once. */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  const slices = new TimeSlices();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await slices.next();
  }
}

/** Takes all steps at once. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
