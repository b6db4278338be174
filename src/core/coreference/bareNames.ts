/*
 * Owns whose a bare surname or first name is: the person of that name, the one named last where several share it.
 * Runs when all full names of the article are sorted; takes what clusters.ts has read.
 */
import type { Gender } from '../annotation';
import { compareNames } from '../names/compatibility';
import { isGivenNameVariant } from '../names/givenNames';
import { parseName } from '../names/parseName';
import type { NameMention } from '../people';
import { foldWord } from '../names/spelling';
import { classesOf, WordClass } from '../wordClasses';
import type { Relation } from './relatives';
import { Namesakes } from './namesakes';
import {
  findSame,
  isFull,
  nameOf,
  type Bearer,
  type Cluster,
  type NameSorter,
  type SortedName,
  type WrittenName,
} from './nameSorter';
import { leastOf } from '../longLists';

/** Bare names in order of the text; each takes the person of that name mentioned last. */
export function sortBareNames(
  sorter: NameSorter,
  names: readonly SortedName[],
  clusterOf: Int32Array,
  why: string[],
  { isFamily, relationOf, isOwner }: NameContext,
): void {
  const lastUse: number[] = [];
  const namesakes = new Namesakes(names, clusterOf, relationOf, isOwner);
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    const known = clusterOf[index] ?? -1;
    if (name === undefined || known >= 0) {
      if (known >= 0) lastUse[known] = index;
      continue;
    }
    if (isFamily(index)) {
      why[index] = 'a family, not one person';
      continue;
    }
    const { text, parsed } = name.written;
    const shared = sharedSurname(sorter, name, names[index + 1], clusterOf[index + 1] ?? -1);
    const bearer = shared ?? chooseBearer(sorter, name, lastUse, namesakes);
    const other = shared === null && bearer !== null && namesakes.isAnother(bearer.cluster, index);
    const apart = other ? namesakes.of(bearer.cluster) : undefined;
    const choice = apart ? { cluster: apart, reason: '' } : other ? null : bearer;
    if (choice !== null) sorter.join(choice.cluster, parsed, text, choice.reason);
    const cluster = choice?.cluster ?? sorter.open(parsed, text, 'the only name used');
    if (other) namesakes.keep(bearer.cluster, cluster);
    if (choice?.why !== undefined) why[index] = choice.why;
    sorter.learnGender(cluster, name);
    lastUse[cluster.index] = index;
    clusterOf[index] = cluster.index;
  }
}

/** What the text around a name says. */
export interface NameContext {
  /** Whether the name at an index stands for a family ("the Obamas"). */
  readonly isFamily: (index: number) => boolean;
  /** What a full name is introduced as to somebody else. */
  readonly relationOf: (mention: NameMention) => Relation | null;
  /** Whether a name tells only whose relative somebody is. */
  readonly isOwner: (mention: NameMention) => boolean;
}

interface Choice {
  readonly cluster: Cluster;
  readonly reason: string;
  readonly why?: string;
}

/** “Joe and Jill Biden”: the first name alone takes the surname behind it. */
function sharedSurname(
  sorter: NameSorter,
  { mention, written }: SortedName,
  next: SortedName | undefined,
  clusterOfNext: number,
): Choice | null {
  const gap = (next?.mention.start ?? 0) - mention.end;
  if (next === undefined || (gap !== 5 && gap !== 3)) return null; // " and ", " & "
  const isGiven = mention.gender !== null || (classesOf(written.text.toLowerCase()) & WordClass.Given) !== 0;
  if (!isGiven) return null;
  const full = next.written.parsed;
  if (sorter.clusters[clusterOfNext] === undefined || !isFull(full) || written.parsed.words.length !== 1) return null;
  const text = `${written.text} ${next.written.text.slice(next.written.text.indexOf(' ') + 1).replace(INITIALS, '')}`;
  const parsedFull = parseName(text);
  if (compareNames(parsedFull, full).verdict === 'same') return null;
  const reason = `takes the family name of “${next.written.text}” beside it`;
  const { same } = findSame(sorter, parsedFull, null);
  return { cluster: same ?? sorter.open(parsedFull, text, reason), reason };
}

