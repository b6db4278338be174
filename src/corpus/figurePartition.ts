/*
 * Owns cutting figures that hang together into groups of one quantity each, by how strongly they are linked.
 * Leaves linking them to figureLinks.ts.
 */
import type { FigureNode } from './figureLinks';
import { compareValues } from './figureValue';

/** Of the pairs between two parts at least this share must be linked for the parts to become one. */
const LINKED = 0.2;

/** Strongest pairs first, parts grow together where most of their pairs are linked. `figures` in order. */
export function partitionByStrength(figures: readonly FigureNode[]): FigureNode[][] {
  const rank = new Map(figures.map((figure, index) => [figure, index]));
  const edges = figures.flatMap((a, i) =>
    [...a.partners].flatMap(([b, strength]) => {
      const j = rank.get(b) ?? -1;
      return i < j ? [{ i, j, strength }] : [];
    }),
  );
  edges.sort((x, y) => y.strength - x.strength || x.i - y.i || x.j - y.j);
  const parts = figures.map((figure) => [figure]);
  const partOf = figures.map((_, index) => index);
  // two parts that did not fit need not be asked again until one of them has grown
  const unfit = new Map<number, number>();
  for (const { i, j } of edges) {
    const [to, from] = [partOf[i] ?? 0, partOf[j] ?? 0];
    if (to === from) continue;
    const [left, right] = [parts[to] ?? [], parts[from] ?? []];
    const pair = Math.min(to, from) * figures.length + Math.max(to, from);
    if (unfit.get(pair) === left.length + right.length) continue;
    let linked = 0;
    for (const a of left) {
      for (const b of right) {
        if (a.partners.has(b)) linked++;
        // a conflict must be found between two figures, never follow from others
        else if (compareValues(a.value, b.value) === 'conflict') linked = -Infinity;
      }
    }
    if (linked < LINKED * left.length * right.length) {
      unfit.set(pair, left.length + right.length);
      continue;
    }
    left.push(...right);
    for (const member of right) partOf[rank.get(member) ?? 0] = to;
    parts[from] = [];
  }
  return parts.filter(({ length }) => length > 0);
}
