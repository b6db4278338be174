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
 * The hash table. What is known of a form stands side by side in an entry of one cache line: this, then its first letters,
 * two in one. The others are compared with its string.
 */
export const enum Entry {
  Hash = 0,
  /** From 1; 0 where the entry is free. */
  Form = 1,
  Length = 2,
  /** Bits of Shape that the letters give, in the low byte; above it the slot of its lower case. */
  Traits = 3,
  /** Bits of WordClass. */
  Classes = 4,
  Letters = 5,
  Size = 16,
}
const ENTRIES = FORMS * 2;
const INLINE = (Entry.Size - Entry.Letters) * 2;
/** Entries looked at for a form: words made to collide must not make the search slow. */
const PROBES = 16;
/** Keeps marks apart from words of the same letter, as ’ from the ' that it is inside a word. */
const MARK = 0x5bd1e995;

/** Where a form stands that the table does not hold: its string is its text’s own. Also the slot of such a one. */
export const UNLISTED = 0;
/** The slot of no word: what is asked outside a text. */
export const NO_WORD = 1;

const table = new Int32Array(ENTRIES * Entry.Size);
const letters = new Uint16Array(table.buffer);
/** Word and lower case of each form, side by side. */
let strings: string[] = [];
let lowerOfSlot: string[] = [];
let slotOfLower = new Map<string, number>();
let edition = 0;

/** The table; to be read, and good until the next `openTable`. */
export interface WordForms {
  /** Which filling of the table this is: slots of another one mean other words. */
  readonly edition: number;
  /** Fields of Entry, from the place of a form on. Two forms have the same slot exactly if they have the same lower case. */
  readonly table: Int32Array;
  /** Word of form f at 2 f, apostrophes straight; its lower case behind it. */
  readonly strings: readonly string[];
}

/** The table as it stands, emptied first if it is nearly full. To be asked once a text. */
export function openTable(): WordForms {
  if (edition === 0 || strings.length > 2 * FORMS * FULL || lowerOfSlot.length > SLOTS * FULL) empty();
  return { edition, table, strings };
}

function empty(): void {
  // untouched room costs no memory
  if (edition > 0) table.fill(0);
  edition++;
  strings = ['', ''];
  lowerOfSlot = ['', ''];
  slotOfLower = new Map([['', NO_WORD]]);
}

/** One step of the hash of a word; starts from 0. */
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** ’ and ʼ as ' */
export const straight = (unit: number): number => (unit === 0x2019 || unit === 0x2bc ? 39 : unit);

/** First entry to look at; never the one at UNLISTED. */
const placeOf = (hash: number): number => ((hash ^ (hash >>> 15)) & (ENTRIES - 1) || 1) * Entry.Size;
const placeBehind = (place: number): number => (place + Entry.Size < table.length ? place + Entry.Size : Entry.Size);

/** Place of the form units[start, end), or UNLISTED; `hash` must be hashStep over its units, apostrophes made straight. */
export function placeOfWord(units: Uint16Array, start: number, end: number, hash: number): number {
  const length = end - start;
  let place = placeOf(hash);
  for (let probe = 0; probe < PROBES; probe++) {
    if (table[place + Entry.Form] === 0) return length > LONGEST ? UNLISTED : list(units, start, end, hash, place);
    if (table[place] === hash && table[place + Entry.Length] === length && isSpelled(units, start, length, place))
      return place;
    place = placeBehind(place);
  }
  return UNLISTED;
}

function isSpelled(units: Uint16Array, start: number, length: number, place: number): boolean {
  const inline = (place + Entry.Letters) * 2;
  const near = length < INLINE ? length : INLINE;
  for (let i = 0; i < near; i++) if (straight(units[start + i] ?? 0) !== letters[inline + i]) return false;
  if (length === near) return true;
  const word = strings[(table[place + Entry.Form] ?? 0) * 2] ?? '';
  for (let i = near; i < length; i++) if (straight(units[start + i] ?? 0) !== word.charCodeAt(i)) return false;
  return true;
}

/** Place of a mark of one unit, or UNLISTED. */
export function placeOfMark(unit: number): number {
  const hash = Math.imul(unit + 1, MARK);
  let place = placeOf(hash);
  for (let probe = 0; probe < PROBES; probe++) {
    if (table[place + Entry.Form] === 0) return append(place, hash, String.fromCharCode(unit), false);
    if (table[place] === hash && table[place + Entry.Length] === 1 && letters[(place + Entry.Letters) * 2] === unit)
      return place;
    place = placeBehind(place);
  }
  return UNLISTED;
}

function list(units: Uint16Array, start: number, end: number, hash: number, place: number): number {
  const kind = kindOf(units[start] ?? 0);
  if (kind === UnitKind.Digit && end - start > LONGEST_NUMBER) return UNLISTED;
  // built unit by unit: a slice would keep the whole text alive
  const part: number[] = [];
  for (let at = start; at < end; at++) part.push(straight(units[at] ?? 0));
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
  table[place] = hash;
  table[place + Entry.Form] = form;
  table[place + Entry.Length] = word.length;
  table[place + Entry.Traits] = (isWord ? shapeOf(word) : 0) | (slot << 8);
  table[place + Entry.Classes] = isWord ? classesOf(lower) : 0;
  const inline = (place + Entry.Letters) * 2;
  for (let i = 0; i < word.length && i < INLINE; i++) letters[inline + i] = word.charCodeAt(i);
  strings.push(word, lowerOfSlot[slot] ?? lower);
  return place;
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
