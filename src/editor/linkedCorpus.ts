/*
 * Owns keeping what articles say together in step with the corpus, for views that ask what else says so.
 * What is one utterance or one quantity is decided in corpus/; groups are made when they are asked for.
 */
import type { Span } from '../core/span';
import type { Corpus } from '../corpus/corpus';
import type { FigureGroup } from '../corpus/figureGroups';
import { linkCorpus, type CorpusLinks } from '../corpus/linkCorpus';
import type { ArticleId, Disposable } from '../corpus/ports';
import type { QuoteGroup } from '../corpus/quoteGroups';

export class LinkedCorpus implements Disposable {
  readonly index: CorpusLinks = linkCorpus();
  private readonly subscription: Disposable;
  private quotes: readonly QuoteGroup[] | undefined;
  private figures: readonly FigureGroup[] | undefined;

  constructor(corpus: Corpus) {
    for (const { id, analysis } of corpus.entries()) this.index.put(id, analysis);
    this.subscription = corpus.onDidChange(({ changed, removed }) => {
      for (const id of removed) this.index.remove(id);
      for (const id of changed) {
        const entry = corpus.get(id);
        if (entry) this.index.put(id, entry.analysis);
      }
      this.quotes = this.figures = undefined;
    });
  }

  /** All groups of the same utterance. */
  quoteGroups(): readonly QuoteGroup[] {
    return (this.quotes ??= [...this.index.quoteGroups()]);
  }

  /** The groups the quote or reported speech at this span of the analysed text is in. */
  quoteGroupsAt(id: ArticleId, { start, end }: Span): QuoteGroup[] {
    return this.index.quoteGroupsAt(id, start, end);
  }

  /** Whether another article has the quote at this span of the analysed text: cheaper than asking what it says. */
  isQuotedElsewhere(id: ArticleId, { start, end }: Span): boolean {
    return this.index.isQuotedElsewhere(id, start, end);
  }

  /** All groups of the same quantity. */
  figureGroups(): readonly FigureGroup[] {
    return (this.figures ??= [...this.index.figureGroups()]);
  }

  /** The group the number at this span of the analysed text is in; undefined where no other article has it. */
  figureGroupAt(id: ArticleId, { start, end }: Span): FigureGroup | undefined {
    return this.index.figureGroupAt(id, start, end);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
