/*
 * Owns identity across articles: the entities of many analyses → people of the corpus, with variants, roles and reasons.
 * Keeps one bucket per spelling of a family name; an article that changes touches only its buckets.
 * Leaves the weighing of evidence to identityBucket.ts and coreference within an article to core.
 */
import { compareText } from '../core/compareText';
import type { Analysis } from '../core/annotation';
import { NameBucket } from './identityBucket';
import { NameKeys, type PersonCluster } from './identityClass';
import type { LocalPerson } from './localPerson';
import { readLocals, sameLocals } from './identityLocals';
import { namePerson, sayPerson, type LinkedPerson, type NamedPerson } from './linkedPerson';
import { firstMember, Namesakes } from './namesakes';
import { PeopleRanking, type CountedPerson } from './peopleRanking';
import { RestoredPeople, saveBucket, saveLocals, type SavedBucket, type SavedLocal } from './savedPeople';

export interface AnalysedArticle {
  readonly id: string;
  readonly analysis: Analysis;
}

/** The people of one bucket as they were found last. */
interface Bucket {
  /** Undefined where nothing changed since it was restored. */
  names: NameBucket | undefined;
  isStale: boolean;
  people: NamedPerson[];
  /** By index in people. */
  clusters: readonly PersonCluster[];
}

/** The people of a changing corpus. Reading after a change costs the buckets that changed. */
export class PeopleIndex {
  private buckets = new Map<string, Bucket>();
  private locals = new Map<string, readonly LocalPerson[]>();
  private readonly keys = new NameKeys();
  private namesakes = new Namesakes();
  private readonly ranking = new PeopleRanking();

  /** Adds the article, or replaces what was known of it: whom an edit has left as they were is not asked about again. */
  put(id: string, analysis: Analysis): void {
    this.ranking.forget();
    const found = readLocals(id, analysis, this.keys);
    const before = this.locals.get(id) ?? [];
    const same = sameLocals(before, found);
    this.move(same);
    const kept = new Set(same.values());
    for (const person of before) if (!kept.has(person)) this.leave(person);
    this.locals.set(
      id,
      found.map((person) => same.get(person) ?? person),
    );
    for (const person of found) if (!same.has(person)) namesOf(this.open(person.bucket)).add(person);
  }

  remove(id: string): void {
    this.ranking.forget();
    for (const person of this.locals.get(id) ?? []) this.leave(person);
    this.locals.delete(id);
  }

  private leave(person: LocalPerson): void {
    const bucket = this.open(person.bucket);
    const names = namesOf(bucket);
    names.delete(person);
    if (!names.isEmpty) return;
    this.buckets.delete(person.bucket);
    const before = bucket.people;
    bucket.people = [];
    this.namesakes.change(bucket, before);
  }

  /** The people of an article, for the next session. Everyone has to be settled. */
  save(id: string): SavedLocal[] {
    return saveLocals(this.locals.get(id) ?? []);
  }

  /** Who is whom, for the next session. */
  *saveBuckets(): Generator<SavedBucket> {
    this.settleAll();
    for (const [key, bucket] of this.buckets) yield saveBucket(key, this.resolved(bucket), bucket.clusters);
  }

  /** To be filled with what was saved, then given to `restore`. */
  openRestored(): RestoredPeople {
    return new RestoredPeople(this.keys);
  }

  /** Takes the place of all that is known: whoever was put before has to be put again. */
  restore({ locals, buckets }: RestoredPeople): void {
    this.ranking.forget();
    this.locals = locals;
    this.buckets = new Map();
    this.namesakes = new Namesakes();
    for (const [key, { people, clusters }] of buckets) {
      const bucket: Bucket = { names: undefined, isStale: false, people, clusters };
      this.buckets.set(key, bucket);
      this.namesakes.change(bucket, []);
    }
  }

  /** Works out who is who in what changed, until `isLate` says to stop: true where nothing is left. */
  settle(isLate: () => boolean): boolean {
    for (const bucket of this.buckets.values()) {
      if (!bucket.isStale) continue;
      this.resolved(bucket);
      if (isLate()) return false;
    }
    return true;
  }

  /** Everyone, most often named first, then by slug. */
  people(): LinkedPerson[] {
    return this.rank().map(({ person }) => person);
  }

  /** The same with how often each is named. */
  rank(): readonly CountedPerson[] {
    return this.ranking.of(() => {
      this.settleAll();
      return this.counted();
    });
  }

