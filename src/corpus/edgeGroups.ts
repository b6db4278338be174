/*
 * Owns groups from pairs: every pair lies in a group, and in a group every two are a pair. A member may be in several
 * groups (a long quote of which two articles cite different sentences).
 */

/** What groups are made of: its partners, and a place in an order that does not depend on history. */
export interface Linked<T> {
  readonly partners: ReadonlyMap<T, unknown> | ReadonlySet<T>;
}

/** Everything that hangs together with `start`, in no order. */
export function componentOf<T extends Linked<T>>(start: T): Set<T> {
  const found = new Set<T>([start]);
  for (const node of found) for (const partner of node.partners.keys()) found.add(partner);
  return found;
}

/**
 * Groups that cover all pairs of `ordered` (a whole component, in an order that does not depend on history); each group
 * in that order. Greedy: the first uncovered pair is extended by whatever fits all members so far.
 */
export function coverByGroups<T extends Linked<T>>(ordered: readonly T[]): T[][] {
  const rank = new Map(ordered.map((node, index) => [node, index]));
  const byRank = (a: T, b: T): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  const covered = new Map<T, Set<T>>(ordered.map((node) => [node, new Set()]));
  const groups: T[][] = [];
  for (const node of ordered) {
    const partners = [...node.partners.keys()].sort(byRank);
    for (const partner of partners) {
      if (byRank(partner, node) < 0 || covered.get(node)?.has(partner) === true) continue;
      const group = [node, partner];
      for (const other of partners) {
        if (other !== partner && group.every((member) => member.partners.has(other))) group.push(other);
      }
      for (const a of group) for (const b of group) if (a !== b) covered.get(a)?.add(b);
      groups.push(group.sort(byRank));
    }
  }
  return groups;
}
