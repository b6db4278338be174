/*
 * Owns speech without marks: X said that …; …, X said; according to X, … Precise before complete: only sentences without
 * quoted words, verbs of reporting in plain use, and subjects that can speak. Leaves marks to patterns.ts.
 */
import { BODIES, DOCUMENTS, SOURCES } from '../lexicon/speakerNouns';
import type { Frame, Frames } from './frames';
import { bitsAt, has, isQuoteItem, wordAt } from './items';
import type { Match } from './match';
import { isPersonLike, phraseStartingAt, type NounPhrase } from './nounPhrase';
import { subjectOf } from './subjects';
import { isClauseVerb, isCueVerb, isPassive, REPORTING } from './verbs';
import { WordClass } from './wordClass';

/** Reported words, items [from, to), with their attribution. */
export interface ReportedMatch {
  readonly from: number;
  readonly to: number;
  readonly match: Match;
}

const MIN_WORDS = 4;
const MAX_FRAME = 120;

/** All reported speech in order; at most one finding a sentence. */
export function findReported(frames: Frames): ReportedMatch[] {
  const found: ReportedMatch[] = [];
  for (const frame of frames.frames) {
    if (frames.article.furniture[frame.paragraph] === 1 || frame.to - frame.from > MAX_FRAME) continue;
    const report = reportIn(frames, frame);
    if (report && report.to - report.from >= MIN_WORDS) found.push(report);
  }
  return found;
}

function reportIn(frames: Frames, frame: Frame): ReportedMatch | undefined {
  const { items, classes } = frames;
  const { lower } = frames.article.tokens;
  let cue = -1;
  for (let at = frame.from; at < frame.to && cue < 0; at++) {
    const token = items[at] ?? 0;
    if (token < 0) return undefined;
    const bits = classes[token] ?? 0;
    if ((bits & WordClass.Speech) !== 0 && (bits & WordClass.Name) === 0 && REPORTING.has(lower[token] ?? '')) cue = at;
    else if (lower[token] === 'according' && wordAt(frames, at + 1) === 'to') cue = at;
  }
  if (cue < 0 || wordAt(frames, frame.to - 1) === '?') return undefined;
  for (let at = cue + 1; at < frame.to; at++) if (isQuoteItem(frames, at)) return undefined;
  if (wordAt(frames, cue) === 'according') return accordingIn(frames, frame, cue);
  if (!isCueVerb(frames, cue, frame.from) || isPassive(frames, cue, frame.from) || isUnreal(frames, cue, frame))
    return undefined;
  return trailing(frames, frame, cue) ?? leading(frames, frame, cue);
}

/** "would say", "did not say", "if he says", "to say": nothing was said. */
function isUnreal(frames: Frames, cue: number, frame: Frame): boolean {
  if (has(frames, cue, WordClass.Ing)) return true;
  for (let at = cue - 1; at >= frame.from && at > cue - 5; at--) {
    const word = wordAt(frames, at);
    if (UNREAL.has(word) || word.endsWith("n't")) return true;
    if (has(frames, at, WordClass.Comma | WordClass.Colon)) break;
  }
  const first = wordAt(frames, frame.from);
  return first === 'if' || first === 'unless' || first === 'whether';
}

const UNREAL = new Set(
  'would could should might may must can not never to if whether cannot will unless ever let'.split(' '),
);

/** X said that …; X said the … was …; X told Y that … */
function leading(frames: Frames, frame: Frame, cue: number): ReportedMatch | undefined {
  const subject = subjectOf(frames, cue, frame.from);
  if (subject === undefined || subject.relative >= 0 || !canSpeak(frames, subject.phrase)) return undefined;
  const start = contentStart(frames, frame, cue);
  if (start < 0) return undefined;
  const to = contentEnd(frames, start, frame.to);
  return toReport(frames, start, to, subject.phrase, cue, cue + 1, 'subject before what is reported');
}

/** Item at which the reported clause begins, or -1: behind "that", or at a subject with a verb of its own. */
function contentStart(frames: Frames, frame: Frame, cue: number): number {
  const limit = Math.min(frame.to, cue + 12);
  for (let at = cue + 1; at < limit; at++) {
    if (wordAt(frames, at) === 'that' && at + 1 < frame.to) {
      // "said that means the battle": here "that" is what is spoken of
      if (isClauseVerb(frames, at + 1, cue) || wordAt(frames, at + 1) === 'means') return at;
      const follows = phraseStartingAt(frames, at + 1, frame.to);
      return follows && verbWithin(frames, follows.to, frame.to, 10) ? at + 1 : -1;
    }
    if (
      has(frames, at, WordClass.Comma | WordClass.Colon | WordClass.Conjunction | WordClass.CueNoun) ||
      isClauseVerb(frames, at, cue)
    )
      break;
  }
  let at = cue + 1;
  while (has(frames, at, WordClass.Time) || (has(frames, at, WordClass.Adverb) && !has(frames, at, WordClass.Name)))
    at++;
  if (wordAt(frames, at) === 'on' && has(frames, at + 1, WordClass.Time)) at += 2;
  if (!has(frames, at, WordClass.Pronoun | WordClass.Determiner | WordClass.Name | WordClass.Nominal)) return -1;
  if (has(frames, at, WordClass.ObjectPronoun | WordClass.Preposition)) return -1;
  const phrase = phraseStartingAt(frames, at, frame.to);
  if (phrase === undefined) return -1;
  // "told reporters", "asked the court": an object, not a clause
  if (TAKES_OBJECT.has(wordAt(frames, cue))) return -1;
  // "denied meddling", "denied any fault", but "denied it had left"
  if (wordAt(frames, cue).startsWith('den') && !has(frames, at, WordClass.Pronoun)) return -1;
  return has(frames, phrase.from, WordClass.Pronoun) && wordAt(frames, at).includes("'")
    ? at
    : verbWithin(frames, phrase.to, frame.to, 6)
      ? at
      : -1;
}

