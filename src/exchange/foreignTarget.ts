/*
 * Owns what a target of a foreign web annotation says: which source, which words, which position. Selectors may be lists,
 * choices and refinements of each other; a source may carry them in its fragment. Leaves finding the words to the importer.
 */
import { isObject, type Fields } from '../core/shape';
import { toCodePoints } from './codePoints';
import type { Quotation } from './soughtArticle';

export interface ForeignTarget {
  /** The address of a page, the name of a file, '' where it says nothing. */
  readonly source: string;
  /** Undefined where it quotes no words. */
  readonly quotation: Quotation | undefined;
  /** It gives a position or a way through a page, but no words. */
  readonly isPart: boolean;
  /** Why it cannot be read, where it cannot. */
  readonly unread?: string;
}

/** So deep selectors may lie in each other. */
const DEEPEST = 8;

/** All targets of an annotation, in order. `item` names the source where a target does not. */
export function readForeignTargets(item: Fields): ForeignTarget[] {
  const target = item['target'] ?? item['hasTarget'] ?? item['on'];
  return flatten(target, ['items', 'members'], isTargetSet).map((one) => readTarget(item, one));
}

const isTargetSet = (value: Fields): boolean => value['selector'] === undefined && value['source'] === undefined;

/** Lists, and objects that only hold others, as one list: whole, however long and deep they are. */
export function flatten(value: unknown, keys: readonly string[], isSet: (value: Fields) => boolean): unknown[] {
  const all: unknown[] = [];
  const open = [value];
  while (open.length > 0) {
    const one = open.pop();
    const held = Array.isArray(one)
      ? (one as readonly unknown[])
      : isObject(one) && isSet(one)
        ? keys.map((key) => one[key]).find((list): list is unknown[] => Array.isArray(list))
        : undefined;
    if (held !== undefined) for (let at = held.length - 1; at >= 0; at--) open.push(held[at]);
    else if (one !== undefined && one !== null) all.push(one);
  }
  return all;
}

