/*
 * Owns the attribution that stands behind a quote in its frame: “…,” X said; “…,” said X; “…” — X; … “…” …, X said.
 * Leaves what stands before it to leadingPatterns.ts, and which of them counts to patterns.ts.
 */
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, wordAt } from './items';
import { matchAccording, MAX_LOOK, MEANS, type Match } from './match';
import { DOCUMENTS } from '../lexicon/speakerNouns';
import { isPersonLike, phraseStartingAt } from './nounPhrase';
import { subjectOf } from './subjects';
import { isCueVerb, isPassive } from './verbs';
import { CUE, WordClass } from './wordClass';

/** A mark left over behind a quote inside a quote: “…'” he said. */
const STRAY = new Set(["'", '’', '"', '”']);

const HOW = new Set('how what the'.split(' '));

/** “…,” X said; “…,” said X; “…,” according to X; “…” — X. */
export function matchBehind(frames: Frames, item: number, high: number, open: boolean): Match | undefined {
  let at = item + 1;
  let dash = false;
  while (
    at < high &&
    (has(frames, at, WordClass.Comma | WordClass.Dash | WordClass.CloseBracket) || STRAY.has(wordAt(frames, at)))
  ) {
    if (has(frames, at, WordClass.Dash)) dash = true;
    at++;
  }
  if (at >= high) return undefined;
  const word = wordAt(frames, at);
  if (word === 'according' && wordAt(frames, at + 1) === 'to') return tight(matchAccording(frames, at, high));
  if (word === 'per' || (word === 'via' && dash)) {
    const phrase = phraseStartingAt(frames, at + 1, high);
    if (phrase) return { speaker: phrase, cueFrom: at, cueTo: at + 1, why: word, strength: 'tight' };
  }
  if (
    word === 'in' &&
    wordAt(frames, at + 1) === 'the' &&
    wordAt(frames, at + 2) === 'words' &&
    wordAt(frames, at + 3) === 'of'
  ) {
    const phrase = phraseStartingAt(frames, at + 4, high);
    if (phrase) return { speaker: phrase, cueFrom: at, cueTo: at + 4, why: 'in the words of', strength: 'tight' };
  }
  if ((word === 'is' || word === 'was') && HOW.has(wordAt(frames, at + 1))) at += 2;
  const agent = matchAgentBehind(frames, at, high);
  if (agent) return agent;
  // "the “sharing economy” reflects an improvement": quoted words are themselves a subject
  const subject = !open && has(frames, item - 1, WordClass.Determiner);
  const inverted =
    (subject ? undefined : matchInverted(frames, at, high)) ?? (open ? matchUnknownVerb(frames, at, high) : undefined);
  if (inverted) return inverted;
  while (at < high && has(frames, at, WordClass.Adverb) && !has(frames, at, WordClass.Name)) at++;
  if (word === 'as') at++;
  for (let verb = at + 1; verb < high && verb < at + MAX_LOOK; verb++) {
    if (isQuoteItem(frames, verb)) {
      if (verb > at + 12) break;
      continue;
    }
    if (!has(frames, verb, CUE) || has(frames, verb, WordClass.Ing) || !isCueVerb(frames, verb, at)) continue;
    if (has(frames, verb, WordClass.Faint) && verb > at + 8) continue;
    if (isPassive(frames, verb, at)) continue;
    const subject = subjectOf(frames, verb, at);
    if (subject === undefined || subject.phrase.from !== at) {
      if (open) continue;
      return undefined;
    }
    if (subject.relative >= 0) continue;
    // "“…” – fake mails intended to deceive": a dash opens what explains the words
    if (dash && !has(frames, verb, WordClass.Speech)) return undefined;
    if (!has(frames, verb, WordClass.Speech) && word !== 'as' && !HOW.has(wordAt(frames, at - 1))) {
      if (!open) return undefined;
    }
    return {
      speaker: subject.phrase,
      cueFrom: verb,
      cueTo: verb + 1,
      why: `${wordAt(frames, verb)}, subject after the quote`,
      strength: 'tight',
    };
  }
  if (open) {
    const plain = matchPlainVerb(frames, item, at, high);
    if (plain) return plain;
    const carrier = matchCarrier(frames, item, at, high);
    if (carrier) return carrier;
  }
  if (dash) {
    const phrase = phraseStartingAt(frames, at, high);
    if (phrase && has(frames, phrase.head, WordClass.Name) && isEnd(frames, phrase.to, high)) {
      return { speaker: phrase, cueFrom: at - 1, cueTo: at, why: 'name behind a dash', strength: 'tight' };
    }
  }
  return undefined;
}

/** “…,” an angry Doe retaliated. “…,” Doe followed in a letter. A past form behind a person, where nothing else can hold the quote. */
function matchPlainVerb(frames: Frames, item: number, at: number, high: number): Match | undefined {
  if (item > 0 && bitsAt(frames, item - 1) !== 0) return undefined;
  const phrase = phraseStartingAt(frames, at, high);
  const verb = phrase?.to ?? high;
  if (phrase === undefined || verb >= high || !has(frames, verb, WordClass.PastLike | WordClass.Past)) return undefined;
  if (!isPersonLike(frames, phrase)) return undefined;
  const ends =
    isEnd(frames, verb + 1, high) || wordAt(frames, verb + 1) === 'in' || has(frames, verb + 1, WordClass.Adverb);
  const why = `${wordAt(frames, verb)}, subject after the quote`;
  return ends ? { speaker: phrase, cueFrom: verb, cueTo: verb + 1, why, strength: 'tight' } : undefined;
}