const TAKES_OBJECT = new Set(
  'told tells tell replied responded answered recommended proposed urged promised joked'.split(' '),
);

function verbWithin(frames: Frames, from: number, high: number, steps: number): boolean {
  for (let at = from; at < high && at < from + steps; at++) {
    // "claimed responsibility for it, and police did not say", "denied reports that he left": an object, no clause
    if (has(frames, at, WordClass.Colon) || wordAt(frames, at) === 'that') return false;
    if (has(frames, at, WordClass.Comma) && has(frames, at + 1, WordClass.Conjunction)) return false;
    // "lamented his defeat but said"
    if (has(frames, at, WordClass.Conjunction) && isClauseVerb(frames, at + 1, from - 4)) return false;
    if (isClauseVerb(frames, at, from - 4)) return true;
  }
  return false;
}

/** Where the reported clause ends: the sentence's end, or a clause of the article's own ("…, adding", "…; but"). */
function contentEnd(frames: Frames, from: number, high: number): number {
  let to = high;
  for (let at = from; at < high; at++) {
    if (!has(frames, at, WordClass.Comma)) continue;
    const next = at + 1;
    const own =
      has(frames, next, WordClass.Ing) && has(frames, next, WordClass.Speech | WordClass.Faint | WordClass.Judgement);
    if (
      wordAt(frames, at) === ';' ||
      own ||
      wordAt(frames, next) === 'according' ||
      OWN_CLAUSE.has(wordAt(frames, next))
    ) {
      to = at;
      break;
    }
  }
  while (to > from && bitsAt(frames, to - 1) === 0) to--;
  return to;
}

const OWN_CLAUSE = new Set('but although though while whereas'.split(' '));

/** "Sales fell in May, the company said on Monday.": the attribution ends the sentence. */
function trailing(frames: Frames, frame: Frame, cue: number): ReportedMatch | undefined {
  const mark = cue - 1;
  let speaker: NounPhrase | undefined;
  let comma: number;
  if (has(frames, mark, WordClass.Comma) && mark > frame.from + MIN_WORDS) {
    if (TAKES_OBJECT.has(wordAt(frames, cue)) || opensClause(frames, frame, cue)) return undefined;
    speaker = phraseStartingAt(frames, cue + 1, frame.to);
    comma = mark;
  } else {
    const subject = subjectOf(frames, cue, frame.from);
    if (subject === undefined || subject.relative >= 0) return undefined;
    if (!has(frames, subject.phrase.from - 1, WordClass.Comma)) return undefined;
    if (contentStart(frames, frame, cue) >= 0) return undefined;
    for (let at = cue + 1; at < frame.to; at++) if (isClauseVerb(frames, at, cue)) return undefined;
    speaker = subject.phrase;
    comma = speaker.from - 1;
  }
  if (speaker === undefined || !canSpeak(frames, speaker)) return undefined;
  // the words before the comma must be a clause of their own: "In a letter, Smith said"
  if (
    has(frames, frame.from, WordClass.Preposition | WordClass.Subordinator | WordClass.Ing) ||
    !verbWithin(frames, frame.from + 1, comma, 30)
  ) {
    return undefined;
  }
  return toReport(frames, frame.from, comma, speaker, cue, cue + 1, 'behind what is reported');
}

/** "…, the union’s president, said that …": the comma closes an apposition, what is said stands behind the verb. */
function opensClause(frames: Frames, frame: Frame, cue: number): boolean {
  return contentStart(frames, frame, cue) >= 0 && !has(frames, cue + 1, WordClass.Name);
}

/** According to X, …; …, according to X. */
function accordingIn(frames: Frames, frame: Frame, cue: number): ReportedMatch | undefined {
  const speaker = phraseStartingAt(frames, cue + 2, frame.to);
  if (speaker === undefined || !canSpeak(frames, speaker)) return undefined;
  if (cue === frame.from) {
    let at = speaker.to;
    for (; at < frame.to && at < speaker.to + 20; at++) if (has(frames, at, WordClass.Comma)) break;
    // an apposition or a clause stands behind a comma of its own
    if (at !== speaker.to || !verbWithin(frames, at + 1, frame.to, 14)) return undefined;
    return toReport(
      frames,
      at + 1,
      contentEnd(frames, at + 1, frame.to),
      speaker,
      cue,
      cue + 2,
      'before what is reported',
    );
  }
  if (!has(frames, cue - 1, WordClass.Comma) || !verbWithin(frames, frame.from + 1, cue - 1, 30)) return undefined;
  return toReport(frames, frame.from, cue - 1, speaker, cue, cue + 2, 'behind what is reported');
}

/** Names, persons' pronouns, bodies, documents and nouns of people who are sources. */
function canSpeak(frames: Frames, phrase: NounPhrase): boolean {
  const word = wordAt(frames, phrase.from);
  if (NOBODY.has(word)) return false;
  if (isPersonLike(frames, phrase)) return true;
  const head = wordAt(frames, phrase.head);
  return BODIES.has(head) || DOCUMENTS.has(head) || SOURCES.has(head);
}

/** Who is no source: the writer's own persons, and nobody. */
const NOBODY = new Set('i you we no nobody none neither'.split(' '));

function toReport(
  frames: Frames,
  from: number,
  to: number,
  speaker: NounPhrase,
  cueFrom: number,
  cueTo: number,
  where: string,
): ReportedMatch {
  const cue = cueTo - cueFrom === 2 ? 'according to' : wordAt(frames, cueFrom);
  return { from, to, match: { speaker, cueFrom, cueTo, why: `${cue}, ${where}`, strength: 'clause' } };
}
