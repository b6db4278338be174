/*
 * Owns the blocks of a block index: which nodes have a key. A block is one whole number, since there are millions. Most
 * have one node, and are its number in disguise; the others are the place of a chain of links, all in one array.
 */
import { longer } from './longer';

/** The block without nodes. */
export const NO_BLOCK = 0;

const isChain = (block: number): boolean => (block & 1) === 1;
const blockOf = (node: number): number => (node + 1) * 2;

export class BlockChains {
  /**
   * In twos, the first unused. The head of a chain: how many nodes, the first link. A link: its node, the next link; 0
   * behind the last. What is free hangs together by the second.
   */
  private links = new Uint32Array(2048);
  private used = 1;
  private free = 0;

  /** How many heads and links there is room for, the free ones among them. */
  get size(): number {
    return this.used - 1;
  }

  count(block: number): number {
    if (isChain(block)) return this.links[block - 1] ?? 0;
    return block === NO_BLOCK ? 0 : 1;
  }

  /** The first link of a block of two nodes or more; 0 for others. */
  first(block: number): number {
    return isChain(block) ? this.next(block >> 1) : 0;
  }

  next(link: number): number {
    return this.links[2 * link + 1] ?? 0;
  }

  nodeOf(link: number): number {
    return this.links[2 * link] ?? 0;
  }

  /** The node of a block of one; -1 for others. */
  onlyOf(block: number): number {
    return isChain(block) ? -1 : (block >>> 1) - 1;
  }

  /** What the block is with one node more. */
  add(block: number, node: number): number {
    if (block === NO_BLOCK) return blockOf(node);
    if (isChain(block)) {
      const head = block >> 1;
      this.write(head, this.count(block) + 1, this.link(node, this.next(head)));
      return block;
    }
    const only = this.link((block >> 1) - 1, 0);
    return this.link(2, this.link(node, only)) * 2 + 1;
  }

  /** What the block is without the node, once where it has it twice; the same where it has not got it. */
  remove(block: number, node: number): number {
    if (!isChain(block)) return block === blockOf(node) ? NO_BLOCK : block;
    const head = block >> 1;
    let before = head;
    let link = this.next(head);
    while (link !== 0 && this.nodeOf(link) !== node) {
      before = link;
      link = this.next(link);
    }
    if (link === 0) return block;
    this.links[2 * before + 1] = this.next(link);
    this.letGo(link);
    const count = this.count(block) - 1;
    this.links[2 * head] = count;
    if (count > 1) return block;
    const last = this.next(head);
    const other = this.nodeOf(last);
    this.letGo(last);
    this.letGo(head);
    return blockOf(other);
  }

  private write(at: number, first: number, second: number): void {
    this.links[2 * at] = first;
    this.links[2 * at + 1] = second;
  }

  private link(first: number, second: number): number {
    let at = this.free;
    if (at !== 0) this.free = this.next(at);
    else {
      if (2 * this.used === this.links.length) this.links = longer(this.links);
      at = this.used++;
    }
    this.write(at, first, second);
    return at;
  }

  private letGo(at: number): void {
    this.write(at, 0, this.free);
    this.free = at;
  }
}
