/*
 * Owns the shape of a comparison: what the compare panel, the HTML dossier and exports show of several articles side
 * by side. Plain data; comparison.ts makes it from the links.
 */
import type { Bound } from '../core/annotation';
import type { Span } from '../core/span';
import type { Difference } from './sameQuoteDifference';
import type { DiffPiece } from './wordDiff';

/**
 * How one article stands to a row, the gravest first: `shortened`, nothing but words left out or put in brackets;
 * `compatible`, numbers that may both hold; `absent` where it does not have it.
 */
// prettier-ignore
export const CELL_STATES = ['conflicting', 'altered', 'paraphrased', 'shortened', 'compatible', 'verbatim', 'absent'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** How a wording stands to another that differs from it by this alone. */
export const STATE_OF_DIFFERENCE: Readonly<Record<Difference, Exclude<CellState, 'compatible' | 'absent'>>> = {
  negation: 'conflicting',
  number: 'conflicting',
  speaker: 'conflicting',
  word: 'altered',
  tense: 'altered',
  paraphrase: 'paraphrased',
  translation: 'paraphrased',
  cut: 'shortened',
  ellipsis: 'shortened',
  bracket: 'shortened',
  identical: 'verbatim',
  punctuation: 'verbatim',
};

/** One place an article has a row's utterance, quantity or person. */
export interface CellPlace extends Span {
  readonly text: string;
  /** Differences from the row's reference wording; empty where there are none. */
  readonly changes: readonly Difference[];
  /** Against the reference wording; empty for people and quantities. */
  readonly diff: readonly DiffPiece[];
  /** Who the article says said it; null where it does not tell. */
  readonly speaker: string | null;
  /** Quantities: the interval the number stands for, in `unit`; `high` equals `low` for an exact one. */
  readonly interval: QuantityInterval | null;
}

export interface QuantityInterval {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
}

export interface ComparisonCell {
  readonly state: CellState;
  /** In order of the text; empty exactly when the state is `absent`. People: the first place of each spelling. */
  readonly places: readonly CellPlace[];
  /** How often the article has it. */
  readonly count: number;
}

export interface ComparisonRow {
  /** Stable while the row means the same, so that a page keeps its place. */
  readonly key: string;
  readonly kind: 'utterance' | 'quantity' | 'person';
  /** What the wordings share in the words of the fullest, what is measured, or the person's name. */
  readonly title: string;
  /** Speaker, unit or role beside the title; empty without. */
  readonly detail: string;
  /** The worst state among its cells decides where it stands. */
  readonly state: Exclude<CellState, 'absent'>;
  /** Texts that stand behind it when shared copy is counted once. */
  readonly independent: number;
  /** One cell an article, in the order of Comparison.articles. */
  readonly cells: readonly ComparisonCell[];
}

export interface ComparedArticle {
  readonly id: string;
  readonly name: string;
}

/** How many words of whom an article quotes. */
export interface QuotedWords {
  readonly speaker: string;
  /** Words per article, in the order of Comparison.articles. */
  readonly words: readonly number[];
}

export interface Comparison {
  readonly articles: readonly ComparedArticle[];
  readonly rows: readonly ComparisonRow[];
  /** Most quoted first. */
  readonly quoted: readonly QuotedWords[];
  /** What was cut to keep the page usable, as a sentence; null where nothing was. */
  readonly notice: string | null;
}
