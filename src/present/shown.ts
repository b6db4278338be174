/*
 * Owns what stays drawn while a person types: annotations with their place in the text as it is now. Edits shift
 * them and drop those they touched, until the next analysis. Pure; leaves drawing to editor/decorations.ts.
 */
import type { Analysis, Person, Quantity, Quote } from '../core/annotation';
import type { Edit, Span } from '../core/span';

/** An annotation and where it stands now; `of` keeps the offsets of the analysed text. */
export interface Shown<T> extends Span {
  readonly of: T;
}

export interface ShownAnnotations {
  readonly quotes: readonly Shown<Quote>[];
  readonly people: readonly Shown<Person>[];
  readonly numbers: readonly Shown<Quantity>[];
}

export const NOTHING_SHOWN: ShownAnnotations = { quotes: [], people: [], numbers: [] };

export function toShown({ quotes, people, numbers }: Analysis): ShownAnnotations {
  const place = <T extends Span>(of: T): Shown<T> => ({ of, start: of.start, end: of.end });
  return { quotes: quotes.map(place), people: people.map(place), numbers: numbers.map(place) };
}

/** All annotations after `edits`, applied in the order given, each in the text the one before left. */
export function shiftShown(shown: ShownAnnotations, edits: readonly Edit[]): ShownAnnotations {
  const shift = <T>(items: readonly Shown<T>[]): readonly Shown<T>[] => {
    let now = items;
    for (const edit of edits) now = shiftItems(now, edit);
    return now;
  };
  return { quotes: shift(shown.quotes), people: shift(shown.people), numbers: shift(shown.numbers) };
}

/** What stands before the edit is the same object as before: an article of 1 MB has tens of thousands. */
function shiftItems<T>(items: readonly Shown<T>[], edit: Edit): readonly Shown<T>[] {
  const delta = edit.length - (edit.end - edit.start);
  const shifted: Shown<T>[] = [];
  for (const item of items) {
    if (item.end <= edit.start) shifted.push(item);
    else if (edit.end <= item.start) shifted.push({ of: item.of, start: item.start + delta, end: item.end + delta });
  }
  return shifted;
}

/** How many annotations there are. */
export function countShown({ quotes, people, numbers }: ShownAnnotations): number {
  return quotes.length + people.length + numbers.length;
}

/** True when both lists cover the same spans, so that nothing needs to be drawn anew. */
export function isSameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, index) => b[index]?.start === start && b[index]?.end === end)
  );
}

/** The shortest of `items` that holds `offset`, its end included, or undefined. */
export function findAt<T extends Span>(items: readonly T[], offset: number): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (item.start > offset) break;
    if (offset <= item.end && (!best || item.end - item.start < best.end - best.start)) best = item;
  }
  return best;
}
