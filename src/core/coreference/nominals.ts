/*
 * Owns whom a description can mean: what titles and appositions said about each person of the article, and which one of
 * them "the Ukrainian president" fits. Exactly one, or nobody.
 */
import { countSteps } from '../workBudget';
import type { Cluster } from './nameSorter';
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

/** All that is said of one person. */
interface Said {
  readonly descriptions: Description[];
  readonly countries: Set<number>;
  readonly modifiers: Set<string>;
}

/** What is said beyond this many times about one person is not kept. */
const MOST_SAID = 12;

export class Descriptions {
  private readonly said = new Map<Cluster, Said>();
  /** Clusters by head noun they may be called by. */
  private readonly byHead = new Map<string, Cluster[]>();

  add(cluster: Cluster, description: Description): void {
    let said = this.said.get(cluster);
    if (said === undefined)
      this.said.set(cluster, (said = { descriptions: [], countries: new Set(), modifiers: new Set() }));
    if (said.descriptions.length >= MOST_SAID) return;
    said.descriptions.push(description);
    for (const country of description.countries) said.countries.add(country);
    for (const modifier of description.modifiers) said.modifiers.add(modifier);
    const sharing = this.byHead.get(description.head);
    if (sharing === undefined) this.byHead.set(description.head, [cluster]);
    else if (!sharing.includes(cluster) && sharing.length < MOST_SHARING) sharing.push(cluster);
  }

  /** The one person a definite description fits; null for nobody or several. `isLatest`: none of the others was mentioned later. */
  resolve(
    description: Description,
    isLatest: (cluster: Cluster, others: readonly Cluster[]) => boolean,
  ): Cluster | null {
    const { head, gender } = description;
    if (TOO_WIDE.has(head)) return null;
    const covered = COVERS.get(head) ?? NONE;
    if (covered.length === 0 && !this.byHead.has(head)) return null;
    const fitting: Cluster[] = [];
    const plain: Cluster[] = [];
    for (let at = -1; at < covered.length; at++) {
      for (const cluster of this.byHead.get(at < 0 ? head : (covered[at] ?? '')) ?? []) {
        countSteps(1);
        if (fitting.includes(cluster)) continue;
        if (gender !== null && cluster.gender !== null && cluster.gender !== gender) continue;
        const said = this.said.get(cluster);
        if (said === undefined || !isAgreeing(description, said)) continue;
        const matching = said.descriptions.filter((one) => one.head === head || covered.includes(one.head));
        if (!matching.some((one) => isSameTense(description, one))) continue;
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

const NONE: readonly string[] = [];
/** A description that more people than this share fits nobody. */
const MOST_SHARING = 12;

function isAgreeing({ countries, modifiers }: Description, said: Said): boolean {
  for (const country of countries) if (!said.countries.has(country)) return false;
  for (const word of modifiers) {
    if (!TENSES.has(word) && !LOOSE.has(word) && !said.modifiers.has(word)) return false;
  }
  return true;
}

/** “The leader” may be a prime minister, never a former president. */
function isSameTense(nominal: Description, role: Description): boolean {
  const tenses = nominal.head === role.head ? TENSES : PAST;
  return (
    hasTensesOf(nominal.modifiers, role.modifiers, tenses) && hasTensesOf(role.modifiers, nominal.modifiers, tenses)
  );
}

/** Whether all words of `others` that are tenses are among `words`. */
const hasTensesOf = (words: readonly string[], others: readonly string[], tenses: ReadonlySet<string>): boolean =>
  others.every((word) => !tenses.has(word) || words.includes(word));

/** Modifiers that say nothing about who: ages and praise come and go. */
const LOOSE = new Set(
  group(
    'young old elderly longtime veteran current outgoing incoming new controversial popular famous then-embattled embattled',
  ),
);
