/*
 * Owns one copy of each word form the process has met: its string, its lower case, its shape, and the slot of its lower case,
 * by which WordMemo finds what a pass knows of it. Found by a hash over the units, so that a known word costs no string.
 * Bounded: a full table lists no more, and begins anew with the next text. It never changes an answer.
 */
import { kindOf, UnitKind } from './characters';
import { classesOf } from './wordClasses';

/** Longer words, and longer numbers, get a string of their own. */
const LONGEST = 32;
const LONGEST_NUMBER = 4;

/** Forms and slots a table holds. 48 MB of news have 89,000 forms of 72,000 words. */
const FORMS = 1 << 17;
export const SLOTS = 1 << 16;
/** A table this full begins anew with the next text. */
const FULL = 0.9;

/**
 * The hash table. All that finding a form needs stands side by side, half a cache line an entry: hash; form, 0 where the
 * entry is free; shape, length and slot in one; the first ten letters, two in one. The others stand in `letters`.
 */
const ENTRIES = FORMS * 2;
const ENTRY = 8;
const INLINE = 10;
/** Entries looked at for a form: words made to collide must not make the search slow. */
const PROBES = 16;

/** Of a form the table does not hold: its string is its text’s own. Also the slot of such a one. */
export const UNLISTED = 0;
/** The slot of no word: what is asked outside a text. */
export const NO_WORD = 1;

/** What the possessive tokens ’s and ’S are listed as. */
export const POSSESSIVE = 1;
export const CAPITAL_POSSESSIVE = 2;

const table = new Int32Array(ENTRIES * ENTRY);
const units16 = new Uint16Array(table.buffer);
/** Letters of longer forms behind the inline ones; form f has them from rests[f] on. */
let letters = new Uint16Array(1 << 12);
let lettersEnd = 0;
const rests = new Int32Array(FORMS);
/** Of each form: shape in the low byte with the slot above, and behind it the bits of WordClass. */
const traits = new Int32Array(2 * FORMS);
const marks = new Int32Array(0x10000);
/** Word and lower case of each form, side by side. */
let strings: string[] = [];
let lowerOfSlot: string[] = [];
let slotOfLower = new Map<string, number>();
let edition = 0;

/** The table's columns; to be read, and good until the next `openTable`. */
export interface WordForms {
  /** Which filling of the table this is: slots of another one mean other words. */
  readonly edition: number;
  /** Word of form f at 2 f, apostrophes straight; its lower case behind it. */
  readonly strings: readonly string[];
  /**
   * Of form f at 2 f: in the low byte the bits of Shape that its letters give, above them the slot of its lower case, which
   * is the same for two forms exactly if they have the same lower case. Behind it the bits of WordClass.
   */
  readonly traits: Int32Array;
}

/** The table as it stands, emptied first if it is nearly full. To be asked once a text. */
export function openTable(): WordForms {
  if (edition === 0 || strings.length > 2 * FORMS * FULL || lowerOfSlot.length > SLOTS * FULL) empty();
  return { edition, strings, traits };
}

function empty(): void {
  edition++;
  table.fill(0);
  marks.fill(0);
  lettersEnd = 0;
  strings = ['', ''];
  lowerOfSlot = ['', ''];
  slotOfLower = new Map([['', NO_WORD]]);
  append("'s", 0, false);
  append("'S", 0, false);
}

/** One step of the hash of a word; starts from 0. */
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** ’ and ʼ as ' */
export const straight = (unit: number): number => (unit === 0x2019 || unit === 0x2bc ? 39 : unit);

/** The form of units[start, end), or UNLISTED; `hash` must be hashStep over its units, apostrophes made straight. */
export function formOf(units: Uint16Array, start: number, end: number, hash: number): number {
  const length = end - start;
  let entry = (hash ^ (hash >>> 15)) & (ENTRIES - 1);
  for (let probe = 0; probe < PROBES; probe++) {
    const at = entry * ENTRY;
    const form = table[at + 1] ?? 0;
    if (form === 0) return length > LONGEST ? UNLISTED : list(units, start, end, hash, at);
    if (table[at] === hash && table[at + 2] === length && isSpelled(units, start, length, at * 2 + 6, form))
      return form;
    entry = (entry + 1) & (ENTRIES - 1);
  }
  return UNLISTED;
}

function isSpelled(units: Uint16Array, start: number, length: number, inline: number, form: number): boolean {
  const near = length < INLINE ? length : INLINE;
  for (let i = 0; i < near; i++) if (straight(units[start + i] ?? 0) !== units16[inline + i]) return false;
  const rest = (rests[form] ?? 0) - INLINE;
  for (let i = INLINE; i < length; i++) if (straight(units[start + i] ?? 0) !== letters[rest + i]) return false;
  return true;
}

/** The form of a mark of one unit. */
export function formOfMark(unit: number): number {
  const known = marks[unit] ?? 0;
  return known !== 0 ? known : (marks[unit] = append(String.fromCharCode(unit), 0, false));
}

function list(units: Uint16Array, start: number, end: number, hash: number, at: number): number {
  const first = units[start] ?? 0;
  if (first >= 48 && first <= 57 && end - start > LONGEST_NUMBER) return UNLISTED;
  const word = spell(units, start, end);
  const form = append(word, shapeOf(word), true);
  if (form === UNLISTED) return form;
  table[at] = hash;
  table[at + 1] = form;
  table[at + 2] = word.length;
  rests[form] = lettersEnd;
  for (let i = 0; i < word.length; i++) {
    if (i < INLINE) units16[at * 2 + 6 + i] = word.charCodeAt(i);
    else pushLetter(word.charCodeAt(i));
  }
  return form;
}

function pushLetter(unit: number): void {
  if (lettersEnd === letters.length) {
    const more = new Uint16Array(letters.length * 2);
    more.set(letters);
    letters = more;
  }
  letters[lettersEnd++] = unit;
}

function append(word: string, shape: number, isWord: boolean): number {
  const form = strings.length / 2;
  if (form >= FORMS) return UNLISTED;
  const lower = word.toLowerCase();
  let slot = slotOfLower.get(lower);
  if (slot === undefined) {
    slot = lowerOfSlot.length;
    if (slot >= SLOTS) return UNLISTED;
    slotOfLower.set(lower, slot);
    lowerOfSlot.push(lower === word ? word : lower);
  }
  traits[form * 2] = shape | (slot << 8);
  traits[form * 2 + 1] = isWord ? classesOf(lower) : 0;
  strings.push(word, lowerOfSlot[slot] ?? lower);
  return form;
}

/** The word as a string built anew: a slice would keep the whole text alive. */
function spell(units: Uint16Array, start: number, end: number): string {
  const part: number[] = [];
  for (let at = start; at < end; at++) part.push(straight(units[at] ?? 0));
  return String.fromCharCode(...part);
}

/** Bits as in Shape: Capital 1, AllCaps 2, HasLower 4, NonAscii 32. */
export function shapeOf(word: string): number {
  let shape = kindOf(word.charCodeAt(0)) === UnitKind.Upper ? 1 : 0;
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const kind = kindOf(unit);
    if (unit > 127) shape |= 32;
    if (kind === UnitKind.Upper) upper++;
    else if (kind === UnitKind.Lower) lower++;
  }
  if (lower > 0) shape |= 4;
  else if (upper > 0) shape |= 2;
  return shape;
}
