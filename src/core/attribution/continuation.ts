/*
 * Owns quotes that have no attribution in their own sentence: the same speaker goes on, the sentence before says who
 * speaks, the quote runs on over paragraphs, a name stands in a line of its own below it.
 * Takes what patterns.ts matched; leaves pieces of one utterance to utterances.ts.
 */
import { BODIES, DOCUMENTS, SOURCES } from '../lexicon/speakerNouns';
import type { Frames } from './frames';
import { bitsAt, has, isQuoteItem, wordAt } from './items';
import type { Match } from './match';
import { isPersonLike, phraseStartingAt } from './nounPhrase';
import { clauseSubject, mainSubject, subjectOf } from './subjects';
import { isCueVerb, isPassive, REPORTING } from './verbs';
import { WordClass } from './wordClass';

export interface FrameSpeaker {
  readonly match: Match;
  /** True where a verb of reporting names the speaker, false where it is only the sentence's subject. */
  readonly said: boolean;
}

/** For each quoted span its own match, or the one it takes from its surroundings; undefined where none can be had. */
export function continueAttributions(
  frames: Frames,
  matches: readonly (Match | undefined)[],
): readonly (Match | undefined)[] {
  const attributed = [...matches];
  for (let quote = 0; quote < attributed.length; quote++) {
    const own = attributed[quote];
    if (own && own.strength !== 'weak') continue;
    const alone = standsAlone(frames, quote);
    if (own && !alone && isPersonLike(frames, own.speaker) && canHold(frames, own)) continue;
    attributed[quote] =
      fromSurroundings(frames, attributed, quote, alone) ?? (own && canHold(frames, own) ? own : undefined);
  }
  return attributed;
}

/** A clause without a verb of speech speaks for its subject only where that can speak: not "the situation". */
function canHold(frames: Frames, { speaker, cueFrom }: Match): boolean {
  // "Roe was “wacky”": what is said of somebody, not by them
  if (STATES.has(wordAt(frames, cueFrom))) return false;
  const head = wordAt(frames, speaker.head);
  return isPersonLike(frames, speaker) || BODIES.has(head) || DOCUMENTS.has(head) || SOURCES.has(head);
}

const STATES = new Set('is are was were be been being'.split(' '));

function fromSurroundings(
  frames: Frames,
  attributed: readonly (Match | undefined)[],
  quote: number,
  alone: boolean,
): Match | undefined {
  const span = frames.quoted[quote];
  if (span === undefined) return undefined;
  const chain = fromChain(frames, attributed, quote);
  if (chain) return goesOn(chain, 'the quote runs on');
  const index = frames.frameOf[quote] ?? 0;
  const inParagraph = frames.frames[index - 1]?.paragraph === span.paragraph;
  const spoken = speakerOfFrame(frames, index - 1, span.paragraph);
  // a few words in a sentence with a subject of its own are seldom those of whom the sentence before names
  if (inParagraph && spoken?.said && (alone || !isInOwnClause(frames, quote))) return spoken.match;
  const before = attributed[quote - 1];
  const previous = frames.quoted[quote - 1];
  if (
    before &&
    previous?.paragraph === span.paragraph &&
    before.strength !== 'weak' &&
    (alone || !isInOwnClause(frames, quote) || before.cueFrom > (frames.itemOf[quote - 1] ?? 0))
  ) {
    return goesOn(before, 'same speaker goes on');
  }
  const below = alone ? nameBelow(frames, quote) : undefined;
  if (below) return below;
  const behind = attributed[quote + 1];
  if (alone && behind?.strength === 'tight' && frames.quoted[quote + 1]?.paragraph === span.paragraph) {
    return goesOn(behind, 'same speaker as the next quote');
  }
  if (alone && inParagraph && spoken && isPersonLike(frames, spoken.match.speaker)) return spoken.match;
  if (!alone && !opensParagraph(frames, quote)) return undefined;
  if (spoken && endsInColon(frames, index - 1)) return spoken.match;
  const other = alone ? otherOfTwo(frames, attributed, quote) : undefined;
  if (other) return other;
  if (before && previous && previous.paragraph === span.paragraph - 1) {
    return goesOn(before, 'same speaker as in the paragraph before');
  }
  return spoken?.said && alone ? spoken.match : undefined;
}

