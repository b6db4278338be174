/*
 * Owns reading W3C Web Annotations, own exports and those of Hypothes.is, into records. Nothing is taken on trust:
 * positions are checked against the words, and what cannot be placed is listed for a person. Never throws.
 */
import { findAnchor, toPlacer, type Place } from '../core/anchor';
import { NOTES_SCHEMA, VERDICTS, type NoteRecord, type Target } from '../notes/note';
import { isObject, readRecord } from '../notes/readRecord';
import { toCodePoints } from './codePoints';
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

type Fields = Readonly<Record<string, unknown>>;

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
    else records.push(...read);
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

function readOwnTarget(target: Fields, texts: Texts): Target | undefined {
  const { exact, prefix, suffix, start } = readSelectors(target);
  const article = target['corroborate:article'];
  const units = target['corroborate:utf16'];
  if (typeof article !== 'string' || exact === undefined) return undefined;
  const points = texts.get(article);
  const offset = Array.isArray(units)
    ? (units[0] as unknown)
    : start !== undefined && points !== undefined
      ? toCodePoints(points).toUnits(start)
      : 0;
  const at = typeof offset === 'number' ? offset : 0;
  const hash = target['corroborate:hash'];
  const unique = target['corroborate:unique'];
  const onceSaid = target['corroborate:onceSaid'];
  const place: Place = {
    ...{ start: at, end: at + exact.length, text: exact, before: prefix ?? '', after: suffix ?? '' },
    ...(typeof hash === 'string' ? { hash } : {}),
    ...(typeof unique === 'boolean' ? { unique } : {}),
    ...(typeof onceSaid === 'boolean' ? { onceSaid } : {}),
    ...sidesOf(target, 'lines'),
    ...sidesOf(target, 'around'),
  };
  return { article, place };
}

function sidesOf<K extends string>(
  target: Fields,
  key: K,
): { readonly [key in K]?: { readonly before: string; readonly after: string } } {
  const sides = target[`corroborate:${key}`];
  if (!isObject(sides) || typeof sides['before'] !== 'string' || typeof sides['after'] !== 'string') return {};
  const read = { [key]: { before: sides['before'], after: sides['after'] } };
  return read as { readonly [key in K]?: { readonly before: string; readonly after: string } };
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
    tags.push(...item['tags'].filter((tag): tag is string => typeof tag === 'string' && tag.trim() !== ''));
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

function sourceOf(item: Fields, target: unknown): string {
  const source = isObject(target) ? (target['source'] ?? target['id']) : target;
  const named = isObject(source) ? source['id'] : (source ?? item['uri']);
  return typeof named === 'string' ? named : '';
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

interface Selectors {
  readonly exact: string | undefined;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  readonly start: number | undefined;
}

function readSelectors(target: unknown): Selectors {
  const selectors: readonly unknown[] = isObject(target)
    ? Array.isArray(target['selector'])
      ? target['selector']
      : [target['selector']]
    : [];
  const quote = selectors.filter(isObject).find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const position = selectors.filter(isObject).find(({ type }) => type === 'TextPositionSelector') ?? {};
  const textOf = (key: string): string | undefined => (typeof quote[key] === 'string' ? quote[key] : undefined);
  const { start } = position;
  return {
    ...{ exact: textOf('exact'), prefix: textOf('prefix'), suffix: textOf('suffix') },
    start: typeof start === 'number' && Number.isInteger(start) && start >= 0 ? start : undefined,
  };
}

/** Where a foreign target stands: in the article its source names, or in the one article that has the words. */
function placeTarget(target: unknown, texts: Texts, source: string): Target | string {
  const { exact, prefix = '', suffix = '', start } = readSelectors(target);
  if (exact === undefined || exact.trim() === '') return 'It quotes no words by which its place could be checked.';
  const named = [...texts.keys()].filter((id) => isNamed(source, id));
  const candidates = named.length > 0 ? named : [...texts.keys()];
  const found: Target[] = [];
  for (const article of candidates) {
    const text = texts.get(article) ?? '';
    const at = findForeign(text, { exact, prefix, suffix, start });
    if (at !== undefined) found.push({ article, place: toPlacer(text)({ start: at.start, end: at.end }) });
  }
  const [only] = found;
  if (only === undefined) return 'Its words stand in none of the articles, or in several places alike.';
  return found.length === 1 ? only : 'Several articles hold its words.';
}

function isNamed(source: string, id: string): boolean {
  let path = source;
  try {
    path = decodeURIComponent(source);
  } catch {
    // a stray percent sign: compared as it is
  }
  return path === id || path.endsWith(`/${id}`) || id.endsWith(`/${path}`);
}

/** By position (in either unit) where the words stand there, by its neighbours, by being the only one, or by the anchor. */
function findForeign(
  text: string,
  { exact, prefix, suffix, start }: { exact: string; prefix: string; suffix: string; start: number | undefined },
): { start: number; end: number } | undefined {
  const whole = prefix + exact + suffix;
  const at = onlyIndexOf(text, whole);
  if (at !== undefined) return { start: at + prefix.length, end: at + prefix.length + exact.length };
  const here = start === undefined ? [] : [...new Set([start, toCodePoints(text).toUnits(start)])];
  const fits = here.filter(
    (offset) => text.startsWith(exact, offset) && (prefix === '' || text.slice(0, offset).endsWith(prefix.slice(-8))),
  );
  if (fits.length === 1 && fits[0] !== undefined) return { start: fits[0], end: fits[0] + exact.length };
  const alone = prefix === '' && suffix === '' ? onlyIndexOf(text, exact) : undefined;
  if (alone !== undefined) return { start: alone, end: alone + exact.length };
  const first = start ?? 0;
  const anchored = findAnchor(text, {
    start: first,
    end: first + exact.length,
    text: exact,
    before: prefix,
    after: suffix,
  });
  return anchored.kind === 'found' ? anchored.span : undefined;
}

function onlyIndexOf(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? undefined : at;
}
