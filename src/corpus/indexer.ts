/*
 * Owns the only queue: which article is analysed next. Open articles first, then the folder, one at a time.
 * Results for a text no longer wanted are dropped. Leaves what is done for an article to articleWork.ts.
 */
import { messageOf } from '../core/errorMessage';
import { ArticleWork, type WorkPorts } from './articleWork';
import { Emitter } from './emitter';
import type { ArticleId, Log } from './ports';

export interface Progress {
  /** Articles of the present run that are settled: analysed, known already, passed over or gone. */
  readonly done: number;
  readonly total: number;
  /** False once nothing waits any more, or all that waits is paused. */
  readonly running: boolean;
}

/** An article that is not in the corpus, and the sentence that says why. */
export interface Skip {
  readonly id: ArticleId;
  readonly reason: string;
}

/** Articles in work at once: while the worker has one, the next is read and the last is put to what is known. */
const MOST_ACTIVE = 3;

export interface IndexerPorts extends WorkPorts {
  readonly log: Log;
}

export class Indexer {
  /** Texts of open documents; they win over the file's until closed. */
  private readonly open = new Map<ArticleId, string>();
  private readonly urgent = new Set<ArticleId>();
  private readonly later = new Set<ArticleId>();
  /** Raised whenever an article is asked for anew or forgotten: an answer to an older turn is dropped. */
  private readonly turns = new Map<ArticleId, number>();
  private readonly skips = new Map<ArticleId, string>();
  private readonly progress = new Emitter<Progress>();
  private readonly skipped = new Emitter<Skip>();
  private waiting: { readonly id: ArticleId | null; readonly resolve: () => void }[] = [];
  /** Articles asked for since nothing waited, each once however often it is asked for. */
  private readonly asked = new Set<ArticleId>();
  private readonly active = new Set<ArticleId>();
  private readonly work: ArticleWork;
  private paused = false;
  private disposed = false;

  constructor(private readonly ports: IndexerPorts) {
    this.work = new ArticleWork(ports);
  }

  get onDidProgress(): Emitter<Progress>['on'] {
    return this.progress.on;
  }

  /** Fires when an article is passed over, with the reason to show. */
  get onDidSkip(): Emitter<Skip>['on'] {
    return this.skipped.on;
  }

  get skippedArticles(): readonly Skip[] {
    return [...this.skips].map(([id, reason]) => ({ id, reason }));
  }

  /** Files that wait or are in work, without those that are open. */
  get awaitedFiles(): readonly ArticleId[] {
    return [...this.later, ...this.active].filter((id) => !this.open.has(id));
  }

  get isPaused(): boolean {
    return this.paused;
  }

  get currentProgress(): Progress {
    const again = [...this.active].filter((id) => this.urgent.has(id) || this.later.has(id)).length;
    const left = this.urgent.size + this.later.size + this.active.size - again;
    return { done: this.asked.size - left, total: this.asked.size, running: this.isBusy };
  }

  private get isBusy(): boolean {
    return this.active.size > 0 || this.urgent.size > 0 || (!this.paused && this.later.size > 0);
  }

  /** An open document's text, to be analysed before anything else; replaces an older one that still waits. */
  requestNow(id: ArticleId, text: string): void {
    this.open.set(id, text);
    this.enqueue(id, this.urgent);
  }

  /** The document was closed: the file's own text counts again. */
  closeDocument(id: ArticleId): void {
    this.open.delete(id);
    this.requestLater([id]);
  }

  /** Files to be read and analysed when nothing more urgent waits; open ones are known already and left out. */
  requestLater(ids: Iterable<ArticleId>): void {
    for (const id of ids) if (!this.open.has(id)) this.enqueue(id, this.later);
  }

  /** Files the watcher speaks of: read again whatever their stamps say. */
  requestChanged(id: ArticleId): void {
    this.ports.stamps?.forget(id);
    this.requestLater([id]);
  }

  /** Articles about which something else was decided: their analyses are corrected anew, nothing is analysed again. */
  reconsider(ids: Iterable<ArticleId>): void {
    for (const id of ids) this.enqueue(id, this.open.has(id) ? this.urgent : this.later);
  }

