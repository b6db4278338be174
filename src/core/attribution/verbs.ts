/*
 * Owns whether a word is a verb in use: of speech or judgement, passive, finite; and which verbs report.
 * Works on word classes only. Leaves whose verb it is to subjects.ts.
 */
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, skipAdverbs, wordAt } from './items';
import { countSteps } from '../workBudget';
import { inflect } from '../lexicon/cueVerbs';
import { MEANS } from './match';
import { CUE, WordClass } from './wordClass';

/** Verbs whose clause may hold another verb of speech. */
export const REPORTING: ReadonlySet<string> = new Set(
  (
    'say=said tell=told add note explain argue insist declare announce claim contend acknowledge admit warn write=wrote ' +
    'state report suggest assert maintain allege confirm concede predict tweet reveal disclose testify recall relate ' +
    'observe remark complain stress emphasize reiterate indicate promise pledge vow agree deny boast joke lament propose ' +
    'concur recommend reply respond answer continue conclude'
  )
    .split(' ')
    .flatMap(inflect)
    .map(({ form }) => form),
);

export const BE = new Set("is are was were be been being isn't aren't wasn't weren't".split(' '));

/** True where the item is a verb of speech or judgement in use, not a noun or adjective of the same form. */
export function isCueVerb(frames: Frames, item: number, low: number): boolean {
  const bits = bitsAt(frames, item);
  if ((bits & CUE) === 0 || (bits & WordClass.Name) !== 0) return false;
  const left = pastTenseAdverb(frames, skipAdverbs(frames, item - 1, low), low);
  const before = left >= low ? bitsAt(frames, left) : 0;
  const word = wordAt(frames, item);
  const noun = (bits & (WordClass.CueNoun | WordClass.NounToo)) !== 0;
  if ((before & (WordClass.Determiner | WordClass.Possessive)) !== 0 && ((before & WordClass.Indefinite) === 0 || noun))
    return false;
  if (wordAt(frames, item - 1) === '-') return false;
  // "said, and I quote, “…”": the words are not the writer's
  if (word === 'quote' && wordAt(frames, left) === 'i') return false;
  // "will continue to impose": goes on doing, not speaking
  if (CONTINUES.has(word) && (wordAt(frames, item + 1) === 'to' || has(frames, item + 1, WordClass.Ing))) return false;
  // "for agreeing to cut": does it, says nothing
  if (AGREES.has(word) && wordAt(frames, item + 1) === 'to') return false;
  if ((bits & WordClass.Preposition) !== 0 && (before & (WordClass.Pronoun | WordClass.Auxiliary)) === 0) return false;
  // "executive orders", "over-the-top comments", "her own christening"
  if (
    noun &&
    (ADJECTIVE.test(wordAt(frames, left)) || wordAt(frames, left - 1) === '-') &&
    (before & WordClass.Name) === 0
  )
    return false;
  if (wordAt(frames, left) === 'own') return false;
  if ((bits & WordClass.Past) !== 0) {
    if ((before & WordClass.Preposition) !== 0) return false;
    const passive = BE.has(wordAt(frames, left)) || wordAt(frames, left) === 'being' || wordAt(frames, left) === 'been';
    if (passive && left >= low) return PASSIVE_SPEAKS.has(word) || (bits & WordClass.Judgement) !== 0;
    return (
      word !== 'found' ||
      has(frames, left, WordClass.Nominal | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative)
    );
  }
  // "it was like saying": nobody says it
  if ((bits & WordClass.Ing) !== 0) return wordAt(frames, left) !== 'like';
  if ((bits & WordClass.Third) !== 0) {
    if ((before & (WordClass.Preposition | WordClass.Auxiliary)) !== 0) return false;
    if (!noun) return true;
    const named = (before & (WordClass.Name | WordClass.Pronoun | WordClass.Relative)) !== 0;
    if (isNounUse(frames, item, low)) return false;
    // "improved graduation rates, saying"
    const ends = has(frames, item + 1, WordClass.Comma) && !isQuoteItem(frames, item + 2);
    const object = opensObject(frames, item + 1) && !ends;
    return named || ((before & WordClass.Nominal) !== 0 && object);
  }
  // base form: needs a plural subject, an auxiliary or "to"
  if ((before & (WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative | WordClass.Indefinite)) !== 0) {
    return !(noun && BE.has(wordAt(frames, left)));
  }
  const previous = wordAt(frames, left);
  if (previous === 'to') return true;
  if ((before & (WordClass.Comma | WordClass.CloseBracket)) !== 0) return !noun;
  if ((before & WordClass.Conjunction) !== 0)
    return !noun && (isVerbLike(frames, left - 1) || followsInfinitive(frames, left - 1, low));
  if ((before & WordClass.Nominal) === 0 || noun)
    return noun && previous.endsWith('s') && (before & WordClass.Name) === 0 && !isNounUse(frames, item, low);
  return previous.endsWith('s') || previous === 'people' || previous === 'who';
}

