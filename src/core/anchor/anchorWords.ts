/*
 * Owns how a text is cut into words for comparing two states of it: typography, case and composition folded away,
 * so that a re-scraped article reads the same. Finer and blinder than tokens.ts on purpose: no sentence, no meaning.
 * Linear time; a run of letters longer than LONGEST_WORD is cut, so that no hostile run becomes one giant word.
 */

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
}

/** True where word `at` has the trait; false outside the text. */
export const has = (words: AnchorWords, at: number, trait: WordTrait): boolean =>
  ((words.trait[at] ?? 0) & trait) !== 0;

/** Words [first, end) that `span` touches. */
export function findWords(words: AnchorWords, { start, end }: { start: number; end: number }): [number, number] {
  let [low, high] = [0, words.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.end[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < words.count && (words.start[last] ?? 0) < end) last++;
  return [low, last];
}

/** True where a sentence ends with mark `at`: a stop behind a short word may be an abbreviation's, three dots a gap in a quotation. */
export function endsSentence(words: AnchorWords, at: number): boolean {
  if (!has(words, at, WordTrait.Stop)) return false;
  let mark = at;
  while (mark > 0 && (words.folded[mark] === '"' || words.folded[mark] === "'")) mark--;
  const before = mark - 1;
  if (words.folded[mark] === '…') return false;
  return words.folded[mark] !== '.' || (words.folded[before] ?? '').length >= 4 || has(words, before, WordTrait.Digit);
}

const LONGEST_WORD = 40;

/** Marks that differ only in typography, by code unit. */
const FOLDED_MARKS: ReadonlyMap<number, string> = new Map(
  ['"“”„‟«»″', "'‘’‚‛‹›′`´", '-‐‑‒–—―−', '…⋯'].flatMap((group) =>
    [...group].map((mark): [number, string] => [mark.charCodeAt(0), group.charAt(0)]),
  ),
);
const STOPS = new Set('.!?…。！？'.split(''));

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
      put(
        at,
        to,
        foldWord(text.slice(at, to)),
        kind === Unit.Digit ? WordTrait.Word | WordTrait.Digit : WordTrait.Word,
      );
      at = to;
    } else if (kind === Unit.Ideograph) {
      put(at, at + 1, text.charAt(at), WordTrait.Word);
      at++;
    } else {
      const mark = FOLDED_MARKS.get(unit) ?? text.charAt(at);
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

const continues = (first: Unit, next: Unit): boolean => next === first || next === Unit.Ignored;

const PLAIN = /^[a-z0-9]*$/;

function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\xad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}