/** The initials of the one behind are not those of the one before. */
const INITIALS = /^(?:\p{Lu}\. ?)+/u;

const fits = (cluster: Cluster, said: Gender | null): boolean =>
  said === null || cluster.gender === null || cluster.gender === said || !cluster.isGenderSure;

function chooseBearer(
  sorter: NameSorter,
  { written, said }: SortedName,
  lastUse: readonly number[],
  namesakes: Namesakes,
): Choice | null {
  if (written.version !== sorter.version) {
    written.ranked = rankBearers(sorter, written);
    written.version = sorter.version;
  }
  const { ranked } = written;
  const [alone] = ranked;
  if (alone !== undefined && ranked.length === 1) return fits(alone.cluster, said) ? alone : null;
  const possible = ranked.filter(({ cluster }) => fits(cluster, said));
  // a first name that leans the other way loses to one that does not
  const agreeing = possible.filter(({ cluster: { gender } }) => said === null || gender === null || gender === said);
  const fitting = agreeing.length > 0 ? agreeing : possible;
  const best = leastOf(fitting.map(({ rank }) => rank));
  const sharing = fitting.filter(({ rank }) => rank === best);
  // "Joe Biden … his son Hunter Biden … Biden": the one who was not brought in as a relative
  const main = sharing.length > 1 ? sharing.filter(({ cluster }) => !namesakes.isSecondary(cluster)) : sharing;
  const bearers = main.length > 0 ? main : sharing;
  const [first] = bearers;
  if (first === undefined || bearers.length === 1) return first ?? null;
  const used = ({ cluster }: Bearer): number => lastUse[cluster.index] ?? -1;
  let latest = first;
  for (const bearer of bearers) if (used(bearer) > used(latest)) latest = bearer;
  return {
    cluster: latest.cluster,
    reason: latest.reason,
    why: `${String(bearers.length)} people share this name; ${nameOf(latest.cluster)} was named last`,
  };
}

/** Everybody the name can stand for, each by their likeliest form, in the order they are found. */
function rankBearers(sorter: NameSorter, { parsed, text }: WrittenName): readonly Bearer[] {
  const ranked: Bearer[] = [];
  const word = parsed.surnameHead;
  for (const cluster of sorter.withWord(word)) rank(cluster, parsed, ranked);
  for (const one of parsed.words) {
    if (one === word) continue;
    for (const cluster of sorter.withWord(one)) rank(cluster, parsed, ranked);
  }
  if (ranked.length === 0 && ABBREVIATION.test(text)) {
    // “AOC” where the article has Alexandria Ocasio-Cortez
    const named = sorter.clusters.filter(({ forms }) => forms.some((form) => initialsOf(form.words) === word));
    const [only] = named;
    if (only !== undefined && named.length === 1)
      ranked.push({ cluster: only, rank: 0, reason: 'the initials of the name' });
  }
  if (ranked.length === 0) {
    // “Bill” where the article has William Clinton
    const folded = foldWord(word);
    for (const cluster of sorter.clusters.slice(0, 40)) {
      const first = cluster.forms[0]?.words[0] ?? '';
      if (isGivenNameVariant(folded, first)) rank(cluster, parsed, ranked);
    }
  }
  return ranked;
}

/** Three or four capitals. */
const ABBREVIATION = /^\p{Lu}{3,4}$/u;

const initialsOf = (words: readonly string[]): string => words.map((one) => one.charAt(0)).join('');

function rank(cluster: Cluster, name: WrittenName['parsed'], ranked: Bearer[]): void {
  if (ranked.some((bearer) => bearer.cluster === cluster)) return;
  let best: Bearer | null = null;
  for (const form of cluster.forms) {
    const { relation, verdict, reason } = compareNames(name, form);
    if (verdict === 'different') continue;
    const place =
      relation === 'one word' || relation === 'equal' || relation === 'surname only'
        ? 0
        : relation === 'given name only'
          ? 1
          : 2;
    if (place < (best?.rank ?? 3)) best = { cluster, rank: place, reason };
  }
  if (best !== null) ranked.push(best);
}
