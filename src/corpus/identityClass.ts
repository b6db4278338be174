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

/** Counts how often each thing was added. */
function count<T>(counts: Map<T, number>, thing: T, by: 1 | -1): void {
  const now = (counts.get(thing) ?? 0) + by;
  if (now > 0) counts.set(thing, now);
  else counts.delete(thing);
}

/** All entities with one form of name. */
export class NameClass {
  readonly members = new Set<LocalPerson>();
  /** How many members name each other person beside this one. */
  readonly beside = new Map<number, number>();
  /** How many members have each role. */
  readonly roles = new Map<string, number>();
  mentions = 0;
  private parts: readonly NameClass[] | undefined;

  constructor(
    readonly form: NameForm,
    readonly key: number,
  ) {}

  add(person: LocalPerson): void {
    this.members.add(person);
    this.tally(person, 1);
  }

  delete(person: LocalPerson): void {
    if (this.members.delete(person)) this.tally(person, -1);
  }

  /** The parts `split` makes of the members, asked again only once these have changed. */
  splitBy(split: (whole: NameClass) => readonly NameClass[]): readonly NameClass[] {
    return (this.parts ??= split(this));
  }

  private tally(person: LocalPerson, by: 1 | -1): void {
    this.parts = undefined;
    this.mentions += (by * person.mentions.length) / 2;
    for (const key of person.company) if (key !== person.key) count(this.beside, key, by);
    for (const role of person.roles) count(this.roles, role, by);
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
  for (const role of group.roles.keys()) for (const word of roleWords(role)) words.add(word);
  if (words.size === 0) return null;
  let first: string | null = null;
  for (const { roles } of classes) {
    for (const role of roles.keys()) {
      if ((first === null || role < first) && roleWords(role).some((word) => words.has(word))) first = role;
    }
  }
  return first;
}
