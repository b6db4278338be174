/*
 * Owns what counts as proof that a sighting is the remembered place: its neighbours pin it down, one side stands whole,
 * or its whole line or sentence moved unchanged. Each holds only where no other sighting comes within a margin.
 * All else goes to a person. The numbers are held by test/bench/anchors (found ≥ 99 %, none silently wrong).
 */
import type { Span } from '../span';
import { align, type Alignment } from './alignment';
import type { AnchorWords } from './anchorWords';
import type { Passage } from './passage';
import { read, type Reading, type Side, type Sighting } from './reading';

export type Verdict =
  | { readonly kind: 'found'; readonly span: Span; readonly why: string }
  /** `ranked` may be empty. */
  | { readonly kind: 'open'; readonly ranked: readonly Sighting[]; readonly why: string };

const NEAR_ENOUGH = 0.75;
const BEYOND_ENOUGH = 0.6;
/** A side that proves a place alone: nearly all of it, and that many words at least. */
const SIDE_ENOUGH = 0.85;
const SIDE_WORDS = 12;
const MARGIN = 0.08;
/** Less of the passage itself than this is another passage. */
const LEAST_SHARE = 0.5;
/** From this many words on a passage speaks for itself; a shorter one needs more of its neighbours. */
const LONG_PASSAGE = 5;
/** How far around a place (in words) a double of it is looked for. */
const DOUBLE_REACH = 60;

/** Weighs all sightings. `moved`: where the passage's whole line or sentence stands word for word (anchor/sentence.ts). */
export function judge(
  passage: Passage,
  text: AnchorWords,
  alignments: readonly Alignment[],
  moved: readonly Span[],
): Verdict {
  const readings = distinct(alignments.map((alignment) => read(passage, text, alignment)));
  const standing = readings.filter((reading) => reading.share >= LEAST_SHARE);
  const [best] = standing;
  const [mover] = moved;
  if (best?.span !== undefined) {
    const rival = standing.find((reading) => reading !== best);
    const closer = standing.some((other) => nearnessOf(other) > nearnessOf(best));
    const alone = !closer && (rival === undefined || best.likeness - rival.likeness >= MARGIN);
    const proof = best.meaning || !alone ? undefined : prove(best, passage.unique);
    const isDoubled = standing.some((other) => other !== best && isDouble(other)) || hasDouble(passage, text, best);
    if (proof !== undefined && !isDoubled) return { kind: 'found', span: best.span, why: proof };
    if (proof === undefined && mover !== undefined && moved.length === 1) {
      if (!standing.some((reading) => isPinned(reading, passage.unique) && !overlaps(reading.span, mover)))
        return movedTo(mover);
    }
    const why =
      !alone || proof !== undefined
        ? 'Several places look alike.'
        : best.meaning
          ? 'A number, a negation or a word was changed.'
          : 'Too little around it is as it was.';
    return { kind: 'open', ranked: standing, why };
  }
  if (mover !== undefined && moved.length === 1) return movedTo(mover);
  return { kind: 'open', ranked: standing, why: 'The words no longer stand where they stood.' };
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
function isPinned({ before, after, words }: Reading, unique: boolean): boolean {
  const lines = [before, after].filter(({ beyond }) => beyond >= BEYOND_ENOUGH).length;
  if (lines < (before.altered || after.altered || !unique ? 2 : 1)) return false;
  const holds = (side: Side, other: Side): boolean => {
    if (!side.touching || side.near < NEAR_ENOUGH) return false;
    if (other.near >= NEAR_ENOUGH) return true;
    return other.beyond >= BEYOND_ENOUGH && (words >= LONG_PASSAGE || other.near >= NEAR_ENOUGH / 2);
  };
  return holds(before, after) || holds(after, before);
}

const isProof = (side: Side): boolean =>
  side.touching &&
  side.words >= SIDE_WORDS &&
  side.near >= SIDE_ENOUGH &&
  side.all >= SIDE_ENOUGH &&
  side.beyond >= BEYOND_ENOUGH;

/** True where the same words stand close by with one side fitting as well: a copy was put beside the original. */
function hasDouble(passage: Passage, text: AnchorWords, best: Reading): boolean {
  const { words, first, end } = passage;
  const range = {
    from: Math.max(0, best.from - first - DOUBLE_REACH),
    to: Math.min(text.count, best.to + words.count - end + DOUBLE_REACH),
  };
  const opening = text.folded[best.from];
  let repeated = false;
  for (let at = range.from; at < range.to && !repeated; at++) {
    repeated = (at < best.from || at >= best.to) && text.folded[at] === opening;
  }
  if (!repeated) return false;
  const other = read(passage, text, align(words, text, range, { from: best.from, to: best.to, first, end }));
  if (other.share < LEAST_SHARE || other.span === undefined) return false;
  return isDouble(other);
}

/** The same words with the same words on one side. */
const isDouble = ({ before, after }: Reading): boolean =>
  [before, after].some((side) => side.touching && side.near >= NEAR_ENOUGH && side.words > 2);

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
