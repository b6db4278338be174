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

function cut(tokens: Tokens, cuts: readonly Cut[]): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const type: number[] = [];
  const shape: number[] = [];
  const sentence: number[] = [];
  const sentenceStart: number[] = [];
  const word: string[] = [];
  const lower: string[] = [];
  const classes: number[] = [];
  const slot: number[] = [];
  let next = 0;
  const push = (
    from: number,
    to: number,
    kind: number,
    bits: number,
    text: string,
    small: string,
    bitsOfWord: number,
    place: number,
  ): void => {
    if ((bits & Shape.SentenceStart) !== 0) sentenceStart.push(start.length);
    start.push(from);
    end.push(to);
    type.push(kind);
    shape.push(bits);
    sentence.push(sentenceStart.length - 1);
    word.push(text);
    lower.push(small);
    classes.push(bitsOfWord);
    slot.push(place);
  };
  let opens = false;
  for (let i = 0; i < tokens.count; i++) {
    const from = tokens.start[i] ?? 0;
    const to = tokens.end[i] ?? 0;
    const text = tokens.word[i] ?? '';
    let bits = tokens.shape[i] ?? 0;
    if (opens) bits = (bits & ~Shape.Glued) | Shape.SentenceStart;
    opens = false;
    const here = cuts[next];
    if (here?.token !== i) {
      push(
        from,
        to,
        tokens.type[i] ?? 0,
        bits,
        text,
        tokens.lower[i] ?? '',
        tokens.classes[i] ?? 0,
        tokens.slot[i] ?? 0,
      );
      continue;
    }
    next++;
    const front = text.slice(0, here.at);
    const small = front.toLowerCase();
    push(from, from + here.at, TokenType.Word, bits, front, small, classesOf(small), 0);
    if (here.at === text.length) {
      opens = true;
      continue;
    }
    const rest = text.slice(here.at);
    const caps = rest === rest.toUpperCase() ? Shape.AllCaps : Shape.HasLower;
    const restBits = Shape.Capital | caps | Shape.SentenceStart | Shape.InnerCapital;
    const smallRest = rest.toLowerCase();
    push(from + here.at, to, TokenType.Word, restBits, rest, smallRest, classesOf(smallRest), 0);
  }
  sentenceStart.push(start.length);
  return {
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    type: Uint8Array.from(type),
    shape: Uint8Array.from(shape),
    sentence: Int32Array.from(sentence),
    sentenceStart: Int32Array.from(sentenceStart),
    word,
    lower,
    classes: Int32Array.from(classes),
    slot: Uint16Array.from(slot),
    edition: tokens.edition,
  };
}