/** “Coming?” Doe asked. ¶ “No,” Roe said. ¶ “Why?”: in a quick exchange of two the one who did not speak last. */
function otherOfTwo(frames: Frames, attributed: readonly (Match | undefined)[], quote: number): Match | undefined {
  const [first, second] = [attributed[quote - 2], attributed[quote - 1]];
  if (!first || !second || !takesTurn(first) || !takesTurn(second)) return undefined;
  const { quoted } = frames;
  for (let back = 0; back < 3; back++) {
    const span = quoted[quote - back];
    if (span === undefined || span.end - span.start > MAX_EXCHANGE || span.continues >= 0) return undefined;
    if (span.paragraph !== (quoted[quote]?.paragraph ?? 0) - back) return undefined;
  }
  if (quoted[quote + 1]?.paragraph === quoted[quote]?.paragraph) return undefined;
  const heads = [first.speaker.head, second.speaker.head];
  const [one = '', two = ''] = heads.map((head) => wordAt(frames, head));
  const named = heads.every((head) => has(frames, head, WordClass.Name));
  const opposed = (one === 'he' && two === 'she') || (one === 'she' && two === 'he');
  if (one === two || !(named || opposed)) return undefined;
  return { ...goesOn(first, EXCHANGE), strength: 'clause' };
}

/** The longest quote of such an exchange, in UTF-16 units: held by the conversation tests. */
const MAX_EXCHANGE = 90;
const EXCHANGE = 'the two take turns';
const takesTurn = ({ strength, why }: Match): boolean => strength === 'tight' || why.startsWith(EXCHANGE);

/** True where a clause of the article holds the quoted words: its subject stands before them. */
function isInOwnClause(frames: Frames, quote: number): boolean {
  const item = frames.itemOf[quote] ?? 0;
  const frame = frames.frames[frames.frameOf[quote] ?? -1];
  // "In comments published on Monday: “…”"
  if (has(frames, item - 1, WordClass.Colon)) return false;
  return frame !== undefined && clauseSubject(frames, item - 1, frame.from) !== undefined;
}

/** The attribution of another piece of the same quote over paragraphs: an earlier one, or the first later one. */
function fromChain(frames: Frames, attributed: readonly (Match | undefined)[], quote: number): Match | undefined {
  const { quoted } = frames;
  const from = quoted[quote]?.continues ?? -1;
  if (from >= 0 && attributed[from]) return attributed[from];
  for (let piece = quote; quoted[piece + 1]?.continues === piece && piece < quote + MAX_CHAIN; piece++) {
    if (attributed[piece + 1]?.strength === 'tight') return attributed[piece + 1];
  }
  return undefined;
}

const MAX_CHAIN = 30;

/** Who speaks in a frame without quotes, in this paragraph or the one before: by a verb of reporting, else its subject. */
export function speakerOfFrame(frames: Frames, index: number, paragraph: number): FrameSpeaker | undefined {
  const frame = frames.frames[index];
  if (frame === undefined || frame.paragraph < paragraph - 1) return undefined;
  const from = Math.max(frame.from, frame.to - 60);
  for (let at = from; at < frame.to; at++) if (isQuoteItem(frames, at)) return undefined;
  for (let at = frame.to - 1; at >= from; at--) {
    if (!REPORTING.has(wordAt(frames, at)) || !isCueVerb(frames, at, frame.from)) continue;
    if (isPassive(frames, at, frame.from)) continue;
    // "…, said Doe, who …"
    const inverted = has(frames, at - 1, WordClass.Comma) && has(frames, at + 1, WordClass.Name);
    const phrase = inverted ? phraseStartingAt(frames, at + 1, frame.to) : subjectOf(frames, at, frame.from)?.phrase;
    if (phrase === undefined) continue;
    const why = `${wordAt(frames, at)}, subject in the sentence before`;
    return { said: true, match: { speaker: phrase, cueFrom: at, cueTo: at + 1, why, strength: 'clause' } };
  }
  const subject = mainSubject(frames, frame.to - 1, frame.from);
  if (subject === undefined) return undefined;
  const why = 'subject of the sentence before';
  return { said: false, match: { speaker: subject.phrase, cueFrom: 0, cueTo: 0, why, strength: 'weak' } };
}

