/*
 * Owns the noun a number counts: the words behind it up to the head of the noun phrase, the last in the singular.
 * Works by form (plural endings, function words); leaves what the clause is about to topic.ts.
 */
import { FUNCTION_WORDS, IRREGULAR_PLURALS, NOT_PLURAL } from '../lexicon/nounForms';
import { isCapital, isGlued, isHyphen, isWord, lowerAt, opensSentence, wordAt } from './tokenView';
import { TokenType, type Tokens } from '../tokens';

export interface CountedNoun {
  /** The noun phrase over tokens [first, next). */
  readonly first: number;
  readonly next: number;
  /** Token of its head. */
  readonly head: number;
  /** The words, the last in the singular. */
  readonly unit: string;
}

const MAX_WORDS = 6;

/** Closed-class words and the like, also with a contraction behind them (we’ll, it’s). */
export function isFunctionWord(lower: string): boolean {
  if (FUNCTION_WORDS.has(lower)) return true;
  const at = lower.indexOf("'");
  return at > 0 && (FUNCTION_WORDS.has(lower.slice(0, at)) || lower.endsWith("n't"));
}

/** True where the form of the word is that of a plural noun. */
export function isPluralForm(lower: string): boolean {
  if (IRREGULAR_PLURALS.has(lower)) return true;
  const { length } = lower;
  if (length < 4 || lower.charCodeAt(length - 1) !== 115) return false;
  const before = lower.charCodeAt(length - 2);
  if (before === 115 || before === 39 || before === 46) return false;
  if (before === 117 || before === 105)
    return (
      lower === 'gurus' ||
      lower === 'taxis' ||
      lower === 'menus' ||
      lower === 'emojis' ||
      lower === 'iraqis' ||
      lower === 'israelis' ||
      lower === 'pakistanis'
    );
  return !NOT_PLURAL.has(lower);
}

/** "stations" → "station", "countries" → "country", "people" → "person". Words that are no plural stay. */
export function toSingular(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR_PLURALS.get(lower);
  if (irregular !== undefined) return irregular;
  if (!isPluralForm(lower)) return /^[A-Z]{2,4}s$/.test(word) ? word.slice(0, -1) : word;
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return word.slice(0, -3) + 'y';
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower) || /(?:us|tomato|potato|hero|veto|echo|cargo)es$/.test(lower))
    return word.slice(0, -2);
  return word.slice(0, -1);
}

const DETERMINERS = new Set('the its his her their these those my our your all'.split(' '));

/** The noun behind "of": two of Johnson’s deputies, 35m of its devices, three of the schools. */
export function readOfNoun(t: Tokens, at: number, limit: number, value = 2, preposition = 'of'): CountedNoun | null {
  if (lowerAt(t, at) !== preposition) return null;
  let from = at + 1;
  if (DETERMINERS.has(lowerAt(t, from))) from++;
  for (let i = from; i < limit && i < from + 4; i++) {
    if (t.type[i] === TokenType.Possessive) {
      from = i + 1;
      break;
    }
    if (!isWord(t, i) || !isCapital(t, i)) break;
  }
  return from < limit ? readCountedNoun(t, from, limit, value) : null;
}

/**
 * The noun phrase that begins at token `at`, behind a number of `value`; null where none does.
 * `joined`: a hyphen ties number and noun ("three-course meal").
 */
export function readCountedNoun(t: Tokens, at: number, limit: number, value: number): CountedNoun | null {
  if (isHyphen(t, at) && isWord(t, at + 1)) {
    const head = at + 1;
    return { first: head, next: head + 1, head, unit: toSingular(wordAt(t, head)) };
  }
  let first = at;
  while (first < limit && LEADING.has(lowerAt(t, first))) first++;
  let words = 0;
  let head = -1;
  let end = first;
  for (let i = first; i < limit && words < MAX_WORDS; i++) {
    if (!isWord(t, i)) {
      if (isHyphen(t, i) && i > first) continue;
      break;
    }
    const lower = lowerAt(t, i);
    if (value !== 1 && words > 0 && head < 0 && (lower === 'and' || lower === 'or') && isPairedModifier(t, i, limit))
      continue;
    if (isFunctionWord(lower) || (isGlued(t, i) && !isHyphen(t, i - 1) && i > at)) break;
    if (opensSentence(t, i)) break;
    words++;
    end = i + 1;
    if (isPluralForm(lower) && !isHyphen(t, i + 1)) {
      head = i;
      const following = lowerAt(t, i + 1);
      if (
        i + 1 < limit &&
        isWord(t, i + 1) &&
        isPluralForm(following) &&
        !isFunctionWord(following) &&
        !VERBAL.test(following)
      )
        continue;
      break;
    }
    if (value === 1 && words > 1 && (lower.endsWith('ed') || lower.endsWith('ing')) && !isHyphen(t, i - 1)) {
      head = i - 1;
      end = i;
      break;
    }
  }
  if (head < 0) {
    // "three course meal": a number in the singular only with a compound behind it
    if (words === 0) return null;
    if (value !== 1 && words === 1 && isAbbreviation(wordAt(t, first)))
      return { first, next: end, head: first, unit: toSingular(wordAt(t, first)) };
    if (value !== 1 && (words < 2 || !isLowerRun(t, first, end))) return null;
    head = end - 1;
  }
  if (!isWord(t, head)) return null;
  let unit = '';
  for (let i = first; i <= head; i++) {
    const piece = i === head ? toSingular(wordAt(t, i)) : wordAt(t, i);
    unit += (i > first && !isGlued(t, i) ? ' ' : '') + piece;
  }
  return { first, next: head + 1, head, unit };
}

/** WAR, TDs: a counted thing by its letters. */
function isAbbreviation(word: string): boolean {
  return (
    word.length > 1 && word.length < 6 && /^[A-Z]{2,4}s?$/.test(word) && word !== 'US' && word !== 'UK' && word !== 'EU'
  );
}

/** "digital and physical sales": two modifiers of one plural noun. */
function isPairedModifier(t: Tokens, and: number, limit: number): boolean {
  if (
    and + 2 >= limit ||
    !isWord(t, and + 1) ||
    isFunctionWord(lowerAt(t, and + 1)) ||
    isPluralForm(lowerAt(t, and + 1))
  )
    return false;
  return isWord(t, and + 2) && isPluralForm(lowerAt(t, and + 2)) && !isFunctionWord(lowerAt(t, and + 2));
}

function isLowerRun(t: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (!isWord(t, i) || isCapital(t, i) || lowerAt(t, i).endsWith('ed') || lowerAt(t, i).endsWith('ly')) return false;
  return true;
}

/** Words between number and noun that say nothing of the noun. */
const LEADING = new Set(['more', 'such', 'additional', 'further', 'extra']);
const VERBAL =
  /^(?:says|tells|needs|makes|goes|does|gets|takes|shows|comes|seems|lies|remains|includes|means|wins|leads|loses|falls|rises|adds)$/;
