/*
 * Owns what is kept of an article's figures, in two arrays of numbers and one text: objects for each of a hundred
 * thousand figures, their words and their values would take five times the room.
 * Leaves reading values to figureValue.ts, contexts to figureContext.ts, links to figureLinks.ts.
 */
import { type Bound, type Excerpt, type Quantity, wordsOf } from '../core/annotation';
import { FATE_NAMES, readFigureContext } from './figureContext';
import type { FigureValue } from './figureValue';
import type { Vocabulary } from './quoteWords';
import { append } from '../core/longLists';

/** What is kept of a number to show it. */
export interface FigureQuantity extends Omit<Excerpt, 'words'> {
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  /** What is counted, in lower case. */
  readonly head: string | null;
  /** Telling words around it as written, nearest first. */
  readonly words: readonly string[];
}

const BOUNDS: readonly Bound[] = ['=', '~', '<', '>'];

/** A row of `values`: as written, its high end or NaN, low and high in the base unit. */
const HIGH = 1;
const LOW_BASE = 2;
const HIGH_BASE = 3;
const VALUES = 4;

/** A row of `codes`; the texts of a figure follow one another: number, head, unit, words with a space between. */
const START = 0;
const END = 1;
/** One more than the concept, 0 for none. */
const HEAD = 2;
/** Bits 0–1 bound, 2–3 telling, then vague, people, has a head, has a unit; from bit 8 one more than the fate. */
const MARKS = 3;
const TEXT_FROM = 4;
const HEAD_FROM = 5;
const UNIT_FROM = 6;
const WORDS_FROM = 7;
const TERMS_FROM = 8;
const CODES = 9;

const VAGUE = 16;
const PEOPLE = 32;
const HAS_HEAD = 64;
const HAS_UNIT = 128;
const FATE_SHIFT = 8;

/** A number with what it says. */
export interface ValuedQuantity {
  readonly quantity: Quantity;
  readonly value: FigureValue;
}

export class FigureColumns {
  /** Rows of CODES, one row more for where things end, then the terms of all contexts. */
  readonly codes: Uint32Array;
  private readonly values: Float64Array;
  private readonly written: string;

  constructor(figures: readonly ValuedQuantity[], vocabulary: Vocabulary) {
    this.values = new Float64Array(VALUES * figures.length);
    const rows: number[] = [];
    const terms: number[] = [];
    const pieces: string[] = [];
    const firstTerm = CODES * (figures.length + 1);
    let length = 0;
    const write = (piece: string): number => {
      pieces.push(piece);
      length += piece.length;
      return length;
    };
    figures.forEach(({ quantity, value }, index) => {
      const { start, end, high, unit, about, near = [] } = quantity;
      this.values.set([quantity.value ?? NaN, high ?? NaN, value.low, value.high], VALUES * index);
      const context = readFigureContext(quantity, vocabulary);
      const marks =
        BOUNDS.indexOf(value.bound) +
        (value.telling << 2) +
        (value.vague ? VAGUE : 0) +
        (context.people ? PEOPLE : 0) +
        (about ? HAS_HEAD : 0) +
        (unit === null ? 0 : HAS_UNIT) +
        ((FATE_NAMES.indexOf(context.fate ?? '') + 1) << FATE_SHIFT);
      rows.push(start, end, context.head + 1, marks);
      rows.push(length, write(wordsOf(quantity)), write(about?.head.toLowerCase() ?? ''), write(unit ?? ''));
      rows.push(firstTerm + terms.length);
      write(near.join(' '));
      append(terms, context.terms);
    });
    rows.push(0, 0, 0, 0, length, 0, 0, 0, firstTerm + terms.length);
    this.codes = Uint32Array.from([...rows, ...terms]);
    this.written = pieces.join('');
  }

  /** Room taken, its text at one byte a unit. */
  get bytes(): number {
    return this.values.byteLength + this.codes.byteLength + this.written.length;
  }

  startOf(index: number): number {
    return this.code(index, START);
  }

  endOf(index: number): number {
    return this.code(index, END);
  }

  lowOf(index: number): number {
    return this.values[VALUES * index + LOW_BASE] ?? NaN;
  }

  highOf(index: number): number {
    return this.values[VALUES * index + HIGH_BASE] ?? NaN;
  }

  boundOf(index: number): Bound {
    return BOUNDS[this.code(index, MARKS) & 3] ?? '=';
  }

  isVague(index: number): boolean {
    return (this.code(index, MARKS) & VAGUE) !== 0;
  }

  tellingOf(index: number): FigureValue['telling'] {
    return ((this.code(index, MARKS) >> 2) & 3) as FigureValue['telling'];
  }

  isOfPeople(index: number): boolean {
    return (this.code(index, MARKS) & PEOPLE) !== 0;
  }

  /** Concept of what is counted; -1 where unknown. */
  headOf(index: number): number {
    return this.code(index, HEAD) - 1;
  }

  fateOf(index: number): string | null {
    return FATE_NAMES[(this.code(index, MARKS) >> FATE_SHIFT) - 1] ?? null;
  }

  /** Where in `codes` the terms of a context begin; those of the one before end there. */
  termsFrom(index: number): number {
    return this.code(index, TERMS_FROM);
  }

  quantityOf(index: number): FigureQuantity {
    const marks = this.code(index, MARKS);
    const high = this.values[VALUES * index + HIGH] ?? NaN;
    const piece = (column: number): string =>
      this.written.slice(this.code(index, column), this.code(index, column + 1));
    const words = this.written.slice(this.code(index, WORDS_FROM), this.code(index + 1, TEXT_FROM));
    return {
      start: this.startOf(index),
      end: this.endOf(index),
      text: piece(TEXT_FROM),
      value: this.values[VALUES * index] ?? null,
      high: Number.isNaN(high) ? null : high,
      unit: (marks & HAS_UNIT) === 0 ? null : piece(UNIT_FROM),
      bound: this.boundOf(index),
      head: (marks & HAS_HEAD) === 0 ? null : piece(HEAD_FROM),
      words: words === '' ? [] : words.split(' '),
    };
  }

  private code(index: number, column: number): number {
    return this.codes[CODES * index + column] ?? 0;
  }
}
