/*
 * Owns identity across articles: the entities of many analyses → people of the corpus, with variants, roles and reasons.
 * Keeps one bucket per spelling of a family name; an article that changes touches only its buckets.
 * Leaves the weighing of evidence to identityBucket.ts and coreference within an article to core.
 */
import type { Analysis } from '../core/annotation';
import { NameClass, resolveBucket, type LocalPerson, type PersonCluster } from './identityBucket';
import { readLocals, sayTheSame } from './identityLocals';
import { toNameForm, toSlug, type NameForm } from './identityNames';
import { isRoleConflict, type LinkedRole } from './identityRoles';

/** A name of a person in an article; UTF-16 offsets, end exclusive. */
export interface LinkedMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A person of the corpus. */
export interface LinkedPerson {
  /** Slug of the name, unique in the corpus: "volodymyr-zelensky". */
  readonly entity: string;
  /** The name a person decided on, else the full name most articles use. */
  readonly name: string;
  /** Other ways the articles write it, most frequent first. */
  readonly variants: readonly string[];
  /** Why the variants are one person, in words. Empty where all write the same. */
  readonly why: readonly string[];
  readonly roles: readonly LinkedRole[];
  /** One article gives an office that another calls former. */
  readonly roleConflict: boolean;
  /** Names only, in order of article id, then start. Gathered when first read. */
  readonly mentions: readonly LinkedMention[];
}

export interface AnalysedArticle {
  readonly id: string;
  readonly analysis: Analysis;
}

interface Bucket {
  readonly classes: Map<string, NameClass>;
  /** Undefined after a change. */
  people: LinkedPerson[] | undefined;
  /** By index in people; same life. */
  clusters: readonly PersonCluster[];
  /** `article` and entity → index in people; same life. */
  owner: Map<string, number>;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const localKey = (article: string, entity: string): string => `${article}\n${entity}`;

/** All people of the given articles, most often named first. */
export function linkPeople(articles: Iterable<AnalysedArticle>): LinkedPerson[] {
  const index = new PeopleIndex();
  for (const { id, analysis } of articles) index.put(id, analysis);
  return index.people();
}

/** The people of a changing corpus. Reading after a change costs the buckets that changed. */
export class PeopleIndex {
  private readonly buckets = new Map<string, Bucket>();
  private readonly locals = new Map<string, readonly LocalPerson[]>();

  /** Adds the article, or replaces what was known of it. */
  put(id: string, analysis: Analysis): void {
    const found = readLocals(id, analysis);
    const before = this.locals.get(id) ?? [];
    if (before.length > 0 && sayTheSame(before, found)) {
      this.move(before, found);
      return;
    }
    this.remove(id);
    this.locals.set(id, found);
    for (const person of found) {
      const bucket = this.open(person.form.bucket);
      const group = bucket.classes.get(person.form.key) ?? new NameClass(person.form);
      bucket.classes.set(person.form.key, group);
      group.add(person);
    }
  }

  remove(id: string): void {
    for (const person of this.locals.get(id) ?? []) {
      const bucket = this.open(person.form.bucket);
      const group = bucket.classes.get(person.form.key);
      group?.delete(person);
      if (group?.members.size === 0) bucket.classes.delete(person.form.key);
      if (bucket.classes.size === 0) this.buckets.delete(person.form.bucket);
    }
    this.locals.delete(id);
  }

  /** Everyone, most often named first, then by slug. */
  people(): LinkedPerson[] {
    const all: { readonly person: LinkedPerson; readonly mentions: number }[] = [];
    for (const bucket of this.buckets.values()) {
      this.resolved(bucket).forEach((person, index) => {
        all.push({ person, mentions: bucket.clusters[index]?.mentions ?? 0 });
      });
    }
    all.sort((a, b) => b.mentions - a.mentions || compareText(a.person.entity, b.person.entity));
    return all.map(({ person }) => person);
  }

  /** The person an article's entity is; undefined for an entity without names. */
  personOf(id: string, entity: string): LinkedPerson | undefined {
    const person = this.locals.get(id)?.find((local) => local.entity === entity);
    const bucket = person && this.buckets.get(person.form.bucket);
    if (bucket === undefined) return undefined;
    const people = this.resolved(bucket);
    return people[bucket.owner.get(localKey(id, entity)) ?? -1];
  }

