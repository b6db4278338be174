/*
 * Owns reading W3C Web Annotations, own exports and those of Hypothes.is, into records. Nothing is taken on trust:
 * what cannot be placed is listed for a person. Never throws. Leaves where a target stands to annotationTarget.ts.
 */
import { append } from '../core/longLists';
import { NOTES_SCHEMA, VERDICTS, type NoteRecord, type Target } from '../notes/note';
import { isObject } from '../core/shape';
import { readRecord } from '../notes/readRecord';
import { placeTarget, readOwnTarget, readSelectors, sourceOf, type Fields } from './annotationTarget';
import type { Texts } from './webAnnotation';

/** An annotation that was not taken over, and why. */
export interface Unplaced {
  /** Its place in the list, from 1. */
  readonly item: number;
  /** The words it was about, '' where it says none. */
  readonly exact: string;
  readonly why: string;
}

export interface Imported {
  readonly records: readonly NoteRecord[];
  readonly unplaced: readonly Unplaced[];
}

/** What a foreign annotation lacks: ids are made from `prefix`, `at` and `by` stand in where it names no time or person. */
export interface ImportedBy {
  readonly prefix: string;
  readonly at: string;
  readonly by: string;
}

/** Reads JSON that holds one annotation, a list, a page, a collection or a Hypothes.is export. */
export function readWebAnnotations(json: string, texts: Texts, importer: ImportedBy): Imported {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { records: [], unplaced: [{ item: 1, exact: '', why: 'The file is not JSON.' }] };
  }
  const records: NoteRecord[] = [];
  const unplaced: Unplaced[] = [];
  toItems(parsed, 0).forEach((item, index) => {
    const read = isObject(item) ? readItem(item, texts, importer, index + 1) : 'It is no annotation.';
    if (typeof read === 'string') unplaced.push({ item: index + 1, exact: exactOf(item), why: read });
    else append(records, read);
  });
  return { records, unplaced };
}

function toItems(value: unknown, depth: number): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth > 4) return [value];
  for (const key of ['items', 'rows', 'annotations', 'first', '@graph']) {
    if (typeof value[key] === 'object' && value[key] !== null) return toItems(value[key], depth + 1);
  }
  return [value];
}

const exactOf = (item: unknown): string => (isObject(item) ? (readSelectors(firstOf(item['target'])).exact ?? '') : '');

/** Records, or the sentence on why there are none. */
function readItem(item: Fields, texts: Texts, importer: ImportedBy, number: number): NoteRecord[] | string {
  // what an analysis found is found again where it still holds
  if (isObject(item['corroborate:found'])) return [];
  const own = item['corroborate:record'];
  if (isObject(own)) return readOwn(item, own, texts);
  const target = firstOf(item['target']);
  const found = placeTarget(target, texts, sourceOf(item, target));
  if (typeof found === 'string') return found;
  return readForeign(item, found, importer, number);
}

/** One of ours: the standard's fields win, for another tool may have edited them. */
function readOwn(item: Fields, own: Fields, texts: Texts): NoteRecord[] | string {
  const creator = isObject(item['creator']) ? item['creator']['name'] : item['creator'];
  const fields: Record<string, unknown> = { ...own, at: item['created'], by: creator };
  if (isObject(item['target'])) fields['target'] = readOwnTarget(item['target'], texts);
  if (isObject(own['to'])) fields['to'] = readOwnTarget(own['to'], texts);
  const bodies = Array.isArray(item['body']) ? item['body'] : [item['body']];
  if (own['kind'] === 'note' || own['kind'] === 'edit') fields['body'] = valueOf(bodies[0]);
  const read = readRecord(fields);
  return read.kind === 'record' ? [read.record] : read.why;
}

function readForeign(item: Fields, target: Target, importer: ImportedBy, number: number): NoteRecord[] | string {
  const created = typeof item['created'] === 'string' ? new Date(item['created']) : undefined;
  const at = created !== undefined && !Number.isNaN(created.getTime()) ? created.toISOString() : importer.at;
  const by = personOf(item) ?? importer.by;
  const written = (part: string): { v: number; id: string; at: string; by: string } => ({
    ...{ v: NOTES_SCHEMA, id: `${importer.prefix}-${number}${part}`, at, by },
  });
  const { notes, tags } = textsOf(item);
  const records: NoteRecord[] = [];
  notes.forEach((body, index) => {
    const verdict = item['motivation'] === 'assessing' ? VERDICTS.find((known) => known === body) : undefined;
    if (verdict !== undefined) records.push({ ...written(`v${index}`), kind: 'verdict', target, verdict });
    else records.push({ ...written(`n${index}`), kind: 'note', target, body });
  });
  tags.forEach((tag, index) => records.push({ ...written(`t${index}`), kind: 'tag', target, tag }));
  // a highlight without a word is still somebody's mark
  if (records.length === 0) records.push({ ...written('n0'), kind: 'note', target, body: '' });
  return records;
}

function personOf(item: Fields): string | undefined {
  const { creator, user } = item;
  const name = isObject(creator) ? (creator['name'] ?? creator['nickname'] ?? creator['id']) : (creator ?? user);
  if (typeof name !== 'string') return undefined;
  const plain = name.replace(/^acct:([^@]+)@.*$/, '$1').trim();
  return plain === '' ? undefined : plain;
}

/** Hypothes.is keeps `text` and `tags`; the standard has bodies with a purpose. */
function textsOf(item: Fields): { notes: string[]; tags: string[] } {
  const notes: string[] = [];
  const tags: string[] = [];
  if (typeof item['text'] === 'string' && item['text'] !== '') notes.push(item['text']);
  if (Array.isArray(item['tags']))
    for (const tag of item['tags'] as readonly unknown[])
      if (typeof tag === 'string' && tag.trim() !== '') tags.push(tag);
  const bodies: readonly unknown[] = Array.isArray(item['body']) ? item['body'] : [item['body'], item['bodyValue']];
  for (const body of bodies) {
    const value = valueOf(body);
    if (value === undefined || value === '') continue;
    const tagging = isObject(body) && body['purpose'] === 'tagging' && value.trim() !== '';
    (tagging ? tags : notes).push(value);
  }
  return { notes, tags };
}

function valueOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  if (!isObject(body)) return undefined;
  const value = body['value'] ?? body['chars'];
  return typeof value === 'string' ? value : undefined;
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
