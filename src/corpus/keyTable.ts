/*
 * Owns a table of one whole number per key, for a million keys: open-addressed, in two arrays, since keys are looked up in
 * no order and each array is a fetch of its own. Leaves what the numbers mean to who keeps them.
 */

const FIRST_SIZE = 1024;
/** Fuller than this, and looking up walks too far. */
const FULL = 0.8;
/** How full it is when it has been built anew. The nearer to the other, the less memory is spare and the sooner it is built again. */
const FRESH = 0.62;

/** Keys and values are whole numbers, keys up to 2^53, values below 2^32; 0 says that a key has none. */
export class KeyTable {
  /** NaN where a slot is free; a slot that is taken stays so until the table is built anew. */
  private keys = new Float64Array(FIRST_SIZE).fill(NaN);
  private values = new Uint32Array(FIRST_SIZE);
  private taken = 0;

  /** How many keys there is room for. */
  get size(): number {
    return this.keys.length;
  }

  /** The value of the key. */
  get(key: number): number {
    const slot = this.find(key);
    return slot === undefined ? 0 : this.value(slot);
  }

  put(key: number, value: number): void {
    this.set(this.take(key), value);
  }

  /** The slot of the key; undefined where there is none. Good until the next `take`. */
  find(key: number): number | undefined {
    const slot = this.slotOf(key);
    return this.keys[slot] === key ? slot : undefined;
  }

  /** The slot of the key, made where there is none. */
  take(key: number): number {
    let slot = this.slotOf(key);
    if (this.keys[slot] === key) return slot;
    if (this.taken >= this.keys.length * FULL) {
      this.rebuild();
      slot = this.slotOf(key);
    }
    this.keys[slot] = key;
    this.taken++;
    return slot;
  }

  value(slot: number): number {
    return this.values[slot] ?? 0;
  }

  set(slot: number, value: number): void {
    this.values[slot] = value;
  }

  /** The slot of the key, or the free one where it belongs. */
  private slotOf(key: number): number {
    const { keys } = this;
    const size = keys.length;
    let slot = Math.floor((hashOf(key) / 0x1_0000_0000) * size);
    for (;;) {
      const known = keys[slot] ?? NaN;
      if (known === key || Number.isNaN(known)) return slot;
      if (++slot === size) slot = 0;
    }
  }

  /** Leaves out keys without value, and makes room in step with those that are left. */
  private rebuild(): void {
    const { keys, values } = this;
    let live = 0;
    for (const value of values) if (value !== 0) live++;
    const size = Math.max(FIRST_SIZE, Math.ceil(live / FRESH));
    this.keys = new Float64Array(size).fill(NaN);
    this.values = new Uint32Array(size);
    this.taken = live;
    for (let old = 0; old < keys.length; old++) {
      const value = values[old] ?? 0;
      if (value === 0) continue;
      const key = keys[old] ?? 0;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.values[slot] = value;
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
