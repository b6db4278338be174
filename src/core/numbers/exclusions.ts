/*
 * Owns which numbers are no quantities: parts of names (F-16, Covid-19, iPhone 15, No 10), addresses, codes, phone numbers,
 * pronouns ("no one", "the one") and idioms. Gives yes or no; the reader of quantities skips those tokens.
 */
import { CURRENCY_CODES } from '../lexicon/currencies';
import { NUMBER_WORDS } from '../lexicon/numberWords';
import type { Tokens } from '../tokens';
import type { Numeral } from './numeral';
import { isFunctionWord, isPluralForm } from './nouns';
import {
  isAllCaps,
  isCapital,
  isDash,
  isGlued,
  isHyphen,
  isNumber,
  isWord,
  lowerAt,
  opensSentence,
  wordAt,
} from './tokenView';

/** Nouns that number what follows them: Article 5, Source 1, page 12, Flight 93. */
const LABELS = new Set(
  (
    'article articles section sections chapter chapters source sources page pages paragraph clause amendment title proposition prop resolution directive rule item items figure figures fig table tables ' +
    'appendix exhibit flight highway route interstate exit channel room gate floor platform pier terminal lane line lines district ward precinct zone area sector unit block lot apartment apt suite ' +
    'episode season volume vol issue part phase stage step level tier type category class grade form schedule model version mark mk series apollo gemini soyuz voyager boeing airbus windows office ' +
    'iphone ipad galaxy pixel playstation ps xbox nintendo android ios formula serie ligue bundesliga radio studio station camp checkpoint building hangar war psalm genesis matthew luke corinthians ' +
    'group pool heat round week day game match set act scene track hole lap leg question option plan code annex case count counts grade year size age u under bbc itv espn abc nbc cnn fox sky ktla net network ' +
    'surah sura verse article. agenda catch super bowl wrestlemania ufc euro g f division league top'
  ).split(' '),
);

/** Labels that are as often plain nouns: only with a capital, or before a single small number at a clause's end. */
const WEAK_LABELS = new Set(
  'day year week game match set round season line lines area unit group pool top euro war class level age size count counts case question plan option league division net network sky fox under form part act code station radio issue table figure figures model series mark type stage step round lap leg heat hole track'.split(
    ' ',
  ),
);

/** True where the number over the numeral's tokens names something instead of counting it. */
export function isPartOfName(t: Tokens, n: Numeral, from: number, limit: number, hasUnit: boolean): boolean {
  return n.form === 'words' ||
    n.form === 'multiple' ||
    n.form === 'magnitude' ||
    n.form === 'fraction' ||
    (n.form === 'ordinal' && !isNumber(t, n.first))
    ? isWordName(t, n, from, limit, hasUnit)
    : isDigitName(t, n, from, limit, hasUnit);
}

function isDigitName(t: Tokens, n: Numeral, from: number, limit: number, hasUnit: boolean): boolean {
  const { first, next } = n;
  const before = first - 1;
  if (isGlued(t, first) && before >= 0) {
    if (isWord(t, before) || isNumber(t, before)) return !isMoneyLetters(t, before);
    const mark = wordAt(t, before);
    if (mark === '/' || mark === '@' || mark === '_' || mark === '=' || mark === '&' || mark === '\\' || mark === '^')
      return true;
    if ((mark === '.' || mark === ':') && isGlued(t, before)) return true;
    if (isDash(t, before) && mark !== '—' && isGlued(t, before) && before > 0 && isNameBeforeHyphen(t, before - 1))
      return true;
  }
  // digits run into letters that are no unit: 3D, 49ers, 4x4
  if (next < limit && isGlued(t, next) && isWord(t, next) && !hasUnit && n.form === 'digits' && n.letter === null)
    return true;
  if (hasUnit || before < from) return false;
  const label = lowerAt(t, before);
  if ((label === 'no' || label === 'nos' || label === 'no.') && isCapital(t, before)) return true;
  if (label === '.' && isGlued(t, before) && before - 1 >= from) {
    const abbreviation = lowerAt(t, before - 1);
    if (
      abbreviation === 'no' ||
      abbreviation === 'nos' ||
      abbreviation === 'fig' ||
      abbreviation === 'vol' ||
      abbreviation === 'art' ||
      abbreviation === 'sec' ||
      abbreviation === 'pp'
    )
      return true;
  }
  if (!isWord(t, before) || isGlued(t, first)) return false;
  const counts = next < limit && isWord(t, next) && countsNoun(t, next, limit);
  if (LABELS.has(label)) {
    if (!WEAK_LABELS.has(label)) return !counts || isCapital(t, before);
    return isCapital(t, before) && !opensSentence(t, before) && !counts;
  }
  return !counts && isCapital(t, before) && !opensSentence(t, before) && isProperBefore(t, before, from);
}

