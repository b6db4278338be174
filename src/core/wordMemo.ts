/*
 * Owns remembering what a pass knows of a word by the word's slot in the word table: a comparison of two references that
 * are nearly always the same, where a Map or Set hashes and compares letters. Never changes an answer.
 */
import type { Tokens } from './tokens';
import { LONGEST, SLOTS } from './wordTable';

/** The answers of one pure function of a lower-case word; as many as the word table has slots. */
export class WordMemo<T> {
  private readonly words: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);
  private readonly answers: (T | undefined)[] = new Array<T | undefined>(SLOTS).fill(undefined);

  constructor(private readonly ask: (lower: string) => T) {}

  /** What the function gives for the lower-case word of token `i`; for "" outside the text. */
  at(tokens: Pick<Tokens, 'slot' | 'lower'>, i: number): T {
    const slot = tokens.slot[i] ?? 0;
    const lower = tokens.lower[i] ?? '';
    if (this.words[slot] === lower) return this.answers[slot] as T;
    const answer = this.ask(lower);
    // a longer one may be a piece of its article, which it would keep in memory
    if (lower.length > LONGEST) return answer;
    this.words[slot] = lower;
    this.answers[slot] = answer;
    return answer;
  }
}
