/*
 * Owns how many words of whom each of several articles quotes.
 */
import type { Analysis } from '../core/annotation';
import type { QuotedWords } from './comparisonModel';
import type { LinkedPerson } from './linkedPerson';

/** Speakers with fewer words than the first so many are left out. */
const MOST_SPEAKERS = 40;

/** Most quoted first; words of quotes whose speaker nobody names are left out. */
export function countQuotedWords(
  articles: readonly { readonly id: string; readonly analysis: Analysis }[],
  people: readonly LinkedPerson[],
): QuotedWords[] {
  const nameOfMention = new Map<string, string>();
  const isCompared = new Set(articles.map(({ id }) => id));
  for (const { name, mentions } of people) {
    for (const { id, start } of mentions) if (isCompared.has(id)) nameOfMention.set(`${id}\n${start}`, name);
  }
  const counts = new Map<string, number[]>();
  for (const [index, { id, analysis }] of articles.entries()) {
    const names = new Map<string, string>();
    for (const { entity, start } of analysis.people) {
      const name = nameOfMention.get(`${id}\n${start}`);
      if (entity !== null && name !== undefined && !names.has(entity)) names.set(entity, name);
    }
    for (const { text, speaker } of analysis.quotes) {
      const name = speaker && ((speaker.entity === null ? undefined : names.get(speaker.entity)) ?? speaker.name);
      if (!name) continue;
      const row = counts.get(name) ?? articles.map(() => 0);
      row[index] = (row[index] ?? 0) + text.split(/\s+/).filter(Boolean).length;
      counts.set(name, row);
    }
  }
  const total = ({ words }: QuotedWords): number => words.reduce((sum, count) => sum + count, 0);
  return [...counts]
    .map(([speaker, words]) => ({ speaker, words }))
    .sort((a, b) => total(b) - total(a))
    .slice(0, MOST_SPEAKERS);
}
