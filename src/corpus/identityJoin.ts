/*
 * Owns whether a full name is that of a person known under other forms of it, and the reason to say so.
 * Leaves bare names to identityBareNames.ts.
 */
import { compareNames, type NameComparison } from '../core/names/compatibility';
import type { ParsedName } from '../core/names/parseName';
import { isOneLetterApart } from '../core/names/spelling';
import { newCluster, quoted, sharedRole, type NameClass, type PersonCluster } from './identityClass';
import type { NameForm } from './identityNames';

/** Puts the class to the cluster that shares most people with it, of those it fits; else opens one. Returns the cluster. */
export function joinOrOpen(group: NameClass, fitting: readonly PersonCluster[]): PersonCluster {
  let best: { cluster: PersonCluster; shared: number; reason: string } | null = null;
  for (const cluster of fitting) {
    const shared = sharedBeside(group, cluster);
    const reason = reasonToJoin(group, cluster, shared);
    if (reason !== null && (best === null || shared > best.shared)) best = { cluster, shared, reason };
  }
  if (best === null) return newCluster(group);
  const { cluster, reason } = best;
  for (const person of group.members) cluster.members.push(person);
  cluster.classes.push(group);
  cluster.mentions += group.mentions;
  cluster.why.push(reason);
  return cluster;
}

/** Whether two full names could be one person's at all, by the names alone: who is told apart here is never asked again. */
export function couldJoin(a: NameForm, b: NameForm): boolean {
  const comparison = compareNames(a.parsed, b.parsed);
  return comparison.verdict !== 'different' || isSlipOfFirstName(comparison, a.parsed, b.parsed);
}

/** Why a full name is that of the cluster; null where it is not, or where nothing but the name speaks for it. */
function reasonToJoin(group: NameClass, cluster: PersonCluster, shared: number): string | null {
  let first: { other: NameClass; comparison: NameComparison } | null = null;
  let unsure = group.form.common;
  for (const other of cluster.classes) {
    // who was given two names by people is two
    if (group.form.decided !== undefined && other.form.decided !== undefined) return null;
    const comparison = compareNames(group.form.parsed, other.form.parsed);
    const { parsed } = group.form;
    if (comparison.verdict === 'different') {
      // “Sala Abdeslam” in an article that shares its people with those that write “Salah Abdeslam”
      const isSlip =
        shared >= 2 && !group.form.commonFamily && isSlipOfFirstName(comparison, parsed, other.form.parsed);
      if (!isSlip) return null;
    }
    if (comparison.verdict !== 'same') unsure = true;
    // an article that names both holds them apart, unless one is a slip of the pen
    if (group.hasBeside(other.key) && !isSpelling(comparison, group, other)) return null;
    first ??= { other, comparison };
  }
  if (first === null) return null;
  const role = sharedRole(group, cluster);
  if (unsure && role === null && shared < (group.form.common ? 2 : 1)) return null;
  const { other, comparison } = first;
  const decided = group.form.decided ?? other.form.decided;
  if (decided !== undefined) return `“${decided}”: a person decided so`;
  const evidence = role === null ? '' : `, same role (${role})`;
  return `${quoted(group)} and ${quoted(other)}: ${comparison.reason}${evidence}`;
}

/** Two ways to spell, which one article may mix: “Kim Jong Un”, “Kim Jong-un”. */
function isSpelling({ relation }: NameComparison, { form }: NameClass, { form: other }: NameClass): boolean {
  if (relation === 'equal') return form.parsed.suffix === other.parsed.suffix;
  return relation === 'slip' || relation === 'transliteration';
}

function isSlipOfFirstName({ relation }: NameComparison, one: ParsedName, other: ParsedName): boolean {
  if (relation !== 'first names differ') return false;
  const [a, b] = [one.given.join(' '), other.given.join(' ')];
  return Math.min(a.length, b.length) >= 4 && isOneLetterApart(a, b);
}

/** How many people stand beside both. */
function sharedBeside(group: NameClass, { classes }: PersonCluster): number {
  let shared = 0;
  for (const key of group.besideKeys()) if (classes.some((other) => other.hasBeside(key))) shared++;
  return shared;
}
