/*
 * Owns finding what may belong together without comparing all with all: nodes under keys; two nodes are candidates when
 * they share enough keys that are not crowded. Keeps count of whom a change may concern.
 * Millions of keys are held by few nodes each, so they lie in flat arrays: a table of keys (blockTable.ts), each with a
 * chain of postings.
 */
import { hashOfText } from '../core/textHash';
import { BlockTable } from './blockTable';
import { takesKey, WHOLE, type LinkShare } from './linkShare';
import type { Numbered, NumberedNodes } from './numberedNodes';

/** A node knows its keys for as long as it is in the index; whole numbers, each once. */
export interface Blocked extends Numbered {
  readonly keys: readonly number[];
  /** Tells nodes apart, whatever came before. */
  readonly order: string;
  /** Keys that another must share, unless the other asks for fewer. 1 at least. */
  readonly wantedKeys: number;
}

/**
 * A key with many nodes proves nothing, so that work grows in step with the corpus. Exact copies are one node, so only
 * different wordings crowd a key. Beyond this many each further node hides two, until from twice as many on all are
 * hidden: a node that comes or goes changes what the key says of a few others, not of a hundred.
 */
export const CROWDED = 80;

/** How many nodes of a key are seen, of so many. */
const seenOf = (count: number): number => (count <= CROWDED ? count : Math.max(0, 2 * CROWDED - count));

export interface Candidate<T> {
  readonly other: T;
  /** How many keys the two share. */
  readonly shared: number;
}

const FIRST_SIZE = 1024;

export class BlockIndex<T extends Blocked> {
  private readonly table = new BlockTable();
  /** Of crowded keys, up to which rank nodes are seen; those asked since their nodes were others. */
  private readonly limits = new Map<number, number>();
  /** Per posting: number of the node, and one more than the next posting. */
  private postings = new Uint32Array(2 * FIRST_SIZE);
  private postingCount = 0;
  private freePosting = 0;
  /** Per node: the lowest of a crowded key are seen. A hash of its order, so that it does not depend on history. */
  private ranks = new Uint32Array(FIRST_SIZE);
  private wanted = new Uint32Array(FIRST_SIZE);
  /** Per node the keys counted for the question at hand; all 0 in between. */
  private shared = new Uint32Array(FIRST_SIZE);
  private waiting = new Uint8Array(FIRST_SIZE);

  /**
   * Nodes are added when `nodes` has numbered them, and deleted before it forgets them. `onShift` gets nodes that a crowded key now hides, or no longer. Of a part only its keys count, and one of them is
   * enough: others may have the rest.
   */
  constructor(
    private readonly nodes: NumberedNodes<T>,
    private readonly onShift: (nodes: readonly T[]) => void,
    private readonly share: LinkShare = WHOLE,
  ) {}

  add(node: T): void {
    const { number } = node;
    if (number >= this.ranks.length) {
      this.ranks = grown(this.ranks);
      this.wanted = grown(this.wanted);
      this.shared = grown(this.shared);
      this.waiting = grown(this.waiting);
    }
    this.waiting[number] = 0;
    this.ranks[number] = hashOfText(node.order);
    this.wanted[number] = this.share.kind === 'part' ? 1 : node.wantedKeys;
    for (const key of node.keys) {
      if (!takesKey(this.share, key)) continue;
      const slot = this.table.take(key);
      const count = this.table.count(slot) + 1;
      const before = this.limitAt(key, slot);
      const posting = this.newPosting();
      this.postings[2 * posting] = number;
      this.postings[2 * posting + 1] = this.table.head(slot);
      this.table.set(slot, count, posting + 1);
      if (count > CROWDED) this.tellShift(key, slot, before);
    }
  }

  delete(node: T): void {
    const { number } = node;
    for (const key of node.keys) {
      const slot = takesKey(this.share, key) ? this.table.find(key) : undefined;
      if (slot === undefined) continue;
      const count = this.table.count(slot);
      const before = this.limitAt(key, slot);
      if (!this.unchain(slot, number)) continue;
      if (count > CROWDED) this.tellShift(key, slot, before);
    }
  }

