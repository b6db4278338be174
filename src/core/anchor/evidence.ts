/*
 * Owns what counts as proof that a sighting is the remembered place: its neighbours pin it down, one side stands whole,
 * it stands between the same paragraphs (inPlace.ts), or its whole line or sentence moved unchanged. Each holds only
 * where no other sighting comes within a margin; all else goes to a person. test/bench/anchors measures it.
 */
import type { Span } from '../span';
import { align, type Alignment, type TextRange } from './alignment';
import type { AnchorWords } from './anchorWords';
import type { Passage } from './passage';
import { findInPlace, findOnly, isElsewhere } from './inPlace';
import { BEYOND_ENOUGH, countLines, holds, NEAR_ENOUGH, read, type Reading, type Side, type Sighting } from './reading';
import { isInPlace, type Setting } from './setting';

export type Verdict =
  | { readonly kind: 'found'; readonly span: Span; readonly why: string }
  /** `ranked` may be empty. */
  | { readonly kind: 'open'; readonly ranked: readonly Sighting[]; readonly why: string };

/** A side that proves a place alone: nearly all of it, and that many words at least. */
const SIDE_ENOUGH = 0.85;
const SIDE_WORDS = 12;
const MARGIN = 0.08;
/** Less of the passage itself than this is another passage. */
const LEAST_SHARE = 0.5;
/** That much is still worth a person's look. */
const OFFERED_SHARE = 0.25;
/** From this many words on a passage speaks for itself; a shorter one needs more of its neighbours. */
const LONG_PASSAGE = 5;
/** A shorter sentence that stands elsewhere may be said twice. */
const MOVED_WORDS = 7;
/** How far around a place (in words) a double of it is looked for. */
const DOUBLE_REACH = 60;
/** Of so many sightings, best first. */
const MOST_DOUBLED = 3;

/** Weighs all sightings. `moved`: where the passage's whole line or sentence stands word for word (anchor/sentence.ts). */
export function judge(
  passage: Passage,
  text: AnchorWords,
  alignments: readonly Alignment[],
  moved: readonly Span[],
  setting?: Setting,
): Verdict {
  const readings = distinct(alignments.map((alignment) => read(passage, text, alignment)));
  const offered = readings.filter((reading) => reading.share >= OFFERED_SHARE);
  const standing = offered.filter((reading) => reading.share >= LEAST_SHARE);
  const doubles = standing.slice(0, MOST_DOUBLED).flatMap((reading) => findDoubles(passage, text, reading));
  const placed = setting && findInPlace(distinct([...standing, ...doubles]), setting, passage);
  if (placed?.span !== undefined) {
    const changed = placed.same ? '' : '; the words themselves were edited';
    return { kind: 'found', span: placed.span, why: `It stands between the same paragraphs as it did${changed}.` };
  }
  const [best] = standing;
  const mover = moved.length === 1 ? moved[0] : undefined;
  if (best?.span === undefined) {
    if (mover !== undefined) return movedTo(mover);
    return { kind: 'open', ranked: offered, why: 'The words no longer stand where they stood.' };
  }
  const rival = standing.find((reading) => reading !== best);
  const closer = standing.some((other) => nearnessOf(other) > nearnessOf(best));
  const alone = !closer && (rival === undefined || best.likeness - rival.likeness >= MARGIN);
  const strays = isElsewhere(best, setting) && !best.line && countLines(best) < 2;
  const proof = best.meaning || best.torn || !alone || strays ? undefined : prove(best, passage.unique);
  const isDoubled = doubles.length > 0 || standing.some((other) => other !== best && isDouble(other));
  if (proof !== undefined && !isDoubled) return { kind: 'found', span: best.span, why: proof };
  if (proof === undefined && mover !== undefined) {
    if (!standing.some((reading) => isPinned(reading, passage.unique) && !overlaps(reading.span, mover)))
      return movedTo(mover);
  }
  const respelt = passage.onceSaid && doubles.length === 0 ? findMovedSentence(standing, setting) : undefined;
  if (respelt?.span !== undefined) return movedTo(respelt.span);
  const why =
    !alone || proof !== undefined
      ? 'Several places look alike.'
      : best.torn
        ? 'Some of its words no longer stand with the others.'
        : best.meaning
          ? 'A number, a negation or a word was changed.'
          : 'Too little around it is as it was.';
  return { kind: 'open', ranked: offered, why };
}

