/*
 * Owns the people of one article as identity across articles takes them: read from an analysis, and whether an edit has
 * left them who they were. Leaves who is who across articles to identityBucket.ts.
 */
import { type Analysis, wordsOf } from '../core/annotation';
import type { NameKeys } from './identityClass';
import { ArticleNames, LocalPerson, type LocalNames } from './localPerson';
import { toDecidedForm, toNameForm, type NameForm } from './identityNames';
import { keysOfSaid } from './saidWords';

/** The people an article names, in order of its entities. */
export function readLocals(id: string, analysis: Analysis, names: NameKeys): LocalPerson[] {
  const named = new Map<string, { spans: number[]; variants: Map<string, number>; roles: string[] }>();
  for (const mention of analysis.people) {
    const { kind, entity, start, end, role } = mention;
    if (entity === null) continue;
    let entry = named.get(entity);
    if (entry === undefined) named.set(entity, (entry = { spans: [], variants: new Map(), roles: [] }));
    if (kind === 'name') {
      entry.spans.push(start, end);
      const text = wordsOf(mention);
      entry.variants.set(text, (entry.variants.get(text) ?? 0) + 1);
    }
    if (role !== null && !entry.roles.includes(role)) entry.roles.push(role);
  }
  const found: { entity: string; form: NameForm }[] = [];
  for (const { entity, name, decided } of analysis.entities) {
    const toForm = decided ? toDecidedForm : toNameForm;
    const form = (named.get(entity)?.spans.length ?? 0) > 0 ? toForm(name) : null;
    if (form !== null) found.push({ entity, form });
  }
  const people = found.map(({ entity, form }): LocalNames => {
    const { spans = [], variants = new Map<string, number>(), roles = [] } = named.get(entity) ?? {};
    const said = form.commonFamily ? keysOfSaid(saidBy(entity, analysis)) : [];
    return { mentions: spans, variants: [...variants.keys()], counts: [...variants.values()], roles, said };
  });
  const share = (text: string): string => names.share(text);
  const article = new ArticleNames(id, people, share);
  article.company = companyOf(found, names);
  return found.map(({ entity, form }, index) => {
    return new ReadLocal(share(entity), article, index, form, names.numberOf(form.key));
  });
}

const saidBy = (entity: string, { quotes }: Analysis): readonly string[] =>
  quotes.filter(({ speaker }) => speaker?.entity === entity).map(wordsOf);

/** A person as they were read of an analysis. */
class ReadLocal extends LocalPerson {
  constructor(
    entity: string,
    names: ArticleNames,
    index: number,
    readonly form: NameForm,
    readonly key: number,
  ) {
    super(entity, names, index);
  }

  get bucket(): string {
    return this.form.bucket;
  }

  get company(): readonly number[] {
    return this.names.company ?? [];
  }
}

/** Keys of all people of an article, in order of their names. */
export function companyOf(people: readonly { readonly form: NameForm }[], names: NameKeys): number[] {
  return [...new Set(people.map(({ form }) => form.key))].sort().map((key) => names.numberOf(key));
}

/**
 * Of two readings of an article the people that differ in offsets at most, each of the second with the same of the first:
 * whatever identity is decided by is equal. None where the article names other people, or these in another order.
 */
export function sameLocals(
  before: readonly LocalPerson[],
  after: readonly LocalPerson[],
): ReadonlyMap<LocalPerson, LocalPerson> {
  const same = new Map<LocalPerson, LocalPerson>();
  if (before[0]?.company.join(' ') !== after[0]?.company.join(' ')) return same;
  const known = new Map(before.map((person) => [person.entity, person]));
  for (const person of after) {
    const former = known.get(person.entity);
    if (former !== undefined && isSame(former, person)) same.set(person, former);
  }
  const inOrder = [...same].sort(([a], [b]) => a.firstMention - b.firstMention);
  const starts = inOrder.map(([, former]) => former.firstMention);
  return starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0)) ? same : new Map();
}

function isSame(a: LocalPerson, b: LocalPerson): boolean {
  if (a.form.key !== b.form.key || a.mentionCount !== b.mentionCount) return false;
  const [before, after] = [a.variants, b.variants];
  if (before.length !== after.length) return false;
  const [counts, now] = [a.counts, b.counts];
  if (!before.every((text, at) => now[after.indexOf(text)] === counts[at])) return false;
  return a.roles.join('\n') === b.roles.join('\n') && a.said.join() === b.said.join();
}
