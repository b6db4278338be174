/*
 * Owns what two written names say about being one person, looking at nothing but the names: parseName, compareNames.
 * Shared by coreference within an article (core/coreference) and identity across articles (corpus/identity.ts).
 * Leaves weighing the evidence around the names (roles, gender, who else is there) to those two.
 */
import { GIVEN_NAME_VARIANTS } from '../lexicon/givenNameVariants';
import { foldWord, isOneLetterApart, spellingKey } from './spelling';

/** A name taken apart; every word folded (lower case, no diacritics). */
export interface ParsedName {
  /** All words in order, hyphens opened, without nickname in marks and suffix. */
  readonly words: readonly string[];
  /** First and middle names or initials (one letter, no stop), in order; empty for a name of one word. */
  readonly given: readonly string[];
  /** Family name with its particles ("von der leyen"); for a name of one word that word, whatever it is. */
  readonly surname: string;
  /** Family name without particles and article prefix: "leyen", "assad"; what bare mentions and blocking go by. */
  readonly surnameHead: string;
  /** What stands in marks or brackets in the middle: "Bill" in William "Bill" Clinton. */
  readonly nickname: string | null;
  /** "jr", "sr", "ii" … */
  readonly suffix: string | null;
}

/** How two names agree or differ. */
export type NameRelation =
  | 'equal'
  | 'longer form' // the same with a middle name, initial or second family name more
  | 'short form' // nickname or the name in another language
  | 'transliteration'
  | 'initials'
  | 'slip' // one letter apart
  | 'surname only'
  | 'given name only'
  | 'one word' // both are the same single word
  | 'first names differ'
  | 'surnames differ'
  | 'suffixes differ'
  | 'unrelated';

/**
 * `same`: both hold first and family name and these agree. `unsure`: they may be one, the names alone do not prove it
 * (a bare surname, one initial). `different`: names of two people, or of one in a way no text shows.
 */
export interface NameComparison {
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly relation: NameRelation;
  /** A clause for the hover: "“Bill” is short for “William”". */
  readonly reason: string;
}

const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));
const PARTICLES = new Set(
  (
    'von van vom zu zum zur der den des de del della delle dei degli di da do dos das du la le les lo el al ' +
    'bin ibn bint abu ould st saint san ter ten te af av'
  ).split(' '),
);
/** Particles that are first names too, so they open a family name only behind another word. */
const PARTICLES_AND_NAMES = new Set('al di do el lo san ten te van'.split(' '));

/** Names met before, so that the ones every article has are taken apart once; emptied when full. */
const parsedNames = new Map<string, ParsedName>();
const MOST_PARSED = 4096;

/** Takes a name apart: “Ursula von der Leyen” → given [ursula], surname "von der leyen". Throws on no text. */
export function parseName(text: string): ParsedName {
  let parsed = parsedNames.get(text);
  if (parsed === undefined) {
    if (parsedNames.size >= MOST_PARSED) parsedNames.clear();
    parsed = takeApart(text);
    parsedNames.set(text, parsed);
  }
  return parsed;
}

function takeApart(text: string): ParsedName {
  let nickname: string | null = null;
  const plain = text.replace(/["“”„«(‘']([^"“”„«»()‘’']{1,40})["“”»)’'](?=\s|$)/, (_, inner: string) => {
    nickname = foldWord(inner.trim());
    return ' ';
  });
  const raw = plain.split(/[\s,]+/).flatMap(openInitials);
  const words = raw.map((word) => foldWord(word).replace(/\.$/, '')).filter((word) => word !== '');
  let suffix: string | null = null;
  const last = words.at(-1) ?? '';
  if (words.length > 1 && SUFFIXES.has(last)) {
    suffix = last;
    words.pop();
  }
  let first = words.length - 1;
  while (first > 0 && PARTICLES.has(words[first - 1] ?? '')) {
    if (first === 1 && PARTICLES_AND_NAMES.has(words[0] ?? '')) break;
    first--;
  }
  const head = (words.at(-1) ?? '').replace(/^(?:al|el|ash|as|an|ad|ar|az)-/, '');
  return {
    words: words.flatMap((word) => word.split('-')).filter((word) => word !== ''),
    given: words.slice(0, Math.max(0, first)).flatMap((word) => word.split('-')),
    surname: words.slice(Math.max(0, first)).join(' '),
    surnameHead: head,
    nickname,
    suffix,
  };
}

/** "J.D." → j, d; "JFK" and "JD" before a family name stay one word. */
function openInitials(word: string): string[] {
  return /^(?:\p{L}\.){2,4}$/u.test(word) ? word.split('.').filter(Boolean) : [word];
}

