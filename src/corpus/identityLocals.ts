/*
 * Owns the people of one article as identity across articles takes them: read from an analysis, and whether an edit has
 * left them who they were. Leaves who is who across articles to identityBucket.ts.
 */
import type { Analysis } from '../core/annotation';
import type { LocalPerson, NameKeys } from './identityClass';
import { toDecidedForm, toNameForm, type NameForm } from './identityNames';

/** The people an article names, in order of its entities. */
export function readLocals(id: string, analysis: Analysis, names: NameKeys): LocalPerson[] {
  const named = new Map<string, { spans: number[]; variants: Map<string, number>; roles: string[] }>();
  for (const { kind, entity, start, end, text, role } of analysis.people) {
    if (entity === null) continue;
    let entry = named.get(entity);
    if (entry === undefined) named.set(entity, (entry = { spans: [], variants: new Map(), roles: [] }));
    if (kind === 'name') {
      entry.spans.push(start, end);
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
  const company = companyOf(found, names);
  return found.map(({ entity, form }) => {
    const { spans = [], variants = new Map<string, number>(), roles = [] } = named.get(entity) ?? {};
    return {
      article: id,
      entity: names.share(entity),
      form,
      bucket: form.bucket,
      key: names.numberOf(form.key),
      mentions: spans.slice(),
      variants: [...variants.keys()].map((text) => names.share(text)),
      counts: [...variants.values()],
      roles: roles.map((role) => names.share(role)),
      company,
      owner: -1,
    };
  });
}

/** Keys of all people of an article, in order of their names. */
export function companyOf(people: readonly { readonly form: NameForm }[], names: NameKeys): number[] {
  return [...new Set(people.map(({ form }) => form.key))].sort().map((key) => names.numberOf(key));
}

/**
 * True where two readings of an article differ in offsets at most, and name their people in the same order: whatever
 * identity is decided by is equal.
 */
export function sayTheSame(before: readonly LocalPerson[], after: readonly LocalPerson[]): boolean {
  if (before.length !== after.length) return false;
  for (const [index, a] of before.entries()) {
    const b = after[index];
    if (
      b === undefined ||
      a.entity !== b.entity ||
      a.form.key !== b.form.key ||
      a.form.parsed.nickname !== b.form.parsed.nickname
    )
      return false;
    if (a.mentions.length !== b.mentions.length || a.variants.length !== b.variants.length) return false;
    if (!a.variants.every((text, at) => b.counts[b.variants.indexOf(text)] === a.counts[at])) return false;
    if (a.roles.join('\n') !== b.roles.join('\n')) return false;
  }
  const order = (people: readonly LocalPerson[]): string =>
    people
      .map((person, index) => ({ start: person.mentions[0] ?? 0, index }))
      .sort((x, y) => x.start - y.start || x.index - y.index)
      .map(({ index }) => index)
      .join(' ');
  return order(before) === order(after);
}
