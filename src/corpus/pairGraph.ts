/*
 * Owns which nodes are pairs and the groups they form: a change marks the nodes it may concern, and they are compared anew a
 * few at a time, or when all groups are asked for. These depend on the nodes alone, never on the order they came in.
 */
import { compareText } from '../core/compareText';
import { BlockIndex, type Blocked } from './blockIndex';
import { componentOf, coverByGroups, type Linked } from './edgeGroups';
import { longer } from './longer';
import { NumberedNodes } from './numberedNodes';

/** Its order also says which node leads its groups: the first. */
export interface PairNode<T> extends Blocked, Linked<T> {
  /** Written by the graph alone. NO_PARTNERS to begin with: most nodes never have one. */
  partners: ReadonlySet<T>;
}

/** Is told of pairs as they come and go. */
export interface PairListener<T> {
  linked(a: T, b: T): void;
  unlinked(a: T, b: T): void;
}

/** An empty set for all: a set for each of a million nodes would be most of what is kept. */
export const NO_PARTNERS: ReadonlySet<never> = new Set<never>();

const NO = 0;
const TOUCHED = 1;
/** Only others have hidden or shown it: pairs that are candidates still are pairs still. */
const SHIFTED = 2;

const SILENT: PairListener<unknown> = { linked: () => undefined, unlinked: () => undefined };

export class PairGraph<T extends PairNode<T>> {
  /** Those that were added and not deleted. */
  readonly nodes = new NumberedNodes<T>();
  /** Per node whether it waits to be compared: NO, TOUCHED or SHIFTED. */
  private waiting = new Uint8Array(1024);
  private waitingCount = 0;
  /** Number of the node to look at next. */
  private next = 0;
  private readonly groups = new Map<T, readonly (readonly T[])[]>();
  private readonly index: BlockIndex<T>;

  /** `arePair` gets two nodes that share keys enough for the one that wants fewer, in no order; a symmetric function of the two alone. */
  constructor(
    private readonly arePair: (a: T, b: T) => boolean,
    private readonly listener: PairListener<T> = SILENT,
  ) {
    this.index = new BlockIndex(this.nodes, (block) => {
      for (const node of block) if (!this.isWaiting(node)) this.wait(node, SHIFTED);
    });
  }

  add(node: T): void {
    this.nodes.add(node);
    this.index.add(node);
    this.wait(node, TOUCHED);
  }

  delete(node: T): void {
    if (!this.nodes.has(node)) return;
    this.index.delete(node);
    this.stopWaiting(node);
    this.unlink(node);
    this.nodes.delete(node);
  }

  /** The node stays, but what its pairs depend on has changed. */
  touch(node: T): void {
    if (this.nodes.has(node)) this.wait(node, TOUCHED);
  }

  private isWaiting({ number }: T): boolean {
    return (this.waiting[number] ?? NO) !== NO;
  }

  private wait(node: T, as: number): void {
    if (node.number >= this.waiting.length) this.waiting = longer(this.waiting);
    if (!this.isWaiting(node)) this.waitingCount++;
    this.waiting[node.number] = as;
    this.index.setWaiting(node, true);
  }

  /** As what it has waited. */
  private stopWaiting(node: T): number {
    const as = this.waiting[node.number] ?? NO;
    if (as === NO) return as;
    this.waiting[node.number] = NO;
    this.waitingCount--;
    this.index.setWaiting(node, false);
    return as;
  }

  /** Some node that waits; undefined where none does. */
  private nextWaiting(): T | undefined {
    while (this.waitingCount > 0) {
      if (this.next >= this.nodes.end) this.next = 0;
      const node = this.nodes.at(this.next++);
      if (node !== undefined && this.isWaiting(node)) return node;
    }
    return undefined;
  }

  /** The groups a node is in, as they were when it was last settled; none for a node without partner. */
  groupsOf(node: T): readonly (readonly T[])[] {
    return this.componentGroups(node).filter((group) => group.includes(node));
  }

  /** All groups, in order of their first nodes. */
  allGroups(): (readonly T[])[] {
    this.settle();
    const seen = new Set<T>();
    const all: { readonly group: readonly T[]; readonly orders: readonly string[] }[] = [];
    for (const node of this.nodes) {
      if (seen.has(node) || node.partners.size === 0) continue;
      const component = componentOf(node);
      for (const member of component) seen.add(member);
      // asked once, not at every comparison: an order is put together of the article and the place
      for (const group of this.componentGroups(node, component))
        all.push({ group, orders: group.map(({ order }) => order) });
    }
    return all.sort((a, b) => compareOrders(a.orders, b.orders)).map(({ group }) => group);
  }

  private componentGroups(node: T, component?: ReadonlySet<T>): readonly (readonly T[])[] {
    const known = this.groups.get(node);
    if (known !== undefined) return known;
    const members = [...(component ?? componentOf(node))].sort((a, b) => compareText(a.order, b.order));
    const groups = members.length < 2 ? [] : coverByGroups(members);
    for (const member of members) this.groups.set(member, groups);
    return groups;
  }

  private unlink(node: T): void {
    this.forget(node);
    for (const partner of node.partners) {
      (partner.partners as Set<T>).delete(node);
      this.listener.unlinked(node, partner);
    }
    node.partners = NO_PARTNERS;
  }

  /** Takes the pairs apart that are no candidates any more; what waits decides of its own with its turn. */
  private unlinkHidden(node: T, candidates: readonly T[]): void {
    if (node.partners.size === 0) return;
    const seen = new Set(candidates);
    for (const partner of node.partners)
      if (!seen.has(partner) && !this.isWaiting(partner)) this.unlinkPair(node, partner);
  }

  private unlinkPair(node: T, partner: T): void {
    this.forget(node);
    (node.partners as Set<T>).delete(partner);
    (partner.partners as Set<T>).delete(node);
    this.listener.unlinked(node, partner);
  }

  /** The groups of everything that hangs together with `node` are no longer known. */
  private forget(node: T): void {
    if (!this.groups.has(node)) return;
    for (const member of componentOf(node)) this.groups.delete(member);
  }

  /**
   * Compares what changes may concern, until `isLate` says to stop: true where nothing is left. A pair of two changed
   * nodes is compared with the second of them, so that it may stop after each node.
   */
  settle(isLate: () => boolean = () => false): boolean {
    for (let node = this.nextWaiting(); node !== undefined; node = this.nextWaiting()) {
      const as = this.stopWaiting(node);
      const candidates = this.index.candidates(node);
      if (as === SHIFTED) this.unlinkHidden(node, candidates);
      else this.unlink(node);
      for (const other of candidates) {
        if (node.partners.has(other)) continue;
        if (!this.arePair(node, other)) continue;
        this.forget(other);
        this.forget(node);
        join(node, other);
        join(other, node);
        if (other.order < node.order) this.listener.linked(other, node);
        else this.listener.linked(node, other);
      }
      this.forget(node);
      if (isLate()) return this.waitingCount === 0;
    }
    return true;
  }
}

function join<T extends PairNode<T>>(node: T, partner: T): void {
  if (node.partners === NO_PARTNERS) node.partners = new Set([partner]);
  else (node.partners as Set<T>).add(partner);
}

function compareOrders(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = compareText(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
