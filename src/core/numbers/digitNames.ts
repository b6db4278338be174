/*
 * Owns digits that are part of a name: F-16, Covid-19, iPhone 15, No 10, Article 5, addresses.
 */
import { countsNoun, isMoneyLetters, isNameBeforeHyphen, isTitleCase } from './nameContext';
import type { Numeral } from './numeralShape';
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
import { TokenType, type Tokens } from '../tokens';

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

export function isDigitName(t: Tokens, n: Numeral, from: number, limit: number, hasUnit: boolean): boolean {
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
  if (!hasUnit && opensSentence(t, first) && isListMark(t, next)) return true;
  if (hasUnit) return false;
  // 50 Cent
  if (wordAt(t, next) === 'Cent') return true;
  if (before < from) return false;
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
  // Hide Caption 3 of 19 Photos
  if (
    lowerAt(t, before) === 'caption' ||
    (lowerAt(t, before) === 'of' && isNumber(t, before - 1) && lowerAt(t, before - 2) === 'caption')
  )
    return true;
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

/** "2. Wish lists", "3) More": an item's number at the head of a line. */
function isListMark(t: Tokens, next: number): boolean {
  const mark = wordAt(t, next);
  return (mark === '.' || mark === ')') && isGlued(t, next) && next + 1 < t.count && !isGlued(t, next + 1);
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
