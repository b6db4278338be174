/*
 * Owns which words of its own frame a quote is attributed by: before it, behind it, or around it.
 * Takes frames, gives the speaker's phrase and the cue. Leaves quotes without any to continuation.ts, and who the
 * phrase means to speakers.ts.
 */
import { clauseSubject, isClauseVerb, isCueVerb, isPassive, subjectOf } from './clause';
import type { Frames } from './frames';
import { bitsAt, isQuoteItem, phraseEndingAt, phraseStartingAt, wordAt, type NounPhrase } from './nounPhrase';
import { inflect } from '../lexicon/cueVerbs';
import { BODIES, DOCUMENTS, EPITHETS, SOURCES } from '../lexicon/speakerNouns';
import { CUE, WordClass } from './wordClass';

/** How sure a pattern is: `tight` stands right beside the quote, `clause` somewhere in its frame, `weak` has no verb of speech. */
export type Strength = 'tight' | 'clause' | 'weak';

export interface Match {
  readonly speaker: NounPhrase;
  /** Items [cueFrom, cueTo); empty where there is none. */
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly why: string;
  /** The reason of the quote it was taken over from, where it was. */
  readonly origin?: string;
  readonly strength: Strength;
  /** The attribution of the clause around, where the speaker is a pronoun: "Smith said … what he called “bad”". */
  readonly outer?: Match;
  /** Item of the "who" that the speaker was reached through. */
  readonly relative?: number;
}

const MAX_LOOK = 70;

const has = (frames: Frames, item: number, bits: number): boolean => (bitsAt(frames, item) & bits) !== 0;

/** The attribution of quoted span `quote` within its frame, or undefined. */
export function matchInFrame(frames: Frames, quote: number): Match | undefined {
  const frame = frames.frames[frames.frameOf[quote] ?? -1];
  const item = frames.itemOf[quote];
  if (frame === undefined || item === undefined) return undefined;
  const low = frame.from;
  const high = frame.to;
  const open = endsOpen(frames, quote, item);
  const before = matchBefore(frames, item, low);
  if (before?.strength === 'tight' && (!open || item - before.cueTo <= 1)) return before;
  const behind = matchBehind(frames, item, high, open);
  // "While some want to go on, “…,” Smith said", but "Smith told the crowd, “…”"
  if (before?.strength === 'tight') return behind && has(frames, low, WordClass.Subordinator) ? behind : before;
  // "Smith, who called it “…,” demanded an apology"
  if (before?.strength === 'clause' && before.why.includes(' stands for')) return before;
  if (behind && (open || before === undefined || before.strength === 'weak')) return behind;
  if (before && before.strength !== 'weak') {
    // "A man responding to a call “…” before he fired, a lawyer said."
    if (REPORTING.has(wordAt(frames, before.cueFrom)) || !has(frames, before.cueFrom, WordClass.Ing)) return before;
    const trailing = matchTrailing(frames, item, high);
    return trailing && trailing.cueTo >= high - 2 ? trailing : before;
  }
  return matchTrailing(frames, item, high) ?? before ?? matchClause(frames, item, low);
}

/** True where the quote ends in a way that lets an attribution follow: with a comma, a question, a dash. */
function endsOpen(frames: Frames, quote: number, item: number): boolean {
  const span = frames.quoted[quote];
  if (span === undefined) return false;
  const last = frames.article.text.charCodeAt(span.end - 1);
  if (last === 0x2c || last === 0x3f || last === 0x21 || last === 0x2026 || last === 0x2014 || last === 0x2d)
    return true;
  return has(frames, item + 1, WordClass.Comma | WordClass.Dash);
}

