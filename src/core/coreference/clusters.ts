/*
 * Owns which name mentions of one article are one person. Full names first, by what the names say; then bare surnames and
 * first names, each to the person of that name, the latest one where several share it.
 * Takes names in order of start; leaves pronouns and nominals to pronouns.ts and nominals.ts.
 */
import type { Gender } from '../annotation';
import {
  compareNames,
  givenNameVariants,
  isGivenNameVariant,
  parseName,
  type ParsedName,
} from '../names/compatibility';
import { foldWord, spellingKey } from '../names/spelling';
import type { NameMention } from '../people';
import { classesOf, WordClass } from '../wordClasses';
import { genderOfTitle } from './personLexicon';

/** One person of the article while the names are sorted. */
export interface Cluster {
  /** Index in the result; not yet the entity's number. */
  readonly index: number;
  /** Distinct ways of writing the name, in order of first use. */
  readonly forms: ParsedName[];
  /** Per form, how it is written and how often. */
  readonly written: { readonly text: string; count: number; readonly reason: string }[];
  gender: Gender | null;
  /** True once a title or a noun said the gender, so that a first name cannot. */
  isGenderSure: boolean;
}

export interface Clustering {
  readonly clusters: readonly Cluster[];
  /** Per name the index of its cluster; -1 for a family ("the Obamas"). */
  readonly clusterOf: Int32Array;
  /** Per name why, where more than one person shared it; else "". */
  readonly why: readonly string[];
}

/** At most this many people of one surname are told apart; more would be a list, and cost time. */
const MOST_NAMESAKES = 12;

class NameSorter {
  readonly clusters: Cluster[] = [];
  /** Clusters by the spelling key of each word of their names. */
  private readonly byWord = new Map<string, Cluster[]>();
  private readonly parsed = new Map<string, ParsedName>();

  parse(text: string): ParsedName {
    let parsed = this.parsed.get(text);
    if (parsed === undefined) this.parsed.set(text, (parsed = parseName(text)));
    return parsed;
  }

  /** People who have this word, or a form of it, in their name; latest first. */
  withWord(word: string): readonly Cluster[] {
    return this.byWord.get(spellingKey(word)) ?? [];
  }

  open(name: ParsedName, text: string, reason: string): Cluster {
    const cluster: Cluster = {
      index: this.clusters.length,
      forms: [],
      written: [],
      gender: null,
      isGenderSure: false,
    };
    this.clusters.push(cluster);
    this.join(cluster, name, text, reason);
    return cluster;
  }

  join(cluster: Cluster, name: ParsedName, text: string, reason: string): void {
    const known = cluster.written.find((form) => form.text === text);
    if (known !== undefined) {
      known.count++;
      return;
    }
    cluster.forms.push(name);
    cluster.written.push({ text, count: 1, reason });
    const keys = new Set([...name.words, name.surnameHead, name.nickname ?? ''].map(spellingKey));
    for (const key of keys) {
      if (key === '') continue;
      const list = this.byWord.get(key) ?? [];
      if (list.includes(cluster) || list.length >= MOST_NAMESAKES) continue;
      this.byWord.set(key, [...list, cluster]);
    }
  }

  learnGender(cluster: Cluster, name: NameMention): void {
    const said = genderOfTitle(name.title) ?? null;
    if (said !== null) {
      cluster.gender = said;
      cluster.isGenderSure = true;
    } else if (cluster.gender === null) {
      cluster.gender = name.gender ?? genderOfVariants(this.parse(name.text).given[0] ?? '');
    }
  }
}

/** “Oleksiy”: the gender that the known forms of a first name agree on. */
function genderOfVariants(given: string): Gender | null {
  let bits = 0;
  for (const variant of givenNameVariants(given)) bits |= classesOf(variant);
  const male = (bits & WordClass.MaleName) !== 0;
  const female = (bits & WordClass.FemaleName) !== 0;
  return male === female ? null : male ? 'm' : 'f';
}

const isFull = (name: ParsedName): boolean => name.given.length > 0;

