/*
 * Owns who is meant within one article: names, pronouns and nominals → people and entities, each with a reason.
 * The steps are in coreference/: clusters (names), discourse (the walk), pronouns, nominals.
 * Leaves finding names to people.ts and identity across articles to corpus/identity.ts.
 */
import type { Building, Entity, EntityId, Gender, Person } from './annotation';
import type { Article } from './article';
import { clusterNames } from './coreference/clusters';
import type { Cluster } from './coreference/nameSorter';
import { readDiscourse, type Discourse, type DiscourseInput } from './coreference/discourse';
import { isRelativeOf, relationIn } from './coreference/relatives';
import { findSites } from './coreference/sites';
import type { NameMention } from './people';
import type { QuotedSpan } from './quotes';
import { compareSpans } from './span';

export interface ResolvedPeople {
  /** Names, nominals and pronouns in contract order. */
  readonly people: readonly Person[];
  readonly entities: readonly Entity[];
}

/** Groups names into entities and resolves pronouns and nominals outside and inside the quoted spans. */
export function resolvePeople(
  article: Article,
  names: readonly NameMention[],
  quoted: readonly QuotedSpan[],
): ResolvedPeople {
  const clustering = clusterNames(names, {
    isFamily: (index) => isFamily(article, names, index),
    relationOf: (mention) => relationIn(article.text, mention),
    isOwner: (mention) => isRelativeOf(article.text, mention),
  });
  const { clusters, clusterOf, why } = clustering;
  const sites = findSites(article, names, clustering, quoted);
  const input: DiscourseInput = { article, names, clustering, quoted, sites };
  let discourse = readDiscourse(input);
  // what pronouns said of people whose gender no name or title told holds for the second reading
  if (learnGenders(clusters, discourse)) discourse = readDiscourse(input);
  const numbers = numberClusters(clusters.length, clusterOf);
  const ids = numbers.map((number): EntityId | null => (number === 0 ? null : `e${String(number)}`));
  const people: Person[] = [];
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    const cluster = clusters[clusterOf[index] ?? -1];
    if (name !== undefined) people.push(toPerson(name, cluster, ids[cluster?.index ?? -1] ?? null, why[index] ?? ''));
  }
  for (const { start, end, kind, cluster, gender, why: reason } of discourse.words) {
    const text = article.text.slice(start, end);
    people.push({ start, end, text, kind, entity: ids[cluster] ?? null, role: null, gender, why: reason });
  }
  const entities: Entity[] = [];
  for (const cluster of clusters) {
    const entity = ids[cluster.index] ?? null;
    const name = clustering.labels[cluster.index] ?? '';
    if (entity !== null) entities[(numbers[cluster.index] ?? 1) - 1] = { entity, name, why: whyOne(cluster) };
  }
  return { people: people.sort(compareSpans), entities };
}

function toPerson(
  { start, end, text, role, gender: ofName, byline }: NameMention,
  cluster: Cluster | undefined,
  entity: EntityId | null,
  why: string,
): Person {
  const gender = cluster === undefined ? ofName : cluster.gender;
  const person: Building<Person> = { start, end, text, kind: 'name', entity, role, gender };
  if (byline) person.byline = true;
  if (why !== '') person.why = why;
  return person;
}

/** Numbers from 1 in order of first mention; 0 for a cluster that no name is of. */
function numberClusters(count: number, clusterOf: Int32Array): number[] {
  const numbers = new Array<number>(count).fill(0);
  let next = 1;
  for (const cluster of clusterOf) if (cluster >= 0 && numbers[cluster] === 0) numbers[cluster] = next++;
  return numbers;
}

const NONE: readonly [number, number] = [0, 0];

function learnGenders(clusters: readonly Cluster[], { pronouns }: Discourse): boolean {
  let learned = false;
  for (const cluster of clusters) {
    const [he, she] = pronouns[cluster.index] ?? NONE;
    if (cluster.isGenderSure || he + she === 0) continue;
    const said: Gender | null = he >= 3 * she ? 'm' : she >= 3 * he ? 'f' : null;
    if (said === null || cluster.gender === said) continue;
    // a first name outweighs a single pronoun
    if (cluster.gender !== null && he + she < 3) continue;
    cluster.gender = said;
    learned = true;
  }
  return learned;
}

/** “the Obamas”: a plural behind "the", or of a surname the article has in the singular. */
function isFamily({ text }: Article, names: readonly NameMention[], index: number): boolean {
  const name = names[index];
  if (name === undefined || !name.text.endsWith('s') || name.text.includes(' ')) return false;
  return (
    text.charCodeAt(name.start - 1) === 32 && /\b[Tt]he $/.test(text.slice(Math.max(0, name.start - 5), name.start))
  );
}

function whyOne(cluster: Cluster): string {
  const [first, ...others] = cluster.written;
  if (first === undefined || others.length === 0) return 'named one way throughout';
  const forms = others.map(({ text, reason }) => (reason === '' ? `“${text}”` : `“${text}” (${reason})`));
  return `“${first.text}”, also ${forms.slice(0, 6).join(', ')}`;
}
