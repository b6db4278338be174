/*
 * Owns short ways to write down an analysis for tests of what articles say together. Spans count up from 0 in the order
 * given; nothing here reads text.
 */
import type { Analysis, Entity, Person } from '../../src/core/annotation';

/** A person of the article: the entity's full name, the names as written, and a role. */
export interface SamplePerson {
  readonly name: string;
  readonly written?: readonly string[];
  readonly role?: string;
}

/** An analysis with these people and nothing else; "Jane Doe" stands for { name: 'Jane Doe' }. */
export function analysisOf(people: readonly (SamplePerson | string)[], rest: Partial<Analysis> = {}): Analysis {
  const mentions: Person[] = [];
  const entities: Entity[] = [];
  let at = 0;
  people.forEach((given, index) => {
    const { name, written = [name], role = null } = typeof given === 'string' ? { name: given } : given;
    const entity = `e${index + 1}`;
    entities.push({ entity, name, why: '' });
    for (const text of written) {
      mentions.push({ start: at, end: at + text.length, text, kind: 'name', entity, role, gender: null });
      at += text.length + 1;
    }
  });
  return {
    chars: at,
    date: null,
    quotes: [],
    marked: [],
    reported: [],
    people: mentions,
    entities,
    numbers: [],
    paragraphs: [],
    topics: [],
    ...rest,
  };
}
