/*
 * Owns the people of one article while its names are sorted: each with the ways their name is written, found by any word of
 * it, and what they are called in the end. Leaves which name goes to whom to clusters.ts and bareNames.ts.
 */
import type { Gender } from '../annotation';
import { compareNames } from '../names/compatibility';
import { givenNameVariants } from '../names/givenNames';
import { parseName, type ParsedName } from '../names/parseName';
import { spellingKey } from '../names/spelling';
import type { NameMention } from '../people';
import { classesOf, WordClass } from '../wordClasses';

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

/** A person a bare name may stand for. */
export interface Bearer {
  readonly cluster: Cluster;
  /** Lower is likelier. */
  readonly rank: number;
  readonly reason: string;
}

/** A way of writing a name in this article, read once however often it stands there. */
export interface WrittenName {
  readonly text: string;
  readonly parsed: ParsedName;
  /** For a full name: whose it is, by the gender that a title says. */
  readonly bearers: Map<Gender | null, Cluster>;
  /** For a bare name: whose it may be, good while the sorter is at `version`. */
  ranked: readonly Bearer[];
  version: number;
}

/** One mention while it is sorted. */
export interface SortedName {
  readonly mention: NameMention;
  readonly written: WrittenName;
  /** What its title says. */
  readonly said: Gender | null;
}

/** At most this many people of one surname are told apart; more would be a list, and cost time. */
const MOST_NAMESAKES = 12;

export class NameSorter {
  readonly clusters: Cluster[] = [];
  /** Grows with each person and each new way of writing a name. */
  version = 0;
  /** Clusters by the spelling key of each word of their names. */
  private readonly byWord = new Map<string, readonly Cluster[]>();
  private readonly names = new Map<string, WrittenName>();

  read(text: string): WrittenName {
    let written = this.names.get(text);
    if (written === undefined) {
      written = { text, parsed: parseName(text), bearers: new Map(), ranked: NOBODY, version: -1 };
      this.names.set(text, written);
    }
    return written;
  }

  /** People who have this word, or a form of it, in their name, in order. */
  withWord(word: string): readonly Cluster[] {
    return this.byWord.get(spellingKey(word)) ?? NO_CLUSTERS;
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
    for (const form of cluster.written) {
      if (form.text !== text) continue;
      form.count++;
      return;
    }
    this.version++;
    cluster.forms.push(name);
    cluster.written.push({ text, count: 1, reason });
    for (const word of name.words) this.list(cluster, word);
    this.list(cluster, name.surnameHead);
    if (name.nickname !== null) this.list(cluster, name.nickname);
  }

  private list(cluster: Cluster, word: string): void {
    const key = spellingKey(word);
    if (key === '') return;
    const list = this.byWord.get(key) ?? NO_CLUSTERS;
    if (list.length >= MOST_NAMESAKES || list.includes(cluster)) return;
    this.byWord.set(key, [...list, cluster]);
  }

  learnGender(cluster: Cluster, { mention, written, said }: SortedName): void {
    if (said !== null) {
      cluster.gender = said;
      cluster.isGenderSure = true;
    } else if (cluster.gender === null) {
      cluster.gender = mention.gender ?? genderOfVariants(written.parsed.given[0] ?? '');
    }
  }
}

const NOBODY: readonly Bearer[] = [];
const NO_CLUSTERS: readonly Cluster[] = [];

/** “Oleksiy”: the gender that the known forms of a first name agree on. */
function genderOfVariants(given: string): Gender | null {
  let bits = 0;
  for (const variant of givenNameVariants(given)) bits |= classesOf(variant);
  const male = (bits & WordClass.MaleName) !== 0;
  const female = (bits & WordClass.FemaleName) !== 0;
  return male === female ? null : male ? 'm' : 'f';
}

export const isFull = (name: ParsedName): boolean => name.given.length > 0;

/** The person a full name belongs to: agreeing with one of their names and contradicting none. */
export function findSame(
  sorter: NameSorter,
  name: ParsedName,
  said: Gender | null,
): { readonly same: Cluster | null; readonly reason: string } {
  const seen: Cluster[] = [...sorter.withWord(name.surnameHead)];
  for (const cluster of sorter.withWord(name.words[0] ?? '')) if (!seen.includes(cluster)) seen.push(cluster);
  let only: Cluster | null = null;
  let onlyReason = '';
  let unsure = 0;
  for (const cluster of seen) {
    if (cluster.isGenderSure && said !== null && cluster.gender !== said) continue;
    let first: string | undefined;
    let same: string | undefined;
    let differs = false;
    for (const form of cluster.forms) {
      if (!isFull(form)) continue;
      const { verdict, reason } = compareNames(form, name);
      differs = verdict === 'different';
      if (differs) break;
      first ??= reason;
      if (verdict === 'same') same ??= reason;
    }
    if (differs || first === undefined) continue;
    if (same !== undefined) return { same: cluster, reason: same };
    [only, onlyReason] = [cluster, first];
    unsure++;
  }
  return unsure === 1 ? { same: only, reason: onlyReason } : { same: null, reason: '' };
}

/** The fullest way the article writes the name: most words spelled out, then most used, then first. */
export function nameOf({ written, forms }: Cluster): string {
  let best = written[0]?.text ?? '';
  if (written.length < 2) return best;
  let bestScore = -1;
  for (let index = 0; index < written.length; index++) {
    const { text, count } = written[index] ?? { text: '', count: 0 };
    const words = forms[index]?.words ?? [];
    let spelled = 0;
    for (const word of words) if (word.length > 1) spelled++;
    const shouted = text.length > 4 && text === text.toUpperCase() ? 2.5 : 0;
    const score = Math.min(spelled, 4) - shouted + Math.min(words.length, 6) * 0.1 + Math.min(count, 50) * 0.001;
    if (score > bestScore) [best, bestScore] = [text, score];
  }
  return best;
}
