/*
 * Owns how long work may hold the thread it shares with the editor before others have a turn.
 */

/** A slice, of which a piece may still run over; half of what a frame of the editor takes. */
export const SLICE_MS = 8;

export class TimeSlices {
  private begun = performance.now();
  private readonly waiting: (() => void)[] = [];

  /** Resolves at once while the present slice lasts, else once others had a turn; several that wait go on one after the other. */
  next(): Promise<void> {
    if (this.waiting.length === 0 && performance.now() - this.begun < SLICE_MS) return Promise.resolve();
    return new Promise((resolve) => {
      if (this.waiting.push(resolve) === 1) setTimeout(this.release, 0);
    });
  }

  private readonly release = async (): Promise<void> => {
    this.begun = performance.now();
    do {
      this.waiting.shift()?.();
      await undefined; // that one goes on before it is seen whether the slice is over
    } while (this.waiting.length > 0 && performance.now() - this.begun < SLICE_MS);
    if (this.waiting.length > 0) setTimeout(this.release, 0);
  };
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
