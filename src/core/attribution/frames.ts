/*
 * Owns the frames of an article: its sentences with every quoted span as one item in place of its words, so that
 * “We won. We did,” she said is one frame. Leaves reading a frame to patterns.ts.
 */
import type { Article } from '../article';
import type { QuotedSpan } from '../quotes';
import { TokenType, type Tokens } from '../tokens';
import { findLinkTexts } from './linkText';
import { SubjectMemory } from './subjectMemory';
import { classifyTokens, WordClass } from './wordClass';

/** One sentence: items [from, to). */
export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

export interface Frames {
  readonly article: Article;
  readonly quoted: readonly QuotedSpan[];
  /** Word class bits per token (see WordClass). */
  readonly classes: Int32Array;
  /** Token index, or ~index of a quoted span. */
  readonly items: Int32Array;
  readonly frames: readonly Frame[];
  /** Per quoted span: its item, and its frame. */
  readonly itemOf: Int32Array;
  /** Per quoted span: its tokens [firstToken, endToken), marks included. */
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;
  readonly frameOf: Int32Array;
  /** What was found of whose verb is whose. */
  readonly subjects: SubjectMemory;
}

/** A sentence of more items is cut: the longest of 2,500 articles of news has 456. Held by `test/core/growth.test.ts`. */
const MAX_FRAME = 1000;

/** Reads the article's frames. Linear. */
export function readFrames(article: Article, quoted: readonly QuotedSpan[]): Frames {
  const { tokens, paragraphs, text } = article;
  const classes = classifyTokens(text, tokens);
  const links = findLinkTexts(article);
  let link = 0;
  const items = new Int32Array(tokens.count + quoted.length);
  const frames: Frame[] = [];
  const itemOf = new Int32Array(quoted.length);
  const firstToken = new Int32Array(quoted.length);
  const endToken = new Int32Array(quoted.length);
  const frameOf = new Int32Array(quoted.length);
  let count = 0;
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    let from = count;
    /** Sentence of the last token before here, inside a quote or not; -1 at a frame's start. */
    let sentence = -1;
    const close = (): void => {
      if (count > from) frames.push({ from, to: count, paragraph: index });
      from = count;
    };
    for (let i = paragraph.firstToken; i < paragraph.endToken;) {
      const quote = quoted[next];
      if (quote && (tokens.start[i] ?? 0) >= quote.outer.start) {
        if (sentence >= 0 && (tokens.sentence[i] !== sentence || count - from >= MAX_FRAME)) close();
        firstToken[next] = i;
        while (i < paragraph.endToken && (tokens.start[i] ?? 0) < quote.outer.end) i++;
        sentence = tokens.sentence[i - 1] ?? sentence;
        endToken[next] = i;
        itemOf[next] = count;
        frameOf[next] = frames.length;
        items[count++] = ~next;
        next++;
        const follows = tokens.sentence[i];
        const ended = i < paragraph.endToken && follows !== sentence;
        const linked = (links[link]?.from ?? Infinity) - i <= NAME_TOKENS;
        if (ended && (linked || isAttributionTail(classes, tokens, i, text.charAt(quote.end - 1)))) {
          sentence = follows ?? sentence;
        }
        continue;
      }
      const passed = links[link];
      if (passed && i >= passed.from) {
        // the sentence goes on behind the link texts that were run into it
        sentence = tokens.sentence[i + 1] ?? sentence;
        if (++i >= passed.to) link++;
        continue;
      }
      if (sentence >= 0 && (tokens.sentence[i] !== sentence || count - from >= MAX_FRAME)) close();
      sentence = tokens.sentence[i] ?? 0;
      items[count++] = i++;
    }
    close();
  }
  return {
    article,
    quoted,
    classes,
    items: items.subarray(0, count),
    frames,
    itemOf,
    frameOf,
    firstToken,
    endToken,
    subjects: new SubjectMemory(),
  };
}

/** A name with its title, in tokens: links run in within so many tell whose words stand before. */
const NAME_TOKENS = 8;
const NAME_LIKE = WordClass.Name | WordClass.Determiner | WordClass.Pronoun;

/**
 * “Really?” Smith asked. The sentence behind a quote that ended one is its attribution when it is no more than a
 * subject and a verb of speech without a clause of its own. `token` is its first token, `last` the quote's last sign.
 */
function isAttributionTail(classes: Int32Array, { type, lower }: Tokens, token: number, last: string): boolean {
  if (last === ',' || last === '') return false;
  const first = classes[token] ?? 0;
  if ((first & (NAME_LIKE | WordClass.Nominal)) === 0 && (first & WordClass.Speech) === 0) return false;
  const named = (first & WordClass.Name) !== 0 && last !== '.';
  const limit = Math.min(token + (named ? 18 : 9), classes.length);
  for (let i = token; i < limit; i++) {
    const bits = classes[i] ?? 0;
    const finite = (bits & (WordClass.Past | WordClass.Third)) !== 0 && (bits & WordClass.Name) === 0;
    if ((bits & WordClass.Speech) !== 0 && finite) {
      if (i === token && last === '.') return false;
      const after = classes[i + 1] ?? 0;
      const mark = type[i + 1] === TokenType.Mark;
      const ends = mark && (after & (WordClass.Nominal | WordClass.Colon | WordClass.Comma)) === 0;
      if (last === '.') return ends && i - token < 4;
      if (ends || (after & WordClass.Comma) !== 0) return true;
      for (let j = i + 1; j < i + 12; j++) if (((classes[j] ?? 0) & WordClass.Relative) !== 0) return false;
      const addressed = lower[i] === 'asked' || lower[i] === 'told';
      const circumstance = WordClass.Preposition | WordClass.Time | WordClass.Adverb | (addressed ? OBJECT : 0);
      return (after & circumstance) !== 0 && (after & WordClass.Subordinator) === 0;
    }
    const inside = (bits & (WordClass.Nominal | NAME_LIKE | WordClass.Adverb)) !== 0;
    const aside =
      named &&
      (bits & (WordClass.Comma | WordClass.Preposition | WordClass.OpenBracket | WordClass.CloseBracket)) !== 0;
    if (!inside && !aside) return false;
  }
  return false;
}

const OBJECT = WordClass.Determiner | WordClass.Name | WordClass.ObjectPronoun;
