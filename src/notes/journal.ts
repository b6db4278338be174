/*
 * Owns one notes file: what stands in it (records, and lines that cannot be read), and adding to it.
 * Append-first: nothing written is ever rewritten, so a broken or newer line stays as it is. Takes a JournalFile;
 * the disk is host/journalFiles.ts. All files of a folder are journals.ts, what the records mean is notebook.ts.
 */
import { atOnce, inSlices } from '../corpus/timeSlices';
import type { NoteRecord } from './note';
import { readRecord } from './readRecord';

export { toFileName } from './signature';

/** What changes whenever a file does. */
export interface JournalState {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** One author's file. What it rejects with is a JournalFailure. */
export interface JournalFile {
  /** Within the notes folder. */
  readonly name: string;
  /** The whole file; undefined where there is none yet. */
  read(): Promise<string | undefined>;
  /** Undefined where there is none yet. */
  state(): Promise<JournalState | undefined>;
  /** Adds lines on lines of their own, though the file may end in half a line. Resolves when they are safe. */
  append(lines: string): Promise<void>;
}

/** The notes of one workspace folder: where files are listed and made. */
export interface JournalFolder {
  /** All authors' files, in name order; none where there is no such folder. */
  list(): Promise<readonly JournalFile[]>;
  /** The file of an author, whether it is there yet or not; sees to the git attributes. */
  open(author: string): Promise<JournalFile>;
}

/**
 * Why something could not be written or read. `link`, `outside` and `special`: the file, or a folder on the way, is a link, or
 * leads out of the workspace folder, or is no regular file; `large`: it has, or would have, more than `MOST_JOURNAL_BYTES`.
 */
export type FailureReason =
  'full' | 'locked' | 'denied' | 'read-only' | 'newer' | 'link' | 'outside' | 'special' | 'large' | 'unknown';

export class JournalFailure extends Error {
  /** `file` as a person knows it. */
  constructor(
    readonly reason: FailureReason,
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${file}: ${reason}${cause instanceof Error ? `: ${cause.message}` : ''}`, { cause });
  }
}

/** A line that was kept and passed over. */
export interface LineProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly why: string;
  /** A newer version wrote it. */
  readonly newer?: boolean;
}

export interface JournalContent {
  /** Name or path. */
  readonly file: string;
  /** In the order of the file, each id once. */
  readonly records: readonly NoteRecord[];
  readonly problems: readonly LineProblem[];
  /** A newer version wrote here: this version must not. */
  readonly newer: boolean;
}

/** A larger notes file is neither read nor added to: some 100,000 notes. */
export const MOST_JOURNAL_BYTES = 64 * 1024 * 1024;

/** Folder of the notes files below a workspace folder, and the attributes that make git keep both sides' lines. */
export const NOTES_FOLDER = '.corroborate/notes';
export const GIT_ATTRIBUTES = { path: '.corroborate/.gitattributes', text: '*.jsonl merge=union\n' } as const;

/** Reads a notes file's text. Lines that cannot be read are reported, empty ones and repetitions (git's union) are not. */
export function readJournal(file: string, text: string): JournalContent {
  return atOnce(readLines(file, text));
}

const LINES_A_STEP = 1000;
/** A file may be of millions of lines that nobody can read; these are enough to see why. */
const MOST_PROBLEMS = 1000;

/** In steps of some milliseconds, so that a file of 100 MB stops nothing else. */
function* readLines(file: string, text: string): Generator<void, JournalContent> {
  const records: NoteRecord[] = [];
  const problems: LineProblem[] = [];
  const lines = new Map<string, string>();
  let newer = false;
  let number = 0;
  let more: LineProblem | undefined;
  let moreCount = 0;
  const report = (problem: LineProblem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
    else {
      more ??= problem;
      moreCount++;
    }
  };
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let from = start; from < text.length;) {
    if (number % LINES_A_STEP === LINES_A_STEP - 1) yield;
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const line = text.slice(from, to).trim();
    from = to + 1;
    number++;
    if (line === '') continue;
    const read = readRecord(parse(line));
    if (read.kind !== 'record') {
      newer ||= read.kind === 'newer';
      report({ file, line: number, why: read.why, ...(read.kind === 'newer' ? { newer: true } : {}) });
      continue;
    }
    const before = lines.get(read.record.id);
    if (before === undefined) {
      lines.set(read.record.id, line);
      records.push(read.record);
    } else if (before !== line) {
      report({ file, line: number, why: 'Another record has the same id; the first one counts.' });
    }
  }
  if (more)
    problems.push({ ...more, why: `${more.why} So many more lines were passed over from here on: ${moreCount}.` });
  return { file, records, problems, newer };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // reported by readRecord as what it is: no JSON object
  }
}

/** The line of a record: keys in the order of its making, no line break inside. */
export function toLine(record: NoteRecord): string {
  // U+2028 and U+2029 are line breaks to some tools
  return JSON.stringify(record).replace(/[\u2028\u2029]/g, (mark) => (mark === '\u2028' ? '\\u2028' : '\\u2029'));
}

/**
 * One author's open file: what stands in it, kept in step with what is appended here and what others write. Appends
 * and readings happen one after another.
 */
export class Journal {
  private last: Promise<unknown> = Promise.resolve();
  private state: JournalState | undefined;
  private read: JournalContent;

  private constructor(private readonly file: JournalFile) {
    this.read = { file: file.name, records: [], problems: [], newer: false };
  }

  static async open(file: JournalFile): Promise<Journal> {
    const journal = new Journal(file);
    await journal.refresh();
    return journal;
  }

  get content(): JournalContent {
    return this.read;
  }

  /** Adds records. Rejects, with none of them counting as said, where the file cannot take them. */
  append(records: readonly NoteRecord[]): Promise<void> {
    return this.next(async () => {
      if (this.read.newer) throw new JournalFailure('newer', this.file.name);
      const lines = records.map(toLine).join('\n');
      await this.file.append(lines);
      const after = await this.file.state();
      const grown = (after?.size ?? 0) - (this.state?.size ?? 0) - new TextEncoder().encode(lines).length - 1;
      this.read = { ...this.read, records: this.read.records.concat(records) };
      // one byte more where the file ended in half a line; anything else was written by somebody beside us
      if (grown === 0 || grown === 1) this.state = after;
    });
  }

  /** Reads the file again if it changed otherwise than by appending here. True where it had. */
  refresh(): Promise<boolean> {
    return this.next(async () => {
      const state = await this.file.state();
      if (state?.size === this.state?.size && state?.modified === this.state?.modified) return false;
      this.read = await inSlices(readLines(this.file.name, (await this.file.read()) ?? ''));
      this.state = state;
      return true;
    });
  }

  private next<T>(step: () => Promise<T>): Promise<T> {
    const done = this.last.then(step);
    this.last = done.catch(() => undefined); // the failure is the caller's; the next step is tried anew
    return done;
  }
}
