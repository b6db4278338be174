/*
 * Owns what is said of a person of the corpus: name, variants, roles and mentions, each gathered when it is first read.
 * Leaves who is who to identity.ts.
 */
import { compareText } from '../core/compareText';
import type { PersonCluster } from './identityClass';
import type { LocalPerson } from './localPerson';
import { toNameForm, toSlug, type NameForm } from './identityNames';
import { isRoleConflict, type LinkedRole } from './identityRoles';

/** A name of a person in an article; UTF-16 offsets, end exclusive. */
export interface LinkedMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A person of the corpus. */
export interface LinkedPerson {
  /** Slug of the name, unique in the corpus: "volodymyr-zelensky". */
  readonly entity: string;
  /** The name most articles use, of full ones; one that was decided on counts in the articles it was decided for. */
  readonly name: string;
  /** Other ways the articles write it, most frequent first. */
  readonly variants: readonly string[];
  /** Why the variants are one person, in words. Empty where all write the same. */
  readonly why: readonly string[];
  readonly roles: readonly LinkedRole[];
  /** One article gives an office that another calls former. */
  readonly roleConflict: boolean;
  /** Names only, in order of article id, then start. */
  readonly mentions: readonly LinkedMention[];
}

/** A person with what its id is made of. */
export interface NamedPerson {
  readonly name: string;
  readonly slug: string;
  readonly person: LinkedPerson;
}

/** The person of the cluster, with the slug for an id until namesakes are numbered. */
export function namePerson(cluster: PersonCluster): NamedPerson {
  const { name, slug } = nameOf(cluster);
  return { name, slug, person: sayPerson(slug, name, cluster) };
}

/**
 * The name given by decision where it holds in most articles, else the one most articles write: full ones first, and none in
 * capitals where another shows which letters are.
 */
function nameOf({ members }: PersonCluster): { readonly name: string; readonly slug: string } {
  const names = new Map<string, NameCount>();
  /** Short forms of whom the article names in full are passed over, and there are thousands of them. */
  const short = new Set<string>();
  for (const { form, variants } of members) {
    for (const text of variants) {
      if (form.full && short.has(text)) continue;
      const entry = names.get(text);
      const read = entry?.form ?? toNameForm(text);
      if (read?.full === false) short.add(text);
      if (read === null || (!read.full && form.full)) continue;
      if (entry === undefined) names.set(text, { form: read, count: 1, capitals: countCapitalWords(text) });
      else entry.count++;
    }
  }
  let best: [string, NameCount] | undefined;
  for (const entry of names) if (best === undefined || isBefore(entry, best)) best = entry;
  const decided = decidedOf(members);
  if (decided?.decided) return { name: decided.decided, slug: toSlug(decided) };
  if (best !== undefined) return { name: best[0], slug: toSlug(best[1].form) };
  const form = (firstOf(members) as LocalPerson).form;
  return { name: form.written, slug: toSlug(form) };
}

interface NameCount {
  readonly form: NameForm;
  /** Articles that write it. */
  count: number;
  readonly capitals: number;
}

function isBefore([text, one]: [string, NameCount], [other, than]: [string, NameCount]): boolean {
  if (one.form.full !== than.form.full) return one.form.full;
  if (one.capitals !== than.capitals) return one.capitals < than.capitals;
  return one.count === than.count ? text < other : one.count > than.count;
}

