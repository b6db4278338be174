/*
 * Owns finding what may belong together without comparing all with all: nodes under keys; two nodes are candidates when
 * they share enough keys that are not crowded. Keeps count of whom a change may concern.
 * Leaves the table of keys to keyTable.ts, the nodes of a key to blockChains.ts.
 */
import { hashOfText } from '../core/textHash';
import { BlockChains } from './blockChains';
import { KeyTable } from './keyTable';
import { longer } from './longer';
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

const FIRST_SIZE = 1024;

export class BlockIndex<T extends Blocked> {
  private readonly table = new KeyTable();
  /** Of crowded keys, up to which rank nodes are seen; those asked since their nodes were others. */
  private readonly limits = new Map<number, number>();
  private readonly chains = new BlockChains();
  /** Per node: the lowest of a crowded key are seen. A hash of its order, so that it does not depend on history. */
  private ranks = new Uint32Array(FIRST_SIZE);
  private wanted = new Uint8Array(FIRST_SIZE);
  /** Per node the keys counted for the question at hand; all 0 in between. */
  private shared = new Uint16Array(FIRST_SIZE);
  private waiting = new Uint8Array(FIRST_SIZE);

  /**
   * Nodes are added when `nodes` has numbered them, and deleted before it forgets them. `onShift` gets nodes that a crowded
   * key now hides, or no longer.
   */
  constructor(
    private readonly nodes: NumberedNodes<T>,
    private readonly onShift: (nodes: readonly T[]) => void,
  ) {}

  add(node: T): void {
    const { number } = node;
    if (number >= this.ranks.length) {
      this.ranks = longer(this.ranks);
      this.wanted = longer(this.wanted);
      this.shared = longer(this.shared);
      this.waiting = longer(this.waiting);
    }
    this.waiting[number] = 0;
    this.ranks[number] = hashOfText(node.order);
    this.wanted[number] = node.wantedKeys;
    for (const key of node.keys) {
      const slot = this.table.take(key);
      const block = this.table.value(slot);
      const before = this.limitAt(key, block);
      const after = this.chains.add(block, number);
      this.table.set(slot, after);
      if (this.chains.count(after) > CROWDED) this.tellShift(key, after, before);
    }
  }

  delete(node: T): void {
    const { number } = node;
    for (const key of node.keys) {
      const slot = this.table.find(key);
      if (slot === undefined) continue;
      const block = this.table.value(slot);
      const count = this.chains.count(block);
      const before = this.limitAt(key, block);
      const after = this.chains.remove(block, number);
      this.table.set(slot, after);
      if (count > CROWDED) this.tellShift(key, after, before);
    }
  }

  /** From now on the node is nobody's candidate, or is again. */
  setWaiting(node: T, isWaiting: boolean): void {
    this.waiting[node.number] = isWaiting ? 1 : 0;
  }

  /** Nodes that share keys enough with `node` and do not wait; keys that hide one of the two are not counted. */
  candidates(node: T): T[] {
    const own = node.number;
    const { shared, chains, ranks, table, waiting } = this;
    const met: number[] = [];
    for (const key of node.keys) {
      const slot = table.find(key);
      if (slot === undefined) continue;
      const block = table.value(slot);
      // most keys have no other node
      let link = chains.first(block);
      if (link === 0) continue;
      const limit = this.limitAt(key, block);
      if (limit < 0 || (ranks[own] ?? 0) > limit) continue;
      for (; link > 0; link = chains.next(link)) {
        const number = chains.nodeOf(link);
        if (waiting[number] === 1 || (limit !== Infinity && (ranks[number] ?? 0) > limit)) continue;
        const count = shared[number] ?? 0;
        if (count === 0) met.push(number);
        shared[number] = count + 1;
      }
    }
    const found: T[] = [];
    const wanted = this.wanted[own] ?? 1;
    for (const number of met) {
      const count = shared[number] ?? 0;
      shared[number] = 0;
      if (number === own || (count < wanted && count < (this.wanted[number] ?? 1))) continue;
      const other = this.nodes.at(number);
      if (other !== undefined) found.push(other);
    }
    return found;
  }

  /** Nodes up to this rank are seen under the key: Infinity all, -1 none. */
  private limitAt(key: number, block: number): number {
    const count = this.chains.count(block);
    if (count <= CROWDED) return Infinity;
    const seen = seenOf(count);
    if (seen === 0) return -1;
    const known = this.limits.get(key);
    if (known !== undefined) return known;
    const ranks = new Uint32Array(count);
    let filled = 0;
    for (let link = this.chains.first(block); link > 0; link = this.chains.next(link)) {
      ranks[filled++] = this.ranks[this.chains.nodeOf(link)] ?? 0;
    }
    const limit = ranks.sort()[seen - 1] ?? -1;
    this.limits.set(key, limit);
    return limit;
  }

  /** The nodes of a crowded key are others. */
  private tellShift(key: number, block: number, before: number): void {
    this.limits.delete(key);
    const after = this.limitAt(key, block);
    if (before === after) return;
    const [low, high] = before < after ? [before, after] : [after, before];
    const shifted: T[] = [];
    for (let link = this.chains.first(block); link > 0; link = this.chains.next(link)) {
      const number = this.chains.nodeOf(link);
      const rank = this.ranks[number] ?? 0;
      const node = rank > low && rank <= high ? this.nodes.at(number) : undefined;
      if (node !== undefined) shifted.push(node);
    }
    if (shifted.length > 0) this.onShift(shifted);
  }
}
