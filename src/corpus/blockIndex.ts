/*
 * Owns finding what may belong together without comparing all with all: nodes under keys; two nodes are candidates when
 * they share enough keys that are not crowded. Keeps count of whom a change may concern.
 * Millions of keys are held by few nodes each, so they lie in flat arrays: an open-addressed table of keys, each with a
 * chain of postings.
 */
import { hashOfText } from '../core/textHash';

/** A node knows its keys for as long as it is in the index; whole numbers, each once. */
export interface Blocked {
  readonly keys: readonly number[];
  /** Tells nodes apart, whatever came before. */
  readonly order: string;
}

/**
 * A key with many nodes proves nothing, so that work grows in step with the corpus. Exact copies are one node, so only
 * different wordings crowd a key. Beyond this many each further node hides two, until from twice as many on all are
 * hidden: a node that comes or goes changes what the key says of a few others, not of a hundred.
 */
export const CROWDED = 80;

/** How many nodes of a key are seen, of so many. */
const seenOf = (count: number): number => (count <= CROWDED ? count : Math.max(0, 2 * CROWDED - count));

const FIRST_SIZE = 1024;

export class BlockIndex<T extends Blocked> {
  /** Table of keys; a slot is taken once `used` says so, and stays until the table grows. */
  private keys = new Float64Array(FIRST_SIZE);
  private used = new Uint8Array(FIRST_SIZE);
  /** Per slot: its nodes, and one more than the first posting (0: none). */
  private counts = new Uint32Array(FIRST_SIZE);
  private heads = new Uint32Array(FIRST_SIZE);
  /** Of crowded slots, as they were last worked out; see limitAt. */
  private readonly limits = new Map<number, number>();
  private taken = 0;
  /** Postings: number of the node, and one more than the next posting. */
  private members = new Uint32Array(FIRST_SIZE);
  private nexts = new Uint32Array(FIRST_SIZE);
  private postings = 0;
  private freePosting = 0;
  private readonly numbers = new Map<T, number>();
  private readonly nodes: (T | undefined)[] = [];
  /** Per node: the lowest of a crowded key are seen. A hash of its order, so that it does not depend on history. */
  private ranks = new Uint32Array(FIRST_SIZE);
  private readonly freeNumbers: number[] = [];
  /** Per node, how many keys one that is asked about shares with it; all 0 in between. */
  private tallies = new Uint32Array(0);
  private readonly touched: number[] = [];

  /** `onShift` gets nodes that a crowded key now hides, or no longer; keys that `takes` refuses count for nothing. */
  constructor(
    private readonly onShift: (nodes: readonly T[]) => void,
    private readonly takes: (key: number) => boolean = () => true,
  ) {}

  add(node: T): void {
    const number = this.freeNumbers.pop() ?? this.nodes.length;
    this.nodes[number] = node;
    if (number >= this.ranks.length) this.ranks = grown(this.ranks);
    this.ranks[number] = hashOfText(node.order);
    this.numbers.set(node, number);
    for (const key of node.keys) {
      if (!this.takes(key)) continue;
      const slot = this.take(key);
      const before = this.limitAt(slot);
      const posting = this.newPosting();
      this.members[posting] = number;
      this.nexts[posting] = this.heads[slot] ?? 0;
      this.heads[slot] = posting + 1;
      this.counts[slot] = (this.counts[slot] ?? 0) + 1;
      this.limits.delete(slot);
      this.tellShift(slot, before, this.limitAt(slot));
    }
  }

  delete(node: T): void {
    const number = this.numbers.get(node);
    if (number === undefined) return;
    for (const key of node.keys) {
      if (!this.takes(key)) continue;
      const slot = this.find(key);
      const before = this.limitAt(slot);
      if (this.used[slot] === 0 || !this.unchain(slot, number)) continue;
      this.counts[slot] = (this.counts[slot] ?? 0) - 1;
      this.limits.delete(slot);
      this.tellShift(slot, before, this.limitAt(slot));
    }
    this.numbers.delete(node);
    this.nodes[number] = undefined;
    this.freeNumbers.push(number);
  }

  /** Nodes that share a key with `node`, each with how many; keys that hide one of the two are not counted. */
  candidates(node: T): Map<T, number> {
    const found = new Map<T, number>();
    this.eachCandidate(node, (other, shared) => found.set(other, shared));
    return found;
  }

