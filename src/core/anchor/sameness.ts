/*
 * Owns whether the words a passage is aligned with are its own: all of them, some left out, or others that turn its
 * sense. Where they stand is ownWords.ts.
 */
import { Match, type Alignment } from './alignment';
import { has, WordTrait, type AnchorWords } from './anchorWords';
import type { Passage } from './passage';

export interface Sameness {
  /** Every word the same and nothing between. */
  readonly same: boolean;
  /** A long run of the same words, at most respelt, with nothing between; some may be left out at its ends. */
  readonly trimmed: boolean;
  /** Whole lines of it were left out at one end or both; of the others every word stands, at most respelt. */
  readonly cut: boolean;
  /** Words were put into one of its lines. */
  readonly added: boolean;
  /** A digit, a negation or a replaced word differs. */
  readonly meaning: boolean;
}

/** More words put into the passage itself than this turn its sense. */
const MOST_INSIDE = 8;
/** A run trimmed at its ends is known by that many words. */
const TRIMMED_WORDS = 6;
/** Where whole lines were left out, by fewer. */
const LEFT_WORDS = 2;
/** In passages shorter than this, what was trimmed off may have been the point. */
const SHORT_PASSAGE = 6;
/** So many words at most. */
const MOST_SLID = 3;
/** More words between two lines of the passage than this are another passage. */
const MOST_BETWEEN = 24;
const NEGATIONS = new Set('not no never none nor neither without cannot t nobody nothing'.split(' '));

/** Compares the passage's own words with those they are aligned with. */
export function compareWords(
  { words, first, end }: Passage,
  text: AnchorWords,
  { target, match }: Alignment,
): Sameness {
  let run = 0;
  let broken = false;
  let respelt = false;
  let added = false;
  let firstAt = first;
  let meaning = false;
  let last = -1;
  let lastAt = first - 1;
  const short = end - first < SHORT_PASSAGE;
  for (let at = first; at < end; at++) {
    const place = target[at] ?? -1;
    if (place < 0) continue;
    const kind = match[at] ?? Match.None;
    if (kind === Match.Other) meaning ||= tells(words, at) || tells(text, place) || isReplaced(words, at, text, place);
    if (kind !== Match.Same) respelt = true;
    if (kind === Match.Other || (last >= 0 && (place !== last + 1 || at !== lastAt + 1))) broken = true;
    if (last < 0) firstAt = at;
    if (last >= 0) {
      // inside the passage, what was put in or taken out must not turn its sense; whole sentences do not
      const isBetween = at === lastAt + 1 && isBetweenLines(words, at, text, last + 1, place);
      if (!isBetween) added ||= hasWord(text, last + 1, place);
      if (!isBetween && !isWholeSentences(text, last + 1, place)) {
        meaning ||= place - last > MOST_INSIDE || anyTells(text, last + 1, place);
      }
      if (!isWholeSentences(words, lastAt + 1, at)) meaning ||= anyTells(words, lastAt + 1, at);
    } else if (short) meaning ||= anyTells(words, first, at);
    if (has(words, at, WordTrait.Word)) run++;
    last = place;
    lastAt = at;
  }
  if (short) meaning ||= anyTells(words, lastAt + 1, end);
  const whole = last >= 0 && lastAt === end - 1 && (target[first] ?? -1) >= 0;
  const isCutOff =
    (firstAt === first || has(words, firstAt, WordTrait.NewLine)) &&
    (lastAt === end - 1 || has(words, lastAt + 1, WordTrait.NewLine));
  return {
    same: whole && !broken && !respelt,
    trimmed: !broken && run >= TRIMMED_WORDS,
    cut: !broken && run >= LEFT_WORDS && !whole && isCutOff,
    added,
    meaning,
  };
}

function hasWord(words: AnchorWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (has(words, at, WordTrait.Word)) return true;
  return false;
}

const isReplaced = (a: AnchorWords, at: number, b: AnchorWords, place: number): boolean =>
  has(a, at, WordTrait.Word) && has(b, place, WordTrait.Word);

const tells = (words: AnchorWords, at: number): boolean =>
  has(words, at, WordTrait.Digit) || NEGATIONS.has(words.folded[at] ?? '');

function anyTells(words: AnchorWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tells(words, at)) return true;
  return false;
}

/** True where the words [from, to) of the text were put in before word `at` between two lines, or may have been. */
function isBetweenLines(words: AnchorWords, at: number, text: AnchorWords, from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN) return false;
  // a gap slides where the words on its one side are those at the end of its other
  for (let by = 0; by <= MOST_SLID; by++) {
    if (has(words, at + by, WordTrait.NewLine)) return true;
    if (from + by >= to || text.folded[from + by] !== words.folded[at + by]) break;
  }
  for (let by = 0; by < MOST_SLID; by++) {
    if (to - 1 - by < from || text.folded[to - 1 - by] !== words.folded[at - 1 - by]) return false;
    if (has(words, at - 1 - by, WordTrait.NewLine)) return true;
  }
  return false;
}

/** True where [from, to) begins behind a border of sentences and ends at one. */
function isWholeSentences(words: AnchorWords, from: number, to: number): boolean {
  const borders = (at: number): boolean => has(words, at, WordTrait.NewLine) || has(words, at - 1, WordTrait.Stop);
  return from >= to || (borders(from) && borders(to));
}
