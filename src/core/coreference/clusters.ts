/*
 * Owns which name mentions of one article are one person. Full names first, by what the names say; then bare surnames and
 * first names (bareNames.ts), each to the person of that name, the latest one where several share it.
 * Takes names in order of start; leaves pronouns and nominals to pronouns.ts and nominals.ts.
 */
import type { NameMention } from '../people';
import { sortBareNames, type NameContext } from './bareNames';
import { findSame, isFull, nameOf, NameSorter, type Cluster, type SortedName } from './nameSorter';
import { genderOfTitle } from './personLexicon';

export interface Clustering {
  readonly clusters: readonly Cluster[];
  /** Per cluster what to call it, see nameOf. */
  readonly labels: readonly string[];
  /** Per name the index of its cluster; -1 for a family ("the Obamas"). */
  readonly clusterOf: Int32Array;
  /** Per name why, where more than one person shared it; else "". */
  readonly why: readonly string[];
}

/** Sorts the names of one article into people; `context` is what the text around them says. */
export function clusterNames(mentions: readonly NameMention[], context: NameContext): Clustering {
  const sorter = new NameSorter();
  const names = mentions.map((mention): SortedName => {
    return { mention, written: sorter.read(mention.text), said: genderOfTitle(mention.title) };
  });
  const clusterOf = new Int32Array(names.length).fill(-1);
  const why = new Array<string>(names.length).fill('');
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (name === undefined || !isFull(name.written.parsed)) continue;
    const cluster = sortFullName(sorter, name);
    sorter.learnGender(cluster, name);
    clusterOf[index] = cluster.index;
  }
  sortBareNames(sorter, names, clusterOf, why, context);
  return { clusters: sorter.clusters, labels: sorter.clusters.map(nameOf), clusterOf, why };
}

function sortFullName(sorter: NameSorter, { written, said }: SortedName): Cluster {
  const known = written.bearers.get(said);
  if (known !== undefined) {
    sorter.join(known, written.parsed, written.text, '');
    return known;
  }
  const { same, reason } = findSame(sorter, written.parsed, said);
  if (same !== null) sorter.join(same, written.parsed, written.text, reason);
  const cluster = same ?? sorter.open(written.parsed, written.text, 'full name');
  written.bearers.set(said, cluster);
  return cluster;
}
