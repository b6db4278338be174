/*
 * Owns the sketch of a paragraph: a few hashes that paragraphs standing nearly alike in several articles share.
 * Leaves the comparing to corpus/copies.ts.
 */
import { WordMemo } from './wordMemo';
import type { Paragraph } from './article';
import { hashOfText } from './textHash';
import { TokenType, type Tokens } from './tokens';

/** How many hashes a sketch holds. */
const SKETCH_SIZE = 8;
/** Letters per hash. */
const SKETCH_WIDTH = 5;

const RUN = 4;
const MIN_WORDS = 12;
const MAX_TOKENS = 2000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** As signed numbers, which are kept without a box each. */
const wordHashes = new WordMemo((word) => hashOfText(word) | 0);

/**
 * The eight smallest 30-bit hashes of the runs of four words, ascending, each as five letters; words in lower case, marks
 * left out. Empty for a paragraph of fewer than twelve words. The share of equal hashes estimates the share of equal runs.
 */
export function sketchParagraph({ firstToken, endToken }: Paragraph, tokens: Tokens): string {
  const last = Math.min(endToken, firstToken + MAX_TOKENS);
  let a = 0;
  let b = 0;
  let c = 0;
  let words = 0;
  let held = 0;
  for (let i = firstToken; i < last; i++) {
    const type = tokens.type[i];
    if (type !== TokenType.Word && type !== TokenType.Number) continue;
    const d = wordHashes.at(tokens, i);
    if (++words >= RUN) {
      const hash = mix(a, b, c, d);
      if (held < SKETCH_SIZE || hash < (smallest[SKETCH_SIZE - 1] ?? 0)) held = insert(held, hash);
    }
    a = b;
    b = c;
    c = d;
  }
  return words < MIN_WORDS ? '' : write(held);
}

function mix(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f) ^ Math.imul(d, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 2;
}

/** The hashes of the paragraph at hand, ascending. */
const smallest = new Int32Array(SKETCH_SIZE);

/** Keeps them ascending, without doubles and few; gives how many there are. */
function insert(held: number, hash: number): number {
  let at = held;
  while (at > 0 && (smallest[at - 1] ?? 0) > hash) at--;
  if (at > 0 && smallest[at - 1] === hash) return held;
  for (let to = Math.min(held, SKETCH_SIZE - 1); to > at; to--) smallest[to] = smallest[to - 1] ?? 0;
  smallest[at] = hash;
  return Math.min(held + 1, SKETCH_SIZE);
}

function write(held: number): string {
  const letters: number[] = [];
  for (let i = 0; i < held; i++) {
    const hash = smallest[i] ?? 0;
    for (let shift = 24; shift >= 0; shift -= 6) letters.push(LETTERS.charCodeAt((hash >>> shift) & 63));
  }
  // eslint-disable-next-line no-restricted-syntax -- as long as a sketch
  return String.fromCharCode(...letters);
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
