/*
 * Owns the sketch of a paragraph: a few hashes that paragraphs standing nearly alike in several articles share.
 * Leaves the comparing to corpus/copies.ts.
 */
import { WordMemo } from './wordMemo';
import type { Paragraph } from './article';
import { TokenType, type Tokens } from './tokens';

/** How many hashes a sketch holds. */
const SKETCH_SIZE = 8;
/** Letters per hash. */
const SKETCH_WIDTH = 5;

const RUN = 4;
const MIN_WORDS = 12;
const MAX_TOKENS = 2000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

const wordHashes = new WordMemo(hashWord);

/**
 * The eight smallest 30-bit hashes of the runs of four words, ascending, each as five letters; words in lower case, marks
 * left out. Empty for a paragraph of fewer than twelve words. The share of equal hashes estimates the share of equal runs.
 */
export function sketchParagraph({ firstToken, endToken }: Paragraph, tokens: Tokens): string {
  const smallest: number[] = [];
  const last = Math.min(endToken, firstToken + MAX_TOKENS);
  let [a, b, c] = [0, 0, 0];
  let words = 0;
  for (let i = firstToken; i < last; i++) {
    const type = tokens.type[i];
    if (type !== TokenType.Word && type !== TokenType.Number) continue;
    const d = wordHashes.at(tokens, i);
    if (++words >= RUN) insert(smallest, mix(a, b, c, d));
    [a, b, c] = [b, c, d];
  }
  return words < MIN_WORDS ? '' : smallest.map(write).join('');
}

function mix(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f) ^ Math.imul(d, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 2;
}

/** Keeps the list ascending, without doubles and short. */
function insert(smallest: number[], hash: number): void {
  if (smallest.length === SKETCH_SIZE && hash >= (smallest[SKETCH_SIZE - 1] ?? 0)) return;
  let at = smallest.length;
  while (at > 0 && (smallest[at - 1] ?? 0) > hash) at--;
  if (smallest[at - 1] === hash) return;
  // moved up by hand: splice makes an array each time
  for (let to = Math.min(smallest.length, SKETCH_SIZE - 1); to > at; to--) smallest[to] = smallest[to - 1] ?? 0;
  smallest[at] = hash;
}

function write(hash: number): string {
  let text = '';
  for (let shift = 24; shift >= 0; shift -= 6) text += LETTERS.charAt((hash >>> shift) & 63);
  return text;
}

const VALUES: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, value) => [letter, value]));

/** The hashes of a sketch as numbers, ascending. */
export function readSketch(sketch: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + SKETCH_WIDTH <= sketch.length; at += SKETCH_WIDTH) {
    let hash = 0;
    for (let i = at; i < at + SKETCH_WIDTH; i++) hash = hash * 64 + (VALUES.get(sketch.charAt(i)) ?? 0);
    hashes.push(hash);
  }
  return hashes;
}
