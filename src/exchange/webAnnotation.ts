/*
 * Owns writing records as W3C Web Annotations (JSON-LD): one annotation a record, selectors in the standard's own terms.
 * What the standard has no word for stands under `corroborate:`, so that reading back loses nothing
 * (readWebAnnotation.ts). Positions are code points, as the standard counts.
 */
import { toSlashes } from '../core/paths';
import { isObject } from '../core/shape';
import type { Foreign, NoteRecord, Target } from '../notes/note';
import { toAuthorWords } from '../notes/signature';
import { toCodePoints, type CodePoints } from './codePoints';

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const OWN_CONTEXT = { corroborate: 'https://corroborate.invalid/ns#' } as const;
export const ID_PREFIX = 'urn:corroborate:';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Texts by article id, normalised; a target on any other article is written with UTF-16 positions only. */
export type Texts = ReadonlyMap<string, string>;

/** An AnnotationCollection with one page: the records, then `found` as foundAnnotations.ts makes them. */
export function toWebAnnotations(records: readonly NoteRecord[], texts: Texts, found: readonly Json[] = []): Json {
  const id = `${ID_PREFIX}export`;
  const known = new Map<string, CodePoints>();
  const pointsOf = (article: string): CodePoints | undefined => {
    const text = texts.get(article);
    if (text === undefined) return undefined;
    const points = known.get(article) ?? toCodePoints(text);
    known.set(article, points);
    return points;
  };
  const items = [...records.map((record) => toAnnotation(record, pointsOf)), ...found];
  const first = { id: `${id}/page1`, type: 'AnnotationPage', startIndex: 0, items };
  return { '@context': [ANNO_CONTEXT, OWN_CONTEXT], id, type: 'AnnotationCollection', total: items.length, first };
}

function toAnnotation(record: NoteRecord, pointsOf: (article: string) => CodePoints | undefined): Json {
  const foreign = record.kind === 'foreign' ? toForeign(record) : undefined;
  if (foreign !== undefined) return foreign;
  const { v, id, at, by, kind, ...rest } = record;
  const target = 'target' in record ? toTarget(record.target, pointsOf) : undefined;
  const of = 'of' in record ? `${ID_PREFIX}${encodeURIComponent(record.of)}` : undefined;
  // the name other programs show may be another than `by`: nobody who is only quoted, no letter that hides
  const own: Record<string, Json> = toAuthorWords(record) === by ? { v, id, kind } : { v, id, kind, by };
  for (const [key, value] of Object.entries(rest)) {
    if (key !== 'target') own[key] = key === 'to' ? toTarget(value as Target, pointsOf) : (value as Json);
  }
  return {
    id: `${ID_PREFIX}${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: motivationOf(record),
    creator: { type: 'Person', name: toAuthorWords(record) },
    created: at,
    ...toBody(record),
    target: target ?? of ?? ID_PREFIX,
    'corroborate:record': own,
  };
}

/** One that was kept goes out as it came, with what we know of it; undefined where it is no JSON object. */
function toForeign({ content, format, ...kept }: Foreign): Json | undefined {
  if (format !== 'json') return undefined;
  try {
    const came: unknown = JSON.parse(content);
    return isObject(came)
      ? { ...(came as { [key: string]: Json }), 'corroborate:kept': { ...kept, format } }
      : undefined;
  } catch {
    return undefined;
  }
}

function motivationOf(record: NoteRecord): string {
  switch (record.kind) {
    case 'note':
      return record.reply === undefined ? 'commenting' : 'replying';
    case 'tag':
      return 'tagging';
    case 'verdict':
      return 'assessing';
    case 'link':
      return 'linking';
    case 'resolve':
    case 'revert':
      return 'moderating';
    case 'reject':
    case 'rename':
    case 'merge':
    case 'split':
    case 'speaker':
    case 'value':
    case 'add':
    case 'edit':
    case 'move':
    case 'foreign':
      return 'editing';
  }
}

function toBody(record: NoteRecord): { readonly body?: Json } {
  const text = (value: string, purpose: string, format = 'text/plain'): Json => ({
    type: 'TextualBody',
    value,
    format,
    purpose,
  });
  if (record.kind === 'note') {
    return { body: text(record.body, record.reply === undefined ? 'commenting' : 'replying', 'text/markdown') };
  }
  if (record.kind === 'edit') return { body: text(record.body, 'editing', 'text/markdown') };
  if (record.kind === 'tag') return { body: text(record.tag, 'tagging') };
  if (record.kind !== 'verdict') return {};
  const verdict = text(record.verdict, 'assessing');
  return { body: record.body === undefined ? verdict : [verdict, text(record.body, 'commenting', 'text/markdown')] };
}

function toTarget({ article, place }: Target, pointsOf: (article: string) => CodePoints | undefined): Json {
  const points = pointsOf(article);
  const quote = { type: 'TextQuoteSelector', exact: place.text, prefix: place.before, suffix: place.after };
  const own = {
    'corroborate:utf16': [place.start, place.end],
    ...(place.hash === undefined ? {} : { 'corroborate:hash': place.hash }),
    ...(place.lines === undefined ? {} : { 'corroborate:lines': { ...place.lines } }),
    ...(place.around === undefined ? {} : { 'corroborate:around': { ...place.around } }),
    ...(place.unique === undefined ? {} : { 'corroborate:unique': place.unique }),
    ...(place.onceSaid === undefined ? {} : { 'corroborate:onceSaid': place.onceSaid }),
  };
  const position =
    points === undefined
      ? []
      : [{ type: 'TextPositionSelector', start: points.fromUnits(place.start), end: points.fromUnits(place.end) }];
  return {
    type: 'SpecificResource',
    source: toIri(article),
    'corroborate:article': article,
    selector: [quote, ...position],
    ...own,
  };
}

/** A relative IRI of the article's path. */
export const toIri = (path: string): string => toSlashes(path).split('/').map(encodeURIComponent).join('/');
