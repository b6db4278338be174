/*
 * Owns the attribution that stands before a quote in its frame: X said, “…”; a statement from X: “…”; NAME: “…”;
 * X’s promise of “…”. Leaves what stands behind it to trailingPatterns.ts, and which of them counts to patterns.ts.
 */
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, wordAt } from './items';
import { agentOf, matchAccording, MAX_LOOK, type Match } from './match';
import { BODIES, EPITHETS, SOURCES } from '../lexicon/speakerNouns';
import { isPersonLike, phraseStartingAt, type NounPhrase } from './nounPhrase';
import { matchColon, matchFrom, matchPossessor, matchWordsOf } from './sourcePatterns';
import { subjectOf } from './subjects';
import { isClauseVerb, isCueVerb, isPassive, REPORTING } from './verbs';
import { CUE, WordClass } from './wordClass';

/** X said, “…”: the nearest verb of speech to the left, or a noun of speech and whose it is. */
export function matchBefore(frames: Frames, item: number, low: number): Match | undefined {
  let weak: Match | undefined;
  let inner: Match | undefined;
  const floor = Math.max(low, item - MAX_LOOK);
  for (let at = item - 1; at >= floor; at--) {
    const bits = bitsAt(frames, at);
    if ((bits & WordClass.Colon) !== 0 && at === item - 1) {
      const named = matchFrom(frames, at, low) ?? matchColon(frames, at, low);
      if (named) return named;
    }
    if (inner === undefined && (bits & WordClass.CueNoun) !== 0 && (bits & WordClass.Name) === 0) {
      inner = matchPossessor(frames, at, item, low);
    }
    if (wordAt(frames, at) === 'to' && wordAt(frames, at - 1) === 'according') {
      const match = matchAccording(frames, at - 1, item);
      if (match) return inner && (at - 1 > low || saysSo(frames, inner)) ? inner : match;
    }
    if (wordAt(frames, at) === 'words' && wordAt(frames, at + 1) === 'of' && wordAt(frames, at - 1) === 'the') {
      const match = matchWordsOf(frames, at, item);
      if (match) return match;
    }
    if ((bits & CUE) === 0 || !isCueVerb(frames, at, low)) continue;
    const match = matchVerb(frames, at, item, low);
    if (match === undefined) continue;
    const beside = isBeside(frames, at, item);
    if (!beside && isAside(frames, match, item, low)) continue;
    if ((bits & WordClass.Speech) !== 0) {
      const tight = beside && inner === undefined;
      if (tight && isUnsaid(frames, at)) {
        inner = match;
        continue;
      }
      if (tight && !has(frames, match.speaker.from, WordClass.Pronoun)) return { ...match, strength: 'tight' };
      if (tight) {
        inner = { ...match, strength: 'tight' };
        continue;
      }
      // "Israel said Clinton called on members to be “…”": the words stand in what Israel said
      const core = REPORTING.has(wordAt(frames, at));
      if (inner && core && !inner.outer && has(frames, inner.speaker.from, WordClass.Pronoun))
        inner = inside(inner, match);
      if (inner === undefined) inner = match;
      else if (core && !saysItself(frames, inner) && isComplementOf(frames, at, inner.speaker.from)) inner = match;
      else if (at < inner.speaker.from - 10) return inner;
    } else if ((bits & WordClass.Judgement) !== 0) {
      inner ??= beside ? { ...match, strength: 'tight' } : match;
    } else {
      const marked = has(frames, item - 1, WordClass.Comma | WordClass.Colon);
      // "Roe fired back: “…”"
      const plain = beside && marked && inner === undefined && has(frames, at, WordClass.Past);
      if (plain && isPersonLike(frames, match.speaker)) return { ...match, strength: 'tight' };
      weak ??= { ...match, strength: beside && marked ? 'clause' : 'weak' };
    }
  }
  return inner ?? weak;
}

function inside({ speaker, cueFrom, cueTo, why, strength, relative }: Match, outer: Match): Match {
  return { speaker, cueFrom, cueTo, why, strength, outer, relative };
}

const TELLING = new Set('said says told tells wrote tweeted'.split(' '));

/** "Roe did pull her arm, as she alleged, but had a “good reason”": an aside between commas holds no other words. */
function isAside(frames: Frames, { speaker, cueTo }: Match, item: number, low: number): boolean {
  if (speaker.from - 1 <= low) return false;
  return wordAt(frames, speaker.from - 1) === 'as' && cueTo < item - 1 && has(frames, cueTo, WordClass.Comma);
}

/** "Doe will say", "cannot say": nothing was said yet, unless somebody around says so. */
function isUnsaid(frames: Frames, verb: number): boolean {
  const before = has(frames, verb - 1, WordClass.Adverb) ? verb - 2 : verb - 1;
  return has(frames, verb, WordClass.Base) && UNSAID.has(wordAt(frames, before));
}

