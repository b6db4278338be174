/*
 * Owns who is who among the names that could be the same: the entities of all articles whose family name falls into
 * one bucket → people, each with the reasons. Sees nothing outside its bucket, so that a changed article
 * touches only the buckets it names. Leaves reading analyses and printing to identity.ts.
 */
import { compareNames, type NameComparison } from '../core/names/compatibility';
import { isOneLetterApart } from '../core/names/spelling';
import { roleWords } from './identityRoles';
import type { NameForm } from './identityNames';

/** A person of one article. */
export interface LocalPerson {
  readonly article: string;
  /** Entity id within the article. */
  readonly entity: string;
  readonly form: NameForm;
  /** Start and end of each name in turn; an edit may move them. */
  mentions: readonly number[];
  /** The names as written, with how often. */
  readonly variants: readonly (readonly [string, number])[];
  readonly roles: readonly string[];
  /** Keys of the other people of the article; shared by all its people. */
  readonly beside: readonly string[];
}

/** All entities with one form of name. */
export class NameClass {
  readonly members = new Set<LocalPerson>();
  /** How many articles name each other person beside this one. */
  readonly beside = new Map<string, number>();
  mentions = 0;

  constructor(readonly form: NameForm) {}

  add(person: LocalPerson): void {
    this.members.add(person);
    this.mentions += person.mentions.length / 2;
    for (const key of person.beside) this.beside.set(key, (this.beside.get(key) ?? 0) + 1);
  }

  delete(person: LocalPerson): void {
    if (!this.members.delete(person)) return;
    this.mentions -= person.mentions.length / 2;
    for (const key of person.beside) {
      const count = (this.beside.get(key) ?? 0) - 1;
      if (count > 0) this.beside.set(key, count);
      else this.beside.delete(key);
    }
  }
}

/** One person of the corpus, before printing. */
export interface PersonCluster {
  readonly members: LocalPerson[];
  readonly classes: NameClass[];
  readonly why: string[];
  mentions: number;
}

/** A bare name joins a person this much likelier than the next (natural logarithm of the ratio). Held by the events gold. */
const MARGIN = 1.5;
/** What it counts that all people of the article stand beside the person elsewhere, in the same measure; same gold. */
const COMPANY = 4;

const quoted = (form: NameForm): string => `“${[...form.parsed.words].map(capitalised).join(' ')}”`;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function newCluster(group: NameClass): PersonCluster {
  return { members: [...group.members], classes: [group], why: [], mentions: group.mentions };
}

/** The people of one bucket, most often named first. Same classes in, same clusters out, whatever the order of events. */
export function resolveBucket(classes: Iterable<NameClass>): PersonCluster[] {
  const ordered = [...classes].filter((group) => group.members.size > 0);
  ordered.sort((a, b) => b.mentions - a.mentions || compareText(a.form.key, b.form.key));
  const clusters: PersonCluster[] = [];
  for (const whole of ordered) {
    if (!whole.form.full) continue;
    for (const group of whole.form.common ? splitByEvidence(whole) : [whole]) joinOrOpen(group, clusters);
  }
  const full = [...clusters];
  for (const group of ordered) {
    if (!group.form.full) placeBare(group, full, clusters);
  }
  return clusters;
}

function joinOrOpen(group: NameClass, clusters: PersonCluster[]): void {
  let best: { cluster: PersonCluster; shared: number; reason: string } | null = null;
  for (const cluster of clusters) {
    const reason = reasonToJoin(group, cluster);
    if (reason === null) continue;
    const shared = sharedBeside(group, cluster);
    if (best === null || shared > best.shared) best = { cluster, shared, reason };
  }
  if (best === null) {
    clusters.push(newCluster(group));
    return;
  }
  const { cluster, reason } = best;
  cluster.members.push(...group.members);
  cluster.classes.push(group);
  cluster.mentions += group.mentions;
  cluster.why.push(reason);
}

/** Why a full name is that of the cluster; null where it is not, or where nothing but the name speaks for it. */
function reasonToJoin(group: NameClass, cluster: PersonCluster): string | null {
  let first: { other: NameClass; comparison: NameComparison } | null = null;
  const shared = sharedBeside(group, cluster);
  let unsure = group.form.common;
  for (const other of cluster.classes) {
    // who was given two names by people is two
    if (group.form.decided !== undefined && other.form.decided !== undefined) return null;
    const comparison = compareNames(group.form.parsed, other.form.parsed);
    if (comparison.verdict === 'different' && !isSlipOfFirstName(comparison, group, other, shared)) return null;
    if (comparison.verdict !== 'same') unsure = true;
    // an article that names both holds them apart, unless one is a slip of the pen
    if (group.beside.has(other.form.key) && !isSpelling(comparison, group, other)) return null;
    first ??= { other, comparison };
  }
  if (first === null) return null;
  const role = sharedRole(group, cluster);
  if (unsure && role === null && shared < (group.form.common ? 2 : 1)) return null;
  const { other, comparison } = first;
  const evidence = role === null ? '' : `, same role (${role})`;
  return `${quoted(group.form)} and ${quoted(other.form)}: ${comparison.reason}${evidence}`;
}

/** Two ways to spell, which one article may mix: “Kim Jong Un”, “Kim Jong-un”. */
function isSpelling({ relation }: NameComparison, { form }: NameClass, { form: other }: NameClass): boolean {
  if (relation === 'equal') return form.parsed.suffix === other.parsed.suffix;
  return relation === 'slip' || relation === 'transliteration';
}

