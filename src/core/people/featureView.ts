/*
 * Owns what the tagger knows of single tokens of one article: facts of the word, the way it is written, the style of its sentence.
 * Facts are computed once per word, styles once per sentence. Leaves what is made of them to features.ts and constraints.ts.
 */
import type { Article } from '../article';
import { Shape, TokenType, type Tokens } from '../tokens';
import { WordMemo } from '../wordMemo';
import { classesOf, NAME_CLASSES, WordClass } from '../wordClasses';

/** What is known of a lower-case word whatever its place; computed once per word. */
export interface WordFacts {
  readonly hash: number;
  readonly prefix: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly bits: number;
  /** The classes that matter most, folded into a few bits. */
  readonly signature: number;
}

function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function factsOf(lower: string): WordFacts {
  const bits = classesOf(lower) & NAME_CLASSES;
  const { length } = lower;
  return {
    hash: hashOf(lower, 0, Math.min(length, 40), 0x811c9dc5),
    prefix: hashOf(lower, 0, Math.min(3, length), 0x1234567),
    suffix2: hashOf(lower, Math.max(0, length - 2), length, 0x2345678),
    suffix3: hashOf(lower, Math.max(0, length - 3), length, 0x3456789),
    suffix4: hashOf(lower, Math.max(0, length - 4), length, 0x456789a),
    bits,
    signature: signatureOf(bits),
  };
}

function signatureOf(bits: number): number {
  const has = (mask: number, bit: number): number => ((bits & mask) !== 0 ? bit : 0);
  return (
    has(WordClass.Given, 1) |
    has(WordClass.Family, 2) |
    has(WordClass.Common, 4) |
    has(WordClass.Place | WordClass.Organisation, 8) |
    has(WordClass.Thing, 16) |
    has(WordClass.Honorific, 32) |
    has(WordClass.Office, 64) |
    has(WordClass.TitleModifier, 128) |
    has(WordClass.Never, 256) |
    has(WordClass.PersonVerb, 512) |
    has(WordClass.People, 1024)
  );
}

/** Of what is outside the text. */
export const NO_FACTS: WordFacts = { ...factsOf('\u0000'), signature: 1 << 12 };
const NUMBER: WordFacts = { ...factsOf('\u0001'), signature: 1 << 13 };

const SAME_MARK: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
};

const factsOfWord = new WordMemo(factsOf);
const factsOfMark = new WordMemo((mark) => factsOf(SAME_MARK[mark] ?? mark));

/** How a sentence is written: as text, with every word capitalised, or in capitals. */
export const enum SentenceStyle {
  Unknown = 0,
  Text = 1,
  TitleCase = 2,
  AllCaps = 3,
}

/** One article as the features see it; styles are filled in where they are asked for. */
export class FeatureView {
  readonly tokens: Tokens;
  private readonly styles: Uint8Array;

  constructor(article: Pick<Article, 'tokens'>) {
    this.tokens = article.tokens;
    this.styles = new Uint8Array(article.tokens.sentenceStart.length);
  }

  factsAt(i: number): WordFacts {
    if (i < 0 || i >= this.tokens.count) return NO_FACTS;
    const type = this.tokens.type[i];
    if (type === TokenType.Number) return NUMBER;
    return type === TokenType.Mark ? factsOfMark.at(this.tokens, i) : factsOfWord.at(this.tokens, i);
  }

  styleAt(i: number): SentenceStyle {
    const sentence = this.tokens.sentence[i] ?? 0;
    const known = this.styles[sentence] ?? 0;
    if (known !== 0) return known as SentenceStyle;
    const style = this.measureStyle(sentence);
    this.styles[sentence] = style;
    return style;
  }

  private measureStyle(sentence: number): SentenceStyle {
    const { type, shape, start, end, sentenceStart } = this.tokens;
    const from = sentenceStart[sentence] ?? 0;
    const to = Math.min(sentenceStart[sentence + 1] ?? from, from + 40);
    let long = 0;
    let capital = 0;
    let caps = 0;
    for (let i = from; i < to; i++) {
      if (type[i] !== TokenType.Word || (end[i] ?? 0) - (start[i] ?? 0) < 4) continue;
      long++;
      if (((shape[i] ?? 0) & Shape.Capital) !== 0) capital++;
      if (((shape[i] ?? 0) & Shape.AllCaps) !== 0) caps++;
    }
    if (long >= 2 && caps >= long * 0.8) return SentenceStyle.AllCaps;
    return long >= 4 && capital >= long * 0.75 ? SentenceStyle.TitleCase : SentenceStyle.Text;
  }

  /** Bits of WordClass of the word at `i`; 0 outside the text. */
  bitsAt(i: number): number {
    return this.tokens.classes[i] ?? 0;
  }

  /** Writing of a token in few classes: initial, Capital, CAPS, McCap, lower, number, mark. */
  shapeAt(i: number): number {
    if (i < 0 || i >= this.tokens.count) return 0;
    const { type, shape, start, end, word } = this.tokens;
    const kind = type[i];
    if (kind === TokenType.Number) return 1;
    if (kind !== TokenType.Word) return 2;
    const bits = shape[i] ?? 0;
    const length = (end[i] ?? 0) - (start[i] ?? 0);
    if ((bits & Shape.Capital) === 0) return (bits & Shape.HasLower) !== 0 ? 3 : 4;
    if (length === 1) return 5;
    const text = word[i] ?? '';
    if ((bits & Shape.AllCaps) !== 0) return text.endsWith('.') || text.charAt(1) === '.' ? 6 : length <= 3 ? 7 : 8;
    if ((bits & Shape.InnerCapital) === 0) return 11;
    for (let at = 1; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 65 && unit <= 90) return text.startsWith('Mc') || text.charAt(1) === "'" ? 9 : 10;
    }
    return 11;
  }
}
