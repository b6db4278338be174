/*
 * Owns the one tokenisation all passes share: words, numbers, marks, with their shape and their sentence.
 * Splits finely (hyphens, possessive ’s and scale letters are tokens of their own); passes join by adjacency.
 * Linear time, one sweep. Leaves meaning to the passes.
 */

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
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr adm maj rev hon pres sec st jr sr messrs supt insp det ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'no nos vs v al etc inc ltd co corp bros dept univ approx est ft mt ave blvd rd fig pp vol ed eds ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex vt va wash wis wyo'
  ).split(' '),
);

/** Abbreviations that end a sentence as often as not: a capital behind them opens a new one. */
const WEAK_ABBREVIATIONS = new Set(
  'inc ltd co corp bros etc jr sr al no ind mass miss wash ore pa la va ill ga mo del mar sun sat wed'.split(' '),
);

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isAsciiUpper = (c: number): boolean => c >= 65 && c <= 90;
const isAsciiLower = (c: number): boolean => c >= 97 && c <= 122;
const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x2bc;
const LETTER = /\p{L}|\p{M}/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}/u;

/** Memory of Unicode classes per code unit: 0 unseen, 1 other, 2 letter without case, 3 upper, 4 lower. */
const unitClass = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = unitClass[unit] ?? 0;
  if (known !== 0) return known;
  const char = String.fromCharCode(unit);
  const found = UPPER.test(char) ? 3 : LOWER.test(char) ? 4 : LETTER.test(char) ? 2 : 1;
  unitClass[unit] = found;
  return found;
}

export function isLetterUnit(unit: number): boolean {
  return isAsciiLower(unit) || isAsciiUpper(unit) || (unit > 127 && classOf(unit) >= 2);
}

export function isUpperUnit(unit: number): boolean {
  return isAsciiUpper(unit) || (unit > 127 && classOf(unit) === 3);
}

export function isSpaceUnit(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x85 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Room for tokens that doubles when full; one per call, so that analyses never share state. */
class TokenColumns {
  start = new Int32Array(256);
  end = new Int32Array(256);
  type = new Uint8Array(256);
  shape = new Uint8Array(256);
  count = 0;

  push(start: number, end: number, type: TokenType, shape: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.type[this.count] = type;
    this.shape[this.count] = shape;
    this.count++;
  }

  private grow(): void {
    const size = this.start.length * 2;
    const wider = <T extends Int32Array | Uint8Array>(from: T, to: T): T => (to.set(from), to);
    this.start = wider(this.start, new Int32Array(size));
    this.end = wider(this.end, new Int32Array(size));
    this.type = wider(this.type, new Uint8Array(size));
    this.shape = wider(this.shape, new Uint8Array(size));
  }
}

/** Tokenises one normalised text. Never throws; every character that is not white space is in exactly one token. */
export function tokenise(text: string): Tokens {
  const columns = new TokenColumns();
  const length = text.length;
  let previousEnd = -1;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (isSpaceUnit(unit)) {
      at++;
      continue;
    }
    const glued = at === previousEnd ? Shape.Glued : 0;
    let end: number;
    if (isDigit(unit)) {
      end = endOfNumber(text, at);
      columns.push(at, end, TokenType.Number, glued);
    } else if (isLetterUnit(unit)) {
      end = endOfDotted(text, at);
      if (end === 0) end = endOfWord(text, at);
      columns.push(at, end, TokenType.Word, glued | shapeOf(text, at, end));
      const possessive = endOfPossessive(text, end);
      if (possessive > end) {
        columns.push(end, possessive, TokenType.Possessive, Shape.Glued);
        end = possessive;
      }
    } else {
      end = at + (unit >= 0xd800 && unit < 0xdc00 && at + 1 < length ? 2 : 1);
      columns.push(at, end, TokenType.Mark, glued);
    }
    at = previousEnd = end;
  }
  return withSentences(text, columns);
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) continue;
    const joins = unit === 44 || unit === 46 || isApostrophe(unit);
    if (!joins || !isDigit(text.charCodeAt(at + 1))) break;
  }
  return at;
}

/** End of "U.S." or "a.m." (at least two single letters with stops), else 0. */
function endOfDotted(text: string, from: number): number {
  let at = from;
  let letters = 0;
  while (isLetterUnit(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) {
    at += 2;
    letters++;
  }
  if (letters < 2) return 0;
  // "U.S.A": a last letter without its stop belongs too, "e.g.something" does not
  return isLetterUnit(text.charCodeAt(at)) ? (isLetterUnit(text.charCodeAt(at + 1)) ? 0 : at + 1) : at;
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetterUnit(unit)) continue;
    if (!isApostrophe(unit) || !isLetterUnit(text.charCodeAt(at + 1))) break;
    if (endOfPossessive(text, at) > at) break;
  }
  return at;
}

/** End of ’s (or of a bare ’ after s when a space follows) at `at`, else `at`. */
function endOfPossessive(text: string, at: number): number {
  if (!isApostrophe(text.charCodeAt(at))) return at;
  const next = text.charCodeAt(at + 1);
  if ((next === 115 || next === 83) && !isLetterUnit(text.charCodeAt(at + 2))) return at + 2;
  return at;
}

