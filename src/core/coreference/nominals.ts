/*
 * Owns whom a description can mean: what titles and appositions said about each person of the article, and which one of
 * them "the Ukrainian president" fits. Exactly one, or nobody.
 */
import type { Cluster } from './clusters';
import type { Description } from './nounPhrases';

const group = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that stand for others: "leader" may be a president, "spokesman" a spokesperson. */
const COVERS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'leader',
    group(
      'president premier minister chancellor king queen prince pope dictator ruler ayatollah emir sultan chairman chief',
    ),
  ],
  ['lawmaker', group('senator congressman congresswoman representative legislator assemblyman assemblywoman mp')],
  ['legislator', group('senator congressman congresswoman representative lawmaker assemblyman assemblywoman mp')],
  ['congressman', group('representative')],
  ['congresswoman', group('representative')],
  ['senator', group('sen')],
  ['governor', group('gov')],
  ['representative', group('rep')],
  ['professor', group('prof')],
  ['premier', group('minister')],
  ['spokesperson', group('spokesman spokeswoman')],
  ['spokesman', group('spokesperson')],
  ['spokeswoman', group('spokesperson')],
  ['chairperson', group('chairman chairwoman')],
  ['adviser', group('advisor')],
  ['advisor', group('adviser')],
  ['attorney', group('lawyer')],
  ['lawyer', group('attorney')],
  ['doctor', group('dr physician surgeon')],
  ['chief', group('ceo president director chairman')],
  ['executive', group('ceo')],
  ['diplomat', group('ambassador minister envoy')],
  ['pontiff', group('pope')],
  ['monarch', group('king queen emperor')],
  ['actress', group('actor star')],
  ['actor', group('star')],
  ['star', group('actor actress singer')],
  ['officer', group('deputy sergeant detective')],
  ['deputy', group('officer')],
]);

/** Descriptions that fit too many to tell anything. */
const TOO_WIDE = new Set(group('person someone somebody one official expert source friend'));
/** Modifiers that must agree: the former president is not the president. */
const TENSES = new Set(group('former ex late then vice deputy acting interim assistant first prime junior'));
const PAST = new Set(group('former ex late then'));

export class Descriptions {
  /** Per cluster what the article says they are. */
  private readonly said = new Map<Cluster, Description[]>();
  /** Clusters by head noun they may be called by. */
  private readonly byHead = new Map<string, Set<Cluster>>();

  add(cluster: Cluster, description: Description): void {
    const known = this.said.get(cluster) ?? [];
    if (known.length >= 12) return;
    this.said.set(cluster, [...known, description]);
    const heads = this.byHead.get(description.head) ?? new Set();
    heads.add(cluster);
    this.byHead.set(description.head, heads);
  }

  /** The one person a definite description fits; null for nobody or several. `isLatest`: none of the others was mentioned later. */
  resolve(
    description: Description,
    isLatest: (cluster: Cluster, others: readonly Cluster[]) => boolean,
  ): Cluster | null {
    if (TOO_WIDE.has(description.head)) return null;
    const fitting: Cluster[] = [];
    const plain: Cluster[] = [];
    const heads = [description.head, ...(COVERS.get(description.head) ?? [])];
    const seen = new Set<Cluster>();
    for (const head of heads) {
      for (const cluster of this.byHead.get(head) ?? []) {
        if (seen.has(cluster)) continue;
        seen.add(cluster);
        if (description.gender !== null && cluster.gender !== null && cluster.gender !== description.gender) continue;
        const matching = (this.said.get(cluster) ?? []).filter((one) => heads.includes(one.head));
        if (!matching.some((one) => agrees(description, one, this.said.get(cluster) ?? []))) continue;
        fitting.push(cluster);
        if (matching.some((one) => one.countries.length === 0 && one.modifiers.length === 0)) plain.push(cluster);
      }
    }
    if (fitting.length === 1) return fitting[0] ?? null;
    // several presidents: “the president” is the one the article calls so without a country, unless another was mentioned since
    const only = description.countries.length === 0 && plain.length === 1 ? plain[0] : undefined;
    return only !== undefined && isLatest(only, fitting) ? only : null;
  }
}

function agrees(nominal: Description, role: Description, all: readonly Description[]): boolean {
  for (const country of nominal.countries) {
    const known = all.flatMap((one) => one.countries);
    if (!known.includes(country)) return false;
  }
  for (const word of TENSES) {
    // “the leader” may be a prime minister, never a former president
    if (nominal.head !== role.head && !PAST.has(word)) continue;
    if (nominal.modifiers.includes(word) !== role.modifiers.includes(word)) return false;
  }
  const specific = nominal.modifiers.filter((word) => !TENSES.has(word) && !LOOSE.has(word));
  const words = new Set(all.flatMap((one) => one.modifiers));
  return specific.every((word) => words.has(word));
}

/** Modifiers that say nothing about who: ages and praise come and go. */
const LOOSE = new Set(
  group(
    'young old elderly longtime veteran current outgoing incoming new controversial popular famous then-embattled embattled',
  ),
);
