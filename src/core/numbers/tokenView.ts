/*
 * Owns the small questions every reader of numbers and dates asks of the tokens: glued, which mark, same sentence.
 * Pure index arithmetic over the shared columns; no text is built.
 */
import { Shape, TokenType, type Tokens } from '../tokens';

/** True when token `i` stands directly behind the one before it. */
export const isGlued = (t: Tokens, i: number): boolean => ((t.shape[i] ?? 0) & Shape.Glued) !== 0;

export const isNumber = (t: Tokens, i: number): boolean => t.type[i] === TokenType.Number;
export const isWord = (t: Tokens, i: number): boolean => t.type[i] === TokenType.Word;
export const isCapital = (t: Tokens, i: number): boolean => ((t.shape[i] ?? 0) & Shape.Capital) !== 0;
export const isAllCaps = (t: Tokens, i: number): boolean => ((t.shape[i] ?? 0) & Shape.AllCaps) !== 0;
export const opensSentence = (t: Tokens, i: number): boolean => ((t.shape[i] ?? 0) & Shape.SentenceStart) !== 0;

/** Lower-case text of token `i`, empty outside the article. */
export const lowerAt = (t: Tokens, i: number): string => t.lower[i] ?? '';
export const wordAt = (t: Tokens, i: number): string => t.word[i] ?? '';

/** First token behind the sentence of token `i`: readers never look past it. */
export const sentenceLimit = (t: Tokens, i: number): number => t.sentenceStart[(t.sentence[i] ?? 0) + 1] ?? t.count;
/** First token of the sentence of token `i`. */
export const sentenceOpening = (t: Tokens, i: number): number => t.sentenceStart[t.sentence[i] ?? 0] ?? 0;

/** "-", "‐", "‑", "–", "—" or "−". */
export function isDash(t: Tokens, i: number): boolean {
  if (t.type[i] !== TokenType.Mark) return false;
  const mark = t.word[i] ?? '';
  return mark === '-' || mark === '–' || mark === '—' || mark === '\u2010' || mark === '\u2011' || mark === '−';
}

/** A hyphen that joins two words: glued on both sides. */
export function isHyphen(t: Tokens, i: number): boolean {
  if (t.type[i] !== TokenType.Mark || !isGlued(t, i) || !isGlued(t, i + 1)) return false;
  const mark = t.word[i];
  return mark === '-' || mark === '\u2010' || mark === '\u2011' || mark === '–';
}