/** “Sala Abdeslam” in an article that shares its people with those that write “Salah Abdeslam”. */
function isSlipOfFirstName(
  { relation }: NameComparison,
  { form }: NameClass,
  { form: other }: NameClass,
  shared: number,
): boolean {
  if (relation !== 'first names differ' || shared < 2 || form.commonFamily) return false;
  const [a, b] = [form.parsed.given.join(' '), other.parsed.given.join(' ')];
  return Math.min(a.length, b.length) >= 4 && isOneLetterApart(a, b);
}

/** How many people stand beside both. */
function sharedBeside(group: NameClass, cluster: PersonCluster): number {
  let shared = 0;
  for (const key of group.beside.keys()) if (cluster.classes.some((other) => other.beside.has(key))) shared++;
  return shared;
}

function sharedRole(group: NameClass, cluster: PersonCluster): string | null {
  const words = new Set<string>();
  for (const { roles } of group.members) for (const role of roles) for (const word of roleWords(role)) words.add(word);
  if (words.size === 0) return null;
  let first: string | null = null;
  for (const { roles } of cluster.members) {
    for (const role of roles) {
      if ((first === null || role < first) && roleWords(role).some((word) => words.has(word))) first = role;
    }
  }
  return first;
}

/** A name many bear: its entities are one person only where role or company connect them. Linear by shared keys. */
function splitByEvidence(whole: NameClass): NameClass[] {
  const members = [...whole.members].sort(
    (a, b) => compareText(a.article, b.article) || compareText(a.entity, b.entity),
  );
  const parent = members.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const owner = new Map<string, number>();
  members.forEach((person, index) => {
    for (const key of evidenceKeys(person)) {
      const other = owner.get(key);
      if (other === undefined) owner.set(key, index);
      else parent[Math.max(find(index), find(other))] = Math.min(find(index), find(other));
    }
  });
  const parts = new Map<number, NameClass>();
  members.forEach((person, index) => {
    const root = find(index);
    let part = parts.get(root);
    if (part === undefined) parts.set(root, (part = new NameClass(whole.form)));
    part.add(person);
  });
  return [...parts.values()];
}

/** What makes two bearers of a frequent name one: the same role, or the same two people beside them. */
function evidenceKeys({ roles, beside }: LocalPerson): string[] {
  const keys = roles.map((role) => [...roleWords(role)].sort().join(' ')).filter((key) => key !== '');
  const few = beside.slice(0, 16);
  for (let i = 0; i < few.length; i++) for (let j = 0; j < i; j++) keys.push(`${few[j] ?? ''}|${few[i] ?? ''}`);
  return keys;
}

/** Gives each entity of a bare name to the full name it most likely stands for, or to itself. */
function placeBare(group: NameClass, full: readonly PersonCluster[], clusters: PersonCluster[]): void {
  const candidates = full.filter(({ classes }) => {
    const relation = classes[0] && compareNames(group.form.parsed, classes[0].form.parsed).relation;
    return relation === 'surname only' || relation === 'transliteration';
  });
  const total = candidates.reduce((sum, { members }) => sum + members.length, 0);
  const placed: { person: LocalPerson; cluster: PersonCluster; why: string }[] = [];
  const left = new NameClass(group.form);
  for (const person of group.members) {
    const choice = chooseFor(person, candidates, total);
    if (choice === null) left.add(person);
    else placed.push({ person, ...choice });
  }
  placed.sort((a, b) => compareText(a.person.article, b.person.article) || compareText(a.why, b.why));
  for (const { person, cluster, why } of placed) {
    cluster.members.push(person);
    cluster.mentions += person.mentions.length / 2;
    if (!cluster.why.includes(why)) cluster.why.push(why);
  }
  if (left.members.size === 0) return;
  for (const part of group.form.commonFamily ? splitByEvidence(left) : [left]) clusters.push(newCluster(part));
}

/** Weighs how often each candidate is named and who else the article names; the bucket alone decides. */
function chooseFor(
  person: LocalPerson,
  candidates: readonly PersonCluster[],
  total: number,
): { cluster: PersonCluster; why: string } | null {
  let best: PersonCluster | null = null;
  let bestScore = -Infinity;
  let nextScore = -Infinity;
  let company = 0;
  for (const cluster of candidates) {
    // the article's own coreference has kept this name apart from that person
    if (cluster.classes.some(({ form }) => person.beside.includes(form.key))) continue;
    let met = 0;
    for (const key of person.beside) if (cluster.classes.some(({ beside }) => beside.has(key))) met++;
    const score = Math.log(cluster.members.length / total) + COMPANY * (met / Math.max(2, person.beside.length));
    if (score > bestScore) [best, bestScore, nextScore, company] = [cluster, score, bestScore, met];
    else if (score > nextScore) nextScore = score;
  }
  if (best === null || bestScore - nextScore < MARGIN) return null;
  const name = best.classes[0] ? quoted(best.classes[0].form) : '';
  if (company > 0) {
    return { cluster: best, why: `${quoted(person.form)} stands for ${name}: named beside the same people` };
  }
  if (person.form.commonFamily) return null;
  return { cluster: best, why: `${quoted(person.form)} stands for ${name}: no other person of that family name fits` };
}
