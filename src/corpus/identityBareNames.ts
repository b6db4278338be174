/*
 * Owns whom a bare family name stands for in an article: the person it most likely is, weighed by how often each is
 * named and by who else the article names; or nobody known. Leaves full names to identityJoin.ts.
 */
import { compareText } from '../core/compareText';
import { compareNames } from '../core/names/compatibility';
import { NameClass, newCluster, quoted, type BesideMark, type PersonCluster } from './identityClass';
import type { LocalPerson } from './localPerson';
import { splitByEvidence } from './identityEvidence';
import type { NameForm } from './identityNames';
import { mostOf } from '../core/longLists';

/** A bare name joins a person this much likelier than the next (natural logarithm of the ratio). Held by the events gold. */
const MARGIN = 1.5;
/** What it counts that all people of the article stand beside the person elsewhere, in the same measure; same gold. */
const COMPANY = 4;

/** Whether a bare name may stand for the full one, by the names alone. */
export function couldStandFor(bare: NameForm, full: NameForm): boolean {
  const { relation } = compareNames(bare.parsed, full.parsed);
  return relation === 'surname only' || relation === 'transliteration';
}

/** For whom one bearer of the name stands. */
interface Standing {
  /** Among the candidates; -1 for nobody known. */
  readonly index: number;
  /** Named beside the same people. */
  readonly byCompany: boolean;
  /** Until the candidates' odds have shifted by this in all, whatever they are, the answer is the same. */
  readonly until: number;
}

interface Candidate {
  readonly classes: readonly NameClass[];
  readonly marks: readonly BesideMark[];
  /** Natural logarithm of the share of entities that are this person. */
  readonly odds: number;
}

/** So many are weighed one by one; for more of them tables of all candidates are worth making. */
const ONE_BY_ONE = 16;
/** What rounding may do to odds. */
const ROUNDING = 1e-9;

/** A bare name and for whom each of its bearers stands. Asked again, only those are weighed whom a change may concern. */
export class BareName {
  private candidates: readonly Candidate[] = [];
  private standings = new Map<LocalPerson, Standing>();
  /** How far odds have shifted in all. */
  private shifted = 0;

  /** Gives each entity of the name to the person it most likely is; clusters of those left are returned. */
  place(group: NameClass, clusters: readonly PersonCluster[]): PersonCluster[] {
    const split = (left: NameClass): readonly NameClass[] =>
      group.form.commonFamily ? left.splitBy(splitByEvidence) : [left];
    this.weigh(group, clusters);
    const left: LocalPerson[] = [];
    /** Per cluster the first article by company, and by name alone. */
    const firsts = clusters.map((): { company?: string; alone?: string } => ({}));
    for (const person of group.members) {
      const { index, byCompany } = this.standings.get(person) ?? NOBODY;
      const [cluster, first] = [clusters[index], firsts[index]];
      if (cluster === undefined || first === undefined) {
        left.push(person);
        continue;
      }
      cluster.members.push(person);
      cluster.mentions += person.mentionCount;
      const way = byCompany ? 'company' : 'alone';
      const known = first[way];
      if (known === undefined || person.article < known) first[way] = person.article;
    }
    clusters.forEach((cluster, index) => {
      addReasons(group, cluster, firsts[index] ?? {});
    });
    if (left.length === 0) return [];
    if (left.length === group.size) return split(group).map(newCluster);
    const rest = new NameClass(group.form, group.key);
    for (const person of left) rest.add(person);
    return split(rest).map(newCluster);
  }

  private weigh(group: NameClass, clusters: readonly PersonCluster[]): void {
    const changed = this.changedKeys(clusters);
    const total = clusters.reduce((sum, { members }) => sum + members.length, 0);
    const before = this.candidates;
    this.candidates = clusters.map(({ classes, members }) => ({
      classes: [...classes],
      marks: classes.map((one) => one.besideMark()),
      odds: Math.log(members.length / total),
    }));
    if (changed === null || clusters.length === 0) {
      this.standings.clear();
      this.shifted = 0;
      if (clusters.length === 0) return;
    } else {
      this.shifted += mostOf(this.candidates.map(({ odds }, at) => Math.abs(odds - (before[at]?.odds ?? 0))));
      if (this.standings.size > group.size)
        for (const person of this.standings.keys()) if (!group.has(person)) this.standings.delete(person);
    }
    const open: LocalPerson[] = [];
    for (const person of group.members) {
      const standing = this.standings.get(person);
      const isSteady = standing !== undefined && standing.until - ROUNDING > this.shifted;
      if (!isSteady || (changed?.size && person.company.some((key) => changed.has(key)))) open.push(person);
    }
    const weigher = new Weigher(group.form, this.candidates, open.length > ONE_BY_ONE);
    for (const person of open) this.standings.set(person, weigher.weigh(person, this.shifted));
  }