/** The only reading whose whole sentence stands, at most respelt, where nothing is in its old place. */
function findMovedSentence(standing: readonly Reading[], setting: Setting | undefined): Reading | undefined {
  const one = findOnly(
    standing,
    ({ sentence, meaning, torn }) => sentence.whole && sentence.words >= MOVED_WORDS && !meaning && !torn,
  );
  const isRival = (other: Reading): boolean =>
    other.line ||
    isPinned(other, true) ||
    other.likeness >= (one?.likeness ?? 0) + MARGIN ||
    (setting !== undefined && isInPlace(setting, other.from));
  return standing.some((other) => other !== one && isRival(other)) ? undefined : one;
}

/** How much of the passage and its nearest words stands: a copy with other words beside it has less. */
const nearnessOf = ({ before, after, share }: Reading): number => before.near + after.near + share;

const movedTo = (span: Span): Verdict => ({
  kind: 'found',
  span,
  why: 'Its whole sentence stands unchanged elsewhere.',
});

/** Why the reading is the place, as a sentence; undefined where it is not proved. */
function prove(reading: Reading, unique: boolean): string | undefined {
  const changed = reading.same ? '' : '; the words themselves were edited';
  if (isPinned(reading, unique)) return `Its neighbours stand where they stood${changed}.`;
  if (reading.line) return `Its whole line stands${changed}.`;
  if (!unique || reading.before.altered || reading.after.altered) return undefined;
  if (!(reading.same || reading.trimmed)) return undefined;
  if (!isProof(reading.before) && !isProof(reading.after)) return undefined;
  return `One side of it stands where it stood, the other was replaced${changed}.`;
}

/**
 * One side stands directly beside it, the other stands too or its neighbouring line does, and so does one such line.
 * Where words beside it were altered, or it stood more than once, both lines are asked: look-alikes have one at most.
 */
function isPinned({ before, after, words, sentence }: Reading, unique: boolean): boolean {
  if (!unique && sentence.words === 0) return false;
  if (countLines({ before, after }) < (before.altered || after.altered || !unique ? 2 : 1)) return false;
  const pins = (side: Side, other: Side): boolean => {
    if (!holds(side)) return false;
    if (other.near >= NEAR_ENOUGH) return true;
    return other.beyond >= BEYOND_ENOUGH && (words >= LONG_PASSAGE || other.near >= NEAR_ENOUGH / 2);
  };
  return pins(before, after) || pins(after, before);
}

const isProof = (side: Side): boolean =>
  side.touching &&
  side.words >= SIDE_WORDS &&
  side.near >= SIDE_ENOUGH &&
  side.all >= SIDE_ENOUGH &&
  side.beyond >= BEYOND_ENOUGH;

/** The same words close by with one side fitting as well: a copy was put beside the original. */
function findDoubles(passage: Passage, text: AnchorWords, best: Reading): Reading[] {
  const { words, first, end } = passage;
  const from = Math.max(0, best.from - first - DOUBLE_REACH);
  const to = Math.min(text.count, best.to + words.count - end + DOUBLE_REACH);
  const opening = text.folded[best.from] ?? '';
  // each side by itself, for the surroundings of a double may fit the first one better
  return [
    { from, to: best.from },
    { from: best.to, to },
  ].flatMap((side) => {
    if (!contains(text, side, opening)) return [];
    const favoured = read(passage, text, align(words, text, side, { first, end }));
    if (favoured.share < LEAST_SHARE || favoured.span === undefined || !isDouble(favoured)) return [];
    const plain = read(passage, text, align(words, text, side));
    return [overlaps(plain.span, favoured.span) ? plain : favoured];
  });
}

function contains(text: AnchorWords, { from, to }: TextRange, folded: string): boolean {
  for (let at = from; at < to; at++) if (text.folded[at] === folded) return true;
  return false;
}

/** The same words with the same words on one side. */
const isDouble = ({ before, after }: Reading): boolean => [before, after].some((side) => holds(side) && side.words > 2);

const overlaps = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;

/** Best first; windows that overlap often see the same place twice. */
function distinct(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of [...readings].sort((a, b) => b.likeness - a.likeness)) {
    if (!kept.some((other) => overlaps(other.span, reading.span))) kept.push(reading);
  }
  return kept;
}
