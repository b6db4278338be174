/*
 * Owns the words around a number that may say what it measures: telling words of its sentence, nearest first.
 * Leaves which of them do to corpus/figures.ts.
 */
import { Shape, TokenType, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';

/** How far to look on each side, in tokens, and how many words to keep. */
const REACH = 24;
const COUNT = 12;

/** Telling words of the sentence around tokens [token, after), as written, a common one that opens the sentence in lower case: by turns behind and before, nearest first. */
export function wordsNear(tokens: Tokens, token: number, after: number): string[] {
  const sentence = tokens.sentence[token] ?? 0;
  const from = Math.max(tokens.sentenceStart[sentence] ?? 0, token - REACH);
  const to = Math.min(tokens.sentenceStart[sentence + 1] ?? tokens.count, after + REACH);
  const near: string[] = [];
  let before = token - 1;
  for (let behind = after; near.length < COUNT && (before >= from || behind < to); behind++, before--) {
    if (behind < to) addTelling(tokens, behind, near);
    if (before >= from && near.length < COUNT) addTelling(tokens, before, near);
  }
  return near;
}

function addTelling(tokens: Tokens, at: number, near: string[]): void {
  if (tokens.type[at] !== TokenType.Word || ((tokens.classes[at] ?? 0) & WordClass.Function) !== 0) return;
  const opens = ((tokens.shape[at] ?? 0) & Shape.SentenceStart) !== 0;
  const isCommon = ((tokens.classes[at] ?? 0) & WordClass.Common) !== 0;
  const word = (opens && isCommon ? tokens.lower[at] : tokens.word[at]) ?? '';
  if (word.length > 1 && !near.includes(word)) near.push(word);
}
