/*
 * Owns which names sign rather than appear: bylines, photo credits, desk lines ("Reporting by … in …; editing by …").
 * Takes the tokens of a name and its paragraph; gives yes or no.
 */
import type { Article } from '../article';
import { paragraphIndexAt } from '../article';
import { Shape, TokenType, type Tokens } from '../tokens';
import type { NamePlace } from './roles';
import { WordClass } from '../wordClasses';

const CREDIT_WORDS = new Set(
  'photo photos photograph photographs image images picture pictures credit illustration video graphic caption'.split(
    ' ',
  ),
);
const DESK_WORDS = new Set(
  'reporting editing writing additional compiled edited written reported contributed produced'.split(' '),
);
/** A line of nothing but names stands this near the top, and is this short. */
const TOP_PARAGRAPHS = 4;
const SHORT_LINE = 90;

/** Is this name a byline or a credit? `tokens` may be cut finer than the article's; offsets are the same. */
export function isByline(article: Article, tokens: Tokens, place: NamePlace, signed: boolean): boolean {
  const { first, last } = place;
  const before = tokens.lower[first - 1] ?? '';
  const behind = tokens.word[last + 1] ?? '';
  // "By Ann Hale and Lee Ward": signs as the one before it does
  if (signed && (before === 'and' || before === ',' || before === '&')) return true;
  if (before === 'by' && (opens(tokens, first - 1) || isCreditWord(tokens, first - 2) || isPipe(tokens, first - 2)))
    return true;
  if (before === ':' && isCreditWord(tokens, first - 2)) return tokens.type[last + 1] !== TokenType.Possessive;
  if (isSlash(tokens, last + 1) && isOutlet(tokens, last + 2)) return true;
  if (isSlash(tokens, first - 1) && (isOutlet(tokens, first - 2) || isCreditWord(tokens, first - 2))) return true;
  if (behind === '|' && isOutlet(tokens, last + 2)) return true;
  const next = tokens.lower[last + 1] ?? '';
  const next2 = tokens.lower[last + 2] ?? '';
  if (
    (next === 'reported' && next2 === 'from') ||
    (next === 'contributed' && (next2 === 'to' || next2 === 'reporting'))
  )
    return true;
  if (before === 'follow' && next === 'on') return true;
  return isSignedLine(article, tokens, place);
}

const opens = (tokens: Tokens, i: number): boolean => ((tokens.shape[i] ?? 0) & Shape.SentenceStart) !== 0;
const isCreditWord = (tokens: Tokens, i: number): boolean => {
  const word = tokens.lower[i] ?? '';
  return CREDIT_WORDS.has(word) || DESK_WORDS.has(word);
};
const isPipe = (tokens: Tokens, i: number): boolean => tokens.word[i] === '|' || tokens.word[i] === '•';
const isSlash = (tokens: Tokens, i: number): boolean => tokens.word[i] === '/';

/** AP, AFP, Getty, "The Dallas Morning News": capitals, and no name of a person. */
function isOutlet(tokens: Tokens, i: number): boolean {
  if (tokens.type[i] !== TokenType.Word) return false;
  const bits = tokens.classes[i] ?? 0;
  const shape = tokens.shape[i] ?? 0;
  if ((bits & (WordClass.Organisation | WordClass.Never | WordClass.Thing)) !== 0 || isCreditWord(tokens, i))
    return true;
  if ((shape & Shape.AllCaps) !== 0) return true;
  return (shape & Shape.Capital) !== 0 && (bits & WordClass.Given) === 0;
}

/** A short line near the top that holds names and nothing else, or a desk line. */
function isSignedLine({ paragraphs, text }: Article, tokens: Tokens, { first, last }: NamePlace): boolean {
  const index = paragraphIndexAt(paragraphs, tokens.start[first] ?? 0);
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return false;
  if (startsDeskLine(tokens, first, paragraph.start)) return true;
  if (index > TOP_PARAGRAPHS || paragraph.end - paragraph.start > SHORT_LINE) return false;
  const following = paragraphs[index + 1];
  if (following === undefined || (index === 0 && following.end - following.start > 40)) return false;
  // what is left beside this name must be capitals, "and", "by" and commas
  let words = 0;
  for (let i = first; i >= 0 && (tokens.start[i] ?? 0) >= paragraph.start; i--)
    if (!maySign(tokens, i, words++)) return false;
  for (let i = last; i < tokens.count && (tokens.end[i] ?? 0) <= paragraph.end; i++)
    if (!maySign(tokens, i, words++)) return false;
  return (
    !/[.!?:]$/.test(text.slice(paragraph.start, paragraph.end)) &&
    isWholeLine(tokens, first, last, paragraph.start, paragraph.end)
  );
}

/** A headline holds more than names: at least one name starts the line and one ends it, nothing longer between. */
function isWholeLine(tokens: Tokens, first: number, last: number, start: number, end: number): boolean {
  return (tokens.start[first] ?? 0) - start < 40 && end - (tokens.end[last] ?? 0) < 40;
}

function maySign(tokens: Tokens, i: number, words: number): boolean {
  if (words > 14) return false;
  const word = tokens.lower[i] ?? '';
  if (word === 'and' || word === 'by' || word === ',' || word === '.' || word === '-' || word === '&' || word === '|')
    return true;
  const bits = tokens.classes[i] ?? 0;
  if (tokens.type[i] !== TokenType.Word || ((tokens.shape[i] ?? 0) & Shape.Capital) === 0)
    return (bits & WordClass.Particle) !== 0;
  return (bits & (WordClass.Common | WordClass.Given | WordClass.Family)) !== WordClass.Common;
}

/** "Reporting by …; editing by …", "Additional reporting by …". */
function startsDeskLine(tokens: Tokens, first: number, start: number): boolean {
  let i = first;
  for (let steps = 0; steps < 24 && i > 0 && (tokens.start[i - 1] ?? 0) >= start; steps++) i--;
  if ((tokens.start[i - 1] ?? -1) >= start) return false;
  if (tokens.word[i] === '(') i++;
  return DESK_WORDS.has(tokens.lower[i] ?? '') && tokens.lower.slice(i, i + 4).includes('by');
}
