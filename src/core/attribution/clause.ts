/*
 * Owns the grammar of attribution: whether a word is a verb of speech in use, and which phrase is its subject.
 * Works on word classes only. Leaves which quote a verb belongs to to patterns.ts.
 */
import type { Frames } from './frames';
import { bitsAt, isQuoteItem, phraseEndingAt, phraseStartingAt, wordAt, type NounPhrase } from './nounPhrase';
import { DOCUMENTS, EPITHETS, SOURCES } from '../lexicon/speakerNouns';
import { CUE, WordClass } from './wordClass';

/** How the subject was found, in words for the hover. */
export interface Subject {
  readonly phrase: NounPhrase;
  readonly way: string;
  /** Item of the relative pronoun it was reached through, or -1. */
  readonly relative: number;
}

const BE = new Set("is are was were be been being isn't aren't wasn't weren't".split(' '));
const MAX_STEPS = 60;
const MAX_DEPTH = 4;

const has = (frames: Frames, item: number, bits: number): boolean => (bitsAt(frames, item) & bits) !== 0;

/** Item left of `item` that is no adverb, within the frame. */
function skipAdverbs(frames: Frames, item: number, low: number): number {
  let at = item;
  while (at >= low && has(frames, at, WordClass.Adverb) && !has(frames, at, WordClass.Name)) at--;
  return at;
}

/** True where the item is a verb of speech or judgement in use, not a noun or adjective of the same form. */
export function isCueVerb(frames: Frames, item: number, low: number): boolean {
  const bits = bitsAt(frames, item);
  if ((bits & CUE) === 0 || (bits & WordClass.Name) !== 0) return false;
  const left = skipAdverbs(frames, item - 1, low);
  const before = left >= low ? bitsAt(frames, left) : 0;
  const word = wordAt(frames, item);
  const noun = (bits & (WordClass.CueNoun | WordClass.NounToo)) !== 0;
  if ((before & (WordClass.Determiner | WordClass.Possessive)) !== 0 && ((before & WordClass.Indefinite) === 0 || noun))
    return false;
  if (wordAt(frames, item - 1) === '-') return false;
  // "will continue to impose": goes on doing, not speaking
  if (CONTINUES.has(word) && (wordAt(frames, item + 1) === 'to' || has(frames, item + 1, WordClass.Ing))) return false;
  if ((bits & WordClass.Preposition) !== 0 && (before & (WordClass.Pronoun | WordClass.Auxiliary)) === 0) return false;
  // "executive orders", "over-the-top comments", "her own christening"
  if (
    noun &&
    (ADJECTIVE.test(wordAt(frames, left)) || wordAt(frames, left - 1) === '-') &&
    (before & WordClass.Name) === 0
  )
    return false;
  if (wordAt(frames, left) === 'own') return false;
  if ((bits & WordClass.Past) !== 0) {
    if ((before & WordClass.Preposition) !== 0) return false;
    const passive = BE.has(wordAt(frames, left)) || wordAt(frames, left) === 'being' || wordAt(frames, left) === 'been';
    if (passive && left >= low) return PASSIVE_SPEAKS.has(word) || (bits & WordClass.Judgement) !== 0;
    return (
      word !== 'found' ||
      has(frames, left, WordClass.Nominal | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative)
    );
  }
  if ((bits & WordClass.Ing) !== 0) return true;
  if ((bits & WordClass.Third) !== 0) {
    if ((before & (WordClass.Preposition | WordClass.Auxiliary)) !== 0) return false;
    if (!noun) return true;
    const named = (before & (WordClass.Name | WordClass.Pronoun | WordClass.Relative)) !== 0;
    if (isNounUse(frames, item, low)) return false;
    return named || ((before & WordClass.Nominal) !== 0 && opensObject(frames, item + 1));
  }
  // base form: needs a plural subject, an auxiliary or "to"
  if ((before & (WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative | WordClass.Indefinite)) !== 0) {
    return !(noun && BE.has(wordAt(frames, left)));
  }
  const previous = wordAt(frames, left);
  if (previous === 'to') return true;
  if ((before & (WordClass.Comma | WordClass.CloseBracket)) !== 0) return !noun;
  if ((before & WordClass.Conjunction) !== 0) return !noun && isVerbLike(frames, left - 1);
  if ((before & WordClass.Nominal) === 0 || noun)
    return noun && previous.endsWith('s') && (before & WordClass.Name) === 0 && !isNounUse(frames, item, low);
  return previous.endsWith('s') || previous === 'people' || previous === 'who';
}

