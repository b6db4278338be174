/*
 * Owns who has which key where nearly every key has one holder: an open-addressed table of eight bytes a slot, and lists
 * for the few keys that have several. Leaves what follows from a shared key to whoever asks.
 */

const FIRST_SIZE = 1024;
/** Above it the place of a list, below it the one holder. */
const LISTED = 0x8000_0000;

/** Keys are whole numbers below 2^32 - 1, holders below 2^31. */
export class KeyHolders {
  /** Per slot one more than the key, 0 where it is free, then who has it. */
  private slots = new Uint32Array(2 * FIRST_SIZE);
  private taken = 0;
  private readonly lists: number[][] = [];
  private readonly freeLists: number[] = [];

  /** How many keys somebody has, and how many of them several have. */
  get size(): { readonly keys: number; readonly lists: number } {
    return { keys: this.taken, lists: this.lists.length - this.freeLists.length };
  }

  /** Room the table takes; lists are besides. */
  get bytes(): number {
    return this.slots.byteLength;
  }

  /** Who has the key, in no order; one who was added twice twice. Good until the next change. */
  of(key: number): readonly number[] {
    const slot = this.slotOf(key);
    if (this.slots[slot] === 0) return [];
    const holder = this.slots[slot + 1] ?? 0;
    return this.lists[holder - LISTED] ?? [holder];
  }

  add(key: number, holder: number): void {
    let slot = this.slotOf(key);
    if (this.slots[slot] !== 0) {
      const first = this.slots[slot + 1] ?? 0;
      const list = this.lists[first - LISTED];
      if (list !== undefined) list.push(holder);
      else this.slots[slot + 1] = LISTED + this.keep([first, holder]);
      return;
    }
    // fuller than this, and looking up walks too far
    if (2 * this.taken >= 0.75 * this.slots.length) {
      this.resize(2 * this.slots.length);
      slot = this.slotOf(key);
    }
    this.slots[slot] = key + 1;
    this.slots[slot + 1] = holder;
    this.taken++;
  }

  /** Takes the key once from this holder, who has to have it. */
  delete(key: number, holder: number): void {
    const slot = this.slotOf(key);
    if (this.slots[slot] === 0) return;
    const place = (this.slots[slot + 1] ?? 0) - LISTED;
    const list = this.lists[place];
    if (list === undefined) {
      this.free(slot);
      this.taken--;
      if (this.slots.length > 2 * FIRST_SIZE && 16 * this.taken < this.slots.length) this.resize(this.slots.length / 2);
      return;
    }
    const at = list.lastIndexOf(holder);
    if (at < 0) return;
    list.splice(at, 1);
    if (list.length > 1) return;
    this.slots[slot + 1] = list[0] ?? 0;
    this.lists[place] = [];
    this.freeLists.push(place);
  }

  private keep(list: number[]): number {
    const place = this.freeLists.pop() ?? this.lists.length;
    this.lists[place] = list;
    return place;
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
