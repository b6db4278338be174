/*
 * Owns what the speakers of quotes settle about people once they are known: “I” is who speaks, “he” is somebody else.
 * Runs behind attribution; leaves everything outside quotes as it is.
 */
import type { Gender, Person, Quote } from '../annotation';
import type { Article } from '../article';
import { compareSpans } from '../span';
import { TokenType } from '../tokens';

const FIRST_PERSON = new Set(['i', "i'm", "i've", "i'll", "i'd", 'me', 'my', 'mine', 'myself']);
const OPENING = new Set(['“', '‘', '«', '„', '「']);
const CLOSING = new Set(['”', '’', '»', '」']);

/** `people` with the first-person words of attributed quotes added, and pronouns that would be their own quote’s speaker left open. */
export function settleOwnWords(
  article: Article,
  people: readonly Person[],
  quotes: readonly Quote[],
): readonly Person[] {
  const genders = new Map<string, Gender | null>();
  for (const { entity, gender, kind } of people) if (kind === 'name' && entity !== null) genders.set(entity, gender);
  const added: Person[] = [];
  const denied = new Map<number, string>();
  let token = 0;
  let person = 0;
  for (const { start, end, speaker } of quotes) {
    const entity = speaker?.entity ?? null;
    if (entity === null || speaker?.name == null) continue;
    const gender = genders.get(entity) ?? null;
    const why = (word: string): string => `${word} → ${speaker.name ?? ''}: who says the quote`;
    token = findOwnWords(article, token, start, end, (from, to, text) => {
      added.push({ start: from, end: to, text, kind: 'pronoun', entity, role: null, gender, why: why(text) });
    });
    while (person < people.length && (people[person]?.start ?? 0) < start) person++;
    for (let at = person; at < people.length && (people[at]?.start ?? 0) < end; at++) {
      if (people[at]?.kind === 'pronoun' && people[at]?.entity === entity) denied.set(at, speaker.name);
    }
  }
  if (added.length === 0 && denied.size === 0) return people;
  const kept = people.map((one, index): Person => {
    const name = denied.get(index);
    if (name === undefined) return one;
    return { ...one, entity: null, why: `“${one.text.toLowerCase()}” in the words of ${name} is somebody else` };
  });
  return [...kept, ...added].sort(compareSpans);
}

/** Calls back for each first-person word in [start, end) outside inner quotation marks; gives the next token to look at. */
function findOwnWords(
  { text, tokens }: Article,
  from: number,
  start: number,
  end: number,
  found: (start: number, end: number, text: string) => void,
): number {
  let at = from;
  while (at < tokens.count && (tokens.start[at] ?? 0) < start) at++;
  let depth = 0;
  for (; at < tokens.count && (tokens.start[at] ?? 0) < end; at++) {
    const word = tokens.lower[at] ?? '';
    if (tokens.type[at] === TokenType.Mark) {
      if (OPENING.has(word)) depth++;
      else if (CLOSING.has(word) && depth > 0) depth--;
    } else if (depth === 0 && FIRST_PERSON.has(word)) {
      const first = tokens.start[at] ?? 0;
      const apostrophe = word.indexOf("'");
      const last = apostrophe > 0 ? first + apostrophe : (tokens.end[at] ?? first);
      found(first, last, text.slice(first, last));
    }
  }
  return at;
}
