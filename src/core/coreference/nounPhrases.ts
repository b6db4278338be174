/*
 * Owns noun phrases with a person in them: "the Ukrainian president", "a woman from Ohio", and the titles before a name.
 * From the head noun a bounded look back for the determiner and modifiers, and ahead for "of …".
 * Leaves who it is to nominals.ts.
 */
import { DEMONYMS } from '../lexicon/demonyms';
import { Shape, TokenType, type Tokens } from '../tokens';
import type { Gender } from '../annotation';
import { isVerbLike } from './grammar';
import { WordClass } from '../wordClasses';
import { isPersonNounAt, personWordAt } from './personLexicon';

export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'none';

/** What a phrase says about a person. */
export interface Description {
  /** Head noun, lower case. */
  readonly head: string;
  /** Modifiers but countries, lower case: "defense", "former". */
  readonly modifiers: readonly string[];
  /** Countries by number (see countryOf). */
  readonly countries: readonly number[];
  readonly gender: Gender | null;
}

export interface NounPhrase extends Description {
  readonly determiner: Determiner;
  /** Tokens [first, end): with the determiner, without "of …". */
  readonly first: number;
  readonly end: number;
  /** For a possessive the token of the possessive word (his, ’s), else -1. */
  readonly owner: number;
  readonly isKin: boolean;
}

const countries = new Map<string, number>();
for (const [index, line] of DEMONYMS.trim().split('\n').entries()) {
  for (const word of line.split('|')) countries.set(word.split(' ')[0] ?? word, index);
}
for (const word of ['united', 'european', 'south', 'sri', 'costa', 'czech', 'saudi']) countries.delete(word);
countries.set('saudi', countries.get('riyadh') ?? -1);
countries.set('states', countries.get('american') ?? -1);
countries.set('kingdom', countries.get('british') ?? -1);
countries.set('european', countries.get('eu') ?? -1);

