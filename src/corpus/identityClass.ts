/*
 * Owns what identity across articles keeps of a person of one article, and of all who bear one form of name, counted up
 * as articles come and go. Leaves reading articles to identityLocals.ts, who is who to identityBucket.ts.
 */
import { roleWords } from './identityRoles';
import type { NameForm } from './identityNames';

/** A person of one article. */
export interface LocalPerson {
  readonly article: string;
  /** Entity id within the article. */
  readonly entity: string;
  readonly form: NameForm;
  /** Of the form. */
  readonly bucket: string;
  /** The form's key as a number (NameKeys). */
  readonly key: number;
  /** Start and end of each name in turn; an edit may move them. */
  mentions: readonly number[];
  /** The names as written, each once. */
  readonly variants: readonly string[];
  /** How often each stands there. */
  readonly counts: readonly number[];
  readonly roles: readonly string[];
  /** Keys of all people of the article, in order of their names; one array for all of them. */
  readonly company: readonly number[];
  /** Place in the people of the bucket; written by identity.ts alone. */
  owner: number;
}

/** Numbers name keys, and keeps one copy of texts that many articles repeat. Lives as long as the index. */
export class NameKeys {
  private readonly numbers = new Map<string, number>();
  private readonly texts = new Map<string, string>();

  numberOf(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.numbers.size));
    return number;
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

function count<T>(counts: Map<T, number>, thing: T, by: 1 | -1): void {
  const now = (counts.get(thing) ?? 0) + by;
  if (now > 0) counts.set(thing, now);
  else counts.delete(thing);
}

function tally({ beside, roles }: Tally, person: LocalPerson, by: 1 | -1): void {
  for (const key of person.company) if (key !== person.key) count(beside, key, by);
  for (const role of person.roles) count(roles, role, by);
}

/** All entities with one form of name. Most have one member, and are asked by it: no tables are kept for these. */
export class NameClass {
  mentions = 0;
  private people: LocalPerson | Set<LocalPerson> | undefined;
  private tallied: Tally | undefined;
  private parts: readonly NameClass[] | undefined;

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
    return this.tallied
      ? this.tallied.beside.has(key)
      : this.people !== undefined && key !== this.key && (this.people as LocalPerson).company.includes(key);
  }

  /** Keys of the others that members name. */
  besideKeys(): Iterable<number> {
    if (this.tallied) return this.tallied.beside.keys();
    return this.people === undefined ? [] : (this.people as LocalPerson).company.filter((key) => key !== this.key);
  }

  /** Roles of members, each once. */
  roleNames(): Iterable<string> {
    return this.tallied ? this.tallied.roles.keys() : ((this.people as LocalPerson | undefined)?.roles ?? []);
  }

  /** The parts `split` makes of the members, asked again only once these have changed. */
  splitBy(split: (whole: NameClass) => readonly NameClass[]): readonly NameClass[] {
    return (this.parts ??= split(this));
  }

  /** A class that had two members keeps its tally. */
  private change(person: LocalPerson, by: 1 | -1): void {
    this.parts = undefined;
    this.mentions += (by * person.mentions.length) / 2;
    if (this.tallied) tally(this.tallied, person, by);
    else if (this.people instanceof Set) {
      this.tallied = { beside: new Map(), roles: new Map() };
      for (const member of this.people) tally(this.tallied, member, 1);
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

export function newCluster(group: NameClass): PersonCluster {
  return { members: [...group.members], classes: [group], why: [], mentions: group.mentions };
}

/** “John Doe”, for reasons. */
export const quoted = (form: NameForm): string => `“${[...form.parsed.words].map(capitalised).join(' ')}”`;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

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
