/* What is said of an utterance or a quantity that several articles have, in the words of the articles. */
import { toSharedWording } from '../corpus/sharedWording';
import { toDistinct, toGravity, type Gravity } from '../present/differences';
import { shorten } from '../present/markdown';
import type { SharedRow } from './protocol';

const LONGEST_TITLE = 120;

/** What several articles say, as its row is called. */
export function titleOf(row: SharedRow): string {
  if (row.kind === 'utterance') return `“${shorten(toSharedWording(row.group.members), LONGEST_TITLE)}”`;
  return [...new Set(row.group.members.map(({ text }) => text))].slice(0, 4).join(' · ');
}

/** How grave what differs is. */
export function gravityOf(row: SharedRow): Gravity {
  if (row.kind === 'utterance') return toGravity(toDistinct(row.group.pairs.flatMap(({ difference }) => difference)));
  return ({ agree: 'same', compatible: 'quiet', conflict: 'warning' } as const)[row.group.verdict];
}
