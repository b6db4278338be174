/*
 * Owns the one truth of what is known: ArticleId → analysis. Everything derived (mentions, links, views) listens here.
 * Leaves what to analyse, and when, to indexer.ts. An entry is replaced, never patched.
 */
import type { Analysis } from '../core/annotation';
import { Emitter } from './emitter';
import { unpackAnalysis, type PackedAnalysis } from './packedAnalysis';
import type { ArticleId } from './ports';

export interface CorpusEntry {
  readonly id: ArticleId;
  /** hashText of the normalised text that was analysed. */
  readonly hash: string;
  /** With what people decided. Unpacked when it is asked for: ask once for a piece of work. */
  readonly analysis: Analysis;
  /** As the engine found it, where something was decided. */
  readonly found?: Analysis;
  /** What the engine found, as bytes; where it is given the objects are let go. */
  readonly packed?: PackedAnalysis;
}

/** How many analyses are held as objects: those of the articles somebody looks at. */
const MOST_UNPACKED = 64;

/** Ids whose entry is new or another one, and ids that are no longer there. Never the same id in both. */
export interface CorpusChange {
  readonly changed: readonly ArticleId[];
  readonly removed: readonly ArticleId[];
  /** Where those changed are as the last session left them, and what lists hold of them is there already. */
  readonly isRestored?: true;
}

/** An article as the last session left it; with both analyses where something was decided. */
export type RestoredEntry = Pick<CorpusEntry, 'id' | 'hash'> & { readonly packed: PackedAnalysis } & (
    { readonly found?: undefined } | Required<Pick<CorpusEntry, 'analysis' | 'found'>>
  );

export class Corpus {
  private readonly articles = new Map<ArticleId, CorpusEntry>();
  private readonly unpacked = new Map<CorpusEntry, Analysis>();
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

  /** Replaces what is known of the article; the same text with the same decisions is no change. */
  put(entry: CorpusEntry): void {
    const known = this.articles.get(entry.id);
    const isUndecided = known?.found === undefined && entry.found === undefined;
    if (known?.hash === entry.hash && (isUndecided || known.analysis === entry.analysis)) return;
    const held = this.hold(entry);
    this.articles.set(entry.id, held);
    if (held !== entry) this.keep(held, entry.analysis);
    this.emitter.fire({ changed: [entry.id], removed: [] });
  }

  /** Articles that are not known yet, all at once; nothing is unpacked. */
  restore(entries: readonly RestoredEntry[]): void {
    for (const entry of entries) this.articles.set(entry.id, this.hold(entry));
    this.emitter.fire({ changed: entries.map(({ id }) => id), removed: [], isRestored: true });
  }

  remove(ids: readonly ArticleId[]): void {
    const removed = ids.filter((id) => this.articles.delete(id));
    if (removed.length > 0) this.emitter.fire({ changed: [], removed });
  }

  /** The entry without its objects, where it can be had from bytes. */
  private hold(entry: CorpusEntry | RestoredEntry): CorpusEntry {
    const { id, hash, packed } = entry;
    if (packed === undefined || entry.found !== undefined) return entry as CorpusEntry;
    const unpack = (): Analysis => this.unpacked.get(held) ?? this.keep(held, unpackAnalysis(packed));
    const held: CorpusEntry = {
      id,
      hash,
      packed,
      get analysis() {
        return unpack();
      },
    };
    return held;
  }

  private keep(entry: CorpusEntry, analysis: Analysis): Analysis {
    this.unpacked.set(entry, analysis);
    for (const oldest of this.unpacked.keys()) {
      if (this.unpacked.size <= MOST_UNPACKED) break;
      this.unpacked.delete(oldest);
    }
    return analysis;
  }
}
