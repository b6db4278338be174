/*
 * Owns taking over what a pass found in the text before: for passes that read an article from its start to its end and
 * judge each finding by what stands near it. Where nothing near changed a finding is kept, between the scan goes anew until
 * it falls in step with the former one. Leaves what changed to revision.ts. The result is that of a fresh scan.
 */
import type { Shared } from './revision';

/** Where a finding stands, in the unit of the pass (tokens, or offsets of the text). */
export interface Place {
  readonly first: number;
  /** Behind its last. */
  readonly end: number;
}

/**
 * How a pass finds: from `from` on, where the last one `before` ends, each finding told to `found` until that gives false.
 */
export type Scan<T> = (from: number, found: (one: T) => boolean, before: readonly T[]) => void;

export interface FindingRules<T> {
  /** How far around a finding its pass looks beyond its own line, in the unit of the pass. */
  readonly reach: number;
  placeOf(one: T): Place;
  /** The same `by` further on. */
  move(one: T, by: number): T;
  /** Whether a scan that found `one` where the former found `former` finds the same from there on; left out, always. */
  isInStep?(one: T, former: T): boolean;
}

/** Findings of the former text that were not taken over, and those found anew. */
export interface Change<T> {
  readonly gone: readonly T[];
  readonly anew: readonly T[];
}

/** What one pass found in the text last given to it. */
export class KeptFindings<T> {
  private found: readonly T[] = [];
  private last: Change<T> = { gone: [], anew: [] };

  constructor(private readonly rules: FindingRules<T>) {}

  /** What the last text has in place of what. */
  get change(): Change<T> {
    return this.last;
  }

  /** All findings in order; `shared` is what the text has in common with the one before, null for nothing. */
  take(shared: Shared | null, scan: Scan<T>): readonly T[] {
    const all: T[] = [];
    const former = shared === null ? [] : this.found;
    const { head, tail, by } = this.limits(shared);
    const { placeOf, move, isInStep } = this.rules;
    let from = 0;
    let kept = 0;
    for (; kept < former.length; kept++) {
      const one = former[kept] as T;
      const { end } = placeOf(one);
      if (end > head) break;
      all.push(one);
      from = end;
    }
    let next = kept;
    let isTaken = false;
    const isSame = (one: T, first: number): boolean => {
      const same = former[next];
      return same !== undefined && placeOf(same).first + by === first && (isInStep?.(one, same) ?? true);
    };
    const found = (one: T): boolean => {
      const { first } = placeOf(one);
      while (next < former.length && placeOf(former[next] as T).first + by < first) next++;
      isTaken = first >= tail && isSame(one, first);
      if (!isTaken) all.push(one);
      return !isTaken;
    };
    scan(from, found, all);
    this.last = { gone: former.slice(kept, isTaken ? next : former.length), anew: all.slice(kept) };
    if (isTaken) for (; next < former.length; next++) all.push(move(former[next] as T, by));
    this.found = all;
    return all;
  }

  /** Up to where findings are kept as they are, and from where on the scan may fall in step. */
  private limits(shared: Shared | null): { readonly head: number; readonly tail: number; readonly by: number } {
    if (shared === null) return { head: 0, tail: Infinity, by: 0 };
    const { reach } = this.rules;
    return {
      head: shared.head - reach,
      tail: shared.now - shared.tail + reach,
      by: shared.now - shared.former,
    };
  }
}
