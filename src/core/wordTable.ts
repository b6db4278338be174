/*
 * Owns one copy of each common word: the same letters give the same string object, with its lower case and its shape.
 * A bounded memory of what was seen; it never changes an answer. Saves the passes a string per token, and makes their
 * Map and Set look-ups fast (a shared string has its hash computed once).
 */
import { kindOf, UnitKind } from './characters';
import { classesOf } from './wordClasses';

export interface WordEntry {
  /** Apostrophes straight. */
  readonly word: string;
  readonly lower: string;
  /** Bits of Shape that the letters give. */
  readonly shape: number;
  /** Bits of WordClass. */
  readonly classes: number;
  /** Its place in the table, below SLOTS. Another word may have the same. */
  readonly slot: number;
}

/** Few enough to stay in the processor’s caches: 12–13 bits were fastest over 18 MB of news (38 ns per unit, 15 bits 60). */
export const SLOTS = 1 << 13;
const table: (WordEntry | undefined)[] = new Array<WordEntry | undefined>(SLOTS).fill(undefined);

/** Longer words get a string of their own. */
export const LONGEST = 32;

/** One step of the hash the tokeniser computes while it walks a word. */
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

const straight = (unit: number): number => (unit === 0x2019 || unit === 0x2bc ? 39 : unit);

/** The entry for text[start, end); `hash` must be hashStep over its units, apostrophes made straight, from 0. */
export function wordEntryAt(text: string, start: number, end: number, hash: number): WordEntry {
  const length = end - start;
  if (length > LONGEST) return toEntry(text.slice(start, end).replace(/[\u2019\u02bc]/g, "'"), 0);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = table[slot];
  if (known?.word.length === length) {
    let at = 0;
    while (at < length && straight(text.charCodeAt(start + at)) === known.word.charCodeAt(at)) at++;
    if (at === length) return known;
  }
  // built unit by unit: a slice would keep the whole article alive
  const units: number[] = [];
  for (let at = start; at < end; at++) units.push(straight(text.charCodeAt(at)));
  const entry = toEntry(String.fromCharCode(...units), slot);
  table[slot] = entry;
  return entry;
}

function toEntry(word: string, slot: number): WordEntry {
  const lower = word.toLowerCase();
  return { word, lower: lower === word ? word : lower, shape: shapeOf(word), classes: classesOf(lower), slot };
}

/** Bits as in Shape: Capital 1, AllCaps 2, HasLower 4, NonAscii 32. */
function shapeOf(word: string): number {
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
