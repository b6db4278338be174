/*
 * Owns the one tokenisation all passes share: one sweep over the text, in linear time.
 * Splits finely (hyphens, possessive ’s and scale letters are tokens of their own); passes join by adjacency.
 * Leaves characters to characters.ts, where a word ends to wordBorders.ts, sentence ends to sentences.ts.
 */
import { kindOf, UnitKind } from './characters';
import { BeforeStop, isCloserUnit, isSentenceEnd, isTerminalUnit } from './sentences';
import { Shape, TokenType, type Tokens } from './tokens';
import { classesOf } from './wordClasses';
import { endOfDotted, endOfNumber, endOfPossessive, endOfWord, walkedHash } from './wordBorders';
import { Field, formOf, formOfMark, hashStep, openTable, shapeOf, UNLISTED, type WordForms } from './wordTable';

/** Columns the sweep writes into, used again for the next text: no result refers to them. */
interface Room {
  /** The text's units, and zeros behind them so that looking ahead needs no check. */
  readonly units: Uint16Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly type: Uint8Array;
  readonly shape: Uint8Array;
  readonly sentence: Int32Array;
  /** Form in the word table, or UNLISTED. */
  readonly form: Int32Array;
}

/** Units looked at behind the text's end at most. */
const AHEAD = 4;

/** Room kept between calls, in units; what a longer article takes is given back. */
const ROOM_KEPT = 1 << 16;

const makeRoom = (size: number): Room => ({
  units: new Uint16Array(size + AHEAD),
  start: new Int32Array(size),
  end: new Int32Array(size),
  type: new Uint8Array(size),
  shape: new Uint8Array(size),
  sentence: new Int32Array(size),
  form: new Int32Array(size),
});

const kept = makeRoom(ROOM_KEPT);

/** Tokenises one normalised text. Never throws; every character that is not white space is in exactly one token. */
export function tokenise(text: string): Tokens {
  const { length } = text;
  // no text has more tokens than units
  const room = length <= ROOM_KEPT ? kept : makeRoom(length);
  const { units, start, end, type, shape, sentence, form } = room;
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  units.fill(0, length, length + AHEAD);
  const forms = openTable();
  /** Strings of the tokens the table does not hold, in order. */
  const unlisted: string[] = [];
  const sentenceStart: number[] = [];
  let count = 0;
  let previousEnd = -1;
  let opens = true;
  // a sentence has ended and only closing marks glued to it may still join it
  let closing = false;
  let at = 0;
  while (at < length) {
    const unit = units[at] ?? 0;
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
    let listed: number;
    if (kind <= UnitKind.Letter) {
      const dottedEnd = units[at + 1] === 46 ? endOfDotted(units, at) : 0;
      at = dottedEnd > 0 ? dottedEnd : endOfWord(units, at);
      type[count] = TokenType.Word;
      listed = formOf(units, from, at, walkedHash());
      if (listed === UNLISTED) {
        const word = straightened(text.slice(from, at));
        unlisted.push(word);
        bits |= shapeOf(word);
      } else {
        bits |= (forms.records[listed * Field.Size + Field.Traits] ?? 0) & 0xff;
      }
      if (dottedEnd > 0 && units[at - 1] === 46)
        closing = isSentenceEnd(text, units, at, BeforeStop.Dotted, lowerOf(forms, listed, unlisted));
    } else if (kind === UnitKind.Digit) {
      at = endOfNumber(units, at);
      type[count] = TokenType.Number;
      listed = formOf(units, from, at, walkedHash());
      if (listed === UNLISTED) unlisted.push(straightened(text.slice(from, at)));
    } else {
      const isPossessive = kind === UnitKind.Apostrophe && bits !== 0 && type[count - 1] === TokenType.Word;
      const possessiveEnd = isPossessive ? endOfPossessive(units, at) : at;
      if (possessiveEnd > at) {
        at = possessiveEnd;
        type[count] = TokenType.Possessive;
        listed = formOf(units, from, at, hashStep(39, units[at - 1] ?? 0));
        if (listed === UNLISTED) unlisted.push(straightened(text.slice(from, at)));
      } else {
        at += isPairAt(units, at) ? 2 : 1;
        type[count] = TokenType.Mark;
        if (!closing && isTerminalUnit(unit)) {
          const isTouching = from === previousEnd && type[count - 1] === TokenType.Word;
          const isCapital = ((shape[count - 1] ?? 0) & Shape.Capital) !== 0;
          const before = !isTouching ? BeforeStop.None : isCapital ? BeforeStop.Capital : BeforeStop.Small;
          const lower = isTouching ? lowerOf(forms, form[count - 1] ?? 0, unlisted) : '';
          closing = isSentenceEnd(text, units, at, before, lower);
        }
        listed = at - from === 1 ? formOfMark(unit) : UNLISTED;
        if (listed === UNLISTED) unlisted.push(text.slice(from, at));
      }
    }
    start[count] = from;
    end[count] = at;
    shape[count] = bits;
    sentence[count] = sentenceStart.length - 1;
    form[count] = listed;
    previousEnd = at;
    count++;
  }
  sentenceStart.push(count);
  return toTokens(room, count, sentenceStart, forms, unlisted);
}

