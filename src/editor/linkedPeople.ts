/*
 * Owns keeping the people of all articles in step with the corpus, for views that ask who is whom.
 * Who is one person is decided in corpus/identity.ts.
 */
import type { EntityId } from '../core/annotation';
import type { Corpus } from '../corpus/corpus';
import type { PeopleIndex } from '../corpus/identity';
import type { LinkedPerson } from '../corpus/linkedPerson';
import type { ArticleId, Disposable } from '../corpus/ports';

export class LinkedPeople implements Disposable {
  private readonly subscription: Disposable;
  private all: readonly LinkedPerson[] | undefined;

  /** `index` is kept in step by LinkedCorpus, which listens to the corpus before this does. */
  constructor(
    corpus: Corpus,
    private readonly index: PeopleIndex,
  ) {
    this.subscription = corpus.onDidChange(() => {
      this.all = undefined;
    });
  }

  /** Everyone, most often named first. */
  people(): readonly LinkedPerson[] {
    return (this.all ??= this.index.people());
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
