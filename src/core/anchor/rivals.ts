/*
 * Owns the other places that may be meant where one was found: a copy may have been taken while the original has a slip
 * in it. One rivals the place found where a passage like it stands beside more of its old neighbours, or as much, or
 * where one side fits both and what was remembered ends there.
 * What stands beside them is beside.ts.
 */
import type { Span } from '../span';
import { findWords, withoutMarks, type AnchorWords } from './anchorWords';
import {
  KEPT,
  MOST_LETTERS,
  findSpots,
  isExact,
  readReach,
  readSlips,
  toRemembered,
  toSpot,
  type Reach,
  type Remembered,
  type Spot,
} from './beside';
import { CLEARLY } from './inPlace';
import type { Passage } from './passage';
import type { Sighting } from './reading';
import { toSeedIndex, type SeedIndex } from './seeds';
import { countMisplaced, isInPlace, type Setting } from './setting';

/** A text prepared for looking for rivals. */
export interface RivalIndex {
  /** With marks, as `setting` counts them. */
  readonly all: AnchorWords;
  /** Without. */
  readonly bare: SeedIndex;
}

interface Standing extends Spot {
  readonly before: Reach;
  readonly after: Reach;
  /** The passage's own words stand as they did. */
  readonly isExact: boolean;
}

/** Fewer UTF-16 units are no lead. */
const LEAD = 8;
/** A passage is like the one remembered with that share of its letters altered, or so many between its old neighbours. */
const MOST_ALTERED = 0.4;
const SLIPS_BETWEEN = 2;
/** Two of it with no more between them stand side by side. */
const WORDS_BETWEEN = 1;

export const toRivalIndex = (all: AnchorWords): RivalIndex => ({ all, bare: toSeedIndex(withoutMarks(all)) });

/** Where another place than the one found at `span` may be meant, both, the one found first; else none. */
export function findRivals(passage: Passage, span: Span, index: RivalIndex, setting?: Setting): Sighting[] {
  const remembered = toRemembered(passage);
  const text = index.bare.words;
  const own = toSpot(text, span);
  const placeOf = ({ left }: Spot): number =>
    findWords(index.all, { start: text.start[left + 1] ?? Infinity, end: 0 })[0];
  const isSettled = setting !== undefined && isInPlace(setting, placeOf(own));
  const isElsewhere = (spot: Spot): boolean =>
    isSettled && countMisplaced(setting, placeOf(spot)) >= setting.least + CLEARLY;
  const spots = findSpots(remembered, index.bare).filter((spot) => isApart(spot, own) && !isElsewhere(spot));
  if (spots.length === 0) return [];
  const found = toStanding(remembered, text, own);
  const others = spots.map((spot) => toStanding(remembered, text, spot));
  const rivals = others.filter((other) => isRival(remembered, text, found, other));
  if (rivals.length === 0) return [];
  const sightings = rivals.map((rival) => ({ span: toSpan(text, rival), likeness: toLikeness(remembered, rival) }));
  return [{ span, likeness: toLikeness(remembered, found) }, ...sightings];
}

const isApart = (spot: Spot, { left, right }: Spot): boolean =>
  spot.left !== left && spot.right !== right && (spot.left + 1 >= right || spot.right - 1 <= left);

const toSpan = ({ start, end, count }: AnchorWords, { left, right }: Spot): Span => {
  const from = start[Math.min(left + 1, count - 1)] ?? 0;
  return { start: from, end: Math.max(from, end[right - 1] ?? 0) };
};

/** Share of the surroundings that stands: 0–1. */
function toLikeness({ words, first, end }: Remembered, { before, after }: Standing): number {
  const own = first < end ? (words.end[end - 1] ?? 0) - (words.start[first] ?? 0) : 0;
  const total = (words.end[words.count - 1] ?? 0) - (words.start[0] ?? 0) - own;
  return total <= 0 ? 0 : Math.min(1, (before.units + after.units) / total);
}

const toStanding = (remembered: Remembered, text: AnchorWords, spot: Spot): Standing => ({
  ...spot,
  before: readReach(remembered, text, spot, -1),
  after: readReach(remembered, text, spot, 1),
  isExact: isExact(remembered, text, spot),
});

/**
 * Something like the passage stands there beside more of its neighbours, or as much, directly before or behind the one
 * found, or as well on a side where what was remembered does not tell the two apart. Where each has one side of them, a
 * sentence that stands unaltered yields only to one with nothing but a slip in the passage.
 */
function isRival(remembered: Remembered, text: AnchorWords, found: Standing, other: Standing): boolean {
  const { slips, letters } = readSlips(remembered, text, other);
  if (slips > Math.max(SLIPS_BETWEEN, letters * MOST_ALTERED)) return false;
  const before = other.before.units - found.before.units;
  const after = other.after.units - found.after.units;
  const isOpen = (lead: number, { units }: Reach, isCut: boolean): boolean =>
    Math.abs(lead) <= LEAD && units >= KEPT && (isCut || !other.isExact);
  if (isOpen(before, other.before, remembered.isCutBefore) || isOpen(after, other.after, remembered.isCutAfter)) {
    return true;
  }
  if (other.isExact && isBeside(found, other)) return true;
  if (before <= LEAD && after <= LEAD) return before >= -LEAD && after >= -LEAD;
  if ((before >= 0 && after >= 0) || !found.isExact || !isWholeBeside(remembered, found)) return true;
  return isWholeBeside(remembered, other) && (other.isExact || (letters < MOST_LETTERS && slips <= SLIPS_BETWEEN));
}

const isBeside = (a: Spot, b: Spot): boolean =>
  Math.max(a.left, b.left) + 1 - Math.min(a.right, b.right) <= WORDS_BETWEEN;

/** All that its sentences have beside it stands as it did. */
const isWholeBeside = ({ first, end, sentenceFirst, sentenceEnd }: Remembered, { before, after }: Standing): boolean =>
  before.exact >= first - sentenceFirst && after.exact >= sentenceEnd - end;