const fits = (cluster: Cluster, said: Gender | null): boolean =>
  said === null || cluster.gender === null || cluster.gender === said || !cluster.isGenderSure;

/** Sorts the names of one article into people. `isFamily` tells names that stand for a family ("the Obamas"). */
export function clusterNames(names: readonly NameMention[], isFamily: (index: number) => boolean): Clustering {
  const sorter = new NameSorter();
  const clusterOf = new Int32Array(names.length).fill(-1);
  const why = new Array<string>(names.length).fill('');
  const memory = new Map<string, Cluster>();
  for (const [index, name] of names.entries()) {
    const parsed = sorter.parse(name.text);
    if (!isFull(parsed)) continue;
    const said = genderOfTitle(name.title);
    const key = `${said ?? ''}|${name.text}`;
    let cluster = memory.get(key);
    if (cluster === undefined) {
      const { same, reason } = findSame(sorter, parsed, said);
      if (same === null) cluster = sorter.open(parsed, name.text, 'full name');
      else sorter.join((cluster = same), parsed, name.text, reason);
      memory.set(key, cluster);
    } else {
      sorter.join(cluster, parsed, name.text, '');
    }
    sorter.learnGender(cluster, name);
    clusterOf[index] = cluster.index;
  }
  sortBareNames(sorter, names, clusterOf, why, isFamily);
  return { clusters: sorter.clusters, clusterOf, why };
}

/** The person a full name belongs to: agreeing with one of their names and contradicting none. */
function findSame(
  sorter: NameSorter,
  name: ParsedName,
  said: Gender | null,
): { readonly same: Cluster | null; readonly reason: string } {
  const seen = new Set<Cluster>();
  for (const word of [name.surnameHead, name.words[0] ?? '']) {
    for (const cluster of sorter.withWord(word)) seen.add(cluster);
  }
  const unsure: { readonly cluster: Cluster; readonly reason: string }[] = [];
  for (const cluster of seen) {
    if (cluster.isGenderSure && said !== null && cluster.gender !== said) continue;
    const comparisons = cluster.forms.filter(isFull).map((form) => compareNames(form, name));
    if (comparisons.length === 0 || comparisons.some(({ verdict }) => verdict === 'different')) continue;
    const same = comparisons.find(({ verdict }) => verdict === 'same');
    if (same !== undefined) return { same: cluster, reason: same.reason };
    unsure.push({ cluster, reason: comparisons[0]?.reason ?? '' });
  }
  const only = unsure.length === 1 ? unsure[0] : undefined;
  return { same: only?.cluster ?? null, reason: only?.reason ?? '' };
}

/** Bare names in order of the text; each takes the person of that name mentioned last. */
function sortBareNames(
  sorter: NameSorter,
  names: readonly NameMention[],
  clusterOf: Int32Array,
  why: string[],
  isFamily: (index: number) => boolean,
): void {
  const lastUse = new Map<Cluster, number>();
  for (const [index, name] of names.entries()) {
    const known = clusterOf[index] ?? -1;
    if (known >= 0) {
      const cluster = sorter.clusters[known];
      if (cluster !== undefined) lastUse.set(cluster, index);
      continue;
    }
    if (isFamily(index)) {
      why[index] = 'a family, not one person';
      continue;
    }
    const parsed = sorter.parse(name.text);
    const said = genderOfTitle(name.title);
    const shared = sharedSurname(sorter, parsed, names, clusterOf, index);
    const choice = shared ?? chooseBearer(sorter, parsed, said, lastUse);
    let cluster = choice?.cluster;
    if (cluster === undefined) cluster = sorter.open(parsed, name.text, 'the only name used');
    else sorter.join(cluster, parsed, name.text, choice?.reason ?? '');
    if (choice?.why !== undefined) why[index] = choice.why;
    sorter.learnGender(cluster, name);
    lastUse.set(cluster, index);
    clusterOf[index] = cluster.index;
  }
}

interface Choice {
  readonly cluster: Cluster;
  readonly reason: string;
  readonly why?: string;
}

