/*
 * Owns what the benchmark asks and how an answer is judged: the places people annotate, where each of them stands after
 * an edit, and whether what was found is that. The edits are edits.ts.
 */
import type { Anchored, Place } from '../../../src/core/anchor';
import { analyze } from '../../../src/core/analyze';
import type { Span } from '../../../src/core/span';
import { matches, pick, type Random } from './edits';

/** What people annotate: detected quotes, names and numbers, and selections of any length. */
export function chooseTargets(text: string, random: Random): Span[] {
  const { quotes, people, numbers } = analyze(text);
  const targets: Span[] = [];
  for (const layer of [quotes, people.filter(({ kind }) => kind === 'name'), numbers]) {
    for (let i = 0; i < 4; i++) {
      const one = pick<Span>(layer, random);
      if (one) targets.push({ start: one.start, end: one.end });
    }
  }
  const words = matches(text, /\S+/g);
  for (let i = 0; i < 8; i++) {
    const first = Math.floor(random() * words.length);
    const last = Math.min(words.length - 1, first + Math.floor(random() ** 3 * 60));
    const [from, to] = [words[first], words[last]];
    if (from && to) targets.push({ start: from.start, end: to.end });
  }
  return targets;
}

export interface Truth {
  /** Characters of the target that still stand, ascending. */
  readonly places: readonly number[];
  readonly share: number;
  readonly together: boolean;
}

/** Space counts for nothing: a line break that outlives its paragraph is none of it. */
export function truthOf({ start, end, text }: Place, positions: Int32Array): Truth {
  const isVisible = [...text.split('')].map((unit) => unit.trim() !== '');
  const inOrder = [...positions.subarray(start, end)].filter((at, index) => at >= 0 && isVisible[index]);
  const places = [...inOrder].sort((a, b) => a - b);
  const ordered = inOrder.filter((at, index) => at === places[index]).length >= places.length * 0.9;
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  return {
    places,
    share: places.length / Math.max(1, isVisible.filter(Boolean).length),
    together: ordered && last - first < (end - start) * 1.5 + 20,
  };
}

/** Both borders are those of the target's characters, give or take what a mended slip or a trimmed end leaves open. */
function isRight({ start, end }: Span, { places }: Truth): boolean {
  const slack = Math.max(3, Math.min(15, places.length * 0.15));
  return Math.abs(start - (places[0] ?? -99)) <= slack && Math.abs(end - 1 - (places.at(-1) ?? -99)) <= slack;
}

export const touches = ({ start, end }: Span, { places }: Truth): boolean =>
  places.some((at) => at >= start && at < end);

export interface Judged {
  /** Half of the place or more stands, together and in order. */
  readonly present: boolean;
  /** `copied`: found where its sentence stands word for word in an altered copy of the deleted paragraph. */
  readonly outcome: 'found' | 'copied' | 'wrong' | 'review' | 'missed' | 'nothing';
}

export function judgeAnswer(anchored: Anchored, truth: Truth, copy: Truth): Judged {
  const present = truth.share >= 0.5 && truth.together;
  if (anchored.kind !== 'found') {
    return { present, outcome: !present ? 'nothing' : anchored.kind === 'gone' ? 'missed' : 'review' };
  }
  const isMoved = truth.places.length === 0 && copy.share >= 0.99 && isRight(anchored.span, copy);
  const right = present ? isRight(anchored.span, truth) : touches(anchored.span, truth);
  return { present, outcome: right ? (present ? 'found' : 'nothing') : isMoved ? 'copied' : 'wrong' };
}
