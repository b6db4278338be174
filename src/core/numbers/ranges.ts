/*
 * Owns what stands between the two numbers of a range or score: "to", a dash, "and" behind "between".
 * Gives the token the second number begins at; leaves reading both sides to quantity.ts.
 */
import { isDash, isGlued, lowerAt } from './tokenView';
import type { Tokens } from '../tokens';

export type RangeLink = 'to' | 'dash' | 'and' | 'or';

export interface RangeJoin {
  /** Token the second side begins at. */
  readonly next: number;
  readonly link: RangeLink;
}

/** The joint at token `at`, behind a first side that began at token `first`; null where none stands there. */
export function readRangeJoin(t: Tokens, first: number, at: number, from: number, limit: number): RangeJoin | null {
  if (at + 1 >= limit) return null;
  const word = lowerAt(t, at);
  if (word === 'to' || word === 'through' || word === 'till') return { next: at + 1, link: 'to' };
  if (word === 'up' && lowerAt(t, at + 1) === 'to' && isBehindFrom(t, first, from)) return { next: at + 2, link: 'to' };
  if (word === 'and') return isBehindBetween(t, first, from) ? { next: at + 1, link: 'and' } : null;
  if (isDash(t, at)) {
    // 10-to-15
    if (lowerAt(t, at + 1) === 'to' && isDash(t, at + 2)) return { next: at + 3, link: 'to' };
    if (isGlued(t, at) === isGlued(t, at + 1)) return { next: at + 1, link: 'dash' };
  }
  return null;
}

/** "three or four years": a plain number, "or" and another, which is a range where the two are neighbours (isNeighbour). */
export function readAlternative(
  t: Tokens,
  low: { readonly first: number; readonly next: number; readonly unit: unknown; readonly money: unknown },
  from: number,
  limit: number,
): RangeJoin | null {
  if (low.next + 1 >= limit || lowerAt(t, low.next) !== 'or' || low.unit !== null || low.money !== null) return null;
  for (let i = low.first - 1; i >= from && i >= low.first - 3; i--)
    if (lowerAt(t, i) === 'either' || lowerAt(t, i) === 'whether') return null;
  return { next: low.next + 1, link: 'or' };
}

/** Two whole numbers of which nobody would name one without the other: one or two, 10 or 15; not 2 or 4. */
export function isNeighbour(low: number, high: number): boolean {
  return Number.isInteger(low) && Number.isInteger(high) && high > low && (high - low === 1 || 2 * high <= 3 * low);
}

/** Words of change before a first side: "rose 5 percent to 20 percent", "by $3 to $9" name two figures, no range. */
const CHANGES = new Set(
  'by rose fell increased decreased up down gained lost dropped jumped climbed grew cut slid added slipped surged soared plunged declined rise fall rises falls gain drop jump climb'.split(
    ' ',
  ),
);

export function isBehindChange(t: Tokens, first: number, from: number): boolean {
  return first - 1 >= from && CHANGES.has(lowerAt(t, first - 1));
}

/** True where "from" stands directly before the first side. */
export function isBehindFrom(t: Tokens, first: number, from: number): boolean {
  return first - 1 >= from && lowerAt(t, first - 1) === 'from';
}

/** True where "between" stands within four tokens before the first side. */
export function isBehindBetween(t: Tokens, first: number, from: number): boolean {
  for (let i = first - 1; i >= from && i >= first - 4; i--) {
    const lower = lowerAt(t, i);
    if (lower === 'between') return true;
    if (lower === ',' || lower === '.') return false;
  }
  return false;
}

const SCORE_NOUNS = new Set(
  'majority vote win victory lead defeat loss draw tie decision margin score triumph scoreline ruling split record thrashing rout thriller verdict start run decisions'.split(
    ' ',
  ),
);
const SCORE_VERBS = new Set(
  'beat beats beating won win wins lost lose loses defeated defeats drew draw trailed led lead leads voted vote thrashed downed edged passed ruled score scored tied'.split(
    ' ',
  ),
);

/** True where two bare numbers joined by a dash (or "to") read as a score or a vote and not as a range. */
export function isScore(
  t: Tokens,
  first: number,
  next: number,
  from: number,
  limit: number,
  low: number,
  high: number,
): boolean {
  if (low >= high) return true;
  if (next < limit && (SCORE_NOUNS.has(lowerAt(t, next)) || SCORE_NOUNS.has(lowerAt(t, next + 1)))) return true;
  const before = lowerAt(t, first - 1);
  if (before === 'from' || before === 'between' || before === 'of') return false;
  for (let i = first - 1; i >= from && i >= first - 8; i--) if (SCORE_VERBS.has(lowerAt(t, i))) return true;
  return false;
}
