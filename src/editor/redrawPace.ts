/*
 * Owns how often a list is redrawn: soon after a change; while a folder is analysed a dear redraw comes seldom, and again
 * as soon as the folder is done.
 */
import type { Indexer } from '../corpus/indexer';
import type { Disposable } from '../corpus/ports';

/** Many articles arrive in a burst: one redraw for all of them. */
const PAUSE_MS = 120;
/** While a folder is analysed, redraws of a list may take a fiftieth of the time; see `npm run bench:scale`. */
const PAUSE_COSTS = 50;

export class RedrawPace implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the last redraw took, in milliseconds. */
  private cost = 0;
  private readonly subscription: Disposable;

  constructor(
    private readonly indexer: Indexer,
    private readonly draw: () => void,
  ) {
    this.subscription = indexer.onDidProgress(({ running }) => {
      if (!running && this.timer !== undefined) this.redraw();
    });
  }

  /** `isUrgent` where all articles came at once: nobody should wait for what is there. */
  request(isUrgent = false): void {
    if (isUrgent) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.redraw(), 0);
      return;
    }
    const isBusy = this.indexer.currentProgress.running;
    this.timer ??= setTimeout(() => this.redraw(), isBusy ? Math.max(PAUSE_MS, this.cost * PAUSE_COSTS) : PAUSE_MS);
  }

  private redraw(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const begun = performance.now();
    this.draw();
    this.cost = performance.now() - begun;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }
}
