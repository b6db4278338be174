/*
 * Owns cutting figures that hang together into groups of one quantity each: strongest links first, parts grow together
 * where most of their pairs are linked and none contradicts without a link. Equal values come first, then compatible
 * ones, then conflicts: each round starts from the parts of the one before and looks no further than parts that could
 * still be one, so that a change is followed through few figures. Leaves linking them to figureLinks.ts.
 */
import { compareFigures, type FigureNode } from './figureLinks';
import { compareValues } from './figureValue';

/** Of the pairs between two parts at least this share must be linked for the parts to become one. */
const LINKED = 0.2;

/** A round takes the links from this strength on that the rounds before have left. */
const ROUNDS = [2, 1, 0] as const;

/** In no order. */
type Part = readonly FigureNode[];

export class FigurePartition {
  /** Parts after each round; those of a figure without partner are not kept. */
  private readonly known = ROUNDS.map(() => new Map<FigureNode, Part>());
  /** What hung together by the strongest links when it was cut. */
  private readonly together = new Map<FigureNode, ReadonlySet<FigureNode>>();

  /** The figures of the same quantity, the given one among them, in no order. */
  groupOf(figure: FigureNode): Part {
    return this.partOf(figure, ROUNDS.length - 1);
  }

  /** Links or order of these figures are others now, or will be. */
  forget(figures: Iterable<FigureNode>): void {
    const [first, ...later] = this.known;
    // emptying a table that is empty makes a new one
    for (const parts of later) if (parts.size > 0) parts.clear();
    for (const figure of figures) {
      for (const member of this.together.get(figure) ?? []) {
        first?.delete(member);
        this.together.delete(member);
      }
    }
  }

  private partOf(figure: FigureNode, round: number): Part {
    if (round < 0 || figure.partners.size === 0) return [figure];
    const parts = this.known[round];
    const known = parts?.get(figure);
    if (known !== undefined) return known;
    const start = this.partOf(figure, round - 1);
    for (const part of merge(round === 0 ? this.gather(figure) : this.reach(start, round), ROUNDS[round] ?? 0)) {
      for (const member of part) parts?.set(member, part);
    }
    return parts?.get(figure) ?? start;
  }

  /** Every figure that hangs together with this one by the strongest links, each a part. */
  private gather(figure: FigureNode): Part[] {
    const component = new Set([figure]);
    for (const member of component) {
      for (const [partner, strength] of member.partners) if (strength >= ROUNDS[0]) component.add(partner);
    }
    for (const member of component) this.together.set(member, component);
    return [...component].map((member) => [member]);
  }

  /** Every part that could become one with `start` in this round, through others too. */
  private reach(start: Part, round: number): Part[] {
    const found = new Set([start]);
    const [from, to] = [ROUNDS[round] ?? 0, ROUNDS[round - 1] ?? 0];
    for (const part of found) {
      const asked = new Set<Part>();
      for (const member of part) {
        for (const [partner, strength] of member.partners) {
          if (strength < from || strength >= to) continue;
          const other = this.partOf(partner, round - 1);
          if (found.has(other) || asked.has(other)) continue;
          asked.add(other);
          // parts only grow: what contradicts now will contradict in the end
          if (!contradict(part, other)) found.add(other);
        }
      }
    }
    return [...found];
  }
}

/** Whether two figures of the parts conflict that were not found to: a conflict must never follow from others. */
function contradict(left: Part, right: Part): boolean {
  for (const a of left) {
    for (const b of right) if (compareValues(a, b) === 'conflict' && !a.partners.has(b)) return true;
  }
  return false;
}

/** Lets parts grow together along links of at least this strength, the strongest first. */
function merge(parts: readonly Part[], from: number): Part[] {
  if (parts.length < 2) return [...parts];
  const grown: (FigureNode[] | undefined)[] = parts.map((part) => [...part]);
  const partOf = new Map<FigureNode, number>();
  parts.forEach((part, index) => {
    for (const member of part) partOf.set(member, index);
  });
  const ordered = [...partOf.keys()].sort(compareFigures);
  const rank = new Map(ordered.map((figure, index) => [figure, index]));
  const edges = ordered.flatMap((a, i) =>
    [...a.partners].flatMap(([b, strength]) => {
      const j = rank.get(b) ?? -1;
      return i < j && strength >= from ? [{ a, b, i, j, strength }] : [];
    }),
  );
  edges.sort((x, y) => y.strength - x.strength || x.i - y.i || x.j - y.j);
  // two parts that did not fit need not be asked again until one of them has grown
  const unfit = new Map<number, number>();
  for (const { a, b } of edges) {
    const [to, source] = [partOf.get(a) ?? 0, partOf.get(b) ?? 0];
    const [left, right] = [grown[to], grown[source]];
    if (to === source || left === undefined || right === undefined) continue;
    const pair = Math.min(to, source) * parts.length + Math.max(to, source);
    const size = left.length + right.length;
    if (unfit.get(pair) === size) continue;
    if (!isLinked(left, right, (figure) => partOf.get(figure)) || contradict(left, right)) {
      unfit.set(pair, size);
      continue;
    }
    for (const member of right) {
      left.push(member);
      partOf.set(member, to);
    }
    grown[source] = undefined;
  }
  return grown.filter((part) => part !== undefined);
}

/** Whether enough of the pairs between two parts are linked. */
function isLinked(
  left: readonly FigureNode[],
  right: readonly FigureNode[],
  partOf: (figure: FigureNode) => number | undefined,
): boolean {
  const [small, large] = left.length <= right.length ? [left, right] : [right, left];
  const wanted = large[0] && partOf(large[0]);
  let linked = 0;
  for (const a of small) for (const b of a.partners.keys()) if (partOf(b) === wanted) linked++;
  return linked >= LINKED * left.length * right.length;
}
