/*
 * Owns which phrase a relative pronoun or a parenthesis leads back to: who → the name before it; “John Smith, a senator
 * from Columbus, Ohio, said” → the leftmost phrase of the chain. Leaves plain subjects to subjects.ts.
 */
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, wordAt } from './items';
import { EPITHETS, SOURCES } from '../lexicon/speakerNouns';
import { phraseEndingAt, type NounPhrase } from './nounPhrase';
import { isVerbLike } from './verbs';
import { WordClass } from './wordClass';

/** How the subject was found, in words for the hover. */
export interface Subject {
  readonly phrase: NounPhrase;
  readonly way: string;
  /** Item of the relative pronoun it was reached through, or -1. */
  readonly relative: number;
}

export const direct = (phrase: NounPhrase): Subject => ({ phrase, way: 'subject', relative: -1 });

export const MAX_STEPS = 60;

/** who, which, that: the phrase the relative pronoun at `item` stands for. */
export function antecedentOf(frames: Frames, item: number, low: number): Subject | undefined {
  let at = item - 1;
  while (at >= low && has(frames, at, WordClass.Comma | WordClass.Conjunction | WordClass.CloseBracket)) at--;
  // "who praised …, and who called": the same antecedent as the first "who"
  const phrase = phraseEndingAt(frames, at, low);
  if (phrase === undefined || isVerbLike(frames, at)) return undefined;
  const person = wordAt(frames, item) === 'who' ? nearestPerson(frames, phrase) : phrase;
  return { phrase: firstOfApposition(frames, person, low), way: `${wordAt(frames, item)} stands for`, relative: item };
}

/** "a lecture from Jane Doe, who said", "the aide of a general who said": the last part of a phrase that can speak. */
function nearestPerson(frames: Frames, phrase: NounPhrase): NounPhrase {
  let to = phrase.to;
  for (let at = to - 1; at > phrase.from; at--) {
    if (!has(frames, at, WordClass.Preposition)) continue;
    // the stop of "Jr." is no head
    const last = wordAt(frames, to - 1) === '.' ? to - 2 : to - 1;
    const head = wordAt(frames, last);
    const named = has(frames, last, WordClass.Name);
    // "John Smith of Florida": where a name comes from
    const origin = named && has(frames, at - 1, WordClass.Name);
    if (!origin && (named || SOURCES.has(head) || EPITHETS.has(head))) return { from: at + 1, to, head: last };
    to = at;
  }
  return phrase;
}

/** "the Republican who led the inquiry said": left of the verb stands the end of a relative clause. */
export function restrictiveAntecedent(frames: Frames, from: number, low: number): Subject | undefined {
  const verb = from - 1;
  if (verb <= low || !isVerbLike(frames, verb) || has(frames, verb, WordClass.Name)) return undefined;
  for (let at = verb; at > low && at > verb - 8; at--) {
    if (has(frames, at, WordClass.Comma) || isQuoteItem(frames, at)) return undefined;
    if (wordAt(frames, at) === 'who') return antecedentOf(frames, at, low);
  }
  return undefined;
}

/** "Smith and Jones said": both, where the first begins its clause. */
export function withCompound(frames: Frames, phrase: NounPhrase, low: number): NounPhrase {
  if (wordAt(frames, phrase.from - 1) !== 'and' || phrase.from - 2 < low) return phrase;
  const first = phraseEndingAt(frames, phrase.from - 2, low);
  if (first === undefined || isVerbLike(frames, phrase.from - 2)) return phrase;
  const before = first.from - 1;
  const opens =
    before < low || isQuoteItem(frames, before) || has(frames, before, WordClass.Comma | WordClass.Subordinator);
  return opens ? { from: first.from, to: phrase.to, head: first.head } : phrase;
}

/**
 * "In a statement, John Smith, a senator from Columbus, Ohio, said": the subject left of a parenthesis that ends at
 * item `closing` is the leftmost phrase of the chain that itself begins the clause.
 */
