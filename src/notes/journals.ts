/*
 * Owns all authors' files of one workspace folder, kept in step with the folder: all their records as one notebook,
 * adding to one's own, reading again what changed outside. Leaves one file to journal.ts, watching to the editor.
 */
import { Journal, JournalFailure, type JournalFile, type JournalFolder, type LineProblem } from './journal';
import type { Lookalike } from './lookalikes';
import { mergeRecords, type IdConflict } from './mergeRecords';
import { NOTES_SCHEMA, type NoteRecord } from './note';
import { extendNotebook, toNotebook, type DecisionNow, type Notebook } from './notebook';
import { toImported } from './signature';

/** A record still without author, time and id. */
export type Draft = Unsigned<NoteRecord>;
type Unsigned<R> = R extends NoteRecord ? Omit<R, 'v' | 'id' | 'at' | 'by'> : never;

/** The clock and the chance this module does not have itself. */
export interface Stamps {
  /** ISO 8601 instant in UTC. */
  now(): string;
  /** Unique over all authors. */
  id(): string;
}

export class Journals {
  private readonly open = new Map<string, Journal>();
  private readonly unreadable = new Map<string, JournalFailure>();
  private merged: Notebook | undefined;
  private differing: readonly IdConflict[] = [];
  private alike: readonly Lookalike[] = [];
  private decided: readonly DecisionNow[] = [];
  private decidedIn: readonly DecisionNow[] | undefined;
  private latest = '';
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: JournalFolder,
    private readonly stamps: Stamps,
  ) {}

  /** What all records mean now; the same object until something changes. */
  get notebook(): Notebook {
    if (this.merged) return this.merged;
    const { records, conflicts, lookalikes } = mergeRecords([...this.open.values()].map(({ content }) => content));
    [this.differing, this.alike] = [conflicts, lookalikes];
    return (this.merged = toNotebook(records));
  }

  /** Records that differ under one id, in several files: all of them count. */
  get conflicts(): readonly IdConflict[] {
    return this.notebook && this.differing;
  }

  /** Authors, proven or quoted, whose names look alike. */
  get lookalikes(): readonly Lookalike[] {
    return this.notebook && this.alike;
  }

  /** The decisions that count; the very same objects and list as long as they say the same. */
  get decisions(): readonly DecisionNow[] {
    const { decisions } = this.notebook;
    if (decisions === this.decidedIn) return this.decided;
    this.decidedIn = decisions;
    const known = new Map(this.decided.map((decision) => [JSON.stringify(decision), decision]));
    const next = decisions.map((decision) => known.get(JSON.stringify(decision)) ?? decision);
    const isSame = next.length === this.decided.length && next.every((one, index) => one === this.decided[index]);
    return isSame ? this.decided : (this.decided = next);
  }

  /** Lines that were kept and passed over, by file. */
  get problems(): readonly LineProblem[] {
    return [...this.open.values()].flatMap(({ content }) => content.problems);
  }

  /** Files, or their folder, that are there and cannot be read. */
  get failures(): readonly JournalFailure[] {
    return [...this.unreadable.values()];
  }

  /** Reads what is new or changed outside since the last time, and forgets what is gone. True where something was, or failed. */
  refresh(): Promise<boolean> {
    return this.inTurn(() => this.readAll());
  }

  /** Rejects with a JournalFailure where the folder has no place for notes, whoever writes them. */
  async requireFolder(): Promise<void> {
    await this.folder.list();
  }

  private async readAll(): Promise<boolean> {
    let isChanged = false;
    let files: readonly JournalFile[];
    try {
      files = await this.folder.list();
    } catch (error) {
      if (!(error instanceof JournalFailure)) throw error;
      return this.fail(error.file, error);
    }
    const names = new Set(files.map(({ name }) => name));
    for (const name of [...this.unreadable.keys()].filter((failed) => !names.has(failed)))
      isChanged = this.unreadable.delete(name) || isChanged;
    for (const name of [...this.open.keys()].filter((known) => !names.has(known)))
      isChanged = this.open.delete(name) || isChanged;
    for (const file of files) isChanged = (await this.read(file)) || isChanged;
    if (isChanged) this.merged = undefined;
    return isChanged;
  }

  private async read(file: JournalFile): Promise<boolean> {
    try {
      const known = this.open.get(file.name);
      const isChanged = known === undefined || (await known.refresh());
      if (!known) this.open.set(file.name, await Journal.open(file));
      return this.unreadable.delete(file.name) || isChanged;
    } catch (error) {
      return this.fail(file.name, error instanceof JournalFailure ? error : failureOf(file, error));
    }
  }

  /** True where it did not fail before. */
  private fail(name: string, failure: JournalFailure): boolean {
    const isNew = !this.unreadable.has(name);
    this.unreadable.set(name, failure);
    return isNew;
  }

  /**
   * Signs the drafts and adds them to the author's own file, all in one piece. Rejects with a JournalFailure, with none
   * of them counting as said, where it cannot take them.
   */
  append(author: string, drafts: readonly Draft[]): Promise<readonly NoteRecord[]> {
    return this.inTurn(() => this.add(author, drafts));
  }

  private async add(author: string, drafts: readonly Draft[]): Promise<readonly NoteRecord[]> {
    const { journal, isCurrent } = await this.openOwn(author);
    // what others wrote counts, whether the file takes ours or not
    if (!isCurrent) this.merged = undefined;
    const records = drafts.map((draft) => this.sign(author, draft));
    await journal.append(records);
    this.merged = isCurrent ? this.extended(records) : undefined;
    return records;
  }

  /** The author's own file, open; not current where it has just been read. */
  private async openOwn(author: string): Promise<{ readonly journal: Journal; readonly isCurrent: boolean }> {
    const file = await this.folder.open(author);
    const known = this.open.get(file.name);
    // a newer version may have written since
    if (known) return { journal: known, isCurrent: !(await known.refresh()) };
    const journal = await Journal.open(file);
    this.open.set(file.name, journal);
    const { records, problems } = journal.content;
    return { journal, isCurrent: records.length + problems.length === 0 };
  }

  /**
   * Adds records of another program or another folder to the author's own file, whom they name as their author as a
   * quotation; those that are known stay as they are. Gives the new ones. Rejects as append does.
   */
  take(author: string, records: readonly NoteRecord[]): Promise<readonly NoteRecord[]> {
    return this.inTurn(() => this.addSigned(author, records));
  }

  private async addSigned(author: string, records: readonly NoteRecord[]): Promise<readonly NoteRecord[]> {
    const known = new Set(this.notebook.history.map(({ record }) => record.id));
    const added = records.flatMap((record) => {
      if (known.has(record.id)) return [];
      known.add(record.id);
      return [toImported(record, author)];
    });
    if (added.length > 0) await (await this.openOwn(author)).journal.append(added);
    this.merged = undefined;
    return added;
  }

  /** One piece of work after another: a listing begun before a file was made must not forget the file. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private extended(records: readonly NoteRecord[]): Notebook | undefined {
    return records.reduce<Notebook | undefined>(
      (notebook, record) => notebook && extendNotebook(notebook, record),
      this.merged,
    );
  }

  private sign(by: string, draft: Draft): NoteRecord {
    // two records of one instant keep the order in which they were made
    const now = this.stamps.now();
    this.latest = now > this.latest ? now : laterThan(this.latest);
    return { v: NOTES_SCHEMA, id: this.stamps.id(), at: this.latest, by, ...draft };
  }
}

const failureOf = (file: JournalFile, error: unknown): JournalFailure =>
  new JournalFailure('unknown', file.name, error);

const laterThan = (at: string): string => new Date(Date.parse(at) + 1).toISOString();
