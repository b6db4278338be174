/*
 * Owns finding what may belong together without comparing all with all: nodes under keys; two nodes are candidates when
 * they share enough keys that are not crowded. Keeps count of whom a change may concern.
 */

/** A node knows its keys for as long as it is in the index. */
export interface Blocked {
  readonly keys: readonly number[];
}

/**
 * A key with more nodes than this proves nothing and is passed over, so that work grows in step with the corpus. Exact
 * copies are one node, so only different wordings crowd a key.
 */
export const CROWDED = 96;

export class BlockIndex<T extends Blocked> {
  private readonly blocks = new Map<number, T[]>();

  /** `onCrossing` gets the nodes of a key that has become crowded, or is no longer. */
  constructor(private readonly onCrossing: (nodes: readonly T[]) => void) {}

  add(node: T): void {
    for (const key of node.keys) {
      const block = this.blocks.get(key);
      if (block === undefined) this.blocks.set(key, [node]);
      else if (block.push(node) === CROWDED + 1) this.onCrossing(block);
    }
  }

  delete(node: T): void {
    for (const key of node.keys) {
      const block = this.blocks.get(key);
      const at = block?.indexOf(node) ?? -1;
      if (block === undefined || at < 0) continue;
      block[at] = block[block.length - 1] as T;
      block.pop();
      if (block.length === 0) this.blocks.delete(key);
      else if (block.length === CROWDED) this.onCrossing(block);
    }
  }

  /** Nodes that share a key with `node`, each with how many. */
  candidates(node: T): Map<T, number> {
    const found = new Map<T, number>();
    for (const key of node.keys) {
      const block = this.blocks.get(key) ?? [];
      if (block.length > CROWDED) continue;
      for (const other of block) if (other !== node) found.set(other, (found.get(other) ?? 0) + 1);
    }
    return found;
  }
}
