/*
 * Owns what counts as proof that a sighting is the remembered place: its neighbours pin it down, one side stands whole,
 * it stands between the same paragraphs (setting.ts), or its whole line or sentence moved unchanged. Each holds only
 * where no other sighting comes within a margin; all else goes to a person.
 * test/bench/anchors measures it; its goal, ≥ 99 % found and none wrong, is not reached: 97–98 % are found.
 */
import type { Span } from '../span';
import { align, type Alignment } from './alignment';
import type { AnchorWords } from './anchorWords';
import type { Passage } from './passage';
import { read, type Reading, type Side, type Sighting } from './reading';
import { countMisplaced, isInPlace, type Setting } from './setting';

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
/** Between the same paragraphs, that much of it shows it beside its neighbours, or a whole sentence of so many words. */
const MOST_OF_IT = 0.8;
const SENTENCE_WORDS = 4;
/** So many more landmarks on the wrong side, and a spot is another one. */
const CLEARLY = 2;
/** How far around a place (in words) a double of it is looked for. */
const DOUBLE_REACH = 60;

/** Weighs all sightings. `moved`: where the passage's whole line or sentence stands word for word (anchor/sentence.ts). */
export function judge(
  passage: Passage,
  text: AnchorWords,
  alignments: readonly Alignment[],
  moved: readonly Span[],
  setting?: Setting,
): Verdict {
  const readings = distinct(alignments.map((alignment) => read(passage, text, alignment)));
  const standing = readings.filter((reading) => reading.share >= LEAST_SHARE);
  const [best] = standing;
  const [mover] = moved;
  const placed = setting && findPlaced(standing, setting);
  if (placed?.span !== undefined && !placed.meaning && !placed.torn) {
    const proof = prove(placed, passage.unique) ?? proveInPlace(placed, passage.unique);
    const double = findDouble(passage, text, placed);
    if (proof !== undefined && double === undefined) return { kind: 'found', span: placed.span, why: proof };
  }
  if (best?.span !== undefined) {
    const rival = standing.find((reading) => reading !== best);
    const closer = standing.some((other) => nearnessOf(other) > nearnessOf(best));
    const alone = !closer && (rival === undefined || best.likeness - rival.likeness >= MARGIN);
    const strays = isElsewhere(best, setting) && !best.line && countLines(best) < 2;
    const proof = best.meaning || best.torn || !alone || strays ? undefined : prove(best, passage.unique);
    const isDoubled =
      standing.some((other) => other !== best && isDouble(other)) || findDouble(passage, text, best) !== undefined;
    if (proof !== undefined && !isDoubled) return { kind: 'found', span: best.span, why: proof };
    if (proof === undefined && mover !== undefined && moved.length === 1) {
      if (!standing.some((reading) => isPinned(reading, passage.unique) && !overlaps(reading.span, mover)))
        return movedTo(mover);
    }
    const why =
      !alone || proof !== undefined
        ? 'Several places look alike.'
        : best.torn
          ? 'Some of its words no longer stand with the others.'
          : best.meaning
            ? 'A number, a negation or a word was changed.'
            : 'Too little around it is as it was.';
    return { kind: 'open', ranked: standing, why };
  }
  if (mover !== undefined && moved.length === 1) return movedTo(mover);
  return { kind: 'open', ranked: standing, why: 'The words no longer stand where they stood.' };
}

/** The only reading, where it stands between what stood before and after; look-alikes are left to the stricter rules. */
function findPlaced(standing: readonly Reading[], setting: Setting): Reading | undefined {
  const [one, ...others] = standing;
  return one !== undefined && others.length === 0 && isInPlace(setting, one.from) ? one : undefined;
}

/** Clearly not between what stood before and after. */
const isElsewhere = ({ from }: Reading, setting: Setting | undefined): boolean =>
  setting !== undefined && countMisplaced(setting, from) >= setting.least + CLEARLY;

/** Why a reading that lies between the same paragraphs is the place; undefined where too little of it stands. */
function proveInPlace({ same, trimmed, before, after, share, sentence }: Reading, unique: boolean): string | undefined {
  const holds = (side: Side): boolean => side.touching && side.near >= NEAR_ENOUGH;
  if (!unique && !(sentence > 0 && holds(before) && holds(after) && countLines({ before, after }) > 0))
    return undefined;
  const near = holds(before) && holds(after) && share >= MOST_OF_IT && !before.altered && !after.altered;
  const cut = trimmed && (holds(before) || holds(after));
  if (sentence < SENTENCE_WORDS && !near && !cut) return undefined;
  return `It stands between the same paragraphs as it did${same ? '' : '; the words themselves were edited'}.`;
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
  if (countLines({ before, after }) < (before.altered || after.altered || !unique ? 2 : 1)) return false;
  const holds = (side: Side, other: Side): boolean => {
    if (!side.touching || side.near < NEAR_ENOUGH) return false;
    if (other.near >= NEAR_ENOUGH) return true;
    return other.beyond >= BEYOND_ENOUGH && (words >= LONG_PASSAGE || other.near >= NEAR_ENOUGH / 2);
  };
  return holds(before, after) || holds(after, before);
}

/** On how many sides the neighbouring line stands. */
const countLines = ({ before, after }: Pick<Reading, 'before' | 'after'>): number =>
  [before, after].filter(({ beyond }) => beyond >= BEYOND_ENOUGH).length;

const isProof = (side: Side): boolean =>
  side.touching &&
  side.words >= SIDE_WORDS &&
  side.near >= SIDE_ENOUGH &&
  side.all >= SIDE_ENOUGH &&
  side.beyond >= BEYOND_ENOUGH;

/** The same words close by with one side fitting as well: a copy was put beside the original. */
function findDouble(passage: Passage, text: AnchorWords, best: Reading): Reading | undefined {
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
  if (!repeated) return undefined;
  const other = read(passage, text, align(words, text, range, { from: best.from, to: best.to, first, end }));
  if (other.share < LEAST_SHARE || other.span === undefined) return undefined;
  return isDouble(other) ? other : undefined;
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