/** “…” ¶ — Jane Doe: a short paragraph below the quote's that opens with a dash and a name, or is no more than a name and a paper. */
function nameBelow(frames: Frames, quote: number): Match | undefined {
  const index = frames.frameOf[quote] ?? 0;
  const frame = frames.frames[index];
  const below = frames.frames[index + 1];
  if (frame === undefined || below === undefined) return undefined;
  // “…” Jane Doe, Evening Post
  if (below.paragraph === frame.paragraph && isWhole(frames, quote)) return signatureIn(frames, index + 1);
  if (below.paragraph !== frame.paragraph + 1) return undefined;
  if (below.to - below.from > MAX_SIGNATURE) return undefined;
  if (!has(frames, below.from, WordClass.Dash))
    return isOwnParagraph(frames, quote) ? signatureIn(frames, index + 1) : undefined;
  const phrase = phraseStartingAt(frames, below.from + 1, below.to);
  if (phrase === undefined || (bitsAt(frames, phrase.head) & WordClass.Name) === 0) return undefined;
  // "— Updated at 11 a.m."
  if ((bitsAt(frames, phrase.to) & WordClass.Preposition) !== 0) return undefined;
  return {
    speaker: phrase,
    cueFrom: below.from,
    cueTo: below.from + 1,
    why: 'name below the quote',
    strength: 'tight',
  };
}

const MAX_SIGNATURE = 14;

/** “Jane Doe, Evening Post”: two to four capitalised words, a comma and more of them, alone in their paragraph. */
function signatureIn(frames: Frames, index: number): Match | undefined {
  const frame = frames.frames[index];
  if (frame === undefined || frames.frames[index + 1]?.paragraph === frame.paragraph) return undefined;
  const { from, to } = frame;
  let end = from;
  while (end < to && has(frames, end, WordClass.Name)) end++;
  if (end - from < 2 || end - from > 4 || !has(frames, end, WordClass.Comma) || end + 1 >= to) return undefined;
  const paper = wordAt(frames, end + 1) === 'the' ? end + 2 : end + 1;
  if (paper >= to) return undefined;
  for (let at = paper; at < to; at++)
    if (!has(frames, at, WordClass.Name) && !PAPER_LINKS.has(wordAt(frames, at))) return undefined;
  return {
    speaker: { from, to: end, head: end - 1 },
    cueFrom: end,
    cueTo: end,
    why: 'name below the quote',
    strength: 'tight',
  };
}

/** A paragraph of one quoted sentence: not a headline in marks above its author. */
const isOwnParagraph = (frames: Frames, quote: number): boolean =>
  opensParagraph(frames, quote) && isWhole(frames, quote);

/** The quoted words end a sentence. */
function isWhole({ quoted, article }: Frames, quote: number): boolean {
  return /[.?!…]/.test(article.text.charAt((quoted[quote]?.end ?? 0) - 1));
}

const PAPER_LINKS = new Set('of the and &'.split(' '));

/** True where the frame of the quote holds nothing but quotes and marks. */
function standsAlone(frames: Frames, quote: number): boolean {
  const frame = frames.frames[frames.frameOf[quote] ?? -1];
  if (frame === undefined) return false;
  const to = Math.min(frame.to, frame.from + 60);
  for (let at = frame.from; at < to; at++) {
    if (!isQuoteItem(frames, at) && (bitsAt(frames, at) & WordClass.Nominal) !== 0) return false;
  }
  return true;
}

function opensParagraph(frames: Frames, quote: number): boolean {
  const span = frames.quoted[quote];
  return span !== undefined && frames.article.paragraphs[span.paragraph]?.start === span.outer.start;
}

function endsInColon(frames: Frames, index: number): boolean {
  const frame = frames.frames[index];
  return frame !== undefined && (bitsAt(frames, frame.to - 1) & WordClass.Colon) !== 0;
}

/** The same match for another quote; its reason says once that it goes on. */
function goesOn(match: Match, why: string): Match {
  const { speaker, cueFrom, cueTo, outer, relative, origin = match.why } = match;
  return { speaker, cueFrom, cueTo, why: `${why} (${origin})`, origin, strength: 'clause', outer, relative };
}
