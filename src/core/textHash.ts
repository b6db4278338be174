/*
 * Owns a short hash of a text that is equal on every machine and in every run: for places in an order,
 * keys of blocks, sketches. Leaves hashes that must tell texts apart to text.ts.
 */

/** FNV-1a, 32 bits. */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
