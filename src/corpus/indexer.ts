/*
 * Owns the only queue: which article is analysed next. Open articles first, then the folder, one at a time.
 * Results for a text no longer wanted are dropped. Leaves reading to ArticleSource, analysis to Analyzer.
 */
import { messageOf } from '../core/errorMessage';
import { hashText, normaliseText } from '../core/text';
import type { Corpus } from './corpus';
import { Emitter } from './emitter';
import { unpackAnalysis, type PackedAnalysis } from './packedAnalysis';
import type { Analyzer, ArticleId, ArticleSource, Corrections, Log } from './ports';
import { ReadAhead } from './readAhead';

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

/** Kept analyses by hash of the text; see cache.ts. */
export interface KeptAnalyses {
  get(hash: string): Promise<PackedAnalysis | undefined>;
  put(hash: string, packed: PackedAnalysis): Promise<void>;
}

/** Articles in work at once: while the worker has one, the next is read and the last is put to what is known. */
const MOST_ACTIVE = 3;

export interface IndexerPorts {
  readonly corpus: Corpus;
  /** Left out, every text is analysed anew. */
  readonly cache?: KeptAnalyses;
  readonly source: ArticleSource;
  readonly analyzer: Analyzer;
  /** Left out, articles say what the engine found. */
  readonly corrections?: Corrections;
  readonly log: Log;
}

export class Indexer {
  /** Texts of open documents; they win over the file's until closed. */
  private readonly open = new Map<ArticleId, string>();
  private readonly urgent = new Set<ArticleId>();
  private readonly later = new Set<ArticleId>();
  /** Raised whenever an article is asked for anew or forgotten: an answer to an older stamp is dropped. */
  private readonly stamps = new Map<ArticleId, number>();
  private readonly skips = new Map<ArticleId, string>();
  private readonly progress = new Emitter<Progress>();
  private readonly skipped = new Emitter<Skip>();
  private waiting: { readonly id: ArticleId | null; readonly resolve: () => void }[] = [];
  private done = 0;
  private total = 0;
  private readonly active = new Set<ArticleId>();
  private readonly ahead: ReadAhead;
  private paused = false;
  private disposed = false;

  constructor(private readonly ports: IndexerPorts) {
    this.ahead = new ReadAhead(ports.source);
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
    return { done: this.done, total: this.total, running: this.isBusy };
  }

  private get isBusy(): boolean {
    return this.active.size > 0 || this.urgent.size > 0 || (!this.paused && this.later.size > 0);
  }

  /** An open document's text, to be analysed before anything else; replaces an older one that still waits. */
  requestNow(id: ArticleId, text: string): void {
    this.open.set(id, text);
    if (this.later.delete(id)) this.total--;
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

  /** Articles about which something else was decided: their analyses are corrected anew, nothing is analysed again. */
  reconsider(ids: Iterable<ArticleId>): void {
    for (const id of ids) this.enqueue(id, this.open.has(id) ? this.urgent : this.later);
  }

  /** Articles that are gone from the workspace, or no longer wanted. */
  forget(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.stamps.set(id, this.stampOf(id) + 1);
      this.open.delete(id);
      this.skips.delete(id);
      for (const queue of [this.urgent, this.later]) if (queue.delete(id)) this.done++;
    }
    this.ports.corpus.remove(ids);
    this.report();
  }

  /** Drops what waits in the folder; open documents are still analysed. */
  cancel(): void {
    this.total -= this.later.size;
    this.later.clear();
    this.report();
  }

  pause(): void {
    this.paused = true;
    this.report();
  }

  resume(): void {
    this.paused = false;
    this.run();
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

  private isWaiting(id: ArticleId): boolean {
    return this.active.has(id) || this.urgent.has(id) || this.later.has(id);
  }

  private stampOf(id: ArticleId): number {
    return this.stamps.get(id) ?? 0;
  }

  private enqueue(id: ArticleId, queue: Set<ArticleId>): void {
    if (this.disposed) return;
    this.ahead.forget(id);
    this.stamps.set(id, this.stampOf(id) + 1);
    if (!queue.has(id)) {
      queue.add(id);
      this.total++;
    }
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
        this.done++;
        this.run();
        this.release();
      });
    }
    if (!this.paused) this.ahead.start(this.later);
    if (this.isBusy) return;
    this.report();
    if (this.later.size === 0) this.done = this.total = 0;
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

  /** Reads, analyses and puts one article. Never rejects: what fails is logged with its name, the others go on. */
  private async index(id: ArticleId): Promise<void> {
    const { corpus, corrections } = this.ports;
    const stamp = this.stampOf(id);
    const isStale = (): boolean => this.stampOf(id) !== stamp || this.disposed;
    try {
      const raw = await this.textOf(id);
      if (isStale()) return;
      if (raw === undefined) return corpus.remove([id]);
      const text = normaliseText(raw);
      const hash = hashText(text);
      this.skips.delete(id);
      const known = corpus.get(id);
      const isKnown = known?.hash === hash;
      const packed = (isKnown && known.packed) || (await this.find(text, hash));
      if (isStale()) return;
      const found = isKnown ? (known.found ?? known.analysis) : unpackAnalysis(packed);
      const analysis = corrections?.correct({ id, text, hash }, found) ?? found;
      corpus.put(analysis === found ? { id, hash, packed, analysis } : { id, hash, packed, analysis, found });
    } catch (error) {
      if (!isStale()) {
        corpus.remove([id]);
        this.skip(id, messageOf(error));
      }
    }
  }

  /** What the engine finds in a text, kept or new. */
  private async find(text: string, hash: string): Promise<PackedAnalysis> {
    const { analyzer, cache } = this.ports;
    const kept = await cache?.get(hash);
    if (kept) return kept;
    const found = await analyzer.requestAnalysis(text, null);
    await cache?.put(hash, found);
    return found;
  }

  private async textOf(id: ArticleId): Promise<string | undefined> {
    const open = this.open.get(id);
    if (open !== undefined) return open;
    const reading = await this.ahead.take(id);
    switch (reading.kind) {
      case 'text':
        return reading.text;
      case 'gone':
        return undefined;
      case 'skipped':
        this.skip(id, reading.reason);
        return undefined;
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
