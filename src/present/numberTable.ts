/*
 * Owns the numbers of all articles by kind and value, kept article by article as columns, so that a list opens without
 * reading analyses. Leaves how a value is written to quantityWords.ts, orders to arrange.ts.
 */
import { compareText } from '../core/compareText';
import type { Bound, Quantity, QuantityKind } from '../core/annotation';
import type { ArticleId } from '../corpus/ports';
import type { ArticleMentions, MentionAt } from './neighbour';
import { toBoundedWords, toValueWords } from './quantityWords';
import { toTimexOrder } from './timexWords';

/** All mentions of one value: "about 20 %" and "20 %" are one value with two bounds. */
export interface ValueGroup {
  /** Unlike that of every other value of its kind. */
  readonly key: string;
  /** "20 %", "USD 300 billion", "February 12, 2025". */
  readonly name: string;
  /** What values of one kind are ordered by: the number, of dates the day; null where the article does not tell. */
  readonly size: number | null;
  readonly count: number;
  readonly articles: number;
  /** By article, then place; read from the columns on every call. */
  readonly mentions: () => MentionAt[];
}

export interface KindGroup {
  readonly kind: QuantityKind;
  readonly count: number;
  readonly articles: number;
  readonly values: () => ValueGroup[];
  readonly mentions: () => MentionAt[];
}

/** Fractions are listed with percentages: one-fifth and 20 % are one share. */
const listedAs = (kind: QuantityKind): QuantityKind => (kind === 'fraction' ? 'percent' : kind);

/** The order kinds are listed in: what a reporter checks first comes first. */
const KIND_ORDER: readonly QuantityKind[] = [
  'money',
  'percent',
  'count',
  'measure',
  'rate',
  'multiple',
  'duration',
  'age',
  'temperature',
  'ordinal',
  'date',
  'time',
];

const BOUNDS: readonly Bound[] = ['=', '~', '<', '>'];

interface Value {
  readonly kind: QuantityKind;
  readonly key: string;
  readonly words: string;
  readonly size: number | null;
  readonly articles: Set<ArticleId>;
  count: number;
  /** How many mentions have each bound, in the order of BOUNDS. */
  readonly bounds: [number, number, number, number];
}

/** A value in a list: its kind, its words, and the size it was first met with. */
export type SavedValue = readonly [kind: QuantityKind, words: string, size: number | null];

/** One article's numbers in order: the value's index, start, end, bound's index; four each. */
type Column = Int32Array;
const WIDTH = 4;

export class NumberTable {
  private readonly columns = new Map<ArticleId, Column>();
  private readonly values: Value[] = [];
  private readonly indexes = new Map<string, number>();
  /** How many mentions of a kind an article holds; only articles that hold one. */
  private readonly kindCounts = new Map<QuantityKind, Map<ArticleId, number>>();
  private total = 0;

  /** How many numbers all articles hold. */
  get size(): number {
    return this.total;
  }

  put(id: ArticleId, numbers: readonly Quantity[]): void {
    this.remove(id);
    const column = new Int32Array(numbers.length * WIDTH);
    numbers.forEach((quantity, at) => {
      const index = this.indexOf(listedAs(quantity.kind), toValueWords(quantity), toSize(quantity));
      column.set([index, quantity.start, quantity.end, BOUNDS.indexOf(quantity.bound)], at * WIDTH);
    });
    this.columns.set(id, column);
    this.count(id, column, 1);
  }

  /** An article's numbers, in columns that need no analysis; values are numbered by `numberOf`. */
  save(id: ArticleId, numberOf: (value: SavedValue) => number): number[] {
    return [...(this.columns.get(id) ?? [])].map((field, at) => {
      const value = at % WIDTH === 0 ? this.values[field] : undefined;
      return value ? numberOf([value.kind, value.words, value.size]) : field;
    });
  }

  /** What `save` gave, as though the article had been put. */
  restore(id: ArticleId, saved: readonly number[], values: readonly SavedValue[]): void {
    this.remove(id);
    const column = Int32Array.from(saved, (field, at) => {
      const value = at % WIDTH === 0 ? values[field] : undefined;
      return value ? this.indexOf(...value) : field;
    });
    this.columns.set(id, column);
    this.count(id, column, 1);
  }

