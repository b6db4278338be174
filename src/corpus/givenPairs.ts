/*
 * Owns finding the pairs of nodes that other processes have found, by the names of the nodes.
 */
import type { Candidate } from './blockIndex';
import { nameOf, type FoundPairs } from './linkShare';

/** Finds what a node may be a pair with. */
export interface PairFinder<T> {
  add(node: T): void;
  delete(node: T): void;
  /** A node that waits is nobody's candidate. */
  setWaiting(node: T, isWaiting: boolean): void;
  candidates(node: T): readonly Candidate<T>[];
}

export class GivenPairs<T extends { readonly order: string }> implements PairFinder<T> {
  private readonly nodes = new Map<string, T>();
  private readonly waiting = new Set<T>();

  constructor(private readonly found: FoundPairs) {}

  add(node: T): void {
    const name = nameOf(node);
    if (this.found.has(name)) this.nodes.set(name, node);
  }

  delete(node: T): void {
    this.nodes.delete(nameOf(node));
    this.waiting.delete(node);
  }

  setWaiting(node: T, isWaiting: boolean): void {
    if (isWaiting) this.waiting.add(node);
    else this.waiting.delete(node);
  }

  candidates(node: T): Candidate<T>[] {
    const partners: Candidate<T>[] = [];
    for (const [name, shared] of this.found.get(nameOf(node)) ?? []) {
      const other = this.nodes.get(name);
      if (other !== undefined && !this.waiting.has(other)) partners.push({ other, shared });
    }
    return partners;
  }
}
