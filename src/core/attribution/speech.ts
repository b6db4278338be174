/*
 * Owns whether marks hold somebody's words: speech with a confidence, or a title, a term, a nickname, other. Also owns
 * how much of a sentence is quoted. Takes the quote's attribution; leaves finding that to patterns.ts.
 */
import type { Marked } from '../annotation';
import { withoutEnd } from '../edges';
import { PROGRAMMES, SIGN_NOUNS, TERM_BEFORE, TERM_BEHIND, WORK_BEFORE, WORK_BEHIND } from '../lexicon/markedWords';
import { Shape, TokenType } from '../tokens';
import type { Frames } from './frames';
import { bitsAt, wordAt } from './items';
import type { Match } from './match';
import { isPersonLike } from './nounPhrase';
import { CUE, WordClass } from './wordClass';

export interface Reading {
  /** Confidence that the marks hold speech, a ratio 0–1; below SPEECH_THRESHOLD they are marked. */
  readonly speech: number;
  readonly role: Marked['role'];
  readonly extent: 'whole' | 'fragment';
}

/** Held by the speech tests: the lowest confidence that counts as speech. */
export const SPEECH_THRESHOLD = 0.42;

interface Words {
  readonly count: number;
  readonly capitalised: boolean;
  /** Starts with a capital or a digit. */
  readonly opens: boolean;
  readonly verbs: number;
  readonly sentence: boolean;
}

/** Reads what the marks of quoted span `quote` hold; `match` is its attribution in its own frame. */
export function readSpeech(frames: Frames, quote: number, match: Match | undefined): Reading {
  const span = frames.quoted[quote];
  const item = frames.itemOf[quote];
  if (span === undefined || item === undefined) return { speech: 0, role: 'other', extent: 'fragment' };
  const { text } = frames.article;
  const words = readWords(frames, quote);
  const extent = toExtent(frames, quote, words);
  const reading = (speech: number, role: Marked['role']): Reading => ({ speech, role, extent });
  if (text.charCodeAt(span.outer.start - 1) === 61) return reading(0, 'other');
  const sure = match?.strength === 'tight';
  if (words.count === 0) return reading(sure ? 0.6 : 0.2, 'other');
  const before = wordAt(frames, item - 1);
  const behind = wordAt(frames, item + 1);
  if (isNickname(frames, item, words)) return reading(0.05, 'nickname');
  const works = WORK_BEFORE.has(before) || WORK_BEHIND.has(behind) || isAuthorOf(frames, item);
  if (words.capitalised && words.count <= 14) {
    const title = text.slice(span.start, span.end).toLowerCase();
    if (PROGRAMMES.has(withoutEnd(title, /[.,!?]/)) || works || isOnProgramme(frames, item))
      return reading(0.1, 'title');
    if (TERM_BEHIND.has(behind) || SIGN_NOUNS.has(before)) return reading(0.2, 'other');
  }
  if (works && words.count <= 4 && !sure) return reading(0.3, 'title');
  const termed = TERM_BEFORE.has(before) || (before === 'as' && TERM_BEFORE.has(wordAt(frames, item - 2)));
  if (termed && words.count <= 5 && (match === undefined || match.strength === 'weak')) return reading(0.25, 'term');
  if (sure) return reading(words.count <= 2 ? 0.9 : 0.97, 'other');
  let speech =
    match === undefined ? 0.45 : match.strength !== 'weak' ? 0.85 : isPersonLike(frames, match.speaker) ? 0.65 : 0.55;
  if (words.count >= 6) speech += 0.2;
  else if (words.count <= 1) speech -= 0.2;
  else if (words.count <= 3) speech -= 0.1;
  if (words.sentence && words.opens) speech += 0.2;
  if (words.verbs > 0) speech += 0.05;
  if (words.count <= 3 && TERM_BEHIND.has(behind)) speech -= 0.25;
  const modifies =
    words.count <= 3 && (bitsAt(frames, item - 1) & WordClass.Determiner) !== 0 && isNoun(frames, item + 1);
  if (modifies) speech -= 0.1;
  if (words.capitalised && words.count <= 6) speech -= 0.15;
  return reading(Math.max(0.05, Math.min(0.97, speech)), words.count <= 4 ? 'term' : 'other');
}