function readTarget(item: Fields, target: unknown): ForeignTarget {
  const named = toAddress(target) ?? toAddress(item['uri']) ?? '';
  const [source = '', fragment = ''] = named.split(/#(.*)/s, 2);
  const found = readSelector(isObject(target) ? target['selector'] : undefined, 0);
  const selection = found.exact === undefined ? { ...found, ...readFragment(fragment), ...onlyPosition(found) } : found;
  const { exact, prefix = '', suffix = '', start } = selection;
  return {
    source,
    quotation: exact === undefined || exact.trim() === '' ? undefined : { exact, prefix, suffix, start },
    isPart: selection.isPart === true || start !== undefined,
    ...(found.isTooDeep === true
      ? { unread: `Its selectors lie in each other more than ${DEEPEST} levels deep.` }
      : {}),
  };
}

const onlyPosition = ({ start }: Selection): Selection => (start === undefined ? {} : { start });

/** The address an object stands for: itself, its source or its id. */
export function toAddress(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (!isObject(value) || depth > 2) return undefined;
  for (const key of ['source', 'hasSource', 'full', 'id', '@id', 'uri', 'url']) {
    const address = toAddress(value[key], depth + 1);
    if (address !== undefined) return address;
  }
  return undefined;
}

interface Selection {
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
  readonly isPart?: boolean;
  /** More lies in it than is read. */
  readonly isTooDeep?: boolean;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const offsetOf = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2 ** 30 ? Number(value) : undefined;

/** What all selectors say together; the first to quote words counts. */
function readSelector(value: unknown, depth: number): Selection {
  let all: Selection = {};
  for (const one of flatten(value, ['items', 'members'], ({ type }) => type !== 'RangeSelector')) {
    const read = !isObject(one) ? {} : depth > DEEPEST ? { isTooDeep: true } : readOne(one, depth);
    all = { ...read, ...all };
  }
  return all;
}

function readOne(selector: Fields, depth: number): Selection {
  const own = readPlain(selector, depth);
  const inner = selector['refinedBy'];
  if (inner === undefined) return own;
  const within = readSelector(inner, depth + 1);
  return { ...refine(own, within), ...(within.isTooDeep === true ? { isTooDeep: true } : {}) };
}

function readPlain(selector: Fields, depth: number): Selection {
  const type = (textOf(selector['type'] ?? selector['@type']) ?? '').replace(/^oa:/, '');
  switch (type) {
    case 'TextQuoteSelector': {
      const exact = textOf(selector['exact']);
      const prefix = textOf(selector['prefix']);
      const suffix = textOf(selector['suffix']);
      return {
        ...(exact === undefined ? {} : { exact, prefix: prefix ?? '', suffix: suffix ?? '' }),
      };
    }
    case 'TextPositionSelector': {
      const start = offsetOf(selector['start']);
      const end = offsetOf(selector['end']);
      return { isPart: true, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
    }
    case 'FragmentSelector':
      return { isPart: true, ...readFragment(textOf(selector['value']) ?? '') };
    case 'RangeSelector': {
      const first = readSelector(selector['startSelector'], depth + 1);
      return { isPart: true, ...onlyPosition(first), ...(first.isTooDeep === true ? { isTooDeep: true } : {}) };
    }
    default: {
      // Recogito's own form: a selector without a type, with the words as `quote`
      const exact = type === '' ? (textOf(selector['exact']) ?? textOf(selector['quote'])) : undefined;
      const start = exact === undefined ? undefined : offsetOf(selector['start']);
      return {
        isPart: true,
        ...(exact === undefined
          ? {}
          : { exact, prefix: textOf(selector['prefix']) ?? '', suffix: textOf(selector['suffix']) ?? '' }),
        ...(start === undefined ? {} : { start }),
      };
    }
  }
}

/** `char=5,10` of plain texts, `:~:text=prefix-,first,last,-suffix` of pages. */
function readFragment(fragment: string): Selection {
  const start = offsetOf(Number(/^char=(\d{1,10})/.exec(fragment)?.[1] ?? NaN));
  if (start !== undefined) return { start };
  const directive = /:~:text=([^&]*)/.exec(fragment)?.[1];
  if (directive === undefined) return {};
  const parts = directive.split(',').map(decode);
  const prefix = parts[0]?.endsWith('-') === true && parts.length > 1 ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') === true && parts.length > 1 ? parts.pop()?.slice(1) : undefined;
  const [exact] = parts;
  // with a first and a last part, what lies between them is not said
  if (exact === undefined || parts.length !== 1) return { isPart: true };
  return { exact, prefix: prefix ?? '', suffix: suffix ?? '' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: taken as it is
  }
}

/** What is selected within what was selected. */
function refine(outer: Selection, inner: Selection): Selection {
  if (outer.exact === undefined) {
    const start = outer.start === undefined ? inner.start : outer.start + (inner.start ?? 0);
    return { ...outer, ...inner, ...(start === undefined ? {} : { start }) };
  }
  const words = outer.exact;
  const from =
    inner.exact !== undefined
      ? onlyIndexOf(words, (inner.prefix ?? '') + inner.exact, (inner.prefix ?? '').length)
      : inner.start === undefined
        ? undefined
        : toCodePoints(words).toUnits(inner.start);
  if (from === undefined) return { ...outer, ...(inner.exact === undefined ? {} : inner) };
  const end =
    inner.exact !== undefined
      ? from + inner.exact.length
      : inner.end === undefined
        ? words.length
        : toCodePoints(words).toUnits(inner.end);
  return {
    ...outer,
    ...{ exact: words.slice(from, end), suffix: words.slice(end) + (outer.suffix ?? '') },
    prefix: (outer.prefix ?? '') + words.slice(0, from),
    ...(outer.start === undefined ? {} : { start: outer.start + from }),
  };
}

function onlyIndexOf(text: string, words: string, behind: number): number | undefined {
  const at = text.indexOf(words);
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? undefined : at + behind;
}
