/*
 * Owns finding a Place again in a text that has changed: found, or candidates for a person to choose from, or gone.
 * Never silently wrong: a place is found only where its words and surroundings prove it and nothing else comes near.
 * What is remembered is anchor/place.ts, the proof is judged in anchor/evidence.ts; the W3C selectors of a Place are written in exchange/.
 */
import { toAnchorWords } from './anchor/anchorWords';
import { align } from './anchor/alignment';
import { judge } from './anchor/evidence';
import type { Sighting } from './anchor/reading';
import { toPassage, type Passage } from './anchor/passage';
import { LEAST_CONTEXT, MOST_CONTEXT, type Place } from './anchor/place';
import { findRivals, toRivalIndex, type RivalIndex } from './anchor/rivals';
import { findMoved } from './anchor/sentence';
import { toLandmarks, toSetting, type Landmarks } from './anchor/setting';
import { findWindows, toSeedIndex, type SeedIndex } from './anchor/seeds';
import type { Excerpt } from './annotation';
import type { Span } from './span';
import { hashText } from './text';

export { toPlace, toPlacer, type Place } from './anchor/place';

/** One place that may be meant. */
export interface AnchorCandidate extends Excerpt {
  /** How much of the remembered words, surroundings included, stands there: ratio 0–1. */
  readonly likeness: number;
}

export type Anchored =
  | {
      readonly kind: 'found';
      readonly span: Span;
      /** True where the words themselves are no longer those remembered (a slip mended, a quote trimmed). */
      readonly changed: boolean;
      /** One sentence for the person. */
      readonly why: string;
    }
  /** Best first, at least one. */
  | { readonly kind: 'candidates'; readonly candidates: readonly AnchorCandidate[]; readonly why: string }
  | { readonly kind: 'gone'; readonly why: string };

const MOST_CANDIDATES = 8;
/** Longer passages (UTF-16 units) are found by their two ends, which bounds an alignment's cost. */
const LONGEST_PASSAGE = 2400;

/** Finds one place in a normalised text. For several places of one text use toAnchorFinder. Never throws. */
export function findAnchor(text: string, place: Place): Anchored {
  return toAnchorFinder(text)(place);
}

/**
 * Prepares a normalised text for many look-ups; what is costly is built on first need. A place that stands where it
 * stood costs one comparison; any other a bounded number of words, in step with the length of the passage.
 */
export function toAnchorFinder(text: string): (place: Place) => Anchored {
  let hash: string | undefined;
  let index: SeedIndex | undefined;
  let landmarks: Landmarks | undefined;
  let rivals: RivalIndex | undefined;
  const know = (): Known => {
    index ??= toSeedIndex(toAnchorWords(text));
    landmarks ??= toLandmarks(index.words);
    rivals ??= toRivalIndex(index.words);
    return { index, landmarks, rivals };
  };
  return (place) => {
    if (place.hash !== undefined && isAt(text, place, place.start)) {
      hash ??= hashText(text);
      if (hash === place.hash) return found(place.start, place.text.length, false, 'The article is unchanged.');
    }
    const verbatim = findVerbatim(text, place);
    if (verbatim !== undefined && isOnly(place, verbatim, know())) {
      const why =
        verbatim === place.start
          ? 'The same words stand at the same place.'
          : 'The same words, surroundings included, stand elsewhere.';
      return found(verbatim, place.text.length, false, why);
    }
    return findByWords(text, place, know());
  };
}

const isAt = (text: string, place: Place, at: number): boolean =>
  place.text.length > 0 && text.startsWith(place.text, at);

function found(start: number, length: number, changed: boolean, why: string): Anchored {
  return { kind: 'found', span: { start, end: start + length }, changed, why };
}

/** Offset of the one spot where words and surroundings stand as remembered; undefined for none or several. */
function findVerbatim(text: string, place: Place): number | undefined {
  if (place.text === '' || place.before.length + place.after.length < LEAST_CONTEXT) return undefined;
  const whole = place.before + place.text + place.after;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return undefined;
  // of twins, the one that still reads as both did need not be the one
  if (place.unique === false && at + place.before.length !== place.start) return undefined;
  return at + place.before.length;
}

const isOnly = (place: Place, start: number, known: Known): boolean =>
  findRivals(toPassage(place), { start, end: start + place.text.length }, known.rivals).length === 0;

