/*
 * Whether what several articles say together is still being worked out: told once it takes longer than a moment, and again when
 * all that has changed is linked and listed.
 */
import type { Corpus } from '../corpus/corpus';
import type { Disposable } from '../corpus/ports';

/** One article is linked in less: nothing should flicker. In milliseconds. */
const GRACE_MS = 500;

export class LinkingWatch implements Disposable {
  private readonly subscription: Disposable;
  private isWaiting = false;
  private isDue = false;
  private isDisposed = false;

  /** `whenSettled` resolves when all that was handed over is linked and listed; where it rejects, nobody is kept waiting. */
  constructor(
    corpus: Pick<Corpus, 'onDidChange'>,
    private readonly whenSettled: () => Promise<unknown>,
    private readonly tell: (isLinking: boolean) => void,
    private readonly graceMs = GRACE_MS,
  ) {
    this.subscription = corpus.onDidChange(() => void this.follow());
  }

  private async follow(): Promise<void> {
    this.isDue = true;
    if (this.isWaiting) return;
    this.isWaiting = true;
    let isTold = false;
    const grace = setTimeout(() => {
      isTold = true;
      this.tell(true);
    }, this.graceMs);
    try {
      while (this.isDue && !this.isDisposed) {
        this.isDue = false;
        await this.whenSettled();
      }
    } catch {
      // a service that gave up has said why in the log
    } finally {
      clearTimeout(grace);
      this.isWaiting = false;
      if (isTold) this.tell(false);
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.subscription.dispose();
  }
}