let variantGroups: ReadonlyMap<string, readonly number[]> | null = null;

function groupsOf(given: string): readonly number[] {
  if (variantGroups === null) {
    const groups = new Map<string, number[]>();
    for (const [index, line] of GIVEN_NAME_VARIANTS.trim().split('\n').entries()) {
      for (const name of line.split(' ')) groups.set(name, [...(groups.get(name) ?? []), index]);
    }
    variantGroups = groups;
  }
  return variantGroups.get(given) ?? [];
}

/** Other forms of a folded given name; empty for one without. */
export function givenNameVariants(given: string): readonly string[] {
  const groups = groupsOf(given);
  if (groups.length === 0) return [];
  let variants = knownVariants.get(given);
  if (variants === undefined) {
    const all = [...(variantGroups ?? [])];
    variants = all.filter(([, of]) => of.some((group) => groups.includes(group))).map(([name]) => name);
    knownVariants.set(given, variants);
  }
  return variants;
}

/** Filled on demand; no more of them than names in the list. */
const knownVariants = new Map<string, readonly string[]>();

/** Whether two folded given names are forms of one: bill, william; volodymyr, vladimir. Not for equal names. */
export function isGivenNameVariant(a: string, b: string): boolean {
  if (a === b) return false;
  const groups = groupsOf(a);
  return groups.length > 0 && groupsOf(b).some((group) => groups.includes(group));
}

const answer = (verdict: NameComparison['verdict'], relation: NameRelation, reason: string): NameComparison => ({
  verdict,
  relation,
  reason,
});

const isFull = ({ given }: ParsedName): boolean => given.length > 0;

/** Compares two names and says why; symmetric but for the wording of the reason. */
export function compareNames(a: ParsedName, b: ParsedName): NameComparison {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) {
    return answer('different', 'suffixes differ', `“${a.suffix}” and “${b.suffix}” tell them apart`);
  }
  const equal = a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index]);
  if (equal) {
    return a.words.length > 1 && (isFull(a) || isFull(b))
      ? answer('same', 'equal', 'the same full name')
      : answer('unsure', 'one word', 'the same word');
  }
  if (isFull(a) && isFull(b)) return compareFull(a, b);
  return isFull(a) ? compareBare(b, a) : compareBare(a, b);
}

/** A bare surname or first name against a name of any length. */
function compareBare(bare: ParsedName, other: ParsedName): NameComparison {
  const word = bare.words.join(' ');
  const surname = compareSurnames(bare, other);
  if (surname === 'equal') return answer('unsure', isFull(other) ? 'surname only' : 'one word', 'the same family name');
  if (isFull(other)) {
    const first = other.words[0] ?? '';
    if (word === first || word === other.given.join(' ')) {
      return answer('unsure', 'given name only', 'the same first name');
    }
    if (word === other.nickname) return answer('unsure', 'given name only', `“${word}” is given as the nickname`);
    if (isGivenNameVariant(word, first)) {
      return answer('unsure', 'given name only', `“${word}” is a form of “${first}”`);
    }
    // “Sánchez” of Pedro Sánchez Pérez-Castejón
    if (other.words.length > 2 && word.length > 3 && other.words.slice(1, -1).includes(word)) {
      return answer('unsure', 'surname only', 'the first of two family names');
    }
  }
  if (surname === 'transliteration') {
    return answer('unsure', 'transliteration', 'another spelling of the same family name');
  }
  return answer('different', 'unrelated', 'no word in common');
}

