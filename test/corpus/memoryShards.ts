// Owns a store of shards in memory, for tests of what one session leaves to the next.
import type { ShardStore } from '../../src/corpus/cache';

export class MemoryShards implements ShardStore {
  readonly shards = new Map<string, Uint8Array>();
  /** Names in the order they were written. */
  written: string[] = [];
  isFull = false;

  readShard(name: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.shards.get(name));
  }

  writeShard(name: string, content: Uint8Array): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('no space left on device'));
    this.written.push(name);
    this.shards.set(name, content);
    return Promise.resolve();
  }
}
