/*
 * Owns numbers in words: twenty-one, two hundred and five, two-thirds, two point five, a million and a half.
 */
import { Role } from '../lexicon/numberWords';
import { type Numeral, numeral, readAndPart, withScale, wordRole } from './numeralShape';
import { isGlued, isHyphen, isWord, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

/** Cardinal words: twenty-one, two hundred and five, three million. */
export function readWords(t: Tokens, i: number, limit: number): Numeral | null {
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
export function readBareScale(t: Tokens, i: number, limit: number): Numeral {
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
