/*
 * Owns the attributions without a verb: a statement from X: “…”; NAME: “…”; X’s promise of “…”; in the words of X, “…”;
 * X’s “…” tweets. Leaves verbs to leadingPatterns.ts.
 */
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, wordAt } from './items';
import { DOCUMENTS } from '../lexicon/speakerNouns';
import type { Match } from './match';
import { phraseEndingAt, phraseStartingAt } from './nounPhrase';
import { CUE, WordClass } from './wordClass';

/** "in the words of a senior adviser, “…”": the phrase that ends right before the quote. */
export function matchWordsOf(frames: Frames, words: number, item: number): Match | undefined {
  const phrase = phraseStartingAt(frames, words + 2, item);
  if (phrase?.to !== item - 1 || !has(frames, item - 1, WordClass.Comma)) return undefined;
  return { speaker: phrase, cueFrom: words, cueTo: words + 2, why: 'in the words of', strength: 'tight' };
}

/** A statement from NAME: “…”. */
export function matchFrom(frames: Frames, colon: number, low: number): Match | undefined {
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

/** NAME: “…” or According to X: “…”, with nothing else before the colon. */
export function matchColon(frames: Frames, colon: number, low: number): Match | undefined {
  const phrase = phraseEndingAt(frames, colon - 1, low);
  if (phrase === undefined || phrase.to - phrase.from > 8) return undefined;
  if (phrase.from !== low && !isQuoteItem(frames, phrase.from - 1) && !has(frames, phrase.from - 1, WordClass.Dash))
    return undefined;
  if (wordAt(frames, phrase.from) === 'according' && wordAt(frames, phrase.from + 1) === 'to') {
    const source = phraseEndingAt(frames, colon - 1, phrase.from + 2);
    return (
      source && {
        speaker: source,
        cueFrom: phrase.from,
        cueTo: phrase.from + 2,
        why: 'according to',
        strength: 'tight',
      }
    );
  }
  if (QUESTION_LABELS.has(wordAt(frames, phrase.head))) return undefined;
  if (!has(frames, phrase.head, WordClass.Name) || has(frames, phrase.head, WordClass.CueNoun)) return undefined;
  // "in a talk with “Show” host Jane Doe: “…”"
  if (isQuoteItem(frames, phrase.from - 1) && has(frames, phrase.from - 2, WordClass.Preposition)) return undefined;
  return {
    speaker: phrase,
    cueFrom: colon,
    cueTo: colon + 1,
    why: 'name and colon before the quote',
    strength: 'tight',
  };
}

/** What marks the turns of an interview and names nobody. */
const QUESTION_LABELS = new Set('q a question answer interviewer questioner'.split(' '));

/** Trump’s message of “hope”; her statement: “…”. */
export function matchPossessor(frames: Frames, noun: number, item: number, low: number): Match | undefined {
  if (item - noun > 8 || wordAt(frames, noun) === 'release') return undefined;
  const next = wordAt(frames, noun + 1);
  // "in Forbes’ words, “…”"
  const view = VIEWS.has(wordAt(frames, noun)) && noun + 2 === item && has(frames, noun + 1, WordClass.Comma);
  if (!view && !AFTER_CUE_NOUN.has(next) && !has(frames, noun + 1, WordClass.Colon)) return undefined;
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

const AFTER_CUE_NOUN = new Set('of that about to for against'.split(' '));

const VIEWS = new Set('words view opinion argument account phrase'.split(' '));
const POSSESSIVE_PRONOUNS = new Set('his her their my our'.split(' '));

/** Doe’s “loser” tweets: the words are those of whoever wrote what the noun behind them names. */
export function matchWhose(frames: Frames, item: number, low: number): Match | undefined {
  if (!has(frames, item - 1, WordClass.Possessive) || item - 2 < low) return undefined;
  const noun = has(frames, item + 1, WordClass.CueNoun)
    ? item + 1
    : has(frames, item + 2, WordClass.CueNoun)
      ? item + 2
      : -1;
  if (noun < 0 || !REMARKS.has(wordAt(frames, noun))) return undefined;
  const phrase = phraseEndingAt(frames, item - 2, low);
  if (phrase === undefined || !has(frames, phrase.head, WordClass.Name)) return undefined;
  const why = `${wordAt(frames, noun)}, whose they are`;
  return { speaker: phrase, cueFrom: noun, cueTo: noun + 1, why, strength: 'clause' };
}

const REMARKS = new Set(
  'tweet tweets remark remarks comment comments line statement claim claims quip message warning'.split(' '),
);
