/*
 * Owns keeping the tables behind the lists of quotes and numbers in step with the corpus, one article at a time.
 */
import type { Quote } from '../core/annotation';
import type { Corpus } from '../corpus/corpus';
import type { ArticleId, Disposable } from '../corpus/ports';
import type { MentionAt } from '../present/neighbour';
import { NumberTable } from '../present/numberTable';
import { speakerOf, SpeakerTable, type SpeakerGroup, type SpeakerIdentity } from '../present/speakerTable';
import { inSlices } from '../corpus/timeSlices';
import type { LinkedPeople } from './linkedPeople';

export class ListedMentions implements Disposable {
  readonly numbers = new NumberTable();
  readonly quotes = new SpeakerTable();
  private readonly subscription: Disposable;

  constructor(
    corpus: Corpus,
    private readonly people: LinkedPeople,
  ) {
    this.subscription = corpus.onDidChange(({ changed, removed, isRestored = false }) => {
      for (const id of removed) {
        this.numbers.remove(id);
        this.quotes.remove(id);
      }
      for (const id of isRestored ? [] : changed) {
        const analysis = corpus.get(id)?.analysis;
        this.numbers.put(id, analysis?.numbers ?? []);
        this.quotes.put(id, analysis?.quotes ?? []);
      }
    });
  }

  /** Quotes of all articles by speaker. */
  speakers(): SpeakerGroup[] {
    return this.quotes.groups(this.findPerson);
  }

  /** The same, in slices. */
  findSpeakers(): Promise<SpeakerGroup[]> {
    return inSlices(this.quotes.groupSteps(this.findPerson));
  }

  /** Who says a quote of an article. */
  speakerOf(id: ArticleId, quote: Quote): SpeakerIdentity {
    return speakerOf(id, quote, this.findPerson);
  }

  /** Who says the quote at this span of the analysed text. */
  speakerAt(mention: MentionAt): SpeakerIdentity {
    return this.quotes.speakerAt(mention, this.findPerson);
  }

  /** All that is said by whoever says it; undefined where nobody is known. */
  findSpeakerGroupAt(mention: MentionAt): Promise<SpeakerGroup | undefined> {
    return inSlices(this.quotes.groupStepsAt(mention, this.findPerson));
  }

  private readonly findPerson = (id: ArticleId, entity: string | null) => this.people.find(id, entity);

  dispose(): void {
    this.subscription.dispose();
  }
}
