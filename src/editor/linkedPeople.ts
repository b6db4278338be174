/*
 * Owns keeping the people of all articles in step with the corpus, for views that ask who is whom.
 * Who is one person is decided in corpus/identity.ts.
 */
import type { EntityId } from '../core/annotation';
import type { Corpus } from '../corpus/corpus';
import { PeopleIndex, type LinkedPerson } from '../corpus/identity';
import type { ArticleId, Disposable } from '../corpus/ports';

export class LinkedPeople implements Disposable {
  private readonly index = new PeopleIndex();
  private readonly subscription: Disposable;
  private all: readonly LinkedPerson[] | undefined;

  constructor(corpus: Corpus) {
    for (const { id, analysis } of corpus.entries()) this.index.put(id, analysis);
    this.subscription = corpus.onDidChange(({ changed, removed }) => {
      for (const id of removed) this.index.remove(id);
      for (const id of changed) {
        const entry = corpus.get(id);
        if (entry) this.index.put(id, entry.analysis);
      }
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