  /** Everyone with how often they are named and whose entities they are, in no order; ids are theirs once all are settled. */
  *counted(): Generator<{ readonly person: LinkedPerson; readonly cluster: PersonCluster }> {
    for (const bucket of this.buckets.values()) {
      const people = this.resolved(bucket);
      for (const [index, cluster] of bucket.clusters.entries()) {
        const named = people[index];
        if (named !== undefined) yield { person: named.person, cluster };
      }
    }
  }

  /** The person an article's entity is; undefined for an entity without names. */
  personOf(id: string, entity: string): LinkedPerson | undefined {
    const local = this.locals.get(id)?.find((one) => one.entity === entity);
    return local && this.whoIs(local);
  }

  private whoIs(local: LocalPerson): LinkedPerson | undefined {
    const bucket = this.buckets.get(local.bucket);
    if (bucket === undefined) return undefined;
    this.resolved(bucket);
    this.namesakes.number();
    return bucket.people[local.owner]?.person;
  }

  /**
   * The people of an article's own entities that have a name, called as that article is to call them: by the name somebody
   * gave them there, else the one they have everywhere.
   */
  peopleOf(id: string): { readonly local: string; readonly entity: string; readonly name: string }[] {
    const found = (this.locals.get(id) ?? []).flatMap((local) => {
      const person = this.whoIs(local);
      return person ? [{ local, person }] : [];
    });
    const decided = new Map<string, string>();
    for (const { local, person } of found) {
      const name = local.form.decided;
      if (name !== undefined && !decided.has(person.entity)) decided.set(person.entity, name);
    }
    return found.map(({ local, person }) => {
      return { local: local.entity, entity: person.entity, name: decided.get(person.entity) ?? person.name };
    });
  }

  /** The person of the corpus by their slug. */
  byEntity(entity: string): LinkedPerson | undefined {
    this.settleAll();
    for (const { person } of this.counted()) if (person.entity === entity) return person;
    return undefined;
  }

  /** An edit leaves them who they were: only the offsets are new, and who is who is not asked again. */
  private move(same: ReadonlyMap<LocalPerson, LocalPerson>): void {
    for (const [found, person] of same) {
      person.moveTo(found);
      const bucket = this.buckets.get(person.bucket);
      const [known, cluster] = [bucket?.people[person.owner], bucket?.clusters[person.owner]];
      if (bucket === undefined || known === undefined || cluster === undefined) continue;
      const moved = sayPerson(known.person.entity, known.name, cluster);
      bucket.people[person.owner] = { ...known, person: moved };
    }
  }

  private settleAll(): void {
    this.settle(() => false);
    this.namesakes.number();
  }

  private open(key: string): Bucket {
    let bucket = this.buckets.get(key);
    if (bucket === undefined) {
      bucket = { names: new NameBucket(), isStale: true, people: [], clusters: [] };
      this.buckets.set(key, bucket);
    }
    bucket.isStale = true;
    return bucket;
  }

  private resolved(bucket: Bucket): readonly NamedPerson[] {
    if (!bucket.isStale) return bucket.people;
    const clusters = namesOf(bucket).resolve();
    const firsts = new Map<PersonCluster, string>();
    const firstOf = (cluster: PersonCluster): string => {
      let first = firsts.get(cluster);
      if (first === undefined) firsts.set(cluster, (first = firstMember(cluster)));
      return first;
    };
    clusters.sort((a, b) => b.mentions - a.mentions || compareText(firstOf(a), firstOf(b)));
    const before = bucket.people;
    const people = clusters.map((cluster) => {
      // who has the same members as before is who they were; only the number that tells namesakes apart may be another
      const owner = cluster.members[0]?.owner ?? -1;
      const [known, former] = [before[owner], bucket.clusters[owner]];
      const isKnown = known !== undefined && former !== undefined && isSameCluster(cluster, former);
      return isKnown ? known : namePerson(cluster);
    });
    clusters.forEach(({ members }, index) => {
      for (const member of members) member.owner = index;
    });
    bucket.clusters = clusters;
    bucket.people = people;
    bucket.isStale = false;
    this.namesakes.change(bucket, before);
    return people;
  }
}

function namesOf(bucket: Bucket): NameBucket {
  if (bucket.names === undefined) {
    bucket.names = new NameBucket();
    for (const { members } of bucket.clusters) for (const person of members) bucket.names.add(person);
  }
  return bucket.names;
}

function isSameCluster(a: PersonCluster, b: PersonCluster): boolean {
  const isSame = <T>(x: readonly T[], y: readonly T[]): boolean =>
    x.length === y.length && x.every((one, index) => one === y[index]);
  return isSame(a.members, b.members) && isSame(a.why, b.why);
}
