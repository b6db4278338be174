/* Which people a list to choose from offers first. */
import type { CountedPerson } from '../corpus/peopleRanking';
import type { LinkedPerson } from '../corpus/linkedPerson';
import { countArticles } from './lists';
import type { PeopleWanted, PersonChoice } from './protocol';

/** Of people most often named first. */
export function choosePeople(ranked: readonly CountedPerson[], wanted: PeopleWanted, most: number): PersonChoice[] {
  const { letters = '', typed = '', first = [], like = [], without } = wanted;
  const words = new Set(like.flatMap(wordsOf));
  const sought = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const small = letters.toLowerCase();
  const isFirst = (spellings: readonly string[]): boolean => first.some((name) => spellings.includes(name));
  const isLike = (spellings: readonly string[]): boolean =>
    words.size > 0 && spellings.some((one) => wordsOf(one).some((word) => words.has(word)));
  const ranks: LinkedPerson[][] = [[], [], []];
  for (const { person } of ranked) {
    if (person.entity === without) continue;
    const spellings = [person.name, ...person.variants];
    const all = spellings.join(', ').toLowerCase();
    if (!sought.every((word) => all.includes(word))) continue;
    if (!spellings.some((one) => isSubsequence(small, one.toLowerCase()))) continue;
    ranks[isFirst(spellings) ? 0 : isLike(spellings) ? 1 : 2]?.push(person);
    // whoever comes later can only be put before these
    if (first.length + words.size === 0 && (ranks[2]?.length ?? 0) >= most) break;
  }
  return ranks.flat().slice(0, most).flatMap(toChoice);
}

function toChoice({ entity, name, variants, mentions }: LinkedPerson): PersonChoice[] {
  const [first] = mentions;
  return first ? [{ entity, name, variants, count: mentions.length, articles: countArticles(mentions), first }] : [];
}

/** Of a name, without initials and what is no word. */
const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];

/** The editor's own filter takes letters in order, wherever they stand; it must get to see at least those. */
function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
