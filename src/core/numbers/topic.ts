/*
 * Owns what a quantity is about: the head that is counted or measured, and the subject of its clause, as words of the text.
 * Works by word order and function words within one clause; silent where the clause does not tell.
 */
import type { QuantityTopic } from '../annotation';
import { TokenType, type Tokens } from '../tokens';
import { isFunctionWord, isPluralForm, readCountedNoun, readOfNoun } from './nouns';
import type { QuantityReading } from './quantity';
import { isCapital, isHyphen, isNumber, isWord, lowerAt, sentenceLimit, sentenceOpening, wordAt } from './tokenView';

/** Head and subject as words of the text; null where the sentence tells neither. */
export function findTopic(t: Tokens, quantity: QuantityReading): QuantityTopic | null {
  const subject = findSubject(t, quantity);
  const head = findHead(t, quantity) ?? subject;
  return head === null ? null : { head, subject: subject === head ? null : subject };
}

function findHead(t: Tokens, q: QuantityReading): string | null {
  if (q.noun) return wordAt(t, q.noun.head);
  const limit = sentenceLimit(t, q.first);
  const { next } = q;
  const follows = lowerAt(t, next);
  // Vinson, 29 · Vinson (29)
  if (q.kind === 'age') return findAged(t, q, limit);
  if (follows === 'of') return headText(t, readOfNoun(t, next, limit, 1)?.head);
  // $2.1 billion in aid, ten years in prison
  if (follows === 'in' && (q.kind === 'money' || q.kind === 'duration' || q.vague) && !isCapital(t, next + 1)) {
    const inside = readOfNoun(t, next, limit, 1, 'in')?.head;
    if (inside !== undefined)
      return headText(
        t,
        isWord(t, inside + 3) && lowerAt(t, inside + 1) === 'and' && !isFunctionWord(lowerAt(t, inside + 3))
          ? inside + 3
          : inside,
      );
  }
  if (q.kind === 'count') return findCasualty(t, next, limit) ?? findObject(t, q);
  const object = findObject(t, q);
  if (object !== null) return object;
  // the $200,000 bond, a 14-year sentence, a 90-minute call
  if (next >= limit || !isWord(t, next)) return null;
  return headText(t, readCountedNoun(t, next, limit, 1)?.head);
}

const STATES = new Set('dead hurt missing shot sick ill homeless ahead'.split(' '));

/** "hundreds of thousands have been killed": what befell those counted, where no noun says who they are. */
function findCasualty(t: Tokens, next: number, limit: number): string | null {
  let at = next;
  while (at < limit && at < next + 5 && (AUXILIARIES.has(lowerAt(t, at)) || isAdverb(lowerAt(t, at)))) at++;
  const lower = lowerAt(t, at);
  return at < limit && isWord(t, at) && ((lower.length > 4 && lower.endsWith('ed')) || STATES.has(lower))
    ? wordAt(t, at)
    : null;
}

const SETTING_VERBS = new Set(
  'put puts set sets raised raises cut cuts reduced increased estimated estimates lowered brought lifted pegged slashed boosted doubled'.split(
    ' ',
  ),
);

/** "estimates put the death toll in the thousands": the object that is given a number. */
function findObject(t: Tokens, q: QuantityReading): string | null {
  const opening = Math.max(sentenceOpening(t, q.first), q.first - 10);
  for (let k = q.first - 1; k >= opening; k--) {
    if (t.type[k] === TokenType.Mark && !isHyphen(t, k)) return null;
    if (!SETTING_VERBS.has(lowerAt(t, k))) continue;
    let head = -1;
    for (let i = k + 1; i < q.first; i++) {
      const lower = lowerAt(t, i);
      if (!isWord(t, i) || DETERMINERS.has(lower)) continue;
      if (isFunctionWord(lower)) break;
      head = i;
    }
    return head < 0 ? null : wordAt(t, head);
  }
  return null;
}

const headText = (t: Tokens, head: number | undefined): string | null =>
  head === undefined || !isWord(t, head) ? null : wordAt(t, head);

/** The noun or name whose age it is. */
function findAged(t: Tokens, q: QuantityReading, limit: number): string | null {
  const before = wordAt(t, q.first - 1);
  if (before === ',' || before === '(' || lowerAt(t, q.first - 1) === 'aged') {
    const name = q.first - 2;
    if (isWord(t, name)) return wordAt(t, name);
  }
  // 8-year-old nephew, 26-year-old Nina Pham
  let at = q.next;
  if (isHyphen(t, at)) at++;
  if (lowerAt(t, at) !== 'old') return null;
  at++;
  let head = -1;
  for (let i = at; i < limit && i < at + 6 && isWord(t, i) && !isFunctionWord(lowerAt(t, i)); i++) head = i;
  return head < 0 ? null : wordAt(t, head);
}

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
function findSubject(t: Tokens, q: QuantityReading): string | null {
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

const AUXILIARIES = new Set(
  "is are was were be been being has have had do does did can could may might must shall should will would not n't isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't to".split(
    ' ',
  ),
);
const isAdverb = (lower: string): boolean =>
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
function headBefore(t: Tokens, end: number, opening: number): string | null {
  let first = end;
  let commas = 0;
  for (let k = end - 1; k >= opening; k--) {
    const lower = lowerAt(t, k);
    if (wordAt(t, k) === ',') {
      commas++;
      // "Peskov, the Kremlin spokesman, said": the apposition between two commas is no subject
      if (commas > 2 || k < end - 12) break;
      if (k === end - 1) continue;
      if (wordAt(t, end - 1) === ',') {
        end = k;
        first = k;
        commas = 0;
        continue;
      }
      break;
    }
    if (
      CLAUSE_OPENERS.has(lower) ||
      (t.type[k] === TokenType.Mark && !isHyphen(t, k) && wordAt(t, k) !== "'" && wordAt(t, k) !== '’')
    )
      break;
    if (isVerbForm(t, k, lower)) break;
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
const DETERMINERS = new Set(
  'the a an all both some many most several more other another last next first only'.split(' '),
);