  /** The same one by one; nothing may be added or taken out meanwhile. */
  eachCandidate(node: T, visit: (other: T, shared: number) => void): void {
    const own = this.numbers.get(node) ?? -1;
    if (this.tallies.length < this.nodes.length) this.tallies = new Uint32Array(this.ranks.length);
    const { tallies, touched } = this;
    let count = 0;
    for (const key of node.keys) {
      if (!this.takes(key)) continue;
      const slot = this.find(key);
      const limit = this.limitAt(slot);
      if (own >= 0 && (this.ranks[own] ?? 0) > limit) continue;
      for (let at = this.heads[slot] ?? 0; at > 0 && limit >= 0; at = this.nexts[at - 1] ?? 0) {
        const number = this.members[at - 1] ?? 0;
        if (number === own || (this.ranks[number] ?? 0) > limit) continue;
        const before = tallies[number] ?? 0;
        if (before === 0) touched[count++] = number;
        tallies[number] = before + 1;
      }
    }
    try {
      for (let at = 0; at < count; at++) {
        const other = this.nodes[touched[at] ?? 0];
        if (other !== undefined) visit(other, tallies[touched[at] ?? 0] ?? 0);
      }
    } finally {
      for (let at = 0; at < count; at++) tallies[touched[at] ?? 0] = 0;
    }
  }

  /** Nodes up to this rank are seen under the key: Infinity all, -1 none. */
  private limitAt(slot: number): number {
    const count = this.counts[slot] ?? 0;
    if (count <= CROWDED) return Infinity;
    const seen = seenOf(count);
    if (seen === 0) return -1;
    const known = this.limits.get(slot);
    if (known !== undefined) return known;
    const ranks = new Uint32Array(count);
    let filled = 0;
    for (let at = this.heads[slot] ?? 0; at > 0; at = this.nexts[at - 1] ?? 0) {
      ranks[filled++] = this.ranks[this.members[at - 1] ?? 0] ?? 0;
    }
    const limit = ranks.sort()[seen - 1] ?? -1;
    this.limits.set(slot, limit);
    return limit;
  }

  private tellShift(slot: number, before: number, after: number): void {
    if (before === after) return;
    const [low, high] = before < after ? [before, after] : [after, before];
    const shifted: T[] = [];
    for (let at = this.heads[slot] ?? 0; at > 0; at = this.nexts[at - 1] ?? 0) {
      const number = this.members[at - 1] ?? 0;
      const rank = this.ranks[number] ?? 0;
      const node = rank > low && rank <= high ? this.nodes[number] : undefined;
      if (node !== undefined) shifted.push(node);
    }
    if (shifted.length > 0) this.onShift(shifted);
  }

  /** The slot of the key, or the free one where it belongs. */
  private find(key: number): number {
    const mask = this.keys.length - 1;
    let slot = hashOf(key) & mask;
    while (this.used[slot] === 1 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private take(key: number): number {
    const slot = this.find(key);
    if (this.used[slot] === 1) return slot;
    // fuller than this, and looking up walks too far
    if (this.taken >= this.keys.length * 0.7) {
      this.rebuild();
      return this.take(key);
    }
    this.used[slot] = 1;
    this.keys[slot] = key;
    this.taken++;
    return slot;
  }

  /** Leaves out keys without nodes; grows where that does not make room enough. */
  private rebuild(): void {
    const { keys, counts, heads } = this;
    this.limits.clear();
    let live = 0;
    for (const count of counts) if (count > 0) live++;
    const size = live >= keys.length * 0.5 ? keys.length * 2 : keys.length;
    this.keys = new Float64Array(size);
    this.used = new Uint8Array(size);
    this.counts = new Uint32Array(size);
    this.heads = new Uint32Array(size);
    this.taken = live;
    for (let old = 0; old < keys.length; old++) {
      if (counts[old] === 0) continue;
      const key = keys[old] ?? 0;
      const slot = this.find(key);
      this.used[slot] = 1;
      this.keys[slot] = key;
      this.counts[slot] = counts[old] ?? 0;
      this.heads[slot] = heads[old] ?? 0;
    }
  }

  private newPosting(): number {
    if (this.freePosting > 0) {
      const posting = this.freePosting - 1;
      this.freePosting = this.nexts[posting] ?? 0;
      return posting;
    }
    if (this.postings === this.members.length) {
      this.members = grown(this.members);
      this.nexts = grown(this.nexts);
    }
    return this.postings++;
  }

  /** Takes the node's posting out of the chain; false where there is none. */
  private unchain(slot: number, number: number): boolean {
    let before = 0;
    for (let at = this.heads[slot] ?? 0; at > 0; before = at, at = this.nexts[at - 1] ?? 0) {
      if (this.members[at - 1] !== number) continue;
      const next = this.nexts[at - 1] ?? 0;
      if (before === 0) this.heads[slot] = next;
      else this.nexts[before - 1] = next;
      this.nexts[at - 1] = this.freePosting;
      this.freePosting = at;
      return true;
    }
    return false;
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length + (array.length >> 1));
  larger.set(array);
  return larger;
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
