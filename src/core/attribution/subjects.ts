/*
 * Owns which phrase is the subject of a verb or of the clause around a place, past auxiliaries, adverbs, conjunctions and
 * clauses in between. Works on word classes only. Leaves relative pronouns and parentheses to antecedents.ts, and which
 * quote a verb belongs to to patterns.ts.
 */
import {
  acrossParenthesis,
  antecedentOf,
  direct,
  MAX_STEPS,
  restrictiveAntecedent,
  withCompound,
  withoutParty,
  type Subject,
} from './antecedents';
import { controlledSubject, holdsParticiple, objectOfControl } from './control';
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, skipAdverbs, wordAt } from './items';
import { DOCUMENTS } from '../lexicon/speakerNouns';
import { phraseEndingAt, phraseStartingAt, type NounPhrase } from './nounPhrase';
import { BE, isClauseVerb, isPassive, isVerbLike } from './verbs';
import { CUE, WordClass } from './wordClass';

const MAX_DEPTH = 4;

/** The subject of the verb at `verb`, not reaching below item `low`. */
export function subjectOf(frames: Frames, verb: number, low: number, depth = 0): Subject | undefined {
  return depth > MAX_DEPTH ? undefined : frames.subjects.once(findSubject, frames, verb, low, depth);
}

function findSubject(frames: Frames, verb: number, low: number, depth: number): Subject | undefined {
  let at = verb - 1;
  // the rest of the verb group: has also been repeatedly, on Tuesday, went on to
  for (let step = 0; at >= low && step < 12; step++) {
    const bits = bitsAt(frames, at);
    const time = timePhraseStart(frames, at, low);
    if (time <= at && time > low) {
      at = time - 1;
      continue;
    }
    if ((bits & WordClass.Name) !== 0) break;
    if (CONTRACTED.test(wordAt(frames, at))) break;
    if (REFLEXIVES.has(wordAt(frames, at))) at--;
    else if ((bits & (WordClass.Auxiliary | WordClass.Adverb)) !== 0 && (bits & WordClass.Pronoun) === 0) at--;
    else if (wordAt(frames, at) === 'to') {
      const told = objectOfControl(frames, at - 1, low);
      if (told) return direct(told);
      const governing = verbBefore(frames, at - 1, low);
      if (governing < 0) break;
      return subjectOf(frames, governing, low, depth + 1);
    } else break;
  }
  if (at < low) return has(frames, verb, WordClass.Ing) ? followingSubject(frames, verb) : undefined;
  const contracted = wordAt(frames, at);
  if (CONTRACTED.test(contracted)) return direct({ from: at, to: at + 1, head: at });
  const bits = bitsAt(frames, at);
  if ((bits & WordClass.Relative) !== 0) return antecedentOf(frames, at, low);
  if ((bits & (WordClass.Comma | WordClass.CloseBracket | WordClass.Dash)) !== 0) {
    if (wordAt(frames, at) === ';') return clauseSubject(frames, at, low, depth + 1);
    if (has(frames, verb, WordClass.Ing)) return mainSubject(frames, at, low, depth + 1);
    return acrossParenthesis(frames, at, low) ?? clauseSubject(frames, at, low, depth + 1);
  }
  if ((bits & WordClass.Conjunction) !== 0) {
    if (has(frames, verb, WordClass.Ing)) return mainSubject(frames, at, low, depth + 1);
    const controlled = controlledSubject(frames, verb, at - 1, low);
    if (controlled) return direct(controlled);
    return parallelSubject(frames, verb, at, low, depth) ?? clauseSubject(frames, at, low, depth + 1);
  }
  if ((bits & WordClass.Subordinator) !== 0) return mainSubject(frames, at, low, depth + 1);
  if ((bits & WordClass.Preposition) !== 0 && has(frames, verb, WordClass.Speech)) {
    const object = objectOfJudgement(frames, at, low);
    if (object) return direct(object);
  }
  if (isQuoteItem(frames, at) || (bits & WordClass.Preposition) !== 0) return clauseSubject(frames, at, low, depth + 1);
  if ((bits & WordClass.Pronoun) !== 0) return direct({ from: at, to: at + 1, head: at });
  if ((bits & WordClass.Nominal) !== 0 && isVerbBetween(frames, at, low)) {
    const between = subjectOf(frames, at, low, depth + 1);
    // "the owner, who they alleged said"
    const who = between && has(frames, at, CUE) ? between.phrase.from - 1 : low;
    return who > low && wordAt(frames, who) === 'who' ? antecedentOf(frames, who, low) : between;
  }
  const phrase = phraseEndingAt(frames, at, low);
  if (phrase === undefined) return clauseSubject(frames, at, low, depth + 1);
  const progressive = verb - at > 1 && BE.has(wordAt(frames, skipAdverbs(frames, verb - 1, low)));
  if (has(frames, verb, WordClass.Ing) && !progressive) {
    const named = sourceEndingAt(frames, at, low);
    if (named) return direct(named);
  }
  if (has(frames, verb, WordClass.Ing) && !progressive && !holdsParticiple(frames, phrase, verb, low)) {
    // "released a statement saying", "emailed supporters saying": whoever released or emailed it
    return mainSubject(frames, phrase.from - 1, low, depth + 1) ?? direct(phrase);
  }
  // "is supporting him and in a statement credited"
  if (wordAt(frames, phrase.from - 1) === 'in' && DOCUMENTS.has(wordAt(frames, phrase.head)) && phrase.from - 2 > low)
    return clauseSubject(frames, phrase.from - 2, low, depth + 1) ?? direct(phrase);
  const restricted = restrictiveAntecedent(frames, phrase.from, low);
  return restricted ?? direct(withCompound(frames, withoutParty(frames, phrase, low), low));
}

