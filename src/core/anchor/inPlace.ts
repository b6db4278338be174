/*
 * Owns whether a sighting that lies between the paragraphs its passage lay between is that passage, edited or not: which
 * of several is meant, and how much of it and of its neighbours must be left. The paragraphs are setting.ts.
 */
import type { Passage } from './passage';
import { countLines, holds, NEAR_ENOUGH, type Reading } from './reading';
import { countMisplaced, isEnclosed, isInPlace, type Setting } from './setting';

/** Between the same paragraphs, that much of it shows it beside its neighbours, or a whole sentence of so many words. */
const MOST_OF_IT = 0.8;
/** Where one side of it is gone, that much of all that was remembered shows that the rest is not its neighbours alone. */
const MOST_AROUND = 0.5;
/** More of it, where words beside it were altered. */
const ALTERED_AROUND = 0.75;
/** The side that is left shows the place by so many words of its own line, or with so many of the passage itself. */
const SIDE_IN_LINE = 3;
const OWN_WORDS = 6;
/** Less than that share of a side is no side. */
const GONE = 0.3;
const SENTENCE_WORDS = 4;
/** So many more landmarks on the wrong side, and a spot is another one. */
export const CLEARLY = 2;

/** The one reading between what stood before and after; of several, the one whose line or sentence is unaltered. */
export function findInPlace(standing: readonly Reading[], setting: Setting, passage: Passage): Reading | undefined {
  const there = standing.filter(({ from }) => isInPlace(setting, from));
  const one = findOnly(there, () => true) ?? findOnly(there, ({ line }) => line) ?? findOnly(there, isUnaltered);
  if (one === undefined || one.meaning || one.torn) return undefined;
  const others = standing.filter((reading) => reading !== one);
  const isLess = (other: Reading): boolean => isUnaltered(one) && !isUnaltered(other);
  if (!others.every((other) => there.includes(other) || isLess(other) || isElsewhere(other, setting))) return undefined;
  // a whole sentence elsewhere may be it, moved, and this one an altered copy
  if (!isUnaltered(one) && others.some(isUnaltered)) return undefined;
  const isSame = isUnaltered(one)
    ? passage.onceSaid || countLines(one) === 2
    : passage.unique && isEnclosed(setting, one.from) && isKept(one, others.length === 0);
  return isSame ? one : undefined;
}

/** The one that holds; undefined where none or several do. */
export function findOnly(readings: readonly Reading[], isMeant: (reading: Reading) => boolean): Reading | undefined {
  const [one, second] = readings.filter(isMeant);
  return second === undefined ? one : undefined;
}

const isUnaltered = ({ sentence }: Reading): boolean => sentence.whole && sentence.words >= SENTENCE_WORDS;

/** Enough of it and of what stood beside it is there to be the same passage, edited. */
function isKept(reading: Reading, isAlone: boolean): boolean {
  const { same, trimmed, cut, added, share, likeness, words, opens, closes, before, after } = reading;
  if (holds(before) && holds(after)) {
    return share >= MOST_OF_IT && (likeness >= ALTERED_AROUND || !(before.altered || after.altered));
  }
  const held = [before, after].find((side) => holds(side) && (side.inLine >= SIDE_IN_LINE || words >= OWN_WORDS));
  if (held === undefined) {
    const inLine = before.touching && after.touching ? before.inLine + after.inLine : 0;
    const touches = inLine >= SIDE_IN_LINE && before.near + after.near >= NEAR_ENOUGH;
    return same && isAlone && touches && likeness >= MOST_AROUND;
  }
  const lost = held === before ? after : before;
  // both its ends show where it is, whatever was taken out between
  if (isAlone && opens && closes && !added && likeness >= MOST_AROUND) return true;
  return !same && (trimmed || (cut && lost.near < GONE));
}

/** Clearly not between what stood before and after. */
export const isElsewhere = ({ from }: Reading, setting: Setting | undefined): boolean =>
  setting !== undefined && countMisplaced(setting, from) >= setting.least + CLEARLY;