/** What is known of a text, built once. */
interface Known {
  readonly index: SeedIndex;
  readonly landmarks: Landmarks;
  readonly rivals: RivalIndex;
}

function findByWords(text: string, place: Place, known: Known): Anchored {
  return place.text.length > LONGEST_PASSAGE ? findByEnds(text, place, known) : findWhole(text, place, known);
}

/** A very long passage stands where its two ends do, in order and about as far apart as they were. */
function findByEnds(text: string, place: Place, known: Known): Anchored {
  const length = place.text.length;
  const head = place.text.slice(0, LONGEST_PASSAGE / 2);
  const tail = place.text.slice(-LONGEST_PASSAGE / 2);
  const inner = place.text.slice(head.length, head.length + MOST_CONTEXT);
  const outer = place.text.slice(length - tail.length - MOST_CONTEXT, length - tail.length);
  const start = findWhole(text, { ...place, text: head, after: inner }, known);
  const end = findWhole(text, { ...place, text: tail, before: outer, start: place.end - tail.length }, known);
  if (start.kind !== 'found') return start;
  if (end.kind !== 'found') return end;
  const span = { start: start.span.start, end: end.span.end };
  if (span.end - span.start < length / 2 || span.end - span.start > length * 2) {
    const candidates = [start.span, end.span].map((part) => ({
      ...part,
      text: text.slice(part.start, part.end),
      likeness: 0.5,
    }));
    return { kind: 'candidates', candidates, why: 'Its first and its last words no longer stand together.' };
  }
  return found(span.start, span.end - span.start, text.slice(span.start, span.end) !== place.text, start.why);
}

function findWhole(text: string, place: Place, known: Known): Anchored {
  const { index, landmarks, rivals } = known;
  const passage = toPassage(place);
  if (passage.words.count === 0) return { kind: 'gone', why: 'There is no word to look for.' };
  const sightings = findSightings(passage, index);
  const setting = place.around && toSetting(place.around, landmarks);
  const verdict = judge(passage, index.words, sightings, findMoved(passage, index), setting);
  const others = verdict.kind === 'found' ? findRivals(passage, verdict.span, rivals, setting) : [];
  if (verdict.kind === 'found' && others.length === 0) {
    const { start, end } = verdict.span;
    return found(start, end - start, text.slice(start, end) !== place.text, verdict.why);
  }
  const candidates = toCandidates(text, place, verdict.kind === 'found' ? others : verdict.ranked);
  const why = verdict.kind === 'found' ? 'Several places look alike.' : verdict.why;
  if (candidates.length > 0) return { kind: 'candidates', candidates, why };
  return { kind: 'gone', why: 'Neither these words nor any like them stand in the text.' };
}

function findSightings(passage: Passage, index: SeedIndex): Alignments {
  return findWindows(index, passage.words).map((range) => align(passage.words, index.words, range));
}

type Alignments = ReturnType<typeof align>[];

/** Judged places first, then plain repetitions of the words, nearest to the old position first. */
function toCandidates(text: string, place: Place, ranked: readonly Sighting[]): AnchorCandidate[] {
  const candidates: AnchorCandidate[] = [];
  const put = (start: number, end: number, likeness: number): void => {
    if (candidates.length === MOST_CANDIDATES || candidates.some((known) => start < known.end && known.start < end))
      return;
    candidates.push({ start, end, text: text.slice(start, end), likeness });
  };
  for (const { span, likeness } of ranked) if (span !== undefined) put(span.start, span.end, likeness);
  for (const start of findNearest(text, place)) put(start, start + place.text.length, 0);
  return candidates;
}

/** Verbatim repetitions of the words, nearest to the old position first; bounded look-around. */
function findNearest(text: string, { text: words, start }: Place): number[] {
  if (words.trim() === '') return [];
  const spots: number[] = [];
  for (
    let at = text.indexOf(words, start);
    at >= 0 && spots.length < MOST_CANDIDATES;
    at = text.indexOf(words, at + 1)
  ) {
    spots.push(at);
  }
  let before = 0;
  for (let at = start > 0 ? text.lastIndexOf(words, start - 1) : -1; at >= 0 && before < MOST_CANDIDATES; before++) {
    spots.push(at);
    at = at > 0 ? text.lastIndexOf(words, at - 1) : -1;
  }
  return spots.sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b);
}