export function acrossParenthesis(frames: Frames, closing: number, low: number): Subject | undefined {
  if (has(frames, closing, WordClass.CloseBracket)) {
    for (let at = closing - 1; at >= low && at > closing - 20; at--) {
      if (has(frames, at, WordClass.OpenBracket)) {
        const inner = phraseEndingAt(frames, at - 1, low);
        return inner ? direct(firstOfApposition(frames, inner, low)) : undefined;
      }
    }
    return undefined;
  }
  const dash = has(frames, closing, WordClass.Dash);
  for (let at = closing - 1; at >= low && at > closing - MAX_STEPS; at--) {
    if (isQuoteItem(frames, at) && dash) break;
    if (!has(frames, at, dash ? WordClass.Dash : WordClass.Comma)) continue;
    if (has(frames, at - 1, WordClass.Relative)) return antecedentOf(frames, at - 1, low);
    const phrase = phraseEndingAt(frames, at - 1, low);
    if (phrase === undefined) continue;
    if (beginsClause(frames, phrase.from, low)) return direct(withCompound(frames, phrase, low));
    // "The man who asked the question, John Smith, said"
    const inside = phraseEndingAt(frames, closing - 1, at + 1);
    if (!dash && inside?.from === at + 1 && isFullName(frames, inside) && endsRelative(frames, at - 1, low))
      return direct(inside);
    if (has(frames, phrase.from - 1, WordClass.Comma)) return direct(chainStart(frames, phrase, low));
    if (isVerbLike(frames, phrase.from - 1) && !isNounFormBefore(frames, phrase.from - 1)) break;
  }
  return undefined;
}

/** True where "who" opens the clause that ends with item `last`. */
function endsRelative(frames: Frames, last: number, low: number): boolean {
  for (let at = last; at > low && at > last - 12 && !has(frames, at, WordClass.Comma); at--)
    if (wordAt(frames, at) === 'who') return true;
  return false;
}

/** Two or three capitalised words and nothing else. */
function isFullName(frames: Frames, { from, to }: NounPhrase): boolean {
  if (to - from < 2 || to - from > 3) return false;
  for (let at = from; at < to; at++) if (!has(frames, at, WordClass.Name)) return false;
  return true;
}

/** "John Smith, a senator from Columbus, Ohio": steps left over the commas as long as a phrase ends right at each. */
function chainStart(frames: Frames, phrase: NounPhrase, low: number): NounPhrase {
  let start = phrase;
  for (let step = 0; step < 4 && has(frames, start.from - 1, WordClass.Comma); step++) {
    const left = phraseEndingAt(frames, start.from - 2, low);
    if (left === undefined) break;
    const outside = left.from - 1;
    if (!beginsClause(frames, left.from, low) && !has(frames, outside, WordClass.Comma)) break;
    start = left;
  }
  return start;
}

const isNounFormBefore = (frames: Frames, item: number): boolean => has(frames, item, WordClass.CueNoun);

function beginsClause(frames: Frames, item: number, low: number): boolean {
  if (item <= low || isQuoteItem(frames, item - 1)) return true;
  const before = bitsAt(frames, item - 1);
  if ((before & (WordClass.Conjunction | WordClass.Subordinator | WordClass.Colon | WordClass.Dash)) !== 0) return true;
  if (wordAt(frames, item - 1) === 'that') return true;
  const adverb = (before & WordClass.Adverb) !== 0 && (before & WordClass.Name) === 0;
  return (
    adverb &&
    (item - 2 < low || has(frames, item - 2, WordClass.Comma | WordClass.Conjunction | WordClass.Subordinator))
  );
}

/** "R-Mich.", "D-Calif.": party and state of the member named before. */
const isPartyAndState = (frames: Frames, { from }: NounPhrase): boolean =>
  PARTIES.has(wordAt(frames, from)) && wordAt(frames, from + 1) === '-';
const PARTIES = new Set('r d i'.split(' '));

/** Of "Jane Doe, R-Mich." who is meant; any other phrase as it is. */
export const withoutParty = (frames: Frames, phrase: NounPhrase, low: number): NounPhrase =>
  isPartyAndState(frames, phrase) ? firstOfApposition(frames, phrase, low) : phrase;

/** Steps left over ", the Y" to the phrase an apposition explains, where the phrase is itself one. */
function firstOfApposition(frames: Frames, phrase: NounPhrase, low: number): NounPhrase {
  if (!has(frames, phrase.from - 1, WordClass.Comma) || phrase.from - 2 < low) return phrase;
  if (!has(frames, phrase.from, WordClass.Determiner) && !isPartyAndState(frames, phrase)) return phrase;
  const first = phraseEndingAt(frames, phrase.from - 2, low);
  return first && has(frames, first.head, WordClass.Name) ? first : phrase;
}
