/*
 * Owns how a text is cut into words for comparing two states of it: typography, case and composition folded away,
 * so that a re-scraped article reads the same. Finer and blinder than tokens.ts on purpose: no sentence, no meaning.
 * Linear time; a run of letters longer than LONGEST_WORD is cut, so that no hostile run becomes one giant word.
 */
import { countLeading } from '../bisect';

export interface AnchorWords {
  readonly count: number;
  /** UTF-16 offsets; ascending. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Folded form: lower case, NFC, straight quotes, plain hyphens. */
  readonly folded: readonly string[];
  /** Bits of WordTrait. */
  readonly trait: Uint8Array;
}

export const enum WordTrait {
  None = 0,
  /** Letters or digits; without it the token is one mark. */
  Word = 1,
  Digit = 2,
  /** The line broke between the token before it and this one. */
  NewLine = 4,
  /** A mark that may end a sentence, or closes a quotation. */
  Stop = 8,
  /** A sentence may open with it: it begins with no small letter and no digit. */
  Opens = 16,
  /** A stop behind it is no abbreviation's: four small letters at its end, or a digit. */
  Long = 32,
}

/** True where word `at` has the trait; false outside the text. */
export const has = (words: AnchorWords, at: number, trait: WordTrait): boolean =>
  ((words.trait[at] ?? 0) & trait) !== 0;

/** The words alone. Their traits are their own: of sentences and lines they no longer tell. */
export function withoutMarks({ count, start, end, folded, trait }: AnchorWords): AnchorWords {
  const kept: number[] = [];
  for (let at = 0; at < count; at++) if (((trait[at] ?? 0) & WordTrait.Word) !== 0) kept.push(at);
  return {
    count: kept.length,
    start: Int32Array.from(kept, (at) => start[at] ?? 0),
    end: Int32Array.from(kept, (at) => end[at] ?? 0),
    folded: kept.map((at) => folded[at] ?? ''),
    trait: Uint8Array.from(kept, (at) => trait[at] ?? 0),
  };
}

/** Words [first, end) that `span` touches. */
export function findWords(words: AnchorWords, { start, end }: { start: number; end: number }): [number, number] {
  const low = countLeading(words.count, (at) => (words.end[at] ?? 0) <= start);
  let last = low;
  while (last < words.count && (words.start[last] ?? 0) < end) last++;
  return [low, last];
}

/** True where a sentence ends with mark `at`: a stop behind a short word may be an abbreviation's, three dots a gap in a quotation. */
export function endsSentence(words: AnchorWords, at: number): boolean {
  if (!has(words, at, WordTrait.Stop)) return false;
  const mark = beforeQuotationMarks(words, at);
  if (words.folded[mark] === '…') return false;
  return words.folded[mark] !== '.' || isLong(words, mark - 1);
}

/** A percent sign counts as part of its number. */
const isLong = (words: AnchorWords, at: number): boolean =>
  has(words, words.folded[at] === '%' ? at - 1 : at, WordTrait.Long);

/**
 * True where a sentence surely begins with word `at`, or the text ends before it. Stricter than endsSentence: what
 * reads on after a stop in a small letter belongs to the sentence before, for a copy may be altered there.
 */
export function beginsSentence(words: AnchorWords, at: number): boolean {
  if (at <= 0 || at >= words.count || has(words, at, WordTrait.NewLine)) return true;
  // a quotation mark that closes goes with the stop before it
  if (has(words, at, WordTrait.Stop) || !endsSentence(words, at - 1)) return false;
  const mark = beforeQuotationMarks(words, at - 1);
  if (WIDE_STOPS.has(words.folded[mark] ?? '')) return true;
  if ((words.start[at] ?? 0) <= (words.end[at - 1] ?? 0)) return false;
  return isLong(words, mark - 1) && has(words, isQuotationMark(words, at) ? at + 1 : at, WordTrait.Opens);
}

/** The sentence, or sentences, of the words [first, end), as word indices. */
export function toSentence(words: AnchorWords, first: number, end: number): [number, number] {
  let from = first;
  while (!beginsSentence(words, from)) from--;
  let to = end;
  while (!beginsSentence(words, to)) to++;
  return [from, to];
}

/** Behind one stop. */
const MOST_QUOTATION_MARKS = 3;

/** The mark that closing quotation marks up to `at` stand behind; `at` itself where none do. */
function beforeQuotationMarks(words: AnchorWords, at: number): number {
  let mark = at;
  while (mark > 0 && at - mark < MOST_QUOTATION_MARKS && isQuotationMark(words, mark)) mark--;
  return mark;
}

const isQuotationMark = (words: AnchorWords, at: number): boolean =>
  words.folded[at] === '"' || words.folded[at] === "'";

