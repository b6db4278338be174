/*
 * Owns the one tokenisation all passes share: words, numbers, marks, with their shape and their sentence.
 * Splits finely (hyphens, possessive ’s and scale letters are tokens of their own); passes join by adjacency.
 * Linear time, one sweep. Leaves characters to characters.ts, sentence ends to sentences.ts, meaning to the passes.
 */
import { isApostropheUnit, isDigitUnit, isLetterUnit, kindOf, UnitKind } from './characters';
import { isCloserUnit, isSentenceEnd, isTerminalUnit, type BeforeStop } from './sentences';
import { hashStep, SLOTS, wordEntryAt } from './wordTable';

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
  /** Place of the word in the word table; for WordMemo. */
  readonly slot: Uint16Array;
}

/** Columns the sweep writes into, used again for the next text: no result refers to them. */
const room = {
  start: new Int32Array(0),
  end: new Int32Array(0),
  type: new Uint8Array(0),
  shape: new Uint8Array(0),
  sentence: new Int32Array(0),
  classes: new Int32Array(0),
  slot: new Uint16Array(0),
};

/** Room kept between calls, in tokens; what a longer article took is given back. */
const ROOM_KEPT = 1 << 16;

function makeRoom(size: number): void {
  room.start = new Int32Array(size);
  room.end = new Int32Array(size);
  room.type = new Uint8Array(size);
  room.shape = new Uint8Array(size);
  room.sentence = new Int32Array(size);
  room.classes = new Int32Array(size);
  room.slot = new Uint16Array(size);
}

/** One string per mark; filled on demand. */
const markStrings = new Array<string>(0x10000).fill('');

function markString(unit: number): string {
  const known = markStrings[unit] ?? '';
  return known === '' ? (markStrings[unit] = String.fromCharCode(unit)) : known;
}

/** Tokenises one normalised text. Never throws; every character that is not white space is in exactly one token. */
export function tokenise(text: string): Tokens {
  const { length } = text;
  // no text has more tokens than units
  if (room.start.length < length) makeRoom(Math.max(length, ROOM_KEPT));
  const { start, end, type, shape, sentence, classes, slot } = room;
  const word: string[] = [];
  const lower: string[] = [];
  const sentenceStart: number[] = [];
  let count = 0;
  let previousEnd = -1;
  let opens = true;
  // a sentence has ended and only closing marks glued to it may still join it
  let closing = false;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === UnitKind.Space || kind === UnitKind.LineBreak) {
      at++;
      if (kind === UnitKind.LineBreak) {
        opens = true;
        closing = false;
      }
      continue;
    }
    let bits = at === previousEnd ? Shape.Glued : 0;
    if (closing) {
      closing = bits !== 0 && isCloserUnit(unit);
      if (!closing) opens = true;
    }
    if (opens) {
      sentenceStart.push(count);
      bits |= Shape.SentenceStart;
      opens = false;
    }
    const from = at;
    start[count] = at;
    sentence[count] = sentenceStart.length - 1;
    if (kind === UnitKind.Other || kind === UnitKind.Apostrophe) {
      const possessive =
        kind === UnitKind.Apostrophe && bits !== 0 ? endOfPossessiveAfter(text, at, type[count - 1]) : at;
      if (possessive > at) {
        at = possessive;
        const small = text.charCodeAt(at - 1) === 115;
        type[count] = TokenType.Possessive;
        slot[count] = 0;
        classes[count] = 0;
        word.push(small ? "'s" : "'S");
        lower.push("'s");
      } else {
        at += isPairAt(text, unit, at) ? 2 : 1;
        type[count] = TokenType.Mark;
        slot[count] = unit & (SLOTS - 1);
        classes[count] = 0;
        const mark = at - from > 1 ? text.slice(from, at) : markString(unit);
        word.push(mark);
        lower.push(mark);
        if (!closing && isTerminalUnit(unit)) closing = isSentenceEnd(text, at, beforeStop(count - 1, from, lower));
      }
    } else if (kind === UnitKind.Digit) {
      at = endOfNumber(text, at);
      type[count] = TokenType.Number;
      const entry = wordEntryAt(text, from, at, scanHash);
      slot[count] = entry.slot;
      classes[count] = entry.classes;
      word.push(entry.word);
      lower.push(entry.word);
    } else {
      const dottedEnd = text.charCodeAt(at + 1) === 46 ? endOfDotted(text, at) : 0;
      at = dottedEnd > 0 ? dottedEnd : endOfWord(text, at);
      type[count] = TokenType.Word;
      const entry = wordEntryAt(text, from, at, scanHash);
      slot[count] = entry.slot;
      classes[count] = entry.classes;
      bits |= entry.shape;
      word.push(entry.word);
      lower.push(entry.lower);
      if (dottedEnd > 0 && text.charCodeAt(at - 1) === 46) {
        closing = isSentenceEnd(text, at, { lower: entry.lower, isCapital: true, isDotted: true });
      }
    }
    end[count] = at;
    shape[count] = bits;
    previousEnd = at;
    count++;
  }
  sentenceStart.push(count);
  const tokens: Tokens = {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    type: type.slice(0, count),
    shape: shape.slice(0, count),
    sentence: sentence.slice(0, count),
    sentenceStart: Int32Array.from(sentenceStart),
    word,
    lower,
    classes: classes.slice(0, count),
    slot: slot.slice(0, count),
  };
  if (room.start.length > ROOM_KEPT) makeRoom(ROOM_KEPT);
  return tokens;
}

