/*
 * When what the articles say together is kept for the next session, and that it is shown at once at the next start, while
 * files are compared with their stamps. What is kept is in service/keptFolder.ts.
 */
import { messageOf } from '../core/errorMessage';
import type { ShardStore } from '../corpus/cache';
import type { Corpus } from '../corpus/corpus';
import type { Disposable, Log } from '../corpus/ports';
import type { ServiceClient } from '../service/client';
import { decidedIn, findUnchanged, type UnchangedPorts } from '../service/keptArticle';

export interface KeptListsPorts extends UnchangedPorts {
  readonly corpus: Corpus;
  readonly service: ServiceClient;
  readonly store: ShardStore;
  /** Resolves when all that was decided can be asked for. */
  readonly whenDecided: () => Promise<void>;
  /** Of all that makes lists out of texts: what another one left is not used. */
  readonly engine: string;
  readonly log: Log;
  /** Whether articles wait to be analysed. */
  readonly isBusy: () => boolean;
  /** How long nothing has to change before it is written, in milliseconds. */
  readonly pause?: number;
  /** A larger file is not written. */
  readonly mostBytes?: number;
}

const SHARD = 'lists';
/** 8,000 articles take 20 MB; see `npm run bench:scale`. */
const MOST_BYTES = 64_000_000;
const PAUSE_MS = 3000;
/** What was left too early costs the next start the articles that changed since. */
const LEAST_BETWEEN_MS = 600_000;

export class KeptLists implements Disposable {
  private readonly subscriptions: readonly Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every change, so that nothing is written twice. */
  private changes = 0;
  private saved = 0;
  private savedAt = -Infinity;
  private isDisposed = false;

  constructor(private readonly ports: KeptListsPorts) {
    const { corpus, service } = ports;
    this.subscriptions = [
      corpus.onDidChange(({ isRestored }) => {
        if (isRestored !== true) this.changes++;
      }),
      service.onDidList(() => this.saveLater()),
    ];
  }

  /** Fills an empty corpus with what the last session left. Resolves when that can be seen; never rejects. */
  async restore(): Promise<void> {
    const { store, log } = this.ports;
    try {
      const content = await store.readShard(SHARD);
      if (content) await this.take(content);
    } catch (error) {
      log.info(`The lists of the last session are not used: ${messageOf(error)}`);
    }
  }

  /** Writes what is listed now. False where something changed meanwhile, or not all is known yet. Never rejects. */
  async save(): Promise<boolean> {
    const { store, service, engine, log, mostBytes = MOST_BYTES } = this.ports;
    const { changes } = this;
    const isStale = (): boolean => this.isDisposed || this.changes !== changes || this.ports.isBusy();
    try {
      if (isStale()) return false;
      const content = await service.ask('keep', engine);
      if (content === null || isStale()) return false;
      if (content.length > mostBytes) {
        log.info('The lists are too large to be kept for the next start; they will be made anew.');
        this.settle(changes);
        return false;
      }
      await store.writeShard(SHARD, content);
      this.settle(changes);
      return true;
    } catch (error) {
      log.warn(`The lists could not be kept for the next start: ${messageOf(error)}`);
      this.savedAt = performance.now();
      return false;
    }
  }

  /** Before the session ends: writes what it would have written later. */
  async saveNow(): Promise<void> {
    if (this.changes !== this.saved) await this.save();
  }

  /** Until something else changes nothing is written again. */
  private settle(changes: number): void {
    this.saved = changes;
    this.savedAt = performance.now();
  }

  private saveLater(): void {
    const { pause = PAUSE_MS } = this.ports;
    if (this.timer !== undefined || this.isDisposed) return;
    const wait = Math.max(pause, this.savedAt + LEAST_BETWEEN_MS - performance.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.changes === this.saved) return;
      // where it was too early nothing else may say when it is time
      void this.save().then((isSaved) => isSaved || this.saveLater());
    }, wait);
  }

  private async take(content: Uint8Array): Promise<void> {
    const { corpus, service, engine } = this.ports;
    const articles = await service.openKept(engine, content);
    if (articles.some(([, , decided]) => decided !== '')) await this.ports.whenDecided();
    // asked for side by side: they lie in some dozens of files
    const found = await Promise.all(articles.map((article) => findUnchanged(this.ports, article)));
    if (this.isDisposed) return;
    const restored = found.filter((entry) => entry !== undefined && !corpus.get(entry.id)) as NonNullable<
      (typeof found)[number]
    >[];
    const open = articles.flatMap(([id, hash, decided]) => {
      const entry = corpus.get(id);
      return entry?.hash === hash && decidedIn(entry) === decided ? id : [];
    });
    const isWhole = restored.length + open.length === articles.length;
    await service.adopt(restored, open);
    if (isWhole && corpus.size === articles.length) this.saved = this.changes;
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
