/*
 * The ids of people who are called alike, wherever their names are looked up: the first keeps the bare slug, the others
 * are numbered, most often named first. Which bucket a person is in says nothing about it, for a person is called as most articles write them.
 */
import { compareText } from '../core/compareText';
import type { PersonCluster } from './identityClass';
import { sayPerson, type NamedPerson } from './linkedPerson';

/** Some people, and by the same index whose entities they are. */
interface Group {
  people: NamedPerson[];
  clusters: readonly PersonCluster[];
}

interface Place {
  readonly group: Group;
  readonly index: number;
  readonly cluster: PersonCluster;
}

/** Keeps ids unique over all groups, whatever the order in which these became known. */
export class Namesakes {
  /** By slug, the groups that have somebody called so. */
  private readonly holders = new Map<string, Group | Set<Group>>();
  /** Slugs whose bearers may have other numbers by now. */
  private readonly unsure = new Set<string>();

  /** The group's people were `before` until now. */
  change(group: Group, before: readonly NamedPerson[]): void {
    const now = new Set(group.people.map(({ slug }) => slug));
    const gone = new Set(before.map(({ slug }) => slug).filter((slug) => !now.has(slug)));
    for (const slug of gone) this.drop(slug, group);
    for (const slug of now) this.hold(slug, group);
    for (const slug of [...gone, ...now]) this.doubt(slug);
  }

  /** Numbers whoever may have another number. */
  number(): void {
    for (const slug of this.unsure) this.numberAll(slug);
    this.unsure.clear();
  }

  private hold(slug: string, group: Group): void {
    const known = this.holders.get(slug);
    if (known === undefined) this.holders.set(slug, group);
    else if (known instanceof Set) known.add(group);
    else if (known !== group) this.holders.set(slug, new Set([known, group]));
  }

  private drop(slug: string, group: Group): void {
    const known = this.holders.get(slug);
    if (known === group || (known instanceof Set && known.delete(group) && known.size === 0)) this.holders.delete(slug);
  }

  private doubt(slug: string): void {
    this.unsure.add(slug);
    // somebody called "Agent 2" takes a number from those called "Agent"
    const base = /^(.+)-\d+$/.exec(slug)?.[1];
    if (base !== undefined) this.unsure.add(base);
  }

  private numberAll(slug: string): void {
    const known = this.holders.get(slug);
    const groups = known instanceof Set ? [...known] : known === undefined ? [] : [known];
    const places: Place[] = [];
    for (const group of groups) {
      for (const [index, person] of group.people.entries()) {
        const cluster = group.clusters[index];
        if (person.slug === slug && cluster !== undefined) places.push({ group, index, cluster });
      }
    }
    if (places.length > 1) {
      const firsts = new Map(places.map(({ cluster }) => [cluster, firstMember(cluster)]));
      places.sort(
        ({ cluster: a }, { cluster: b }) =>
          b.mentions - a.mentions || compareText(firsts.get(a) ?? '', firsts.get(b) ?? ''),
      );
    }
    let number = 1;
    for (const { group, index, cluster } of places) {
      const entity = number === 1 ? slug : `${slug}-${number}`;
      const named = group.people[index];
      if (named && named.person.entity !== entity)
        group.people[index] = { ...named, person: sayPerson(entity, named.name, cluster) };
      do number++;
      while (this.holders.has(`${slug}-${number}`));
    }
  }
}

/** The article and entity that come first. */
export function firstMember({ members }: PersonCluster): string {
  let first = '';
  for (const { article, entity } of members) {
    const key = `${article}\n${entity}`;
    if (first === '' || key < first) first = key;
  }
  return first;
}
