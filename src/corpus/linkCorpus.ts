/*
 * Owns the whole of what articles say together: one object that is told of changed articles and answers for people,
 * utterances, figures and copies. Leaves each of these to its own file.
 */
import type { Analysis } from '../core/annotation';
import { PeopleIndex } from './identity';
import { toQuoteGroup, type QuoteGroup, type QuoteGroupContext } from './quoteGroups';
import { readTopics } from './relatedArticles';
import { QuoteIndex } from './sameQuote';

/** Starts with no article. */
export function linkCorpus(): CorpusLinks {
  return new CorpusLinks();
}

export class CorpusLinks {
  readonly people = new PeopleIndex();
  private readonly quotes = new QuoteIndex();
  private readonly context: QuoteGroupContext = {
    personOf: (article, entity) => this.people.personOf(article, entity),
    countIndependent: (places) => new Set(places.map(({ article }) => article)).size,
  };

  /** Adds the article, or replaces what was known of it. */
  put(id: string, analysis: Analysis): void {
    const topics = readTopics(analysis.topics);
    this.people.put(id, analysis);
    this.quotes.put(id, analysis, topics);
  }

  remove(id: string): void {
    this.people.remove(id);
    this.quotes.remove(id);
  }

  /** All groups of the same utterance. */
  *quoteGroups(): Generator<QuoteGroup> {
    let number = 0;
    for (const nodes of this.quotes.groups()) yield toQuoteGroup(nodes, `q${++number}`, this.context);
  }

  /** The groups that hold the quote or reported speech at these offsets of the article. */
  quoteGroupsAt(id: string, start: number, end: number): QuoteGroup[] {
    return this.quotes
      .groupsAt(id, start, end)
      .map((nodes, index) => toQuoteGroup(nodes, `q${index + 1}`, this.context));
  }

  /** The answer of the command line, in pieces that together are one JSON object and a line break. */
  *toJson(): Generator<string> {
    yield '{"people":[';
    yield* list(this.people.people());
    yield '],"quotes":[';
    yield* list(this.quoteGroups());
    yield '],"figures":[],"copies":[]}\n';
  }
}

function* list(items: Iterable<unknown>): Generator<string> {
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
}
