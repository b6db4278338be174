/*
 * Owns the words of an utterance as they are compared: concepts (stem or group of synonyms) with how much each tells,
 * cut into sentences. Leaves the comparing to sameQuoteScore.ts and the exact wording to wordDiff.ts.
 */
import { FREQUENT_WORDS, FUNCTION_WORDS } from '../core/lexicon/frequentWords';
import { SYNONYMS } from '../core/lexicon/synonyms';
import { tokenise } from '../core/tokenise';
import { TokenType } from '../core/tokens';
import { spellOut, unmask } from './newsSpellings';

/** What is read of one utterance; an article that is one long quotation is compared by its beginning. */
const MAX_WORDS = 1200;

/** An utterance made comparable, in plain arrays: for a few numbers a typed one takes twice the room. Columns run over its content words, words of grammar left out. */
export interface QuoteWords {
  /** Interned concept per content word. */
  readonly concepts: readonly number[];
  /** How much each tells, in halves: 2, or 1 for a word frequent in news. Whole numbers take the least room. */
  readonly weights: readonly number[];
  /** First content word of each sentence, with one entry more: the count. */
  readonly sentences: readonly number[];
  /** Sum of weights, in wholes. */
  readonly weight: number;
  /** All words in lower case, one space between, grammar included: equal for equal wording. */
  readonly plain: string;
}

const split = (list: string): string[] => list.trim().split(/\s+/);
const FUNCTION: ReadonlySet<string> = new Set(split(FUNCTION_WORDS));
const FREQUENT: ReadonlySet<string> = new Set(split(FREQUENT_WORDS));

/** Takes the endings of number, tense and degree off: "guarantees" → "guarante", "prolonged" → "prolong". */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
  else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 4 ? stem.replace(/is(?=$|ation$)/, 'iz').replace(/our$/, 'or') : stem;
}

const undouble = (stem: string): string => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);

let synonymGroups: ReadonlyMap<string, string> | undefined;

/** The first group a stem is listed in names its concept; a stem in no group stands for itself. */
function conceptOf(stem: string): string {
  if (synonymGroups === undefined) {
    const groups = new Map<string, string>();
    for (const [index, line] of SYNONYMS.trim().split('\n').entries()) {
      for (const word of line.split(' ')) if (!groups.has(stemOf(word))) groups.set(stemOf(word), `=${index}`);
    }
    synonymGroups = groups;
  }
  return synonymGroups.get(stem) ?? stem;
}

/** Gives each concept and each word a number; equal numbers, equal concepts or words. Lives as long as the index that compares. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  private readonly names: string[] = [];

  /** The concepts in words, one space between: the same whatever was read before. */
  namesOf(concepts: readonly number[]): string {
    return concepts.map((id) => this.names[id] ?? '').join(' ');
  }

  /** The number of the word itself. */
  numberOf(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) this.numbers.set(word, (number = this.numbers.size));
    return number;
  }

  /** The number of the concept of a word in lower case. */
  conceptOf(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const concept = conceptOf(stemOf(word));
    let id = this.ids.get(concept);
    if (id === undefined) {
      this.ids.set(concept, (id = this.ids.size));
      this.names.push(concept);
    }
    this.words.set(word, id);
    return id;
  }
}

/** Reads the text of a quote. Linear; reads at most 1,200 words. */
export function readQuoteWords(text: string, vocabulary: Vocabulary): QuoteWords {
  const tokens = tokenise(unmask(text.length > 12_000 ? text.slice(0, 12_000) : text));
  const concepts: number[] = [];
  const weights: number[] = [];
  const sentences: number[] = [0];
  const plain: string[] = [];
  let weight = 0;
  let sentence = 0;
  for (let i = 0; i < tokens.count && plain.length < MAX_WORDS; i++) {
    if ((tokens.sentence[i] ?? 0) !== sentence || isSemicolon(tokens.word[i])) {
      sentence = tokens.sentence[i] ?? 0;
      if (sentences.at(-1) !== concepts.length) sentences.push(concepts.length);
    }
    const type = tokens.type[i];
    if (type === TokenType.Mark) continue;
    const word = spellOut(tokens.lower[i] ?? '');
    plain.push(word);
    if (type === TokenType.Possessive || FUNCTION.has(word)) continue;
    const halves = FREQUENT.has(word) ? 1 : 2;
    concepts.push(vocabulary.conceptOf(word));
    weights.push(halves);
    weight += halves / 2;
  }
  if (sentences.at(-1) !== concepts.length) sentences.push(concepts.length);
  return {
    concepts: concepts.slice(),
    weights: weights.slice(),
    sentences: sentences.slice(),
    weight,
    plain: plain.join(' '),
  };
}

/**
 * The sentence of `whole` in which the words of `part` stand in a row; undefined where they do not, or are all of it.
 * Its plain text is left empty: a sentence is compared by what it tells.
 */
export function sentenceAround(part: QuoteWords, whole: QuoteWords): QuoteWords | undefined {
  const { concepts, weights, sentences } = whole;
  if (part.concepts.length === 0 || part.concepts.length >= concepts.length) return undefined;
  if (!` ${whole.plain} `.includes(` ${part.plain} `)) return undefined;
  const at = concepts.findIndex((_, from) =>
    part.concepts.every((concept, index) => concepts[from + index] === concept),
  );
  const next = sentences.findIndex((start) => start > at);
  if (at < 0 || next < 1) return undefined;
  const [from, to] = [sentences[next - 1] ?? 0, sentences[next] ?? concepts.length];
  if (to - from <= part.concepts.length) return undefined;
  const own = weights.slice(from, to);
  return {
    concepts: concepts.slice(from, to),
    weights: own,
    sentences: [0, to - from],
    weight: own.reduce((sum, halves) => sum + halves / 2, 0),
    plain: '',
  };
}

const isSemicolon = (word: string | undefined): boolean => word === ';' || word === '…';
