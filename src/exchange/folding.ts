/*
 * Owns texts as they compare when a page, a copy of it and a file of it write the same words: white space and what cannot be
 * seen left out, marks straightened, letters taken apart. Knows where each piece stood. Linear time.
 */

export interface Folded {
  readonly text: string;
  /** Offsets in the unfolded text, of each unit of the folded one. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const STRAIGHT: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'“”„‟«»″‶〝〞'].map((mark) => [mark, '"'])),
  ...Object.fromEntries([...'‘’‚‛′‵`´‹›'].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'‐‑‒–—―−'].map((mark) => [mark, '-'])),
  '…': '...',
};

/** What is left out or written otherwise: white space, what cannot be seen, accents grave, all beyond ASCII. */
const ODD = /[\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u001f]+|[^\u0000-\u007f]|`/gu;
const UNSEEN = /^[\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u001f]/u;

export function fold(text: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const takePlain = (to: number): void => {
    pieces.push(text.slice(from, to));
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    takePlain(index);
    from = index + odd.length;
    if (UNSEEN.test(odd)) continue;
    const plain = STRAIGHT[odd] ?? odd.normalize('NFKD');
    pieces.push(plain);
    for (let at = 0; at < plain.length; at++) {
      starts.push(index);
      ends.push(from);
    }
  }
  takePlain(text.length);
  return { text: pieces.join(''), starts, ends };
}

/** The text alone, of articles in which nothing may be found. */
export const foldText = (text: string): string =>
  text.replace(ODD, (odd) => (UNSEEN.test(odd) ? '' : (STRAIGHT[odd] ?? odd.normalize('NFKD'))));

/** Where `needle` (folded) stands in a folded text, first ones first, at most `most`. Never within a letter with its accents. */
export function findFolded({ text }: Folded, needle: string, most: number): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1))
    if (!/^\p{M}/u.test(text.slice(at + needle.length, at + needle.length + 2))) found.push(at);
  return found;
}
