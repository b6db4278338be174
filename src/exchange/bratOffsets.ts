/*
 * Owns what the offsets of a brat file count: code points in brat itself, UTF-16 units in tools on the Java machine, line
 * breaks of Windows as one or as two. Each way is held against the words; nothing is taken that does not fit them.
 */
import { countLeading } from '../core/bisect';
import { leastOf, mostOf } from '../core/longLists';
import type { Span } from '../core/span';
import { toCodePoints } from './codePoints';
import { foldText } from './folding';

/** The spans of one text-bound line as written, and its words. */
export interface WrittenSpans {
  /** Start and end in turn, of each part; in the file's count. */
  readonly offsets: readonly number[];
  readonly words: string;
}

/** Turns an offset of the file into a UTF-16 unit of the normalised text. */
type Counting = (offset: number) => number;

/** Where the words stand by their offsets: UTF-16 units of the normalised text, from the first part to the last. */
export type ReadSpans = (written: WrittenSpans) => Span | undefined;

/**
 * The way of counting that fits most of the lines, then the others for what it does not fit. `raw` is the file the offsets
 * were made on, where it is at hand.
 */
export function* toSpanReader(
  text: string,
  raw: string | undefined,
  lines: readonly WrittenSpans[],
): Generator<number, ReadSpans> {
  const countings = toCountings(text, raw);
  const fits = countings.map(() => 0);
  for (const line of lines) {
    for (const [at, counting] of countings.entries())
      if (spanOf(text, line, counting) !== undefined) fits[at] = (fits[at] ?? 0) + 1;
    yield 0;
  }
  const best = fits.indexOf(mostOf(fits));
  const [first, others] = [countings[best], countings.filter((_, at) => at !== best)];
  return (line) => {
    const span = first && spanOf(text, line, first);
    if (span !== undefined) return span;
    const found = others.map((counting) => spanOf(text, line, counting)).filter((one) => one !== undefined);
    const [one] = found;
    return found.every(({ start, end }) => start === one?.start && end === one.end) ? one : undefined;
  };
}

function toCountings(text: string, raw: string | undefined): Counting[] {
  const windows = raw?.includes('\r\n') === true ? raw.replace(/^\ufeff/, '') : text.replace(/\n/g, '\r\n');
  return [text, windows, `\ufeff${text}`, `\ufeff${windows}`].flatMap((counted) => {
    const left = toLeftOut(counted);
    const points = toCodePoints(counted);
    return [(offset: number) => left(points.toUnits(offset)), left];
  });
}

/** Offsets without the byte order mark and the first half of each line break of Windows, which a normalised text has not. */
function toLeftOut(counted: string): Counting {
  const gone: number[] = counted.startsWith('\ufeff') ? [0] : [];
  for (let at = counted.indexOf('\r\n'); at >= 0; at = counted.indexOf('\r\n', at + 1)) gone.push(at);
  return (offset) => offset - countLeading(gone.length, (at) => (gone[at] ?? 0) < offset);
}

/** Text between words that is longer than the words themselves by so much was not marked. */
const MOST_BLANK = 1000;

function spanOf(text: string, { offsets, words }: WrittenSpans, counting: Counting): Span | undefined {
  // each part has a word at least
  if (offsets.length > 2 * words.length) return undefined;
  const start = counting(leastOf(offsets));
  const end = counting(mostOf(offsets));
  const wanted = foldText(words);
  if (start >= end || end > text.length) return undefined;
  // nothing to be seen, of the same length
  if (wanted === '' && end - start !== words.length) return undefined;
  if (end - start <= 2 * words.length + MOST_BLANK && foldText(text.slice(start, end)) === wanted)
    return { start, end };
  if (offsets.length === 2) return undefined;
  // parts that lie apart: the words are those of the parts
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    const part = text.slice(counting(offsets[at] ?? 0), counting(offsets[at + 1] ?? 0));
    length += part.length;
    if (length > 2 * words.length + MOST_BLANK) return undefined;
    parts.push(foldText(part));
  }
  return parts.join('') === wanted ? { start, end } : undefined;
}
