/*
 * Lines that a program broke at a width are one paragraph. Whether a text was wrapped is judged by the whole of it: in wrapped
 * text the first word of a line had no room on the line before, and most lines go on in the middle of a sentence. Verse, lists,
 * addresses, labels and one paragraph a line stay as they are.
 */
import { trimSpan } from '../span';
import { DividedWords } from './dividedWords';
import type { Edit } from './wordMap';

/** In UTF-16 units: below, lines are verse, addresses or tables; above, paragraphs. Programs wrap at 60 to 100. */
const NARROWEST = 40;
const WIDEST = 160;
/** Share of the line breaks within blocks at which a sentence goes on, and of those the share where the next word had no room. */
const LEAST_MID_SENTENCE = 0.25;
const LEAST_FULL = 0.8;
/** Of the longest lines this share may be longer than the width: addresses of pages have no place to break. */
const LONGER = 0.03;
/** A label on a line of its own is no longer than this. */
const LONGEST_LABEL = 60;

interface Line {
  /** Without white space at either end. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 units up to its end, indentation counted. */
  readonly width: number;
}

/** A break between two lines of which neither is blank. */
interface Break {
  readonly above: Line;
  readonly below: Line;
  readonly goesOn: boolean;
  readonly endsSentence: boolean;
}

/** The edits that make one paragraph of wrapped lines, and of a label and the quote on the line below it; in order. Linear. */
export function findWraps(text: string): Edit[] {
  if (!text.includes('\n')) return [];
  const breaks = toBreaks(text);
  const width = findWidth(text, breaks);
  const divided = new DividedWords(text);
  const edits: Edit[] = [];
  for (const one of breaks) {
    const { above, below } = one;
    const isWrapped = width !== undefined && isJoined(text, one, width);
    if (!isWrapped && !isLabel(text, one)) continue;
    edits.push(divided.join(above, below) ?? { start: above.end, end: below.start, words: ' ' });
  }
  return edits;
}

function toBreaks(text: string): Break[] {
  const breaks: Break[] = [];
  let above: Line | undefined;
  for (let from = 0; from <= text.length;) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const line = toLine(text, from, to);
    if (above && line && !isListItem(text, line)) {
      const goesOn = /^[*_[“"‘'(—–-]{0,4}\p{Ll}/u.test(text.slice(line.start, line.start + 6));
      const endsSentence = /[.!?:…][”"’')\]*_]{0,4}$/u.test(
        text.slice(Math.max(above.start, above.end - 6), above.end),
      );
      breaks.push({ above, below: line, goesOn, endsSentence });
    }
    above = line;
    from = to + 1;
  }
  return breaks;
}

function toLine(text: string, from: number, to: number): Line | undefined {
  const { start, end } = trimSpan(text, from, to, isBlank);
  return start === end ? undefined : { start, end, width: end - from };
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09;

const isListItem = (text: string, { start, end }: Line): boolean =>
  /^(?:[-*+•·▪‣|]\s|#{1,6}\s|\(?\d{1,3}[.)]\s|[A-Z][A-Z .'’-]{1,30}:\s)/u.test(
    text.slice(start, Math.min(end, start + 36)),
  );

/** The width the text was wrapped at; undefined for one that was not. */
function findWidth(text: string, breaks: readonly Break[]): number | undefined {
  if (breaks.length === 0) return undefined;
  const widths = breaks.map(({ above }) => above.width).sort((a, b) => b - a);
  const width = widths[Math.floor(widths.length * LONGER)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return undefined;
  let full = 0;
  let midSentence = 0;
  for (const one of breaks) {
    if (!one.goesOn || one.endsSentence) continue;
    midSentence++;
    if (isFull(text, one, width)) full++;
  }
  const isWrapped = midSentence >= breaks.length * LEAST_MID_SENTENCE && full >= midSentence * LEAST_FULL;
  return isWrapped && midSentence > 0 ? width : undefined;
}

/** Whether the first word of the line below had no room on the line above, or stands there in part. */
function isFull(text: string, { above, below }: Break, width: number): boolean {
  if (text.charCodeAt(above.end - 1) === 0x2d) return true;
  let end = below.start;
  while (end < below.end && !isBlank(text.charCodeAt(end))) end++;
  return above.width + 1 + end - below.start > width;
}

const isJoined = (text: string, one: Break, width: number): boolean =>
  one.above.width >= width / 2 && (isFull(text, one, width) || (one.goesOn && !one.endsSentence));

/** “Carla Mendes:” above her words. */
function isLabel(text: string, { above, below }: Break): boolean {
  if (above.end - above.start > LONGEST_LABEL || text.charCodeAt(above.end - 1) !== 0x3a) return false;
  return /^\p{Lu}/u.test(text.charAt(above.start)) && /^[“"‘«„]/u.test(text.charAt(below.start));
}
