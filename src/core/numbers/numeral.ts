/*
 * Owns reading one number from the tokens: digits with scale, number words, fractions, orders of magnitude, ordinals.
 * Gives its tokens and value; leaves units, bounds, ranges and whether it is a quantity at all to others.
 */
import { FRACTION_MARKS, NUMBER_WORDS, Role, SCALE_LETTERS, type NumberWord } from '../lexicon/numberWords';
import { UNIT_WORDS } from '../lexicon/units';
import type { Tokens } from '../tokens';
import { parseDigits } from './digits';
import { isGlued, isHyphen, isNumber, isWord, lowerAt, wordAt } from './tokenView';

export type NumeralForm = 'digits' | 'words' | 'fraction' | 'magnitude' | 'ordinal' | 'multiple';

/** One number over tokens [first, next). */
export interface Numeral {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  /** Only for an order of magnitude: ten times the value. */
  readonly high: number | null;
  readonly form: NumeralForm;
  /** A scale word or letter was read: 5 million. */
  readonly scaled: boolean;
  /** Written as a letter glued to digits, which may also be a unit: 10m. */
  readonly letter: string | null;
}

const numeral = (
  first: number,
  next: number,
  value: number,
  form: NumeralForm,
  more: Partial<Numeral> = {},
): Numeral => ({
  first,
  next,
  value,
  high: null,
  form,
  scaled: false,
  letter: null,
  ...more,
});

const wordRole = (t: Tokens, i: number): NumberWord | undefined =>
  isWord(t, i) ? NUMBER_WORDS.get(lowerAt(t, i)) : undefined;

/** The number that begins at token `i`, reading no token from `limit` on; null where none begins. */
export function readNumeral(t: Tokens, i: number, limit: number): Numeral | null {
  if (isNumber(t, i)) return readDigits(t, i, limit);
  const mark = FRACTION_MARKS.get(wordAt(t, i));
  if (mark !== undefined) return withScale(t, numeral(i, i + 1, mark, 'fraction'), limit);
  const word = wordRole(t, i);
  if (!word) return null;
  switch (word.role) {
    case Role.Unit:
    case Role.Teen:
    case Role.Ten:
      return readWords(t, i, limit);
    case Role.Hundred:
    case Role.Scale:
    case Role.Dozen:
      return readBareScale(t, i, limit);
    case Role.Plural:
      // perfect 10 scores; tens place
      if (word.value <= 20 && word.value !== 12 && lowerAt(t, i + 1) !== 'of') return null;
      return readMagnitude(t, i, limit);
    case Role.Ordinal:
    case Role.Part:
      return readOrdinalOrPart(t, i, word);
    case Role.Half:
      return readHalf(t, i, limit);
    case Role.Couple:
    case Role.Few:
      return readFew(t, i, word, limit);
    case Role.Multiple:
      return numeral(i, i + 1, word.value, 'multiple');
    case Role.TimeUnit:
      return null;
  }
}

const ORDINAL_SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

