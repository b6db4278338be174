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

/** The row of a group of the same utterance. */
export function toUtteranceKey(
  members: readonly (Placed & { readonly text: string; readonly reported: boolean })[],
): string {
  const { id = '', start = 0 } = members[referenceOf(members)] ?? {};
  return `u:${id}:${start}`;
}

/** The row of a group of the same quantity. */
export function toQuantityKey([first]: readonly Placed[]): string {
  return `f:${first?.id ?? ''}:${first?.start ?? 0}`;
}
