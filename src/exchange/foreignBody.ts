/*
 * Owns what a foreign web annotation says: notes, tags, verdicts, who wrote it and when. Bodies may be text, objects, lists,
 * sets and choices; each text of them is kept. Leaves what it is about to foreignTarget.ts.
 */
import { isObject, type Fields } from '../core/shape';
import { VERDICTS, type VerdictValue } from '../notes/note';
import { flatten, toAddress } from './foreignTarget';

export interface ForeignSaying {
  readonly notes: readonly string[];
  /** Each once. */
  readonly tags: readonly string[];
  readonly verdicts: readonly VerdictValue[];
}

/** What all bodies say, in order. Hypothes.is has `text` and `tags` in their place. */
export function readSaying(item: Fields): ForeignSaying {
  const notes: string[] = [];
  const tags = new Set<string>();
  const verdicts: VerdictValue[] = [];
  const put = (said: string, purposes: ReadonlySet<string>): void => {
    const verdict = purposes.has('assessing') ? VERDICTS.find((known) => known === said) : undefined;
    if (said.trim() === '') return;
    if (verdict !== undefined) verdicts.push(verdict);
    else if (purposes.has('tagging')) tags.add(said.trim());
    else notes.push(said);
  };
  const motivations = toNames(item['motivation'] ?? item['motivatedBy']);
  if (typeof item['text'] === 'string') put(item['text'], new Set());
  for (const tag of Array.isArray(item['tags']) ? (item['tags'] as readonly unknown[]) : [])
    if (typeof tag === 'string') put(tag, new Set(['tagging']));
  const bodies = [item['body'], item['bodyValue'], item['hasBody'], item['resource']];
  for (const body of flatten(bodies, ['items', 'members'], ({ type }) => type !== 'Choice')) {
    const own = toNames(isObject(body) ? body['purpose'] : undefined);
    put(toWords(body), own.size > 0 ? own : motivations);
  }
  return { notes, tags: [...tags], verdicts };
}

/** Names of motivations, without the prefix of their vocabulary. */
const toNames = (value: unknown): ReadonlySet<string> =>
  new Set(
    (Array.isArray(value) ? (value as readonly unknown[]) : [value])
      .filter((name): name is string => typeof name === 'string')
      .map((name) => name.replace(/^.*[:#/]/, '')),
  );

/** The text of a body: its words, all those of a choice, or the address it points to. */
function toWords(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body === 'number' || typeof body === 'boolean') return String(body);
  if (!isObject(body)) return '';
  if (body['type'] === 'Choice' && Array.isArray(body['items']))
    return flatten(body['items'], ['items', 'members'], () => true)
      .map(toWords)
      .filter((words) => words !== '')
      .join('\n\n');
  for (const key of ['value', '@value', 'chars', 'cnt:chars', 'rdf:value', 'label', 'name', 'title']) {
    const value = body[key];
    const said = isObject(value) ? value['@value'] : Array.isArray(value) ? value.filter(isPlain).join('\n\n') : value;
    if (isPlain(said)) return String(said);
  }
  const source = body['source'];
  if (isObject(source)) {
    const said = source['value'];
    if (typeof said === 'string') return said;
  }
  return toAddress(body) ?? '';
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** A longer name is cut. */
const LONGEST_NAME = 200;

/** Who wrote it: a name, the names of several, the user of Hypothes.is; undefined where it says nobody. */
export function readAuthor(item: Fields): string | undefined {
  const creators = item['creator'] ?? item['annotatedBy'] ?? item['user'];
  const names = (Array.isArray(creators) ? creators.slice(0, 20) : [creators]).flatMap((one: unknown) => {
    const name = isObject(one) ? (one['name'] ?? one['nickname'] ?? one['nick'] ?? one['id'] ?? one['@id']) : one;
    const said: unknown = Array.isArray(name) ? name[0] : name;
    if (typeof said !== 'string') return [];
    const plain = said
      .replace(/^acct:([^@]+)@.*$/, '$1')
      .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
      .trim();
    return plain === '' ? [] : [plain];
  });
  return names.length === 0 ? undefined : [...names.join(', ')].slice(0, LONGEST_NAME).join('');
}

/** When it was made, as a UTC instant of a year of four digits; undefined where it says no such. */
export function readInstant(item: Fields): string | undefined {
  for (const key of ['created', 'annotatedAt', 'updated', 'modified']) {
    const value = item[key];
    if (typeof value !== 'string' || value.length > 40) continue;
    // without a zone a date would mean another instant on each machine
    const isLocal = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.,]*$/.test(value.trim());
    const time = new Date(isLocal ? `${value.trim().replace(' ', 'T')}Z` : value).getTime();
    const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
    if (/^\d{4}-/.test(instant)) return instant;
  }
  return undefined;
}