function readDigits(t: Tokens, i: number, limit: number): Numeral | null {
  let value = parseDigits(wordAt(t, i));
  if (value === null) return null;
  let next = i + 1;
  if (isGlued(t, next) && isWord(t, next)) {
    const suffix = lowerAt(t, next);
    if (ORDINAL_SUFFIXES.has(suffix)) return Number.isInteger(value) ? numeral(i, next + 1, value, 'ordinal') : null;
    if (suffix === 's') return readPluralDigits(t, i, next + 1, value, limit);
  }
  if ((wordAt(t, next) === '’' || wordAt(t, next) === "'") && lowerAt(t, next + 1) === 's' && isGlued(t, next + 1)) {
    const plural = readPluralDigits(t, i, next + 2, value, limit);
    if (plural) return plural;
  }
  // 40 000: groups of three behind at most three digits
  if (value < 1000 && Number.isInteger(value)) {
    while (
      next < limit &&
      isNumber(t, next) &&
      isThreeDigits(t, next) &&
      gapOf(t, next) === 1 &&
      !(isGlued(t, next + 1) && isWord(t, next + 1))
    ) {
      const group = wordAt(t, next);
      value = value * 1000 + Number(group.slice(0, 3));
      if (group.length > 3) value += Number('0' + group.slice(3));
      next++;
    }
  }
  const slash = readSlashFraction(t, i, value, limit);
  if (slash) return slash;
  const mark = next < limit ? FRACTION_MARKS.get(wordAt(t, next)) : undefined;
  if (mark !== undefined && Number.isInteger(value))
    return withScale(t, numeral(i, next + 1, value + mark, 'digits'), limit);
  if (next < limit && isNumber(t, next) && Number.isInteger(value)) {
    const part = readSlashFraction(t, next, Number(wordAt(t, next)), limit);
    if (part && part.value < 1) return withScale(t, numeral(i, part.next, value + part.value, 'digits'), limit);
  }
  const percentHalf = readAndPart(t, next, limit);
  if (percentHalf) return withScale(t, numeral(i, percentHalf.next, value + percentHalf.value, 'digits'), limit);
  return withScale(t, numeral(i, next, value, 'digits'), limit);
}

const gapOf = (t: Tokens, i: number): number => (t.start[i] ?? 0) - (t.end[i - 1] ?? 0);

function isThreeDigits(t: Tokens, i: number): boolean {
  const word = wordAt(t, i);
  if (word.length === 3) return Number.isInteger(Number(word));
  return word.length > 4 && word.length < 7 && word.charAt(3) === '.' && Number.isFinite(Number(word));
}

/** 1000’s, 100s: an order of magnitude in digits; decades are dates and were taken before. */
function readPluralDigits(t: Tokens, i: number, next: number, value: number, limit: number): Numeral | null {
  if (value < 10 || value > 1e9 || 10 ** Math.round(Math.log10(value)) !== value) return null;
  const of = lowerAt(t, next) === 'of' && next + 1 < limit ? NUMBER_WORDS.get(lowerAt(t, next + 1)) : undefined;
  if (of?.role === Role.Plural)
    return numeral(i, next + 2, value * of.value, 'magnitude', { high: value * of.value * 10 });
  return numeral(i, next, value, 'magnitude', { high: value * 10 });
}

/** Denominators print uses; 9/11 and 24/7 are names. */
const FRACTION_BELOW = new Set([2, 3, 4, 5, 6, 8, 9, 10, 12, 16, 32, 64, 100]);

/** 3/4 with a small denominator. */
function readSlashFraction(t: Tokens, i: number, value: number, limit: number): Numeral | null {
  if (wordAt(t, i + 1) !== '/' || i + 2 >= limit || !isNumber(t, i + 2)) return null;
  if (isGlued(t, i + 1) !== isGlued(t, i + 2) || wordAt(t, i + 3) === '/') return null;
  const below = wordAt(t, i + 2).length <= 3 ? Number(wordAt(t, i + 2)) : 0;
  if (!Number.isInteger(value) || !FRACTION_BELOW.has(below) || value < 1 || value >= below) return null;
  return numeral(i, i + 3, value / below, 'fraction');
}