  /** Articles that are gone from the workspace, or no longer wanted. */
  forget(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.turns.set(id, this.turnOf(id) + 1);
      this.open.delete(id);
      this.skips.delete(id);
      for (const queue of [this.urgent, this.later]) queue.delete(id);
    }
    this.ports.corpus.remove(ids);
    this.report();
  }

  /** Drops what waits in the folder, and goes on with what comes later; open documents are still analysed. */
  cancel(): void {
    this.paused = false;
    for (const id of this.later) if (!this.active.has(id)) this.asked.delete(id);
    this.later.clear();
    this.report();
  }

  pause(): void {
    this.paused = true;
    this.report();
  }

  resume(): void {
    this.paused = false;
    this.report();
    this.run();
  }

  /** True while the article waits or is in work. */
  isWaiting(id: ArticleId): boolean {
    return this.active.has(id) || this.urgent.has(id) || this.later.has(id);
  }

  /** Resolves when the article no longer waits; at once where it does not. */
  whenSettled(id: ArticleId): Promise<void> {
    return this.isWaiting(id) ? this.wait(id) : Promise.resolve();
  }

  /** Resolves when nothing waits any more. */
  whenIdle(): Promise<void> {
    return this.isBusy ? this.wait(null) : Promise.resolve();
  }

  dispose(): void {
    this.disposed = true;
    this.urgent.clear();
    this.later.clear();
    this.release();
  }

  private wait(id: ArticleId | null): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ id, resolve }));
  }

  private turnOf(id: ArticleId): number {
    return this.turns.get(id) ?? 0;
  }

  private enqueue(id: ArticleId, queue: Set<ArticleId>): void {
    if (this.disposed) return;
    this.work.dropRead(id);
    this.turns.set(id, this.turnOf(id) + 1);
    for (const other of [this.urgent, this.later]) if (other !== queue) other.delete(id);
    queue.add(id);
    this.asked.add(id);
    this.run();
  }

  private run(): void {
    while (this.active.size < MOST_ACTIVE && !this.disposed) {
      const id = this.takeNext();
      if (id === undefined) break;
      this.active.add(id);
      this.report();
      void this.index(id).finally(() => {
        this.active.delete(id);
        this.run();
        this.release();
      });
    }
    if (!this.paused) this.work.readAhead(this.later);
    if (this.isBusy) return;
    this.report();
    if (this.later.size === 0) this.asked.clear();
  }

  /** The next that is not in work already: of one article, answers come in the order they were asked for. */
  private takeNext(): ArticleId | undefined {
    for (const queue of this.paused ? [this.urgent] : [this.urgent, this.later]) {
      for (const id of queue) {
        if (this.active.has(id)) continue;
        queue.delete(id);
        return id;
      }
    }
    return undefined;
  }

  /** Settles one article. Never rejects: what fails is logged with its name, the others go on. */
  private async index(id: ArticleId): Promise<void> {
    const turn = this.turnOf(id);
    const isStale = (): boolean => this.turnOf(id) !== turn || this.disposed;
    try {
      const reason = await this.work.settle(id, this.open.get(id), isStale);
      if (isStale()) return;
      if (reason === undefined) this.skips.delete(id);
      else this.skip(id, reason);
    } catch (error) {
      if (isStale()) return;
      this.ports.corpus.remove([id]);
      this.skip(id, messageOf(error));
    }
  }

  private skip(id: ArticleId, reason: string): void {
    this.skips.set(id, reason);
    this.ports.log.warn(`${id}: ${reason}`);
    this.skipped.fire({ id, reason });
  }

  private report(): void {
    this.progress.fire(this.currentProgress);
    this.release();
  }

  private release(): void {
    const idle = !this.isBusy || this.disposed;
    const ready = this.waiting.filter(({ id }) => idle || (id !== null && !this.isWaiting(id)));
    if (ready.length === 0) return;
    this.waiting = this.waiting.filter((entry) => !ready.includes(entry));
    for (const { resolve } of ready) resolve();
  }
}
