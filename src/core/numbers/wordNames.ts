/*
 * Owns number words that count nothing: no one, Air Force One, at first, second half, the two of them.
 */
import { NUMBER_WORDS } from '../lexicon/numberWords';
import { UNIT_WORDS } from '../lexicon/units';
import { NUMBER_PREFIXES, countsNoun, isTitleCase } from './nameContext';
import { isFunctionWord } from './nouns';
import type { Numeral } from './numeralShape';
import { isCapital, isHyphen, isNumber, isWord, lowerAt, opensSentence, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

const NO_COUNT_BEFORE_ONE = new Set(
  'no any every some each this that these those which the either another what neither whichever next last previous new old good bad big great small better best'.split(
    ' ',
  ),
);

/** Numbers themselves: what is read of a sentence begins behind them. */
const PLACES_BEFORE_ONE = new Set(['first', 'second', 'third']);

const NO_COUNT_AFTER_ONE = new Set(
  (
    'another who that which is was has had can could would will should may might of by and to in on at for but thing day of or where whose with from as if so does did must knows knew ever really wants wanted else ' +
    "man's more's"
  ).split(' '),
);

export function isWordName(t: Tokens, n: Numeral, from: number, limit: number, hasUnit: boolean): boolean {
  const { first, next } = n;
  const before = lowerAt(t, first - 1);
  const lower = lowerAt(t, first);
  if (
    isHyphen(t, first - 1) &&
    first - 2 >= from &&
    isWord(t, first - 2) &&
    !NUMBER_PREFIXES.has(lowerAt(t, first - 2)) &&
    !NUMBER_WORDS.has(lowerAt(t, first - 2))
  )
    return true;
  if (isHyphen(t, next) && isCapital(t, first) && isCapital(t, next + 1)) return true;
  if (lower === 'one' && next === first + 1) {
    if (isCapital(t, first) && first > from && isWord(t, first - 1) && isCapital(t, first - 1))
      return !isTitleCase(t, first, from, limit);
    if (hasUnit) return false;
    if ((first > from && NO_COUNT_BEFORE_ONE.has(before)) || PLACES_BEFORE_ONE.has(before)) return true;
    // “an active one”
    const article = lowerAt(t, first - 2);
    if (first - 1 > from && isWord(t, first - 1) && (article === 'a' || article === 'an')) return before !== 'of';
    if (isHyphen(t, next)) {
      const joined = lowerAt(t, next + 1);
      return (
        joined === 'off' ||
        joined === 'sided' ||
        joined === 'on' ||
        joined === 'upmanship' ||
        joined === 'liner' ||
        joined === 'liners'
      );
    }
    return isOnePronoun(t, first, next, limit);
  }
  // between the two companies; the two would visit: no count, a way to say both
  if (lower === 'two' && next === first + 1 && before === 'the' && first - 1 >= from && !hasUnit) {
    if (first - 2 >= from && lowerAt(t, first - 2) === 'between') return true;
    return (
      next >= limit ||
      !isWord(t, next) ||
      (isFunctionWord(lowerAt(t, next)) && lowerAt(t, next) !== 'other' && lowerAt(t, next) !== 'of')
    );
  }
  if (isHyphen(t, next) && lower === 'half' && !hasUnit) return true;
  if (lower === 'half') return isHalfIdiom(t, first, next, before);
  if (n.form === 'ordinal') return isOrdinalName(t, n, from, limit);
  if (n.form === 'multiple') return isMultipleIdiom(t, n, before);
  if (!isCapital(t, first) || opensSentence(t, first) || hasUnit) return false;
  // a capital inside a sentence: Air Force One, the Hateful Eight; title-case lines count on
  const opensQuote = first > from && !isWord(t, first - 1) && !isNumber(t, first - 1) && !isHyphen(t, first - 1);
  if (opensQuote) return false;
  if (!isTitleCase(t, first, from, limit)) return true;
  return !countsNoun(t, next, limit);
}

const CASUALTY = new Set('killed hurt injured wounded dead missing arrested out to or'.split(' '));

function isOnePronoun(t: Tokens, first: number, next: number, limit: number): boolean {
  if (next >= limit || !isWord(t, next)) {
    const mark = wordAt(t, next);
    return !(mark === '-' && isHyphen(t, next)) || first < 0;
  }
  const follows = lowerAt(t, next);
  if ((follows === 'a' || follows === 'an') && UNIT_WORDS.get(lowerAt(t, next + 1))?.family === 'time') return false;
  if (follows === 'in' && (isNumber(t, next + 1) || NUMBER_WORDS.has(lowerAt(t, next + 1)))) return false;
  return !CASUALTY.has(follows) && (NO_COUNT_AFTER_ONE.has(follows) || isFunctionWord(follows));
}

function isHalfIdiom(t: Tokens, first: number, next: number, before: string): boolean {
  if (
    before === 'first' ||
    before === 'second' ||
    before === 'the' ||
    before === 'other' ||
    before === 'better' ||
    before === 'latter' ||
    before === 'this' ||
    before === 'each' ||
    before === 'last' ||
    before === 'opening'
  )
    return true;
  if (isHyphen(t, first - 1)) return true;
  const follows = lowerAt(t, next);
  return (
    follows === 'time' ||
    follows === 'back' ||
    follows === 'centuries' ||
    follows === 'brother' ||
    follows === 'sister' ||
    follows === 'expected'
  );
}

function isOrdinalName(t: Tokens, n: Numeral, from: number, limit: number): boolean {
  const { first, next } = n;
  const lower = lowerAt(t, first);
  const before = lowerAt(t, first - 1);
  const follows = lowerAt(t, next);
  // Second, …: a step of an argument
  if (opensSentence(t, first) && follows === ',') return true;
  if (lower === 'first' || lower === 'second' || lower === 'third') {
    // first, … and at first; a second, per second, split second
    if (
      before === 'at' ||
      (follows === 'of' && lowerAt(t, next + 1) === 'all') ||
      (follows === 'and' && lowerAt(t, next + 1) === 'foremost')
    )
      return true;
    if (
      lower === 'first' &&
      (opensSentence(t, first) || follows === ',') &&
      (follows === ',' || isFunctionWord(follows)) &&
      before !== 'the'
    )
      return true;
    if (
      lower === 'second' &&
      (before === 'per' || before === 'split' || NUMBER_WORDS.get(before)?.role === 1 || isNumber(t, first - 1))
    )
      return true;
    if (isHyphen(t, next)) {
      const joined = lowerAt(t, next + 1);
      if (joined === 'hand' || joined === 'person' || joined === 'party' || joined === 'guess') return true;
    }
    if (
      follows === 'hand' ||
      follows === 'aid' ||
      follows === 'party' ||
      follows === 'parties' ||
      follows === 'lady' ||
      follows === 'name'
    )
      return true;
  }
  if (isHyphen(t, first - 1) && first - 2 >= from && lowerAt(t, first - 2) !== 'twenty') return true;
  // First Amendment, Second Avenue, Fifth Ward
  return (
    isCapital(t, first) &&
    !opensSentence(t, first) &&
    next < limit &&
    isWord(t, next) &&
    isCapital(t, next) &&
    !isTitleCase(t, first, from, limit)
  );
}

function isMultipleIdiom(t: Tokens, n: Numeral, before: string): boolean {
  const lower = lowerAt(t, n.first);
  if (lower === 'twice' || lower === 'thrice' || lower.endsWith('fold')) return false;
  const follows = lowerAt(t, n.next);
  return (
    isHyphen(t, n.next) ||
    isHyphen(t, n.first - 1) ||
    before === 'to' ||
    !(
      follows === 'the' ||
      follows === 'that' ||
      follows === 'its' ||
      follows === 'their' ||
      follows === 'his' ||
      follows === 'what' ||
      follows === 'those'
    )
  );
}
