/*
 * Owns both directions between the editor and the compare page, as two unions.
 */
import type { Comparison } from '../corpus/comparisonModel';

/** A place to jump to: which article, and where in its text (UTF-16 offsets). */
export interface PagePlace {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words of the page in the person's language, by key. */
export type PageStrings = Readonly<Record<string, string>>;

export type ToPage =
  | { readonly type: 'show'; readonly comparison: Comparison; readonly strings: PageStrings }
  | { readonly type: 'focusRow'; readonly key: string };

export type FromPage =
  | { readonly type: 'ready' }
  /** How many rows the page shows now. */
  | { readonly type: 'shown'; readonly rows: number }
  | { readonly type: 'reveal'; readonly place: PagePlace; readonly beside: boolean };

/** What the page keeps across reloads: its filters, sort and opened rows. */
export interface PageState {
  readonly filter: string;
  readonly kind: 'all' | 'utterance' | 'quantity' | 'person';
  readonly onlyDifferences: boolean;
  readonly sort: 'differences' | 'articles' | 'title';
  readonly opened: readonly string[];
}

export const INITIAL_STATE: PageState = {
  filter: '',
  kind: 'all',
  onlyDifferences: false,
  sort: 'differences',
  opened: [],
};

/** Reads a kept state of any age; what is not understood falls back to the initial value. */
export function toPageState(value: unknown): PageState {
  if (typeof value !== 'object' || value === null) return INITIAL_STATE;
  const { filter, kind, onlyDifferences, sort, opened } = value as Record<string, unknown>;
  return {
    filter: typeof filter === 'string' ? filter : INITIAL_STATE.filter,
    kind: kind === 'utterance' || kind === 'quantity' || kind === 'person' ? kind : INITIAL_STATE.kind,
    onlyDifferences: onlyDifferences === true,
    sort: sort === 'articles' || sort === 'title' ? sort : INITIAL_STATE.sort,
    opened: Array.isArray(opened)
      ? opened.filter((key): key is string => typeof key === 'string')
      : INITIAL_STATE.opened,
  };
}

/** Reads a message from the page; undefined for anything else, so that a hostile page can ask for nothing more. */
export function parseFromPage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const message = value as Record<string, unknown>;
  if (message['type'] === 'ready') return { type: 'ready' };
  const { rows, place } = message;
  if (message['type'] === 'shown' && Number.isSafeInteger(rows)) return { type: 'shown', rows: rows as number };
  if (message['type'] !== 'reveal' || typeof place !== 'object' || place === null) return undefined;
  const { article, start, end, text } = place as Record<string, unknown>;
  if (typeof article !== 'string' || typeof text !== 'string') return undefined;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return undefined;
  return {
    type: 'reveal',
    place: { article, start: start as number, end: end as number, text },
    beside: message['beside'] === true,
  };
}
