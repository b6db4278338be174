/*
 * Owns naming what changed between two wordings of one utterance, from their word diff.
 * Leaves whether they are one utterance to sameQuoteScore.ts.
 */
import { withoutEnds } from '../core/edges';
import { VERB_FORMS } from '../core/lexicon/verbForms';
import { spellOut } from './newsSpellings';
import { stemOf } from './quoteWords';
import { diffWords, type DiffRun, type DiffWord, type WordDiff } from './wordDiff';
import { append } from '../core/longLists';

export type Difference =
  | 'identical'
  | 'cut' // one holds more of the utterance than the other
  | 'ellipsis' // words left out in the middle, and marked so
  | 'bracket' // words put in brackets, added or in place of others
  | 'word' // single words put for others, added or left out
  | 'tense'
  | 'negation'
  | 'number'
  | 'translation' // said in another language, put into English differently
  | 'paraphrase'
  | 'punctuation' // marks or capitals only
  | 'speaker';

const NEGATIONS = new Set(
  (
    "not never no none nobody nothing nowhere neither nor cannot can't don't doesn't didn't isn't aren't wasn't weren't " +
    "won't wouldn't couldn't shouldn't haven't hasn't hadn't ain't without"
  ).split(' '),
);
/** “No one wants it more than we” and “We want it more than anyone” deny nothing of each other. */
const NOBODY = new Set('anyone anybody any anything'.split(' '));
const NUMBERS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions ' +
    'billion billions trillion dozen dozens half twice double triple first second third once'
  ).split(' '),
);
const FORMS: ReadonlyMap<string, number> = new Map(
  VERB_FORMS.trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index])),
);

const AFFIRMED: Readonly<Record<string, string>> = {
  "won't": 'will',
  "can't": 'can',
  cannot: 'can',
  "shan't": 'shall',
};

/** Fewer of the shorter wording's words than this in common, and it is no longer the same wording. */
const SAME_WORDING = 0.66;

interface Gap {
  readonly a: readonly DiffWord[];
  readonly b: readonly DiffWord[];
  /** Before the first or behind the last common word. */
  readonly atEdge: boolean;
  /** One of the sides marks an omission here. */
  readonly marked: boolean;
}

/**
 * Names what changed, in the order of the type; never empty. `foreign`: the speaker is known to speak another language;
 * `speakersDiffer`: the articles name two.
 */
export function nameDifferences(
  a: string,
  b: string,
  context: { readonly foreign: boolean; readonly speakersDiffer: boolean },
): Difference[] {
  const found = new Set<Difference>();
  if (stripEdges(a) === stripEdges(b)) found.add('identical');
  else for (const difference of compareWordings(a, b, context.foreign)) found.add(difference);
  if (found.size === 0) found.add('punctuation');
  if (context.speakersDiffer) found.add('speaker');
  return ORDER.filter((difference) => found.has(difference));
}

const ORDER: readonly Difference[] = [
  ...(['identical', 'negation', 'number', 'cut', 'ellipsis', 'bracket', 'word', 'tense'] as const),
  ...(['translation', 'paraphrase', 'punctuation', 'speaker'] as const),
];