  /** An edit that leaves everyone who they were: only the offsets are new, and who is who is not asked again. */
  private move(before: readonly LocalPerson[], found: readonly LocalPerson[]): void {
    before.forEach((person, at) => {
      person.mentions = found[at]?.mentions ?? person.mentions;
      const bucket = this.buckets.get(person.form.bucket);
      const index = bucket?.owner.get(localKey(person.article, person.entity)) ?? -1;
      const [known, cluster] = [bucket?.people?.[index], bucket?.clusters[index]];
      if (bucket?.people && known && cluster) bucket.people[index] = withMentions(known, cluster.members);
    });
  }

  private open(key: string): Bucket {
    let bucket = this.buckets.get(key);
    if (bucket === undefined)
      this.buckets.set(key, (bucket = { classes: new Map(), people: undefined, clusters: [], owner: new Map() }));
    bucket.people = undefined;
    return bucket;
  }

  private resolved(bucket: Bucket): LinkedPerson[] {
    if (bucket.people !== undefined) return bucket.people;
    const slugs = new Map<string, number>();
    const clusters = resolveBucket(bucket.classes.values());
    clusters.sort((a, b) => b.mentions - a.mentions || compareText(firstOf(a), firstOf(b)));
    bucket.owner = new Map();
    bucket.clusters = clusters;
    bucket.people = clusters.map((cluster, index) => {
      for (const { article, entity } of cluster.members) bucket.owner.set(localKey(article, entity), index);
      return toLinkedPerson(cluster, slugs);
    });
    return bucket.people;
  }
}

function firstOf({ members }: PersonCluster): string {
  return members.reduce((first, { article, entity }) => {
    const key = localKey(article, entity);
    return first === '' || key < first ? key : first;
  }, '');
}

function toLinkedPerson(cluster: PersonCluster, slugs: Map<string, number>): LinkedPerson {
  const members = [...cluster.members].sort(
    (a, b) => compareText(a.article, b.article) || (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0),
  );
  const counts = new Map<string, number>();
  const names = new Map<string, { form: NameForm; count: number }>();
  const roles = new Map<string, { role: string; ids: string[] }>();
  for (const { article, form, variants, roles: given } of members) {
    for (const [text, count] of variants) counts.set(text, (counts.get(text) ?? 0) + count);
    for (const [text] of variants) {
      const full = toNameForm(text);
      if (full === null || (!full.full && form.full)) continue;
      const entry = names.get(text);
      if (entry === undefined) names.set(text, { form: full, count: 1 });
      else entry.count++;
    }
    for (const role of given) {
      const key = role.toLowerCase();
      const entry = roles.get(key);
      if (entry === undefined) roles.set(key, { role, ids: [article] });
      else if (entry.ids.at(-1) !== article) entry.ids.push(article);
    }
  }
  const ordered = [...names].sort(
    ([a, x], [b, y]) => Number(y.form.full) - Number(x.form.full) || y.count - x.count || compareText(a, b),
  );
  const decided = members.find(({ form }) => form.decided !== undefined)?.form;
  const [name, chosen] = decided?.decided
    ? [decided.decided, { form: decided }]
    : (ordered[0] ?? [members[0]?.form.written ?? '', undefined]);
  const slug = toSlug(chosen?.form ?? (members[0] as LocalPerson).form);
  const number = (slugs.get(slug) ?? 0) + 1;
  slugs.set(slug, number);
  const head = {
    entity: number === 1 ? slug : `${slug}-${number}`,
    name,
    variants: [...counts]
      .filter(([text]) => text !== name)
      .sort(([a, x], [b, y]) => y - x || compareText(a, b))
      .map(([text]) => text),
    why: cluster.why,
    roles: [...roles.values()],
    roleConflict: isRoleConflict([...roles.values()].map(({ role }) => role)),
  };
  return withMentions(head, cluster.members);
}

/** The person with its mentions, which few who ask for a person read. */
function withMentions(head: Omit<LinkedPerson, 'mentions'>, members: readonly LocalPerson[]): LinkedPerson {
  const { entity, name, variants, why, roles, roleConflict } = head;
  let known: readonly LinkedMention[] | undefined;
  return {
    entity,
    name,
    variants,
    why,
    roles,
    roleConflict,
    get mentions() {
      return (known ??= mentionsOf(members));
    },
  };
}

function mentionsOf(members: readonly LocalPerson[]): LinkedMention[] {
  const mentions: LinkedMention[] = [];
  for (const { article, mentions: spans } of members) {
    for (let at = 0; at + 1 < spans.length; at += 2) {
      mentions.push({ id: article, start: spans[at] ?? 0, end: spans[at + 1] ?? 0 });
    }
  }
  return mentions.sort((a, b) => compareText(a.id, b.id) || a.start - b.start || b.end - a.end);
}
