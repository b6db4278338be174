/*
 * Owns kept analyses: text hash + engine version → analysis, in shards of one file each. Only dirty shards are written;
 * one that is foreign, cut or otherwise unreadable is dropped and costs only itself. Leaves the files to a ShardStore.
 */
import { messageOf } from '../core/errorMessage';
import { formatOf as formatOfName } from '../core/format';
import { hashText } from '../core/text';
import type { PackedAnalysis } from './packedAnalysis';
import type { ArticleId, Log } from './ports';
import { headLength, readBody, writeHead } from './shardFormat';
import { TimeSlices } from './timeSlices';

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
/** 64 shards of 4 MB hold the analyses of some 45,000 articles; see `npm run bench:scale`. */
const MOST_BYTES_PER_SHARD = 4_000_000;
/** Of a shard; a larger analysis, of an article of some 300 KB, is made anew: one draft of it would drive out all others. */
const LARGEST_SHARE = 0.5;

interface Shard {
  /** Hash → the analysis; in order of use, oldest first. */
  readonly entries: Map<string, PackedAnalysis>;
  bytes: number;
}

export class AnalysisCache {
  private readonly loading = new Map<string, Promise<Shard>>();
  private readonly dirty = new Set<string>();
  private flushing: Promise<void> = Promise.resolve();
  private readonly slices = new TimeSlices();

  constructor(private readonly options: CacheOptions) {}

  /** The kept analysis of the text with this hash (hashText), or undefined. Never rejects. */
  async get(hash: string): Promise<PackedAnalysis | undefined> {
    const { entries } = await this.open(shardOf(hash));
    const kept = entries.get(hash);
    if (kept === undefined) return undefined;
    entries.delete(hash);
    entries.set(hash, kept); // the youngest again
    return kept;
  }

  async put(hash: string, packed: PackedAnalysis): Promise<void> {
    const most = this.options.mostBytesPerShard ?? MOST_BYTES_PER_SHARD;
    if (packed.length > most * LARGEST_SHARE) return;
    const name = shardOf(hash);
    const shard = await this.open(name);
    shard.bytes += packed.length - (shard.entries.get(hash)?.length ?? 0);
    shard.entries.delete(hash);
    shard.entries.set(hash, packed);
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
          await this.takeOver(name, shard);
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

  /** What another window has put there meanwhile is kept, as far as there is room. */
  private async takeOver(name: string, shard: Shard): Promise<void> {
    const { entries } = shard;
    const content = await this.options.store.readShard(name);
    const theirs = content && decodeShard(this.options.engine, content);
    let room = (this.options.mostBytesPerShard ?? MOST_BYTES_PER_SHARD) - shard.bytes;
    const found = [...(theirs ?? [])].filter(([hash, { length }]) => !entries.has(hash) && (room -= length) >= 0);
    if (found.length === 0) return;
    const own = [...entries];
    entries.clear(); // theirs are the older ones
    for (const [hash, packed] of [...found, ...own]) entries.set(hash, packed);
    shard.bytes += found.reduce((sum, [, { length }]) => sum + length, 0);
  }

  private open(name: string): Promise<Shard> {
    let shard = this.loading.get(name);
    if (shard === undefined) this.loading.set(name, (shard = this.load(name)));
    return shard;
  }

  private async load(name: string): Promise<Shard> {
    try {
      const content = await this.options.store.readShard(name);
      await this.slices.next(); // all may come at once
      const entries = content && decodeShard(this.options.engine, content);
      if (content && !entries)
        this.options.log.info(`Cache shard ${name} is of another engine or damaged; it is made anew.`);
      const kept = entries ?? new Map<string, PackedAnalysis>();
      return { entries: kept, bytes: [...kept.values()].reduce((sum, { length }) => sum + length, 0) };
    } catch (error) {
      this.options.log.warn(`Cache shard ${name} could not be read: ${messageOf(error)}`);
      return { entries: new Map(), bytes: 0 };
    }
  }
}

/** The name an analysis is kept under, which says how its text was read too: the same text may be a file of another format. */
export const keyOfAnalysis = (id: ArticleId, hash: string): string =>
  formatOfName(id) === 'plain' ? hash : hashText(`${formatOfName(id)} ${hash}`);

const shardOf = (hash: string): string => (parseInt(hash.slice(0, 2), 16) % SHARDS).toString().padStart(2, '0');

/** Before each entry: its hash, and the length of its bytes. */
const HASH_LENGTH = 16;
const ENTRY_HEAD = HASH_LENGTH + 4;
const formatOf = (engine: string): string => `corroborate-cache 3 ${engine}`;

/** Below the head the entries, one after another. */
function encodeShard(engine: string, entries: ReadonlyMap<string, PackedAnalysis>): Uint8Array {
  const format = formatOf(engine);
  let length = headLength(format);
  let at = length;
  for (const packed of entries.values()) length += ENTRY_HEAD + packed.length;
  const content = new Uint8Array(length);
  const view = new DataView(content.buffer);
  const encoder = new TextEncoder();
  for (const [hash, packed] of entries) {
    content.set(encoder.encode(hash), at);
    view.setUint32(at + HASH_LENGTH, packed.length);
    content.set(packed, at + ENTRY_HEAD);
    at += ENTRY_HEAD + packed.length;
  }
  writeHead(format, content);
  return content;
}

/** Undefined for a shard of another engine and for one that is damaged. */
function decodeShard(engine: string, content: Uint8Array): Map<string, PackedAnalysis> | undefined {
  const body = readBody(formatOf(engine), content);
  if (!body) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const decoder = new TextDecoder();
  const entries = new Map<string, PackedAnalysis>();
  for (let at = 0; at < body.length;) {
    const start = at + ENTRY_HEAD;
    const end = start + view.getUint32(at + HASH_LENGTH);
    entries.set(decoder.decode(body.subarray(at, at + HASH_LENGTH)), body.subarray(start, end));
    at = end;
  }
  return entries;
}
