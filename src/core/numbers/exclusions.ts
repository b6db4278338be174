/*
 * Owns which numbers are no quantities: parts of names (F-16, Covid-19, iPhone 15, No 10), addresses, codes, phone numbers,
 * pronouns ("no one", "the one") and idioms. Gives yes or no; the reader of quantities skips those tokens.
 */
import { CURRENCY_CODES } from '../lexicon/currencies';
import { NUMBER_WORDS } from '../lexicon/numberWords';
import { TokenType, type Tokens } from '../tokens';
import { UNIT_WORDS } from '../lexicon/units';
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
    if (isWord(t, before) || isNumber(t, before))
      return !isMoneyLetters(t, before) && !(wordAt(t, before - 1) === '$' && isGlued(t, before));
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
  if (wordAt(t, next) === '/' && isGlued(t, next) && isGlued(t, next + 1) && isNumber(t, next + 1) && !hasUnit)
    return true;
  if (hasUnit || before < from) return false;
  // COVID -19
  if (
    wordAt(t, before) === '-' &&
    isGlued(t, first) &&
    before - 1 >= from &&
    isAllCaps(t, before - 1) &&
    lowerAt(t, before - 1).length > 1
  )
    return true;
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
      abbreviation === 'op' ||
      abbreviation === 'pp'
    )
      return true;
  }
  if (isAddress(t, next, limit)) return true;
  // ’11: a short year
  if (
    (wordAt(t, before) === "'" || wordAt(t, before) === '’' || wordAt(t, before) === '‘') &&
    isGlued(t, first) &&
    wordAt(t, first).length === 2 &&
    !isGlued(t, before)
  )
    return wordAt(t, next) !== "'" && wordAt(t, next) !== '’' && lowerAt(t, next) !== 's';
  // Boeing’s 787
  if (
    before - 1 >= from &&
    t.type[before] === TokenType.Possessive &&
    isCapital(t, before - 1) &&
    wordAt(t, first).length === 3 &&
    !wordAt(t, first).endsWith('0')
  ) {
    return !(next < limit && isWord(t, next) && countsNoun(t, next, limit));
  }
  if (!isWord(t, before) || isGlued(t, first)) return false;
  const counts = next < limit && isWord(t, next) && countsNoun(t, next, limit);
  const scored = isHyphen(t, next) && isNumber(t, next + 1) && wordAt(t, first).length < 3;
  if (BRANDS.has(label)) return true;
  if (LABELS.has(label)) {
    if (!WEAK_LABELS.has(label)) return !counts || isCapital(t, before);
    return isCapital(t, before) && !opensSentence(t, before) && !counts;
  }
  return (
    !counts && !scored && isCapital(t, before) && !opensSentence(t, before) && isProperBefore(t, before, from, limit)
  );
}

/** RM50,000 · US5 · Rs500: letters glued to digits that are money. */
function isMoneyLetters(t: Tokens, i: number): boolean {
  return isWord(t, i) && CURRENCY_CODES.has(wordAt(t, i));
}

/** F-16, Covid-19, MiG-29, Article-5; not pre-2014, mid-30s, "age-50" or a range of numbers. */
function isNameBeforeHyphen(t: Tokens, i: number): boolean {
  if (isNumber(t, i)) return isGlued(t, i) && isWord(t, i - 1) && !isMoneyLetters(t, i - 1);
  if (!isWord(t, i)) return false;
  if (isCapital(t, i)) return !opensSentence(t, i) || isAllCaps(t, i) || lowerAt(t, i) === 'covid';
  const lower = lowerAt(t, i);
  return !NUMBER_PREFIXES.has(lower) && !NUMBER_WORDS.has(lower);
}

const NUMBER_PREFIXES = new Set(
  'pre post mid late early sub under over top non near plus and to nearly about age aged minus negative'.split(' '),
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

function isProperBefore(t: Tokens, i: number, from: number, limit: number): boolean {
  // a shouted or title-case line says nothing by its capitals
  return !OPEN_CAPITALS.has(lowerAt(t, i)) && !isTitleCase(t, i, from, limit);
}

/** 601 Riverview Dr., 209 West Houston St. */
function isAddress(t: Tokens, next: number, limit: number): boolean {
  for (let i = next; i < limit && i < next + 4; i++) {
    if (!isWord(t, i) || !isCapital(t, i)) return false;
    if (i > next && STREETS.has(lowerAt(t, i))) return true;
  }
  return false;
}

const STREETS = new Set(
  'st street ave avenue road rd dr drive blvd boulevard lane ln square place plaza court terrace parkway highway way'.split(
    ' ',
  ),
);
const BRANDS = new Set(
  'iphone ipad galaxy boeing airbus windows playstation xbox flight route highway interstate model apollo op'.split(
    ' ',
  ),
);

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
  if (isHyphen(t, next) && isCapital(t, first) && isCapital(t, next + 1)) return true;
  if (lower === 'one' && next === first + 1) {
    if (isCapital(t, first) && first > from && isWord(t, first - 1) && isCapital(t, first - 1))
      return !isTitleCase(t, first, from, limit);
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
  return capitals >= 3 && capitals >= (words > 4 ? words - 1 : words);
}