  remove(id: ArticleId): void {
    const column = this.columns.get(id);
    if (!column) return;
    this.count(id, column, -1);
    this.columns.delete(id);
  }

  /** Kinds that occur, in the order they are listed in. */
  kinds(): KindGroup[] {
    return KIND_ORDER.flatMap((kind) => {
      const counts = this.kindCounts.get(kind);
      if (!counts || counts.size === 0) return [];
      let count = 0;
      for (const own of counts.values()) count += own;
      return {
        kind,
        count,
        articles: counts.size,
        values: () =>
          this.values.flatMap((value) => (value.kind === kind && value.count > 0 ? this.toGroup(value) : [])),
        mentions: () => this.mentionsOf(counts.keys(), (index) => this.values[index]?.kind === kind),
      };
    });
  }

  /** Articles that hold numbers, by id. */
  articles(): ArticleMentions[] {
    return [...this.columns]
      .filter(([, column]) => column.length > 0)
      .map(([id, column]) => ({
        id,
        count: column.length / WIDTH,
        mentions: () => this.mentionsOf([id], () => true),
      }))
      .sort((a, b) => compareText(a.id, b.id));
  }

  /** The value of the number at this span of the analysed text. */
  valueAt({ id, start, end }: MentionAt): ValueGroup | undefined {
    const column = this.columns.get(id) ?? new Int32Array();
    for (let at = 0; at < column.length; at += WIDTH) {
      if (column[at + 1] !== start || column[at + 2] !== end) continue;
      const value = this.values[column[at] ?? -1];
      return value && this.toGroup(value);
    }
    return undefined;
  }

  private toGroup(value: Value): ValueGroup {
    const bounds = BOUNDS.filter((_, at) => (value.bounds[at] ?? 0) > 0);
    const [only] = bounds;
    const own = this.indexes.get(keyOf(value.kind, value.key));
    return {
      key: value.key,
      name: bounds.length === 1 && only ? toBoundedWords(only, value.words) : value.words,
      size: value.size,
      count: value.count,
      articles: value.articles.size,
      mentions: () => this.mentionsOf(value.articles, (index) => index === own),
    };
  }

  private mentionsOf(articles: Iterable<ArticleId>, isWanted: (index: number) => boolean): MentionAt[] {
    const mentions: MentionAt[] = [];
    for (const id of [...articles].sort()) {
      const column = this.columns.get(id) ?? new Int32Array();
      for (let at = 0; at < column.length; at += WIDTH) {
        const [index = -1, start = 0, end = 0] = column.subarray(at, at + WIDTH);
        if (isWanted(index)) mentions.push({ id, start, end });
      }
    }
    return mentions;
  }

  private indexOf(kind: QuantityKind, words: string, size: number | null): number {
    const key = words.toLowerCase();
    let index = this.indexes.get(keyOf(kind, key));
    if (index === undefined) {
      index = this.values.length;
      this.indexes.set(keyOf(kind, key), index);
      this.values.push({ kind, key, words, size, articles: new Set(), count: 0, bounds: [0, 0, 0, 0] });
    }
    return index;
  }

  private countKind(kind: QuantityKind, id: ArticleId, step: 1 | -1): void {
    let counts = this.kindCounts.get(kind);
    if (!counts) this.kindCounts.set(kind, (counts = new Map<ArticleId, number>()));
    const now = (counts.get(id) ?? 0) + step;
    if (now > 0) counts.set(id, now);
    else counts.delete(id);
  }

  private count(id: ArticleId, column: Column, step: 1 | -1): void {
    for (let at = 0; at < column.length; at += WIDTH) {
      const value = this.values[column[at] ?? -1];
      if (!value) continue;
      const bound = column[at + 3] as 0 | 1 | 2 | 3;
      value.count += step;
      value.bounds[bound] += step;
      if (step > 0) value.articles.add(id);
      else value.articles.delete(id);
      this.countKind(value.kind, id, step);
    }
    this.total += (step * column.length) / WIDTH;
  }
}

const toSize = ({ value, timex }: Quantity): number | null =>
  value ?? (timex === undefined ? null : toTimexOrder(timex));

const keyOf = (kind: QuantityKind, key: string): string => `${kind}/${key}`;
