/*
 * Owns putting the records of all files together: under the name each file proves, and with every record kept where two
 * files have different ones under one id. Leaves the order of records to note.ts, one file to journal.ts.
 */
import { compareText } from '../core/compareText';
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
  const records: NoteRecord[] = [];
  contents.forEach(({ file }, at) => {
    for (const record of signed[at] ?? []) {
      if (shared.has(record.id) && !kept.has(record)) continue;
      const isQualified = owners.has(record.id) || isQualifiedId(record.id);
      const own = isQualified ? { ...record, id: toQualified(record.id, file) } : record;
      records.push(withReferences(own, file, owners));
    }
  });
  return { records, conflicts };
}

/** An id as records are told apart where several files have it; kept by what amends them, and so read back. */
const toQualified = (id: string, file: string): string => `${id}@${file.replace(/^.*[\\/]/, '')}`;

/** One that a file has of itself is qualified once more, so that nobody can make another's. */
const isQualifiedId = (id: string): boolean => id.endsWith('.jsonl') && id.includes('@');

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

/** What a record amends or answers: of several with that id the one in its own file, else the first. */
function withReferences(
  record: NoteRecord,
  file: string,
  owners: ReadonlyMap<string, ReadonlyMap<string, Claim>>,
): NoteRecord {
  const resolve = (id: string): string => {
    const byFile = owners.get(id);
    if (byFile) return toQualified(id, byFile.has(file) ? file : ([...byFile.keys()][0] ?? file));
    if (!isQualifiedId(id)) return id;
    const bare = id.slice(0, id.lastIndexOf('@'));
    // the files no longer differ
    return owners.has(bare) ? id : bare;
  };
  if ('of' in record) {
    const of = resolve(record.of);
    return of === record.of ? record : { ...record, of };
  }
  if (record.kind !== 'note' || record.reply === undefined) return record;
  const reply = resolve(record.reply);
  return reply === record.reply ? record : { ...record, reply };
}
