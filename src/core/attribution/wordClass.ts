/*
 * Owns the word class of each token, as bits: the little grammar of attribution reads nothing else of a word.
 * Built once per article from the lexicon and the tokens' shapes. Leaves clauses and subjects to subjects.ts.
 */
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  INDEFINITES,
  NOT_VERBS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../lexicon/clauseWords';
import { CUE_NOUNS, inflect, FAINT_VERBS, JUDGEMENT_VERBS, SPEECH_VERBS, VerbForm } from '../lexicon/cueVerbs';
import { Shape, TokenType, type Tokens } from '../tokens';
import { WordMemo } from '../wordMemo';

export const enum WordClass {
  Determiner = 1 << 0,
  Pronoun = 1 << 1,
  ObjectPronoun = 1 << 2,
  Indefinite = 1 << 3,
  Preposition = 1 << 4,
  Conjunction = 1 << 5,
  Subordinator = 1 << 6,
  Relative = 1 << 7,
  Auxiliary = 1 << 8,
  Adverb = 1 << 9,
  Time = 1 << 10,
  /** Verbs that stand beside whole quotes: said, told, tweeted. */
  Speech = 1 << 11,
  /** Verbs that hold quoted words in their clause: called, blamed. */
  Judgement = 1 << 12,
  Base = 1 << 13,
  Third = 1 << 14,
  Past = 1 << 15,
  Ing = 1 << 16,
  /** Verbs that introduce no speech. */
  CommonVerb = 1 << 17,
  /** Nouns of speaking: statement, letter, message. */
  CueNoun = 1 << 18,
  /** Capitalised where a common word would not be. */
  Name = 1 << 19,
  /** Part of a noun phrase by its type: words, numbers, ’s, hyphens inside words, stops of abbreviations. */
  Nominal = 1 << 20,
  /** Ends in -ed or -en without being known: a past form as often as not. */
  PastLike = 1 << 21,
  Possessive = 1 << 22,
  Comma = 1 << 23,
  Dash = 1 << 24,
  Colon = 1 << 25,
  CloseBracket = 1 << 26,
  OpenBracket = 1 << 27,
  /** Verbs of thinking, beginning, showing: a cue only right beside a quote. */
  Faint = 1 << 28,
  /** A verb form that is a noun as often as not: attacks, hopes. */
  NounToo = 1 << 29,
}

const FUNCTION_WORD =
  WordClass.Pronoun |
  WordClass.ObjectPronoun |
  WordClass.Preposition |
  WordClass.Conjunction |
  WordClass.Subordinator |
  WordClass.Relative |
  WordClass.Auxiliary;

export const CUE = WordClass.Speech | WordClass.Judgement | WordClass.Faint;

const lexicon = new Map<string, number>();
const put = (word: string, bits: number): void => void lexicon.set(word, (lexicon.get(word) ?? 0) | bits);
const putAll = (words: readonly string[], bits: number): void => words.forEach((word) => put(word, bits));
const FORM_BITS: readonly (readonly [VerbForm, number])[] = [
  [VerbForm.Base, WordClass.Base],
  [VerbForm.Third, WordClass.Third],
  [VerbForm.Past, WordClass.Past],
  [VerbForm.Ing, WordClass.Ing],
];
function putVerbs(entries: readonly string[], bits: number): void {
  for (const { form, kind, noun } of entries.flatMap(inflect)) {
    const start = noun ? bits | WordClass.NounToo : bits;
    put(
      form,
      FORM_BITS.reduce((all, [flag, bit]) => (kind & flag ? all | bit : all), start),
    );
  }
}
putAll(DETERMINERS, WordClass.Determiner);
putAll(SUBJECT_PRONOUNS, WordClass.Pronoun);
putAll(OTHER_PRONOUNS, WordClass.ObjectPronoun);
putAll(INDEFINITES, WordClass.Indefinite);
putAll(PREPOSITIONS, WordClass.Preposition);
putAll(CONJUNCTIONS, WordClass.Conjunction);
putAll(SUBORDINATORS, WordClass.Subordinator);
putAll(RELATIVES, WordClass.Relative);
putAll(AUXILIARIES, WordClass.Auxiliary);
putAll(ADVERBS, WordClass.Adverb);
putAll(TIME_WORDS, WordClass.Time);
putVerbs(SPEECH_VERBS, WordClass.Speech);
putVerbs(FAINT_VERBS, WordClass.Faint);
putVerbs(JUDGEMENT_VERBS, WordClass.Judgement);
putAll(COMMON_VERBS, WordClass.CommonVerb);
putAll(CUE_NOUNS, WordClass.CueNoun);
const notVerbs = new Set(NOT_VERBS);

/** Beside the bits of the lists: what the ending of a word says that no list has, but as a noun of speaking. */
const ED = 1 << 30;
const LY = 1 << 31;

const listed = new WordMemo((lower) => {
  const bits = lexicon.get(lower) ?? 0;
  if ((bits & ~WordClass.CueNoun) !== 0 || lower.length <= 4 || notVerbs.has(lower)) return bits;
  return lower.endsWith('ed') ? bits | ED : lower.endsWith('ly') ? bits | LY : bits;
});

const VERBS = CUE | WordClass.CommonVerb | WordClass.PastLike;

