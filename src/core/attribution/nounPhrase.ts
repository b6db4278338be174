/*
 * Owns where a noun phrase begins and ends among the items of a frame, read from its word classes alone, so that it
 * does not depend on anybody's name being known. Leaves which phrase is a verb's subject to subjects.ts.
 */
import { countSteps } from '../workBudget';
import type { Frames } from './frames';
import { bitsAt, isNameItem, wordAt } from './items';
import { CUE, WordClass } from './wordClass';

/** Items [from, to); `head` is the item of its head noun or the last word of its name. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const MAX_PHRASE = 24;

const LINKING = new Set(
  'of for at from in with on to about against by near behind as under following during'.split(' '),
);

const ARTICLES = new Set(['the', 'a', 'an']);

const SHOWS = new Set('talk radio tv television news game reality comedy morning'.split(' '));

/** A past or finite form that cannot be part of a noun phrase at this place. */
function isVerbInside(frames: Frames, item: number): boolean {
  const bits = bitsAt(frames, item);
  if ((bits & WordClass.Name) !== 0) return false;
  const before = bitsAt(frames, item - 1);
  const modifies = (before & (WordClass.Determiner | WordClass.Possessive)) !== 0;
  // "talk show host"
  if (wordAt(frames, item) === 'show' && SHOWS.has(wordAt(frames, item - 1))) return false;
  if ((bits & WordClass.CommonVerb) !== 0 && (bits & WordClass.CueNoun) === 0) return !modifies;
  if ((bits & (CUE | WordClass.PastLike)) === 0) return false;
  if ((bits & (WordClass.Past | WordClass.PastLike)) !== 0) {
    // "the retired general", but not "the general retired"
    return !modifies && (before & WordClass.Preposition) === 0 && !isGluedHyphen(frames, item - 1);
  }
  if ((bits & WordClass.Base) !== 0 && (bits & (WordClass.CueNoun | WordClass.NounToo | WordClass.Preposition)) === 0) {
    return !modifies;
  }
  if ((bits & WordClass.Third) !== 0 && (bits & (WordClass.CueNoun | WordClass.NounToo)) === 0) return !modifies;
  return false;
}

function isGluedHyphen(frames: Frames, item: number): boolean {
  const word = wordAt(frames, item);
  return word === '-' || word === '‑';
}

function isInside(frames: Frames, item: number): boolean {
  const bits = bitsAt(frames, item);
  return (bits & WordClass.Nominal) !== 0 && (bits & (WordClass.Time & ~WordClass.Name)) === 0;
}

/** The phrase that ends with item `last`, not reaching below `low`; undefined where none ends there. */
export function phraseEndingAt(frames: Frames, lastItem: number, low: number): NounPhrase | undefined {
  countSteps(1);
  const last = beforeBrackets(frames, lastItem, low);
  let at = last;
  let head = last;
  const floor = Math.max(low, last - MAX_PHRASE);
  let start = last + 1;
  for (;;) {
    const part = coreEndingAt(frames, at, floor);
    if (part === undefined) break;
    start = part;
    head = at;
    // "a spokesman for the White House": the head stands left of the preposition
    const link = start - 1;
    if (link - 1 < floor || !LINKING.has(wordAt(frames, link))) break;
    // "left the room as Jane Doe, a lawyer, spoke"
    if (wordAt(frames, link) === 'as' && isNameItem(frames, start)) break;
    const left = bitsAt(frames, link - 1);
    const reduced = (left & (WordClass.PastLike | WordClass.Past)) !== 0;
    if (reduced && (bitsAt(frames, link - 2) & WordClass.Nominal) !== 0 && !isNameItem(frames, link - 2)) {
      // "a person briefed on the talks"
      at = link - 2;
    } else if (isInside(frames, link - 1) && !isVerbInside(frames, link - 1)) {
      at = link - 1;
    } else break;
  }
  if (start > last) return undefined;
  return { from: start, to: last + 1, head };
}

/** "Rob Portman (R-Ohio)": the item before brackets that close at `item`, or `item` itself. */
function beforeBrackets(frames: Frames, item: number, low: number): number {
  if ((bitsAt(frames, item) & WordClass.CloseBracket) === 0) return item;
  for (let at = item - 1; at > low && at > item - 14; at--) {
    if ((bitsAt(frames, at) & WordClass.OpenBracket) !== 0) return at - 1;
  }
  return item;
}

