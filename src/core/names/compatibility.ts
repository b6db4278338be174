/*
 * Owns what two written names say about being one person, looking at nothing but the names, taken apart by parseName.ts.
 * Shared by coreference within an article (core/coreference) and identity across articles (corpus/identity.ts).
 * Leaves weighing the evidence around the names (roles, gender, who else is there) to those two.
 */
import { isGivenNameVariant } from './givenNames';
import type { ParsedName } from './parseName';
import { isOneLetterApart, spellingKey } from './spelling';

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