function compareFull(a: ParsedName, b: ParsedName): NameComparison {
  const surname = compareSurnames(a, b);
  const given = compareGiven(a, b);
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  // “Lo Presti” of Gaetano Lo Presti: two words, both of the family name
  const cut = long.words.length - short.words.length;
  if (cut > 0 && given === null && short.words.every((word, index) => word === long.words[cut + index])) {
    return answer('unsure', 'surname only', 'the last words of the longer name');
  }
  if (surname === 'equal') return given ?? answer('different', 'first names differ', 'the first names differ');
  if (surname !== 'different') {
    if (given === null) return answer('different', 'first names differ', 'first and family names differ');
    const relation = surname === 'slip' ? 'slip' : 'transliteration';
    const reason = surname === 'slip' ? 'family names one letter apart' : 'the same family name in another spelling';
    return answer(surname === 'slip' || given.verdict === 'unsure' ? 'unsure' : 'same', relation, reason);
  }
  if (isSubsequence(short.words, long.words) && short.words[0] === long.words[0]) {
    return answer('unsure', 'longer form', 'the longer name holds all words of the shorter');
  }
  if (a.words.length === 2 && b.words.length === 2 && a.words[0] === b.words[1] && a.words[1] === b.words[0]) {
    return answer('unsure', 'longer form', 'the same two words in the other order');
  }
  return answer('different', 'surnames differ', 'the family names differ');
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

function compareSurnames(a: ParsedName, b: ParsedName): 'equal' | 'transliteration' | 'slip' | 'different' {
  if (a.surname === b.surname || a.surnameHead === b.surnameHead) return 'equal';
  if (endsWithWord(a.surname, b.surname) || endsWithWord(b.surname, a.surname)) return 'equal';
  const [keyA, keyB] = [spellingKey(a.surnameHead), spellingKey(b.surnameHead)];
  if (keyA === keyB) return 'transliteration';
  const length = Math.min(a.surnameHead.length, b.surnameHead.length);
  return length >= 6 && isFull(a) && isFull(b) && isOneLetterApart(keyA, keyB) ? 'slip' : 'different';
}

/** "ocasio-cortez" ends with "cortez". */
function endsWithWord(long: string, short: string): boolean {
  const cut = long.length - short.length - 1;
  return cut > 0 && short !== '' && long.endsWith(short) && (long[cut] === '-' || long[cut] === ' ');
}

/** Agreement of the names before the surname; null where they contradict. */
function compareGiven(a: ParsedName, b: ParsedName): NameComparison | null {
  const [firstA = '', firstB = ''] = [a.given[0], b.given[0]];
  const same = a.given.join('') === b.given.join('');
  if (same) return answer('same', 'equal', 'the same name'); // J.D. and JD
  if (firstA === firstB) {
    if (isMiddleContradicting(a.given, b.given)) return null;
    if (firstA.length === 1) return answer('unsure', 'initials', 'the same first initial');
    return answer('same', 'longer form', 'the same name, once with more of it');
  }
  if (firstA.length === 1 || firstB.length === 1) return compareInitials(a, b);
  if (isGivenNameVariant(firstA, firstB)) {
    return answer('same', 'short form', `“${firstA}” and “${firstB}” are forms of one name`);
  }
  if (firstA === b.nickname || firstB === a.nickname) return answer('same', 'short form', 'the nickname is given');
  if (spellingKey(firstA) === spellingKey(firstB)) {
    return answer('same', 'transliteration', 'the same first name in another spelling');
  }
  const [initials, names] = firstA.length < firstB.length ? [firstA, b.given] : [firstB, a.given];
  if (initials.length === names.length && [...initials].every((letter, index) => names[index]?.startsWith(letter))) {
    return answer('same', 'initials', 'the initials agree'); // JD, James David
  }
  if (a.given.includes(firstB) || b.given.includes(firstA)) {
    return answer('unsure', 'longer form', 'the middle name is used as first name');
  }
  if (firstA.length >= 6 && firstB.length >= 6 && isOneLetterApart(firstA, firstB)) {
    return answer('unsure', 'slip', 'first names one letter apart');
  }
  return null;
}

/** Middle names contradict when both are given and no initial, form or spelling lets them agree. */
function isMiddleContradicting(a: readonly string[], b: readonly string[]): boolean {
  const [middleA, middleB] = [a[1], b[1]];
  if (middleA === undefined || middleB === undefined) return false;
  if (middleA.startsWith(middleB) || middleB.startsWith(middleA)) return false;
  // “George W.” is not “George H. W.”, “Ana Maria” may be “Ana Rosa Maria”
  if ((middleA.length > 1 && b.includes(middleA)) || (middleB.length > 1 && a.includes(middleB))) return false;
  return !isGivenNameVariant(middleA, middleB) && spellingKey(middleA) !== spellingKey(middleB);
}

function compareInitials(a: ParsedName, b: ParsedName): NameComparison | null {
  const length = Math.min(a.given.length, b.given.length);
  let agreeing = 0;
  for (let index = 0; index < length; index++) {
    const [x = '', y = ''] = [a.given[index], b.given[index]];
    if (!x.startsWith(y) && !y.startsWith(x)) {
      // “J. Edgar Hoover” is “Edgar Hoover” too
      const short = a.given.length < b.given.length ? a.given : b.given;
      const long = a.given.length < b.given.length ? b.given : a.given;
      return short.length === 1 && long[1] === short[0]
        ? answer('same', 'longer form', 'the same name, once with an initial before it')
        : null;
    }
    agreeing++;
  }
  return agreeing > 1
    ? answer('same', 'initials', 'the initials agree')
    : answer('unsure', 'initials', 'the initial agrees');
}