/** Reads scale words and letters behind a number: 3.5 million, 66.5bn, 1.2 hundred thousand. */
function withScale(t: Tokens, from: Numeral, limit: number): Numeral {
  let { next, value } = from;
  let scaled = false;
  for (let rounds = 0; rounds < 2 && next < limit; rounds++) {
    if (isWord(t, next) && isGlued(t, next) && !scaled) {
      const letter = SCALE_LETTERS.get(wordAt(t, next));
      if (letter !== undefined) {
        return {
          ...from,
          next: next + 1,
          value: value * letter,
          scaled: true,
          letter: wordAt(t, next),
          form: 'digits',
        };
      }
    }
    const at = isHyphen(t, next) && isWord(t, next + 1) ? next + 1 : next;
    const word = at < limit ? wordRole(t, at) : undefined;
    const spacedLetter =
      !word && !scaled && at === next && isWord(t, at) ? SPACED_SCALES.get(wordAt(t, at)) : undefined;
    if (spacedLetter !== undefined) {
      value *= spacedLetter;
      next = at + 1;
      scaled = true;
      continue;
    }
    if (!word || (word.role !== Role.Scale && word.role !== Role.Hundred && word.role !== Role.Dozen)) break;
    if (word.role === Role.Dozen && value >= 1000) break;
    value *= word.value;
    next = at + 1;
    scaled = true;
  }
  if (!scaled) return from;
  const part = readAndPart(t, next, limit);
  return { ...from, next: part && value >= 1e6 ? part.next : next, value: round(value), scaled: true, form: 'digits' };
}

const SPACED_SCALES: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['B', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bln', 1e9],
  ['tn', 1e12],
]);

/** Takes the error of binary fractions out of products: 4.35 × 1e6. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** "and a half", "and three-quarters", with spaces or hyphens: what it adds. */
function readAndPart(t: Tokens, i: number, limit: number): { next: number; value: number } | null {
  let at = isHyphen(t, i) ? i + 1 : i;
  if (at >= limit || lowerAt(t, at) !== 'and') return null;
  at = isHyphen(t, at + 1) ? at + 2 : at + 1;
  const mark = FRACTION_MARKS.get(wordAt(t, at));
  if (mark !== undefined && at < limit) return { next: at + 1, value: mark };
  const count = wordRole(t, at);
  const counted = count?.role === Role.Unit && count.value > 0;
  if (lowerAt(t, at) !== 'a' && !counted) return null;
  const above = counted ? count.value : 1;
  at = isHyphen(t, at + 1) ? at + 2 : at + 1;
  if (at >= limit) return null;
  const below = wordRole(t, at);
  const fits =
    below && (below.role === Role.Half || below.role === Role.Part || (below.role === Role.Ordinal && below.value > 2));
  return fits && below.value > 1 ? { next: at + 1, value: above / below.value } : null;
}

/** Cardinal words: twenty-one, two hundred and five, three million. */
function readWords(t: Tokens, i: number, limit: number): Numeral | null {
  let total = 0;
  let group = 0;
  let lastScale = Infinity;
  let at = i;
  let next = i;
  let scaled = false;
  while (at < limit) {
    const word = wordRole(t, at);
    if (!word) break;
    if (word.role === Role.Unit) {
      if (next > i && (group % 10 !== 0 || group % 100 === 10 || word.value === 0)) break;
      group += word.value;
    } else if (word.role === Role.Teen || word.role === Role.Ten) {
      if (group % 100 !== 0) break;
      group += word.value;
    } else if (word.role === Role.Hundred) {
      if (group === 0 || group >= 100) break;
      group *= 100;
    } else if (word.role === Role.Dozen) {
      if (group === 0 || group >= 100) break;
      group *= 12;
      scaled = true;
    } else if (word.role === Role.Scale) {
      if (group === 0 || word.value >= lastScale) break;
      total += group * word.value;
      group = 0;
      lastScale = word.value;
      scaled = true;
    } else break;
    next = at + 1;
    at = next;
    const joined = isHyphen(t, at) || (wordAt(t, at) === '-' && !isGlued(t, at) && !isGlued(t, at + 1)) ? at + 1 : at;
    if (joined > at) {
      if (wordRole(t, joined) === undefined) break;
      at = joined;
    } else if (
      (lowerAt(t, at) === 'and' || wordAt(t, at) === '&') &&
      (group % 100 === 0 || lastScale < Infinity) &&
      group % 100 === 0
    ) {
      const follows = wordRole(t, at + 1);
      if (!follows || follows.role > Role.Ten || (total === 0 && group < 100)) break;
      at++;
    }
  }
  if (next === i) return null;
  const value = total + group;
  return withWordEnding(t, numeral(i, next, value, 'words', { scaled }), limit);
}

