/*
 * Owns what is kept of an article's paragraphs to tell where they stand alike elsewhere, and whether two of them do:
 * places, hashes and sketches in one array of numbers, since of a corpus nearly all paragraphs stand nowhere else.
 * Leaves keeping them current to copies.ts.
 */
import { countLeading } from '../core/bisect';
import type { Analysis } from '../core/annotation';
import { readSketch } from '../core/sketch';
import type { Span } from '../core/span';
import { hashText } from '../core/text';

/** UTF-16 units outside quotation marks; the words of a quote are alike wherever it is quoted. */
const OWN_WORDS = 60;
/** Hashes that a paragraph is looked up by; the rest only confirm. */
const LOOKED_UP = 4;
/** Share of equal hashes from which two paragraphs stand nearly alike. */
const ALIKE = 0.5;

/** Of a row: start, end with the telling bit above it, the two halves of the hash, then the sketch. */
const END = 1;
const HASH = 2;
const SKETCH = 4;
const SKETCH_SIZE = 8;
const WIDTH = SKETCH + SKETCH_SIZE;
const TELLING = 0x8000_0000;
/** In place of a hash, above all of them: those of a sketch are of 30 bits. */
const NONE = 0xffff_ffff;

export class CopyParagraphs {
  readonly count: number;
  /** How many are telling: the article's own words, enough of them, so that being alike says that one text was copied. */
  readonly tellingCount: number;
  private readonly rows: Uint32Array;

  constructor({ paragraphs, quotes }: Pick<Analysis, 'paragraphs' | 'quotes'>) {
    this.count = paragraphs.length;
    this.rows = new Uint32Array(WIDTH * paragraphs.length).fill(NONE);
    let quote = 0;
    let tellingCount = 0;
    paragraphs.forEach(({ start, end, hash, sketch, furniture }, index) => {
      let own = end - start;
      while (quote < quotes.length && (quotes[quote]?.start ?? 0) < end) {
        const { start: from, end: to } = quotes[quote++] ?? { start: 0, end: 0 };
        own -= to - from;
      }
      const hashes = readSketch(sketch ?? '').slice(0, SKETCH_SIZE);
      const isTelling = furniture !== true && hashes.length > 0 && own >= OWN_WORDS;
      if (isTelling) tellingCount++;
      const name = /^[0-9a-f]{16}$/.test(hash) ? hash : hashText(hash);
      const halves = [parseInt(name.slice(0, 8), 16), parseInt(name.slice(8), 16)];
      this.rows.set([start, isTelling ? end + TELLING : end, ...halves, ...hashes], WIDTH * index);
    });
    this.tellingCount = tellingCount;
  }

  spanOf(index: number): Span {
    const at = WIDTH * index;
    return { start: this.rows[at] ?? 0, end: (this.rows[at + END] ?? 0) % TELLING };
  }

  isTelling(index: number): boolean {
    return (this.rows[WIDTH * index + END] ?? 0) >= TELLING;
  }

  /** The hash of its text, 16 hex digits. */
  hashOf(index: number): string {
    const half = (at: number): string => (this.rows[at] ?? 0).toString(16).padStart(8, '0');
    return half(WIDTH * index + HASH) + half(WIDTH * index + HASH + 1);
  }

  /** What a paragraph is looked up by; nothing where it is short. */
  keysOf(index: number): number[] {
    const keys: number[] = [];
    const from = WIDTH * index + SKETCH;
    for (let at = from; at < from + LOOKED_UP && this.rows[at] !== NONE; at++) keys.push(this.rows[at] ?? 0);
    return keys;
  }

  /** The paragraphs looked up by the key. */
  allWith(key: number): number[] {
    const { rows } = this;
    const found: number[] = [];
    for (let row = SKETCH; row < rows.length; row += WIDTH)
      for (let at = row; at < row + LOOKED_UP; at++) if (rows[at] === key) found.push((row - SKETCH) / WIDTH);
    return found;
  }

  /** The paragraph that holds `offset`, or the last one before it; the first where there is none before. */
  indexAt(offset: number): number {
    return Math.max(0, countLeading(this.count, (at) => (this.rows[WIDTH * at] ?? 0) <= offset) - 1);
  }

  /** Whether a paragraph and one of `other` share enough of the smallest hashes of both; these ascend. */
  isAlike(index: number, other: CopyParagraphs, otherIndex: number): boolean {
    const [a, b] = [this.rows, other.rows];
    const [aFrom, bFrom] = [WIDTH * index + SKETCH, WIDTH * otherIndex + SKETCH];
    const size = Math.max(sizeOf(a, aFrom), sizeOf(b, bFrom));
    let union = 0;
    let both = 0;
    for (let i = 0, j = 0; union < size; union++) {
      const x = i < SKETCH_SIZE ? (a[aFrom + i] ?? NONE) : NONE;
      const y = j < SKETCH_SIZE ? (b[bFrom + j] ?? NONE) : NONE;
      if (x === NONE && y === NONE) break;
      if (x === y) both++;
      if (x <= y) i++;
      if (x >= y) j++;
    }
    return both >= ALIKE * union;
  }
}

/** How many hashes the sketch at this place of the rows has. */
function sizeOf(rows: Uint32Array, from: number): number {
  let size = SKETCH_SIZE;
  while (size > 0 && rows[from + size - 1] === NONE) size--;
  return size;
}
