/*
 * Owns the targets of web annotations: their selectors, and the place they name in an article. Positions are checked
 * against the words. Leaves what is said about a place to readWebAnnotation.ts.
 */
import { findAnchor, toPlacer, type Place } from '../core/anchor';
import type { Target } from '../notes/note';
import { isObject } from '../core/shape';
import { toCodePoints } from './codePoints';
import type { Texts } from './webAnnotation';

/** An object of the file, whatever it holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** The target of one of ours, as it was written. */
export function readOwnTarget(target: Fields, texts: Texts): Target | undefined {
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

/** What the annotation says it is about: the address of a page, the name of a file, '' where it says nothing. */
export function sourceOf(item: Fields, target: unknown): string {
  const source = isObject(target) ? (target['source'] ?? target['id']) : target;
  const named = isObject(source) ? source['id'] : (source ?? item['uri']);
  return typeof named === 'string' ? named : '';
}

interface Selectors {
  readonly exact: string | undefined;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  readonly start: number | undefined;
}

export function readSelectors(target: unknown): Selectors {
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
export function placeTarget(target: unknown, texts: Texts, source: string): Target | string {
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
