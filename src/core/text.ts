/*
 * Owns the one text everything counts in: normalisation, and the crossing between offsets and lines.
 * Gives positions in UTF-16 units; leaves words and sentences to tokens.ts, paragraphs to article.ts.
 */
import { countLeading } from './bisect';

/** Drops a leading BOM and turns CRLF and lone CR into LF. U+2028, U+2029 and U+0085 stay. */
export function normaliseText(raw: string): string {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** A place as an editor shows it: zero-based line, zero-based UTF-16 column. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Crosses between offsets of a normalised text and its lines, in logarithmic time. */
export interface LineTable {
  readonly lineCount: number;
  /** Offset of the first character of `line`; clamped to the last line. */
  startOf(line: number): number;
  /** Offset behind the last character of `line`, its line break left out. */
  endOf(line: number): number;
  locate(offset: number): LineColumn;
}

export function toLineTable(text: string): LineTable {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const table = Int32Array.from(starts);
  const clamp = (line: number): number => Math.min(Math.max(line, 0), table.length - 1);
  const startOf = (line: number): number => table[clamp(line)] ?? 0;
  return {
    lineCount: table.length,
    startOf,
    endOf: (line) => (line + 1 < table.length ? startOf(line + 1) - 1 : text.length),
    locate(offset) {
      const line = Math.max(0, countLeading(table.length, (at) => (table[at] ?? 0) <= offset) - 1);
      return { line, column: offset - (table[line] ?? 0) };
    },
  };
}

/** 64-bit hash of a text as 16 hex digits: two 32-bit multiplicative hashes with different seeds. */
export function hashText(text: string, start = 0, end = text.length): string {
  let a = 0xdeadbeef ^ (end - start);
  let b = 0x41c6ce57 ^ (end - start);
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  for (let at = 7; at >= 0; at--, a >>>= 4, b >>>= 4) {
    digits[at] = HEX.charCodeAt(b & 15);
    digits[at + 8] = HEX.charCodeAt(a & 15);
  }
  // eslint-disable-next-line no-restricted-syntax -- sixteen digits
  return String.fromCharCode(...digits);
}

const HEX = '0123456789abcdef';
/** Of the hash at hand, as character codes. */
const digits = new Array<number>(16).fill(0);
