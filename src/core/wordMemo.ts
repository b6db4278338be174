/*
 * Owns remembering what each pass knows of a word by the word's slot in the word table, where a Map or Set would hash and
 * compare letters. What one pass knows stands together: frequent words have low slots, so that a sweep over an article stays
 * in the nearest cache. Never changes an answer.
 */
import type { Tokens } from './tokens';
import { NO_WORD, SLOTS, UNLISTED } from './wordTable';

/** Memos there may be; untouched room costs no memory. */
const COLUMNS = 16;
/** Per memo and slot: the place of the answer in the memo's own list; 0 where it has not been asked. */
const places = new Uint16Array(SLOTS * COLUMNS);
/** The filling of the word table that `places` is for. */
let filling = 0;
let memos = 0;

/** Different answers looked up before one is listed again: most memos give few, some another for every word. */
const SHARED = 256;

/** The answers of one pure function of a lower-case word. For the life of the process: make them where modules are loaded. */
export class WordMemo<T> {
  private readonly column = memos++ * SLOTS;
  private answers: (T | undefined)[] = [undefined];
  private placeOf = new Map<T, number>();
  private edition = 0;

  constructor(private readonly ask: (lower: string) => T) {
    if (memos > COLUMNS) throw new Error('More memos than a word has room for: raise COLUMNS.');
  }

  /** What the function gives for the lower-case word of token `i`; for "" outside the text. */
  at(tokens: Pick<Tokens, 'slot' | 'lower' | 'edition'>, i: number): T {
    const slot = tokens.slot[i] ?? NO_WORD;
    const place = tokens.edition === filling ? (places[this.column + slot] ?? 0) : 0;
    return place !== 0 ? (this.answers[place] as T) : this.learn(tokens, i, slot);
  }

  private learn(tokens: Pick<Tokens, 'lower' | 'edition'>, i: number, slot: number): T {
    const answer = this.ask(tokens.lower[i] ?? '');
    // of an older filling of the table: its slots mean other words now
    if (slot === UNLISTED || tokens.edition < filling) return answer;
    if (tokens.edition > filling) {
      // untouched room costs no memory
      if (filling > 0) places.fill(0);
      filling = tokens.edition;
    }
    if (this.edition !== filling) {
      this.answers = [undefined];
      this.placeOf = new Map();
      this.edition = filling;
    }
    places[this.column + slot] = this.place(answer);
    return answer;
  }

  private place(answer: T): number {
    const known = this.placeOf.get(answer);
    if (known !== undefined) return known;
    const place = this.answers.push(answer) - 1;
    if (this.placeOf.size < SHARED) this.placeOf.set(answer, place);
    return place;
  }
}