/** "claims of", "reports from" are nouns; at a sentence's end only "“…,” Conway notes." is a verb. */
function isNounUse(frames: Frames, item: number, low: number): boolean {
  const next = wordAt(frames, item + 1);
  if (next === 'of' || next === 'from' || next === 'about' || next === 'by' || next === 'and') return true;
  if (isQuoteItem(frames, item + 1) || (next !== '.' && next !== '')) return false;
  for (let at = item - 1; at >= low && at > item - 14; at--) if (isQuoteItem(frames, at)) return false;
  return !isQuoteItem(frames, low - 1);
}

/** What can follow a verb of speech but hardly a noun: marks, quotes, "that", a new phrase. */
function opensObject(frames: Frames, item: number): boolean {
  if (isQuoteItem(frames, item) || wordAt(frames, item) === 'that') return true;
  const bits = bitsAt(frames, item);
  return (
    bits === 0 ||
    (bits & (WordClass.Comma | WordClass.Colon | WordClass.Determiner | WordClass.Pronoun | WordClass.Name)) !== 0
  );
}

const CONTINUES = new Set('continue continues continued continuing'.split(' '));
const ADJECTIVE = /(?:ive|al|ic|ous|ary|ful|less|ed|ing|able|ible)$/;
const PASSIVE_SPEAKS = new Set('quoted cited overheard heard'.split(' '));

export function isPassive(frames: Frames, item: number, low: number): boolean {
  if (!has(frames, item, WordClass.Past)) return false;
  // "the group, described by prosecutors as"
  if (wordAt(frames, item + 1) === 'by') return true;
  const left = skipAdverbs(frames, item - 1, low);
  return left >= low && BE.has(wordAt(frames, left));
}

/** A finite verb, of speech or not. */
function isFiniteVerb(frames: Frames, item: number, low: number): boolean {
  const bits = bitsAt(frames, item);
  if ((bits & WordClass.Name) !== 0) return false;
  if ((bits & WordClass.Auxiliary) !== 0) return true;
  if ((bits & CUE) !== 0)
    return (bits & WordClass.Ing) === 0 && wordAt(frames, item - 1) !== 'to' && isCueVerb(frames, item, low);
  if ((bits & (WordClass.CommonVerb | WordClass.PastLike)) === 0) return false;
  const before = bitsAt(frames, skipAdverbs(frames, item - 1, low));
  return (
    (before & (WordClass.Determiner | WordClass.Preposition | WordClass.Possessive)) === 0 &&
    (before &
      (WordClass.Nominal |
        WordClass.Pronoun |
        WordClass.Relative |
        WordClass.Conjunction |
        WordClass.CloseBracket |
        WordClass.Comma)) !==
      0
  );
}

const isVerbLike = (frames: Frames, item: number): boolean =>
  has(frames, item, CUE | WordClass.CommonVerb | WordClass.PastLike | WordClass.Auxiliary);

