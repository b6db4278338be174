/*
 * Owns what is asked for where a name alone proves nothing, because many bear it: the entities of such a name are one
 * person only where role, company or the words quoted of them connect them. Leaves which names are such to identityNames.ts.
 */
import { compareText } from '../core/compareText';
import { NameClass } from './identityClass';
import type { LocalPerson } from './localPerson';
import { roleWords } from './identityRoles';

/** Of so many people beside somebody every two are a key. */
const COMPANY_KEYS = 16;
const KEY_BASE = 2 ** 26;

/** The members of a class in parts that something connects, in order of their first articles. Linear by shared keys. */
export function splitByEvidence(whole: NameClass): readonly NameClass[] {
  const members = [...whole.members].sort(
    (a, b) => compareText(a.article, b.article) || compareText(a.entity, b.entity),
  );
  const parent = members.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const owner = new Map<string | number, number>();
  members.forEach((person, index) => {
    for (const key of evidenceKeys(person)) {
      const other = owner.get(key);
      if (other === undefined) owner.set(key, index);
      else parent[Math.max(find(index), find(other))] = Math.min(find(index), find(other));
    }
  });
  const parts = new Map<number, NameClass>();
  members.forEach((person, index) => {
    const root = find(index);
    let part = parts.get(root);
    if (part === undefined) parts.set(root, (part = new NameClass(whole.form, whole.key)));
    part.add(person);
  });
  return [...parts.values()];
}

/** What makes two bearers of a frequent name one: the same role, the same words, or the same two people beside them. */
function evidenceKeys({ roles, company, key: own, said }: LocalPerson): (string | number)[] {
  // a role has no sign of these
  const keys: (string | number)[] = said.map((key) => `“${key}`);
  for (const role of roles) {
    const key = [...roleWords(role)].sort().join(' ');
    if (key !== '') keys.push(key);
  }
  const few: number[] = [];
  for (const key of company) {
    if (few.length === COMPANY_KEYS) break;
    if (key !== own) few.push(key);
  }
  for (let i = 0; i < few.length; i++) for (let j = 0; j < i; j++) keys.push((few[j] ?? 0) * KEY_BASE + (few[i] ?? 0));
  return keys;
}
