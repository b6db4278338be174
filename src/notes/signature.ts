/*
 * Owns who stands behind a record. Each author has one file, so the file a record stands in proves its author, whatever
 * the record says of itself: a name that is not the file's, and one that an import brought along, is only quoted.
 */
import { isDeviceName } from '../core/paths';
import { toShownName } from './shownName';

/** What a record says of its author. */
export interface Signed {
  /** Author as shown, proven by the file. */
  readonly by: string;
  /** Whom the source of the record names as its author, where somebody else's file or another program is that source. */
  readonly creator?: string;
}

/** The file name of an author: letters and digits of any script, hyphens between; never empty, hidden or a path. */
export function toFileName(author: string): string {
  const name = author
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, '');
  return `${name === '' ? 'someone' : isDeviceName(name) ? `${name}-` : name}.jsonl`;
}

/** Tells authors of words apart: two records with the same key are of the same hand. */
export const handOf = ({ by, creator }: Signed): string => `${toFileName(by)}\n${creator ?? ''}`;

/** Whether a record stands in the file of an author, imported or not. */
export const isOwn = ({ by }: Signed, author: string | undefined): boolean =>
  author !== undefined && (by === author || toFileName(by) === toFileName(author));

/** Whether an author made a record, rather than taking it over from elsewhere. */
export const isWrittenBy = (record: Signed, author: string | undefined): boolean =>
  record.creator === undefined && isOwn(record, author);

/** Whether what `later` says of `record` is its own author's word; what was imported speaks of what came with it only. */
export const isOwnWord = (later: Signed, record: Signed): boolean =>
  isOwn(later, record.by) && (later.creator === undefined || later.creator === record.creator);

/** Longest name that is quoted, in UTF-16 units. */
const LONGEST_NAME = 60;

/** A name that is only claimed, such that nothing in it ends the quotation it stands in or looks like another author's word. */
export function toClaimedName(creator: string): string {
  const words = toShownName(creator)
    .replace(/[\s"“”„«»·:|]+/g, ' ')
    .trim();
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '')}…` : words;
}

/** An author in plain words: the one who is proven, then the one who is only named, as a quotation. */
export function toAuthorWords({ by, creator }: Signed): string {
  const author = toShownName(by);
  if (creator === undefined) return author;
  return creator === by ? `${author}, imported` : `${author}, quoting “${toClaimedName(creator)}”`;
}

/** The record as the file of `author` keeps it, who did not write it. */
export const toImported = <R extends Signed>(record: R, author: string): R => ({
  ...record,
  by: author,
  creator: record.creator ?? record.by,
});

/** The records of one file under the name the file proves; those that bear it already are the very same objects. */
export function signRecords<R extends Signed>(file: string, records: readonly R[]): readonly R[] {
  const name = file.replace(/^.*[\\/]/, '');
  const isProven = new Map<string, boolean>();
  const bearsName = ({ by }: R): boolean => {
    let known = isProven.get(by);
    if (known === undefined) isProven.set(by, (known = toFileName(by) === name));
    return known;
  };
  if (records.every(bearsName)) return records;
  const stem = name.replace(/\.jsonl$/, '');
  // a file that no author's name makes must not look like the file of one
  const owner = records.find(bearsName)?.by ?? (toFileName(stem) === name ? stem : name);
  return records.map((record) => (bearsName(record) ? record : toImported(record, owner)));
}
