/*
 * Owns whether the passage's whole lines or whole sentences stand in an alignment, word after word and at most respelt.
 * Where they stand elsewhere is sentence.ts, what it proves evidence.ts.
 */
import { Match, type Alignment } from './alignment';
import { beginsSentence, has, toSentence, WordTrait, type AnchorWords } from './anchorWords';
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

export interface SentenceReading {
  /** How many words its sentences have, if all stand word after word; 0 otherwise. */
  readonly words: number;
  /** They were remembered whole, and begin and end in the text where they did. */
  readonly whole: boolean;
}

const NO_SENTENCE: SentenceReading = { words: 0, whole: false };

export function readSentence(
  { words, first, end, atStart, atEnd }: Passage,
  text: AnchorWords,
  { target, match }: Alignment,
): SentenceReading {
  if (first >= end) return NO_SENTENCE;
  const [from, to] = toSentence(words, first, end);
  let count = 0;
  for (let at = from; at < to; at++) {
    if ((match[at] ?? 0) < Match.Similar) return NO_SENTENCE;
    if (at > from && target[at] !== (target[at - 1] ?? -1) + 1) return NO_SENTENCE;
    if (has(words, at, WordTrait.Word)) count++;
  }
  const isKnown = (from > 0 || atStart) && (to < words.count || atEnd);
  const stands = beginsSentence(text, target[from] ?? 0) && beginsSentence(text, (target[to - 1] ?? 0) + 1);
  return { words: count, whole: isKnown && stands };
}
