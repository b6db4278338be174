/*
 * Owns what subjects.ts has found in one article: its searches call themselves and each other from every verb, and ask the
 * same of the same words over and over. Each question is answered once, and so many questions near one place at most.
 */
import type { Subject } from './antecedents';
import type { Frames } from './frames';

/** A search from `item`, not below item `low`, `depth` searches deep; the same for the same. */
type Search = (frames: Frames, item: number, low: number, depth: number) => Subject | undefined;

/** More than the deepest a search may go. */
const DEPTHS = 8;

/** Items that share a budget. */
const NEARBY = 64;
/** New questions among so many items; beyond it nothing is found. 4,500 articles of news ask 35 at most. */
const MAX_QUESTIONS = 160;

/** Answers of one search above one lowest item, by item and depth; null where nothing was found. */
type Answers = Map<number, Subject | null>;

export class SubjectMemory {
  private readonly bySearch = new Map<Search, Map<number, Answers>>();

  private readonly asked: number[] = [];

  /** What `search` finds, or found before; undefined also where too much was asked around there. */
  once(search: Search, frames: Frames, item: number, low: number, depth: number): Subject | undefined {
    const answers = this.answersOf(search, low);
    const key = item * DEPTHS + depth;
    const known = answers.get(key);
    if (known !== undefined) return known ?? undefined;
    const near = Math.floor(item / NEARBY);
    const asked = (this.asked[near] ?? 0) + 1;
    if (asked > MAX_QUESTIONS) return undefined;
    this.asked[near] = asked;
    const found = search(frames, item, low, depth);
    answers.set(key, found ?? null);
    return found;
  }

  private answersOf(search: Search, low: number): Answers {
    const byLow = kept(this.bySearch, search, () => new Map<number, Answers>());
    return kept(byLow, low, () => new Map<number, Subject | null>());
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
