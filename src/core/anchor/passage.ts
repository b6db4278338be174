/*
 * Owns the remembered passage as words: before, the words themselves, after, in one run.
 * A very long passage keeps its two ends only, so that the cost of an alignment stays bounded.
 */
import { has, toAnchorWords, WordTrait, type AnchorWords } from './anchorWords';
import { reachesEnd, type Place } from './place';

export interface Passage {
  readonly words: AnchorWords;
  /** Words [first, end) belong to the passage itself; first === end where it has none. */
  readonly first: number;
  readonly end: number;
  /** Words [lineFirst, lineEnd) stand in the passage's own lines; beyond lie other paragraphs. */
  readonly lineFirst: number;
  readonly lineEnd: number;
  /** How many words of it stand in its first line and in its last; both 0 where it has no line break inside. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** What was remembered begins and ends with the whole text. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Words of the neighbouring lines, nearest first, where the passage's own line is too long to reach them. */
  readonly linesBefore: readonly string[];
  readonly linesAfter: readonly string[];
  /** The whole text was one line, longer than what was remembered of it. */
  readonly oneLine: boolean;
  /** It stood only once, surroundings included. */
  readonly unique: boolean;
  /** Its sentence stood only once. */
  readonly onceSaid: boolean;
  /** Offsets of the passage within its first and behind its last word (0 and the word's length where whole). */
  readonly startInside: number;
  readonly endInside: number;
}

export function toPassage(place: Place): Passage {
  const { text, before, after, start: offset, hash, unique, onceSaid, lines } = place;
  const words = toAnchorWords(before + text + after);
  const start = before.length;
  const end = start + text.length;
  let first = 0;
  while (first < words.count && (words.end[first] ?? 0) <= start) first++;
  let last = first;
  while (last < words.count && (words.start[last] ?? 0) < end) last++;
  let lineFirst = Math.min(first, words.count - 1);
  while (lineFirst > 0 && !has(words, lineFirst, WordTrait.NewLine)) lineFirst--;
  let lineEnd = last;
  while (lineEnd < words.count && !has(words, lineEnd, WordTrait.NewLine)) lineEnd++;
  const breaks = Array.from(
    { length: Math.max(0, last - first) },
    (_, at) => at > 0 && has(words, first + at, WordTrait.NewLine),
  );
  return {
    words,
    first,
    end: last,
    lineFirst,
    lineEnd,
    firstLine: Math.max(0, breaks.findIndex(Boolean)),
    lastLine: Math.max(0, [...breaks].reverse().findIndex(Boolean) + 1),
    atStart: before.length === offset,
    atEnd: hash !== undefined && reachesEnd(after),
    unique: unique === true,
    onceSaid: onceSaid ?? unique === true,
    oneLine: lines?.before === '' && lines.after === '',
    linesBefore: toWords(lines?.before ?? '').reverse(),
    linesAfter: toWords(lines?.after ?? ''),
    startInside: Math.max(0, start - (words.start[first] ?? start)),
    endInside: last > first ? Math.min(end, words.end[last - 1] ?? end) - (words.start[last - 1] ?? end) : 0,
  };
}

/** Long words only: short ones stand everywhere. */
const toWords = (text: string): string[] => toAnchorWords(text).folded.filter((word) => word.length >= 3);
