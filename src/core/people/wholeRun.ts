/*
 * Owns what the words of a run, and those around it, say of it as a whole: places, firms, court cases, titles of works,
 * a given name with one word more. Takes a run; adds to its scores. Leaves what one word says to constraints.ts.
 */
import { TokenType, type Tokens } from '../tokens';
import { Joint, type Run } from './candidates';
import { addTo, addToAll, Tag } from './tagger';
import { classesOf, isListedPhrase, WordClass } from '../wordClasses';
import { WordMemo } from '../wordMemo';

/** Given and family names. */
export const NAME_TOO = WordClass.Given | WordClass.Family;

/** A given name that is no word of English: Douglas, Rebecca. */
export function isGiven(tokens: Tokens, i: number): boolean {
  const bits = tokens.classes[i] ?? 0;
  return (bits & (WordClass.Given | WordClass.Common | WordClass.Honorific)) === WordClass.Given;
}

/** A given name that is no word of English and no place: Rebecca, not Will. */
function isGivenOnly(tokens: Tokens, i: number): boolean {
  const bits = tokens.classes[i] ?? 0;
  return (bits & (WordClass.Given | WordClass.Common | WordClass.Place | WordClass.Honorific)) === WordClass.Given;
}

/** Saint, Fort, Mount: a place, church or feast follows. */
const PLACE_OPENERS = new Set(
  'st saint fort ft mount mt lake port cape san santa hurricanes hurricane typhoon cyclone storm'.split(' '),
);

/** What the words of a run, and those around it, say of it as a whole. */
export function constrainWhole(tokens: Tokens, { atoms, joints }: Run, scores: number[]): void {
  const count = atoms.length;
  const first = atoms[0] ?? 0;
  const last = atoms[count - 1] ?? 0;
  const firstBits = tokens.classes[first] ?? 0;
  if (count > 1 && (firstBits & WordClass.Given) === 0 && PLACE_OPENERS.has(tokens.lower[first] ?? '')) {
    for (let k = 0; k < Math.min(count, 3); k++) addToAll(scores, k, -8);
  }
  // a country before a full name belongs to what comes before: the ambassador to Israel David Friedman
  if (count > 2 && (firstBits & WordClass.Place) !== 0 && isGivenOnly(tokens, atoms[1] ?? 0))
    addTo(scores, 0, Tag.Begin, -5);
  if ((firstBits & (WordClass.Place | NAME_TOO)) === WordClass.Place) {
    addTo(scores, 0, Tag.Begin, -3);
    addTo(scores, 0, Tag.Unit, -3);
  }
  // Brock Long, Douglas Cardinal: a given name and one word more
  const second = count === 2 ? (tokens.classes[atoms[1] ?? 0] ?? 0) : 0;
  if (count === 2 && isGiven(tokens, first) && joints[1] === Joint.Space) {
    const thing = (second & (WordClass.Place | WordClass.Thing | WordClass.Never | WordClass.Organisation)) !== 0;
    if (!thing || (second & WordClass.Family) !== 0) {
      addTo(scores, 0, Tag.Begin, 1);
      addTo(scores, 1, Tag.Last, (second & WordClass.Common) !== 0 ? 2 : 0.5);
    }
  }
  // Nutritionist Joy Bauer: what somebody does, then who
  if (count > 2 && isGivenOnly(tokens, atoms[1] ?? 0) && (firstBits & NAME_TOO) === 0) {
    if (/(?:ist|maker|er|or|man|woman|ian)$/.test(tokens.lower[first] ?? '')) {
      addTo(scores, 0, Tag.Begin, -4);
      addTo(scores, 1, Tag.Begin, 2);
    }
  }
  let allCommon = count > 1;
  for (let k = 0; k < count && allCommon; k++)
    allCommon = ((tokens.classes[atoms[k] ?? 0] ?? 0) & (WordClass.Common | NAME_TOO)) === WordClass.Common;
  if (allCommon) addTo(scores, 0, Tag.Begin, -4);
  if (count > 1) markListed(tokens, atoms, scores);
  // Moody's and Wendy's are firms
  if (tokens.type[last + 1] === TokenType.Possessive) {
    if (isFirmWithEnding.at(tokens, last)) addToAll(scores, count - 1, -5);
  }
  const behind = tokens.word[last + 1] ?? '';
  if (behind === '(' && tokens.word[last + 2] === '@') {
    addTo(scores, count - 1, Tag.Last, 4);
    addTo(scores, count - 1, Tag.Unit, 4);
  } else if (
    (behind === 'reported' && tokens.word[last + 2] === 'from') ||
    (behind === 'on' && tokens.lower[first - 1] === 'follow')
  ) {
    addTo(scores, count - 1, Tag.Last, 3);
    addTo(scores, count - 1, Tag.Unit, 5);
  }
  // Brown v. Board of Education
  if (behind === 'v' || (tokens.word[first - 2] === 'v' && tokens.word[first - 1] === '.')) {
    for (let k = 0; k < count; k++) addToAll(scores, k, -8);
  }
  if (tokens.type[first - 1] === TokenType.Mark && isQuotedTitle(tokens, first, last)) {
    for (let k = 0; k < count; k++) addToAll(scores, k, -5);
  }
}

const isFirmWithEnding = new WordMemo((lower) => (classesOf(lower + "'s") & WordClass.Organisation) !== 0);

/** Places and bodies of several words from the lists are no names: Betty Ford, Jim Crow. */
function markListed(tokens: Tokens, atoms: readonly number[], scores: number[]): void {
  for (let from = 0; from + 1 < atoms.length; from++) {
    if (((tokens.classes[atoms[from] ?? 0] ?? 0) & WordClass.PlacePart) === 0) continue;
    let phrase = tokens.lower[atoms[from] ?? 0] ?? '';
    for (let to = from + 1; to < Math.min(atoms.length, from + 4); to++) {
      // each word of a listed phrase is known as a part of one: most are told without building the phrase
      if (((tokens.classes[atoms[to] ?? 0] ?? 0) & WordClass.PlacePart) === 0) break;
      phrase += ' ' + (tokens.lower[atoms[to] ?? 0] ?? '');
      if (isListedPhrase(phrase)) for (let k = from; k <= to; k++) addToAll(scores, k, -6);
    }
  }
}

/** “Seinfeld,” and “Little Dieter”: the whole of what stands in the marks is capitalised and says nothing. */
function isQuotedTitle(tokens: Tokens, first: number, last: number): boolean {
  const open = tokens.word[first - 1] ?? '';
  if (open !== '“' && open !== '"' && open !== '‘' && open !== '`') return false;
  const behind = tokens.word[last + 1] ?? '';
  const close = behind === ',' || behind === '.' ? (tokens.word[last + 2] ?? '') : behind;
  return close === '”' || close === '"' || close === '’' || close === "'";
}