  /** From now on the node is nobody's candidate, or is again. */
  setWaiting(node: T, isWaiting: boolean): void {
    this.waiting[node.number] = isWaiting ? 1 : 0;
  }

  /**
   * Nodes that share keys enough with `node` and do not wait, each with how many; keys that hide one of the two are not
   * counted.
   */
  candidates(node: T): Candidate<T>[] {
    const own = node.number;
    const { shared, postings, ranks, table, waiting } = this;
    const met: number[] = [];
    for (const key of node.keys) {
      const slot = takesKey(this.share, key) ? table.find(key) : undefined;
      // most keys have no other node
      if (slot === undefined || table.count(slot) === 1) continue;
      const limit = this.limitAt(key, slot);
      if (limit < 0 || (ranks[own] ?? 0) > limit) continue;
      for (let at = table.head(slot); at > 0; at = postings[2 * at - 1] ?? 0) {
        const number = postings[2 * at - 2] ?? 0;
        if (waiting[number] === 1 || (limit !== Infinity && (ranks[number] ?? 0) > limit)) continue;
        const count = shared[number] ?? 0;
        if (count === 0) met.push(number);
        shared[number] = count + 1;
      }
    }
    const found: Candidate<T>[] = [];
    const wanted = this.wanted[own] ?? 1;
    for (const number of met) {
      const count = shared[number] ?? 0;
      shared[number] = 0;
      if (number === own || (count < wanted && count < (this.wanted[number] ?? 1))) continue;
      const other = this.nodes.at(number);
      if (other !== undefined) found.push({ other, shared: count });
    }
    return found;
  }

  /** Nodes up to this rank are seen under the key: Infinity all, -1 none. */
  private limitAt(key: number, slot: number): number {
    const count = this.table.count(slot);
    if (count <= CROWDED) return Infinity;
    const seen = seenOf(count);
    if (seen === 0) return -1;
    const known = this.limits.get(key);
    if (known !== undefined) return known;
    const ranks = new Uint32Array(count);
    let filled = 0;
    for (let at = this.table.head(slot); at > 0; at = this.postings[2 * at - 1] ?? 0) {
      ranks[filled++] = this.ranks[this.postings[2 * at - 2] ?? 0] ?? 0;
    }
    const limit = ranks.sort()[seen - 1] ?? -1;
    this.limits.set(key, limit);
    return limit;
  }

  /** The nodes of a crowded key are others. */
  private tellShift(key: number, slot: number, before: number): void {
    this.limits.delete(key);
    const after = this.limitAt(key, slot);
    if (before === after) return;
    const [low, high] = before < after ? [before, after] : [after, before];
    const shifted: T[] = [];
    for (let at = this.table.head(slot); at > 0; at = this.postings[2 * at - 1] ?? 0) {
      const number = this.postings[2 * at - 2] ?? 0;
      const rank = this.ranks[number] ?? 0;
      const node = rank > low && rank <= high ? this.nodes.at(number) : undefined;
      if (node !== undefined) shifted.push(node);
    }
    if (shifted.length > 0) this.onShift(shifted);
  }

  private newPosting(): number {
    if (this.freePosting > 0) {
      const posting = this.freePosting - 1;
      this.freePosting = this.postings[2 * posting + 1] ?? 0;
      return posting;
    }
    if (2 * this.postingCount === this.postings.length) this.postings = grown(this.postings);
    return this.postingCount++;
  }

  /** Takes the node's posting out of the chain; false where there is none. */
  private unchain(slot: number, number: number): boolean {
    const { postings, table } = this;
    let before = 0;
    for (let at = table.head(slot); at > 0; before = at, at = postings[2 * at - 1] ?? 0) {
      if (postings[2 * at - 2] !== number) continue;
      const next = postings[2 * at - 1] ?? 0;
      if (before > 0) postings[2 * before - 1] = next;
      table.set(slot, table.count(slot) - 1, before > 0 ? table.head(slot) : next);
      postings[2 * at - 1] = this.freePosting;
      this.freePosting = at;
      return true;
    }
    return false;
  }
}

function grown<A extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length + 2 * (array.length >> 2));
  larger.set(array);
  return larger;
}
