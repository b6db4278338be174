/*
 * Owns what is page, not article: captions, credits, "See also", link strips, subscribe lines.
 * Gives one flag per paragraph; the other passes decide what to leave out.
 */
import type { ArticleText } from './article';

/** For each paragraph 1 where it is furniture, else 0; same order and length as article.paragraphs. */
export function findFurniture(article: ArticleText): Uint8Array {
  return new Uint8Array(article.paragraphs.length);
}
