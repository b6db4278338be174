/*
 * Owns the local alignment of a remembered passage with a window of the present text, word by word
 * (Smith & Waterman 1981, linear gaps). Gives for every remembered word where it stands now and how alike it is.
 * Cost: words of the passage × words of the window. Leaves what that proves to anchor.ts.
 */
import { WordTrait, type AnchorWords } from './anchorWords';

export const enum Match {
  None = 0,
  /** Another word at its place. */
  Other = 1,
  /** The same word, spelled a little differently. */
  Similar = 2,
  Same = 3,
}

export interface Alignment {
  /** Sum of the weights of matched words. */
  readonly score: number;
  /** Per remembered word: index of its word in the text, or -1. Ascending where not -1. */
  readonly target: Int32Array;
  /** Per remembered word: a Match. */
  readonly match: Uint8Array;
}

const GAP = 0.25;
/** Dearer than nothing, cheaper than leaving both words out: a replaced word is seen as replaced. */
const OTHER = -0.4;
const SIMILAR = 0.7;

/** What one matched word proves: marks and short words stand everywhere. */
export function weightOf(words: AnchorWords, index: number): number {
  if (((words.trait[index] ?? 0) & WordTrait.Word) === 0) return 0.2;
  return (words.folded[index] ?? '').length <= 3 && ((words.trait[index] ?? 0) & WordTrait.Digit) === 0 ? 0.6 : 1;
}

/** Half-open range of word indices of the text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What the passage's own words weigh more where they are favoured, together. */
const OWN_BONUS = 10;

/**
 * Aligns all of `passage` with the words of `range`. Words [first, end) of the passage may be favoured: they are then
 * found though their surroundings fit less.
 */
export function align(
  passage: AnchorWords,
  text: AnchorWords,
  range: TextRange,
  favoured?: { readonly first: number; readonly end: number },
): Alignment {
  const { from, to } = range;
  const rows = passage.count;
  const columns = to - from;
  const width = columns + 1;
  const step = new Uint8Array((rows + 1) * width); // 0 stop, 1 both, 2 passage only, 3 text only
  let previous = new Float32Array(width);
  let current = new Float32Array(width);
  let best = 0;
  let bestAt = 0;
  const { ids, columnIds } = toIds(text, range);
  const bonus = favoured === undefined ? 0 : OWN_BONUS / Math.max(1, favoured.end - favoured.first);
  for (let row = 1; row <= rows; row++) {
    const word = passage.folded[row - 1] ?? '';
    const id = ids.get(word) ?? -1;
    const own = favoured !== undefined && row - 1 >= favoured.first && row - 1 < favoured.end;
    const weight = weightOf(passage, row - 1) + (own ? bonus : 0);
    const alike = id < 0 && mayBeMisspelt(word) ? findSimilar(word, ids) : -2;
    current[0] = 0;
    for (let column = 1; column <= columns; column++) {
      const other = columnIds[column - 1] ?? -1;
      const gain = other === id ? weight : other === alike ? weight * SIMILAR : OTHER;
      let value = (previous[column - 1] ?? 0) + gain;
      let direction = 1;
      const up = (previous[column] ?? 0) - GAP;
      if (up > value) [value, direction] = [up, 2];
      const left = (current[column - 1] ?? 0) - GAP;
      if (left > value) [value, direction] = [left, 3];
      if (value <= 0) {
        current[column] = 0;
        continue;
      }
      current[column] = value;
      step[row * width + column] = direction;
      if (value > best) {
        best = value;
        bestAt = row * width + column;
      }
    }
    [previous, current] = [current, previous];
  }
  return traceBack(passage, text, from, width, step, bestAt);
}

/** The distinct words of a window as numbers from 0, so that the inner loop compares numbers. */
function toIds(text: AnchorWords, { from, to }: TextRange): { ids: Map<string, number>; columnIds: Int32Array } {
  const ids = new Map<string, number>();
  const columnIds = new Int32Array(to - from);
  for (let at = from; at < to; at++) {
    const word = text.folded[at] ?? '';
    const id = ids.get(word) ?? ids.size;
    if (id === ids.size) ids.set(word, id);
    columnIds[at - from] = id;
  }
  return { ids, columnIds };
}

/** The window's first word that is another spelling of `word`; -2 for none. */
function findSimilar(word: string, ids: ReadonlyMap<string, number>): number {
  for (const [other, id] of ids) if (isSimilarWord(word, other)) return id;
  return -2;
}

function traceBack(
  passage: AnchorWords,
  text: AnchorWords,
  from: number,
  width: number,
  step: Uint8Array,
  bestAt: number,
): Alignment {
  const target = new Int32Array(passage.count).fill(-1);
  const match = new Uint8Array(passage.count);
  let score = 0;
  for (let at = bestAt; (step[at] ?? 0) !== 0;) {
    const direction = step[at];
    if (direction === 3) at -= 1;
    else if (direction === 2) at -= width;
    else {
      const row = Math.floor(at / width) - 1;
      const index = from + (at % width) - 1;
      const same = passage.folded[row] === text.folded[index];
      const similar = same || isSimilarWord(passage.folded[row] ?? '', text.folded[index] ?? '');
      target[row] = index;
      match[row] = same ? Match.Same : similar ? Match.Similar : Match.Other;
      score += same ? weightOf(passage, row) : similar ? weightOf(passage, row) * SIMILAR : 0;
      at -= width + 1;
    }
  }
  return { score, target, match };
}

const mayBeMisspelt = (word: string): boolean => word.length >= 4 && !/\d/.test(word);

/** True for two spellings of one word: one slip in four to seven letters, two in longer words; never digits. */
export function isSimilarWord(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  const slips = longer >= 8 ? 2 : 1;
  if (Math.abs(a.length - b.length) > slips || Math.min(a.length, b.length) < 3 || longer < 4) return false;
  if (a.charAt(0) !== b.charAt(0) && a.charAt(a.length - 1) !== b.charAt(b.length - 1)) return false;
  if (!mayBeMisspelt(a) && !mayBeMisspelt(b)) return false;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  return countSlips(a, b) <= slips;
}

/** Edits that make `b`, or with `openEnd` the likest beginning of it, of `a`; a swap of neighbours is one (optimal string alignment). */
export function countSlips(a: string, b: string, openEnd = false): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    before = previous;
    previous = current;
  }
  return openEnd ? previous.reduce((least, edits) => Math.min(least, edits)) : (previous[b.length] ?? 0);
}