/** X said, “…”: the nearest verb of speech to the left, or a noun of speech and whose it is. */
function matchBefore(frames: Frames, item: number, low: number): Match | undefined {
  let weak: Match | undefined;
  let inner: Match | undefined;
  const floor = Math.max(low, item - MAX_LOOK);
  for (let at = item - 1; at >= floor; at--) {
    const bits = bitsAt(frames, at);
    if ((bits & WordClass.Colon) !== 0 && at === item - 1) {
      const named = matchFrom(frames, at, low) ?? matchColon(frames, at, low);
      if (named) return named;
    }
    if (inner === undefined && (bits & WordClass.CueNoun) !== 0 && (bits & WordClass.Name) === 0) {
      inner = matchPossessor(frames, at, item, low);
    }
    if (wordAt(frames, at) === 'to' && wordAt(frames, at - 1) === 'according') {
      const match = matchAccording(frames, at - 1, item);
      if (match) return inner ?? match;
    }
    if ((bits & CUE) === 0 || !isCueVerb(frames, at, low)) continue;
    const match = matchVerb(frames, at, item, low);
    if (match === undefined) continue;
    const beside = isBeside(frames, at, item);
    if ((bits & WordClass.Speech) !== 0) {
      if (beside && inner === undefined && !has(frames, match.speaker.from, WordClass.Pronoun))
        return { ...match, strength: 'tight' };
      if (beside && inner === undefined) {
        inner = { ...match, strength: 'tight' };
        continue;
      }
      // "Israel said Clinton called on members to be “…”": the words stand in what Israel said
      const core = REPORTING.has(wordAt(frames, at));
      if (inner && core && !inner.outer && has(frames, inner.speaker.from, WordClass.Pronoun))
        inner = { ...inner, outer: match };
      if (inner === undefined) inner = match;
      else if (core && !saysItself(frames, inner) && isComplementOf(frames, at, inner.speaker.from)) inner = match;
      else if (at < inner.speaker.from - 10) return inner;
    } else if ((bits & WordClass.Judgement) !== 0) {
      inner ??= beside ? { ...match, strength: 'tight' } : match;
    } else {
      const marked = has(frames, item - 1, WordClass.Comma | WordClass.Colon);
      weak ??= { ...match, strength: beside && marked ? 'clause' : 'weak' };
    }
  }
  return inner ?? weak;
}

/** Verbs whose clause may hold another verb of speech. */
export const REPORTING: ReadonlySet<string> = new Set(
  (
    'say=said tell=told add note explain argue insist declare announce claim contend acknowledge admit warn write=wrote ' +
    'state report suggest assert maintain allege confirm concede predict tweet reveal disclose testify recall relate ' +
    'observe remark complain stress emphasize reiterate indicate promise pledge vow agree deny boast joke lament propose ' +
    'concur recommend reply respond answer continue conclude'
  )
    .split(' ')
    .flatMap(inflect)
    .map(({ form }) => form),
);

const TELLING = new Set('said says told tells wrote tweeted'.split(' '));

/** "Smith claimed Jones said it was “fair”": the words are those of the named one who said them. */
function saysItself(frames: Frames, { speaker, cueFrom }: Match): boolean {
  return TELLING.has(wordAt(frames, cueFrom)) && has(frames, speaker.head, WordClass.Name);
}

/** "X said she called", "X told Y that he blamed": the phrase at `from` opens the clause that the verb governs. */
function isComplementOf(frames: Frames, verb: number, from: number): boolean {
  for (let at = verb + 1; at < from; at++) {
    if (has(frames, at, WordClass.Comma | WordClass.Conjunction) || isQuoteItem(frames, at)) return false;
    if (at - verb > 8) return false;
  }
  return from > verb;
}

/** Only marks, "that" and adverbs between the verb and the quote, or "told the crowd in Ohio,". */
function isBeside(frames: Frames, verb: number, item: number): boolean {
  const marked = has(frames, item - 1, WordClass.Comma | WordClass.Colon) && has(frames, verb, WordClass.Speech);
  for (let at = verb + 1; at < item; at++) {
    if (has(frames, at, WordClass.Comma | WordClass.Colon | WordClass.Adverb | WordClass.Dash)) continue;
    const word = wordAt(frames, at);
    if (word === 'that' || word === 'it') continue;
    if (!marked || isQuoteItem(frames, at) || isClauseVerb(frames, at, verb) || item - verb > 24) return false;
  }
  return true;
}

