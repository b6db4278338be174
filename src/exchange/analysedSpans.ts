/*
 * Owns asking an analysis whether it finds by itself what a file says of a passage. Logarithmic a question.
 */
import { countLeading } from '../core/bisect';
import type { Analysis } from '../core/annotation';
import type { Span } from '../core/span';
import type { Layer } from '../notes/note';

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

export class AnalysedSpans {
  private readonly layers: Readonly<Record<Layer, readonly Span[]>>;
  private readonly people: ReadonlyMap<string, Analysis['people'][number]>;
  private readonly numbers: ReadonlyMap<string, Analysis['numbers'][number]>;
  private readonly cues: ReadonlySet<string>;
  private readonly speakers: ReadonlySet<string>;
  /** "Cue 12 40 44 48": a quote and its cue, a quote and its speaker. */
  private readonly said: ReadonlySet<string>;

  constructor({ people, quotes, numbers }: Pick<Analysis, 'people' | 'quotes' | 'numbers'>) {
    this.layers = { person: toMerged(people), quote: toMerged(quotes), number: toMerged(numbers) };
    this.people = new Map(people.map((person) => [keyOf(person), person]));
    this.numbers = new Map(numbers.map((number) => [keyOf(number), number]));
    this.cues = new Set(quotes.flatMap(({ cue }) => (cue ? [keyOf(cue)] : [])));
    this.speakers = new Set(quotes.flatMap(({ speaker }) => (speaker ? [keyOf(speaker)] : [])));
    this.said = new Set(
      quotes.flatMap((quote) => [
        ...(quote.cue ? [`Cue ${keyOf(quote)} ${keyOf(quote.cue)}`] : []),
        ...(quote.speaker ? [`Speaker ${keyOf(quote)} ${keyOf(quote.speaker)}`] : []),
      ]),
    );
  }

  /** Something of the layer shares characters with the span. */
  holds(layer: Layer, { start, end }: Span): boolean {
    const merged = this.layers[layer];
    const first = countLeading(merged.length, (at) => (merged[at]?.end ?? 0) <= start);
    return (merged[first]?.start ?? Infinity) < end;
  }

  isCue = (span: Span): boolean => this.cues.has(keyOf(span));

  isSpeaker = (span: Span): boolean => this.speakers.has(keyOf(span));

  /** The relation of a quote to its cue or its speaker. */
  isSaid = (type: string, quote: Span, other: Span): boolean =>
    this.said.has(`${type} ${keyOf(quote)} ${keyOf(other)}`);

  /** All are mentions of one person. */
  areOnePerson(spans: readonly (Span | undefined)[]): boolean {
    const entities = new Set(spans.map((span) => span && (this.people.get(keyOf(span))?.entity ?? undefined)));
    return entities.size === 1 && !entities.has(undefined);
  }

  /** What an export of ours says of a person's or a number's kind. */
  isKind(what: string, span: Span, value: string): boolean {
    if (what === 'Person Mention') return this.people.get(keyOf(span))?.kind === value;
    return what === 'Number Kind' && this.numbers.get(keyOf(span))?.kind === value;
  }
}

/** The same characters as spans that do not meet, in order. */
function toMerged(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