/** Word class bits of every token, in order. */
export function classifyTokens(text: string, tokens: Tokens): Int32Array {
  const classes = new Int32Array(tokens.count);
  for (let sentence = 0; sentence + 1 < tokens.sentenceStart.length; sentence++) {
    const from = tokens.sentenceStart[sentence] ?? 0;
    const to = tokens.sentenceStart[sentence + 1] ?? 0;
    const headline = isHeadlineCase(tokens, from, to);
    let opens = true;
    for (let i = from; i < to; i++) {
      const type = tokens.type[i];
      if (type === TokenType.Word) {
        classes[i] = classifyWord(tokens, i, opens, headline);
        opens = false;
      } else if (type === TokenType.Number) {
        classes[i] = WordClass.Nominal;
        opens = false;
      } else if (type === TokenType.Possessive) {
        // "he’s said"
        const contracted = i > from && ((classes[i - 1] ?? 0) & WordClass.Pronoun) !== 0;
        classes[i] = contracted ? WordClass.Auxiliary : WordClass.Nominal | WordClass.Possessive;
      } else {
        const mark = classifyMark(text, tokens, i, to);
        classes[i] = mark;
        // what follows an opening mark may be capitalised for that alone
        opens = (mark === 0 && ((tokens.shape[i] ?? 0) & Shape.Glued) === 0) || mark === WordClass.Colon;
      }
    }
  }
  return classes;
}

function classifyWord(tokens: Tokens, i: number, opens: boolean, headline: boolean): number {
  const shape = tokens.shape[i] ?? 0;
  const known = listed.at(tokens, i);
  let bits = known & ~(ED | LY);
  const capital = (shape & Shape.Capital) !== 0;
  if (capital && !opens && !headline) {
    // "CBS This Morning": a determiner inside a name
    const inName = i > 0 && ((tokens.shape[i - 1] ?? 0) & Shape.Capital) !== 0 && tokens.type[i - 1] === TokenType.Word;
    const kept =
      bits & (inName ? WordClass.Pronoun | WordClass.Time : WordClass.Determiner | WordClass.Pronoun | WordClass.Time);
    return kept !== 0 ? kept | WordClass.Nominal : WordClass.Name | WordClass.Nominal;
  }
  if (bits === 0 || (bits & ~WordClass.CueNoun) === 0) {
    bits |= capital
      ? WordClass.Name
      : (known & ED) !== 0
        ? WordClass.PastLike
        : (known & LY) !== 0
          ? WordClass.Adverb
          : 0;
  } else if (
    capital &&
    opens &&
    (bits & (VERBS | WordClass.Auxiliary)) !== 0 &&
    (bits & (WordClass.Pronoun | WordClass.Ing)) === 0
  ) {
    // "Grant said", "Will Smith said": a verb at a sentence's start is a name when a capital or a cue follows
    const next = tokens.shape[i + 1] ?? 0;
    if ((next & Shape.Capital) !== 0 && tokens.type[i + 1] === TokenType.Word && !headline) bits = WordClass.Name;
  }
  return (bits & FUNCTION_WORD) === 0 ? bits | WordClass.Nominal : bits;
}

function classifyMark(text: string, tokens: Tokens, i: number, sentenceEnd: number): number {
  const unit = text.charCodeAt(tokens.start[i] ?? 0);
  const next = i + 1 < sentenceEnd;
  const gluedNext = next && ((tokens.shape[i + 1] ?? 0) & Shape.Glued) !== 0;
  const glued = ((tokens.shape[i] ?? 0) & Shape.Glued) !== 0;
  switch (unit) {
    case 0x2c:
    case 0x3b:
      return WordClass.Comma;
    case 0x3a:
      return WordClass.Colon;
    case 0x2d:
      return glued && gluedNext ? WordClass.Nominal : WordClass.Dash;
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return WordClass.Dash;
    case 0x28:
    case 0x5b:
      return WordClass.OpenBracket;
    case 0x29:
    case 0x5d:
      return WordClass.CloseBracket;
    case 0x2e:
      // the stop of "Sen." and "J." stands inside a sentence
      return glued && next && tokens.type[i - 1] === TokenType.Word ? WordClass.Nominal : 0;
    case 0x26: // &
    case 0x40: // @
    case 0x23: // #
    case 0x24: // $
    case 0x25: // %
      return WordClass.Nominal;
    case 0x2b: // +
    case 0x2f: // /
      return glued ? WordClass.Nominal : 0;
    case 0x27: // '
    case 0x2019: // ’
      // "Sanders’ comments"
      return glued && !gluedNext && next && tokens.lower[i - 1]?.endsWith('s')
        ? WordClass.Nominal | WordClass.Possessive
        : 0;
    default:
      return 0;
  }
}

/** True where most words of a sentence of four or more are capitalised: capitals then say nothing. */
function isHeadlineCase(tokens: Tokens, from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  const limit = Math.min(to, from + 30);
  for (let i = from; i < limit; i++) {
    if (tokens.type[i] !== TokenType.Word || tokens.end[i]! - tokens.start[i]! < 4) continue;
    words++;
    if (((tokens.shape[i] ?? 0) & Shape.Capital) !== 0) capitals++;
  }
  return words >= 4 && capitals / words > 0.8;
}
