/*
 * Owns the comparison of two wordings word by word: which words stand in both, in order, and which in one only.
 * Case, marks and the form of apostrophes do not count. For hovers and the compare panel, and for naming differences.
 */
import type { Span } from '../core/span';
import { tokenise } from '../core/tokenise';
import { TokenType } from '../core/tokens';
import { append } from '../core/longLists';

/** A run of words the wordings share, or that only this or only the other one has. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A word of a wording; UTF-16 offsets in that wording, end exclusive. */
export interface DiffWord {
  readonly start: number;
  readonly end: number;
  /** In lower case, apostrophes straight. */
  readonly word: string;
  /** Stands in square or round brackets that the wording opens. */
  readonly bracketed: boolean;
  /** An ellipsis (… or ...) stands directly before it. */
  readonly afterEllipsis: boolean;
}

/** A run of words: in both wordings (`same`), or one run for another; one of the runs may be empty (from === to). */
export interface DiffRun {
  readonly same: boolean;
  /** Words [aFrom, aTo) of the first, [bFrom, bTo) of the second wording. */
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export interface WordDiff {
  readonly a: readonly DiffWord[];
  readonly b: readonly DiffWord[];
  /** In order, covering all words of both. */
  readonly runs: readonly DiffRun[];
}

/** Longer wordings are compared by their first words, and beyond this many changes they count as all different. */
const MAX_WORDS = 1500;
const MAX_CHANGES = 600;

/** Compares two wordings. `diffWords("We won.", "we have won")` → same "we", put in "have", same "won". */
export function diffWords(a: string, b: string): WordDiff {
  const left = readDiffWords(a);
  const right = readDiffWords(b);
  const partner = matchWords(left, right);
  joinRuns(left, right, partner);
  return { a: left, b: right, runs: toRuns(left, right, partner) };
}

/** What `text` has and `reference` has not is added; the other way round, removed. Marks go with the word before them. */
export function toDiffPieces(reference: string, text: string): DiffPiece[] {
  const { a, b, runs } = diffWords(reference, text);
  const pieces: DiffPiece[] = [];
  const push = (kind: DiffPiece['kind'], from: string, words: readonly Span[], start: number, end: number): void => {
    if (start >= end) return;
    const first = words[start]?.start ?? 0;
    const last = words[end - 1]?.end ?? first;
    const next = words[end]?.start ?? from.length;
    const mark = /^\S*/.exec(from.slice(last, next))?.[0] ?? '';
    pieces.push({ kind, text: `${from.slice(first, last)}${mark} ` });
  };
  for (const { same, aFrom, aTo, bFrom, bTo } of runs) {
    if (same) push('same', text, b, bFrom, bTo);
    else {
      push('removed', reference, a, aFrom, aTo);
      push('added', text, b, bFrom, bTo);
    }
  }
  return pieces;
}

/** The words of a wording, marks left out. */
export function readDiffWords(text: string): DiffWord[] {
  const tokens = tokenise(text.length > 15_000 ? text.slice(0, 15_000) : text);
  const words: DiffWord[] = [];
  let open = 0;
  let ellipsis = false;
  for (let i = 0; i < tokens.count && words.length < MAX_WORDS; i++) {
    const mark = tokens.word[i] ?? '';
    if (tokens.type[i] !== TokenType.Mark) {
      const { start, end } = { start: tokens.start[i] ?? 0, end: tokens.end[i] ?? 0 };
      words.push({ start, end, word: tokens.lower[i] ?? '', bracketed: open > 0, afterEllipsis: ellipsis });
      ellipsis = false;
    } else if (mark === '[' || mark === '(') open++;
    else if (mark === ']' || mark === ')') open = Math.max(0, open - 1);
    else if (mark === '…' || (mark === '.' && isThird(tokens.word, i))) ellipsis = true;
  }
  return words;
}

const isThird = (words: readonly string[], i: number): boolean => words[i - 1] === '.' && words[i - 2] === '.';

/** For each word of `a` the index of its partner in `b`, or -1; partners ascend. Myers' greedy O(ND) comparison. */
function matchWords(a: readonly DiffWord[], b: readonly DiffWord[]): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.word === b[head]?.word) partner[head] = head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail)?.word === b.at(-1 - tail)?.word) {
    tail++;
    partner[a.length - tail] = b.length - tail;
  }
  const n = a.length - head - tail;
  const m = b.length - head - tail;
  const trail: Int32Array[] = [];
  const limit = Math.min(n + m, MAX_CHANGES);
  const reach = new Int32Array(2 * limit + 3);
  const at = (x: Int32Array, k: number): number => x[k + limit + 1] ?? 0;
  for (let changes = 0; changes <= limit; changes++) {
    trail.push(reach.slice());
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && at(reach, k - 1) < at(reach, k + 1));
      let x = down ? at(reach, k + 1) : at(reach, k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 && a[head + x]?.word === b[head + x - k]?.word) x++;
      reach[k + limit + 1] = x;
      if (x >= n && x - k >= m) {
        walkBack(trail, changes, k, x);
        return partner;
      }
    }
  }
  return partner;

  function walkBack(steps: readonly Int32Array[], changes: number, k: number, end: number): void {
    let x = end;
    for (let step = changes, diagonal = k; step >= 0; step--) {
      const before = steps[step] ?? reach;
      const down = diagonal === -step || (diagonal !== step && at(before, diagonal - 1) < at(before, diagonal + 1));
      const from = step === 0 ? 0 : down ? at(before, diagonal + 1) : at(before, diagonal - 1) + 1;
      while (x > from) {
        x--;
        partner[head + x] = head + x - diagonal;
      }
      if (step > 0 && !down) x--;
      diagonal += down ? 1 : -1;
    }
  }
}

