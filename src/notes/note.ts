/*
 * Owns what a person wrote or decided, as one union: the records of the notes files (docs/format.md).
 * A record is never changed; what changes it is a later record. Reading one from a line is readRecord.ts.
 */
import { compareText } from '../core/compareText';
import type { Bound, QuantityKind } from '../core/annotation';
import type { Place } from '../core/anchor';

/** Version of the record's shape; a file that holds a higher one is read as far as known and never written. */
export const NOTES_SCHEMA = 1;

/** Where something is said: an article by its path (relative to the workspace folder, `/` between) and a place in it. */
export interface Target {
  readonly article: string;
  readonly place: Place;
}

export type Layer = 'person' | 'quote' | 'number';
export const LAYERS: readonly Layer[] = ['person', 'quote', 'number'];

export type VerdictValue = 'verified' | 'disputed' | 'false' | 'needs source';
export const VERDICTS: readonly VerdictValue[] = ['verified', 'disputed', 'false', 'needs source'];

export type Relation = 'supports' | 'contradicts' | 'same' | 'see';
export const RELATIONS: readonly Relation[] = ['supports', 'contradicts', 'same', 'see'];

/** How far a decision reaches: this mention, its like in this article, its like in all articles. */
export type Scope = 'mention' | 'article' | 'all';
export const SCOPES: readonly Scope[] = ['mention', 'article', 'all'];

interface Written {
  readonly v: number;
  /** Unique over all authors; sorts by time within one author's file. */
  readonly id: string;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  /** Author as shown. */
  readonly by: string;
  /** Of what was taken over: whom its source names as its author. */
  readonly creator?: string;
}

interface Aimed extends Written {
  readonly target: Target;
}

interface Decided extends Aimed {
  readonly scope: Scope;
}

/** Free text on a place, or a reply in the thread of another note. */
export interface Note extends Aimed {
  readonly kind: 'note';
  /** Markdown; never trusted. */
  readonly body: string;
  readonly reply?: string;
}

export interface Tag extends Aimed {
  readonly kind: 'tag';
  readonly tag: string;
  /** Where one was chosen: red, orange, yellow, green, blue, purple, or #rrggbb. */
  readonly colour?: string;
}

export interface Verdict extends Aimed {
  readonly kind: 'verdict';
  readonly verdict: VerdictValue;
  readonly body?: string;
}

/** One place bears on another: this quote supports that number. */
export interface Link extends Aimed {
  readonly kind: 'link';
  readonly to: Target;
  readonly relation: Relation;
  readonly body?: string;
}

/** Not a person, not a quote, not a number. */
export interface Reject extends Decided {
  readonly kind: 'reject';
  readonly layer: Layer;
}

/** The person of this mention is called `name`; `from` is what they were called. */
export interface Rename extends Decided {
  readonly kind: 'rename';
  readonly name: string;
  readonly from?: string;
}

/** The person of this mention, called `from`, is the person called `name`. */
export interface Merge extends Decided {
  readonly kind: 'merge';
  readonly name: string;
  readonly from?: string;
}

/** This mention is another person, called `name`. */
export interface Split extends Decided {
  readonly kind: 'split';
  readonly name: string;
}

/** The quote is by `name`; null: by nobody who can be named. */
export interface SetSpeaker extends Decided {
  readonly kind: 'speaker';
  readonly name: string | null;
}

/** The number says this; what is left out stays as found. Units and ratios as in the command line's JSON. */
export interface SetValue extends Decided {
  readonly kind: 'value';
  readonly value?: number;
  readonly high?: number;
  readonly unit?: string | null;
  readonly bound?: Bound;
}

/** A person, quote or number the analysis missed. */
export interface Add extends Decided {
  readonly kind: 'add';
  readonly layer: Layer;
  /** Of a person, or a quote's speaker. */
  readonly name?: string;
  readonly quantity?: QuantityKind;
  readonly value?: number;
  readonly unit?: string | null;
}

/** A note's or verdict's text is now this. */
export interface Edit extends Written {
  readonly kind: 'edit';
  readonly of: string;
  readonly body: string;
}

/** A person said where a record's place is now. */
export interface Move extends Written {
  readonly kind: 'move';
  readonly of: string;
  readonly target: Target;
}

export interface Resolve extends Written {
  readonly kind: 'resolve';
  readonly of: string;
  readonly resolved: boolean;
}

/** The record `of` counts no longer. Reverting a revert brings it back. */
export interface Revert extends Written {
  readonly kind: 'revert';
  readonly of: string;
}

/** An annotation of another program that has no place here: kept as it came, so that an export can give it back. */
export interface Foreign extends Written {
  readonly kind: 'foreign';
  /** JSON: one annotation; brat: one line. */
  readonly format: 'json' | 'brat';
  /** Name of the file it came in. */
  readonly file: string;
  /** Its place in the list, or its line, from 1. */
  readonly item: number;
  /** One sentence on why it has no place. */
  readonly why: string;
  readonly content: string;
}

/** What is said about a place. */
export type Remark = Note | Tag | Verdict | Link;
/** What corrects the analysis. */
export type Decision = Reject | Rename | Merge | Split | SetSpeaker | SetValue | Add;
/** What changes another record. */
export type Amendment = Edit | Move | Resolve | Revert;
export type NoteRecord = Remark | Decision | Amendment | Foreign;

export function isDecision(record: NoteRecord): record is Decision {
  return 'scope' in record;
}

export function isRemark(record: NoteRecord): record is Remark {
  return record.kind === 'note' || record.kind === 'tag' || record.kind === 'verdict' || record.kind === 'link';
}

/** Order in which all views show records, and later ones win: by time, then author, then id. */
export function compareRecords(a: NoteRecord, b: NoteRecord): number {
  return compareText(a.at, b.at) || compareText(a.by, b.by) || compareText(a.id, b.id);
}