function readWords(frames: Frames, quote: number): Words {
  const { tokens, text } = frames.article;
  const span = frames.quoted[quote];
  let count = 0;
  let long = 0;
  let capitals = 0;
  let verbs = 0;
  let opens = false;
  const to = frames.endToken[quote] ?? 0;
  for (let i = frames.firstToken[quote] ?? 0; i < to && count < 40; i++) {
    const type = tokens.type[i];
    if (type !== TokenType.Word && type !== TokenType.Number) continue;
    const shape = tokens.shape[i] ?? 0;
    const capital = (shape & Shape.Capital) !== 0 || type === TokenType.Number;
    if (count === 0) opens = capital;
    count++;
    const bits = frames.classes[i] ?? 0;
    if ((bits & (WordClass.Auxiliary | WordClass.CommonVerb | WordClass.PastLike | CUE)) !== 0) verbs++;
    const small = (bits & (WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner)) !== 0;
    if (small && !capital) continue;
    long++;
    if (capital) capitals++;
  }
  const last = text.charAt((span?.end ?? 1) - 1);
  return { count, capitalised: opens && long > 0 && capitals === long, opens, verbs, sentence: '.!?…'.includes(last) };
}

/** A sentence or more: starts like one and ends like one, or stands beside its attribution as one. */
function toExtent(frames: Frames, quote: number, words: Words): 'whole' | 'fragment' {
  if (words.count < 2) return words.opens && words.sentence && opensSentence(frames, quote) ? 'whole' : 'fragment';
  return words.opens && opensSentence(frames, quote) && (words.sentence || words.verbs > 0 || words.count > 3)
    ? 'whole'
    : 'fragment';
}

/** Nothing before the quote in its sentence, or a comma, a colon or another quote. */
function opensSentence(frames: Frames, quote: number): boolean {
  const item = frames.itemOf[quote] ?? 0;
  const frame = frames.frames[frames.frameOf[quote] ?? -1];
  if (frame === undefined || item === frame.from) return true;
  const before = frames.items[item - 1] ?? 0;
  if (before < 0) return true;
  const bits = frames.classes[before] ?? 0;
  return (
    (bits & (WordClass.Comma | WordClass.Colon | WordClass.Dash | WordClass.OpenBracket)) !== 0 || (bits & CUE) !== 0
  );
}

/** Juan “Chico” Manriquez: one to three words between the names of one person. */
function isNickname(frames: Frames, item: number, words: Words): boolean {
  if (words.count > 3 || !words.opens || words.sentence) return false;
  return (bitsAt(frames, item - 1) & WordClass.Name) !== 0 && (bitsAt(frames, item + 1) & WordClass.Name) !== 0;
}

/** on CNN’s “…”, on the “…”, to ABC’s “…”: a title behind a possessive name. */
function isOnProgramme(frames: Frames, item: number): boolean {
  const possessive = (bitsAt(frames, item - 1) & WordClass.Possessive) !== 0;
  if (!possessive) return false;
  for (let at = item - 2; at > item - 7; at--) {
    const word = wordAt(frames, at);
    if (word === 'on' || word === 'with' || word === 'to' || word === 'for' || word === 'of' || word === 'from')
      return true;
    // told CNN’s “…”
    if ((bitsAt(frames, at) & (WordClass.Speech | WordClass.Name)) === WordClass.Speech) return true;
  }
  return false;
}

const isAuthorOf = (frames: Frames, item: number): boolean =>
  wordAt(frames, item - 1) === 'of' && WORK_BEFORE.has(wordAt(frames, item - 2));
const isNoun = (frames: Frames, item: number): boolean => {
  const bits = bitsAt(frames, item);
  return (bits & WordClass.Nominal) !== 0 && (bits & (WordClass.Adverb | WordClass.Time | WordClass.Determiner)) === 0;
};