/** “Joe and Jill Biden”: the first name alone takes the surname behind it. */
function sharedSurname(
  sorter: NameSorter,
  parsed: ParsedName,
  names: readonly NameMention[],
  clusterOf: Int32Array,
  index: number,
): Choice | null {
  const [name, next] = [names[index], names[index + 1]];
  if (name === undefined || next === undefined || name.gender === null) return null;
  if (next.start - name.end !== 5 && next.start - name.end !== 3) return null; // " and ", " & "
  const partner = sorter.clusters[clusterOf[index + 1] ?? -1];
  const full = sorter.parse(next.text);
  if (partner === undefined || !isFull(full) || parsed.words.length !== 1) return null;
  const text = `${name.text} ${next.text.slice(next.text.indexOf(' ') + 1)}`;
  const parsedFull = parseName(text);
  if (compareNames(parsedFull, full).verdict === 'same') return null;
  const reason = `takes the family name of “${next.text}” beside it`;
  const { same } = findSame(sorter, parsedFull, null);
  return { cluster: same ?? sorter.open(parsedFull, text, reason), reason };
}

function chooseBearer(
  sorter: NameSorter,
  name: ParsedName,
  said: Gender | null,
  lastUse: ReadonlyMap<Cluster, number>,
): Choice | null {
  const ranked = new Map<Cluster, { rank: number; reason: string }>();
  const consider = (cluster: Cluster): void => {
    for (const form of cluster.forms) {
      const { relation, verdict, reason } = compareNames(name, form);
      if (verdict === 'different') continue;
      const rank =
        relation === 'one word' || relation === 'equal' || relation === 'surname only'
          ? 0
          : relation === 'given name only'
            ? 1
            : 2;
      if (rank < (ranked.get(cluster)?.rank ?? 3)) ranked.set(cluster, { rank, reason });
    }
  };
  const word = name.surnameHead;
  for (const one of new Set([word, ...name.words])) for (const cluster of sorter.withWord(one)) consider(cluster);
  if (ranked.size === 0) {
    // “Bill” where the article has William Clinton
    for (const cluster of sorter.clusters.slice(0, 40)) {
      const first = cluster.forms[0]?.words[0] ?? '';
      if (isGivenNameVariant(foldWord(word), first)) consider(cluster);
    }
  }
  const possible = [...ranked].filter(([cluster]) => fits(cluster, said));
  // a first name that leans the other way loses to one that does not
  const agreeing = possible.filter(([{ gender }]) => said === null || gender === null || gender === said);
  const fitting = agreeing.length > 0 ? agreeing : possible;
  const best = Math.min(...fitting.map(([, { rank }]) => rank));
  const bearers = fitting.filter(([, { rank }]) => rank === best).map(([cluster]) => cluster);
  const [first] = bearers;
  if (first === undefined) return null;
  if (bearers.length === 1) return { cluster: first, reason: ranked.get(first)?.reason ?? '' };
  let latest = first;
  for (const cluster of bearers) if ((lastUse.get(cluster) ?? -1) > (lastUse.get(latest) ?? -1)) latest = cluster;
  return {
    cluster: latest,
    reason: ranked.get(latest)?.reason ?? '',
    why: `${String(bearers.length)} people share this name; ${nameOf(latest)} was named last`,
  };
}

/** The fullest way the article writes the name: most words spelled out, then most used, then first. */
export function nameOf(cluster: Cluster): string {
  let best = cluster.written[0]?.text ?? '';
  let bestScore = -1;
  for (const [index, { text, count }] of cluster.written.entries()) {
    const words = cluster.forms[index]?.words ?? [];
    const spelled = words.filter((word) => word.length > 1).length;
    const shouted = text.length > 4 && text === text.toUpperCase() ? 2.5 : 0;
    const score = Math.min(spelled, 4) - shouted + Math.min(words.length, 6) * 0.1 + Math.min(count, 50) * 0.001;
    if (score > bestScore) [best, bestScore] = [text, score];
  }
  return best;
}