const UNSAID = new Set("will would should could might may cannot can't won't wouldn't shouldn't couldn't".split(' '));

/** True where the match has a plain verb of saying in a finite form: it outranks "According to X," at the sentence's start. */
function saysSo(frames: Frames, { cueFrom }: Match): boolean {
  if (has(frames, cueFrom, WordClass.Ing) || isUnsaid(frames, cueFrom)) return false;
  return REPORTING.has(wordAt(frames, cueFrom)) || has(frames, cueFrom, WordClass.Judgement);
}

/** "Smith claimed Jones said it was “fair”": the words are those of the named one who said them. */
function saysItself(frames: Frames, { speaker, cueFrom }: Match): boolean {
  return TELLING.has(wordAt(frames, cueFrom)) && has(frames, speaker.head, WordClass.Name);
}

/** "X said she called", "X told Y that he blamed": the phrase at `from` opens the clause that the verb governs. */
function isComplementOf(frames: Frames, verb: number, from: number): boolean {
  for (let at = verb + 1; at < from; at++) {
    if (has(frames, at, WordClass.Comma | WordClass.Conjunction) || isQuoteItem(frames, at)) return false;
    if (at - verb > 8) return false;
  }
  return from > verb;
}

/** Only marks, "that" and adverbs between the verb and the quote, or "told the crowd in Ohio,". */
function isBeside(frames: Frames, verb: number, item: number): boolean {
  const marked = has(frames, item - 1, WordClass.Comma | WordClass.Colon) && has(frames, verb, WordClass.Speech);
  for (let at = verb + 1; at < item; at++) {
    if (has(frames, at, WordClass.Comma | WordClass.Colon | WordClass.Adverb | WordClass.Dash)) continue;
    const word = wordAt(frames, at);
    if (word === 'that' || word === 'it') continue;
    if (!marked || isQuoteItem(frames, at) || isClauseVerb(frames, at, verb) || item - verb > 24) return false;
  }
  return true;
}

const NAMING = new Set('called dubbed labeled labelled nicknamed branded'.split(' '));

const ARTICLES = new Set(['a', 'an']);

function canSpeak(frames: Frames, phrase: NounPhrase): boolean {
  const head = wordAt(frames, phrase.head);
  return has(frames, phrase.head, WordClass.Name) || SOURCES.has(head) || EPITHETS.has(head) || BODIES.has(head);
}

/** "It is late, explained Doe, “…”": a verb behind a comma, its subject between it and the quote. */
function invertedBefore(frames: Frames, verb: number, item: number): Match | undefined {
  if (!has(frames, verb - 1, WordClass.Comma) || !has(frames, verb + 1, WordClass.Name)) return undefined;
  const word = wordAt(frames, verb);
  // whoever stands behind "told" is told
  if (!has(frames, verb, WordClass.Past) || !REPORTING.has(word) || word === 'told') return undefined;
  const phrase = phraseStartingAt(frames, verb + 1, item);
  if (phrase?.to !== item - 1 || !has(frames, item - 1, WordClass.Comma)) return undefined;
  const why = `${word}, subject behind it, before the quote`;
  return { speaker: phrase, cueFrom: verb, cueTo: verb + 1, why, strength: 'tight' };
}

function matchVerb(frames: Frames, verb: number, item: number, low: number): Match | undefined {
  const word = wordAt(frames, verb);
  if (isPassive(frames, verb, low)) {
    const agent = agentOf(frames, verb, item);
    if (agent) return { speaker: agent, cueFrom: verb, cueTo: verb + 1, why: `${word} by`, strength: 'clause' };
    return undefined;
  }
  const inverted = verb > low ? invertedBefore(frames, verb, item) : undefined;
  if (inverted) return inverted;
  const subject = subjectOf(frames, verb, low);
  if (subject === undefined) return undefined;
  // "a short film called “…”"
  const named =
    item - verb <= (has(frames, item - 1, WordClass.Determiner) ? 2 : 1) &&
    subject.phrase.to === verb &&
    NAMING.has(word);
  const { from } = subject.phrase;
  const object = ARTICLES.has(wordAt(frames, from)) || (from > low && isClauseVerb(frames, from - 1, low));
  if (named && object && !canSpeak(frames, subject.phrase)) return undefined;
  return {
    speaker: subject.phrase,
    cueFrom: verb,
    cueTo: verb + 1,
    why: `${word}, ${subject.way} before the quote`,
    strength: 'clause',
    relative: wordAt(frames, subject.relative) === 'who' ? subject.relative : undefined,
  };
}