/** Tokens of their own from what the sweep wrote. */
function toTokens(
  room: Room,
  count: number,
  starts: readonly number[],
  forms: WordForms,
  rare: readonly string[],
): Tokens {
  // one buffer for all columns, the wide ones first
  const buffer = new ArrayBuffer(count * 20 + starts.length * 4);
  const column = (index: number): Int32Array => new Int32Array(buffer, index * count * 4, count);
  const [start, end, sentence, classes] = [column(0), column(1), column(2), column(3)];
  const sentenceStart = new Int32Array(buffer, count * 16, starts.length);
  const narrow = count * 16 + starts.length * 4;
  const slot = new Uint16Array(buffer, narrow, count);
  const type = new Uint8Array(buffer, narrow + count * 2, count);
  const shape = new Uint8Array(buffer, narrow + count * 3, count);
  const word = new Array<string>(count);
  const lower = new Array<string>(count);
  const { records, strings } = forms;
  let next = 0;
  start.set(room.start.subarray(0, count));
  end.set(room.end.subarray(0, count));
  sentence.set(room.sentence.subarray(0, count));
  type.set(room.type.subarray(0, count));
  shape.set(room.shape.subarray(0, count));
  for (let i = 0; i < count; i++) {
    const form = room.form[i] ?? 0;
    if (form === UNLISTED) {
      const own = rare[next++] ?? '';
      word[i] = own;
      lower[i] = own.toLowerCase();
      if (type[i] === TokenType.Word || type[i] === TokenType.Number) classes[i] = classesOf(own.toLowerCase());
    } else {
      word[i] = strings[form * 2] ?? '';
      lower[i] = strings[form * 2 + 1] ?? '';
      slot[i] = (records[form * Field.Size + Field.Traits] ?? 0) >> 8;
      classes[i] = records[form * Field.Size + Field.Classes] ?? 0;
    }
  }
  sentenceStart.set(starts);
  const { edition } = forms;
  return { count, start, end, type, shape, sentence, sentenceStart, word, lower, classes, slot, edition };
}

/** Lower case of the token written last, of `form`. */
function lowerOf(forms: WordForms, form: number, unlisted: readonly string[]): string {
  if (form === UNLISTED) return (unlisted[unlisted.length - 1] ?? '').toLowerCase();
  return forms.strings[form * 2 + 1] ?? '';
}

const straightened = (word: string): string => word.replace(/[\u2019\u02bc]/g, "'");

/** Whether a high surrogate is followed by its low one. */
function isPairAt(units: Uint16Array, at: number): boolean {
  return ((units[at] ?? 0) & 0xfc00) === 0xd800 && ((units[at + 1] ?? 0) & 0xfc00) === 0xdc00;
}
