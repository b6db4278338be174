/*
 * Owns the link texts that a page ran into a sentence behind a name: "Sen. Jane Doe Jane Mary DoeFive things to watch …
 * MORE (D-Ohio) said". Gives the tokens to read past. Leaves the names in them to people.ts.
 */
import type { Article } from '../article';
import { TokenType } from '../tokens';

/** Tokens [from, to) that are no part of their sentence. */
export interface LinkText {
  readonly from: number;
  readonly to: number;
}

const END = 'MORE';
/** Longest such run behind a name, in tokens: held by the link text tests. */
const LONGEST = 120;
/** Longest way from a name to its repetition, in tokens. */
const LONGEST_NAME = 12;

const NONE: readonly LinkText[] = [];

/** The runs of an article in order; an article without the word that closes them costs one search. */
export function findLinkTexts({ text, tokens }: Article): readonly LinkText[] {
  // the word first: a search that begins with a space stops at every word
  if (!text.includes(END) || !text.includes(' ' + END)) return NONE;
  const found: LinkText[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.word[i] !== END) continue;
    const from = startOf(tokens.word, tokens.type, i, Math.max(floor, i - LONGEST));
    if (from >= 0) found.push({ from, to: i + 1 });
    floor = i + 1;
  }
  return found;
}

/** Behind the first of two tokens of which the second has a headline stuck to it: "Doe Jane DoeFive", or -1. */
function startOf(words: readonly string[], types: ArrayLike<number>, end: number, floor: number): number {
  for (let glued = floor + 1; glued < end; glued++) {
    const word = words[glued] ?? '';
    if (types[glued] !== TokenType.Word || !/^\p{Lu}/u.test(word)) continue;
    for (let first = glued - 1; first >= floor && first >= glued - LONGEST_NAME; first--) {
      const name = words[first] ?? '';
      if (name.length < 2 || types[first] !== TokenType.Word || !word.startsWith(name)) continue;
      const rest = word.slice(name.length);
      const digits = rest === '' && types[glued + 1] === TokenType.Number;
      if (/^\p{Lu}/u.test(rest) || digits) return first + 1;
    }
  }
  return -1;
}
