/*
 * Owns what a figure measures, as the telling words around it, and how alike that is for two figures.
 * The thresholds are held by the events gold. Leaves values to figureValue.ts.
 */
import type { Quantity } from '../core/annotation';
import { FREQUENT_WORDS } from '../core/lexicon/frequentWords';
import { compareValues, isEqualValue, ratioOf, type FigureValue } from './figureValue';
import type { Vocabulary } from './quoteWords';

export interface FigureContext {
  /** Holds its terms, each a concept with a code of its weight: those around first, every concept once. */
  readonly terms: ArrayLike<number>;
  /** Where among them they begin and end. */
  readonly firstTerm: number;
  readonly endTerm: number;
  /** Concept of what is counted ("votes"); -1 where unknown. */
  readonly head: number;
  /** What is counted is people, however called. */
  readonly people: boolean;
  /** What befell those counted, by the nearest word that says it: "killed", "arrested"; null where none does. */
  readonly fate: string | null;
}

const FREQUENT: ReadonlySet<string> = new Set(FREQUENT_WORDS.trim().split(/\s+/));
const PEOPLE: ReadonlySet<string> = new Set(
  (
    'people person persons others other individuals individual residents resident victims victim men man women woman citizens ' +
    'citizen passengers civilians patients deaths dead lives injuries arrests suspects members participants'
  ).split(' '),
);

/** What is said of people counted; two fates are two quantities. */
const FATES: ReadonlyMap<string, string> = new Map(
  (
    'killed: kill kills killed killing dead die dies died death deaths fatal fatalities slain slaughter slaughtered murdered lives\n' +
    'injured: injured injuring injuries wounded wounding hurt hospitalized hospitals hospital\n' +
    'arrested: arrest arrests arrested arresting detained detaining held custody\n' +
    'missing: missing unaccounted\n' +
    'rescued: rescued saved freed released\n' +
    'infected: infected infections positive cases\n' +
    'displaced: evacuate evacuated evacuees evacuation displaced fled homeless'
  )
    .split('\n')
    .flatMap((line) => {
      const [fate = '', list = ''] = line.split(': ');
      return list.split(' ').map((word): [string, string] => [word, fate]);
    }),
);

export const FATE_NAMES: readonly string[] = [...new Set(FATES.values())];

/** Words beyond this many are not read. */
const NEAREST = 16;
/** Weight of what the clause says is counted. */
const SUBJECT = 0.8;
/** Weights a term can have: by rank, of frequent words by rank, of the subject. */
const WEIGHTS: readonly number[] = [1, 0.4]
  .flatMap((full) => Array.from({ length: NEAREST }, (_, rank) => full * (1 - rank / NEAREST)))
  .concat(SUBJECT);
const SUBJECT_CODE = 2 * NEAREST;
/** Room of the code in a term. */
const TERM_CODES = 64;

const weightOf = (term: number): number => WEIGHTS[term % TERM_CODES] ?? 0;
const conceptOf = (term: number): number => (term / TERM_CODES) | 0;

/** Reads the words around a number. */
export function readFigureContext(
  { near = [], about }: Quantity,
  vocabulary: Vocabulary,
): FigureContext & { readonly terms: readonly number[] } {
  const codes = new Map<number, number>();
  const words = near.slice(0, NEAREST).map((word) => word.toLowerCase());
  words.forEach((word, rank) => {
    const concept = vocabulary.conceptOf(FATES.get(word) ?? word);
    if (!codes.has(concept)) codes.set(concept, FREQUENT.has(word) ? NEAREST + rank : rank);
  });
  for (const word of about?.subject?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const concept = vocabulary.conceptOf(word);
    const known = codes.get(concept);
    if (known === undefined || weightOf(known) < SUBJECT) codes.set(concept, SUBJECT_CODE);
  }
  const head = about?.head.toLowerCase() ?? '';
  const terms = [...codes].map(([concept, code]) => concept * TERM_CODES + code);
  return {
    terms,
    firstTerm: 0,
    endTerm: terms.length,
    head: head === '' ? -1 : vocabulary.conceptOf(head),
    people: PEOPLE.has(head),
    fate: FATES.get(head) ?? words.map((word) => FATES.get(word)).find((fate) => fate !== undefined) ?? null,
  };
}

/** The term of the concept between two places; -1 where there is none. */
function termOf(terms: ArrayLike<number>, from: number, end: number, concept: number): number {
  for (let at = from; at < end; at++) {
    const term = terms[at] ?? 0;
    if (conceptOf(term) === concept) return term;
  }
  return -1;
}

const hasConcept = ({ terms, firstTerm, endTerm }: FigureContext, concept: number): boolean =>
  termOf(terms, firstTerm, endTerm, concept) >= 0;

/** What a word counts that both articles are about. */
const TOPICAL = 0.6;

