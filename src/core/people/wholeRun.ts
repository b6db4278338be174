/*
 * Owns what the words of a run, and those around it, say of it as a whole: places, firms, court cases, titles of works,
 * a given name with one word more. Takes a run; adds to its scores. Leaves what one word says to constraints.ts.
 */
import { TokenType, type Tokens } from '../tokens';
import { Joint, type Run } from './candidates';
import type { FeatureView } from './featureView';
import { Tag } from './tagger';
import { classesOf, isListedPhrase, WordClass } from '../wordClasses';

/** Adds an amount to all tags of atom k but Outside. */
export type AddToAll = (k: number, amount: number) => void;
export type AddTo = (k: number, tag: Tag, amount: number) => void;

/** Given and family names. */
export const NAME_TOO = WordClass.Given | WordClass.Family;

/** A given name that is no word of English: Douglas, Rebecca. */
export function isGiven(view: FeatureView, i: number): boolean {
  const bits = view.bitsAt(i);
  return (bits & (WordClass.Given | WordClass.Common | WordClass.Honorific)) === WordClass.Given;
}

/** A given name that is no word of English and no place: Rebecca, not Will. */
function isGivenOnly(view: FeatureView, i: number): boolean {
  const bits = view.bitsAt(i);
  return (bits & (WordClass.Given | WordClass.Common | WordClass.Place | WordClass.Honorific)) === WordClass.Given;
}

/** Saint, Fort, Mount: a place, church or feast follows. */
const PLACE_OPENERS = new Set(
  'st saint fort ft mount mt lake port cape san santa hurricanes hurricane typhoon cyclone storm'.split(' '),
);

/** What the words of a run, and those around it, say of it as a whole. */
export function constrainWhole(view: FeatureView, { atoms, joints }: Run, addAll: AddToAll, add: AddTo): void {
  const { tokens } = view;
  const count = atoms.length;
  const first = atoms[0] ?? 0;
  const last = atoms[count - 1] ?? 0;
  const bitsAt = (k: number): number => view.bitsAt(atoms[k] ?? 0);
  const before = tokens.lower[first - 1] ?? '';
  if (PLACE_OPENERS.has(tokens.lower[first] ?? '') && count > 1 && (bitsAt(0) & WordClass.Given) === 0) {
    for (let k = 0; k < Math.min(count, 3); k++) addAll(k, -8);
  }
  // a country before a full name belongs to what comes before: the ambassador to Israel David Friedman
  if (count > 2 && (bitsAt(0) & WordClass.Place) !== 0 && isGivenOnly(view, atoms[1] ?? 0)) add(0, Tag.Begin, -5);
  if ((bitsAt(0) & (WordClass.Place | NAME_TOO)) === WordClass.Place) {
    add(0, Tag.Begin, -3);
    add(0, Tag.Unit, -3);
  }
  // Brock Long, Douglas Cardinal: a given name and one word more
  const second = count === 2 ? bitsAt(1) : 0;
  if (count === 2 && isGiven(view, first) && joints[1] === Joint.Space) {
    const thing = (second & (WordClass.Place | WordClass.Thing | WordClass.Never | WordClass.Organisation)) !== 0;
    if (!thing || (second & WordClass.Family) !== 0) {
      add(0, Tag.Begin, 1);
      add(1, Tag.Last, (second & WordClass.Common) !== 0 ? 2 : 0.5);
    }
  }
  // Nutritionist Joy Bauer: what somebody does, then who
  if (count > 2 && isGivenOnly(view, atoms[1] ?? 0) && (bitsAt(0) & NAME_TOO) === 0) {
    if (/(?:ist|maker|er|or|man|woman|ian)$/.test(tokens.lower[first] ?? '')) {
      add(0, Tag.Begin, -4);
      add(1, Tag.Begin, 2);
    }
  }
  let allCommon = count > 1;
  for (let k = 0; k < count && allCommon; k++)
    allCommon = (bitsAt(k) & (WordClass.Common | NAME_TOO)) === WordClass.Common;
  if (allCommon) add(0, Tag.Begin, -4);
  if (count > 1) markListed(tokens, atoms, addAll);
  // Moody's and Wendy's are firms
  if (tokens.type[last + 1] === TokenType.Possessive) {
    const bits = classesOf((tokens.lower[last] ?? '') + "'s");
    if ((bits & WordClass.Organisation) !== 0) addAll(count - 1, -5);
  }
  const behind = tokens.word[last + 1] ?? '';
  const behind2 = tokens.word[last + 2] ?? '';
  if (behind === '(' && behind2 === '@') {
    add(count - 1, Tag.Last, 4);
    add(count - 1, Tag.Unit, 4);
  } else if ((behind === 'reported' && behind2 === 'from') || (before === 'follow' && behind === 'on')) {
    add(count - 1, Tag.Last, 3);
    add(count - 1, Tag.Unit, 5);
  }
  // Brown v. Board of Education
  if (behind === 'v' || (tokens.word[first - 1] === '.' && tokens.word[first - 2] === 'v')) {
    for (let k = 0; k < count; k++) addAll(k, -8);
  }
  if (isQuotedTitle(tokens, first, last)) for (let k = 0; k < count; k++) addAll(k, -5);
}

/** Places and bodies of several words from the lists are no names: Betty Ford, Jim Crow. */
function markListed(tokens: Tokens, atoms: readonly number[], addAll: AddToAll): void {
  for (let from = 0; from + 1 < atoms.length; from++) {
    if (((tokens.classes[atoms[from] ?? 0] ?? 0) & WordClass.PlacePart) === 0) continue;
    let phrase = tokens.lower[atoms[from] ?? 0] ?? '';
    for (let to = from + 1; to < Math.min(atoms.length, from + 4); to++) {
      phrase += ' ' + (tokens.lower[atoms[to] ?? 0] ?? '');
      if (isListedPhrase(phrase)) for (let k = from; k <= to; k++) addAll(k, -6);
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
