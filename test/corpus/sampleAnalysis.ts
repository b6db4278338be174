/*
 * Owns short ways to write down an analysis for tests of what articles say together. Spans count up from 0 in the order
 * given; nothing here reads text.
 */
import type { Analysis, Entity, Person, Speaker } from '../../src/core/annotation';
import { PeopleIndex, type AnalysedArticle } from '../../src/corpus/identity';
import type { LinkedPerson } from '../../src/corpus/linkedPerson';

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

/** A quote of the article with its speaker's full name, or none. */
export interface SampleQuote {
  readonly text: string;
  readonly by?: string;
  readonly reported?: boolean;
}

/** An article about `topics` that quotes people; each speaker is named in full where quoted. */
export function quotingAnalysis(topics: string, quotes: readonly SampleQuote[]): Analysis {
  const names = [...new Set(quotes.flatMap(({ by }) => by ?? []))];
  const bare = analysisOf(names);
  let at = bare.chars;
  const placed = quotes.map(({ text, by, reported = false }, index) => {
    const start = at;
    at += text.length + 20;
    const speaker: Speaker | null =
      by === undefined
        ? null
        : {
            start: at - 19,
            end: at - 19 + by.length,
            text: by,
            entity: `e${names.indexOf(by) + 1}`,
            name: by,
            kind: 'name',
            why: '',
          };
    const excerpt = { start, end: start + text.length, text, cue: null, speaker };
    return { excerpt, reported, utterance: `u${index + 1}` };
  });
  return {
    ...bare,
    chars: at,
    topics: topics.split(' '),
    quotes: placed
      .filter(({ reported }) => !reported)
      .map(({ excerpt, utterance }) => ({ ...excerpt, extent: 'whole', utterance, speech: 1, unresolved: null })),
    reported: placed.filter(({ reported }) => reported).map(({ excerpt }) => excerpt),
    paragraphs: placed.map(({ excerpt: { start, end, text } }) => ({ start, end, hash: `${topics} ${text}` })),
  };
}

/** All people of the given articles, most often named first. */
export function linkPeople(articles: Iterable<AnalysedArticle>): LinkedPerson[] {
  const index = new PeopleIndex();
  for (const { id, analysis } of articles) index.put(id, analysis);
  return index.people();
}
