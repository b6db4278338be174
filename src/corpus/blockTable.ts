/*
 * Owns the table of keys of a block index: open-addressed, each key with how many nodes it has and where their chain
 * begins, side by side, since millions of keys are looked up in no order and each array is a fetch of its own.
 */

const FIRST_SIZE = 1024;

export class BlockTable {
  /** NaN where a slot is free; a slot that is taken stays so until the table grows. */
  private keys = new Float64Array(FIRST_SIZE).fill(NaN);
  /** Per slot: how many nodes, and one more than the first posting (0: none). */
  private blocks = new Uint32Array(2 * FIRST_SIZE);
  private taken = 0;

  /** The slot of the key; undefined where no node has it. Good until the next `take`. */
  find(key: number): number | undefined {
    const slot = this.slotOf(key);
    return this.keys[slot] === key ? slot : undefined;
  }

  /** The slot of the key, made where there is none. */
  take(key: number): number {
    let slot = this.slotOf(key);
    if (this.keys[slot] === key) return slot;
    // fuller than this, and looking up walks too far
    if (this.taken >= this.keys.length * 0.7) {
      this.rebuild();
      slot = this.slotOf(key);
    }
    this.keys[slot] = key;
    this.taken++;
    return slot;
  }

  count(slot: number): number {
    return this.blocks[2 * slot] ?? 0;
  }

  head(slot: number): number {
    return this.blocks[2 * slot + 1] ?? 0;
  }

  set(slot: number, count: number, head: number): void {
    this.blocks[2 * slot] = count;
    this.blocks[2 * slot + 1] = head;
  }

  /** The slot of the key, or the free one where it belongs. */
  private slotOf(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    let slot = hashOf(key) & mask;
    for (;;) {
      const known = keys[slot] ?? NaN;
      if (known === key || Number.isNaN(known)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Leaves out keys without nodes; grows where that does not make room enough. */
  private rebuild(): void {
    const { keys, blocks } = this;
    let live = 0;
    for (let old = 0; old < keys.length; old++) if (blocks[2 * old] !== 0) live++;
    const size = live >= keys.length * 0.5 ? keys.length * 2 : keys.length;
    this.keys = new Float64Array(size).fill(NaN);
    this.blocks = new Uint32Array(2 * size);
    this.taken = live;
    for (let old = 0; old < keys.length; old++) {
      if (blocks[2 * old] === 0) continue;
      const key = keys[old] ?? 0;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.set(slot, blocks[2 * old] ?? 0, blocks[2 * old + 1] ?? 0);
    }
  }
}

/** Mixes the low and the high half of a whole number up to 2^53. */
function hashOf(key: number): number {
  const size = Math.abs(key);
  const high = Math.floor(size / 0x1_0000_0000);
  let hash = (size >>> 0) ^ Math.imul(high + (key < 0 ? 0x9e37 : 0), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 16)) >>> 0;
}