/** RM50,000 · US5 · Rs500: letters glued to digits that are money. */
function isMoneyLetters(t: Tokens, i: number): boolean {
  return isWord(t, i) && CURRENCY_CODES.has(wordAt(t, i));
}

/** F-16, Covid-19, MiG-29, Article-5; not pre-2014, mid-30s, "age-50" or a range of numbers. */
function isNameBeforeHyphen(t: Tokens, i: number): boolean {
  if (isNumber(t, i)) return false;
  if (!isWord(t, i)) return false;
  if (isCapital(t, i)) return !opensSentence(t, i) || isAllCaps(t, i) || lowerAt(t, i) === 'covid';
  const lower = lowerAt(t, i);
  return !NUMBER_PREFIXES.has(lower) && !NUMBER_WORDS.has(lower);
}

const NUMBER_PREFIXES = new Set(
  'pre post mid late early sub under over top non near plus and to nearly about age aged'.split(' '),
);

/** True where a counted plural noun stands within three words. */
function countsNoun(t: Tokens, at: number, limit: number): boolean {
  for (let i = at; i < limit && i < at + 4; i++) {
    const lower = lowerAt(t, i);
    if (!isWord(t, i)) return false;
    if (lower === 'more' || lower === 'other' || lower === 'percent' || lower === 'others') return true;
    if (isFunctionWord(lower)) return false;
    if (isPluralForm(lower)) return true;
  }
  return false;
}

/** Capitalised words that stand before a number without naming anything with it. */
const OPEN_CAPITALS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i and or but in at on by for from to with of the a an ' +
    'about over nearly almost around some only just more less than least most up killing with all'
  ).split(' '),
);

function isProperBefore(t: Tokens, i: number, from: number): boolean {
  if (OPEN_CAPITALS.has(lowerAt(t, i))) return false;
  // a shouted or title-case line says nothing by its capitals
  let capitals = 0;
  let words = 0;
  for (let k = i; k >= from && k > i - 6; k--) {
    if (!isWord(t, k)) continue;
    words++;
    if (isCapital(t, k)) capitals++;
  }
  return !(words >= 4 && capitals === words);
}

const NO_COUNT_BEFORE_ONE = new Set(
  'no any every some each this that these those which the either another what neither whichever'.split(' '),
);
const NO_COUNT_AFTER_ONE = new Set(
  (
    'another who that which is was has had can could would will should may might of by and to in on at for but thing day of or where whose with from as if so does did must knows knew ever really wants wanted else ' +
    "man's more's"
  ).split(' '),
);

function isWordName(t: Tokens, n: Numeral, from: number, limit: number, hasUnit: boolean): boolean {
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
  if (lower === 'one' && next === first + 1) {
    if (hasUnit) return false;
    if (first > from && NO_COUNT_BEFORE_ONE.has(before)) return true;
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
  if (isHyphen(t, next) && lower === 'half' && !hasUnit) return true;
  if (lower === 'half') return isHalfIdiom(t, first, next, before);
  if (n.form === 'ordinal') return isOrdinalName(t, n, from, limit);
  if (n.form === 'multiple') return isMultipleIdiom(t, n, before);
  if (!isCapital(t, first) || opensSentence(t, first) || hasUnit) return false;
  // a capital inside a sentence: Air Force One, the Hateful Eight; title-case lines count on
  const opensQuote = first > from && !isWord(t, first - 1) && !isDash(t, first - 1) && !isNumber(t, first - 1);
  if (opensQuote) return false;
  if (!isTitleCase(t, first, from, limit)) return true;
  return !countsNoun(t, next, limit);
}

function isOnePronoun(t: Tokens, first: number, next: number, limit: number): boolean {
  if (next >= limit || !isWord(t, next)) {
    const mark = wordAt(t, next);
    return !(mark === '-' && isHyphen(t, next)) || first < 0;
  }
  const follows = lowerAt(t, next);
  return NO_COUNT_AFTER_ONE.has(follows) || isFunctionWord(follows);
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
  if (lower === 'twice' || lower === 'thrice') return false;
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

/** True where nearly every longer word around token `i` has a capital: a headline. */
function isTitleCase(t: Tokens, i: number, from: number, limit: number): boolean {
  let capitals = 0;
  let words = 0;
  const end = Math.min(limit, i + 12);
  for (let k = Math.max(from, i - 12); k < end; k++) {
    if (!isWord(t, k) || (t.end[k] ?? 0) - (t.start[k] ?? 0) < 4) continue;
    words++;
    if (isCapital(t, k)) capitals++;
  }
  return words >= 3 && capitals >= words - 1;
}
