/*
 * Words divided at the end of a line: whether the hyphen belongs to the word or to the line. What is a word, what the rest of the
 * text writes, and what stands only before a hyphen decide.
 */
import type { Span } from '../span';
import { classesOf, WordClass } from '../wordClasses';
import type { Edit } from './wordMap';

/** What stands before a hyphen more often than not. Source: hyphenated words of the openly licensed sets named in NOTICE. */
const PREFIXES = new Set(
  (
    'anti bi co counter cross ex extra full half high hyper ill inter long low micro mid mini multi neo non post pre pro ' +
    'pseudo quasi re self semi short sub super trans tri ultra un vice well'
  ).split(' '),
);

/** In UTF-16 units: no word is longer. */
const LONGEST = 40;
const IN_WORD = /[\p{L}\p{M}\p{N}'’-]/u;

/** Joins what lines of one text divide. The words of the text are gathered when the first is asked about. */
export class DividedWords {
  private written: Set<string> | undefined;

  constructor(private readonly text: string) {}

  /** What stands for the break between a line that ends in a hyphen and the next; undefined where there is none to join. */
  join(above: Span, below: Span): Edit | undefined {
    const { text } = this;
    const hyphen = above.end - 1;
    if (text.charAt(hyphen) !== '-') return undefined;
    let from = hyphen;
    while (from > above.start && hyphen - from < LONGEST && IN_WORD.test(text.charAt(from - 1))) from--;
    const first = text.slice(from, hyphen);
    const after = text.slice(below.start, Math.min(below.end, below.start + LONGEST));
    const second = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*-?/u.exec(after)?.[0];
    if (first === '' || first.endsWith('-') || second === undefined) {
      // a dash of two hyphens between two words
      return first.length > 1 ? { start: above.end, end: below.start, words: '' } : undefined;
    }
    return { start: this.keepsHyphen(first, second) ? above.end : hyphen, end: below.start, words: '' };
  }

  private keepsHyphen(first: string, second: string): boolean {
    if (!/^\p{Ll}.*[^-]$/u.test(second) || !/\p{L}$/u.test(first)) return true; // “Lopez-Garcia”, “76-year-old”, “commander-in-chief”
    const [start, end] = [first.toLowerCase(), second.toLowerCase()];
    const written = (this.written ??= new Set(this.text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)));
    if (written.has(start + end) || isWord(start + end)) return false;
    if (written.has(`${start}-${end}`) || first.includes('-') || PREFIXES.has(start)) return true;
    return isWord(start) && isWord(end);
  }
}

const ORDINARY = WordClass.Common | WordClass.Function | WordClass.Frequent | WordClass.NumberWord;
const isWord = (lower: string): boolean => lower.length > 2 && (classesOf(lower) & ORDINARY) !== 0;
