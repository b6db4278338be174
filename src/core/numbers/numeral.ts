/*
 * Owns reading one number from the tokens, whatever its form; orders of magnitude, halves and ordinals here, the rest beside.
 * Gives its tokens and value; leaves units, bounds, ranges and whether it is a quantity at all to others.
 */
import { FRACTION_MARKS, type NumberWord, Role } from '../lexicon/numberWords';
import { UNIT_WORDS } from '../lexicon/units';
import { readDigits } from './numeralDigits';
import { type Numeral, numeral, withScale, wordRole } from './numeralShape';
import { readBareScale, readWords } from './numeralWords';
import { isHyphen, isNumber, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

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
  if (lowerAt(t, i) === 'quarter' && lowerAt(t, i + 1) === 'million')
    return numeral(i, i + 2, 250000, 'words', { scaled: true });
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