/** "to rise and declare", with a few words between: the verb behind "and" is an infinitive as well. */
function followsInfinitive(frames: Frames, last: number, low: number): boolean {
  for (let at = last; at > low && at > last - 7; at--) {
    if (has(frames, at, WordClass.Comma) || isQuoteItem(frames, at)) return false;
    if (wordAt(frames, at) === 'to') return isVerbLike(frames, at + 1) || at < last;
  }
  return false;
}

/** "has since declared", "has in the past described": the item left of what only looks like a preposition there. */
function pastTenseAdverb(frames: Frames, item: number, low: number): number {
  const word = wordAt(frames, item);
  const from = word === 'since' ? item : word === 'past' && wordAt(frames, item - 2) === 'in' ? item - 2 : -1;
  return from > low && has(frames, from - 1, WordClass.Auxiliary) ? from - 1 : item;
}

/** "claims of", "reports from" are nouns; at a sentence's end only "“…,” Conway notes." is a verb. */
function isNounUse(frames: Frames, item: number, low: number): boolean {
  const next = wordAt(frames, item + 1);
  if (next === 'of' || next === 'from' || next === 'about' || next === 'by' || next === 'and') return true;
  if (isQuoteItem(frames, item + 1) || (next !== '.' && next !== '')) return false;
  for (let at = item - 1; at >= low && at > item - 14; at--) if (isQuoteItem(frames, at)) return false;
  return !isQuoteItem(frames, low - 1);
}

/** What can follow a verb of speech but hardly a noun: marks, quotes, "that", a new phrase. */
function opensObject(frames: Frames, item: number): boolean {
  if (isQuoteItem(frames, item) || wordAt(frames, item) === 'that') return true;
  const bits = bitsAt(frames, item);
  return (
    bits === 0 ||
    (bits & (WordClass.Comma | WordClass.Colon | WordClass.Determiner | WordClass.Pronoun | WordClass.Name)) !== 0
  );
}

const CONTINUES = new Set('continue continues continued continuing'.split(' '));

const AGREES = new Set('agree agrees agreed agreeing'.split(' '));
const ADJECTIVE = /(?:ive|al|ic|ous|ary|ful|less|ed|ing|able|ible)$/;

const PASSIVE_SPEAKS = new Set('quoted cited overheard heard'.split(' '));

export function isPassive(frames: Frames, item: number, low: number): boolean {
  if (!has(frames, item, WordClass.Past)) return false;
  // "the group, described by prosecutors as"
  if (wordAt(frames, item + 1) === 'by' && !MEANS.has(wordAt(frames, item + 2))) return true;
  const left = skipAdverbs(frames, item - 1, low);
  return left >= low && BE.has(wordAt(frames, left));
}

/** True where the item can be a clause’s finite verb, of speech or not. */
export function isClauseVerb(frames: Frames, item: number, low: number): boolean {
  countSteps(1);
  const bits = bitsAt(frames, item);
  if ((bits & WordClass.Name) !== 0) return false;
  if ((bits & WordClass.Auxiliary) !== 0) return true;
  if ((bits & CUE) !== 0)
    return (bits & WordClass.Ing) === 0 && wordAt(frames, item - 1) !== 'to' && isCueVerb(frames, item, low);
  if ((bits & (WordClass.CommonVerb | WordClass.PastLike)) === 0 || wordAt(frames, item - 1) === '-') return false;
  const before = bitsAt(frames, skipAdverbs(frames, item - 1, low));
  return (
    (before & (WordClass.Determiner | WordClass.Preposition | WordClass.Possessive)) === 0 &&
    (before &
      (WordClass.Nominal |
        WordClass.Pronoun |
        WordClass.Relative |
        WordClass.Conjunction |
        WordClass.CloseBracket |
        WordClass.Comma)) !==
      0
  );
}

export const isVerbLike = (frames: Frames, item: number): boolean =>
  has(frames, item, CUE | WordClass.CommonVerb | WordClass.PastLike | WordClass.Auxiliary);
