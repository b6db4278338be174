/*
 * Owns reading back the annotations this product exports: the record, with what the standard has words for taken from the
 * standard's fields, for another tool may have edited them. Leaves other programs' annotations to readWebAnnotation.ts.
 */
import type { Place } from '../core/anchor';
import { isObject, type Fields } from '../core/shape';
import type { NoteRecord, Target } from '../notes/note';
import { readRecord } from '../notes/readRecord';
import { toCodePoints } from './codePoints';
import type { ForeignArticles } from './foreignArticles';
import { readForeignTargets } from './foreignTarget';

/** The record, or the sentence on why it cannot be read. */
export function readOwnAnnotation(item: Fields, own: Fields, articles: ForeignArticles): NoteRecord | string {
  const creator = isObject(item['creator']) ? item['creator']['name'] : item['creator'];
  // whom an import named is only quoted there
  const by = own['by'] === undefined && own['creator'] === undefined ? creator : own['by'];
  const fields: Record<string, unknown> = { ...own, at: item['created'], by };
  if (isObject(item['target'])) fields['target'] = readOwnTarget(item['target'], articles);
  if (isObject(own['to'])) fields['to'] = readOwnTarget(own['to'], articles);
  const body: unknown = Array.isArray(item['body']) ? item['body'][0] : item['body'];
  if (own['kind'] === 'note' || own['kind'] === 'edit') fields['body'] = isObject(body) ? body['value'] : body;
  const read = readRecord(fields);
  return read.kind === 'record' ? read.record : read.why;
}

/** As it was written. */
function readOwnTarget(target: Fields, articles: ForeignArticles): Target | undefined {
  const [read] = readForeignTargets({ target });
  const article = target['corroborate:article'];
  const quote = [target['selector']].flat().find((one) => isObject(one) && one['type'] === 'TextQuoteSelector');
  if (typeof article !== 'string' || !isObject(quote) || typeof quote['exact'] !== 'string') return undefined;
  const { exact, prefix, suffix } = quote;
  const units: unknown = Array.isArray(target['corroborate:utf16']) ? target['corroborate:utf16'][0] : undefined;
  const points = read?.quotation?.start;
  const text = articles.textOf(article);
  const at =
    typeof units === 'number'
      ? units
      : points !== undefined && text !== undefined
        ? toCodePoints(text).toUnits(points)
        : 0;
  const hash = target['corroborate:hash'];
  const unique = target['corroborate:unique'];
  const onceSaid = target['corroborate:onceSaid'];
  const place: Place = {
    ...{ start: at, end: at + exact.length, text: exact },
    ...{ before: typeof prefix === 'string' ? prefix : '', after: typeof suffix === 'string' ? suffix : '' },
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
