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
  /** Bodies and tags that hold something, but no words that can be read. */
  readonly unread: number;
}

/** What all bodies say, in order. Hypothes.is has `text` and `tags` in their place. */
export function readSaying(item: Fields): ForeignSaying {
  const notes: string[] = [];
  const tags = new Set<string>();
  const verdicts: VerdictValue[] = [];
  let unread = 0;
  const put = (said: string | undefined, purposes: ReadonlySet<string>): void => {
    if (said === undefined) unread++;
    if (said === undefined || said.trim() === '') return;
    const verdict = purposes.has('assessing') ? VERDICTS.find((known) => known === said) : undefined;
    if (verdict !== undefined) verdicts.push(verdict);
    else if (purposes.has('tagging')) tags.add(said.trim());
    else notes.push(said);
  };
  const motivations = toNames(item['motivation'] ?? item['motivatedBy']);
  for (const text of flatten(item['text'], [], () => false)) put(toWords(text), new Set());
  for (const tag of flatten(item['tags'], [], () => false)) put(toWords(tag), new Set(['tagging']));
  const bodies = [item['body'], item['bodies'], item['bodyValue'], item['hasBody'], item['resource']];
  for (const body of flatten(bodies, ['items', 'members'], (held) => !isChoice(held))) {
    const own = toNames(isObject(body) ? body['purpose'] : undefined);
    const { said, isWhole } = readBody(body);
    put(said, own.size > 0 ? own : motivations);
    if (said !== undefined && !isWhole) unread++;
  }
  return { notes, tags: [...tags], verdicts, unread };
}

/** Names of motivations, without the prefix of their vocabulary. */
const toNames = (value: unknown): ReadonlySet<string> =>
  new Set(
    (Array.isArray(value) ? (value as readonly unknown[]) : [value])
      .filter((name): name is string => typeof name === 'string')
      .map((name) => name.replace(/^.*[:#/]/, '')),
  );

/** Where the words of a body may stand, the first that has any counts. */
const WORD_KEYS = ['value', '@value', 'chars', 'cnt:chars', 'rdf:value', 'label', 'name', 'title'] as const;
/** What may be said of a body that has no words: it is there, and empty. */
const PLAIN_KEYS = new Set([
  'type',
  '@type',
  'purpose',
  'format',
  'language',
  'motivation',
  'creator',
  'created',
  'modified',
]);

/** A body of several texts of which a reader takes one; as Open Annotation and as the W3C's model write it. */
const isChoice = (body: Fields): boolean => [body['type'], body['@type']].some((type) => toNames(type).has('Choice'));
const CHOICES = ['items', 'members', 'default', 'item'] as const;

/** What is said of a body, all texts of a choice together; `isWhole` where nothing of it is left unread. */
function readBody(body: unknown): { readonly said: string | undefined; readonly isWhole: boolean } {
  if (!isObject(body) || !isChoice(body)) return { said: toWords(body), isWhole: true };
  const parts: string[] = [];
  let isWhole = true;
  const offered = CHOICES.map((key) => body[key]);
  for (const one of flatten(offered, CHOICES, () => true)) {
    const words = toWords(one);
    if (words === undefined) isWhole = false;
    else if (words.trim() !== '') parts.push(words);
  }
  // a choice of nothing says nothing, and yet was meant to: no mark without a word
  return { said: parts.length === 0 ? undefined : parts.join('\n\n'), isWhole };
}

/** The text of a body: its words, or the address it points to; undefined where it has none to read. */
function toWords(body: unknown): string | undefined {
  if (body === undefined || body === null) return '';
  if (!isObject(body)) return toPlainWords(body);
  if (isChoice(body)) return undefined;
  let isEmpty = false;
  for (const key of WORD_KEYS) {
    const said = toPlainWords(body[key]);
    if (said !== undefined && said !== '') return said;
    isEmpty ||= said === '';
  }
  const source = body['source'];
  const address = (isObject(source) ? toPlainWords(source['value']) : undefined) ?? toAddress(body);
  if (address !== undefined) return address;
  return isEmpty || Object.keys(body).every((key) => PLAIN_KEYS.has(key)) ? '' : undefined;
}

/** A text or a number, one with its language, several of them, or one in each language; undefined where it is none. */
function toPlainWords(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const all = (value as readonly unknown[]).map((one) => toOneWord(one));
    return all.some((one) => one === undefined) ? undefined : all.join('\n\n');
  }
  return toOneWord(value);
}

function toOneWord(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isObject(value)) return undefined;
  const [own] = ['@value', 'value', 'label'].map((key) => value[key]).filter((one) => typeof one === 'string');
  if (own !== undefined) return own as string;
  const all = Object.entries(value);
  const isByLanguage = all.length > 0 && all.every(([key, one]) => LANGUAGE.test(key) && typeof one === 'string');
  return isByLanguage ? all.map(([, one]) => String(one)).join('\n\n') : undefined;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$|^@none$/;

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
