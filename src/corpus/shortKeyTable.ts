/*
 * Owns a table of whole numbers under keys of 32 bits that come and go, open-addressed, eight bytes a slot: a Map takes five
 * times the room. Leaves longer keys to keyTable.ts, what the numbers mean to whoever keeps them.
 */

const FIRST_SIZE = 8;

/** Keys are whole numbers below 2^32 - 1, values below 2^32. */
export class ShortKeyTable {
  /** Per slot one more than the key, 0 where it is free, then the value. */
  private slots = new Uint32Array(2 * FIRST_SIZE);
  private taken = 0;

  get size(): number {
    return this.taken;
  }

  /** Room the table takes. */
  get bytes(): number {
    return this.slots.byteLength;
  }

  get(key: number): number | undefined {
    const slot = this.slotOf(key);
    return this.slots[slot] === 0 ? undefined : this.slots[slot + 1];
  }

  has(key: number): boolean {
    return this.slots[this.slotOf(key)] !== 0;
  }

  set(key: number, value: number): void {
    let slot = this.slotOf(key);
    if (this.slots[slot] === 0) {
      // fuller than this, and looking up walks too far
      if (2 * this.taken >= 0.75 * this.slots.length) {
        this.resize(2 * this.slots.length);
        slot = this.slotOf(key);
      }
      this.slots[slot] = key + 1;
      this.taken++;
    }
    this.slots[slot + 1] = value;
  }

  delete(key: number): void {
    const slot = this.slotOf(key);
    if (this.slots[slot] === 0) return;
    this.free(slot);
    this.taken--;
    if (this.slots.length > 2 * FIRST_SIZE && 16 * this.taken < this.slots.length) this.resize(this.slots.length / 2);
  }

  /** In no order. */
  *keys(): Generator<number> {
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      const entry = this.slots[slot] ?? 0;
      if (entry !== 0) yield entry - 1;
    }
  }

  /** The slot of the key, or the free one where it belongs. */
  private slotOf(key: number): number {
    const { slots } = this;
    let slot = homeOf(key + 1, slots.length);
    while (slots[slot] !== 0 && slots[slot] !== key + 1) slot = (slot + 2) & (slots.length - 1);
    return slot;
  }

  /** Moves up what lies behind, so that nobody is looked for in vain and no slot stays taken. */
  private free(slot: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let hole = slot;
    for (let at = (slot + 2) & mask; slots[at] !== 0; at = (at + 2) & mask) {
      const home = homeOf(slots[at] ?? 0, slots.length);
      // who is at home behind the hole is found where he is
      if (((at - home) & mask) < ((at - hole) & mask)) continue;
      slots[hole] = slots[at] ?? 0;
      slots[hole + 1] = slots[at + 1] ?? 0;
      hole = at;
    }
    slots[hole] = 0;
  }

  private resize(length: number): void {
    const before = this.slots;
    this.slots = new Uint32Array(length);
    for (let at = 0; at < before.length; at += 2) {
      const entry = before[at] ?? 0;
      if (entry === 0) continue;
      const slot = this.slotOf(entry - 1);
      this.slots[slot] = entry;
      this.slots[slot + 1] = before[at + 1] ?? 0;
    }
  }
}

/** Where looking for the entry begins; `length` is a power of two. */
function homeOf(entry: number, length: number): number {
  const hash = Math.imul(entry ^ (entry >>> 16), 0x9e37_79b1);
  return 2 * ((hash ^ (hash >>> 15)) & (length / 2 - 1));
}