  /** Keys of people who since the last time may have come to stand beside a candidate, or no longer do; null where the candidates are others. */
  private changedKeys(clusters: readonly PersonCluster[]): ReadonlySet<number> | null {
    if (clusters.length !== this.candidates.length) return null;
    const changed = new Set<number>();
    for (const [index, { classes, marks }] of this.candidates.entries()) {
      const now = clusters[index]?.classes ?? [];
      if (now.length !== classes.length) return null;
      for (const [at, one] of classes.entries()) {
        const mark = marks[at];
        const keys = one === now[at] && mark ? one.besideSince(mark) : null;
        if (keys === null) return null;
        for (const key of keys) changed.add(key);
      }
    }
    return changed;
  }
}

const NOBODY: Standing = { index: -1, byCompany: false, until: Infinity };

/** In order of the first articles. */
function addReasons(group: NameClass, cluster: PersonCluster, firsts: { company?: string; alone?: string }): void {
  const [first] = cluster.classes;
  const reason = (told: string): string => `${quoted(group)} stands for ${first ? quoted(first) : ''}: ${told}`;
  const reasons: [string, string][] = [];
  if (firsts.company !== undefined) reasons.push([reason('named beside the same people'), firsts.company]);
  if (firsts.alone !== undefined) reasons.push([reason('no other person of that family name fits'), firsts.alone]);
  reasons.sort(([a, x], [b, y]) => compareText(x, y) || compareText(a, b));
  for (const [why] of reasons) if (!cluster.why.includes(why)) cluster.why.push(why);
}

/** Which candidates a key holds for. Most keys hold for one, and a list for each of these would be most of the work. */
class Holders {
  private readonly single = new Map<number, number>();
  private readonly several = new Map<number, number[]>();

  add(key: number, candidate: number): void {
    const first = this.single.get(key);
    if (first === undefined) this.single.set(key, candidate);
    else if (first !== candidate) {
      const list = this.several.get(key);
      if (list === undefined) this.several.set(key, [first, candidate]);
      else if (list.at(-1) !== candidate) list.push(candidate);
    }
  }

  /** Adds one for each candidate the key holds for. */
  tally(key: number, counts: Uint32Array): void {
    const first = this.single.get(key);
    if (first === undefined) return;
    const list = this.several.get(key);
    if (list === undefined) counts[first] = (counts[first] ?? 0) + 1;
    else for (const candidate of list) counts[candidate] = (counts[candidate] ?? 0) + 1;
  }
}

/** Weighs the candidates for one person after another; the bucket alone decides. */
class Weigher {
  private readonly beside = new Holders();
  private readonly called = new Holders();
  private readonly met: Uint32Array;
  private readonly apart: Uint32Array;

  constructor(
    private readonly form: NameForm,
    private readonly candidates: readonly Candidate[],
    private readonly byTable: boolean,
  ) {
    this.met = new Uint32Array(candidates.length);
    this.apart = new Uint32Array(candidates.length);
    candidates.forEach(({ classes }, index) => {
      for (const group of classes) {
        this.called.add(group.key, index);
        if (byTable) for (const key of group.besideKeys()) this.beside.add(key, index);
      }
    });
  }

  weigh(person: LocalPerson, shifted: number): Standing {
    const { candidates, met, apart } = this;
    const { company, key } = person;
    this.meet(company, key);
    let best = -1;
    let bestScore = -Infinity;
    let nextScore = -Infinity;
    for (let index = 0; index < candidates.length; index++) {
      if ((apart[index] ?? 0) > 0) continue;
      const share = (met[index] ?? 0) / Math.max(2, company.length - 1);
      const score = (candidates[index]?.odds ?? 0) + COMPANY * share;
      if (score > bestScore) [best, bestScore, nextScore] = [index, score, bestScore];
      else if (score > nextScore) nextScore = score;
    }
    if (best < 0) return NOBODY;
    const ahead = bestScore - nextScore;
    // the lead changes by at most twice what any candidate's odds do
    const until = shifted + Math.abs(ahead - MARGIN) / 2;
    const byCompany = (met[best] ?? 0) > 0;
    const isKnown = ahead >= MARGIN && (byCompany || !this.form.commonFamily);
    return { index: isKnown ? best : -1, byCompany, until };
  }

  /** Counts the people each candidate stands beside elsewhere, and whom the article names besides. */
  private meet(company: readonly number[], own: number): void {
    const { met, apart } = this;
    met.fill(0);
    apart.fill(0);
    for (const key of company) {
      if (key === own) continue;
      // the article's own coreference has kept this name apart from that person
      this.called.tally(key, apart);
      if (this.byTable) this.beside.tally(key, met);
      else
        this.candidates.forEach(({ classes }, index) => {
          if (classes.some((group) => group.hasBeside(key))) met[index] = (met[index] ?? 0) + 1;
        });
    }
  }
}
