/*
 * Owns the spots of a text beside which the nearest words around a passage stand as they stood, and how far on each
 * side they do, whatever the passage itself became. Marks are passed over. What that proves is rivals.ts.
 */
import type { Span } from '../span';
import { countSlips } from './alignment';
import { findWords, toSentence, withoutMarks, type AnchorWords } from './anchorWords';
import type { Passage } from './passage';
import type { SeedIndex } from './seeds';

/** What was remembered, marks left out: words [first, end) are the passage's own. */
export interface Remembered {
  readonly words: AnchorWords;
  readonly first: number;
  readonly end: number;
  /** Words [sentenceFirst, sentenceEnd) are its whole sentences. */
  readonly sentenceFirst: number;
  readonly sentenceEnd: number;
  /** What was remembered begins and ends with the whole text. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Its line goes on beyond what was remembered. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Words of the text, marks left out: the last one before the spot and the first one behind it. */
export interface Spot {
  readonly left: number;
  readonly right: number;
}

/** What stands beside a spot on one side. */
export interface Reach {
  /** Remembered words that stand one after the other. */
  readonly exact: number;
  /** UTF-16 units that stand one after the other, but for a word in so many changed, put in or left out. */
  readonly units: number;
}

/** Beside a place that may be meant all words stand that lie wholly within so many UTF-16 units. */
export const KEPT = 25;
/** So many words may be altered: one, and one in so many. */
const ALTERED = 6;
/** A word that stands more often is not looked for; of more spots than that nobody can tell one from the others. */
const MOST_OCCURRENCES = 600;
const MOST_SPOTS = 64;
/** How many words more or fewer than it had may stand in place of the passage, beside half of its own. */
const MOST_PUT_IN = 3;
/** Letters of the passage that are compared, and how many more of the text. */
export const MOST_LETTERS = 60;
const LETTERS_MORE = 6;

export function toRemembered({ words, first, end, atStart, atEnd, lineFirst, lineEnd }: Passage): Remembered {
  const bare = withoutMarks(words);
  const toBare = (at: number): number => findWords(bare, { start: words.start[at] ?? Infinity, end: 0 })[0];
  const [from, to] = toSentence(words, first, end);
  const sentence = { sentenceFirst: toBare(from), sentenceEnd: toBare(to) };
  const isCutBefore = lineFirst <= 0 && !atStart;
  const isCutAfter = lineEnd >= words.count && !atEnd;
  return { words: bare, first: toBare(first), end: toBare(end), ...sentence, atStart, atEnd, isCutBefore, isCutAfter };
}

export function toSpot(text: AnchorWords, span: Span): Spot {
  const [from, to] = findWords(text, span);
  return { left: from - 1, right: to };
}

/** The spots of a text without marks that keep the nearest words on a side, in no order; none where there are too many. */
export function findSpots(remembered: Remembered, index: SeedIndex): Spot[] {
  const own = remembered.end - remembered.first;
  const lefts = findNeighbours(remembered, index, -1);
  const rights = findNeighbours(remembered, index, 1);
  if (lefts.length + rights.length > MOST_SPOTS) return [];
  const isPair = (left: number, right: number): boolean =>
    right > left && Math.abs(right - left - 1 - own) <= MOST_PUT_IN + own / 2;
  const loose = (border: number, outwards: 1 | -1): number => findBorder(remembered, index.words, border, outwards);
  // between a pair of another length two of them may stand, one beside each border
  const fits = (left: number, right: number): boolean => right - left - 1 === own;
  return [
    ...lefts.flatMap((left) => rights.filter((right) => isPair(left, right)).map((right) => ({ left, right }))),
    ...lefts
      .filter((left) => !rights.some((right) => fits(left, right)))
      .map((left) => ({ left, right: loose(left, 1) })),
    ...rights
      .filter((right) => !lefts.some((left) => fits(left, right)))
      .map((right) => ({ left: loose(right, -1), right })),
  ];
}

/** Words of the text from which outwards the nearest remembered ones stand. */
function findNeighbours({ words, first, end }: Remembered, index: SeedIndex, outwards: 1 | -1): number[] {
  const start = outwards < 0 ? first - 1 : end;
  let length = 0;
  while (isIn(words, start + length * outwards) && distance(words, start, start + length * outwards) <= KEPT) length++;
  if (length === 0) length = isIn(words, start) ? 1 : 0;
  let [rarest, least] = [0, Infinity];
  for (let by = 0; by < length; by++) {
    const { length: count } = index.occurrencesOf(words.folded[start + by * outwards] ?? '');
    if (count < least) [rarest, least] = [by, count];
  }
  if (least > MOST_OCCURRENCES) return [];
  const occurrences = index.occurrencesOf(words.folded[start + rarest * outwards] ?? '');
  return Array.from(occurrences, (at) => at - rarest * outwards).filter(
    (at) => countExact(words, start, index.words, at, outwards, length) === length,
  );
}

/** Where the passage may end that begins behind (or ends before) the text's word `border`: the likeliest of a few. */
function findBorder({ words, first, end }: Remembered, text: AnchorWords, border: number, outwards: 1 | -1): number {
  const start = outwards < 0 ? first - 1 : end;
  const expected = border + (end - first + 1) * outwards;
  let [best, most] = [expected, -1];
  for (const by of [0, 1, -1, 2, -2]) {
    const at = expected + by;
    const exact = (at - border) * outwards > 0 ? countExact(words, start, text, at, outwards, words.count) : -1;
    if (exact > most) [best, most] = [at, exact];
  }
  return best;
}

/** How far the remembered words stand from the spot outwards. */
export function readReach(
  { words, first, end, atStart, atEnd }: Remembered,
  text: AnchorWords,
  spot: Spot,
  outwards: 1 | -1,
): Reach {
  const start = outwards < 0 ? first - 1 : end;
  const border = outwards < 0 ? spot.left : spot.right;
  const exact = countExact(words, start, text, border, outwards, words.count);
  let [own, place] = [start + exact * outwards, border + exact * outwards];
  let [last, seen, altered] = [own - outwards, exact, 0];
  const stands = (at: number, there: number): boolean =>
    isIn(words, at) && countExact(words, at, text, there, outwards, 2) === (isIn(words, at + outwards) ? 2 : 1);
  while (isIn(words, own) && isIn(text, place)) {
    seen++;
    if (words.folded[own] === text.folded[place]) last = own;
    else if (++altered > 1 + seen / ALTERED) break;
    else if (stands(own + outwards, place)) place -= outwards;
    else if (stands(own, place + outwards)) own -= outwards;
    else if (!stands(own + outwards, place + outwards)) break;
    own += outwards;
    place += outwards;
  }
  const units = (last - start) * outwards < 0 ? 0 : distance(words, start, last);
  // the rim of the text is as good as a neighbour
  const isRim = (outwards < 0 ? atStart : atEnd) && !isIn(words, last + outwards) && !isIn(text, place);
  return { exact, units: units + (isRim ? KEPT : 0) };
}

/** How many words stand one after the other, at most `most`. */
function countExact(a: AnchorWords, at: number, b: AnchorWords, there: number, step: 1 | -1, most: number): number {
  let count = 0;
  while (count < most && isIn(a, at + count * step) && a.folded[at + count * step] === b.folded[there + count * step])
    count++;
  return count;
}

/** True where the passage's own words stand between the borders of the spot, and nothing else. */
export function isExact({ words, first, end }: Remembered, text: AnchorWords, { left, right }: Spot): boolean {
  return right - left - 1 === end - first && countExact(words, first, text, left + 1, 1, end - first) === end - first;
}

/** Of the passage's letters, how many stand otherwise between the borders of the spot, and of how many. */
export function readSlips(remembered: Remembered, text: AnchorWords, spot: Spot): { slips: number; letters: number } {
  const { words, first, end } = remembered;
  const inwards = readReach(remembered, text, spot, -1).exact > 0 ? 1 : -1;
  const own = toLetters(words, first, end, inwards, MOST_LETTERS);
  const there = toLetters(text, spot.left + 1, spot.right, inwards, own.length + LETTERS_MORE);
  return { slips: countSlips(own, there, own.length === MOST_LETTERS), letters: own.length };
}

/** Letters and digits of the words [from, to), from the one end or the other. */
function toLetters(words: AnchorWords, from: number, to: number, step: 1 | -1, most: number): string {
  let letters = '';
  for (let at = step > 0 ? from : to - 1; at >= from && at < to && letters.length < most; at += step) {
    const word = words.folded[at] ?? '';
    letters += step > 0 ? word : [...word].reverse().join('');
  }
  return letters.slice(0, most);
}

const isIn = (words: AnchorWords, at: number): boolean => at >= 0 && at < words.count;

/** UTF-16 units from the inner border of word `start` to the outer one of `at`. */
const distance = (words: AnchorWords, start: number, at: number): number =>
  at < start ? (words.end[start] ?? 0) - (words.start[at] ?? 0) : (words.end[at] ?? 0) - (words.start[start] ?? 0);
