/*
 * Owns the tokens of a text that shares lines with the one before it: those lines' tokens are taken over, what stands
 * between is cut anew. No token reaches over a line break, so that the result is that of tokenise.
 */
import type { Shared } from './revision';
import { firstFrom } from './revision';
import { tokenise } from './tokenise';
import type { Tokens } from './tokens';

/** What tokenise(text) gives, where `former` are the tokens of the text before and `lines` what both share. */
export function reviseTokens(former: Tokens, text: string, lines: Shared): Tokens {
  const until = lines.now - lines.tail;
  // behind a space it is a text of its own: words that are parts of it do not hold the whole article in memory
  const middle = tokenise(' ' + text.slice(lines.head, until));
  // the word table was emptied in between: slots of the former tokens mean other words
  if (middle.edition !== former.edition) return tokenise(text);
  const parts: readonly Part[] = [
    { of: former, from: 0, to: firstFrom(former.start, lines.head), by: 0 },
    { of: middle, from: 0, to: middle.count, by: lines.head - 1 },
    {
      of: former,
      from: firstFrom(former.start, lines.former - lines.tail),
      to: former.count,
      by: lines.now - lines.former,
    },
  ];
  return joined(parts);
}

/** Tokens [from, to), whose offsets grow by `by`; they begin and end with a sentence. */
interface Part {
  readonly of: Tokens;
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

function joined(parts: readonly Part[]): Tokens {
  const count = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const starts = parts.map(({ of, from, to }) => of.sentenceStart.subarray(sentenceOf(of, from), sentenceOf(of, to)));
  const sentences = starts.reduce((sum, { length }) => sum + length, 0);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const type = new Uint8Array(count);
  const shape = new Uint8Array(count);
  const sentence = new Int32Array(count);
  const sentenceStart = new Int32Array(sentences + 1);
  const classes = new Int32Array(count);
  const slot = new Uint16Array(count);
  const word = new Array<string>(count);
  const lower = new Array<string>(count);
  let token = 0;
  let sentencesBefore = 0;
  for (const [index, { of, from, to, by }] of parts.entries()) {
    type.set(of.type.subarray(from, to), token);
    shape.set(of.shape.subarray(from, to), token);
    classes.set(of.classes.subarray(from, to), token);
    slot.set(of.slot.subarray(from, to), token);
    const own = starts[index] ?? NONE;
    const further = sentencesBefore - sentenceOf(of, from);
    for (let i = from, at = token; i < to; i++, at++) {
      start[at] = (of.start[i] ?? 0) + by;
      end[at] = (of.end[i] ?? 0) + by;
      sentence[at] = (of.sentence[i] ?? 0) + further;
      word[at] = of.word[i] ?? '';
      lower[at] = of.lower[i] ?? '';
    }
    for (let i = 0; i < own.length; i++) sentenceStart[sentencesBefore + i] = (own[i] ?? 0) - from + token;
    sentencesBefore += own.length;
    token += to - from;
  }
  sentenceStart[sentences] = count;
  return {
    count,
    start,
    end,
    type,
    shape,
    sentence,
    sentenceStart,
    word,
    lower,
    classes,
    slot,
    edition: parts[0]?.of.edition ?? 0,
  };
}

const NONE = new Int32Array(0);

/** Index of the sentence that token `i` opens, or of the end of all. */
const sentenceOf = (tokens: Tokens, i: number): number =>
  i < tokens.count ? (tokens.sentence[i] ?? 0) : tokens.sentenceStart.length - 1;
