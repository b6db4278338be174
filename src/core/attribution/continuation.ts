/*
 * Owns quotes that have no attribution of their own: the same speaker goes on, within a paragraph and across
 * paragraphs. Also owns which pieces are one utterance.
 */
import { clauseSubject, isCueVerb, isPassive, subjectOf } from './clause';
import type { Frames } from './frames';
import { bitsAt, isPersonLike, isQuoteItem, wordAt } from './nounPhrase';
import type { Match } from './patterns';
import { WordClass } from './wordClass';

export interface Continued {
  readonly attributed: readonly (Match | undefined)[];
  /** Per quoted span the number of its utterance, from 1, in order of first piece. */
  readonly utterance: readonly number[];
}

/** Who speaks in a frame without quotes: the subject of its last verb of speech, else of its first clause. */
function speakerOfFrame(frames: Frames, index: number): { match: Match; said: boolean } | undefined {
  const frame = frames.frames[index];
  if (frame === undefined) return undefined;
  for (let at = frame.to - 1; at >= frame.from && at > frame.to - 60; at--) {
    if (
      (bitsAt(frames, at) & WordClass.Speech) === 0 ||
      !isCueVerb(frames, at, frame.from) ||
      isPassive(frames, at, frame.from)
    )
      continue;
    const subject = subjectOf(frames, at, frame.from);
    if (subject) {
      return {
        said: true,
        match: {
          speaker: subject.phrase,
          cueFrom: at,
          cueTo: at + 1,
          why: `${wordAt(frames, at)} in the sentence before`,
          strength: 'clause',
        },
      };
    }
  }
  const subject = clauseSubject(frames, frame.to - 1, frame.from);
  if (subject === undefined) return undefined;
  return {
    said: false,
    match: { speaker: subject.phrase, cueFrom: 0, cueTo: 0, why: 'subject of the sentence before', strength: 'weak' },
  };
}

/** True where the frame of the quote holds nothing but quotes and marks. */
function standsAlone(frames: Frames, quote: number): boolean {
  const frame = frames.frames[frames.frameOf[quote] ?? -1];
  if (frame === undefined) return false;
  for (let at = frame.from; at < frame.to; at++) {
    if (!isQuoteItem(frames, at) && (bitsAt(frames, at) & WordClass.Nominal) !== 0) return false;
  }
  return true;
}

const goesOn = (match: Match, why: string): Match => ({ ...match, why: `${why} (${match.why})`, strength: 'clause' });

export function continueAttributions(frames: Frames, matches: readonly (Match | undefined)[]): Continued {
  const { quoted } = frames;
  const attributed = [...matches];
  const utterance: number[] = [];
  for (const [i, q] of quoted.entries()) {
    utterance.push(i + 1);
    const own = attributed[i];
    if (own && own.strength !== 'weak') continue;
    const alone = standsAlone(frames, i);
    if (own && !alone && isPersonLike(frames, own.speaker)) continue;
    // a chain of paragraphs takes the attribution of any of its pieces
    let j = i;
    let chain: Match | undefined;
    while (quoted[j + 1]?.continues === j) {
      j++;
      const later = attributed[j];
      if (later && later.strength === 'tight') {
        chain = later;
        break;
      }
    }
    if (q.continues >= 0 && attributed[q.continues]) chain = attributed[q.continues];
    if (chain) {
      attributed[i] = goesOn(chain, 'the quote runs on');
      continue;
    }
    const prev = quoted[i - 1];
    const before = attributed[i - 1];
    if (prev && before && prev.paragraph === q.paragraph && before.strength !== 'weak') {
      attributed[i] = goesOn(before, 'same speaker goes on');
      continue;
    }
    const index = frames.frameOf[i] ?? 0;
    const previousFrame = frames.frames[index - 1];
    const sameParagraph = previousFrame?.paragraph === q.paragraph;
    const spoken =
      previousFrame && previousFrame.paragraph >= q.paragraph - 1 ? speakerOfFrame(frames, index - 1) : undefined;
    if (spoken && sameParagraph && spoken.said) {
      attributed[i] = spoken.match;
      continue;
    }
    const next = quoted[i + 1];
    const behind = attributed[i + 1];
    if (next && behind && next.paragraph === q.paragraph && behind.strength === 'tight' && alone) {
      attributed[i] = goesOn(behind, 'same speaker as the next quote');
      continue;
    }
    if (spoken && sameParagraph && isPersonLike(frames, spoken.match.speaker)) {
      attributed[i] = spoken.match;
      continue;
    }
    if (prev && before && prev.paragraph === q.paragraph - 1) {
      attributed[i] = goesOn(before, 'same speaker as in the paragraph before');
      continue;
    }
    if (spoken && (spoken.said || isPersonLike(frames, spoken.match.speaker))) {
      attributed[i] = spoken.match;
      continue;
    }
  }
  return { attributed, utterance };
}
