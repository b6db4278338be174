/*
 * Owns which sentences stand around the passages of a part that is exported, for its dossier. Reads a text once, however many
 * passages it has.
 */
import { countLeading } from '../core/bisect';
import type { Span } from '../core/span';
import { toTouching } from './extract';

/** The sentences of `text` around `passages` that touch none of the spans `shown`, each once, by the order of passages. */
export function findSentencesAround(text: string, passages: readonly Span[], shown: readonly Span[]): Span[] {
  if (passages.length === 0) return [];
  const starts = findStarts(text);
  const isShown = toTouching(shown);
  const sentences = new Map<number, Span>();
  for (const { start, end } of passages) {
    const from = starts[firstAtLeast(starts, start + 1) - 1] ?? 0;
    if (sentences.has(from)) continue;
    const to = starts[firstAtLeast(starts, end)] ?? text.length;
    const sentence = { start: from, end: from + text.slice(from, to).trimEnd().length };
    if (!isShown(sentence)) sentences.set(from, sentence);
  }
  return [...sentences.values()];
}

/** Where sentences and lines begin, in order. */
function findStarts(text: string): readonly number[] {
  const starts: number[] = [];
  // a capital must follow, so that "2.5" and "Gov. Ida Holm" cut as seldom as they can
  for (const { index, 0: found, 1: gap = '' } of text.matchAll(/([a-z0-9)”"’][.!?]+[”"’)]*[^\S\n]+)[“"‘(]?\p{Lu}|\n/gu))
    starts.push(index + (found === '\n' ? 1 : gap.length));
  return starts;
}

/** The index of the first of `sorted` that is not below `least`; their number where there is none. */
const firstAtLeast = (sorted: readonly number[], least: number): number =>
  countLeading(sorted.length, (at) => (sorted[at] ?? 0) < least);
