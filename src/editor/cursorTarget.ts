/*
 * Owns what the cursor stands on: the person, quote or number at a position, and all mentions of the same thing
 * across articles. Every jump from the editor starts here.
 */
import type * as vscode from 'vscode';
import type { Person, Quantity, Quote } from '../core/annotation';
import type { MentionAt } from '../present/neighbour';
import { findAt, type Shown } from '../present/shown';
import type { LiveArticle } from './liveArticle';
import { toOffset } from './ranges';
import type { Session } from './session';

export type CursorTarget =
  | { readonly kind: 'person'; readonly item: Shown<Person> }
  | { readonly kind: 'number'; readonly item: Shown<Quantity> }
  | { readonly kind: 'quote'; readonly item: Shown<Quote> };

/** The smallest thing at the position: names and numbers win over the quote around them. */
export function findCursorTarget(article: LiveArticle, position: vscode.Position): CursorTarget | undefined {
  const offset = toOffset(article.lines, position);
  const { people, numbers, quotes } = article.shown;
  const person = findAt(people, offset);
  if (person) return { kind: 'person', item: person };
  const number = findAt(numbers, offset);
  if (number) return { kind: 'number', item: number };
  const quote = findAt(quotes, offset);
  return quote && { kind: 'quote', item: quote };
}

/** What a person sees marked at the position, the smallest first; a word that only stands for somebody comes last. */
export function findMarkedTarget(article: LiveArticle, position: vscode.Position): CursorTarget | undefined {
  const offset = toOffset(article.lines, position);
  const { people, numbers, quotes } = article.shown;
  const name = findAt(people.filter(isMarked), offset);
  if (name) return { kind: 'person', item: name };
  const number = findAt(numbers, offset);
  if (number) return { kind: 'number', item: number };
  const quote = findAt(quotes, offset);
  return quote ? { kind: 'quote', item: quote } : findCursorTarget(article, position);
}

/** Names are marked, “she” and “the minister” are not. */
export const isMarked = ({ of }: Shown<Person>): boolean => of.kind === 'name';

/** All mentions of the same person, of the same value, or all quotes of the same speaker; in order. */
export async function findAllOf(
  session: Session,
  id: string,
  { kind, item }: CursorTarget,
): Promise<readonly MentionAt[]> {
  const own = { id, start: item.of.start, end: item.of.end };
  switch (kind) {
    case 'person': {
      const person = item.of.entity === null ? null : await session.service.ask('personOf', id, item.of.entity);
      return person ? person.mentions : ownMentions(session, id, item.of);
    }
    case 'number':
    case 'quote': {
      const found = await session.service.ask(kind === 'number' ? 'sameValue' : 'sameSpeaker', own);
      return found.length > 0 ? found : [own];
    }
  }
}

/** Somebody without a name: what the article itself calls them. */
function ownMentions({ corpus }: Session, id: string, { entity, start, end }: Person): MentionAt[] {
  if (entity === null) return [{ id, start, end }];
  const people = corpus.get(id)?.analysis.people ?? [];
  return people
    .filter((person) => person.entity === entity)
    .map((person) => ({ id, start: person.start, end: person.end }));
}