/** The subject of the verb at `verb`, not reaching below item `low`. */
export function subjectOf(frames: Frames, verb: number, low: number, depth = 0): Subject | undefined {
  if (depth > MAX_DEPTH) return undefined;
  let at = verb - 1;
  // the rest of the verb group: has also been repeatedly, on Tuesday, went on to
  for (let step = 0; at >= low && step < 12; step++) {
    const bits = bitsAt(frames, at);
    const time = timePhraseStart(frames, at, low);
    if (time <= at && time > low) {
      at = time - 1;
      continue;
    }
    if ((bits & WordClass.Name) !== 0) break;
    if (REFLEXIVES.has(wordAt(frames, at))) at--;
    else if ((bits & (WordClass.Auxiliary | WordClass.Adverb)) !== 0 && (bits & WordClass.Pronoun) === 0) at--;
    else if (wordAt(frames, at) === 'to') {
      const governing = verbBefore(frames, at - 1, low);
      if (governing < 0) break;
      return subjectOf(frames, governing, low, depth + 1);
    } else break;
  }
  if (at < low) return has(frames, verb, WordClass.Ing) ? followingSubject(frames, verb) : undefined;
  const contracted = wordAt(frames, at);
  if (CONTRACTED.test(contracted)) return direct({ from: at, to: at + 1, head: at });
  const bits = bitsAt(frames, at);
  if ((bits & WordClass.Relative) !== 0) return antecedentOf(frames, at, low);
  if ((bits & (WordClass.Comma | WordClass.CloseBracket | WordClass.Dash)) !== 0) {
    if (wordAt(frames, at) === ';') return clauseSubject(frames, at, low, depth + 1);
    if (has(frames, verb, WordClass.Ing)) return mainSubject(frames, at, low, depth + 1);
    return acrossParenthesis(frames, at, low) ?? clauseSubject(frames, at, low, depth + 1);
  }
  if ((bits & WordClass.Conjunction) !== 0) {
    if (has(frames, verb, WordClass.Ing)) return mainSubject(frames, at, low, depth + 1);
    return parallelSubject(frames, verb, at, low, depth) ?? clauseSubject(frames, at, low, depth + 1);
  }
  if ((bits & WordClass.Subordinator) !== 0) return mainSubject(frames, at, low, depth + 1);
  if ((bits & WordClass.Preposition) !== 0 && has(frames, verb, WordClass.Speech)) {
    const object = objectOfJudgement(frames, at, low);
    if (object) return direct(object);
  }
  if (isQuoteItem(frames, at) || (bits & WordClass.Preposition) !== 0) return clauseSubject(frames, at, low, depth + 1);
  if ((bits & WordClass.Pronoun) !== 0) return direct({ from: at, to: at + 1, head: at });
  if ((bits & WordClass.Nominal) !== 0 && isVerbBetween(frames, at, low)) return subjectOf(frames, at, low, depth + 1);
  const phrase = phraseEndingAt(frames, at, low);
  if (phrase === undefined) return clauseSubject(frames, at, low, depth + 1);
  const progressive = verb - at > 1 && BE.has(wordAt(frames, skipAdverbs(frames, verb - 1, low)));
  if (has(frames, verb, WordClass.Ing) && !progressive) {
    const named = sourceEndingAt(frames, at, low);
    if (named) return direct(named);
  }
  if (has(frames, verb, WordClass.Ing) && !progressive && wordAt(frames, phrase.from - 1) !== 'with') {
    // "released a statement saying", "emailed supporters saying": whoever released or emailed it
    return mainSubject(frames, phrase.from - 1, low, depth + 1) ?? direct(phrase);
  }
  // "is supporting him and in a statement credited"
  if (wordAt(frames, phrase.from - 1) === 'in' && DOCUMENTS.has(wordAt(frames, phrase.head)) && phrase.from - 2 > low)
    return clauseSubject(frames, phrase.from - 2, low, depth + 1) ?? direct(phrase);
  const restricted = restrictiveAntecedent(frames, phrase.from, low);
  return restricted ?? direct(withCompound(frames, phrase, low));
}

const SOURCE_LINKS = new Set('despite from'.split(' '));

/** "despite Doe saying", "tweets from Doe saying": a name right behind such a preposition, which speaks. */
function sourceEndingAt(frames: Frames, last: number, low: number): NounPhrase | undefined {
  if (!has(frames, last, WordClass.Name)) return undefined;
  let from = last;
  while (from > low && has(frames, from - 1, WordClass.Name)) from--;
  const linked = SOURCE_LINKS.has(wordAt(frames, from - 1)) || has(frames, from - 1, WordClass.Dash);
  return linked && from > low ? { from, to: last + 1, head: last } : undefined;
}

/** "mocked him for claiming": who was mocked is who claimed. `preposition` is the item of "for". */
function objectOfJudgement(frames: Frames, preposition: number, low: number): NounPhrase | undefined {
  if (wordAt(frames, preposition) !== 'for') return undefined;
  const last = preposition - 1;
  const object = has(frames, last, WordClass.ObjectPronoun)
    ? { from: last, to: last + 1, head: last }
    : phraseEndingAt(frames, last, low);
  const judged = object && has(frames, object.from - 1, WordClass.Judgement) && object.from - 1 > low;
  return judged ? object : undefined;
}

const REFLEXIVES = new Set('himself herself themselves itself both all each'.split(' '));
const TIME_NOUNS = new Set(
  'night morning afternoon evening week month year weekend day summer spring fall winter'.split(' '),
);
const TIME_BEFORE = new Set('last this that next earlier late early on in the same'.split(' '));

