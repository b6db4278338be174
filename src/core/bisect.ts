/*
 * The one binary search: over whatever is in order, by index.
 */

/** How many of the first `length` indices hold, where all that hold come first. Logarithmic. */
export function countLeading(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
