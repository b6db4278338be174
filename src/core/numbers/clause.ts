/*
 * Owns the clause around a quantity: its verb and the head of its subject, by word order and function words.
 */
import { isFunctionWord, isPluralForm } from './nouns';
import type { QuantityReading } from './quantityReading';
import { isCapital, isHyphen, isNumber, isWord, lowerAt, sentenceOpening, wordAt } from './tokenView';
import { TokenType, type Tokens } from '../tokens';

/** Words a clause begins behind. */
const CLAUSE_OPENERS = new Set(
  'that because although though while whereas if when where after before since until as but and so whether'.split(' '),
);

const RELATIVES = new Set(['who', 'which', 'that']);

const PRONOUNS = new Set(
  'he she it they we i you this that these those there who which what one his her its their'.split(' '),
);

const CLAUSE_REACH = 30;

/** The head noun or name before the verb of the quantity's clause; null where a pronoun or nothing stands there. */
export function findSubject(t: Tokens, q: QuantityReading): string | null {
  const opening = Math.max(sentenceOpening(t, q.first), q.first - CLAUSE_REACH);
  const verb = findVerb(t, q.first - 1, opening);
  if (verb < 0) return null;
  const before = lowerAt(t, verb - 1);
  let end = verb;
  // a relative clause tells of the noun before it
  if (RELATIVES.has(before) && verb - 1 > opening) end = wordAt(t, verb - 2) === ',' ? verb - 2 : verb - 1;
  return headBefore(t, end, opening);
}

/** Last verb form before token `i` in its clause; -1 where none. */
function findVerb(t: Tokens, i: number, opening: number): number {
  for (let k = i; k > opening; k--) {
    const lower = lowerAt(t, k);
    if (CLAUSE_OPENERS.has(lower) && lower !== 'and' && lower !== 'that' && lower !== 'as') return -1;
    if (lower === 'that' && !isNounBefore(t, k)) return -1;
    if (isWord(t, k) && isVerbForm(t, k, lower)) {
      let first = k;
      // has been charged, will not meet: the group of verbs begins at its auxiliary
      while (first - 1 > opening && (AUXILIARIES.has(lowerAt(t, first - 1)) || isAdverb(lowerAt(t, first - 1))))
        first--;
      return first;
    }
    const mark = wordAt(t, k);
    if (mark === ';' || mark === '—' || mark === '“' || mark === '”' || mark === '"' || mark === '–') return -1;
  }
  return -1;
}

export const AUXILIARIES = new Set(
  "is are was were be been being has have had do does did can could may might must shall should will would not n't isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't to".split(
    ' ',
  ),
);

export const isAdverb = (lower: string): boolean =>
  (lower.length > 4 && lower.endsWith('ly')) ||
  lower === 'also' ||
  lower === 'now' ||
  lower === 'still' ||
  lower === 'already' ||
  lower === 'just';

const IRREGULAR_VERBS = new Set(
  (
    'said says told took takes came comes went goes made makes got gets gave gives left fell rose became remains began begins spent won lost grew met held holds kept felt ran set put cost costs paid pays saw sees ' +
    'found sat brought bought built sold caught led needs wants believes thinks knows seems appears includes fought flew drove rode hit shot killed stood lies lay sent sought spoke stole struck swore taught tore threw wore wrote ' +
    'beat bid broke chose cut drew drank ate fled hid hurt leads let meant quit read sank shook shrank shut slid split spread stuck swept swung withdrew owes covers lasts carries employs plans expects hopes suggest suggests show shows say report reports occupies occupy lasting spanning totaling totalling measuring weighing reaching costing'
  ).split(' '),
);

/** "the vote that cost 3 seats" tells of the vote; "said that 3 seats" opens a clause of its own. */
const isNounBefore = (t: Tokens, k: number): boolean =>
  isWord(t, k - 1) && !isVerbForm(t, k - 1, lowerAt(t, k - 1)) && isVerbForm(t, k + 1, lowerAt(t, k + 1));

function isVerbForm(t: Tokens, k: number, lower: string): boolean {
  if (AUXILIARIES.has(lower)) return lower !== 'to';
  if (IRREGULAR_VERBS.has(lower)) return !isCapital(t, k);
  if (!lower.endsWith('ed') || lower.length < 5 || isCapital(t, k) || isHyphen(t, k - 1)) return false;
  // "the armed men", "a confirmed case": an adjective behind a determiner
  const before = lowerAt(t, k - 1);
  return !(
    before === 'the' ||
    before === 'a' ||
    before === 'an' ||
    before === 'of' ||
    before === 'its' ||
    before === 'his' ||
    before === 'their' ||
    isNumber(t, k - 1)
  );
}

/** Head of the noun phrase that ends before token `end`: the noun before a preposition where one follows ("leaders of Russia" → leaders). */
function headBefore(t: Tokens, before: number, opening: number): string | null {
  const end = wordAt(t, before - 1) === ',' ? openingComma(t, before - 2, opening) : before;
  let first = end;
  for (let k = end - 1; k >= opening; k--) {
    const lower = lowerAt(t, k);
    const mark = t.type[k] === TokenType.Mark && !isHyphen(t, k) && lower !== "'" && lower !== '’';
    if (mark || CLAUSE_OPENERS.has(lower) || isVerbForm(t, k, lower)) break;
    first = k;
  }
  // up to the first preposition: the phrase's own head
  let head = -1;
  for (let k = first; k < end; k++) {
    const lower = lowerAt(t, k);
    if (!isWord(t, k)) continue;
    if (PREPOSITIONS.has(lower)) {
      if (head >= 0) break;
      continue;
    }
    if (isAdverb(lower) || DETERMINERS.has(lower)) continue;
    head = k;
  }
  if (head < 0 || PRONOUNS.has(lowerAt(t, head)) || isNumber(t, head)) return null;
  if (isFunctionWord(lowerAt(t, head)) && !isPluralForm(lowerAt(t, head))) return null;
  return wordAt(t, head);
}

const PREPOSITIONS = new Set(
  'of in on at by for from to with without into over under about between among against across through during behind near off per via'.split(
    ' ',
  ),
);

export const DETERMINERS = new Set(
  'the a an all both some many most several more other another last next first only'.split(' '),
);

/** "Peskov, the Kremlin spokesman, said": the comma that opens what the one before the verb closes; else that one. */
function openingComma(t: Tokens, from: number, opening: number): number {
  for (let k = from; k >= opening && k > from - 16; k--) if (wordAt(t, k) === ',') return k;
  return from + 1;
}
