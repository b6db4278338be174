/*
 * Owns the words around a number that may say what it measures: telling words of its sentence, nearest first.
 * Leaves which of them do to corpus/figures.ts.
 */
import type { Quantity } from './annotation';
import type { Article } from './article';
import { FUNCTION_WORDS } from './lexicon/frequentWords';
import { TokenType } from './tokens';

/** How far to look on each side, in tokens, and how many words to keep. */
const REACH = 24;
const COUNT = 12;

const SILENT: ReadonlySet<string> = new Set(FUNCTION_WORDS.trim().split(/\s+/));

/** The same numbers, each that is no date or ordinal with `near`. `numbers` in contract order. */
export function addContext(numbers: readonly Quantity[], { tokens }: Article): Quantity[] {
  let token = 0;
  return numbers.map((quantity) => {
    while (token < tokens.count && (tokens.end[token] ?? 0) <= quantity.start) token++;
    if (quantity.kind === 'date' || quantity.kind === 'ordinal' || quantity.kind === 'time') return quantity;
    let after = token;
    while (after < tokens.count && (tokens.start[after] ?? 0) < quantity.end) after++;
    const sentence = tokens.sentence[token] ?? 0;
    const from = Math.max(tokens.sentenceStart[sentence] ?? 0, token - REACH);
    const to = Math.min(tokens.sentenceStart[sentence + 1] ?? tokens.count, after + REACH);
    const near: string[] = [];
    for (let step = 0; near.length < COUNT && (token - 1 - step >= from || after + step < to); step++) {
      for (const at of [after + step, token - 1 - step]) {
        if (at < from || at >= to || near.length === COUNT || tokens.type[at] !== TokenType.Word) continue;
        const word = tokens.lower[at] ?? '';
        if (word.length > 1 && !SILENT.has(word) && !near.includes(word)) near.push(word);
      }
    }
    return near.length === 0 ? quantity : { ...quantity, near };
  });
}