/**
 * Of the ways to match as many words, takes the one in fewer runs: “we agreed | to … we | agreed to go” becomes
 * “we agreed to … | we agreed to go”. A run moves whole over words put in or left out, where the same words stand again
 * before the next run.
 */
function joinRuns(a: readonly DiffWord[], b: readonly DiffWord[], partner: Int32Array): void {
  const runs = toRuns(a, b, partner);
  const isEqual = (inA: number, inB: number): boolean => a[inA]?.word === b[inB]?.word;
  const move = (run: DiffRun, byA: number, byB: number): boolean => {
    const length = run.aTo - run.aFrom;
    for (let at = 0; at < length; at++) if (!isEqual(run.aFrom + byA + at, run.bFrom + byB + at)) return false;
    partner.fill(-1, run.aFrom, run.aTo);
    for (let at = 0; at < length; at++) partner[run.aFrom + byA + at] = run.bFrom + byB + at;
    return true;
  };
  const step = (at: number, side: 1 | -1): void => {
    const [run, gap, next] = [runs[at], runs[at + side], runs[at + 2 * side]];
    if (run?.same !== true || gap === undefined || gap.same || next === undefined) return;
    const [byA, byB] = [side * (gap.aTo - gap.aFrom), side * (gap.bTo - gap.bFrom)];
    if ((byA !== 0 && byB !== 0) || !move(run, byA, byB)) return;
    // what the run left joins the gap on its other side, and the run the next one
    runs.length = 0;
    append(runs, toRuns(a, b, partner));
  };
  for (let at = runs.length - 3; at >= 0; at--) step(at, 1);
  for (let at = 2; at < runs.length; at++) step(at, -1);
}

function toRuns(a: readonly DiffWord[], b: readonly DiffWord[], partner: Int32Array): DiffRun[] {
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [aFrom, bFrom] = [i, j];
    if (i < a.length && partner[i] === j) {
      while (i < a.length && partner[i] === j) {
        i++;
        j++;
      }
      runs.push({ same: true, aFrom, aTo: i, bFrom, bTo: j });
      continue;
    }
    while (i < a.length && (partner[i] ?? -1) < 0) i++;
    j = i < a.length ? (partner[i] ?? j) : b.length;
    runs.push({ same: false, aFrom, aTo: i, bFrom, bTo: j });
  }
  return runs;
}
