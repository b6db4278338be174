/*
 * Owns whether two targets mean the same characters of an article, and finding what stands for a place among many without
 * asking each.
 */
import type { Target } from './note';

/**
 * True where two targets mean the same characters: the same words at the same offset of one text, or, written
 * down against different states of it, the same words between the same neighbours.
 */
export function isSamePlace(a: Target, b: Target): boolean {
  if (a.article !== b.article || a.place.text !== b.place.text) return false;
  if (a.place.hash === b.place.hash) return a.place.start === b.place.start;
  const [[before, after], [otherBefore, otherAfter]] = [neighboursOf(a), neighboursOf(b)];
  return before === otherBefore && after === otherAfter;
}

/** What must be the same beside the words, in UTF-16 units. */
const BESIDE = 32;

const neighboursOf = ({ place }: Target): readonly [before: string, after: string] => [
  place.before.slice(-BESIDE),
  place.after.slice(0, BESIDE),
];

interface Entry<T> {
  readonly target: Target;
  readonly value: T;
  readonly order: number;
}

/** What was put, by place. A look-up or an addition takes the same time however many there are. */
export class PlaceIndex<T> {
  /** In one state of a text: by where the words begin. */
  private readonly byStart = new Map<string, Entry<T>>();
  /** Across states of a text: by the words' neighbours, the first of the first state and the first of any other. */
  private readonly byNeighbours = new Map<string, Entry<T>[]>();
  private count = 0;

  /** The value put first whose place is the same; undefined where there is none. */
  find(target: Target): T | undefined {
    const here = this.byStart.get(startKey(target));
    const elsewhere = this.byNeighbours
      .get(neighbourKey(target))
      ?.find(({ target: other }) => other.place.hash !== target.place.hash);
    if (here === undefined || elsewhere === undefined) return (here ?? elsewhere)?.value;
    return (here.order < elsewhere.order ? here : elsewhere).value;
  }

  /** Adds a value behind all others. */
  put(target: Target, value: T): void {
    const entry = { target, value, order: this.count++ };
    const start = startKey(target);
    if (!this.byStart.has(start)) this.byStart.set(start, entry);
    const neighbours = neighbourKey(target);
    const states = this.byNeighbours.get(neighbours);
    if (states === undefined) this.byNeighbours.set(neighbours, [entry]);
    else if (states.length < 2 && states[0]?.target.place.hash !== target.place.hash) states.push(entry);
  }
}

const startKey = ({ article, place }: Target): string => JSON.stringify([article, place.text, place.hash, place.start]);

const neighbourKey = (target: Target): string =>
  JSON.stringify([target.article, target.place.text, ...neighboursOf(target)]);