const SOURCE_LINKS = new Set('despite from'.split(' '));

/** "despite Doe saying", "tweets from Doe saying": a name right behind such a preposition, which speaks. */
function sourceEndingAt(frames: Frames, last: number, low: number): NounPhrase | undefined {
  if (!has(frames, last, WordClass.Name)) return undefined;
  let from = last;
  while (from > low && has(frames, from - 1, WordClass.Name)) from--;
  const linked = SOURCE_LINKS.has(wordAt(frames, from - 1)) || has(frames, from - 1, WordClass.Dash);
  return linked && from > low ? { from, to: last + 1, head: last } : undefined;
}

/** "mocked him for claiming": who was mocked is who claimed. `preposition` is the item of "for". */
function objectOfJudgement(frames: Frames, preposition: number, low: number): NounPhrase | undefined {
  if (wordAt(frames, preposition) !== 'for') return undefined;
  // "rebuked Doe on Friday for claiming"
  const last = Math.min(preposition, timePhraseStart(frames, preposition - 1, low)) - 1;
  const object = has(frames, last, WordClass.ObjectPronoun)
    ? { from: last, to: last + 1, head: last }
    : phraseEndingAt(frames, last, low);
  const judged = object && has(frames, object.from - 1, WordClass.Judgement) && object.from - 1 > low;
  return judged ? object : undefined;
}

const REFLEXIVES = new Set('himself herself themselves itself both all each'.split(' '));
const TIME_NOUNS = new Set(
  'night morning afternoon evening week month year weekend day summer spring fall winter'.split(' '),
);
const TIME_BEFORE = new Set('last this that next earlier late early on in the same'.split(' '));

/** First item of a time phrase that ends at `item` ("on Saturday night", "last week"); item + 1 where there is none. */
function timePhraseStart(frames: Frames, item: number, low: number): number {
  let at = item;
  if (TIME_NOUNS.has(wordAt(frames, at))) {
    if (!has(frames, at - 1, WordClass.Time) && !TIME_BEFORE.has(wordAt(frames, at - 1))) return item + 1;
    at--;
  }
  if (!has(frames, at, WordClass.Time) && at === item) return item + 1;
  while (at - 1 > low && TIME_BEFORE.has(wordAt(frames, at - 1))) at--;
  return at;
}

/** he's, they'd: a pronoun with its auxiliary. */
export const CONTRACTED = /^(?:he|she|they|we|i|you|it)'(?:s|d|ll|ve|re|m)$/;

/** "kept saying", "helped explain", "who attacked yelled": the word before a verb is itself a verb form that is no noun. */
function isVerbBetween(frames: Frames, item: number, low: number): boolean {
  const bits = bitsAt(frames, item);
  const reporting = (bits & CUE) !== 0 && (bits & WordClass.Past) !== 0 && (bits & WordClass.NounToo) === 0;
  if (!reporting && (bits & (WordClass.CommonVerb | WordClass.PastLike)) === 0) return false;
  if ((bits & (WordClass.CueNoun | WordClass.Name)) !== 0) return false;
  return isClauseVerb(frames, item, low);
}

/** Item of a verb within three items left of `item`, or -1. */
function verbBefore(frames: Frames, item: number, low: number): number {
  for (let at = item; at >= low && at > item - 4; at--) {
    if (has(frames, at, WordClass.Name)) return -1;
    if (has(frames, at - 1, WordClass.Determiner | WordClass.Possessive)) continue;
    if (isVerbLike(frames, at) && !has(frames, at, WordClass.Pronoun)) return at;
    if (has(frames, at, WordClass.Comma)) return -1;
  }
  return -1;
}

