/*
 * Owns keeping the people of all articles in step with the corpus, for views that ask who is whom: everyone in order, a
 * few milliseconds at a time where many were added. Who is one person is decided in corpus/identity.ts.
 */
import type { EntityId } from '../core/annotation';
import type { Corpus } from '../corpus/corpus';
import type { CountedPerson, PeopleIndex } from '../corpus/identity';
import type { LinkedPerson } from '../corpus/linkedPerson';
import type { ArticleId, Disposable } from '../corpus/ports';
import { atOnce, inSlices } from '../corpus/timeSlices';

/** While articles come, names become unsettled as others are settled: after so many rounds few are left. */
const MOST_ROUNDS = 4;

export class LinkedPeople implements Disposable {
  private readonly subscription: Disposable;
  private all: readonly LinkedPerson[] | undefined;
  private counted: readonly CountedPerson[] | undefined;
  private ranking: Promise<readonly CountedPerson[]> | undefined;
  private changes = 0;

  /** `index` is kept in step by LinkedCorpus, which listens to the corpus before this does. */
  constructor(
    corpus: Corpus,
    private readonly index: PeopleIndex,
  ) {
    this.subscription = corpus.onDidChange(() => {
      this.changes++;
      this.all = this.counted = this.ranking = undefined;
    });
  }

  /** Everyone, most often named first. */
  people(): readonly LinkedPerson[] {
    return (this.all ??= (this.counted ?? atOnce(this.rankSteps())).map(({ person }) => person));
  }

  /** The same in slices, with how often each is named. Where articles change meanwhile, as things were at some moment since it was asked. */
  rank(): Promise<readonly CountedPerson[]> {
    if (this.counted) return Promise.resolve(this.counted);
    return (this.ranking ??= this.rankInSlices());
  }

  private async rankInSlices(): Promise<readonly CountedPerson[]> {
    for (let rounds = 0, isSettled = false; rounds < MOST_ROUNDS && !isSettled; rounds++)
      isSettled = await inSlices(this.settleSteps());
    return inSlices(this.rankSteps());
  }

  /** Settles everyone once, a step each; false where others may have become unsettled behind. */
  private *settleSteps(): Generator<undefined, boolean> {
    const { changes } = this;
    const everyone = this.index.counted();
    while (everyone.next().done !== true) yield;
    return changes === this.changes;
  }

  private *rankSteps(): Generator<undefined, readonly CountedPerson[]> {
    const { changes } = this;
    const order = yield* this.index.rankSteps();
    if (changes === this.changes) this.counted = order;
    return order;
  }

  /** The person an article's own entity is; undefined for nobody, or somebody without a name. */
  find(id: ArticleId, entity: EntityId | null | undefined): LinkedPerson | undefined {
    return entity === null || entity === undefined ? undefined : this.index.personOf(id, entity);
  }

  /** What one article calls a person: a name decided on there, else the one they have everywhere. */
  calledIn(id: ArticleId, person: LinkedPerson): string {
    return this.index.calledIn(id, person);
  }

  /** The name of whom an article's own entity is, as that article is to call them; undefined as with find. */
  nameIn(id: ArticleId, entity: EntityId | null | undefined): string | undefined {
    const person = this.find(id, entity);
    return person && this.calledIn(id, person);
  }

  byId(entity: string): LinkedPerson | undefined {
    for (const { person } of this.counted ?? this.index.counted()) if (person.entity === entity) return person;
    return undefined;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
