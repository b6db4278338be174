/*
 * Owns kept analyses: text hash + engine version → analysis, in shards of one file each. Only dirty shards are written;
 * one that is foreign, cut or otherwise unreadable is dropped and costs only itself. Leaves the files to a ShardStore.
 */
import type { Analysis } from '../core/annotation';
import { hashText } from '../core/text';
import type { Log } from './ports';

/** Where shards are kept. Writing replaces a shard whole or not at all. */
export interface ShardStore {
  readShard(name: string): Promise<Uint8Array | undefined>;
  writeShard(name: string, content: Uint8Array): Promise<void>;
}

export interface CacheOptions {
  readonly store: ShardStore;
  /** Part of every shard's head: analyses of another engine are not used. */
  readonly engine: string;
  readonly log: Log;
  /** A shard above this drops what was not asked for since the start, then its oldest entries. */
  readonly mostBytesPerShard?: number;
}

/** First two hex digits of a hash, modulo: which of the shards it is kept in. */
const SHARDS = 64;
/** 64 shards of 8 MB hold the analyses of some 20,000 articles; see the cache rows of `npm run bench`. */
const MOST_BYTES_PER_SHARD = 8_000_000;

interface Shard {
  /** Hash → the analysis as JSON; in order of use, oldest first. */
  readonly entries: Map<string, string>;
  bytes: number;
}

export class AnalysisCache {
  private readonly loading = new Map<string, Promise<Shard>>();
  private readonly dirty = new Set<string>();
  private flushing: Promise<void> = Promise.resolve();

  constructor(private readonly options: CacheOptions) {}

  /** The kept analysis of the text with this hash (hashText), or undefined. Never rejects. */
  async get(hash: string): Promise<Analysis | undefined> {
    const shard = await this.open(shardOf(hash));
    const kept = shard.entries.get(hash);
    if (kept === undefined) return undefined;
    shard.entries.delete(hash);
    shard.entries.set(hash, kept); // the youngest again
    try {
      return JSON.parse(kept) as Analysis;
    } catch {
      shard.entries.delete(hash);
      return undefined;
    }
  }

  async put(hash: string, analysis: Analysis): Promise<void> {
    const name = shardOf(hash);
    const shard = await this.open(name);
    const json = JSON.stringify(analysis);
    shard.bytes += json.length - (shard.entries.get(hash)?.length ?? 0);
    shard.entries.delete(hash);
    shard.entries.set(hash, json);
    const most = this.options.mostBytesPerShard ?? MOST_BYTES_PER_SHARD;
    for (const [oldest, { length }] of shard.entries) {
      if (shard.bytes <= most || oldest === hash) break;
      shard.entries.delete(oldest);
      shard.bytes -= length;
    }
    this.dirty.add(name);
  }

  /** Writes the shards that changed, one after another; what cannot be written is logged and tried again next time. */
  flush(): Promise<void> {
    this.flushing = this.flushing.then(async () => {
      for (const name of [...this.dirty]) {
        this.dirty.delete(name);
        try {
          const shard = await this.open(name);
          await this.options.store.writeShard(name, encodeShard(this.options.engine, shard.entries));
        } catch (error) {
          this.dirty.add(name);
          this.options.log.warn(`The analysis cache could not be written: ${messageOf(error)}`);
          return;
        }
      }
    });
    return this.flushing;
  }

  private open(name: string): Promise<Shard> {
    let shard = this.loading.get(name);
    if (shard === undefined) this.loading.set(name, (shard = this.load(name)));
    return shard;
  }

  private async load(name: string): Promise<Shard> {
    try {
      const content = await this.options.store.readShard(name);
      const entries = content && decodeShard(this.options.engine, content);
      if (content && !entries)
        this.options.log.info(`Cache shard ${name} is of another engine or damaged; it is made anew.`);
      const kept = entries ?? new Map<string, string>();
      return { entries: kept, bytes: [...kept.values()].reduce((sum, { length }) => sum + length, 0) };
    } catch (error) {
      this.options.log.warn(`Cache shard ${name} could not be read: ${messageOf(error)}`);
      return { entries: new Map(), bytes: 0 };
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const shardOf = (hash: string): string => (parseInt(hash.slice(0, 2), 16) % SHARDS).toString().padStart(2, '0');

/** Head line (format, engine, hash of the rest), then one line an entry: hash, tab, JSON. */
function encodeShard(engine: string, entries: ReadonlyMap<string, string>): Uint8Array {
  const body = [...entries].map(([hash, json]) => `${hash}\t${json}\n`).join('');
  return new TextEncoder().encode(`corroborate-cache 1 ${engine} ${hashText(body)}\n${body}`);
}

/** Undefined where anything does not fit: another format, another engine, a cut or changed body. */
function decodeShard(engine: string, content: Uint8Array): Map<string, string> | undefined {
  const text = new TextDecoder().decode(content);
  const headEnd = text.indexOf('\n') + 1;
  const body = text.slice(headEnd);
  if (headEnd === 0 || text.slice(0, headEnd) !== `corroborate-cache 1 ${engine} ${hashText(body)}\n`) return undefined;
  const entries = new Map<string, string>();
  for (const line of body.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) entries.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return entries;
}
