/*
 * Owns what the tagger sees of an atom in its run: hashed features of the word, its neighbours, its run and its sentence.
 * The training script and the engine both go through here, so that they can never differ.
 */
import type { Article } from '../article';
import { Shape, TokenType, type Tokens } from '../tokens';
import { type Run } from './candidates';
import { classesOf, WordClass } from './wordClasses';

/** Features are hashed into this many buckets; chosen with the training script, see scripts/train-names.mjs. */
export const BUCKETS = 1 << 18;
/** Room for the features of one atom. */
export const MOST_FEATURES = 96;

/** What is known of a lower-case word whatever its place; computed once per word. */
interface WordFacts {
  readonly hash: number;
  readonly prefix: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly bits: number;
  /** The classes that matter most, folded into a few bits. */
  readonly signature: number;
}

const remembered = new Map<string, WordFacts>();
/** Bounds the memory over a long run of articles; forgetting changes no result. */
const MOST_REMEMBERED = 60_000;

function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function factsOf(lower: string): WordFacts {
  const known = remembered.get(lower);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const bits = classesOf(lower);
  const { length } = lower;
  const facts: WordFacts = {
    hash: hashOf(lower, 0, Math.min(length, 40), 0x811c9dc5),
    prefix: hashOf(lower, 0, Math.min(3, length), 0x1234567),
    suffix2: hashOf(lower, Math.max(0, length - 2), length, 0x2345678),
    suffix3: hashOf(lower, Math.max(0, length - 3), length, 0x3456789),
    suffix4: hashOf(lower, Math.max(0, length - 4), length, 0x456789a),
    bits,
    signature: signatureOf(bits),
  };
  remembered.set(lower, facts);
  return facts;
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

const NOTHING: WordFacts = { ...factsOf('\u0000'), signature: 1 << 12 };
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

/** How a sentence is written: as text, with every word capitalised, or in capitals. */
export const enum SentenceStyle {
  Unknown = 0,
  Text = 1,
  TitleCase = 2,
  AllCaps = 3,
}

/** One article as the features see it; facts and styles are filled in where they are asked for. */
export class FeatureView {
  readonly tokens: Tokens;
  private readonly facts: (WordFacts | undefined)[];
  private readonly styles: Uint8Array;

  constructor(article: Pick<Article, 'tokens'>) {
    this.tokens = article.tokens;
    this.facts = new Array<WordFacts | undefined>(article.tokens.count);
    this.styles = new Uint8Array(article.tokens.sentenceStart.length);
  }

  factsAt(i: number): WordFacts {
    if (i < 0 || i >= this.tokens.count) return NOTHING;
    let facts = this.facts[i];
    if (facts === undefined) {
      const type = this.tokens.type[i];
      if (type === TokenType.Number) facts = NUMBER;
      else {
        const lower = this.tokens.lower[i] ?? '';
        facts = factsOf(type === TokenType.Mark ? (SAME_MARK[lower] ?? lower) : lower);
      }
      this.facts[i] = facts;
    }
    return facts;
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
    for (let at = 1; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 65 && unit <= 90) return text.startsWith('Mc') || text.charAt(1) === "'" ? 9 : 10;
    }
    return 11;
  }
}

let out: Int32Array = new Int32Array(MOST_FEATURES);
let filled = 0;

