/*
 * Owns which quoted pieces are one utterance: “…,” she said, “…”; a quote that runs on in the next paragraph; a quote
 * in the same paragraph that goes on after its attribution.
 */
import type { Frames } from './frames';
import type { Match } from './match';

/** Per quoted span the number of its utterance, from 1, in order of first piece; `spoken` tells speech from marks. */
export function groupUtterances(
  frames: Frames,
  attributed: readonly (Match | undefined)[],
  spoken: readonly boolean[],
  whole: readonly boolean[],
): number[] {
  const groups: number[] = [];
  let count = 0;
  let last = -1;
  for (const [quote, span] of frames.quoted.entries()) {
    if (!spoken[quote]) {
      groups.push(0);
      continue;
    }
    let group = span.continues >= 0 ? groups[span.continues] : undefined;
    if (!group && last >= 0 && isInterrupted(frames, attributed, last, quote, whole)) group = groups[last];
    groups.push(group || ++count);
    last = quote;
  }
  return groups;
}

/** “We won,” she said, “and we are glad.” “We won,” she said. “We are glad.” Same cue, or speech that goes on. */
function isInterrupted(
  frames: Frames,
  attributed: readonly (Match | undefined)[],
  first: number,
  second: number,
  whole: readonly boolean[],
): boolean {
  const a = attributed[first];
  const b = attributed[second];
  if (!a || !b || frames.quoted[first]?.paragraph !== frames.quoted[second]?.paragraph) return false;
  const same = a.cueFrom === b.cueFrom && a.cueTo > a.cueFrom && a.speaker.from === b.speaker.from;
  if (!same) return false;
  const item = frames.itemOf[first] ?? 0;
  const other = frames.itemOf[second] ?? 0;
  const between = a.cueFrom > item && a.cueFrom < other;
  // "called it “bad” and “ugly”": two fragments around no attribution are two utterances
  return between ? true : Boolean(whole[first] && whole[second]);
}