/** Hash of what the last endOf… walked over, for wordEntryAt: one walk gives both. */
let scanHash = 0;

function endOfNumber(text: string, from: number): number {
  let hash = hashStep(0, text.charCodeAt(from));
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isDigitUnit(unit)) {
      const joins = unit === 44 || unit === 46 || isApostropheUnit(unit);
      if (!joins || !isDigitUnit(text.charCodeAt(at + 1))) break;
    }
    hash = hashStep(hash, unit > 127 ? 39 : unit);
  }
  scanHash = hash;
  return at;
}

/** End of "U.S." or "a.m." (at least two single letters with stops), else 0. */
function endOfDotted(text: string, from: number): number {
  let at = from;
  let letters = 0;
  let hash = 0;
  while (isLetterUnit(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) {
    hash = hashStep(hashStep(hash, text.charCodeAt(at)), 46);
    at += 2;
    letters++;
  }
  scanHash = hash;
  if (letters < 2 || !isLetterUnit(text.charCodeAt(at))) return letters < 2 ? 0 : at;
  // "U.S.A": a last letter without its stop belongs too, "e.g.something" does not
  if (isLetterUnit(text.charCodeAt(at + 1))) return 0;
  scanHash = hashStep(hash, text.charCodeAt(at));
  return at + 1;
}

function endOfWord(text: string, from: number): number {
  let hash = hashStep(0, text.charCodeAt(from));
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === UnitKind.Lower || kind === UnitKind.Upper || kind === UnitKind.Letter) {
      hash = hashStep(hash, unit);
      continue;
    }
    if (kind !== UnitKind.Apostrophe || !isLetterUnit(text.charCodeAt(at + 1))) break;
    if (endOfPossessive(text, at) > at) break;
    hash = hashStep(hash, 39);
  }
  scanHash = hash;
  return at;
}

/** End of ’s behind a token of type `before`, which must be a word; else `at`. */
function endOfPossessiveAfter(text: string, at: number, before: number | undefined): number {
  return before === TokenType.Word ? endOfPossessive(text, at) : at;
}

/** End of ’s at `at`, else `at`. */
function endOfPossessive(text: string, at: number): number {
  if (!isApostropheUnit(text.charCodeAt(at))) return at;
  const next = text.charCodeAt(at + 1);
  if ((next === 115 || next === 83) && !isLetterUnit(text.charCodeAt(at + 2))) return at + 2;
  return at;
}

const NOTHING: BeforeStop = { lower: '', isCapital: false, isDotted: false };

/** Whether a high surrogate is followed by its low one. */
function isPairAt(text: string, unit: number, at: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** The word, token `index`, if its end touches the stop at `stop`. */
function beforeStop(index: number, stop: number, lower: readonly string[]): BeforeStop {
  if (index < 0 || room.type[index] !== TokenType.Word || room.end[index] !== stop) return NOTHING;
  return { lower: lower[index] ?? '', isCapital: ((room.shape[index] ?? 0) & Shape.Capital) !== 0, isDotted: false };
}
