/*
 * Owns the turns of a transcript or an interview that stand without marks: “JANE DOE: I will.”, “Q. Why?”.
 * Gives the words and the label as speaker; leaves labels before quotation marks to sourcePatterns.ts, every other speech
 * without marks to reported.ts.
 */
import type { Paragraph } from '../article';
import type { Span } from '../span';
import { Shape, TokenType } from '../tokens';
import type { Frames } from './frames';
import { bitsAt, isQuoteItem } from './items';
import type { Match } from './match';
import { WordClass } from './wordClass';

export interface Turn {
  readonly span: Span;
  readonly match: Match;
  /** True where the label says what it is, a question or its answer, and names nobody. */
  readonly unnamed: boolean;
}

interface Labelled extends Turn {
  readonly paragraph: number;
  /** The last word of the name in lower case: JANE DOE and DOE are one. */
  readonly key: string;
}

/** The longest label in tokens: “PRESS SECRETARY JANE DOE (HOST):”. */
const MAX_LABEL = 10;
const MAX_NAME = 5;

/** What a talk has and a list has not. */
const TALK = /\?|\b(?:I|I['’]m|[Yy]ou|[Ww]e)\b/;
const ENDS = /[.?!…—"”’)\]-]$/;
const UNNAMED = new Set(
  'q a question answer interviewer moderator reporter reporters host narrator speaker audience crowd protesters'.split(
    ' ',
  ),
);

/** All turns in order, at most one a paragraph; none unless at least two take turns. */
export function findTurns(frames: Frames): readonly Turn[] {
  const labelled: Labelled[] = [];
  let last = -1;
  for (const { from, paragraph } of frames.frames) {
    if (paragraph === last) continue;
    last = paragraph;
    const turn = labelledIn(frames, from, paragraph);
    if (turn) labelled.push(turn);
  }
  if (labelled.length < 2) return [];
  const counts = new Map<string, number>();
  for (const { key } of labelled) counts.set(key, (counts.get(key) ?? 0) + 1);
  const paired = counts.has('q') && counts.has('a');
  const recurs = ({ key }: Labelled): boolean => (counts.get(key) ?? 0) > 1 || (paired && (key === 'q' || key === 'a'));
  const turns = labelled.filter((turn, at) => {
    if (recurs(turn)) return true;
    const besides = [labelled[at - 1], labelled[at + 1]];
    return besides.some((other) => other && Math.abs(other.paragraph - turn.paragraph) === 1 && recurs(other));
  });
  const { text } = frames.article;
  const talks = turns.some(({ span }) => TALK.test(text.slice(span.start, span.end)));
  const speakers = new Set(turns.map(({ key }) => key));
  // what stands in marks is a quote already
  return talks && speakers.size > 1 ? turns.filter(({ span }) => span.end > span.start) : [];
}

/** The turn of the paragraph whose first item is `from`, by its label alone. */
function labelledIn(frames: Frames, from: number, index: number): Labelled | undefined {
  const { article, items } = frames;
  const { tokens } = article;
  const paragraph = article.paragraphs[index];
  const first = paragraph?.firstToken ?? 0;
  if (paragraph === undefined || items[from] !== first || tokens.type[first] !== TokenType.Word) return undefined;
  if (((tokens.shape[first] ?? 0) & Shape.Capital) === 0) return undefined;
  const colon = closingMark(frames, paragraph);
  if (colon < 0) return undefined;
  const name = nameOfLabel(frames, from, first, colon);
  if (name === undefined) return undefined;
  const start = tokens.start[colon + 1] ?? paragraph.end;
  const quoted = isQuoteItem(frames, from + (colon + 1 - first));
  const words = article.text.slice(start, paragraph.end);
  if (!quoted && !ENDS.test(words)) return undefined;
  const key = tokens.lower[first + name.to - from - 1] ?? '';
  const match: Match = {
    speaker: { from: name.from, to: name.to, head: name.to - 1 },
    cueFrom: from + (colon - first),
    cueTo: from + (colon - first) + 1,
    why: 'name and colon before the turn',
    strength: 'tight',
  };
  const span = { start, end: quoted ? start : paragraph.end };
  return { span, match, key, paragraph: index, unnamed: UNNAMED.has(key) };
}

/** The token of the colon that ends the label, or of the stop of “Q.”; -1 without one. */
function closingMark({ article: { tokens } }: Frames, { firstToken, endToken }: Paragraph): number {
  const limit = Math.min(endToken - 1, firstToken + MAX_LABEL);
  const single = tokens.word[firstToken];
  if ((single === 'Q' || single === 'A') && tokens.word[firstToken + 1] === '.') return firstToken + 1;
  for (let i = firstToken + 1; i < limit; i++) if (tokens.word[i] === ':') return i;
  return -1;
}

/** The items of the name that the label is: all of it in capitals, or all of it a name; brackets behind it left out. */
function nameOfLabel(
  frames: Frames,
  from: number,
  first: number,
  colon: number,
): { readonly from: number; readonly to: number } | undefined {
  const { tokens } = frames.article;
  const { word, shape, type } = tokens;
  let end = first;
  while (end < colon && word[end] !== '(' && word[end] !== '[' && word[end] !== ',') end++;
  if (end === first + 1 && UNNAMED.has(tokens.lower[first] ?? '')) return { from, to: from + 1 };
  // “REPORTER 2”
  if (type[end - 1] === TokenType.Number) end--;
  let capitals = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (type[i] !== TokenType.Word) {
      if (word[i] !== '.' && word[i] !== '-') return undefined;
      continue;
    }
    words++;
    const small = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) < 2;
    if (((shape[i] ?? 0) & Shape.AllCaps) !== 0) capitals += small ? 0 : 1;
    else if ((bitsAt(frames, from + (i - first)) & WordClass.Name) === 0) return undefined;
  }
  if (words === 0 || words > MAX_NAME || type[end - 1] !== TokenType.Word) return undefined;
  const shouted = ((shape[first] ?? 0) & Shape.AllCaps) !== 0 && capitals > 0;
  // “Winner: …”: a label of one plain word may be anything
  if (!shouted && words < 2) return undefined;
  return { from, to: from + (end - first) };
}
