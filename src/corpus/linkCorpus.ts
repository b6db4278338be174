/*
 * Owns the whole of what articles say together: one object that is told of changed articles and answers for people,
 * utterances, figures and copies. Leaves each of these to its own file.
 */
import type { Span } from '../core/span';
import type { Analysis } from '../core/annotation';
import { CopyIndex } from './copies';
import { toFigureGroup, type FigureGroup } from './figureGroups';
import { FigureIndex } from './figures';
import { PeopleIndex } from './identity';
import { toQuoteGroup, type QuoteGroup, type QuoteGroupContext } from './quoteGroups';
import { Vocabulary } from './quoteWords';
import { readTopics } from './relatedArticles';
import { QuoteIndex } from './sameQuote';

/** Starts with no article. */
export function linkCorpus(): CorpusLinks {
  return new CorpusLinks();
}

export class CorpusLinks {
  readonly people = new PeopleIndex();
  readonly copies = new CopyIndex();
  private readonly vocabulary = new Vocabulary();
  private readonly quotes = new QuoteIndex(this.vocabulary);
  private readonly figures = new FigureIndex(this.vocabulary);
  private readonly context: QuoteGroupContext = {
    personOf: (article, entity) => this.people.personOf(article, entity),
    countIndependent: (places) => this.copies.countIndependent(places),
  };

  /** Adds the article, or replaces what was known of it. */
  put(id: string, analysis: Analysis): void {
    this.people.put(id, analysis);
    this.putPassages(id, analysis);
  }

  /** As put, but for its people, who are told of by people.put: four fifths of the work. */
  putPassages(id: string, analysis: Analysis): void {
    const topics = readTopics(analysis.topics, this.vocabulary);
    this.copies.put(id, analysis);
    this.quotes.put(id, analysis, topics);
    this.figures.put(id, analysis, topics);
  }

  remove(id: string): void {
    this.people.remove(id);
    this.copies.remove(id);
    this.quotes.remove(id);
    this.figures.remove(id);
  }

  /** Works out what changes may concern, until `isLate` says to stop: true where nothing is left. */
  settle(isLate: () => boolean = () => false): boolean {
    const parts = [this.people, this.copies.graph, this.quotes.graph, this.figures.graph];
    return parts.every((part) => part.settle(isLate));
  }

  /** All groups of the same utterance; what changes may concern is worked out first. */
  *quoteGroups(): Generator<QuoteGroup> {
    this.settle();
    let number = 0;
    for (const nodes of this.quotes.groups()) yield toQuoteGroup(nodes, `q${++number}`, this.context);
  }

  /** The groups that hold the quote or reported speech at these offsets of the article, of what is settled. */
  quoteGroupsAt(id: string, start: number, end: number): QuoteGroup[] {
    return this.quotes
      .groupsAt(id, start, end)
      .map((nodes, index) => toQuoteGroup(nodes, `q${index + 1}`, this.context));
  }

  /** Whether some group holds the quote or reported speech at these offsets, of what is settled. */
  isQuotedElsewhere(id: string, start: number, end: number): boolean {
    return this.quotes.groupsAt(id, start, end).length > 0;
  }

  /** All groups of the same quantity; what changes may concern is worked out first. */
  *figureGroups(): Generator<FigureGroup> {
    this.settle();
    let number = 0;
    for (const figures of this.figures.groups())
      yield toFigureGroup(figures, `f${++number}`, this.context.countIndependent);
  }

  /** The group that holds the number at these offsets of the article, of what is settled; undefined where it stands alone. */
  figureGroupAt(id: string, start: number, end: number): FigureGroup | undefined {
    const figures = this.figures.groupAt(id, start, end);
    return figures && toFigureGroup(figures, 'f1', this.context.countIndependent);
  }

  /**
   * The answer of the command line, in pieces that together are one JSON object and a line break. `textOf` gives what stands in
   * the file at a member's place, where that is not its plain words.
   */
  *toJson(textOf: TextOf = () => undefined): Generator<string> {
    yield '{"people":[';
    yield* list(this.people.people());
    yield '],"quotes":[';
    yield* list(asWritten(this.quoteGroups(), textOf));
    yield '],"figures":[';
    yield* list(asWritten(this.figureGroups(), textOf));
    yield '],"copies":[';
    yield* list(this.copies.groups());
    yield ']}\n';
  }
}

/** The characters of a file at a place; undefined where they are the plain words. */
export type TextOf = (id: string, span: Span) => string | undefined;

/** The groups with what stands in the files. */
function* asWritten<M extends Span & { readonly id: string; readonly text: string }>(
  groups: Iterable<{ readonly members: readonly M[] }>,
  textOf: TextOf,
): Generator<unknown> {
  for (const group of groups) {
    const members = group.members.map((member) => ({ ...member, text: textOf(member.id, member) ?? member.text }));
    yield { ...group, members };
  }
}

function* list(items: Iterable<unknown>): Generator<string> {
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
}
