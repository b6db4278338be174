/*
 * Owns reading one item of a frame: its word class bits, its word, whether it is a quoted span. Leaves phrases to
 * nounPhrase.ts and verbs to verbs.ts.
 */
import type { Frames } from './frames';
import { WordClass } from './wordClass';

/** Word class bits of an item; 0 for quoted spans and outside the items. */
export function bitsAt({ items, classes }: Frames, item: number): number {
  const token = items[item];
  return token === undefined || token < 0 ? 0 : (classes[token] ?? 0);
}

export function wordAt({ items, article }: Frames, item: number): string {
  const token = items[item];
  return token === undefined || token < 0 ? '' : (article.tokens.lower[token] ?? '');
}

/** True for the item of a quoted span. */
export function isQuoteItem({ items }: Frames, item: number): boolean {
  const token = items[item];
  return token !== undefined && token < 0;
}

/** True where the item has one of the word class bits. */
export const has = (frames: Frames, item: number, bits: number): boolean => (bitsAt(frames, item) & bits) !== 0;

/** Item left of `item` that is no adverb, within the frame. */
export function skipAdverbs(frames: Frames, item: number, low: number): number {
  let at = item;
  while (at >= low && has(frames, at, WordClass.Adverb) && !has(frames, at, WordClass.Name)) at--;
  return at;
}

/** True for the item of a capitalised word that is a name’s. */
export const isNameItem = (frames: Frames, item: number): boolean => (bitsAt(frames, item) & WordClass.Name) !== 0;
