/*
 * Owns what identity across articles keeps of all who bear one form of name, counted up as articles come and go.
 * Leaves a person of one article to localPerson.ts, who is who to identityBucket.ts.
 */
import { compareText } from '../core/compareText';
import { roleWords } from './identityRoles';
import type { NameForm } from './identityNames';
import type { LocalPerson } from './localPerson';
import { TextNumbers } from './textNumbers';

/** Numbers name keys, and keeps one copy of texts that many articles repeat. Lives as long as the index. */
export class NameKeys {
  private readonly numbers = new TextNumbers();
  private readonly texts = new Map<string, string>();

  numberOf(key: string): number {
    return this.numbers.of(key);
  }

  share(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

/** How many of a class name each other person beside this one, and have each role. */
interface Tally {
  readonly beside: Map<number, number>;
  readonly roles: Map<string, number>;
}

/** True where the thing is there for the first time, or no longer. */
function count<T>(counts: Map<T, number>, thing: T, by: 1 | -1): boolean {
  const before = counts.get(thing) ?? 0;
  const now = before + by;
  if (now > 0) counts.set(thing, now);
  else counts.delete(thing);
  return before === 0 || now === 0;
}

/** The keys that came to stand beside those with this key, or no longer do. */
function tallyUp({ company, roles: given }: LocalPerson, own: number, { beside, roles }: Tally, by: 1 | -1): number[] {
  const changed: number[] = [];
  for (const key of company) if (key !== own && count(beside, key, by)) changed.push(key);
  for (const role of given) count(roles, role, by);
  return changed;
}

/** Until when the keys beside a class are known; read of the class itself. */
export interface BesideMark {
  readonly epoch: number;
  readonly changes: number;
}

const NO_CHANGES: readonly number[] = [];
/** Changes remembered of what stands beside a class; beyond, all counts as changed. */
const MOST_CHANGES = 256;

/** All entities with one form of name. Most are asked nothing, or by their one member: tables are made with the first question. */
export class NameClass {
  mentions = 0;
  private people: LocalPerson | Set<LocalPerson> | undefined;
  private kept: Tally | undefined;
  private parts: readonly NameClass[] | undefined;
  /** Keys that came to stand beside, or no longer do, in turn since the epoch began. */
  private changes = NO_CHANGES;
  private epoch = 0;

  constructor(
    readonly form: NameForm,
    readonly key: number,
  ) {}

  get size(): number {
    return this.people instanceof Set ? this.people.size : this.people === undefined ? 0 : 1;
  }

  get members(): Iterable<LocalPerson> {
    return this.people instanceof Set ? this.people : this.people === undefined ? [] : [this.people];
  }

  has(person: LocalPerson): boolean {
    return this.people instanceof Set ? this.people.has(person) : this.people === person;
  }

  add(person: LocalPerson): void {
    if (this.people === undefined) this.people = person;
    else if (this.people instanceof Set) this.people.add(person);
    else this.people = new Set([this.people, person]);
    this.change(person, 1);
  }

  delete(person: LocalPerson): void {
    if (this.people === person) this.people = undefined;
    else if (!(this.people instanceof Set) || !this.people.delete(person)) return;
    this.change(person, -1);
  }

  /** Whether some member names the other person of this key. */
  hasBeside(key: number): boolean {
    const tally = this.tally();
    return tally
      ? tally.beside.has(key)
      : this.people !== undefined && key !== this.key && (this.people as LocalPerson).company.includes(key);
  }

  /** Keys of the others that members name. */
  besideKeys(): Iterable<number> {
    const tally = this.tally();
    if (tally) return tally.beside.keys();
    return this.people === undefined ? [] : (this.people as LocalPerson).company.filter((key) => key !== this.key);
  }

  /** What besideKeys is now, for besideSince. */
  besideMark(): BesideMark {
    return { epoch: this.epoch, changes: this.changes.length };
  }

  /** Keys that since then may have come to stand beside, or no longer do; null where nobody knows. */
  besideSince({ epoch, changes }: BesideMark): readonly number[] | null {
    return epoch === this.epoch ? this.changes.slice(changes) : null;
  }

  /** Roles of members, each once. */
  roleNames(): Iterable<string> {
    return this.tally()?.roles.keys() ?? (this.people as LocalPerson | undefined)?.roles ?? [];
  }

  /** The parts `split` makes of the members, asked again only once these have changed. */
  splitBy(split: (whole: NameClass) => readonly NameClass[]): readonly NameClass[] {
    return (this.parts ??= split(this));
  }

  private change(person: LocalPerson, by: 1 | -1): void {
    this.parts = undefined;
    this.mentions += by * person.mentionCount;
    const changed = this.kept && tallyUp(person, this.key, this.kept, by);
    if (changed !== undefined && this.changes.length + changed.length <= MOST_CHANGES) {
      if (changed.length > 0) this.changes = [...this.changes, ...changed];
      return;
    }
    this.epoch++;
    this.changes = NO_CHANGES;
  }

  /** Undefined where one member says it all. A class that had two keeps its tally. */
  private tally(): Tally | undefined {
    if (this.kept === undefined && this.people instanceof Set) {
      this.kept = { beside: new Map(), roles: new Map() };
      for (const member of this.people) tallyUp(member, this.key, this.kept, 1);
    }
    return this.kept;
  }
}

/** One person of the corpus, before printing. */
export interface PersonCluster {
  readonly members: LocalPerson[];
  readonly classes: NameClass[];
  readonly why: string[];
  mentions: number;
}

export function newCluster(group: NameClass): PersonCluster {
  return { members: [...group.members], classes: [group], why: [], mentions: group.mentions };
}

/** “John Doe”, for reasons: as most articles write it. */
export function quoted({ members }: NameClass): string {
  const counts = new Map<string, number>();
  for (const { form } of members) counts.set(form.written, (counts.get(form.written) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return `“${most?.[0] ?? ''}”`;
}

/** The first role of the cluster, in order of the alphabet, that shares a telling word with one of the class. */
export function sharedRole(group: NameClass, { classes }: PersonCluster): string | null {
  const words = new Set<string>();
  for (const role of group.roleNames()) for (const word of roleWords(role)) words.add(word);
  if (words.size === 0) return null;
  let first: string | null = null;
  for (const other of classes) {
    for (const role of other.roleNames()) {
      if ((first === null || role < first) && roleWords(role).some((word) => words.has(word))) first = role;
    }
  }
  return first;
}
