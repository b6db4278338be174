/*
 * Owns what a figure measures, as the telling words around it, and how alike that is for two figures.
 * The thresholds are held by the events gold. Leaves values to figureValue.ts.
 */
import type { Quantity } from '../core/annotation';
import { FREQUENT_WORDS } from '../core/lexicon/frequentWords';
import { compareValues, isEqualValue, ratioOf, type FigureValue } from './figureValue';
import type { Vocabulary } from './quoteWords';

export interface FigureContext {
  /** Each once, the words around first; a table for each of a hundred thousand figures would take ten times the room. */
  readonly concepts: readonly number[];
  /** Per concept, the nearest heaviest. */
  readonly weights: readonly number[];
  /** Concept of what is counted ("votes"); -1 where unknown. */
  readonly head: number;
  /** What is counted is people, however called. */
  readonly people: boolean;
  /** What befell those counted, by the nearest word that says it: "killed", "arrested"; null where none does. */
  readonly fate: string | null;
  /** The words as written, in order, for showing. */
  readonly words: readonly string[];
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

/** Reads the words around a number. */
export function readFigureContext({ near = [], about }: Quantity, vocabulary: Vocabulary): FigureContext {
  const weights = new Map<number, number>();
  const words = near.map((word) => word.toLowerCase());
  words.forEach((word, rank) => {
    const concept = vocabulary.conceptOf(FATES.get(word) ?? word);
    const weight = (FREQUENT.has(word) ? 0.4 : 1) * (1 - rank / 16);
    if (!weights.has(concept)) weights.set(concept, weight);
  });
  for (const word of about?.subject?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const concept = vocabulary.conceptOf(word);
    weights.set(concept, Math.max(weights.get(concept) ?? 0, 0.8));
  }
  const head = about?.head.toLowerCase() ?? '';
  return {
    concepts: [...weights.keys()],
    weights: [...weights.values()],
    head: head === '' ? -1 : vocabulary.conceptOf(head),
    people: PEOPLE.has(head),
    fate: FATES.get(head) ?? words.map((word) => FATES.get(word)).find((fate) => fate !== undefined) ?? null,
    words: near,
  };
}

/** What a word counts that both articles are about. */
const TOPICAL = 0.6;

/** How alike two contexts are, a ratio 0–1: cosine over weighted words. */
export function similarityOfContexts(a: FigureContext, b: FigureContext, topical: ReadonlySet<number>): number {
  let shared = 0;
  let inA = 0;
  let inB = 0;
  for (let at = 0; at < a.concepts.length; at++) {
    const concept = a.concepts[at] ?? -1;
    const scale = topical.has(concept) ? TOPICAL : 1;
    const own = (a.weights[at] ?? 0) * scale;
    inA += own * own;
    const other = b.concepts.indexOf(concept);
    if (other >= 0) shared += own * ((b.weights[other] ?? 0) * scale);
  }
  if (shared === 0) return 0;
  for (let at = 0; at < b.concepts.length; at++) {
    const weight = b.weights[at] ?? 0;
    inB += (topical.has(b.concepts[at] ?? -1) ? weight * TOPICAL : weight) ** 2;
  }
  // the last bits depend on which of the two is asked first, and would break ties by the order articles came in
  return inA === 0 || inB === 0 ? 0 : Math.fround(shared / Math.sqrt(inA * inB));
}

export interface ReadFigure {
  readonly value: FigureValue;
  readonly context: FigureContext;
}

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
  if (a.value.family !== b.value.family) return 0;
  const equal = isEqualValue(a.value, b.value);
  if (!equal && ratioOf(a.value, b.value) > MAX_RATIO && !a.value.vague && !b.value.vague) return 0;
  const sameFate = a.context.fate !== null && a.context.fate === b.context.fate;
  if (!sameFate && a.context.fate !== null && b.context.fate !== null && a.value.family === 'count') return 0;
  const heads = relateHeads(a.context, b.context);
  if (!equal && (heads === 'different' || (a.value.family === 'count' && heads !== 'same' && !sameFate))) return 0;
  // an age belongs to a name, and names are what the articles are about
  let similarity = similarityOfContexts(a.context, b.context, a.value.family === 'age' ? NOTHING : topical);
  if (similarity === 0) return 0;
  if (heads === 'same' && !a.context.people) similarity += SAME_HEAD;
  if (sameFate && a.value.family === 'count') similarity += SAME_FATE;
  if (equal) {
    // of a score and a small number the less telling counts, whichever is asked first
    const telling = Math.min(a.value.telling, b.value.telling) as FigureValue['telling'];
    const wanted = EQUAL[telling] + (heads === 'different' ? OTHER_HEAD : 0);
    return similarity >= wanted ? 2 + similarity : 0;
  }
  const verdict = compareValues(a.value, b.value);
  if (verdict === 'compatible') return similarity >= COMPATIBLE ? 1 + similarity : 0;
  if (similarity < CONFLICT || a.value.vague || b.value.vague) return 0;
  return sharedCount(a.context, b.context, topical) + (sameFate ? FATE_COUNTS : 0) >= CONFLICT_SHARED ? similarity : 0;
}

/** Words both contexts have: those that both articles are about count once, others twice. */
function sharedCount(a: FigureContext, b: FigureContext, topical: ReadonlySet<number>): number {
  let count = 0;
  for (const concept of a.concepts) if (b.concepts.includes(concept)) count += topical.has(concept) ? 1 : 2;
  return count;
}

function relateHeads(a: FigureContext, b: FigureContext): 'same' | 'unknown' | 'different' {
  if (a.head < 0 || b.head < 0) return 'unknown';
  if (a.head === b.head || (a.people && b.people)) return 'same';
  // "three campuses", "three Texas schools": the other's noun stands near
  return a.concepts.includes(b.head) || b.concepts.includes(a.head) ? 'unknown' : 'different';
}
