/*
 * Owns what an article is about, as its most telling words: enough to see whether two articles may report one event.
 * Leaves the comparing to corpus/.
 */
import type { Article } from './article';
import { FREQUENT_WORDS, FUNCTION_WORDS } from './lexicon/frequentWords';
import { Shape, TokenType } from './tokens';
import { WordMemo } from './wordMemo';

const COUNT = 24;
/** A long article tells what it is about in its first words; bounds the work for a text of any length. */
const MAX_TOKENS = 1500;

const split = (list: string): string[] => list.trim().split(/\s+/);
const SILENT: ReadonlySet<string> = new Set([...split(FUNCTION_WORDS), ...split(FREQUENT_WORDS)]);
const silent = new WordMemo((lower) => lower.length < 3 || SILENT.has(lower));

/** Up to 24 words in lower case, the most telling first: often used, written with a capital, early in the text. */
export function findTopics({ tokens, paragraphs, furniture }: Article): string[] {
  const weights = new Map<string, number>();
  let seen = 0;
  for (let index = 0; index < paragraphs.length && seen < MAX_TOKENS; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || furniture[index] === 1) continue;
    const lead = seen < 120 ? 1.5 : 1;
    for (let i = paragraph.firstToken; i < paragraph.endToken && seen < MAX_TOKENS; i++, seen++) {
      if (tokens.type[i] !== TokenType.Word || silent.at(tokens, i)) continue;
      const word = tokens.lower[i] ?? '';
      const shape = tokens.shape[i] ?? 0;
      const name = (shape & Shape.Capital) !== 0 && (shape & Shape.SentenceStart) === 0;
      weights.set(word, (weights.get(word) ?? 0) + (name ? 2 : 1) * lead);
    }
  }
  const ranked = [...weights].filter(([, weight]) => weight > 1.5);
  // the map is in order of first use, and sort is stable: of two equal words the earlier wins
  ranked.sort(([, a], [, b]) => b - a);
  return ranked.slice(0, COUNT).map(([word]) => word);
}
