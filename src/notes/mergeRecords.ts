/*
 * Owns putting the records of all files together: under the name each file proves, and with every record kept where two
 * files have different ones under one id. Leaves the order of records to note.ts, one file to journal.ts.
 */
import { compareText } from '../core/compareText';
import { putUnder } from '../core/keyedLists';
import { mostOf } from '../core/longLists';
import { toSlashes } from '../core/paths';
import { findLookalikes, type Lookalike } from './lookalikes';
import type { NoteRecord } from './note';
import { signRecords } from './signature';

export interface FileRecords {
  /** Name or path of the file; its last part proves the author. */
  readonly file: string;
  /** Each id once. */
  readonly records: readonly NoteRecord[];
}

/** Different records under one id. */
export interface IdConflict {
  readonly id: string;
  /** In order. */
  readonly files: readonly string[];
}

export interface MergedRecords {
  /** In the order of their files, whichever was read first; each under an id of its own. */
  readonly records: readonly NoteRecord[];
  readonly conflicts: readonly IdConflict[];
  /** Authors, proven or quoted, whose names look alike. */
  readonly lookalikes: readonly Lookalike[];
}

/** Everybody's names, those that are proven first. */
function namesIn(records: readonly NoteRecord[]): ReadonlySet<string> {
  const names = new Set(records.map(({ by }) => by));
  for (const { creator } of records) if (creator !== undefined) names.add(creator);
  return names;
}

/** One of the records under an id, as its file says it and as it counts. */
interface Claim {
  readonly file: string;
  readonly record: NoteRecord;
  readonly signed: NoteRecord;
}

/** By what is said, so that equal ones count once; never empty. */
type Claims = ReadonlyMap<string, Claim>;

export function mergeRecords(given: readonly FileRecords[]): MergedRecords {
  const contents = [...given].sort((a, b) => compareText(a.file, b.file));
  const signed = contents.map(({ file, records }) => signRecords(file, records));
  const shared = findShared(contents, signed);
  const kept = new Set([...shared.values()].flatMap((claims) => [...claims.values()].map((claim) => claim.signed)));
  const owners = new Map<string, ReadonlyMap<string, Claim>>();
  const conflicts: IdConflict[] = [];
  for (const [id, claims] of shared) {
    if (claims.size < 2) continue;
    const byFile = new Map([...claims.values()].map((claim) => [claim.file, claim]));
    owners.set(id, byFile);
    conflicts.push({ id, files: [...byFile.keys()] });
  }
  const names = new Names(contents, owners);
  const records: NoteRecord[] = [];
  contents.forEach(({ file }, at) => {
    for (const record of signed[at] ?? []) {
      if (shared.has(record.id) && !kept.has(record)) continue;
      const id = names.of(record.id, file);
      records.push(withReferences(id === record.id ? record : { ...record, id }, (of) => names.meant(of, file)));
    }
  });
  return { records, conflicts, lookalikes: findLookalikes(namesIn(records)) };
}

/** The steps of a file's path; none of them says anything of how it was given. */
const toSteps = (file: string): readonly string[] =>
  toSlashes(file)
    .split('/')
    .filter((step) => step !== '' && step !== '.');

/** What comes before the name in what a file is called. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/**
 * What each file is called in an id: its name, and where files of several folders bear it, as many folders before it as tell
 * them apart. Never holds an `@`.
 */
function toNames(files: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string[]>();
  for (const file of new Set(files)) putUnder(byName, toSteps(file).at(-1) ?? '', file);
  const names = new Map<string, string>();
  for (const alike of byName.values()) {
    const steps = alike.map(toSteps);
    const longest = mostOf(steps.map(({ length }) => length));
    const called = (depth: number): string[] =>
      steps.map((way) => way.slice(-depth).join('/').replace(/[@%]/g, encodeURIComponent));
    let depth = 1;
    while (depth < longest && new Set(called(depth)).size < alike.length) depth++;
    called(depth).forEach((name, at) => names.set(alike[at] ?? '', name));
  }
  return names;
}

/** The id and the file's name that a qualified one is made of; undefined for any other. */
function toParts(id: string): { readonly bare: string; readonly name: string } | undefined {
  if (!id.endsWith('.jsonl')) return undefined;
  const at = id.lastIndexOf('@');
  return at < 0 ? undefined : { bare: id.slice(0, at), name: id.slice(at + 1) };
}

