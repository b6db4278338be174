/*
 * Owns taking over the word classes of tokens in lines that a text shares with the one before it. Leaves the classes
 * themselves to wordClass.ts.
 */
import type { ArticleText } from '../article';
import { sharedTokens, type Shared } from '../revision';
import type { Tokens } from '../tokens';
import { classifySentences } from './wordClass';

/** Sentences of which the class of a word depends on the one beside it: the word behind it may be the next one's. */
const BESIDE = 1;

/** The classes of the text last read; those of lines that the next one shares with it are taken over. */
export class KeptClasses {
  private former: { readonly tokens: Tokens; readonly classes: Int32Array } | null = null;

  /** Word class bits of every token, in order; `lines` are those the text shares with the one read before. */
  read({ text, tokens }: ArticleText, lines: Shared | null): Int32Array {
    const classes = new Int32Array(tokens.count);
    const { former } = this;
    const shared = former === null || lines === null ? null : sharedTokens(former.tokens, tokens, lines);
    const sentences = tokens.sentenceStart.length - 1;
    let from = 0;
    let to = sentences;
    if (former !== null && shared !== null) {
      const { head, tail, now } = shared;
      classes.set(former.classes.subarray(0, head));
      classes.set(former.classes.subarray(shared.former - tail), now - tail);
      from = Math.max(0, (head < now ? (tokens.sentence[head] ?? 0) : sentences) - BESIDE);
      to = tail === 0 ? sentences : Math.min(sentences, (tokens.sentence[now - tail] ?? 0) + BESIDE);
    }
    classifySentences(text, tokens, from, to, classes);
    this.former = { tokens, classes };
    return classes;
  }
}
