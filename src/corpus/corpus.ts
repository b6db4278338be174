/*
 * Owns the one truth of what is known: ArticleId → analysis. Everything derived (mentions, links, views) listens here.
 * Leaves what to analyse, and when, to indexer.ts. An entry is replaced, never patched.
 */
import type { Analysis } from '../core/annotation';
import { Emitter } from './emitter';
import type { ArticleId } from './ports';

export interface CorpusEntry {
  readonly id: ArticleId;
  /** hashText of the normalised text that was analysed. */
  readonly hash: string;
  /** With what people decided. */
  readonly analysis: Analysis;
  /** As the engine found it, where something was decided. */
  readonly found?: Analysis;
}

/** Ids whose entry is new or another one, and ids that are no longer there. Never the same id in both. */
export interface CorpusChange {
  readonly changed: readonly ArticleId[];
  readonly removed: readonly ArticleId[];
}

export class Corpus {
  private readonly articles = new Map<ArticleId, CorpusEntry>();
  private readonly emitter: Emitter<CorpusChange>;

  constructor(onListenerFailure?: (error: unknown) => void) {
    this.emitter = new Emitter(onListenerFailure);
  }

  get onDidChange(): Emitter<CorpusChange>['on'] {
    return this.emitter.on;
  }

  get size(): number {
    return this.articles.size;
  }

  get(id: ArticleId): CorpusEntry | undefined {
    return this.articles.get(id);
  }

  /** In the order the articles first arrived. */
  entries(): IterableIterator<CorpusEntry> {
    return this.articles.values();
  }

  /** Replaces what is known of the article; the same text and the very same analysis is no change. */
  put(entry: CorpusEntry): void {
    const known = this.articles.get(entry.id);
    if (known?.hash === entry.hash && known.analysis === entry.analysis) return;
    this.articles.set(entry.id, entry);
    this.emitter.fire({ changed: [entry.id], removed: [] });
  }

  remove(ids: readonly ArticleId[]): void {
    const removed = ids.filter((id) => this.articles.delete(id));
    if (removed.length > 0) this.emitter.fire({ changed: [], removed });
  }
}