/** “…,” the statement from X. What opens the sentence's only words and carries words speaks where no verb says so. */
function matchCarrier(frames: Frames, item: number, at: number, high: number): Match | undefined {
  const phrase = phraseStartingAt(frames, at, high);
  if (phrase === undefined || wordAt(frames, at) !== 'the' || !isEnd(frames, phrase.to, high)) return undefined;
  const alone = item === 0 || bitsAt(frames, item - 1) === 0;
  if (!alone || !DOCUMENTS.has(wordAt(frames, phrase.head))) return undefined;
  for (let verb = phrase.to; verb < high; verb++) if (isQuoteItem(frames, verb)) return undefined;
  return {
    speaker: phrase,
    cueFrom: phrase.head,
    cueTo: phrase.head + 1,
    why: `${wordAt(frames, phrase.head)}, named behind the quote`,
    strength: 'tight',
  };
}

/** “…,” as articulated by X; “…,” read by X. */
function matchAgentBehind(frames: Frames, at: number, high: number): Match | undefined {
  const verb = wordAt(frames, at) === 'as' ? at + 1 : at;
  if (!has(frames, verb, CUE) || !has(frames, verb, WordClass.Past) || wordAt(frames, verb + 1) !== 'by')
    return undefined;
  if (MEANS.has(wordAt(frames, verb + 2))) return undefined;
  const phrase = phraseStartingAt(frames, verb + 2, high);
  if (phrase === undefined) return undefined;
  return {
    speaker: phrase,
    cueFrom: verb,
    cueTo: verb + 1,
    why: `${wordAt(frames, verb)} by, after the quote`,
    strength: 'tight',
  };
}

const isEnd = (frames: Frames, item: number, high: number): boolean =>
  item >= high || bitsAt(frames, item) === 0 || has(frames, item, WordClass.Comma | WordClass.OpenBracket);

const tight = (match: Match | undefined): Match | undefined => match && { ...match, strength: 'tight' };

/** “This is fantastic!” beamed Jane Doe: any past form between a quote that ends open and a name. */
function matchUnknownVerb(frames: Frames, at: number, high: number): Match | undefined {
  if (!has(frames, at, WordClass.PastLike) || !has(frames, at + 1, WordClass.Name)) return undefined;
  const phrase = phraseStartingAt(frames, at + 1, high);
  return (
    phrase && {
      speaker: phrase,
      cueFrom: at,
      cueTo: at + 1,
      why: `${wordAt(frames, at)}, subject behind it, after the quote`,
      strength: 'tight',
    }
  );
}

/** said X: a verb of speech right behind the quote and its subject behind that. */
function matchInverted(frames: Frames, at: number, high: number): Match | undefined {
  let verb = at;
  if (has(frames, verb, WordClass.Adverb) && !has(frames, verb, WordClass.Name)) verb++;
  const bits = bitsAt(frames, verb);
  if (
    (bits & WordClass.Speech) === 0 ||
    (bits & (WordClass.Past | WordClass.Third)) === 0 ||
    (bits & WordClass.Name) !== 0
  )
    return undefined;
  let from = verb + 1;
  while (
    from < high &&
    has(frames, from, WordClass.Adverb) &&
    !has(frames, from, WordClass.Name | WordClass.Determiner)
  )
    from++;
  const phrase = phraseStartingAt(frames, from, high);
  if (phrase === undefined || has(frames, phrase.head, WordClass.ObjectPronoun)) return undefined;
  if (has(frames, from, WordClass.Preposition | WordClass.Subordinator)) return undefined;
  return {
    speaker: phrase,
    cueFrom: verb,
    cueTo: verb + 1,
    why: `${wordAt(frames, verb)}, subject behind it, after the quote`,
    strength: 'tight',
  };
}

/** The “rigged” system must end, Trump said: an attribution that trails the clause of the quote. */
export function matchTrailing(frames: Frames, item: number, high: number): Match | undefined {
  for (let verb = item + 2; verb < high && verb < item + MAX_LOOK; verb++) {
    const bits = bitsAt(frames, verb);
    if (wordAt(frames, verb) === 'according' && wordAt(frames, verb + 1) === 'to') {
      const match = matchAccording(frames, verb, high);
      if (match) return match;
    }
    if ((bits & WordClass.Speech) === 0 || !isCueVerb(frames, verb, item + 1)) continue;
    if (has(frames, verb - 1, WordClass.Comma) || isQuoteItem(frames, verb - 1)) {
      const inverted = matchInverted(frames, verb, high);
      if (inverted) return { ...inverted, strength: 'clause' };
    }
    const subject = subjectOf(frames, verb, item + 1);
    if (subject === undefined || subject.relative >= 0) continue;
    if (
      !has(frames, subject.phrase.from - 1, WordClass.Comma | WordClass.Dash) &&
      !isQuoteItem(frames, subject.phrase.from - 1)
    )
      continue;
    return {
      speaker: subject.phrase,
      cueFrom: verb,
      cueTo: verb + 1,
      why: `${wordAt(frames, verb)}, subject after the quote`,
      strength: 'clause',
    };
  }
  return undefined;
}