/** Adds the feature `template` with values a and b. */
function add(template: number, a: number, b = 0): void {
  let hash = Math.imul(a ^ (template * 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  out[filled++] = (hash ^ (hash >>> 13) ^ (hash >>> 22)) & (BUCKETS - 1);
}

/**
 * Writes the buckets of the features of atom `k` of `run` into `into` and gives their count. The first LEXICAL of them
 * name the very word; training drops those now and then so that context learns to stand alone.
 */
export function writeFeatures(view: FeatureView, run: Run, k: number, into: Int32Array): number {
  out = into;
  filled = 0;
  const { atoms, joints } = run;
  const i = atoms[k] ?? 0;
  const count = atoms.length;
  const first = atoms[0] ?? i;
  const last = atoms[count - 1] ?? i;
  const word = view.factsAt(i);
  const style = view.styleAt(i);
  const shape = view.shapeAt(i);
  const atStart = ((view.tokens.shape[i] ?? 0) & Shape.SentenceStart) !== 0 ? 1 : 0;
  // neighbours: atoms inside the run, tokens outside it
  const p1 = k > 0 ? (atoms[k - 1] ?? 0) : i - 1;
  const p2 = k > 1 ? (atoms[k - 2] ?? 0) : k === 1 ? first - 1 : i - 2;
  const n1 = k + 1 < count ? (atoms[k + 1] ?? 0) : afterRun(view.tokens, i, 1);
  const n2 =
    k + 2 < count
      ? (atoms[k + 2] ?? 0)
      : k + 2 === count
        ? afterRun(view.tokens, last, 1)
        : afterRun(view.tokens, i, 2);
  const previous = view.factsAt(p1);
  const next = view.factsAt(n1);
  const beforeLast = view.factsAt(p2);
  const afterNext = view.factsAt(n2);
  const inside = (k > 0 ? 1 : 0) | (k + 1 < count ? 2 : 0);
  const own = (word.signature << 4) | shape;
  const left = (previous.signature << 4) | view.shapeAt(p1);
  const right = (next.signature << 4) | view.shapeAt(n1);
  const before = view.factsAt(first - 1);
  const behind = view.factsAt(afterRun(view.tokens, last, 1));
  const behind2 = view.factsAt(afterRun(view.tokens, last, 2));

  add(1, word.hash);
  add(2, word.hash, previous.hash);
  add(3, word.hash, next.hash);
  add(4, word.hash, inside);
  add(5, word.suffix4);
  add(6, word.prefix);
  // from here on the word itself is not named: see LEXICAL
  add(7, word.suffix3);
  add(8, word.suffix2, shape);
  add(9, shape, style);
  add(10, own);
  add(11, own, inside);
  add(12, own, atStart | (style << 1));
  add(13, own, left);
  add(14, own, right);
  add(15, Math.imul(own, 31) ^ left, right);
  add(16, previous.hash, k > 0 ? 1 : 0);
  add(17, next.hash, k + 1 < count ? 1 : 0);
  add(18, beforeLast.hash, k > 1 ? 1 : 0);
  add(19, afterNext.hash, k + 2 < count ? 1 : 0);
  add(20, left, k > 0 ? 1 : 0);
  add(21, right, k + 1 < count ? 1 : 0);
  add(22, previous.hash, own);
  add(23, next.hash, own);
  add(24, previous.hash, next.hash);
  add(25, Math.min(count, 6), Math.min(k, 5));
  add(26, Math.min(count - k, 6), Math.min(k, 3) | (atStart << 3));
  add(27, joints[k] ?? 0, joints[k + 1] ?? 7);
  add(28, Math.imul(joints[k] ?? 0, 16) | (joints[k + 1] ?? 7), own);
  add(29, before.hash, inside);
  add(30, behind.hash, inside);
  add(31, before.signature, behind.signature);
  add(32, behind.hash, behind2.hash);
  add(33, before.hash, view.factsAt(first - 2).hash);
  add(34, behind.hash, Math.imul(inside, 977) ^ word.signature);
  add(35, before.hash, Math.imul(inside, 977) ^ word.signature);
  add(36, (view.factsAt(first).signature << 4) | view.shapeAt(first), inside);
  add(37, (view.factsAt(last).signature << 4) | view.shapeAt(last), inside);
  add(38, view.factsAt(last).hash, inside);
  add(39, view.factsAt(first).hash, inside);
  add(40, beforeLast.hash, previous.hash);
  add(41, next.hash, afterNext.hash);
  add(42, style, atStart);
  add(43, word.signature, previous.signature);
  add(44, word.signature, next.signature);
  add(45, beforeLast.signature, left);
  add(46, afterNext.signature, right);
  for (let bit = 0; bit < 18; bit++) if ((word.bits & (1 << bit)) !== 0) add(50 + bit, 1);
  add(70, 0);
  return filled;
}

/** How many of the features at the front name the word itself. */
export const LEXICAL = 6;

/** The `distance`-th token behind `last`, a possessive ’s included as a token. */
function afterRun(tokens: Tokens, last: number, distance: number): number {
  let at = last + 1;
  // the stop of an initial or of Jr. is part of the atom
  if (
    tokens.word[at] === '.' &&
    ((tokens.shape[at] ?? 0) & Shape.Glued) !== 0 &&
    (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) <= 2
  )
    at++;
  return at + distance - 1;
}