const NAMING = new Set('called dubbed labeled labelled nicknamed branded'.split(' '));
const ARTICLES = new Set(['a', 'an']);

function canSpeak(frames: Frames, phrase: NounPhrase): boolean {
  const head = wordAt(frames, phrase.head);
  return has(frames, phrase.head, WordClass.Name) || SOURCES.has(head) || EPITHETS.has(head) || BODIES.has(head);
}

/** "It is late, explained Doe, “…”": a verb behind a comma, its subject between it and the quote. */
function invertedBefore(frames: Frames, verb: number, item: number): Match | undefined {
  if (!has(frames, verb - 1, WordClass.Comma) || !has(frames, verb + 1, WordClass.Name)) return undefined;
  if (!has(frames, verb, WordClass.Past) || !REPORTING.has(wordAt(frames, verb))) return undefined;
  const phrase = phraseStartingAt(frames, verb + 1, item);
  if (phrase?.to !== item - 1 || !has(frames, item - 1, WordClass.Comma)) return undefined;
  const why = `${wordAt(frames, verb)}, subject behind it, before the quote`;
  return { speaker: phrase, cueFrom: verb, cueTo: verb + 1, why, strength: 'tight' };
}

function matchVerb(frames: Frames, verb: number, item: number, low: number): Match | undefined {
  const word = wordAt(frames, verb);
  if (isPassive(frames, verb, low)) {
    const agent = agentOf(frames, verb, item);
    if (agent) return { speaker: agent, cueFrom: verb, cueTo: verb + 1, why: `${word} by`, strength: 'clause' };
    return undefined;
  }
  const inverted = verb > low ? invertedBefore(frames, verb, item) : undefined;
  if (inverted) return inverted;
  const subject = subjectOf(frames, verb, low);
  if (subject === undefined) return undefined;
  // "a short film called “…”"
  const named = verb + 1 === item && subject.phrase.to === verb && NAMING.has(word);
  if (named && ARTICLES.has(wordAt(frames, subject.phrase.from)) && !canSpeak(frames, subject.phrase)) return undefined;
  return {
    speaker: subject.phrase,
    cueFrom: verb,
    cueTo: verb + 1,
    why: `${word}, ${subject.way} before the quote`,
    strength: 'clause',
    ...(wordAt(frames, subject.relative) === 'who' ? { relative: subject.relative } : {}),
  };
}

/** "was described by X as": the phrase behind "by", within a few items of the passive verb. */
function agentOf(frames: Frames, verb: number, high: number): NounPhrase | undefined {
  for (let at = verb + 1; at < high && at < verb + 6; at++) {
    if (wordAt(frames, at) === 'by') return phraseStartingAt(frames, at + 1, high);
  }
  return undefined;
}

/** A statement from NAME: “…”. */
function matchFrom(frames: Frames, colon: number, low: number): Match | undefined {
  const last = colon - 1;
  let from = last;
  while (from > low && has(frames, from - 1, WordClass.Name)) from--;
  const link = wordAt(frames, from - 1);
  if (!has(frames, last, WordClass.Name) || (link !== 'from' && link !== 'by') || from - 2 < low) return undefined;
  if (!DOCUMENTS.has(wordAt(frames, from - 2))) return undefined;
  return {
    speaker: { from, to: last + 1, head: last },
    cueFrom: from - 2,
    cueTo: from - 1,
    why: `${wordAt(frames, from - 2)} ${link}, before the quote`,
    strength: 'tight',
  };
}

/** NAME: “…”, with nothing but the name before the colon. */
function matchColon(frames: Frames, colon: number, low: number): Match | undefined {
  const phrase = phraseEndingAt(frames, colon - 1, low);
  if (phrase === undefined || phrase.to - phrase.from > 8) return undefined;
  if (phrase.from !== low && !isQuoteItem(frames, phrase.from - 1) && !has(frames, phrase.from - 1, WordClass.Dash))
    return undefined;
  if (!has(frames, phrase.head, WordClass.Name) || has(frames, phrase.head, WordClass.CueNoun)) return undefined;
  return {
    speaker: phrase,
    cueFrom: colon,
    cueTo: colon + 1,
    why: 'name and colon before the quote',
    strength: 'tight',
  };
}