const stripEdges = (text: string): string => withoutEnds(text, /[\s"“”‘’'.,;:!?…—–-]/).replace(/[’ʼ]/g, "'");

function compareWordings(a: string, b: string, foreign: boolean): Difference[] {
  const diff = diffWords(a, b);
  if (isHeldWhole(diff)) return ['cut'];
  const found: Difference[] = [];
  const gaps = gapsOf(diff);
  const common = diff.runs.reduce((sum, run) => sum + (run.same ? run.aTo - run.aFrom : 0), 0);
  const inner = gaps.filter(({ atEdge }) => !atEdge);
  if (common === 0 || common < SAME_WORDING * overlapLength(diff)) {
    found.push(foreign ? 'translation' : 'paraphrase');
    const [left, right] = [alignedWords(diff, 'a'), alignedWords(diff, 'b')];
    if (isNegationChanged(left, right)) found.push('negation');
    if (isNumberChanged(left, right, true)) found.push('number');
    return found;
  }
  for (const gap of gaps) append(found, nameGap(gap));
  if (
    isNegationChanged(
      inner.flatMap((gap) => gap.a),
      inner.flatMap((gap) => gap.b),
    )
  )
    found.push('negation');
  return found;
}

/** All words of the shorter stand side by side in the longer; the diff may have matched them elsewhere. */
function isHeldWhole({ a, b }: WordDiff): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const plain = (list: readonly DiffWord[]): string => ` ${list.map(({ word }) => word).join(' ')} `;
  return short.length > 0 && short.length < long.length && plain(long).includes(plain(short));
}

/** Words of the shorter wording that the longer could have: all but what stands beyond the other's beginning or end. */
function overlapLength({ a, b, runs }: WordDiff): number {
  let [left, right] = [a.length, b.length];
  for (const run of [runs[0], runs.length > 1 ? runs.at(-1) : undefined]) {
    if (run === undefined || run.same) continue;
    const [inA, inB] = [run.aTo - run.aFrom, run.bTo - run.bFrom];
    // two different beginnings or ends are of different extent only where one is a sentence longer
    if (inA === 0 || inB === 0 || Math.abs(inA - inB) > 6) {
      left -= inA;
      right -= inB;
    }
  }
  return Math.min(left, right);
}

function gapsOf({ a, b, runs }: WordDiff): Gap[] {
  const first = runs.findIndex(({ same }) => same);
  const last = runs.length - 1 - [...runs].reverse().findIndex(({ same }) => same);
  const toGap = (run: DiffRun, index: number): Gap => ({
    a: a.slice(run.aFrom, run.aTo),
    b: b.slice(run.bFrom, run.bTo),
    atEdge: first < 0 || index < first || index > last,
    marked: isMarked(a, run.aFrom, run.aTo) || isMarked(b, run.bFrom, run.bTo),
  });
  return runs.map(toGap).filter((_, index) => runs[index]?.same === false);
}

/** An ellipsis before, inside or directly behind the run. */
function isMarked(words: readonly DiffWord[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (words[at]?.afterEllipsis === true) return true;
  return false;
}

const isAllBracketed = (words: readonly DiffWord[]): boolean =>
  words.length > 0 &&
  words.some(({ bracketed }) => bracketed) &&
  words.filter(({ bracketed }) => !bracketed).length <= 1;

function nameGap({ a, b, atEdge, marked }: Gap): Difference[] {
  if (isAllBracketed(a) || isAllBracketed(b)) return ['bracket'];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (atEdge) {
    if (short.length === 0) return ['cut'];
    return long.length > 4 ? ['cut'] : nameSwap(a, b);
  }
  if (marked) return short.length > 1 ? ['ellipsis', 'word'] : ['ellipsis'];
  if (short.length === 0 && long.length > 3) return ['cut'];
  if (long.length - short.length > 6) return short.length > 1 ? ['cut', ...nameSwap(a, b)] : ['cut'];
  return nameSwap(a, b);
}

/** Words in place of others. Those that face each other from either end are compared one by one. */
function nameSwap(a: readonly DiffWord[], b: readonly DiffWord[]): Difference[] {
  if (isNumberChanged(a, b, false)) return ['number'];
  const found: Difference[] = [];
  const faces = (x: string, y: string): boolean => {
    if (spellOut(x) === spellOut(y)) return true;
    if (!isFormOf(x, y)) return false;
    // “'s” for “is” is no other tense
    found.push(x.startsWith("'") || y.startsWith("'") ? 'word' : 'tense');
    return true;
  };
  let [left, right] = [a, b];
  const shrink = (side: 0 | -1): void => {
    while (left.length > 0 && right.length > 0 && faces(left.at(side)?.word ?? '', right.at(side)?.word ?? '')) {
      [left, right] = side === 0 ? [left.slice(1), right.slice(1)] : [left.slice(0, -1), right.slice(0, -1)];
    }
  };
  shrink(0);
  shrink(-1);
  if (!isOnlyNegation(left, right)) found.push('word');
  return found;
}

function isFormOf(a: string, b: string): boolean {
  if (a === b) return true;
  const form = FORMS.get(a);
  if (form !== undefined && form === FORMS.get(b)) return true;
  return stemOf(a) === stemOf(b) && (/(?:ed|ing)$/.test(a) || /(?:ed|ing)$/.test(b));
}

const words = (list: readonly DiffWord[]): string[] => list.map(({ word }) => word);
const isNegation = (word: string): boolean => NEGATIONS.has(word);

/** “will” for “won't”: nothing but the negation has changed. */
function isOnlyNegation(a: readonly DiffWord[], b: readonly DiffWord[]): boolean {
  return affirmed(a) === affirmed(b);
}

function affirmed(list: readonly DiffWord[]): string {
  return words(list)
    .map((word) => AFFIRMED[word] ?? word.replace(/n't$/, ''))
    .filter((word) => !NEGATIONS.has(word) && word !== '')
    .join(' ');
}

function isNegationChanged(a: readonly DiffWord[], b: readonly DiffWord[]): boolean {
  const count = (list: readonly DiffWord[]): number => words(list).filter(isNegation).length;
  const [left, right] = [count(a), count(b)];
  if (left % 2 === right % 2) return false;
  const denied = left > right ? b : a;
  return !words(denied).some((word) => NOBODY.has(word));
}

const isNumber = (word: string): boolean => /^\d/.test(word) || NUMBERS.has(word);

function isNumberChanged(a: readonly DiffWord[], b: readonly DiffWord[], anywhere: boolean): boolean {
  const left = words(a).filter((word) => isNumber(word));
  const right = words(b).filter((word) => isNumber(word));
  if (left.length === 0 || right.length === 0) return false;
  const digits = (list: readonly string[]): string => [...list].sort().join(' ');
  return digits(left) !== digits(right) && (!anywhere || left.some((word) => /^\d/.test(word)));
}

/** The words of one side between its first and last word in common. */
function alignedWords({ a, b, runs }: WordDiff, side: 'a' | 'b'): readonly DiffWord[] {
  const same = runs.filter((run) => run.same);
  const [first, last] = [same[0], same.at(-1)];
  if (first === undefined || last === undefined) return side === 'a' ? a : b;
  return side === 'a' ? a.slice(first.aFrom, last.aTo) : b.slice(first.bFrom, last.bTo);
}
