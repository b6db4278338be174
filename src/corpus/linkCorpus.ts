/*
 * Owns the whole of what articles say together: one object that is told of changed articles and answers for people,
 * utterances, figures and copies. Leaves each of these to its own file.
 */
import type { Analysis } from '../core/annotation';
import { PeopleIndex } from './identity';

/** Starts with no article. */
export function linkCorpus(): CorpusLinks {
  return new CorpusLinks();
}

export class CorpusLinks {
  readonly people = new PeopleIndex();

  /** Adds the article, or replaces what was known of it. */
  put(id: string, analysis: Analysis): void {
    this.people.put(id, analysis);
  }

  remove(id: string): void {
    this.people.remove(id);
  }

  /** The answer of the command line, in pieces that together are one JSON object and a line break. */
  *toJson(): Generator<string> {
    yield '{"people":[';
    yield* list(this.people.people());
    yield '],"quotes":[],"figures":[],"copies":[]}\n';
  }
}

function* list(items: Iterable<unknown>): Generator<string> {
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
}