/** "He said it is bad and repeated": the subject of the nearest full verb to the left in the same form. */
function parallelSubject(
  frames: Frames,
  verb: number,
  before: number,
  low: number,
  depth: number,
): Subject | undefined {
  const past = has(frames, verb, WordClass.Past);
  if (!past && !has(frames, verb, WordClass.Third)) return undefined;
  for (let at = before; at >= low && at > before - MAX_STEPS; at--) {
    if (has(frames, at, WordClass.CloseBracket)) at = openingOf(frames, at, low);
    const bits = bitsAt(frames, at);
    if ((bits & (CUE | WordClass.CommonVerb | WordClass.PastLike)) === 0 || (bits & WordClass.Auxiliary) !== 0)
      continue;
    if ((bits & CUE) !== 0 && (bits & (past ? WordClass.Past : WordClass.Third)) === 0) continue;
    if ((bits & WordClass.PastLike) !== 0 && !past) continue;
    if (!isClauseVerb(frames, at, low) || isPassive(frames, at, low)) continue;
    const subject = subjectOf(frames, at, low, depth + 1);
    if (subject && subject.relative < 0) return subject;
    if (subject) at = subject.phrase.from;
  }
  return undefined;
}

/** "whined about it (Doe denied it) and called": what brackets hold is a clause of its own; the item that opens them. */
function openingOf(frames: Frames, closing: number, low: number): number {
  for (let at = closing - 1; at >= low && at > closing - MAX_STEPS; at--)
    if (has(frames, at, WordClass.OpenBracket)) return at;
  return closing;
}

/** The subject of the clause around `before`: that of the nearest finite verb to the left, past relative clauses. */
export function clauseSubject(frames: Frames, before: number, low: number, depth = 0): Subject | undefined {
  return depth > MAX_DEPTH ? undefined : frames.subjects.once(findClauseSubject, frames, before, low, depth);
}

function findClauseSubject(frames: Frames, before: number, low: number, depth: number): Subject | undefined {
  for (let at = before; at >= low && at > before - MAX_STEPS; at--) {
    if (has(frames, at, WordClass.CloseBracket)) at = openingOf(frames, at, low);
    if (!isClauseVerb(frames, at, low)) continue;
    const subject = subjectOf(frames, at, low, depth + 1);
    if (subject === undefined) continue;
    if (subject.relative < 0) return subject;
    // the clause around a relative clause, where there is one
    const outer = clauseSubject(frames, subject.phrase.from - 1, low, depth + 1);
    return outer ?? subject;
  }
  return undefined;
}

/** "Smith rejected the notion that Jones won, arguing": the subject of the clause that none other holds. */
export function mainSubject(frames: Frames, before: number, low: number, depth = 0): Subject | undefined {
  let subject = clauseSubject(frames, before, low, depth);
  for (let step = 0; subject && step < 3 && isEmbedded(frames, subject.phrase.from, low); step++) {
    const outer = clauseSubject(frames, subject.phrase.from - 1, low, depth);
    if (outer === undefined) break;
    subject = outer;
  }
  return subject;
}

/** True where the clause that begins at `item` stands inside another: behind "that", "how" or a verb. */
function isEmbedded(frames: Frames, item: number, low: number): boolean {
  const left = skipAdverbs(frames, item - 1, low);
  if (left < low) return false;
  const bits = bitsAt(frames, left);
  if ((bits & WordClass.Name) !== 0) return false;
  return (bits & (WordClass.Subordinator | WordClass.Relative)) !== 0 || isVerbLike(frames, left);
}

/** "Calling it a hoax, Trump said": the subject of the clause behind the comma that ends a leading participle. */
function followingSubject(frames: Frames, verb: number): Subject | undefined {
  for (let at = verb + 1; at < frames.items.length && at < verb + MAX_STEPS; at++) {
    if (
      !has(frames, at, WordClass.Comma) &&
      !(isQuoteItem(frames, at) && has(frames, at + 1, WordClass.Name | WordClass.Determiner | WordClass.Pronoun))
    )
      continue;
    const phrase = phraseStartingAt(frames, at + 1, at + MAX_STEPS);
    if (phrase === undefined) continue;
    for (let next = phrase.to; next < phrase.to + 14; next++) if (isClauseVerb(frames, next, at)) return direct(phrase);
    return undefined;
  }
  return undefined;
}