/** Under which id a record counts, and which one is meant by an id that another record names. */
class Names {
  private ids: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly contents: readonly FileRecords[],
    /** By id, of those that stand for different records: in which files. */
    private readonly owners: ReadonlyMap<string, ReadonlyMap<string, Claim>>,
  ) {
    this.names = toNames(contents.map(({ file }) => file));
  }

  /**
   * An id that is qualified in its file came from another folder with what refers to it, and stays as it is. Where the file it
   * names is here and has the bare id, it is qualified once more, so that nobody can take another's place.
   */
  of(id: string, file: string): string {
    return this.owners.has(id) || this.isOfAnother(id, file) ? this.qualify(id, file) : id;
  }

  /** An id as records are told apart where several files have it; kept by what amends them, and so read back. */
  private qualify(id: string, file: string): string {
    return `${id}@${this.nameOf(file)}`;
  }

  private nameOf(file: string): string {
    return this.names.get(file) ?? file;
  }

  /** The file a record in `from` means by a name: of several that bear it, the one in the same folder. */
  private nameMeant(name: string, from: string): string {
    const beside = `${folderOf(this.nameOf(from))}${name}`;
    return this.idsIn(name).size === 0 && this.idsIn(beside).size > 0 ? beside : name;
  }

  /** Of several records with one id the one in its own file, else the first. */
  meant(id: string, file: string): string {
    const byFile = this.owners.get(id);
    if (byFile) return this.qualify(id, byFile.has(file) ? file : ([...byFile.keys()][0] ?? file));
    const parts = toParts(id);
    if (!parts) return id;
    if (this.idsIn(this.nameOf(file)).has(id)) return this.of(id, file);
    const name = this.nameMeant(parts.name, file);
    const isHere = this.idsIn(name).has(parts.bare);
    // the files no longer differ, or one of them is gone
    if (!this.owners.has(parts.bare) && (isHere || !this.isAnywhere(id))) return parts.bare;
    return isHere ? `${parts.bare}@${name}` : id;
  }

  private isOfAnother(id: string, file: string): boolean {
    const parts = toParts(id);
    return parts !== undefined && this.idsIn(this.nameMeant(parts.name, file)).has(parts.bare);
  }

  private isAnywhere(id: string): boolean {
    return this.contents.some(({ file }) => this.idsIn(this.nameOf(file)).has(id));
  }

  /** Looked up only where there is a qualified id. */
  private idsIn(name: string): ReadonlySet<string> {
    if (!this.ids) {
      const ids = new Map<string, Set<string>>();
      for (const { file, records } of this.contents) {
        const name = this.nameOf(file);
        const known = ids.get(name) ?? new Set();
        for (const { id } of records) known.add(id);
        ids.set(name, known);
      }
      this.ids = ids;
    }
    return this.ids.get(name) ?? NONE;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** What several files have under one id; of equal records the one in its author's own file. */
function findShared(
  contents: readonly FileRecords[],
  signed: readonly (readonly NoteRecord[])[],
): ReadonlyMap<string, Claims> {
  const shared = new Map<string, Map<string, Claim>>();
  if (contents.length < 2) return shared;
  const seen = new Set<string>();
  for (const { records } of contents)
    for (const { id } of records) {
      if (seen.has(id)) shared.set(id, new Map());
      else seen.add(id);
    }
  if (shared.size === 0) return shared;
  contents.forEach(({ file, records }, at) => {
    records.forEach((record, index) => {
      const claims = shared.get(record.id);
      const own = signed[at]?.[index];
      if (!claims || !own) return;
      const said = JSON.stringify(record);
      const known = claims.get(said);
      if (!known || (own === record && known.signed !== known.record)) claims.set(said, { file, record, signed: own });
    });
  });
  return shared;
}

/** The record with what it amends or answers under the id that counts. */
function withReferences(record: NoteRecord, meant: (id: string) => string): NoteRecord {
  if ('of' in record) {
    const of = meant(record.of);
    return of === record.of ? record : { ...record, of };
  }
  if (record.kind !== 'note' || record.reply === undefined) return record;
  const reply = meant(record.reply);
  return reply === record.reply ? record : { ...record, reply };
}
