/*
 * Owns how the finding of links is divided among processes that each read all articles: by key of a block. One process
 * finds all pairs, or those under its share of the keys; another unites what was found under every share.
 * Leaves how pairs found elsewhere are written down to partialLinks.ts.
 */
import { hashText } from '../core/text';
import { hashOfText } from '../core/textHash';

/** Pairs found elsewhere: by the names of nodes, how many keys two share. Symmetric; a node alone has an empty map. */
export type FoundPairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is found here of the links of a corpus. */
export type LinkShare =
  | { readonly kind: 'whole' }
  /** The blocks whose key falls to `part`, counted from 0, of so many. */
  | { readonly kind: 'part'; readonly part: number; readonly of: number };

export const WHOLE: LinkShare = { kind: 'whole' };

/** A short name of a node, the same in every process. */
export const nameOf = ({ order }: { readonly order: string }): string => hashText(order);

/** Whether a block of this name is looked at here. */
export function takesName(share: LinkShare, name: string): boolean {
  return share.kind !== 'part' || hashOfText(name) % share.of === share.part;
}

/** Whether the block of this key is looked at here. All processes number words alike: they read the same in one order. */
export function takesKey(share: LinkShare, key: number): boolean {
  if (share.kind !== 'part') return true;
  const size = Math.abs(key);
  let hash = Math.imul((size >>> 0) ^ (key < 0 ? 0x5bd1e995 : 0), 0x85ebca6b) ^ Math.floor(size / 0x1_0000_0000);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 8) % share.of === share.part;
}
