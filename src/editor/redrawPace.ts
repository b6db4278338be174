/*
 * Owns how often a list is redrawn: soon after a change; while a folder is analysed a dear redraw comes seldom, and again
 * as soon as the folder is done.
 */
import type { Indexer } from '../corpus/indexer';
import type { Disposable } from '../corpus/ports';

/** Many articles arrive in a burst: one redraw for all of them. */
const PAUSE_MS = 120;
/**
 * While a folder is analysed, a list may be in work for a twentieth of the time; half of that belongs to others, who have
 * their turns between slices. See `npm run bench:scale`.
 */
const PAUSE_COSTS = 20;

export class RedrawPace implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds from the beginning of the last redraw to its end. */
  private cost = 0;
  private readonly subscription: Disposable;
  private isDrawing = false;
  /** Whether it was asked for while it was drawn. */
  private isDue = false;
  private isDisposed = false;

  constructor(
    private readonly indexer: Pick<Indexer, 'onDidProgress' | 'currentProgress'>,
    private readonly draw: () => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.subscription = indexer.onDidProgress(({ running }) => {
      if (!running && this.timer !== undefined) void this.redraw();
    });
  }

  /** `isUrgent` where all articles came at once: nobody should wait for what is there. */
  request(isUrgent = false): void {
    if (isUrgent) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.redraw(), 0);
      return;
    }
    const isBusy = this.indexer.currentProgress.running;
    this.timer ??= setTimeout(
      () => void this.redraw(),
      isBusy ? Math.max(PAUSE_MS, this.cost * PAUSE_COSTS) : PAUSE_MS,
    );
  }

  private async redraw(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isDrawing) {
      this.isDue = true;
      return;
    }
    this.isDrawing = true;
    const begun = performance.now();
    try {
      await this.draw();
    } catch (error) {
      this.onFailure(error);
    } finally {
      this.cost = performance.now() - begun;
      this.isDrawing = false;
      if (this.isDue && !this.isDisposed) this.request();
      this.isDue = false;
    }
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.subscription.dispose();
  }
}