/** A number for the country a word names or belongs to ("Ukrainian", "Ukraine", "Kyiv"); undefined for other words. */
export function countryOf(lower: string): number | undefined {
  return countries.get(lower);
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const DEFINITE = set('the this');
const INDEFINITE = set('a an another one');
const POSSESSIVE = set('his her their its my our your');
/** Words that end the look back: not part of a noun phrase with one person as its head. */
const STOPS = set(`
of to with by for from in on at against about between as and or but is was are were be been being has had have that who which
when while because if although after before since until no any every each some many most other both said says told than not
these those two three four five six seven eight nine ten several few all like under over into
`);

const BEFORE_TITLES = set('former then ex late acting incoming outgoing retired');

const isCapital = (tokens: Tokens, i: number): boolean => ((tokens.shape[i] ?? 0) & Shape.Capital) !== 0;

/** Longest run of modifiers before a head, in tokens. */
const MODIFIERS_BEFORE = 6;

/** The phrase whose head is the person noun at `head`; undefined where the noun is no head or no one person is meant. */
export function nounPhraseAt(tokens: Tokens, head: number): NounPhrase | undefined {
  const noun = personWordAt(tokens, head);
  if (noun?.type !== 'noun') return undefined;
  let end = head + 1;
  // son - in - law, president - elect
  while (tokens.word[end] === '-' && glued(tokens, end) && tokens.type[end + 1] === TokenType.Word) end += 2;
  if (isPersonNounAt(tokens, end) && tokens.sentence[end] === tokens.sentence[head]) return undefined;
  if (isAdjective(tokens, head, end)) return undefined;
  const back = lookBack(tokens, head);
  if (back === undefined) return undefined;
  const description = describe(tokens, back.from, head, end);
  // written out: spreading two objects per phrase was the costliest line of the pass
  return {
    head: description.head,
    modifiers: description.modifiers,
    countries: description.countries,
    gender: noun.gender,
    determiner: back.determiner,
    first: back.first,
    end,
    owner: back.owner,
    isKin: noun.isKin,
  };
}

const FOLLOWINGS = new Set('republican democrat conservative liberal independent socialist centrist native'.split(' '));

/** “the Republican Party”, “the conservative vote”: a following's name before what it is said of. */
function isAdjective(tokens: Tokens, head: number, end: number): boolean {
  if (!FOLLOWINGS.has(tokens.lower[head] ?? '') || tokens.type[end] !== TokenType.Word) return false;
  const classes = WordClass.Function | WordClass.FiniteVerb | WordClass.SpeechVerb | WordClass.RolePreposition;
  if (((tokens.classes[end] ?? 0) & classes) !== 0 || isVerbLike(tokens, end)) return false;
  return !(tokens.lower[end] ?? '').endsWith('ed');
}

const glued = (tokens: Tokens, i: number): boolean => ((tokens.shape[i] ?? 0) & Shape.Glued) !== 0;

interface LookBack {
  readonly determiner: Determiner;
  readonly first: number;
  /** First modifier. */
  readonly from: number;
  readonly owner: number;
}

function lookBack(tokens: Tokens, head: number): LookBack | undefined {
  const limit = Math.max(tokens.sentenceStart[tokens.sentence[head] ?? 0] ?? 0, head - MODIFIERS_BEFORE);
  let at = head - 1;
  for (; at >= limit; at--) {
    const lower = tokens.lower[at] ?? '';
    const type = tokens.type[at];
    if (type === TokenType.Possessive) {
      return { determiner: 'possessive', first: at + 1, from: at + 1, owner: at };
    }
    if (type === TokenType.Mark) {
      if (lower === '-' && glued(tokens, at)) continue;
      if (lower === '.' && glued(tokens, at) && at < head - 1) continue; // Lt. Gov.
      break;
    }
    if (DEFINITE.has(lower)) return { determiner: 'definite', first: at, from: at + 1, owner: -1 };
    if (INDEFINITE.has(lower)) return { determiner: 'indefinite', first: at, from: at + 1, owner: -1 };
    if (POSSESSIVE.has(lower)) return { determiner: 'possessive', first: at, from: at + 1, owner: at };
    if (STOPS.has(lower) || isVerbLike(tokens, at)) break;
  }
  return { determiner: 'none', first: at + 1, from: at + 1, owner: -1 };
}

/** Words [from, head) and "of …" behind `end`, sorted into countries and modifiers. */
export function describe(tokens: Tokens, from: number, head: number, end: number): Description {
  const modifiers: string[] = [];
  const found: number[] = [];
  const take = (at: number): void => {
    const lower = tokens.lower[at] ?? '';
    if (tokens.type[at] !== TokenType.Word) return;
    const country = countries.get(lower);
    if (country !== undefined && (isCapital(tokens, at) || lower.includes('.'))) found.push(country);
    else if (lower !== 'the' && lower !== 'of' && lower !== 'and') modifiers.push(lower);
  };
  for (let at = from; at < head; at++) take(at);
  // Ukraine’s president: the owner is a country too
  if (tokens.type[from - 1] === TokenType.Possessive) {
    const country = countries.get(tokens.lower[from - 2] ?? '');
    if (country !== undefined) found.push(country);
  }
  if (tokens.lower[end] === 'of') {
    const limit = Math.min(end + 6, tokens.count);
    for (let at = end + 1; at < limit && tokens.sentence[at] === tokens.sentence[head]; at++) {
      if (tokens.type[at] !== TokenType.Word) break;
      if (!isCapital(tokens, at) && tokens.lower[at] !== 'the' && tokens.lower[at] !== 'of') break;
      take(at);
    }
  }
  const noun = personWordAt(tokens, head);
  return {
    head: tokens.lower[head] ?? '',
    modifiers,
    countries: found,
    gender: noun?.type === 'noun' ? noun.gender : null,
  };
}

/** What stands before a name as its title: "US Defense Secretary" before token `first`; undefined without. */
export function titleBefore(
  tokens: Tokens,
  first: number,
  floor = 0,
): { readonly lead: number; readonly says: Description } | undefined {
  const sentence = tokens.sentence[first];
  let head = first - 1;
  if (head >= 0 && tokens.word[head] === '.' && glued(tokens, head)) head--; // Gov. Jane Doe
  if (head < 0 || tokens.sentence[head] !== sentence || tokens.type[head] !== TokenType.Word) return undefined;
  if (!isPersonNounAt(tokens, head)) {
    const of = titleWithOf(tokens, first);
    return of;
  }
  const limit = Math.max(tokens.sentenceStart[sentence ?? 0] ?? 0, head - MODIFIERS_BEFORE, floor);
  let lead = head;
  while (lead > limit) {
    const at = lead - 1;
    const lower = tokens.lower[at] ?? '';
    const type = tokens.type[at];
    if (type === TokenType.Mark ? !(lower === '-' || lower === '.') || !glued(tokens, at) : type !== TokenType.Word)
      break;
    if (STOPS.has(lower) || DEFINITE.has(lower) || INDEFINITE.has(lower) || POSSESSIVE.has(lower)) break;
    // “met US President”: lower case before capitals is no part of the title, but for “former”
    if (isVerbLike(tokens, at) || (isCapital(tokens, lead) && !isCapital(tokens, at) && !BEFORE_TITLES.has(lower)))
      break;
    lead = at;
  }
  return { lead, says: describe(tokens, lead, head, head + 1) };
}

/** “Secretary of State Jane Doe”: a person noun, "of", capitals up to the name. */
function titleWithOf(tokens: Tokens, first: number): { readonly lead: number; readonly says: Description } | undefined {
  for (let at = first - 1; at > first - 6 && at > 0; at--) {
    if (tokens.sentence[at] !== tokens.sentence[first] || tokens.type[at] !== TokenType.Word) return undefined;
    const lower = tokens.lower[at] ?? '';
    if (lower === 'of' || lower === 'the') continue;
    if (isPersonNounAt(tokens, at)) {
      if (tokens.lower[at + 1] !== 'of') return undefined;
      const before = at > 0 && isCapital(tokens, at - 1) && tokens.type[at - 1] === TokenType.Word ? at - 1 : at;
      return { lead: before, says: describe(tokens, before, at, at + 1) };
    }
    if (!isCapital(tokens, at)) return undefined;
  }
  return undefined;
}