/** First item of a time phrase that ends at `item` ("on Saturday night", "last week"); item + 1 where there is none. */
function timePhraseStart(frames: Frames, item: number, low: number): number {
  let at = item;
  if (TIME_NOUNS.has(wordAt(frames, at))) {
    if (!has(frames, at - 1, WordClass.Time) && !TIME_BEFORE.has(wordAt(frames, at - 1))) return item + 1;
    at--;
  }
  if (!has(frames, at, WordClass.Time) && at === item) return item + 1;
  while (at - 1 > low && TIME_BEFORE.has(wordAt(frames, at - 1))) at--;
  return at;
}

const CONTRACTED = /^(?:he|she|they|we|i|you|it)'(?:s|d|ll|ve|re|m)$/;

const direct = (phrase: NounPhrase): Subject => ({ phrase, way: 'subject', relative: -1 });

/** "kept saying", "helped explain": the word before a verb is itself a verb form that is no noun. */
function isVerbBetween(frames: Frames, item: number, low: number): boolean {
  const bits = bitsAt(frames, item);
  if ((bits & (WordClass.CommonVerb | WordClass.PastLike)) === 0 || (bits & (WordClass.CueNoun | WordClass.Name)) !== 0)
    return false;
  return isFiniteVerb(frames, item, low);
}

/** Item of a verb within three items left of `item`, or -1. */
function verbBefore(frames: Frames, item: number, low: number): number {
  for (let at = item; at >= low && at > item - 4; at--) {
    if (has(frames, at, WordClass.Name)) return -1;
    if (has(frames, at - 1, WordClass.Determiner | WordClass.Possessive)) continue;
    if (isVerbLike(frames, at) && !has(frames, at, WordClass.Pronoun)) return at;
    if (has(frames, at, WordClass.Comma)) return -1;
  }
  return -1;
}

/** who, which, that: the phrase the relative pronoun at `item` stands for. */
function antecedentOf(frames: Frames, item: number, low: number): Subject | undefined {
  let at = item - 1;
  while (at >= low && has(frames, at, WordClass.Comma | WordClass.Conjunction | WordClass.CloseBracket)) at--;
  // "who praised …, and who called": the same antecedent as the first "who"
  const phrase = phraseEndingAt(frames, at, low);
  if (phrase === undefined || isVerbLike(frames, at)) return undefined;
  const person = wordAt(frames, item) === 'who' ? nearestPerson(frames, phrase) : phrase;
  return { phrase: firstOfApposition(frames, person, low), way: `${wordAt(frames, item)} stands for`, relative: item };
}

/** "a lecture from Jane Doe, who said": the name that ends a phrase whose head is nobody. */
function nearestPerson(frames: Frames, phrase: NounPhrase): NounPhrase {
  const last = phrase.to - 1;
  const head = wordAt(frames, phrase.head);
  const speaks = SOURCES.has(head) || EPITHETS.has(head) || has(frames, phrase.head, WordClass.Name);
  if (speaks || phrase.head === last || !has(frames, last, WordClass.Name)) return phrase;
  let from = last;
  while (from > phrase.from && has(frames, from - 1, WordClass.Name)) from--;
  return { from, to: phrase.to, head: last };
}

/** "the Republican who led the inquiry said": left of the verb stands the end of a relative clause. */
function restrictiveAntecedent(frames: Frames, from: number, low: number): Subject | undefined {
  const verb = from - 1;
  if (verb <= low || !isVerbLike(frames, verb) || has(frames, verb, WordClass.Name)) return undefined;
  for (let at = verb; at > low && at > verb - 8; at--) {
    if (has(frames, at, WordClass.Comma) || isQuoteItem(frames, at)) return undefined;
    if (wordAt(frames, at) === 'who') return antecedentOf(frames, at, low);
  }
  return undefined;
}

