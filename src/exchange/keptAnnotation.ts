/*
 * Owns annotations of other programs that have no place here: kept as they came, so that an export can give them back, and
 * listed with the reason. Bounded, each and all of one file; what is beyond is named as lost.
 */
import { hashText } from '../core/text';
import { toLine } from '../notes/journal';
import { NOTES_SCHEMA, type Foreign, type NoteRecord } from '../notes/note';

/** What became of an annotation that is listed. */
export type Fate =
  /** It is a record whose place a person has to confirm. */
  | 'waiting'
  /** It is kept as it came, on no place. */
  | 'kept'
  /** It is not in the records. */
  | 'lost';

export interface Unplaced {
  /** Its place in the list or its line, from 1. */
  readonly item: number;
  /** The words it was about, '' where it says none. */
  readonly exact: string;
  readonly why: string;
  readonly fate: Fate;
}

export interface Imported {
  /** Those kept on no place among them. */
  readonly records: readonly NoteRecord[];
  /** What a person should know of, in the order of the file. */
  readonly unplaced: readonly Unplaced[];
  /** Annotations that became records on a place that is proven. */
  readonly placed: number;
  /** What an analysis finds by itself, or the file says twice. */
  readonly known: number;
  /** The sentence on a file of which nothing can be read. */
  readonly refused?: string;
}

/** Reading a file in steps, each the share of its annotations that is done: 0–1. */
export type ImportSteps = Generator<number, Imported>;

/** What a foreign annotation may lack: `at` and `by` stand in where it names no time or person. */
export interface ImportedBy {
  readonly at: string;
  readonly by: string;
}

/** An annotation as it came; `content` is undefined where that cannot be written down. */
export interface Came extends Pick<Unplaced, 'item' | 'exact'> {
  readonly content: string | undefined;
}

export const refuse = (refused: string): Imported => ({ records: [], unplaced: [], placed: 0, known: 0, refused });

/** UTF-16 units of one that is kept, and of all of one file. */
const MOST_OF_ONE = 64 * 1024;
const MOST_OF_FILE = 4 * 1024 * 1024;
/** Records one annotation may become, and bytes of their lines: one passage said of many places is written many times. */
export const MOST_RECORDS = 1000;
const MOST_BYTES = 4 * 1024 * 1024;
/** The same of all of one file: a notes file takes no more than MOST_JOURNAL_BYTES, and takes all of a file or nothing. */
const MOST_RECORDS_OF_FILE = 100_000;
const MOST_BYTES_OF_FILE = 48 * 1024 * 1024;

export const tooManyThings = (count: number): string => `It says ${count} things; ${MOST_RECORDS} are the most.`;

const toMegabytes = (bytes: number): number => bytes / 1024 / 1024;

const encoder = new TextEncoder();

/** Gathers what becomes of the annotations of one file. */
export class ImportTally {
  private readonly own: NoteRecord[] = [];
  private readonly taken = new Map<string, NoteRecord>();
  private readonly listed: Unplaced[] = [];
  private placed = 0;
  private known = 0;
  /** What may still be kept, and what may still become records. */
  private room = MOST_OF_FILE;
  private records = MOST_RECORDS_OF_FILE;
  private bytes = MOST_BYTES_OF_FILE;

  constructor(
    private readonly format: Foreign['format'],
    private readonly file: string,
    private readonly importer: ImportedBy,
  ) {}

  /**
   * Records on a place; `waiting` says why a person has to confirm it. False where they would be too many or too large: then
   * the annotation is kept as `content`, whole, and none of them is taken.
   */
  take(records: readonly NoteRecord[], { content, item, exact }: Came, waiting?: string): boolean {
    const added = records.filter(({ id }) => !this.taken.has(id));
    const tooMuch = this.reserve(added);
    if (tooMuch !== undefined) {
      this.keep(content, item, exact, tooMuch);
      return false;
    }
    for (const record of added) this.taken.set(record.id, record);
    if (records.length > 0 && added.length === 0) this.known++;
    else if (waiting === undefined) this.placed++;
    else this.listed.push({ item, exact, why: waiting, fate: 'waiting' });
    return true;
  }

  /** Sets aside the room records need; where there is none, the sentence on it. */
  private reserve(records: readonly NoteRecord[]): string | undefined {
    if (records.length > MOST_RECORDS) return tooManyThings(records.length);
    if (records.length > this.records) return `One file becomes ${MOST_RECORDS_OF_FILE} records at the most.`;
    let bytes = 0;
    for (const record of records) {
      bytes += encoder.encode(toLine(record)).length + 1;
      if (bytes > MOST_BYTES) return `Its records would take more than ${toMegabytes(MOST_BYTES)} MB.`;
    }
    if (bytes > this.bytes) return `The records of one file take ${toMegabytes(MOST_BYTES_OF_FILE)} MB at the most.`;
    this.records -= records.length;
    this.bytes -= bytes;
    return undefined;
  }

  /** What the analysis finds by itself. */
  pass(): void {
    this.known++;
  }

  /** An annotation that has no place. `content` is what came, undefined where that is too deep to be written down. */
  keep(content: string | undefined, item: number, exact: string, why: string): void {
    if (content === undefined) return this.lose(item, exact, `${why} Nothing so deep is kept.`);
    // the same annotation, in whichever export, is the same record; a line of brat means what its file makes it mean
    const id = `import-${hashText(`${this.format === 'brat' ? this.file : ''}\n${content}`)}-kept`;
    const { at, by } = this.importer;
    const { format, file } = this;
    this.put({ v: NOTES_SCHEMA, id, at, by, kind: 'foreign', format, file, item, why, content }, item, exact);
  }

  /** One that was kept before, of an export of ours. */
  restore(record: Foreign, item: number): void {
    this.put(record, item, '');
  }

  /** Within the limits of what is kept, each once. */
  private put(record: Foreign, item: number, exact: string): void {
    const { content, why } = record;
    if (this.taken.has(record.id)) {
      this.known++;
      return;
    }
    if (content.length > MOST_OF_ONE)
      return this.lose(item, exact, `${why} It is too long to be kept: more than ${MOST_OF_ONE} characters.`);
    if (content.length > this.room) return this.lose(item, exact, `${why} No more of this file can be kept.`);
    const tooMuch = this.reserve([record]);
    if (tooMuch !== undefined) return this.lose(item, exact, `${why} ${tooMuch}`);
    this.room -= content.length;
    this.taken.set(record.id, record);
    this.listed.push({ item, exact, why, fate: 'kept' });
  }

  private lose(item: number, exact: string, why: string): void {
    this.listed.push({ item, exact, why, fate: 'lost' });
  }

  /** A record of an export of ours, as it was; two may have one id. */
  takeOwn(record: NoteRecord, { content, item, exact }: Came): void {
    const tooMuch = this.reserve([record]);
    if (tooMuch !== undefined) return this.keep(content, item, exact, tooMuch);
    this.own.push(record);
    this.placed++;
  }

  done(): Imported {
    const unplaced = [...this.listed].sort((a, b) => a.item - b.item);
    const records = [...this.own, ...this.taken.values()];
    return { records, unplaced, placed: this.placed, known: this.known };
  }
}
