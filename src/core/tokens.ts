/*
 * Owns what a token is: the columns all passes read, words, numbers and marks with their shape and their sentence.
 * Leaves cutting a text into them to tokenise.ts, meaning to the passes.
 */
export { isLetterUnit, isSpaceUnit, isUpperUnit } from './characters';

export const enum TokenType {
  /** Letters with combining marks and inner apostrophes: don’t, O’Neill. Also U.S. and other dotted capitals. */
  Word = 1,
  /** Digits with inner , . or ’ between digits: 1,085 3.5 */
  Number = 2,
  /** ’s or ' after a word, as its own token. */
  Possessive = 3,
  /** One punctuation mark or symbol. */
  Mark = 4,
}

export const enum Shape {
  None = 0,
  /** First letter is a capital. */
  Capital = 1,
  /** Every letter is a capital (also of one-letter words). */
  AllCaps = 2,
  /** Holds a lower-case letter. */
  HasLower = 4,
  /** Stands directly behind the token before it, no space between. */
  Glued = 8,
  /** First token of its sentence. */
  SentenceStart = 16,
  /** Holds letters outside ASCII. */
  NonAscii = 32,
  /** May hold a capital behind its first letter; never missing where it does. */
  InnerCapital = 64,
}

export interface Tokens {
  readonly count: number;
  /** UTF-16 offsets, ascending; end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly type: Uint8Array;
  /** Bits of Shape. */
  readonly shape: Uint8Array;
  /** Index of the sentence each token is in; ascending. */
  readonly sentence: Int32Array;
  /** First token of each sentence, with one entry more than sentences: the token count. */
  readonly sentenceStart: Int32Array;
  /** The token's text, typographic apostrophes made straight. */
  readonly word: readonly string[];
  /** The same in lower case. */
  readonly lower: readonly string[];
  /** Bits of WordClass; 0 for marks and ’s. */
  readonly classes: Int32Array;
  /** Slot of the lower case in the word table, 0 for a rare one that has none; for WordMemo. */
  readonly slot: Uint16Array;
  /** The filling of the word table that the slots are of. */
  readonly edition: number;
}