/** "Smith and Jones said": both, where the first begins its clause. */
function withCompound(frames: Frames, phrase: NounPhrase, low: number): NounPhrase {
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
function acrossParenthesis(frames: Frames, closing: number, low: number): Subject | undefined {
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
    if (has(frames, phrase.from - 1, WordClass.Comma)) return direct(chainStart(frames, phrase, low));
    if (isVerbLike(frames, phrase.from - 1) && !isNounFormBefore(frames, phrase.from - 1)) break;
  }
  return undefined;
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

/** Steps left over ", the Y" to the phrase an apposition explains, where the phrase is itself one. */
function firstOfApposition(frames: Frames, phrase: NounPhrase, low: number): NounPhrase {
  if (!has(frames, phrase.from - 1, WordClass.Comma) || phrase.from - 2 < low) return phrase;
  if (!has(frames, phrase.from, WordClass.Determiner)) return phrase;
  const first = phraseEndingAt(frames, phrase.from - 2, low);
  return first && has(frames, first.head, WordClass.Name) ? first : phrase;
}

/** "He said it is bad and repeated": the subject of the nearest full verb to the left in the same form. */
function parallelSubject(
  frames: Frames,
  verb: number,
  before: number,
  low: number,
  depth: number,
): Subject | undefined {
  const past = has(frames, verb, WordClass.Past);
  if (!past && !has(frames, verb, WordClass.Third)) return undefined;
  for (let at = before; at >= low && at > before - MAX_STEPS; at--) {
    const bits = bitsAt(frames, at);
    if ((bits & (CUE | WordClass.CommonVerb | WordClass.PastLike)) === 0 || (bits & WordClass.Auxiliary) !== 0)
      continue;
    if ((bits & CUE) !== 0 && (bits & (past ? WordClass.Past : WordClass.Third)) === 0) continue;
    if ((bits & WordClass.PastLike) !== 0 && !past) continue;
    if (!isFiniteVerb(frames, at, low) || isPassive(frames, at, low)) continue;
    const subject = subjectOf(frames, at, low, depth + 1);
    if (subject && subject.relative < 0) return subject;
    if (subject) at = subject.phrase.from;
  }
  return undefined;
}

/** The subject of the clause around `before`: that of the nearest finite verb to the left, past relative clauses. */
export function clauseSubject(frames: Frames, before: number, low: number, depth = 0): Subject | undefined {
  if (depth > MAX_DEPTH) return undefined;
  for (let at = before; at >= low && at > before - MAX_STEPS; at--) {
    if (!isFiniteVerb(frames, at, low)) continue;
    const subject = subjectOf(frames, at, low, depth + 1);
    if (subject === undefined) continue;
    if (subject.relative < 0) return subject;
    // the clause around a relative clause, where there is one
    const outer = clauseSubject(frames, subject.phrase.from - 1, low, depth + 1);
    return outer ?? subject;
  }
  return undefined;
}

/** "Smith rejected the notion that Jones won, arguing": the subject of the clause that none other holds. */
function mainSubject(frames: Frames, before: number, low: number, depth: number): Subject | undefined {
  let subject = clauseSubject(frames, before, low, depth);
  for (let step = 0; subject && step < 3 && isEmbedded(frames, subject.phrase.from, low); step++) {
    const outer = clauseSubject(frames, subject.phrase.from - 1, low, depth);
    if (outer === undefined) break;
    subject = outer;
  }
  return subject;
}

/** True where the clause that begins at `item` stands inside another: behind "that", "how" or a verb. */
function isEmbedded(frames: Frames, item: number, low: number): boolean {
  const left = skipAdverbs(frames, item - 1, low);
  if (left < low) return false;
  const bits = bitsAt(frames, left);
  if ((bits & WordClass.Name) !== 0) return false;
  return (bits & (WordClass.Subordinator | WordClass.Relative)) !== 0 || isVerbLike(frames, left);
}

/** "Calling it a hoax, Trump said": the subject of the clause behind the comma that ends a leading participle. */
function followingSubject(frames: Frames, verb: number): Subject | undefined {
  for (let at = verb + 1; at < frames.items.length && at < verb + MAX_STEPS; at++) {
    if (
      !has(frames, at, WordClass.Comma) &&
      !(isQuoteItem(frames, at) && has(frames, at + 1, WordClass.Name | WordClass.Determiner | WordClass.Pronoun))
    )
      continue;
    const phrase = phraseStartingAt(frames, at + 1, at + MAX_STEPS);
    if (phrase === undefined) continue;
    for (let next = phrase.to; next < phrase.to + 14; next++) if (isFiniteVerb(frames, next, at)) return direct(phrase);
    return undefined;
  }
  return undefined;
}

/** True where the item can be a clause's verb; exported for the fallback that has no verb of speech. */
export const isClauseVerb = isFiniteVerb;
