/*
 * Owns the words of an utterance as they are compared: concepts (stem or group of synonyms) with how much each tells,
 * cut into sentences. Leaves the comparing to sameQuoteScore.ts and the exact wording to wordDiff.ts.
 */
import { FREQUENT_WORDS, FUNCTION_WORDS } from '../core/lexicon/frequentWords';
import { SYNONYMS } from '../core/lexicon/synonyms';
import { tokenise } from '../core/tokenise';
import { TokenType } from '../core/tokens';
import { spellOut, unmask } from './newsSpellings';
import { TextNumbers } from './textNumbers';

/** What is read of one utterance; an article that is one long quotation is compared by its beginning. */
const MAX_WORDS = 1200;

/** An utterance made comparable. Columns run over its content words, words of grammar left out. */
export interface QuoteWords {
  /** Number of the concept per content word. */
  readonly concepts: readonly number[];
  /** How much each tells, in halves: 2, or 1 for a word frequent in news. */
  readonly weights: readonly number[];
  /** First content word of each sentence, with one entry more: the count. */
  readonly sentences: readonly number[];
  /** Sum of weights, in wholes. */
  readonly weight: number;
  /** All words in lower case, one space between, grammar included: equal for equal wording. */
  readonly plain: string;
  /** All words as they are kept, see WordCode. */
  readonly codes: readonly number[];
}

/** A word as one whole number: in the last two bits what it is here, above them its number in the vocabulary. */
enum WordCode {
  /** A word of content, not of grammar. */
  Content = 1,
  /** The first of its sentence, where it is a word of content. */
  Opens = 2,
}
const CODE_BITS = 2;

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

/** Gives each word and each concept a number; equal numbers, equal words or concepts. Lives as long as the index that compares. */
export class Vocabulary {
  private readonly words: string[] = [];
  private readonly wordNumbers = new TextNumbers();
  /** Per word its concept and whether it is frequent in news, as the last bit; -1 where nobody asked. */
  private readonly tellings: number[] = [];
  private readonly concepts: string[] = [];
  private readonly conceptNumbers = new TextNumbers();
  private readonly topics = new TextNumbers();

  /** The concepts in words, one space between: the same whatever was read before. */
  namesOf(concepts: readonly number[]): string {
    return concepts.map((concept) => this.concepts[concept] ?? '').join(' ');
  }

  /** The number of a topic as it is written. */
  numberOf(topic: string): number {
    return this.topics.of(topic);
  }

  /** The number of a word in lower case. */
  wordNumber(word: string): number {
    const number = this.wordNumbers.of(word);
    if (number === this.words.length) {
      this.words.push(word);
      this.tellings.push(-1);
    }
    return number;
  }

  wordAt(number: number): string {
    return this.words[number] ?? '';
  }

  /** The number of the concept of a word in lower case. */
  conceptOf(word: string): number {
    return conceptIn(this.tellingOf(this.wordNumber(word)));
  }

  /** The concept of the word of this number, times two, and one more where the word is frequent in news. */
  tellingOf(number: number): number {
    const known = this.tellings[number] ?? -1;
    if (known >= 0) return known;
    const word = this.wordAt(number);
    const concept = conceptOf(stemOf(word));
    const id = this.conceptNumbers.of(concept);
    if (id === this.concepts.length) this.concepts.push(concept);
    return (this.tellings[number] = id * 2 + (FREQUENT.has(word) ? 1 : 0));
  }
}

/** Reads the text of a quote. Linear; reads at most 1,200 words. */
export function readQuoteWords(text: string, vocabulary: Vocabulary): QuoteWords {
  const tokens = tokenise(unmask(text.length > 12_000 ? text.slice(0, 12_000) : text));
  const codes: number[] = [];
  let sentence = 0;
  let opens = 0;
  for (let i = 0; i < tokens.count && codes.length < MAX_WORDS; i++) {
    if ((tokens.sentence[i] ?? 0) !== sentence || isSemicolon(tokens.word[i])) {
      sentence = tokens.sentence[i] ?? 0;
      opens = WordCode.Opens;
    }
    const type = tokens.type[i];
    if (type === TokenType.Mark) continue;
    const word = spellOut(tokens.lower[i] ?? '');
    const code = vocabulary.wordNumber(word) << CODE_BITS;
    if (type === TokenType.Possessive || FUNCTION.has(word)) {
      codes.push(code);
      continue;
    }
    codes.push(code | WordCode.Content | opens);
    opens = 0;
  }
  return toQuoteWords(codes, vocabulary);
}

/** The words behind their codes. */
export function toQuoteWords(codes: readonly number[], vocabulary: Vocabulary): QuoteWords {
  const concepts: number[] = [];
  const weights: number[] = [];
  const sentences: number[] = [0];
  let halves = 0;
  for (const code of codes) {
    if ((code & WordCode.Content) === 0) continue;
    if ((code & WordCode.Opens) !== 0 && concepts.length > 0) sentences.push(concepts.length);
    const telling = vocabulary.tellingOf(code >> CODE_BITS);
    const weight = weightIn(telling);
    concepts.push(conceptIn(telling));
    weights.push(weight);
    halves += weight;
  }
  if (concepts.length > 0) sentences.push(concepts.length);
  return new KeptWords(vocabulary, codes, concepts, weights, sentences, halves / 2);
}

class KeptWords implements QuoteWords {
  private known: string | undefined;
  constructor(
    private readonly vocabulary: Vocabulary,
    readonly codes: readonly number[],
    readonly concepts: readonly number[],
    readonly weights: readonly number[],
    readonly sentences: readonly number[],
    readonly weight: number,
  ) {}

  /** Of most that are compared nobody asks for it. */
  get plain(): string {
    return (this.known ??= this.codes.map((code) => this.vocabulary.wordAt(code >> CODE_BITS)).join(' '));
  }
}

/** Whether the plain texts are equal. */
export function isSameWording({ codes: a }: QuoteWords, { codes: b }: QuoteWords): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (((a[at] ?? 0) ^ (b[at] ?? 0)) >> CODE_BITS !== 0) return false;
  return true;
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
  return sentenceOfWords(concepts.slice(from, to), weights.slice(from, to));
}

/** A sentence as whole numbers, from which `sentenceOfTellings` makes it again. */
export const tellingsOf = ({ concepts, weights }: QuoteWords): number[] =>
  concepts.map((concept, at) => concept * 2 + 2 - (weights[at] ?? 2));

export const sentenceOfTellings = (tellings: readonly number[]): QuoteWords =>
  sentenceOfWords(tellings.map(conceptIn), tellings.map(weightIn));

/** Of a number that Vocabulary.tellingOf gives. */
const conceptIn = (telling: number): number => telling >> 1;
const weightIn = (telling: number): number => 2 - (telling & 1);

/** One sentence by what it tells, without a plain text. */
function sentenceOfWords(concepts: readonly number[], weights: readonly number[]): QuoteWords {
  const weight = weights.reduce((sum, halves) => sum + halves / 2, 0);
  return { concepts, weights, sentences: [0, concepts.length], weight, plain: '', codes: [] };
}

const isSemicolon = (word: string | undefined): boolean => word === ';' || word === '…';