/** Fractions, ordinals and decimals that grow out of cardinal words: two-thirds, twenty-first, two point five, two and a half. */
function withWordEnding(t: Tokens, cardinal: Numeral, limit: number): Numeral | null {
  const { first, next, value } = cardinal;
  if (next >= limit) return cardinal;
  const at = isHyphen(t, next) ? next + 1 : next;
  const word = wordRole(t, at);
  if (word?.role === Role.Ordinal && at > next && value >= 20 && value % 10 === 0 && word.value < 10) {
    return numeral(first, at + 1, value + word.value, 'ordinal');
  }
  const halves = word?.role === Role.Half && value === 1 && (at > next || !isHyphen(t, at + 1));
  const singular = word?.role === Role.Ordinal && value === 1 && word.value > 2 && word.value <= 100;
  const plural = word?.role === Role.Part && (value > 1 || word.value === 4) && value < 100;
  if (halves || (singular && (at > next || isPartContext(t, at + 1))) || plural) {
    return numeral(first, at + 1, value / (word?.value ?? 1), 'fraction');
  }
  if (lowerAt(t, next) === 'point' && value < 1000) return readPoint(t, cardinal, limit);
  const part = readAndPart(t, next, limit);
  if (part) return withScale(t, numeral(first, part.next, value + part.value, 'words'), limit);
  return cardinal;
}

/** "one third of", "one fifth the": a fraction; "one third party" is not. */
function isPartContext(t: Tokens, i: number): boolean {
  const follows = lowerAt(t, i);
  return follows === 'of' || follows === 'the' || follows === 'as' || !isWord(t, i);
}

function readPoint(t: Tokens, cardinal: Numeral, limit: number): Numeral {
  let digits = '';
  let at = cardinal.next + 1;
  for (; at < limit && digits.length < 8; at++) {
    const word = wordRole(t, at);
    if (!word || word.role > Role.Ten || (word.role !== Role.Unit && digits !== '')) break;
    digits += String(word.value);
    if (word.role === Role.Ten && isHyphen(t, at + 1) && wordRole(t, at + 2)?.role === Role.Unit) {
      digits = String(word.value + (wordRole(t, at + 2)?.value ?? 0));
      at += 2;
    }
  }
  if (digits === '') return cardinal;
  return withScale(t, numeral(cardinal.first, at, Number(`${cardinal.value}.${digits}`), 'words'), limit);
}

/** hundred, million, dozen behind "a", or with nothing before: a hundred, a million and a half, the dozen. */
function readBareScale(t: Tokens, i: number, limit: number): Numeral {
  let value = wordRole(t, i)?.value ?? 1;
  let next = i + 1;
  const follows = next < limit ? wordRole(t, next) : undefined;
  if (follows?.role === Role.Scale && follows.value > value) {
    value *= follows.value;
    next++;
  }
  const part = readAndPart(t, next, limit);
  if (part) return numeral(i, part.next, value * (1 + part.value), 'words', { scaled: true });
  if (lowerAt(t, next) === 'and' && next + 1 < limit && value >= 100) {
    const rest = wordRole(t, next + 1);
    if (rest && rest.role <= Role.Ten) {
      const more = readWords(t, next + 1, limit);
      if (more && more.value < value && more.form === 'words')
        return numeral(i, more.next, value + more.value, 'words', { scaled: true });
    }
  }
  return numeral(i, next, value, 'words', { scaled: true });
}

