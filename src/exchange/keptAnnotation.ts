/*
 * Owns annotations of other programs that have no place here: kept as they came, so that an export can give them back, and
 * listed with the reason. Bounded, each and all of one file; what is beyond is named as lost.
 */
import { hashText } from '../core/text';
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

/** What a foreign annotation may lack: `at` and `by` stand in where it names no time or person. */
export interface ImportedBy {
  readonly at: string;
  readonly by: string;
}

export const refuse = (refused: string): Imported => ({ records: [], unplaced: [], placed: 0, known: 0, refused });

/** UTF-16 units of one that is kept, and of all of one file. */
const MOST_OF_ONE = 64 * 1024;
const MOST_OF_FILE = 4 * 1024 * 1024;
/** Records one annotation may become. */
export const MOST_RECORDS = 1000;

/** Gathers what becomes of the annotations of one file. */
export class ImportTally {
  private readonly own: NoteRecord[] = [];
  private readonly taken = new Map<string, NoteRecord>();
  private readonly listed: Unplaced[] = [];
  private placed = 0;
  private known = 0;
  private room = MOST_OF_FILE;

  constructor(
    private readonly format: Foreign['format'],
    private readonly file: string,
    private readonly importer: ImportedBy,
  ) {}

  /** Records on a place; `waiting` says why a person has to confirm it. */
  take(records: readonly NoteRecord[], item: number, exact: string, waiting?: string): void {
    const isKnown = records.length > 0 && records.every(({ id }) => this.taken.has(id));
    for (const record of records) if (!this.taken.has(record.id)) this.taken.set(record.id, record);
    if (isKnown) this.known++;
    else if (waiting === undefined) this.placed++;
    else this.listed.push({ item, exact, why: waiting, fate: 'waiting' });
  }

  /** What the analysis finds by itself. */
  pass(): void {
    this.known++;
  }

  /** An annotation that has no place. `content` is what came, undefined where that cannot be written down. */
  keep(content: string | undefined, item: number, exact: string, why: string): void {
    const lose = (more: string): void => {
      this.listed.push({ item, exact, why: `${why} ${more}`, fate: 'lost' });
    };
    if (content === undefined) return lose('It is nested too deeply to be kept.');
    if (content.length > MOST_OF_ONE) return lose(`It is too long to be kept: more than ${MOST_OF_ONE} characters.`);
    if (content.length > this.room) return lose('No more of this file can be kept.');
    this.room -= content.length;
    // the same annotation, in whichever export, is the same record; a line of brat means what its file makes it mean
    const id = `import-${hashText(`${this.format === 'brat' ? this.file : ''}\n${content}`)}-kept`;
    const { at, by } = this.importer;
    const record: Foreign = {
      ...{ v: NOTES_SCHEMA, id, at, by, kind: 'foreign', format: this.format, file: this.file, item, why, content },
    };
    this.taken.set(id, record);
    this.listed.push({ item, exact, why, fate: 'kept' });
  }

  /** One that was kept before, of an export of ours. */
  restore(record: Foreign, item: number): void {
    this.taken.set(record.id, record);
    this.listed.push({ item, exact: '', why: record.why, fate: 'kept' });
  }

  /** A record of an export of ours, as it was; two may have one id. */
  takeOwn(record: NoteRecord): void {
    this.own.push(record);
    this.placed++;
  }

  done(): Imported {
    const unplaced = [...this.listed].sort((a, b) => a.item - b.item);
    const records = [...this.own, ...this.taken.values()];
    return { records, unplaced, placed: this.placed, known: this.known };
  }
}