function shapeOf(text: string, start: number, end: number): number {
  let shape: number = isUpperUnit(text.charCodeAt(start)) ? Shape.Capital : 0;
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isAsciiLower(unit)) lower++;
    else if (isAsciiUpper(unit)) upper++;
    else if (unit > 127 && !isApostrophe(unit)) {
      shape |= Shape.NonAscii;
      const kind = classOf(unit);
      if (kind === 3) upper++;
      else if (kind === 4) lower++;
    }
  }
  if (lower > 0) shape |= Shape.HasLower;
  else if (upper > 0) shape |= Shape.AllCaps;
  return shape;
}

function straightened(word: string): string {
  return word.includes('\u2019') || word.includes('\u02bc') ? word.replace(/[\u2019\u02bc]/g, "'") : word;
}

function withSentences(text: string, columns: TokenColumns): Tokens {
  const { count } = columns;
  const start = columns.start.slice(0, count);
  const end = columns.end.slice(0, count);
  const type = columns.type.slice(0, count);
  const shape = columns.shape.slice(0, count);
  const sentence = new Int32Array(count);
  const sentenceStart: number[] = [];
  const word = new Array<string>(count);
  const lower = new Array<string>(count);
  let opens = true;
  for (let i = 0; i < count; i++) {
    const s = start[i] ?? 0;
    let slice = text.slice(s, end[i]);
    if (slice.length > 1 && type[i] !== TokenType.Mark) slice = straightened(slice);
    word[i] = slice;
    lower[i] = type[i] === TokenType.Mark || type[i] === TokenType.Number ? slice : slice.toLowerCase();
    if (!opens && i > 0 && hasLineBreak(text, end[i - 1] ?? 0, s)) opens = true;
    if (opens) {
      sentenceStart.push(i);
      shape[i] = (shape[i] ?? 0) | Shape.SentenceStart;
      opens = false;
    }
    sentence[i] = sentenceStart.length - 1;
    if (type[i] === TokenType.Mark || slice.endsWith('.')) {
      opens = isSentenceEnd(text, i, start, end, type, lower, count);
      if (opens) {
        // closing marks and brackets stay with the sentence they close
        let j = i + 1;
        while (j < count && isCloser(text, start[j] ?? 0, end[j - 1] ?? 0)) {
          word[j] = lower[j] = text.slice(start[j], end[j]);
          sentence[j] = sentenceStart.length - 1;
          j++;
        }
        i = j - 1;
      }
    }
  }
  sentenceStart.push(count);
  return { count, start, end, type, shape, sentence, sentenceStart: Int32Array.from(sentenceStart), word, lower };
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 0x2028 || unit === 0x2029 || unit === 0x85) return true;
  }
  return false;
}

const CLOSERS = '"”’\')]»›」';

function isCloser(text: string, at: number, previousEnd: number): boolean {
  return at === previousEnd && CLOSERS.includes(text.charAt(at));
}

function isSentenceEnd(
  text: string,
  i: number,
  start: Int32Array,
  end: Int32Array,
  type: Uint8Array,
  lower: readonly string[],
  count: number,
): boolean {
  const last = text.charCodeAt((end[i] ?? 1) - 1);
  const dotted = type[i] === TokenType.Word && last === 46;
  if (last !== 46 && last !== 33 && last !== 63 && last !== 0x2026) return false;
  let at = end[i] ?? 0;
  while (at < text.length && CLOSERS.includes(text.charAt(at))) at++;
  if (at >= text.length) return true;
  if (!isSpaceUnit(text.charCodeAt(at))) return false;
  while (at < text.length && isSpaceUnit(text.charCodeAt(at))) at++;
  while (at < text.length && '"“‘\'«„([—–-•'.includes(text.charAt(at))) at++;
  const next = text.charCodeAt(at);
  const capital = isUpperUnit(next);
  if (!capital && !isDigit(next) && !(next > 0x2e80)) return false;
  if (last !== 46) return true;
  if (dotted) {
    // "the U.S. He said": a common sentence opener behind dotted capitals starts anew, "U.S. Army" does not
    const form = lower[i] ?? '';
    if (form === 'a.m.' || form === 'p.m.') return capital && !isTimeZone(text, at);
    return capital && OPENERS.has(wordAt(text, at));
  }
  const previous = i > 0 && end[i - 1] === start[i] && type[i - 1] === TokenType.Word ? (lower[i - 1] ?? '') : '';
  if (previous.length === 1 && isUpperUnit(text.charCodeAt(start[i - 1] ?? 0)) && previous !== 'i') {
    return capital && OPENERS.has(wordAt(text, at)) && i + 1 < count;
  }
  if (ABBREVIATIONS.has(previous)) {
    if (!capital) return !(previous === 'no' || previous === 'nos' || isMonthLike(previous));
    return WEAK_ABBREVIATIONS.has(previous) && (OPENERS.has(wordAt(text, at)) || (previous === 'no' && capital));
  }
  return true;
}

const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec vol pp fig approx est mt st'.split(' '));
const isMonthLike = (word: string): boolean => MONTHS.has(word);

/** Words that open sentences and hardly ever stand behind an abbreviation inside one. */
const OPENERS = new Set(
  (
    'The A An He She It They We I You This That These Those There Here But And Or So Yet If When While As At In On ' +
    'For From With By After Before Since Then Now His Her Their Its Our My Your What Who Why How Where Which Both ' +
    'Some Many Most More No Not One Two Three Meanwhile However Also Although Though Because Despite During Once'
  ).split(' '),
);

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 16 && isLetterUnit(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

function isTimeZone(text: string, at: number): boolean {
  return /^(?:E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|GMT|UTC|BST|CET|Eastern|Pacific|Central|Mountain|IST|JST)$/.test(
    wordAt(text, at),
  );
}