const LONGEST_WORD = 40;

/** Marks that differ only in typography, by code unit. */
const FOLDED_MARKS: ReadonlyMap<number, string> = new Map(
  ['"“”„‟«»″', "'‘’‚‛‹›′`´", '-‐‑‒–—―−', '…⋯'].flatMap((group) =>
    [...group].map((mark): [number, string] => [mark.charCodeAt(0), group.charAt(0)]),
  ),
);
const WIDE_STOPS = new Set('。！？'.split(''));
const STOPS = new Set([...'.!?…', ...WIDE_STOPS]);

const enum Unit {
  Unseen,
  Space,
  Break,
  Letter,
  Digit,
  /** Written without spaces (Han, Kana, Thai …): each is a word of its own. */
  Ideograph,
  Mark,
  /** Soft hyphens, joiners, direction marks: as if not there. */
  Ignored,
}

const unitKinds = new Uint8Array(0x10000);

function kindOf(unit: number): Unit {
  const known = unitKinds[unit] ?? Unit.Unseen;
  if (known !== Unit.Unseen) return known;
  const kind = classify(unit);
  unitKinds[unit] = kind;
  return kind;
}

function classify(unit: number): Unit {
  const char = String.fromCharCode(unit);
  if (char === '\n' || char === '\r' || unit === 0x2028 || unit === 0x2029 || unit === 0x85) return Unit.Break;
  if (/\s/u.test(char)) return Unit.Space;
  if (/[\xad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/.test(char)) return Unit.Ignored;
  if (/\p{Nd}/u.test(char)) return Unit.Digit;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(char)
  ) {
    return Unit.Ideograph;
  }
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return Unit.Letter;
  // halves of surrogate pairs stay together, so that an emoji or a rare script is one word
  return unit >= 0xd800 && unit <= 0xdfff ? Unit.Letter : Unit.Mark;
}

/** Cuts a normalised text into words and marks, in order. Never throws. */
export function toAnchorWords(text: string): AnchorWords {
  const start: number[] = [];
  const end: number[] = [];
  const folded: string[] = [];
  const trait: number[] = [];
  let newLine: number = WordTrait.None;
  const put = (from: number, to: number, form: string, traits: number): void => {
    start.push(from);
    end.push(to);
    folded.push(form);
    trait.push(traits | newLine);
    newLine = WordTrait.None;
  };
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === Unit.Space || kind === Unit.Ignored) at++;
    else if (kind === Unit.Break) {
      newLine = WordTrait.NewLine;
      at++;
    } else if (kind === Unit.Letter || kind === Unit.Digit) {
      let to = at + 1;
      while (to < text.length && to - at < LONGEST_WORD && continues(kind, kindOf(text.charCodeAt(to)))) to++;
      const word = text.slice(at, to);
      put(at, to, foldWord(word), kind === Unit.Digit ? DIGITS : WordTrait.Word | toCase(word));
      at = to;
    } else if (kind === Unit.Ideograph) {
      put(at, at + 1, text.charAt(at), WordTrait.Word | WordTrait.Opens);
      at++;
    } else {
      const mark = FOLDED_MARKS.get(unit) ?? text.charAt(at);
      // two hyphens are one dash, three stops one ellipsis
      if ((mark === '-' || mark === '.') && end.at(-1) === at && isRun(mark, folded.at(-1))) {
        end[end.length - 1] = at + 1;
        if (mark === '.') folded[folded.length - 1] = '…';
        at++;
        continue;
      }
      // a closing quotation mark ends a sentence only behind a mark that does
      const ends =
        STOPS.has(mark) ||
        ((mark === '"' || mark === "'") && ((trait.at(-1) ?? 0) & WordTrait.Stop) !== 0 && end.at(-1) === at);
      put(at, at + 1, mark, ends ? WordTrait.Stop : WordTrait.None);
      at++;
    }
  }
  return {
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    folded,
    trait: Uint8Array.from(trait),
  };
}

const isRun = (mark: string, last: string | undefined): boolean => last === mark || (mark === '.' && last === '…');

const continues = (first: Unit, next: Unit): boolean => next === first || next === Unit.Ignored;

const DIGITS = WordTrait.Word | WordTrait.Digit | WordTrait.Long;
const LONG = 4;

/** What the word's capitals say of the sentence around it; letters without case open one. */
function toCase(word: string): number {
  const first = word.charAt(0);
  const opens = first !== first.toLowerCase() || first === first.toUpperCase();
  const end = word.slice(-LONG);
  return (opens ? WordTrait.Opens : 0) | (end.length === LONG && end === end.toLowerCase() ? WordTrait.Long : 0);
}

const PLAIN = /^[a-z0-9]*$/;

function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\xad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}
