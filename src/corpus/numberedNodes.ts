/*
 * Owns the numbers of nodes that are kept, so that what is known of each can lie in an array instead of a table: small
 * whole numbers, given again once a node has gone.
 */

export interface Numbered {
  /** Written by the register alone; -1 outside of it. */
  number: number;
}

export class NumberedNodes<T extends Numbered> {
  private readonly nodes: (T | undefined)[] = [];
  private readonly free: number[] = [];

  /** More than the greatest number there is. */
  get end(): number {
    return this.nodes.length;
  }

  add(node: T): void {
    node.number = this.free.pop() ?? this.nodes.length;
    this.nodes[node.number] = node;
  }

  /** False where the node is not in the register. */
  delete(node: T): boolean {
    if (!this.has(node)) return false;
    this.nodes[node.number] = undefined;
    this.free.push(node.number);
    node.number = -1;
    return true;
  }

  has(node: T): boolean {
    return this.nodes[node.number] === node;
  }

  at(number: number): T | undefined {
    return this.nodes[number];
  }

  *[Symbol.iterator](): Generator<T, void> {
    for (const node of this.nodes) if (node !== undefined) yield node;
  }
}