/** Trump’s message of “hope”; her statement: “…”. */
function matchPossessor(frames: Frames, noun: number, item: number, low: number): Match | undefined {
  if (item - noun > 8) return undefined;
  const next = wordAt(frames, noun + 1);
  if (!AFTER_CUE_NOUN.has(next) && !has(frames, noun + 1, WordClass.Colon)) return undefined;
  // "his claim that it was “dead”" may hold a clause, "his call for “change”" may not
  for (let at = noun + 1; at < item && next !== 'that'; at++) {
    if (has(frames, at, CUE | WordClass.CommonVerb | WordClass.Auxiliary) && !has(frames, at, WordClass.Name))
      return undefined;
  }
  for (let at = noun - 1; at >= low && at > noun - 5; at--) {
    const bits = bitsAt(frames, at);
    const word = wordAt(frames, at);
    if (POSSESSIVE_PRONOUNS.has(word)) {
      return {
        speaker: { from: at, to: at + 1, head: at },
        cueFrom: noun,
        cueTo: noun + 1,
        why: `${wordAt(frames, noun)}, whose it is`,
        strength: 'clause',
      };
    }
    if ((bits & WordClass.Possessive) !== 0) {
      const phrase = phraseEndingAt(frames, at - 1, low);
      if (phrase === undefined) return undefined;
      return {
        speaker: phrase,
        cueFrom: noun,
        cueTo: noun + 1,
        why: `${wordAt(frames, noun)}, whose it is`,
        strength: 'clause',
      };
    }
    if ((bits & WordClass.Nominal) === 0 || (bits & WordClass.Determiner) !== 0) return undefined;
  }
  return undefined;
}

const AFTER_CUE_NOUN = new Set('of that about to for'.split(' '));
const POSSESSIVE_PRONOUNS = new Set('his her their my our'.split(' '));

function matchAccording(frames: Frames, at: number, high: number): Match | undefined {
  const phrase = phraseStartingAt(frames, at + 2, high);
  if (phrase === undefined) return undefined;
  return { speaker: phrase, cueFrom: at, cueTo: at + 2, why: 'according to', strength: 'clause' };
}

/** A mark left over behind a quote inside a quote: “…'” he said. */
const STRAY = new Set(["'", '’', '"', '”']);
const HOW = new Set('how what the'.split(' '));

/** “…,” X said; “…,” said X; “…,” according to X; “…” — X. */
function matchBehind(frames: Frames, item: number, high: number, open: boolean): Match | undefined {
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
  const inverted = matchInverted(frames, at, high) ?? (open ? matchUnknownVerb(frames, at, high) : undefined);
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
function matchTrailing(frames: Frames, item: number, high: number): Match | undefined {
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

/** Subject of the clause that holds the quoted words, where no verb of speech does. */
function matchClause(frames: Frames, item: number, low: number): Match | undefined {
  for (let verb = item - 1; verb >= low && verb > item - MAX_LOOK; verb--) {
    if (!isClauseVerb(frames, verb, low)) continue;
    if (isPassive(frames, verb, low)) {
      const agent = agentOf(frames, verb, item);
      if (agent === undefined) continue;
      return {
        speaker: agent,
        cueFrom: verb,
        cueTo: verb + 1,
        why: `${wordAt(frames, verb)} by, in the clause of the quoted words`,
        strength: 'weak',
      };
    }
    const subject = clauseSubject(frames, verb, low);
    if (subject === undefined) return undefined;
    return {
      speaker: subject.phrase,
      cueFrom: verb,
      cueTo: verb + 1,
      why: 'subject of the clause that holds the quoted words',
      strength: 'weak',
    };
  }
  return undefined;
}
