/*
 * Owns the attribution that stands before a quote in its frame: X said, “…”; a statement from X: “…”; NAME: “…”;
 * X’s promise of “…”. Leaves what stands behind it to trailingPatterns.ts, and which of them counts to patterns.ts.
 */
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, wordAt } from './items';
import { agentOf, matchAccording, MAX_LOOK, type Match } from './match';
import { BODIES, DOCUMENTS, EPITHETS, SOURCES } from '../lexicon/speakerNouns';
import { phraseEndingAt, phraseStartingAt, type NounPhrase } from './nounPhrase';
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
      if (match) return inner ?? match;
    }
    if ((bits & CUE) === 0 || !isCueVerb(frames, at, low)) continue;
    const match = matchVerb(frames, at, item, low);
    if (match === undefined) continue;
    const beside = isBeside(frames, at, item);
    if ((bits & WordClass.Speech) !== 0) {
      if (beside && inner === undefined && !has(frames, match.speaker.from, WordClass.Pronoun))
        return { ...match, strength: 'tight' };
      if (beside && inner === undefined) {
        inner = { ...match, strength: 'tight' };
        continue;
      }
      // "Israel said Clinton called on members to be “…”": the words stand in what Israel said
      const core = REPORTING.has(wordAt(frames, at));
      if (inner && core && !inner.outer && has(frames, inner.speaker.from, WordClass.Pronoun))
        inner = { ...inner, outer: match };
      if (inner === undefined) inner = match;
      else if (core && !saysItself(frames, inner) && isComplementOf(frames, at, inner.speaker.from)) inner = match;
      else if (at < inner.speaker.from - 10) return inner;
    } else if ((bits & WordClass.Judgement) !== 0) {
      inner ??= beside ? { ...match, strength: 'tight' } : match;
    } else {
      const marked = has(frames, item - 1, WordClass.Comma | WordClass.Colon);
      weak ??= { ...match, strength: beside && marked ? 'clause' : 'weak' };
    }
  }
  return inner ?? weak;
}

const TELLING = new Set('said says told tells wrote tweeted'.split(' '));

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
  if (!has(frames, verb, WordClass.Past) || !REPORTING.has(wordAt(frames, verb))) return undefined;
  const phrase = phraseStartingAt(frames, verb + 1, item);
  if (phrase?.to !== item - 1 || !has(frames, item - 1, WordClass.Comma)) return undefined;
  const why = `${wordAt(frames, verb)}, subject behind it, before the quote`;
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
  const named = verb + 1 === item && subject.phrase.to === verb && NAMING.has(word);
  if (named && ARTICLES.has(wordAt(frames, subject.phrase.from)) && !canSpeak(frames, subject.phrase)) return undefined;
  return {
    speaker: subject.phrase,
    cueFrom: verb,
    cueTo: verb + 1,
    why: `${word}, ${subject.way} before the quote`,
    strength: 'clause',
    ...(wordAt(frames, subject.relative) === 'who' ? { relative: subject.relative } : {}),
  };
}

/** A statement from NAME: “…”. */
function matchFrom(frames: Frames, colon: number, low: number): Match | undefined {
  const last = colon - 1;
  let from = last;
  while (from > low && has(frames, from - 1, WordClass.Name)) from--;
  const link = wordAt(frames, from - 1);
  if (!has(frames, last, WordClass.Name) || (link !== 'from' && link !== 'by') || from - 2 < low) return undefined;
  if (!DOCUMENTS.has(wordAt(frames, from - 2))) return undefined;
  return {
    speaker: { from, to: last + 1, head: last },
    cueFrom: from - 2,
    cueTo: from - 1,
    why: `${wordAt(frames, from - 2)} ${link}, before the quote`,
    strength: 'tight',
  };
}

/** NAME: “…”, with nothing but the name before the colon. */
function matchColon(frames: Frames, colon: number, low: number): Match | undefined {
  const phrase = phraseEndingAt(frames, colon - 1, low);
  if (phrase === undefined || phrase.to - phrase.from > 8) return undefined;
  if (phrase.from !== low && !isQuoteItem(frames, phrase.from - 1) && !has(frames, phrase.from - 1, WordClass.Dash))
    return undefined;
  if (!has(frames, phrase.head, WordClass.Name) || has(frames, phrase.head, WordClass.CueNoun)) return undefined;
  return {
    speaker: phrase,
    cueFrom: colon,
    cueTo: colon + 1,
    why: 'name and colon before the quote',
    strength: 'tight',
  };
}

/** Trump’s message of “hope”; her statement: “…”. */
function matchPossessor(frames: Frames, noun: number, item: number, low: number): Match | undefined {
  if (item - noun > 8) return undefined;
  const next = wordAt(frames, noun + 1);
  if (!AFTER_CUE_NOUN.has(next) && !has(frames, noun + 1, WordClass.Colon)) return undefined;
  // "his claim that it was “dead”" may hold a clause, "his call for “change”" may not
  for (let at = noun + 1; at < item && next !== 'that'; at++) {
    if (has(frames, at, CUE | WordClass.CommonVerb | WordClass.Auxiliary) && !has(frames, at, WordClass.Name))
      return undefined;
  }
  for (let at = noun - 1; at >= low && at > noun - 5; at--) {
    const bits = bitsAt(frames, at);
    const word = wordAt(frames, at);
    if (POSSESSIVE_PRONOUNS.has(word)) {
      return {
        speaker: { from: at, to: at + 1, head: at },
        cueFrom: noun,
        cueTo: noun + 1,
        why: `${wordAt(frames, noun)}, whose it is`,
        strength: 'clause',
      };
    }
    if ((bits & WordClass.Possessive) !== 0) {
      const phrase = phraseEndingAt(frames, at - 1, low);
      if (phrase === undefined) return undefined;
      return {
        speaker: phrase,
        cueFrom: noun,
        cueTo: noun + 1,
        why: `${wordAt(frames, noun)}, whose it is`,
        strength: 'clause',
      };
    }
    if ((bits & WordClass.Nominal) === 0 || (bits & WordClass.Determiner) !== 0) return undefined;
  }
  return undefined;
}

const AFTER_CUE_NOUN = new Set('of that about to for'.split(' '));

const POSSESSIVE_PRONOUNS = new Set('his her their my our'.split(' '));
