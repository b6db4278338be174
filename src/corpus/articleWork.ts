/*
 * Owns what is done for one article when it is its turn: its text, or the stamp that says it is known; what the engine
 * finds, kept or new; decisions laid over it; the corpus told. Leaves whose turn it is to indexer.ts.
 */
import { formatOf } from '../core/format';
import { hashText, normaliseText } from '../core/text';
import { keyOfAnalysis } from './cache';
import type { Corpus } from './corpus';
import type { FileStamps } from './fileStamps';
import { unpackAnalysis, type PackedAnalysis } from './packedAnalysis';
import type { Analyzer, ArticleId, ArticleSource, Corrections, Reading } from './ports';
import { ReadAhead } from './readAhead';
import { TimeSlices } from './timeSlices';

/** Kept analyses by keyOfAnalysis; see cache.ts. */
export interface KeptAnalyses {
  get(hash: string): Promise<PackedAnalysis | undefined>;
  put(hash: string, packed: PackedAnalysis): Promise<void>;
}

export interface WorkPorts {
  readonly corpus: Corpus;
  /** Left out, every text is analysed anew. */
  readonly cache?: KeptAnalyses;
  /** Left out, every file is read. */
  readonly stamps?: FileStamps;
  readonly source: ArticleSource;
  readonly analyzer: Analyzer;
  /** Left out, articles say what the engine found. */
  readonly corrections?: Corrections;
}

/** A file that has the text it had when it was last read. */
interface Unchanged {
  readonly kind: 'unchanged';
  readonly hash: string;
}

export class ArticleWork {
  private readonly slices = new TimeSlices();
  private readonly ahead = new ReadAhead((id) => this.read(id));

  constructor(private readonly ports: WorkPorts) {}

  /** Starts to read the first of these files. */
  readAhead(ids: Iterable<ArticleId>): void {
    this.ahead.start(ids);
  }

  /** What was read of the file ahead no longer counts. */
  dropRead(id: ArticleId): void {
    this.ahead.forget(id);
  }

  /**
   * Brings the article's entry in the corpus up to date, from the text of the open document where there is one. Gives
   * the sentence that says why a file is passed over. Rejects where it cannot be read or analysed. Does nothing more as
   * soon as `isStale` says so.
   */
  async settle(id: ArticleId, open: string | undefined, isStale: () => boolean): Promise<string | undefined> {
    let reading: Reading | Unchanged = open === undefined ? await this.ahead.take(id) : { kind: 'text', text: open };
    if (isStale()) return undefined;
    if (reading.kind === 'unchanged') {
      // thousands in a row that nothing makes wait
      await this.slices.next();
      if (isStale()) return undefined;
      if (await this.putUnread(id, reading.hash, isStale)) return undefined;
      reading = await this.ports.source.readArticle(id);
      if (isStale()) return undefined;
    }
    if (reading.kind === 'text') return this.putText(id, reading, isStale);
    this.ports.stamps?.forget(id);
    this.ports.corpus.remove([id]);
    return reading.kind === 'skipped' ? reading.reason : undefined;
  }

  private async read(id: ArticleId): Promise<Reading | Unchanged> {
    const { source, stamps } = this.ports;
    await stamps?.whenRead();
    if (stamps?.knows(id)) {
      const stamp = await source.stampOf?.(id);
      const hash = stamp === undefined ? undefined : stamps.hashOf(id, stamp);
      if (hash !== undefined) return { kind: 'unchanged', hash };
    }
    return source.readArticle(id);
  }

  /** False where the text is needed all the same: for decisions, or because no analysis was kept. */
  private async putUnread(id: ArticleId, hash: string, isStale: () => boolean): Promise<boolean> {
    const { cache, corpus, corrections } = this.ports;
    const known = corpus.get(id);
    if (known?.found !== undefined || corrections?.concerns(id, hash) === true) return false;
    if (known?.hash === hash) return true;
    const packed = await cache?.get(keyOfAnalysis(id, hash));
    if (isStale()) return true;
    if (packed === undefined) return false;
    corpus.put({ id, hash, packed, analysis: unpackAnalysis(packed) });
    return true;
  }

  private async putText(
    id: ArticleId,
    { text: raw, stamp }: Reading & { readonly kind: 'text' },
    isStale: () => boolean,
  ): Promise<undefined> {
    const { corpus, corrections, stamps } = this.ports;
    const text = normaliseText(raw);
    const hash = hashText(text);
    const known = corpus.get(id);
    const isKnown = known?.hash === hash;
    const packed = (isKnown && known.packed) || (await this.find(id, text, hash));
    if (isStale()) return;
    const found = isKnown ? (known.found ?? known.analysis) : unpackAnalysis(packed);
    const analysis = corrections?.correct({ id, text, hash }, found) ?? found;
    corpus.put(analysis === found ? { id, hash, packed, analysis } : { id, hash, packed, analysis, found });
    if (stamp !== undefined) stamps?.put(id, stamp, hash);
  }

  /** What the engine finds in a text, kept or new. */
  private async find(id: ArticleId, text: string, hash: string): Promise<PackedAnalysis> {
    const { analyzer, cache } = this.ports;
    const key = keyOfAnalysis(id, hash);
    const kept = await cache?.get(key);
    if (kept) return kept;
    const found = await analyzer.requestAnalysis(text, null, formatOf(id));
    await cache?.put(key, found);
    return found;
  }
}