/** Words all in capitals, of which nobody can see what they are otherwise; initials and "III" are always so. */
const countCapitalWords = (name: string): number =>
  name.split(/[\s-]+/).filter((word) => /\p{Lu}(?:[\p{M}'’]*\p{Lu}){2}/u.test(word) && !/^[IVX]+$/.test(word)).length;

/**
 * The name somebody gave them that most articles call them by, whether decided there or written so. What was decided in
 * one article names them there, and not in all the others.
 */
function decidedOf(members: readonly LocalPerson[]): NameForm | undefined {
  const first = firstOf(members.filter(({ form }) => form.decided !== undefined))?.form;
  if (first === undefined) return undefined;
  const so = members.filter(({ form }) => (form.decided ?? form.written) === first.decided);
  return so.length * 2 > members.length ? first : undefined;
}

function firstOf(members: readonly LocalPerson[]): LocalPerson | undefined {
  let first = members[0];
  for (const member of members) if (first !== undefined && compareMembers(member, first) < 0) first = member;
  return first;
}

const compareMembers = (a: LocalPerson, b: LocalPerson): number =>
  compareText(a.article, b.article) || a.firstMention - b.firstMention;

/** The person as plain data that crosses threads; null for nobody. */
export function toPlainPerson(person: LinkedPerson | undefined): LinkedPerson | null {
  if (person === undefined) return null;
  const { entity, name, variants, why, roles, roleConflict, mentions } = person;
  return { entity, name, variants, why, roles, roleConflict, mentions };
}

export function sayPerson(entity: string, name: string, cluster: PersonCluster): LinkedPerson {
  return new SaidPerson(entity, name, cluster);
}

/** A person; what few who ask for one read is made when it is read. */
class SaidPerson implements LinkedPerson {
  readonly #cluster: PersonCluster;
  #variants: readonly string[] | undefined;
  #roles: readonly LinkedRole[] | undefined;
  #mentions: readonly LinkedMention[] | undefined;

  constructor(
    readonly entity: string,
    readonly name: string,
    cluster: PersonCluster,
  ) {
    this.#cluster = cluster;
  }

  get variants(): readonly string[] {
    return (this.#variants ??= variantsOf(this.name, this.#cluster.members));
  }

  get why(): readonly string[] {
    return this.#cluster.why;
  }

  get roles(): readonly LinkedRole[] {
    return (this.#roles ??= rolesOf(this.#cluster.members));
  }

  get roleConflict(): boolean {
    return isRoleConflict(this.roles.map(({ role }) => role));
  }

  get mentions(): readonly LinkedMention[] {
    return (this.#mentions ??= mentionsOf(this.#cluster.members));
  }

  /** In the order of the contract. What is made for printing is not kept: all mentions of a corpus are printed at once. */
  toJSON(): LinkedPerson {
    const { entity, name, why, roles, roleConflict } = this;
    const { members } = this.#cluster;
    return {
      entity,
      name,
      variants: variantsOf(name, members),
      why,
      roles,
      roleConflict,
      mentions: mentionsOf(members),
    };
  }
}

function variantsOf(name: string, members: readonly LocalPerson[]): string[] {
  const totals = new Map<string, number>();
  for (const { variants, counts } of members) {
    variants.forEach((text, at) => totals.set(text, (totals.get(text) ?? 0) + (counts[at] ?? 0)));
  }
  return [...totals]
    .filter(([text]) => text !== name)
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .map(([text]) => text);
}

function rolesOf(members: readonly LocalPerson[]): LinkedRole[] {
  const roles = new Map<string, { role: string; ids: string[] }>();
  for (const { article, roles: given } of members.filter((member) => member.roles.length > 0).sort(compareMembers)) {
    for (const role of given) {
      const key = role.toLowerCase();
      const entry = roles.get(key);
      if (entry === undefined) roles.set(key, { role, ids: [article] });
      else if (entry.ids.at(-1) !== article) entry.ids.push(article);
    }
  }
  return [...roles.values()];
}

function mentionsOf(members: readonly LocalPerson[]): LinkedMention[] {
  const mentions: LinkedMention[] = [];
  // of somebody named thousands of times articles are put in order, and mentions only within one
  const ordered = [...members].sort((a, b) => compareText(a.article, b.article));
  for (let from = 0, to = 0; from < ordered.length; from = to) {
    const id = ordered[from]?.article ?? '';
    const own: LinkedMention[] = [];
    for (; ordered[to]?.article === id; to++) {
      const spans = ordered[to]?.mentions ?? [];
      for (let at = 0; at + 1 < spans.length; at += 2) own.push({ id, start: spans[at] ?? 0, end: spans[at + 1] ?? 0 });
    }
    own.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const mention of own) mentions.push(mention);
  }
  return mentions;
}
