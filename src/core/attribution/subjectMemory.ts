/*
 * Owns what subjects.ts has found in one article: its searches call themselves and each other from every verb, and ask the
 * same of the same words over and over. Each question is answered once, and so many questions near one place at most.
 */

/** A search of one article from `item`, not below item `low`, `depth` searches deep; it finds the same for the same. */
type Search<Where, Found> = (where: Where, item: number, low: number, depth: number) => Found | undefined;

/** More than the deepest a search may go. */
const DEPTHS = 8;

/** Items that share a budget. */
const NEARBY = 64;
/** New questions among so many items; beyond it nothing is found. 4,500 articles of news ask 35 at most. */
const MAX_QUESTIONS = 160;

/** Answers of one search above one lowest item, by item and depth; null where nothing was found. */
type Answers = Map<number, unknown>;

export class SubjectMemory {
  private readonly bySearch = new Map<unknown, Map<number, Answers>>();

  private readonly asked: number[] = [];

  /** What `search` finds, or found before; undefined also where too much was asked around there. */
  once<Where, Found>(
    search: Search<Where, Found>,
    where: Where,
    item: number,
    low: number,
    depth: number,
  ): Found | undefined {
    const answers = this.answersOf(search, low);
    const key = item * DEPTHS + depth;
    const known = answers.get(key) as Found | null | undefined;
    if (known !== undefined) return known ?? undefined;
    const near = Math.floor(item / NEARBY);
    const asked = (this.asked[near] ?? 0) + 1;
    if (asked > MAX_QUESTIONS) return undefined;
    this.asked[near] = asked;
    const found = search(where, item, low, depth);
    answers.set(key, found ?? null);
    return found;
  }

  private answersOf(search: unknown, low: number): Answers {
    const byLow = kept(this.bySearch, search, () => new Map<number, Answers>());
    return kept(byLow, low, () => new Map<number, unknown>());
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
