/*
 * Owns one copy of each word form the process has met: its string, its lower case, its shape and classes, and the slot of its
 * lower case, by which WordMemo finds what a pass knows of it. Found by a hash over the units: a known word costs no string.
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
 * What is known of a form stands side by side in a record of one cache line: this, then its first letters, two in one. Forms
 * are numbered as they come, so that the frequent ones stand together.
 */
export const enum Field {
  Hash = 0,
  Length = 1,
  /** Bits of Shape that the letters give, in the low byte; above it the slot of its lower case. */
  Traits = 2,
  /** Bits of WordClass. */
  Classes = 3,
  Letters = 4,
  Size = 16,
}
const INLINE = (Field.Size - Field.Letters) * 2;
/** Places looked at for a form: words made to collide must not make the search slow. */
const PROBES = 16;
/** Keeps marks apart from words of the same letter, as ’ from the ' that it is inside a word. */
const MARK = 0x5bd1e995;

/** The form of a word the table does not hold: its string is its text’s own. Also its slot. */
export const UNLISTED = 0;
/** The slot of no word: what is asked outside a text. */
export const NO_WORD = 1;

const records = new Int32Array(FORMS * Field.Size);
const letters = new Uint16Array(records.buffer);
/** The hash table: forms, with bits of their hash above; at most half full. Small while there are few forms. */
let index = new Int32Array(1 << 12);
/** Word and lower case of each form, side by side. */
let strings: string[] = [];
let lowerOfSlot: string[] = [];
let slotOfLower = new Map<string, number>();
let edition = 0;
/** Forms met last, by a few bits of their hash: three of four words are found here, in the nearest cache. */
const recent = new Int32Array(1 << 12);

/** The table; to be read, and good until the next `openTable`. */
export interface WordForms {
  /** Which filling of the table this is: slots of another one mean other words. */
  readonly edition: number;
  /** Of form f from Field.Size f on. Two forms have the same slot exactly if they have the same lower case. */
  readonly records: Int32Array;
  /** Word of form f at 2 f, apostrophes straight; its lower case behind it. */
  readonly strings: readonly string[];
}

/** The table as it stands, emptied first if it is nearly full. To be asked once a text. */
export function openTable(): WordForms {
  if (edition === 0 || strings.length > 2 * FORMS * FULL || lowerOfSlot.length > SLOTS * FULL) empty();
  return { edition, records, strings };
}

function empty(): void {
  edition++;
  index.fill(0);
  recent.fill(UNLISTED);
  strings = ['', ''];
  lowerOfSlot = ['', ''];
  slotOfLower = new Map([['', NO_WORD]]);
}

/** One step of the hash of a word; starts from 0. */
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** ’ and ʼ as ' */
export const straight = (unit: number): number => (unit === 0x2019 || unit === 0x2bc ? 39 : unit);

/** Where the search for a form begins: the high bits of a product, which even words that end alike do not share. */
const placeOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (Math.clz32(index.length) + 1);

/** The form units[start, end), or UNLISTED; `hash` must be hashStep over its units, apostrophes made straight. */
export function formOf(units: Uint16Array, start: number, end: number, hash: number): number {
  const length = end - start;
  const quick = (hash ^ (hash >>> 12)) & (recent.length - 1);
  const last = recent[quick] ?? UNLISTED;
  if (isForm(last, units, start, length, hash)) return last;
  let place = placeOf(hash);
  for (let probe = 0; probe < PROBES; probe++) {
    const found = index[place] ?? 0;
    if (found === 0) return length > LONGEST ? UNLISTED : list(units, start, end, hash, place);
    if (((found ^ hash) & -FORMS) === 0) {
      const form = found & (FORMS - 1);
      if (isForm(form, units, start, length, hash)) {
        recent[quick] = form;
        return form;
      }
    }
    place = (place + 1) & (index.length - 1);
  }
  return UNLISTED;
}

function isForm(form: number, units: Uint16Array, start: number, length: number, hash: number): boolean {
  const at = form * Field.Size;
  if (records[at] !== hash || records[at + Field.Length] !== length) return false;
  return isSpelled(units, start, length, form);
}

function isSpelled(units: Uint16Array, start: number, length: number, form: number): boolean {
  const inline = (form * Field.Size + Field.Letters) * 2;
  const near = length < INLINE ? length : INLINE;
  for (let i = 0; i < near; i++) if (straight(units[start + i] ?? 0) !== letters[inline + i]) return false;
  if (length === near) return true;
  const word = strings[form * 2] ?? '';
  for (let i = near; i < length; i++) if (straight(units[start + i] ?? 0) !== word.charCodeAt(i)) return false;
  return true;
}

/** The form of a mark of one unit, or UNLISTED. */
export function formOfMark(unit: number): number {
  const hash = Math.imul(unit + 1, MARK);
  let place = placeOf(hash);
  for (let probe = 0; probe < PROBES; probe++) {
    const found = index[place] ?? 0;
    if (found === 0) return append(place, hash, String.fromCharCode(unit), false);
    const at = (found & (FORMS - 1)) * Field.Size;
    if (records[at] === hash && records[at + Field.Length] === 1 && letters[(at + Field.Letters) * 2] === unit)
      return found & (FORMS - 1);
    place = (place + 1) & (index.length - 1);
  }
  return UNLISTED;
}

function list(units: Uint16Array, start: number, end: number, hash: number, place: number): number {
  const kind = kindOf(units[start] ?? 0);
  if (kind === UnitKind.Digit && end - start > LONGEST_NUMBER) return UNLISTED;
  // built unit by unit: a slice would keep the whole text alive
  const part: number[] = [];
  for (let at = start; at < end; at++) part.push(straight(units[at] ?? 0));
  // eslint-disable-next-line no-restricted-syntax -- at most LONGEST units
  return append(place, hash, String.fromCharCode(...part), kind !== UnitKind.Apostrophe);
}

/** Lists a form at a free place. Marks and ’s have neither shape nor classes. */
function append(place: number, hash: number, word: string, isWord: boolean): number {
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
  const at = form * Field.Size;
  records[at] = hash;
  records[at + Field.Length] = word.length;
  records[at + Field.Traits] = (isWord ? shapeOf(word) : 0) | (slot << 8);
  records[at + Field.Classes] = isWord ? classesOf(lower) : 0;
  const inline = (at + Field.Letters) * 2;
  for (let i = 0; i < word.length && i < INLINE; i++) letters[inline + i] = word.charCodeAt(i);
  strings.push(word, lowerOfSlot[slot] ?? lower);
  index[place] = toFound(form, hash);
  if (form * 2 > index.length) grow();
  return form;
}

/** What stands in `index` for a form. */
const toFound = (form: number, hash: number): number => (hash & -FORMS) | form;

function grow(): void {
  index = new Int32Array(index.length * 2);
  for (let form = 1; form * 2 < strings.length; form++) {
    const hash = records[form * Field.Size] ?? 0;
    let place = placeOf(hash);
    while (index[place] !== 0) place = (place + 1) & (index.length - 1);
    index[place] = toFound(form, hash);
  }
}

/** Bits as in Shape: Capital 1, AllCaps 2, HasLower 4, NonAscii 32, InnerCapital 64. */
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
  if (upper > (shape & 1)) shape |= 64;
  if (lower > 0) shape |= 4;
  else if (upper > 0) shape |= 2;
  return shape;
}
