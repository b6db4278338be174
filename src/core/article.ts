/*
 * Owns what every pass starts from: the normalised text of one article with its tokens and paragraphs.
 * Takes a raw text; gives ArticleText. Leaves which paragraphs are page furniture to furniture.ts.
 */
import { countLeading } from './bisect';
import { trimSpan, type Span } from './span';
import { tokenise } from './tokenise';
import { isSpaceUnit, type Tokens } from './tokens';

/** A run of text between line breaks, white space at both ends left out; never empty. */
export interface Paragraph extends Span {
  /** Its tokens: [firstToken, endToken). */
  readonly firstToken: number;
  readonly endToken: number;
}

export interface ArticleText {
  /** Normalised (see text.ts). */
  readonly text: string;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Paragraph[];
}

/** What the passes take: the text with furniture told apart. */
export interface Article extends ArticleText {
  /** Per paragraph 1 where it is page, not article (see furniture.ts); same order as paragraphs. */
  readonly furniture: Uint8Array;
}

/** Prepares a normalised text for the passes. Linear time; never throws. */
export function toArticleText(text: string): ArticleText {
  const tokens = tokenise(text);
  return { text, tokens, paragraphs: toParagraphs(text, tokens) };
}

function toParagraphs(text: string, tokens: Tokens): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let token = 0;
  for (let from = 0; from <= text.length;) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const { start, end } = trimSpan(text, from, to, isSpaceUnit);
    if (end > start) {
      const firstToken = token;
      while (token < tokens.count && (tokens.start[token] ?? 0) < end) token++;
      paragraphs.push({ start, end, firstToken, endToken: token });
    }
    from = to + 1;
  }
  return paragraphs;
}

/** Index of the paragraph that holds `offset`, or of the last one before it; -1 before the first. Paragraphs in order. */
export function paragraphIndexAt(paragraphs: readonly Span[], offset: number): number {
  return countLeading(paragraphs.length, (at) => (paragraphs[at]?.start ?? 0) <= offset) - 1;
}
