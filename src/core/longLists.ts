/*
 * Owns what is done with lists of any length: a call takes some ten thousand arguments and then throws, so nothing
 * spreads a list into one (a lint rule forbids it).
 */

/** Puts `more` behind what is in `list`. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/** The least of the numbers; Infinity of none, as Math.min. */
export const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, one) => Math.min(least, one), Infinity);

/** The greatest of the numbers; −Infinity of none, as Math.max. */
export const mostOf = (numbers: readonly number[]): number =>
  numbers.reduce((most, one) => Math.max(most, one), -Infinity);
