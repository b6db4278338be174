/*
 * Owns keeping the people of all articles in step with the corpus, for views that ask who is whom.
 * Who is one person is decided in corpus/identity.ts.
 */
import type { EntityId } from '../core/annotation';
import type { Corpus } from '../corpus/corpus';
import type { CountedPerson, PeopleIndex } from '../corpus/identity';
import type { LinkedPerson } from '../corpus/linkedPerson';
import type { ArticleId, Disposable } from '../corpus/ports';

export class LinkedPeople implements Disposable {
  private readonly subscription: Disposable;
  private all: readonly LinkedPerson[] | undefined;
  private counted: readonly CountedPerson[] | undefined;

  /** `index` is kept in step by LinkedCorpus, which listens to the corpus before this does. */
  constructor(
    corpus: Corpus,
    private readonly index: PeopleIndex,
  ) {
    this.subscription = corpus.onDidChange(() => {
      this.all = this.counted = undefined;
    });
  }

  /** Everyone, most often named first. */
  people(): readonly LinkedPerson[] {
    return (this.all ??= this.ranked().map(({ person }) => person));
  }

  /** The same with how often each is named: to ask a person for the mentions puts them in order. */
  ranked(): readonly CountedPerson[] {
    return (this.counted ??= this.index.ranked());
  }

  /** The person an article's own entity is; undefined for nobody, or somebody without a name. */
  find(id: ArticleId, entity: EntityId | null | undefined): LinkedPerson | undefined {
    return entity === null || entity === undefined ? undefined : this.index.personOf(id, entity);
  }

  byId(entity: string): LinkedPerson | undefined {
    return this.people().find((person) => person.entity === entity);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
