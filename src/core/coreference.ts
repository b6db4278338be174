/*
 * Owns who is meant within one article: names, pronouns and nominals → people and entities, each with a reason.
 * The steps are in coreference/: clusters (names), discourse (the walk), pronouns, nominals.
 * Leaves finding names to people.ts and identity across articles to corpus/identity.ts.
 */
import type { Entity, EntityId, Gender, Person } from './annotation';
import type { Article } from './article';
import { clusterNames, nameOf, type Cluster } from './coreference/clusters';
import { readDiscourse, type Discourse, type DiscourseInput } from './coreference/discourse';
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
  const clustering = clusterNames(names, (index) => isFamily(article, names, index));
  const { clusters, clusterOf, why } = clustering;
  const sites = findSites(article, names, clustering, quoted);
  const input: DiscourseInput = { article, names, clustering, quoted, sites };
  let discourse = readDiscourse(input);
  // what pronouns said of people whose gender no name or title told holds for the second reading
  if (learnGenders(clusters, discourse)) discourse = readDiscourse(input);
  const ids = numberClusters(clusters.length, clusterOf);
  const idOf = (cluster: number): EntityId | null => (cluster < 0 ? null : (ids[cluster] ?? null));
  const people: Person[] = [];
  for (const [index, { start, end, text, role, gender, byline }] of names.entries()) {
    const cluster = clusters[clusterOf[index] ?? -1];
    const person: Person = {
      start,
      end,
      text,
      kind: 'name',
      entity: cluster === undefined ? null : idOf(cluster.index),
      role,
      gender: cluster === undefined ? gender : cluster.gender,
      ...(byline ? { byline: true as const } : {}),
      ...(why[index] === '' ? {} : { why: why[index] ?? '' }),
    };
    people.push(person);
  }
  for (const { start, end, kind, cluster, gender, why: reason } of discourse.words) {
    const text = article.text.slice(start, end);
    people.push({ start, end, text, kind, entity: idOf(cluster), role: null, gender, why: reason });
  }
  const entities = clusters
    .map((cluster): Entity => ({ entity: ids[cluster.index] ?? '', name: nameOf(cluster), why: whyOne(cluster) }))
    .filter(({ entity }) => entity !== '')
    .sort((a, b) => Number(a.entity.slice(1)) - Number(b.entity.slice(1)));
  return { people: people.sort(compareSpans), entities };
}

/** "e1" … in order of first mention. */
function numberClusters(count: number, clusterOf: Int32Array): string[] {
  const ids = new Array<string>(count).fill('');
  let next = 1;
  for (const cluster of clusterOf) if (cluster >= 0 && ids[cluster] === '') ids[cluster] = `e${String(next++)}`;
  return ids;
}

function learnGenders(clusters: readonly Cluster[], { pronouns }: Discourse): boolean {
  let learned = false;
  for (const cluster of clusters) {
    const [he, she] = pronouns.get(cluster.index) ?? [0, 0];
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
  return /\b[Tt]he $/.test(text.slice(Math.max(0, name.start - 5), name.start));
}

function whyOne(cluster: Cluster): string {
  const [first, ...others] = cluster.written;
  if (first === undefined || others.length === 0) return 'named one way throughout';
  const forms = others.map(({ text, reason }) => (reason === '' ? `“${text}”` : `“${text}” (${reason})`));
  return `“${first.text}”, also ${forms.slice(0, 6).join(', ')}`;
}