/** hundreds of thousands, tens of millions, dozens: the order of magnitude and ten times that. */
function readMagnitude(t: Tokens, i: number, limit: number): Numeral {
  let value = wordRole(t, i)?.value ?? 1;
  let next = i + 1;
  while (lowerAt(t, next) === 'of' && next + 1 < limit) {
    const word = wordRole(t, next + 1);
    if (word?.role === Role.Plural || word?.role === Role.Scale || word?.role === Role.Hundred) {
      value *= word.value;
      next += 2;
      continue;
    }
    // tens of 1000’s
    const digits = isNumber(t, next + 1) ? readDigits(t, next + 1, limit) : null;
    if (digits?.form !== 'magnitude') break;
    value *= digits.value;
    next = digits.next;
  }
  return numeral(i, next, value, 'magnitude', { high: value * 10, scaled: true });
}

function readOrdinalOrPart(t: Tokens, i: number, word: NumberWord): Numeral | null {
  const behindA = (lowerAt(t, i - 1) === 'a' || lowerAt(t, i - 1) === 'an') && !isHyphen(t, i + 1);
  if (behindA && word.value > 2 && word.value <= 100) {
    const follows = lowerAt(t, i + 1);
    const fraction =
      word.role === Role.Part
        ? follows === 'of' || follows === 'million' || follows === 'century' || follows === 'mile'
        : follows === 'of';
    if (fraction || (word.role === Role.Ordinal && follows === 'as')) {
      if (follows === 'million') return numeral(i, i + 2, 1e6 / word.value, 'words', { scaled: true });
      return numeral(i, i + 1, 1 / word.value, 'fraction');
    }
  }
  return word.role === Role.Ordinal ? numeral(i, i + 1, word.value, 'ordinal') : null;
}

/** half · half a million · half-a-dozen · half million */
function readHalf(t: Tokens, i: number, limit: number): Numeral | null {
  let at = isHyphen(t, i + 1) ? i + 2 : i + 1;
  if (lowerAt(t, at) === 'a' || lowerAt(t, at) === 'an') at = isHyphen(t, at + 1) ? at + 2 : at + 1;
  const scale = at < limit ? wordRole(t, at) : undefined;
  if (scale && (scale.role === Role.Scale || scale.role === Role.Dozen || scale.role === Role.Hundred)) {
    return numeral(i, at + 1, scale.value / 2, 'words', { scaled: true });
  }
  // half-brother, half-time: a word of its own
  if (isHyphen(t, i + 1)) return wordRole(t, at)?.role === Role.TimeUnit ? numeral(i, i + 1, 0.5, 'fraction') : null;
  return numeral(i, i + 1, 0.5, 'fraction');
}

const COUPLE_BEFORE = new Set(['a', 'last', 'past', 'next', 'first', 'final']);

/** a couple (of) · a few hundred · several million · several dozen */
function readFew(t: Tokens, i: number, few: NumberWord, limit: number): Numeral | null {
  let at = i + 1;
  if (few.role === Role.Couple) {
    if (!COUPLE_BEFORE.has(lowerAt(t, i - 1))) return null;
    if (lowerAt(t, at) === 'of') at++;
  }
  const scale = at < limit ? wordRole(t, at) : undefined;
  if (scale && (scale.role === Role.Scale || scale.role === Role.Hundred || scale.role === Role.Dozen)) {
    let { value } = scale;
    let next = at + 1;
    const more = next < limit ? wordRole(t, next) : undefined;
    if (more?.role === Role.Scale) {
      value *= more.value;
      next++;
    }
    const low = few.role === Role.Couple ? value * 2 : value;
    return numeral(i, next, low, 'magnitude', { high: few.role === Role.Couple ? null : value * 10, scaled: true });
  }
  if (scale?.role === Role.Plural && few.role === Role.Few) {
    const plural = readMagnitude(t, at, limit);
    return { ...plural, first: i };
  }
  if (few.role !== Role.Couple) return null;
  return numeral(i, at > i + 1 && UNIT_WORDS.get(lowerAt(t, at))?.family === 'time' ? at : i + 1, 2, 'magnitude');
}
