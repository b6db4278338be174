/*
 * Owns which bare surnames are not those of the one full name they fit: "Trump" in paragraph after paragraph, then "his wife,
 * Melania Trump". Whoever the article calls by the surname alone before it introduces a relative of theirs is not the
 * relative, and goes on to be called so. Leaves what is a relative to relatives.ts, every other bare name to bareNames.ts.
 */
import type { NameMention } from '../people';
import type { Cluster, SortedName } from './nameSorter';
import type { Relation } from './relatives';

export class Namesakes {
  /** Per relative the person of the bare surname. */
  private readonly apart = new Map<Cluster, Cluster>();
  /** Per cluster the index of its first name. */
  private readonly introduced = new Map<number, number>();
  private readonly secondary = new Map<Cluster, boolean>();
  private readonly relations = new Map<Cluster, Relation | null>();

  /** `clusterOf`: per name the cluster of full names, -1 for the others. */
  constructor(
    private readonly names: readonly SortedName[],
    clusterOf: Int32Array,
    private readonly relationOf: (mention: NameMention) => Relation | null,
    private readonly isOwner: (mention: NameMention) => boolean,
  ) {
    for (let index = 0; index < clusterOf.length; index++) {
      const cluster = clusterOf[index] ?? -1;
      if (cluster >= 0 && !this.introduced.has(cluster)) this.introduced.set(cluster, index);
    }
  }

  /** True where the bare name at `index`, which fits `cluster`, is that of somebody else. */
  isAnother(cluster: Cluster, index: number): boolean {
    const name = this.names[index];
    if (name === undefined || (this.apart.size === 0 && index >= (this.introduced.get(cluster.index) ?? -1)))
      return false;
    // "Mrs. Clinton" before the article comes to "Bill Clinton"
    const foreign = name.said !== null && cluster.gender !== null && name.said !== cluster.gender;
    if (foreign && index < (this.introduced.get(cluster.index) ?? -1)) return true;
    const relation = this.relationTo(cluster, name);
    if (relation === null) return false;
    return !(relation.isSpouse && name.said !== null && name.said === relation.gender);
  }

  /** What `cluster` was introduced as, where `name` is its surname and stood there before. */
  private relationTo(cluster: Cluster, name: SortedName): Relation | null {
    const known = this.relations.get(cluster);
    const first = this.names[this.introduced.get(cluster.index) ?? -1];
    // a first name alone is the relative's own
    if (!first?.written.text.endsWith(` ${name.written.text}`)) return null;
    if (known !== undefined && this.apart.has(cluster)) return known;
    if (name.mention.start >= first.mention.start) return null;
    const relation = known === undefined ? this.relationOf(first.mention) : known;
    this.relations.set(cluster, relation);
    return relation;
  }

  /** True where the article brings the person in as somebody's relative, or only to say whose relative somebody is. */
  isSecondary(cluster: Cluster): boolean {
    let secondary = this.secondary.get(cluster);
    if (secondary === undefined) {
      const first = this.names[this.introduced.get(cluster.index) ?? -1];
      secondary = first !== undefined && (this.relationOf(first.mention) !== null || this.isOwner(first.mention));
      this.secondary.set(cluster, secondary);
    }
    return secondary;
  }

  /** The person of the bare surname beside the relative, once there is one. */
  of(relative: Cluster): Cluster | undefined {
    return this.apart.get(relative);
  }

  keep(relative: Cluster, cluster: Cluster): void {
    if (this.apart.has(relative)) return;
    this.apart.set(relative, cluster);
    const relation = this.relations.get(relative);
    if (!relation?.gender) return;
    relative.gender ??= relation.gender;
    // the title of one then tells it from the other
    if (relation.isSpouse) cluster.gender ??= relation.gender === 'f' ? 'm' : 'f';
  }
}
