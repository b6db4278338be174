/*
 * Owns the notes files: what stands in one (records, and lines that cannot be read), and adding to one's own.
 * Append-first: nothing written is ever rewritten, so a broken or newer line stays as it is. Takes a JournalFile;
 * the disk is host/journalFiles.ts. What the records mean together is notebook.ts.
 */
import { compareRecords, type NoteRecord } from './note';
import { readRecord } from './readRecord';

/** One author's file. */
export interface JournalFile {
  /** For messages. */
  readonly name: string;
  /** The whole file; undefined where there is none yet. Throws where it cannot be read. */
  read(): Promise<string | undefined>;
  /** Adds one line on a line of its own, though the file may end in half a line. Resolves when it is safe. */
  append(line: string): Promise<void>;
}

/** A line that was kept and passed over. */
export interface LineProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly why: string;
}

export interface JournalContent {
  /** In the order of the file, each id once. */
  readonly records: readonly NoteRecord[];
  readonly problems: readonly LineProblem[];
  /** A newer version wrote here: this version must not. */
  readonly newer: boolean;
}

/** Folder of the notes files below a workspace folder, and the attributes that make git keep both sides' lines. */
export const NOTES_FOLDER = '.corroborate/notes';
export const GIT_ATTRIBUTES = { path: '.corroborate/.gitattributes', text: '*.jsonl merge=union\n' } as const;

/** The file name of an author: letters and digits of any script, hyphens between; never empty, hidden or a path. */
export function toFileName(author: string): string {
  const name = author
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name);
  return `${name === '' ? 'someone' : reserved ? `${name}-` : name}.jsonl`;
}

/** Reads a notes file's text. Lines that cannot be read are reported, empty ones and repetitions (git's union) are not. */
export function readJournal(file: string, text: string): JournalContent {
  const records: NoteRecord[] = [];
  const problems: LineProblem[] = [];
  const known = new Map<string, string>();
  let newer = false;
  let number = 0;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let from = start; from < text.length;) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const line = text.slice(from, to).trim();
    from = to + 1;
    number++;
    if (line === '') continue;
    const read = readRecord(parse(line));
    if (read.kind !== 'record') {
      newer ||= read.kind === 'newer';
      problems.push({ file, line: number, why: read.why });
      continue;
    }
    const before = known.get(read.record.id);
    if (before === undefined) {
      known.set(read.record.id, line);
      records.push(read.record);
    } else if (before !== line) {
      problems.push({ file, line: number, why: 'Another record has the same id; the first one counts.' });
    }
  }
  return { records, problems, newer };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // reported by readRecord as what it is: no JSON object
  }
}

/** All authors' records in the one order everybody sees, each id once. */
export function mergeJournals(contents: readonly JournalContent[]): NoteRecord[] {
  const records = new Map<string, NoteRecord>();
  for (const content of contents) {
    for (const record of content.records) if (!records.has(record.id)) records.set(record.id, record);
  }
  return [...records.values()].sort(compareRecords);
}

/** The line of a record: keys in the order of its making, no line break inside. */
export function toLine(record: NoteRecord): string {
  // U+2028 and U+2029 are line breaks to some tools
  return JSON.stringify(record).replace(/[\u2028\u2029]/g, (mark) => (mark === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** Refused writing, with a sentence for the person. */
export class JournalRefusal extends Error {}

/** One author's open file: appends in the order asked, each acknowledged only when it is safe. */
export class Journal {
  private last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: JournalFile,
    private readonly newer: boolean,
  ) {}

  /** Reads the file once, to know whether it may be written. */
  static async open(file: JournalFile): Promise<{ journal: Journal; content: JournalContent }> {
    const content = readJournal(file.name, (await file.read()) ?? '');
    return { journal: new Journal(file, content.newer), content };
  }

  /** Adds a record. Rejects, with nothing half written counting as said, where the file cannot take it. */
  append(record: NoteRecord): Promise<void> {
    if (this.newer) {
      const why = `${this.file.name} was written by a newer version of Corroborate. Update the extension to add to it.`;
      return Promise.reject(new JournalRefusal(why));
    }
    const done = this.last.then(() => this.file.append(toLine(record)));
    this.last = done.catch(() => undefined); // the failure is the caller's; the next record is tried anew
    return done;
  }
}
