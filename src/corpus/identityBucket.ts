/*
 * Owns who is who among the names that could be the same: the entities of all articles whose family name falls into
 * one bucket → people, each with the reasons. Sees nothing outside its bucket, so that a changed article touches only
 * the buckets it names. Keeps which names could be one, so that a change does not compare all with all again.
 */
import { compareText } from '../core/compareText';
import { BareName, couldStandFor } from './identityBareNames';
import { NameClass, type PersonCluster } from './identityClass';
import type { LocalPerson } from './localPerson';
import { splitByEvidence } from './identityEvidence';
import { couldJoin, joinOrOpen } from './identityJoin';
import { append } from '../core/longLists';

export class NameBucket {
  private readonly classes = new Map<number, NameClass>();
  /** Under the key of each class, the full names it could be, itself included; nothing where that is itself at most. */
  private readonly near = new Map<number, readonly NameClass[]>();
  private readonly bareNames = new Map<number, BareName>();

  get isEmpty(): boolean {
    return this.classes.size === 0;
  }

  add(person: LocalPerson): void {
    let group = this.classes.get(person.key);
    if (group === undefined) this.open((group = new NameClass(person.form, person.key)));
    group.add(person);
  }

  delete(person: LocalPerson): void {
    const group = this.classes.get(person.key);
    group?.delete(person);
    if (group?.size !== 0) return;
    this.classes.delete(group.key);
    for (const [key, names] of this.near) {
      if (names.includes(group))
        this.near.set(
          key,
          names.filter((other) => other !== group),
        );
    }
    this.near.delete(group.key);
    this.bareNames.delete(group.key);
  }

  /** The people, most often named first. Same members in, same clusters out, whatever the order of events. */
  resolve(): PersonCluster[] {
    const ordered = [...this.classes.values()];
    ordered.sort((a, b) => b.mentions - a.mentions || compareText(a.form.key, b.form.key));
    const clusters: PersonCluster[] = [];
    const byKey = new Map<number, Set<PersonCluster>>();
    const places = new Map<PersonCluster, number>();
    const fitting = (group: NameClass): PersonCluster[] => {
      const found = new Set<PersonCluster>();
      for (const { key } of this.nearOf(group)) for (const cluster of byKey.get(key) ?? []) found.add(cluster);
      return [...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    };
    for (const whole of ordered) {
      if (!whole.form.full) continue;
      for (const group of whole.form.common ? whole.splitBy(splitByEvidence) : [whole]) {
        const cluster = joinOrOpen(group, fitting(group));
        if (!places.has(cluster)) places.set(cluster, clusters.push(cluster));
        byKey.set(group.key, (byKey.get(group.key) ?? new Set()).add(cluster));
      }
    }
    for (const group of ordered) {
      if (group.form.full) continue;
      // a person is known by the form most often written
      const candidates = fitting(group).filter(
        ({ classes: [first] }) => first && couldStandFor(group.form, first.form),
      );
      let bare = this.bareNames.get(group.key);
      if (bare === undefined) this.bareNames.set(group.key, (bare = new BareName()));
      append(clusters, bare.place(group, candidates));
    }
    return clusters;
  }

  private nearOf(group: NameClass): readonly NameClass[] {
    return this.near.get(group.key) ?? (group.form.full ? [group] : []);
  }

  private open(group: NameClass): void {
    this.classes.set(group.key, group);
    const others: NameClass[] = [];
    for (const other of this.classes.values()) {
      if (other === group || !areNear(group, other)) continue;
      if (other.form.full) others.push(other);
      if (group.form.full) this.near.set(other.key, [...this.nearOf(other), group]);
    }
    if (others.length > 0) this.near.set(group.key, [...this.nearOf(group), ...others]);
  }
}

function areNear({ form: a }: NameClass, { form: b }: NameClass): boolean {
  if (a.full && b.full) return couldJoin(a, b);
  if (a.full === b.full) return false;
  return a.full ? couldStandFor(b, a) : couldStandFor(a, b);
}
