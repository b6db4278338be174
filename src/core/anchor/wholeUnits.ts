/*
 * Owns whether the passage's whole lines or whole sentences stand in an alignment, word after word and at most respelt.
 * Where they stand elsewhere is sentence.ts, what it proves evidence.ts.
 */
import { Match, type Alignment } from './alignment';
import { endsSentence, has, WordTrait } from './anchorWords';
import type { Passage } from './passage';

/** A shorter line may be said twice; a text of one line that is not remembered whole asks for more. */
const LINE_WORDS = 7;
const PART_OF_LINE_WORDS = 60;

/** True where all its lines stand and are long enough to tell them by. */
export function isWholeLine(passage: Passage, { target, match }: Alignment): boolean {
  const { words, lineFirst, lineEnd, atStart, atEnd, unique } = passage;
  if (!unique) return false;
  const whole = (lineFirst > 0 || atStart) && (lineEnd < words.count || atEnd);
  if (!whole && passage.linesBefore.length + passage.linesAfter.length > 0) return false;
  let count = 0;
  for (let at = lineFirst; at < lineEnd; at++) {
    if ((match[at] ?? 0) < Match.Similar) return false;
    if (at > lineFirst && target[at] !== (target[at - 1] ?? -3) + 1) return false;
    if (has(words, at, WordTrait.Word)) count++;
  }
  return count >= (whole ? LINE_WORDS : PART_OF_LINE_WORDS);
}

/** How many words its sentences have, if all stand; 0 otherwise. */
export function countSentence(
  { words, first, end, lineFirst, lineEnd }: Passage,
  { target, match }: Alignment,
): number {
  if (first >= end) return 0;
  let from = first;
  while (from > lineFirst && !endsSentence(words, from - 1)) from--;
  let to = end;
  while (to < lineEnd && !endsSentence(words, to - 1)) to++;
  let count = 0;
  for (let at = from; at < to; at++) {
    if ((match[at] ?? 0) < Match.Similar) return 0;
    if (at > from && target[at] !== (target[at - 1] ?? -3) + 1) return 0;
    if (has(words, at, WordTrait.Word)) count++;
  }
  return count;
}