/** First item of the phrase without prepositions that ends with item `last`, or undefined. */
function coreEndingAt(frames: Frames, last: number, floor: number): number | undefined {
  const bits = bitsAt(frames, last);
  if ((bits & (WordClass.Pronoun | WordClass.Indefinite)) !== 0) {
    // "most people", "some critics"
    return (bitsAt(frames, last - 1) & WordClass.Determiner) !== 0 &&
      wordAt(frames, last - 1) !== 'that' &&
      last - 1 >= floor &&
      (bits & WordClass.Indefinite) !== 0
      ? last - 1
      : last;
  }
  if (!isInside(frames, last) || (bits & WordClass.Possessive) !== 0) return undefined;
  if ((bits & WordClass.Ing) !== 0 && (bitsAt(frames, last - 1) & WordClass.Determiner) === 0) return undefined;
  let at = last;
  while (at >= floor) {
    const here = bitsAt(frames, at);
    if ((here & WordClass.Determiner) !== 0) {
      // a determiner begins a phrase, but "that" opens a clause
      if (at === last && ARTICLES.has(wordAt(frames, at))) return undefined;
      return wordAt(frames, at) === 'that' && at < last ? at + 1 : at;
    }
    if (!isInside(frames, at)) break;
    if (at !== last && isVerbInside(frames, at)) break;
    if (
      (here & WordClass.Adverb) !== 0 &&
      (here & WordClass.Name) === 0 &&
      (bitsAt(frames, at - 1) & WordClass.Determiner) === 0
    )
      break;
    at--;
  }
  return at < last ? at + 1 : undefined;
}

/** The phrase that begins with item `first`, before `high`; undefined where none begins there. */
export function phraseStartingAt(frames: Frames, first: number, high: number): NounPhrase | undefined {
  const bits = bitsAt(frames, first);
  if ((bits & (WordClass.Pronoun | WordClass.ObjectPronoun)) !== 0) return { from: first, to: first + 1, head: first };
  const limit = Math.min(high, first + MAX_PHRASE);
  let at = first;
  let head = -1;
  while (at < limit) {
    const here = bitsAt(frames, at);
    // "one of two witnesses", "many said": a determiner that stands alone
    if (at === first && (here & WordClass.Indefinite) !== 0 && !isNominalWord(frames, at + 1)) {
      head = at;
      break;
    }
    if (
      (here & WordClass.Determiner) !== 0 &&
      (at === first || (bitsAt(frames, at - 1) & WordClass.Determiner) !== 0)
    ) {
      at++;
      continue;
    }
    if ((here & WordClass.Indefinite) !== 0 && head < 0) {
      head = at;
      break;
    }
    if (!isInside(frames, at) || (at > first && isVerbInside(frames, at))) break;
    if ((here & WordClass.Adverb) !== 0 && head >= 0) break;
    if (isStop(frames, at) && !(isNominalWord(frames, at + 1) && at + 1 < limit)) break;
    head = at++;
  }
  if (head < 0) return undefined;
  let to = head + 1;
  // "the president of the union", "Joel Pollak of Dayton"
  const link = wordAt(frames, to);
  if (to + 1 < limit && LINKING_FORWARD.has(link)) {
    const inner = phraseStartingAt(frames, to + 1, limit);
    const pronoun = (bitsAt(frames, to + 1) & WordClass.Pronoun) !== 0;
    const loose = isNameItem(frames, head) || (bitsAt(frames, to + 1) & WordClass.Time) !== 0;
    if (inner && !pronoun && (link === 'of' || !loose)) to = inner.to;
  }
  return { from: first, to, head };
}

const LINKING_FORWARD = new Set(['of', 'for', 'at', 'from', 'with']);

const isStop = (frames: Frames, item: number): boolean => wordAt(frames, item) === '.';
const isNominalWord = (frames: Frames, item: number): boolean => (bitsAt(frames, item) & WordClass.Nominal) !== 0;

const PERSON_PRONOUN = new Set('he she they i we'.split(' '));

/** True where the phrase can name someone who speaks: a name or a person's pronoun. */
export function isPersonLike(frames: Frames, { head, from }: NounPhrase): boolean {
  if (PERSON_PRONOUN.has(wordAt(frames, from).replace(/'.*/, ''))) return true;
  return (bitsAt(frames, head) & (WordClass.Name | WordClass.Indefinite)) !== 0;
}
