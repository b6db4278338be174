/*
 * Owns which given names are forms of one: Bill and William, Volodymyr and Vladimir. Takes folded names.
 */
import { GIVEN_NAME_VARIANTS } from '../lexicon/givenNameVariants';

let variantGroups: ReadonlyMap<string, readonly number[]> | null = null;

function groupsOf(given: string): readonly number[] {
  if (variantGroups === null) {
    const groups = new Map<string, number[]>();
    for (const [index, line] of GIVEN_NAME_VARIANTS.trim().split('\n').entries()) {
      for (const name of line.split(' ')) groups.set(name, [...(groups.get(name) ?? []), index]);
    }
    variantGroups = groups;
  }
  return variantGroups.get(given) ?? [];
}

/** Other forms of a folded given name; empty for one without. */
export function givenNameVariants(given: string): readonly string[] {
  const groups = groupsOf(given);
  if (groups.length === 0) return [];
  let variants = knownVariants.get(given);
  if (variants === undefined) {
    const all = [...(variantGroups ?? [])];
    variants = all.filter(([, of]) => of.some((group) => groups.includes(group))).map(([name]) => name);
    knownVariants.set(given, variants);
  }
  return variants;
}

/** Filled on demand; no more of them than names in the list. */
const knownVariants = new Map<string, readonly string[]>();

/** Whether two folded given names are forms of one: bill, william; volodymyr, vladimir. Not for equal names. */
export function isGivenNameVariant(a: string, b: string): boolean {
  if (a === b) return false;
  const groups = groupsOf(a);
  return groups.length > 0 && groupsOf(b).some((group) => groups.includes(group));
}