/** How alike two contexts are, a ratio 0–1: cosine over weighted words. */
export function similarityOfContexts(a: FigureContext, b: FigureContext, topical: ReadonlySet<number>): number {
  let shared = 0;
  let inA = 0;
  let inB = 0;
  const { terms: ofA, firstTerm: fromA, endTerm: endA } = a;
  const { terms: ofB, firstTerm: fromB, endTerm: endB } = b;
  for (let at = fromA; at < endA; at++) {
    const term = ofA[at] ?? 0;
    const concept = conceptOf(term);
    const scale = topical.has(concept) ? TOPICAL : 1;
    const own = weightOf(term) * scale;
    inA += own * own;
    const other = termOf(ofB, fromB, endB, concept);
    if (other >= 0) shared += own * (weightOf(other) * scale);
  }
  if (shared === 0) return 0;
  for (let at = fromB; at < endB; at++) {
    const term = ofB[at] ?? 0;
    const weight = weightOf(term);
    inB += (topical.has(conceptOf(term)) ? weight * TOPICAL : weight) ** 2;
  }
  // the last bits depend on which of the two is asked first, and would break ties by the order articles came in
  return inA === 0 || inB === 0 ? 0 : Math.fround(shared / Math.sqrt(inA * inB));
}

/** A figure as it is compared. */
export interface ReadFigure extends FigureValue, FigureContext {}

/** Similarity wanted of the contexts of equal values, by how telling the value is. */
const EQUAL = [0.22, 0.12, 0.06] as const;
const COMPATIBLE = 0.26;
const CONFLICT = 0.38;
/** What two different figures have to share to contradict each other, by sharedCount, and what the same fate adds to it. */
const CONFLICT_SHARED = 6;
const FATE_COUNTS = 2;
/** What the same noun counted, or the same fate, is worth; and what different nouns cost. */
const SAME_HEAD = 0.08;
const SAME_FATE = 0.16;
const OTHER_HEAD = 0.15;
/** Values further apart are no two reports of one figure. */
const MAX_RATIO = 2;

const NOTHING: ReadonlySet<number> = new Set();

/**
 * How strongly two figures of related articles speak of the same quantity: 0 for not at all, else above 0, equal values
 * before compatible before conflicting ones.
 */
export function strengthOf(a: ReadFigure, b: ReadFigure, topical: ReadonlySet<number>): number {
  if (a.family !== b.family) return 0;
  const equal = isEqualValue(a, b);
  if (!equal && ratioOf(a, b) > MAX_RATIO && !a.vague && !b.vague) return 0;
  const sameFate = a.fate !== null && a.fate === b.fate;
  if (!sameFate && a.fate !== null && b.fate !== null && a.family === 'count') return 0;
  const heads = relateHeads(a, b);
  if (!equal && (heads === 'different' || (a.family === 'count' && heads !== 'same' && !sameFate))) return 0;
  // an age belongs to a name, and names are what the articles are about
  let similarity = similarityOfContexts(a, b, a.family === 'age' ? NOTHING : topical);
  if (similarity === 0) return 0;
  if (heads === 'same' && !a.people) similarity += SAME_HEAD;
  if (sameFate && a.family === 'count') similarity += SAME_FATE;
  if (equal) {
    // of a score and a small number the less telling counts, whichever is asked first
    const telling = Math.min(a.telling, b.telling) as FigureValue['telling'];
    const wanted = EQUAL[telling] + (heads === 'different' ? OTHER_HEAD : 0);
    return similarity >= wanted ? 2 + similarity : 0;
  }
  const verdict = compareValues(a, b);
  if (verdict === 'compatible') return similarity >= COMPATIBLE ? 1 + similarity : 0;
  if (similarity < CONFLICT || a.vague || b.vague) return 0;
  return sharedCount(a, b, topical) + (sameFate ? FATE_COUNTS : 0) >= CONFLICT_SHARED ? similarity : 0;
}

/** Words both contexts have: those that both articles are about count once, others twice. */
function sharedCount(a: FigureContext, b: FigureContext, topical: ReadonlySet<number>): number {
  let count = 0;
  for (let at = a.firstTerm; at < a.endTerm; at++) {
    const concept = conceptOf(a.terms[at] ?? 0);
    if (hasConcept(b, concept)) count += topical.has(concept) ? 1 : 2;
  }
  return count;
}

function relateHeads(a: FigureContext, b: FigureContext): 'same' | 'unknown' | 'different' {
  if (a.head < 0 || b.head < 0) return 'unknown';
  if (a.head === b.head || (a.people && b.people)) return 'same';
  // "three campuses", "three Texas schools": the other's noun stands near
  return hasConcept(a, b.head) || hasConcept(b, a.head) ? 'unknown' : 'different';
}
