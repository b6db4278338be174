/*
 * Owns how arrays of numbers grow that there is one of for all nodes: by a quarter, for they are megabytes and what is
 * not filled is lost.
 */

/** The numbers with room for more; an even count stays even. */
export function longer<A extends Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  numbers: A,
): A {
  const grown = new (numbers.constructor as new (length: number) => A)(numbers.length + 2 * (numbers.length >> 3));
  grown.set(numbers);
  return grown;
}
