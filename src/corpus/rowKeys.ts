/*
 * Owns the names of a comparison's rows, by which a view, a lens or a problem leads to one: the same as long as the row
 * means the same. Leaves making rows to comparison.ts.
 */
import type { Span } from '../core/span';

interface Placed extends Span {
  readonly id: string;
}

/** Index of the member the others are compared with: the fullest wording in quotation marks. */
export function referenceOf(members: readonly { readonly text: string; readonly reported: boolean }[]): number {
  let reference = 0;
  members.forEach((member, index) => {
    const best = members[reference];
    if (best && !member.reported && (best.reported || member.text.length > best.text.length)) reference = index;
  });
  return reference;
}

/**
 * The row of a group of the same utterance: its fullest wording and its shortest, for a long quotation may be the fullest
 * of several utterances.
 */
export function toUtteranceKey(
  members: readonly (Placed & { readonly text: string; readonly reported: boolean })[],
): string {
  const reference = referenceOf(members);
  const { id = '', start = 0 } = members[reference] ?? {};
  const others = members.filter((_, index) => index !== reference);
  const [first] = others;
  if (first === undefined) return `u:${id}:${start}`;
  const shortest = others.reduce((one, other) => (other.text.length < one.text.length ? other : one), first);
  return `u:${id}:${start}:${shortest.id}:${shortest.start}`;
}

/** The row of a group of the same quantity. */
export function toQuantityKey([first]: readonly Placed[]): string {
  return `f:${first?.id ?? ''}:${first?.start ?? 0}`;
}

/** The same keys in order, each that has been before with a number behind it. */
export function toDistinctKeys(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  });
}
