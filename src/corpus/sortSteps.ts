/*
 * Owns putting a long list in order a step at a time, for lists of a whole folder: one call of sort would hold the editor.
 */

/** Some hundred comparisons, of names by the rules of a language too, take a millisecond. */
const RUN = 256;

/** A new array in order, equal items in the order given, as Array.prototype.sort has it. What is in order already costs little. */
export function* sortSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeSteps<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  if (a.length === 0 || b.length === 0 || compare(a[a.length - 1] as T, b[0] as T) <= 0) return [...a, ...b];
  const merged: T[] = [];
  let [x, y] = [0, 0];
  while (x < a.length && y < b.length) {
    const [left, right] = [a[x] as T, b[y] as T];
    if (compare(left, right) <= 0) {
      merged.push(left);
      x++;
    } else {
      merged.push(right);
      y++;
    }
    if (merged.length % RUN === 0) yield;
  }
  while (x < a.length) merged.push(a[x++] as T);
  while (y < b.length) merged.push(b[y++] as T);
  return merged;
}
