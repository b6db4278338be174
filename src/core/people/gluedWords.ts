/*
 * Owns words that a page ran together: "PaulSenate GOP waves Trump off" is Paul and the headline of a link behind it.
 * Takes tokens; gives the same tokens, or ones where a word whose front the article has as a word of its own is cut in two
 * and what follows opens a sentence. Only the names pass sees these tokens; offsets stay those of the text.
 */
import { isUpperUnit, Shape, TokenType, type Tokens } from '../tokens';
import { classesOf } from '../wordClasses';

/** Shortest front that is cut off; keeps McCain, DeVos, MacArthur whole. */
const SHORTEST_FRONT = 4;

interface Cut {
  readonly token: number;
  /** UTF-16 units from the token's start; its whole length where digits follow. */
  readonly at: number;
}

/** Cuts glued words; gives the very same object where there are none. */
export function separateGluedWords(tokens: Tokens): Tokens {
  const cuts = findCuts(tokens);
  if (cuts.length === 0) return tokens;
  const fronts = new Map(cuts.map(({ token, at }) => [(tokens.word[token] ?? '').slice(0, at), 0]));
  for (let i = 0; i < tokens.count; i++) {
    if (((tokens.shape[i] ?? 0) & Shape.Capital) === 0) continue; // no front
    const seen = fronts.get(tokens.word[i] ?? '');
    if (seen !== undefined) fronts.set(tokens.word[i] ?? '', seen + 1);
  }
  // a front that is the whole word stands in the text itself once for each cut
  const certain = cuts.filter(({ token, at }) => {
    const word = tokens.word[token] ?? '';
    return (fronts.get(word.slice(0, at)) ?? 0) > (at === word.length ? 1 : 0);
  });
  return certain.length === 0 ? tokens : cut(tokens, certain);
}

const CAPITALISED = Shape.Capital | Shape.HasLower;

function findCuts(tokens: Tokens): Cut[] {
  const { count, start, end, type, shape } = tokens;
  const cuts: Cut[] = [];
  for (let i = 0; i < count; i++) {
    if (((shape[i] ?? 0) & CAPITALISED) !== CAPITALISED || (end[i] ?? 0) - (start[i] ?? 0) < SHORTEST_FRONT) continue;
    if (type[i] !== TokenType.Word) continue;
    const word = tokens.word[i] ?? '';
    const at = ((shape[i] ?? 0) & Shape.InnerCapital) === 0 ? word.length : frontOf(word);
    if (at < word.length && word.charCodeAt(at - 1) !== 39) cuts.push({ token: i, at });
    else if (type[i + 1] === TokenType.Number && followedByYear(tokens, i)) cuts.push({ token: i, at: word.length });
  }
  return cuts;
}

/** Where a capital follows another letter; the word's length where none does. */
function frontOf(word: string): number {
  for (let at = SHORTEST_FRONT; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    // a small letter, as most are
    if (unit >= 97 && unit <= 122) continue;
    if (isUpperUnit(unit) && !isUpperUnit(word.charCodeAt(at - 1))) return at;
  }
  return word.length;
}

/** "McCain2020 Democrats": the number behind is glued and has four digits. */
function followedByYear(tokens: Tokens, i: number): boolean {
  const next = i + 1;
  if (((tokens.shape[next] ?? 0) & Shape.Glued) === 0) return false;
  return (tokens.end[next] ?? 0) - (tokens.start[next] ?? 0) === 4;
}

/** The tokens with each cut word as two: what stands between two cuts is copied as a whole. */
function cut(tokens: Tokens, cuts: readonly Cut[]): Tokens {
  const parts = new TokenParts(tokens, tokens.count + cuts.length);
  let opens = false;
  let from = 0;
  for (const { token, at } of cuts) {
    parts.take(from, token, opens);
    opens = parts.cut(token, at, opens && from === token);
    from = token + 1;
  }
  parts.take(from, tokens.count, opens);
  return parts.join();
}

/** Tokens being put together from those of an article. */
class TokenParts {
  private count = 0;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly type: Uint8Array;
  private readonly shape: Uint8Array;
  private readonly word: string[];
  private readonly lower: string[];
  private readonly classes: Int32Array;
  private readonly slot: Uint16Array;

  /** `most`: as many tokens as there can be. */
  constructor(
    private readonly tokens: Tokens,
    most: number,
  ) {
    this.start = new Int32Array(most);
    this.end = new Int32Array(most);
    this.type = new Uint8Array(most);
    this.shape = new Uint8Array(most);
    this.word = new Array<string>(most);
    this.lower = new Array<string>(most);
    this.classes = new Int32Array(most);
    this.slot = new Uint16Array(most);
  }

  /** Takes tokens [from, to) as they are; the first opens a sentence if `opens`. */
  take(from: number, to: number, opens: boolean): void {
    if (to <= from) return;
    const { tokens, count } = this;
    this.start.set(tokens.start.subarray(from, to), count);
    this.end.set(tokens.end.subarray(from, to), count);
    this.type.set(tokens.type.subarray(from, to), count);
    this.shape.set(tokens.shape.subarray(from, to), count);
    this.classes.set(tokens.classes.subarray(from, to), count);
    this.slot.set(tokens.slot.subarray(from, to), count);
    for (let i = from; i < to; i++) {
      this.word[count + i - from] = tokens.word[i] ?? '';
      this.lower[count + i - from] = tokens.lower[i] ?? '';
    }
    if (opens) this.shape[count] = opening(this.shape[count] ?? 0);
    this.count += to - from;
  }

  /** Takes token `i` in two; whether what stands behind it opens a sentence. */
  cut(i: number, at: number, opens: boolean): boolean {
    const { tokens } = this;
    const from = tokens.start[i] ?? 0;
    const text = tokens.word[i] ?? '';
    const bits = tokens.shape[i] ?? 0;
    this.add(from, from + at, opens ? opening(bits) : bits, text.slice(0, at));
    if (at === text.length) return true;
    const rest = text.slice(at);
    const caps = rest === rest.toUpperCase() ? Shape.AllCaps : Shape.HasLower;
    const restBits = Shape.Capital | caps | Shape.SentenceStart | Shape.InnerCapital;
    this.add(from + at, tokens.end[i] ?? 0, restBits, rest);
    return false;
  }

  private add(from: number, to: number, bits: number, word: string): void {
    const { count } = this;
    const lower = word.toLowerCase();
    this.start[count] = from;
    this.end[count] = to;
    this.type[count] = TokenType.Word;
    this.shape[count] = bits;
    this.word[count] = word;
    this.lower[count] = lower;
    this.classes[count] = classesOf(lower);
    this.count++;
  }

  join(): Tokens {
    const { count, shape } = this;
    const sentence = new Int32Array(count);
    const sentenceStart: number[] = [];
    for (let i = 0; i < count; i++) {
      if (((shape[i] ?? 0) & Shape.SentenceStart) !== 0) sentenceStart.push(i);
      sentence[i] = sentenceStart.length - 1;
    }
    sentenceStart.push(count);
    this.word.length = count;
    this.lower.length = count;
    return {
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      type: this.type.subarray(0, count),
      shape: shape.subarray(0, count),
      sentence,
      sentenceStart: Int32Array.from(sentenceStart),
      word: this.word,
      lower: this.lower,
      classes: this.classes.subarray(0, count),
      slot: this.slot.subarray(0, count),
      edition: this.tokens.edition,
    };
  }
}

/** Bits of Shape of a token that now opens a sentence. */
const opening = (bits: number): number => (bits & ~Shape.Glued) | Shape.SentenceStart;
