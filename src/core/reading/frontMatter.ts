/*
 * Front matter: the head of a Markdown file between two lines of three dashes, in YAML. It says what the article is, and is
 * no part of it. Reads title, author, outlet, date and address under the names that publishing programs give them.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { isObject } from '../shape';

/** What an article says of itself; null where it says nothing. */
export interface Meta {
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly url: string | null;
}

export const NO_META: Meta = { title: null, author: null, outlet: null, date: null, url: null };

export interface FrontMatter {
  /** Where the article begins, in UTF-16 units. */
  readonly end: number;
  readonly meta: Meta;
}

/** In UTF-16 units. A longer head is text. */
const LONGEST = 20_000;
const LONGEST_VALUE = 500;

const NAMES: Readonly<Record<Exclude<keyof Meta, 'date'>, readonly string[]>> = {
  title: ['title', 'headline'],
  author: ['author', 'authors', 'byline', 'creator'],
  outlet: ['outlet', 'publisher', 'publication', 'site', 'site_name', 'source_name', 'newspaper'],
  url: ['url', 'link', 'permalink', 'canonical', 'source'],
};
const DATES = ['date', 'published', 'publish_date', 'publishdate', 'pubdate', 'created'];

/** The front matter of a normalised text; undefined where it has none, or one that never ends. Never throws. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  if (!/^---[ \t]*\n/.test(text.slice(0, 200))) return undefined;
  const head = text.slice(0, LONGEST);
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(head.slice(3));
  if (!close) return undefined;
  const end = 3 + close.index + close[0].length;
  const fields = toFields(head.slice(head.indexOf('\n') + 1, 4 + close.index));
  return fields && { end, meta: toMeta(fields) };
}

function toFields(yaml: string): ReadonlyMap<string, unknown> | undefined {
  let parsed: unknown;
  try {
    parsed = load(yaml, { schema: CORE_SCHEMA });
  } catch {
    // YAML that is none is still no article where each line names a field
    const lines = yaml.split('\n').filter((line) => line.trim() !== '');
    if (!lines.every((line) => /^(?:[\w-]+\s*:|\s|#|-)/.test(line))) return undefined;
    return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), unquoted(line)]));
  }
  if (parsed === undefined || parsed === null) return new Map();
  return isObject(parsed)
    ? new Map(Object.entries(parsed).map(([key, value]) => [key.toLowerCase(), value]))
    : undefined;
}

const unquoted = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .replace(/^["']|["']$/g, '');

function toMeta(fields: ReadonlyMap<string, unknown>): Meta {
  const find = (names: readonly string[]): string | null => {
    for (const name of names) {
      const words = toWords(fields.get(name));
      if (words !== null) return words;
    }
    return null;
  };
  const url = find(NAMES.url);
  const isAddress = url !== null && /^https?:\/\//i.test(url);
  return {
    title: find(NAMES.title),
    author: find(NAMES.author),
    // “source” names an outlet as often as an address
    outlet: find(NAMES.outlet) ?? (isAddress ? null : url),
    date: toIsoDate(find(DATES)),
    url: isAddress ? url : null,
  };
}

/** A field's words: one line, a list with commas between, an object by its name. */
function toWords(value: unknown): string | null {
  if (Array.isArray(value)) {
    const all = value.slice(0, 20).flatMap((one: unknown) => (Array.isArray(one) ? [] : (toWords(one) ?? [])));
    return all.length > 0 ? all.join(', ').slice(0, LONGEST_VALUE) : null;
  }
  if (isObject(value)) return typeof value['name'] === 'string' ? toWords(value['name']) : null;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const words = String(value).replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE);
  return words === '' ? null : words;
}

function toIsoDate(value: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T\s])/.exec(value ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? `${year}-${month}-${day}` : null;
}
