/*
 * Owns finding the pairs of nodes that other processes have found, by the names of the nodes.
 */
import { nameOf, type FoundPairs } from './linkShare';

/** Finds what a node may be a pair with. */
export interface PairFinder<T> {
  add(node: T): void;
  delete(node: T): void;
  /** Each with how many keys they share. */
  candidates(node: T): Map<T, number>;
  /** The same one by one; nothing may be added or taken out meanwhile. */
  eachCandidate(node: T, visit: (other: T, shared: number) => void): void;
}

export class GivenPairs<T extends { readonly order: string }> implements PairFinder<T> {
  private readonly nodes = new Map<string, T>();

  constructor(private readonly found: FoundPairs) {}

  add(node: T): void {
    const name = nameOf(node);
    if (this.found.has(name)) this.nodes.set(name, node);
  }

  delete(node: T): void {
    this.nodes.delete(nameOf(node));
  }

  candidates(node: T): Map<T, number> {
    const partners = new Map<T, number>();
    for (const [name, shared] of this.found.get(nameOf(node)) ?? []) {
      const partner = this.nodes.get(name);
      if (partner !== undefined) partners.set(partner, shared);
    }
    return partners;
  }

  eachCandidate(node: T, visit: (other: T, shared: number) => void): void {
    this.candidates(node).forEach((shared, other) => visit(other, shared));
  }
}
