/*
 * Owns whom a bare family name stands for in an article: the person it most likely is, weighed by how often each is
 * named and by who else the article names; or nobody known. Leaves full names to identityJoin.ts.
 */
import { compareText } from '../core/compareText';
import { compareNames } from '../core/names/compatibility';
import { NameClass, newCluster, quoted, type LocalPerson, type PersonCluster } from './identityClass';
import { splitByEvidence } from './identityEvidence';
import type { NameForm } from './identityNames';

/** A bare name joins a person this much likelier than the next (natural logarithm of the ratio). Held by the events gold. */
const MARGIN = 1.5;
/** What it counts that all people of the article stand beside the person elsewhere, in the same measure; same gold. */
const COMPANY = 4;

/** Whether a bare name may stand for the full one, by the names alone. */
export function couldStandFor(bare: NameForm, full: NameForm): boolean {
  const { relation } = compareNames(bare.parsed, full.parsed);
  return relation === 'surname only' || relation === 'transliteration';
}

interface Choice {
  readonly cluster: PersonCluster;
  readonly why: string;
}

/** Gives each entity of a bare name to the full name it most likely stands for; clusters of those left are returned. */
export function placeBare(group: NameClass, candidates: readonly PersonCluster[]): PersonCluster[] {
  const choose = chooser(group.form, candidates);
  const placed: { person: LocalPerson; choice: Choice }[] = [];
  const left = new NameClass(group.form, group.key);
  for (const person of group.members) {
    const choice = choose(person);
    if (choice === null) left.add(person);
    else placed.push({ person, choice });
  }
  const reasons = new Map<PersonCluster, Map<string, string>>();
  for (const {
    person,
    choice: { cluster, why },
  } of placed) {
    cluster.members.push(person);
    cluster.mentions += person.mentions.length / 2;
    const known = reasons.get(cluster) ?? new Map<string, string>();
    reasons.set(cluster, known);
    const first = known.get(why);
    if (first === undefined || person.article < first) known.set(why, person.article);
  }
  for (const [cluster, known] of reasons) {
    // in order of the first articles
    const ordered = [...known].sort(([a, x], [b, y]) => compareText(x, y) || compareText(a, b));
    for (const [why] of ordered) if (!cluster.why.includes(why)) cluster.why.push(why);
  }
  if (left.size === 0) return [];
  return (group.form.commonFamily ? splitByEvidence(left) : [left]).map(newCluster);
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
function chooser(form: NameForm, candidates: readonly PersonCluster[]): (person: LocalPerson) => Choice | null {
  if (candidates.length === 0) return () => null;
  const total = candidates.reduce((sum, { members }) => sum + members.length, 0);
  const likely = candidates.map(({ members }) => Math.log(members.length / total));
  const [beside, called] = [new Holders(), new Holders()];
  candidates.forEach(({ classes }, index) => {
    for (const group of classes) {
      called.add(group.key, index);
      for (const key of group.besideKeys()) beside.add(key, index);
    }
  });
  const met = new Uint32Array(candidates.length);
  const apart = new Uint32Array(candidates.length);
  const reason = (told: string): string[] =>
    candidates.map(({ classes: [first] }) => `${quoted(form)} stands for ${first ? quoted(first.form) : ''}: ${told}`);
  const byCompany = reason('named beside the same people');
  const alone = reason('no other person of that family name fits');
  return ({ company, key: own }) => {
    met.fill(0);
    apart.fill(0);
    for (const key of company) {
      if (key === own) continue;
      beside.tally(key, met);
      // the article's own coreference has kept this name apart from that person
      called.tally(key, apart);
    }
    let best = -1;
    let bestScore = -Infinity;
    let nextScore = -Infinity;
    for (let index = 0; index < candidates.length; index++) {
      if ((apart[index] ?? 0) > 0) continue;
      const score = (likely[index] ?? 0) + COMPANY * ((met[index] ?? 0) / Math.max(2, company.length - 1));
      if (score > bestScore) [best, bestScore, nextScore] = [index, score, bestScore];
      else if (score > nextScore) nextScore = score;
    }
    const cluster = candidates[best];
    if (cluster === undefined || bestScore - nextScore < MARGIN) return null;
    if ((met[best] ?? 0) > 0) return { cluster, why: byCompany[best] ?? '' };
    return form.commonFamily ? null : { cluster, why: alone[best] ?? '' };
  };
}
