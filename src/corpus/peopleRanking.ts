/*
 * Everyone in the order lists have them: most often named first. Who is who they were keeps the place.
 */
import { compareText } from '../core/compareText';
import type { PersonCluster } from './identityClass';
import type { LinkedPerson } from './linkedPerson';

interface Ranked {
  readonly person: Pick<LinkedPerson, 'entity' | 'mentions'>;
  readonly mentions: number;
}

/** A person with how often they are named. */
export interface CountedPerson extends Ranked {
  readonly person: LinkedPerson;
}

export class PeopleRanking {
  /** Everyone, as they were ranked last. */
  private order: readonly CountedPerson[] = [];
  /** Whether that is how they are. */
  private isCurrent = false;

  /** Somebody may be named more often by now, or somebody else. */
  forget(): void {
    this.isCurrent = false;
  }

  /** In order; `everyone` is asked where the order is not known. Only who is not who they were is put in order. */
  of(
    everyone: () => Iterable<{ readonly person: LinkedPerson; readonly cluster: PersonCluster }>,
  ): readonly CountedPerson[] {
    if (this.isCurrent) return this.order;
    const others = new Map<LinkedPerson, number>();
    for (const { person, cluster } of everyone()) others.set(person, cluster.mentions);
    const kept = this.order.filter(({ person, mentions }) => others.get(person) === mentions && others.delete(person));
    const added = [...others].map(([person, mentions]) => ({ person, mentions }));
    this.isCurrent = true;
    // two runs in order are only merged
    return (this.order = [...kept, ...added.sort(compareCounted)].sort(compareCounted));
  }
}

/** Most often named first, then by slug; then by where they stand first, so that the order is one. */
function compareCounted(a: Ranked, b: Ranked): number {
  const first = ({ person: { mentions } }: Ranked): string => mentions[0]?.id ?? '';
  return b.mentions - a.mentions || compareText(a.person.entity, b.person.entity) || compareText(first(a), first(b));
}
