/*
 * Owns what a text of an article shares with the one before it: whole lines at both ends, and the tokens in them. What is
 * told to be shared stands in both at the same distance from its end. Leaves what is kept for it to keptFindings.ts.
 */
import type { Tokens } from './tokens';

/** The first `head` and the last `tail` of two sequences are the same; they have `former` and `now` members. */
export interface Shared {
  readonly head: number;
  readonly tail: number;
  readonly former: number;
  readonly now: number;
}

/** Units compared at once. */
const STEP = 4096;

/** In UTF-16 units: the lines that two texts share at their start, each with its line break, and at their end. */
export function sharedLines(former: string, text: string): Shared {
  const most = Math.min(former.length, text.length);
  let head = 0;
  while (head + STEP <= most && former.slice(head, head + STEP) === text.slice(head, head + STEP)) head += STEP;
  while (head < most && former.charCodeAt(head) === text.charCodeAt(head)) head++;
  const isWhole = head === text.length && head === former.length;
  if (!isWhole && head > 0) head = text.lastIndexOf('\n', head - 1) + 1;
  const rest = most - head;
  const same = (from: number, to: number): boolean =>
    former.slice(former.length - to, former.length - from) === text.slice(text.length - to, text.length - from);
  let tail = 0;
  while (tail + STEP <= rest && same(tail, tail + STEP)) tail += STEP;
  while (tail < rest && same(tail, tail + 1)) tail++;
  const line = tail === 0 ? -1 : text.indexOf('\n', text.length - tail);
  tail = line < 0 ? 0 : text.length - line - 1;
  return { head, tail, former: former.length, now: text.length };
}

/** The same in tokens, where the two texts were cut into as many of them in the shared lines; null where they were not. */
export function sharedTokens(former: Tokens, tokens: Tokens, lines: Shared): Shared | null {
  const head = firstFrom(tokens.start, lines.head);
  const tail = tokens.count - firstFrom(tokens.start, lines.now - lines.tail);
  const isSame =
    firstFrom(former.start, lines.head) === head &&
    former.count - firstFrom(former.start, lines.former - lines.tail) === tail;
  return isSame ? { head, tail, former: former.count, now: tokens.count } : null;
}

/** Index of the first of ascending offsets that is not before `offset`. */
export function firstFrom(offsets: Int32Array, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
