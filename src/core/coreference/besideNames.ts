/*
 * Owns what stands beside a name and belongs to it: its title, the apposition before or behind it, the words that make it
 * a credit. Looks at a bounded number of tokens. Leaves what noun phrases say to nounPhrases.ts.
 */
import type { Tokens } from '../tokens';
import { isPersonNounAt } from './personLexicon';
import { nounPhraseAt, type NounPhrase } from './nounPhrases';

/** First token of the title that findNames gave the name at token `first`. */
export function leadOf(tokens: Tokens, title: string | null, first: number): number {
  if (title === null) return first;
  const from = (tokens.start[first] ?? 0) - title.length - 1;
  let lead = first;
  while (lead > 0 && (tokens.start[lead - 1] ?? 0) >= from && tokens.sentence[lead - 1] === tokens.sentence[first]) {
    lead--;
  }
  return lead;
}

/** “…, the Russian president,” or “… is a lawyer” directly behind a name that ends at token `end`. */
export function appositionAt(tokens: Tokens, end: number): NounPhrase | undefined {
  const joint = tokens.lower[end];
  if (joint !== ',' && joint !== 'is' && joint !== 'was' && joint !== '(') return undefined;
  const limit = Math.min(tokens.count, end + 9);
  for (let at = end + 1; at < limit && tokens.sentence[at] === tokens.sentence[end - 1]; at++) {
    const lower = tokens.lower[at] ?? '';
    if (lower === ',' || lower === 'who' || lower === 'of') return undefined;
    const phrase = isPersonNounAt(tokens, at) ? nounPhraseAt(tokens, at) : undefined;
    if (phrase === undefined) continue;
    const opens = phrase.first === end + 1 || (phrase.owner > end && phrase.owner <= end + 4);
    return opens ? phrase : undefined;
  }
  return undefined;
}

/** “His wife, Jane Doe,”: a noun phrase and a comma directly before the name. */
export function appositionBefore(tokens: Tokens, first: number, end: number): NounPhrase | undefined {
  // “After calling his mother, Doe was …” is none: the name must be closed by a mark too
  if (tokens.word[first - 1] !== ',' || !',.;)'.includes(tokens.word[end] ?? '.')) return undefined;
  const head = first - 2;
  if (head < 0 || tokens.sentence[head] !== tokens.sentence[first]) return undefined;
  const phrase = isPersonNounAt(tokens, head) ? nounPhraseAt(tokens, head) : undefined;
  return phrase?.determiner === 'none' ? undefined : phrase;
}

const COPULAS = new Set(['is', 'was', 'became', 'remains', "isn't", "wasn't", 'as']);

/** Whether the phrase from token `first` is said of the mention that ends at token `end`: “Jane Doe, a lawyer,”, “Jane Doe is a lawyer”. */
export function isSaidOf(tokens: Tokens, end: number, first: number): boolean {
  const beside = first - end;
  if (beside < 1 || beside > 3) return false;
  const joint = tokens.lower[end] ?? '';
  return (joint === ',' && beside === 1) || COPULAS.has(joint);
}

const CREDITS = new Set(
  (
    'image images photo photos photograph photographer picture credit credits source video file illustration ' +
    'reporting editing written'
  ).split(' '),
);

/** “By Jane Doe”, “Image: Jane Doe”, “(AP Photo/Jane Doe)”: who made it, not who it is about. */
export function isCredited(tokens: Tokens, first: number, paragraphStart: number): boolean {
  const before = tokens.lower[first - 1] ?? '';
  const isBy = before === 'by';
  if (isBy && first - 1 - paragraphStart <= 1) return true;
  return (isBy || before === ':' || before === '/' || before === '|') && CREDITS.has(tokens.lower[first - 2] ?? '');
}
