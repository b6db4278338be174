/*
 * Owns what a group of the same utterance says: its members with speakers, what changed from one to another, and how
 * many independent texts stand behind it. Leaves finding groups to sameQuote.ts.
 */
import type { Span } from '../core/span';
import type { LinkedPerson } from './linkedPerson';
import { relateSpeakers } from './quoteSpeakers';
import type { QuoteItem } from './quoteReading';
import { compareItems, type QuoteNode } from './quoteNode';
import { nameDifferences, type Difference } from './sameQuoteDifference';

export interface QuoteMember extends Span {
  readonly id: string;
  readonly text: string;
  /** The person of the corpus who speaks; null for organisations and where nobody is named. */
  readonly speaker: string | null;
  readonly reported: boolean;
}

export interface QuotePair {
  /** Indices of members, a < b. */
  readonly a: number;
  readonly b: number;
  readonly difference: readonly Difference[];
}

export interface QuoteGroup {
  /** Names the group in one answer: "q1" in order. */
  readonly group: string;
  /** In order of article id, then start. */
  readonly members: readonly QuoteMember[];
  /** Every two members; in a group of more than twelve each with the fullest and the one before it. */
  readonly pairs: readonly QuotePair[];
  /** Texts left when shared copy is counted once. */
  readonly independent: number;
}

/** What the group needs to know of the rest of the corpus. */
export interface QuoteGroupContext {
  personOf(article: string, entity: string): LinkedPerson | undefined;
  /** How many texts stand behind these places when shared copy is counted once. */
  countIndependent(places: readonly { readonly article: string; readonly start: number }[]): number;
}

const ALL_PAIRS = 12;
const FOREIGN =
  /\b(?:ukrain|russia|kremlin|french|france|german|chin(?:a|ese)|beijing|israel|iran|saudi|japan|korea|turk|spain|spanish|ital|mexic|brazil|portug|polish|poland|egypt|syria|iraq|afghan|taliban|pakistan|palestin|hamas|greek|greece|swed|norw|danish|dutch|finland|finnish|hungar|venezuel|cuba|colombia|argentin|chile|belarus|georgian|armenia|azerbaijan|lebanon|lebanese|yemen|qatar|jordan|libya|vietnam|thai|indonesia)/i;

/** Tells what the group of nodes says; deterministic. */
export function toQuoteGroup(nodes: readonly QuoteNode[], group: string, context: QuoteGroupContext): QuoteGroup {
  const placed = nodes
    .flatMap((node) => {
      const { speaker } = node.reading;
      return node.items().map((item) => ({ speaker, item }));
    })
    .sort((x, y) => compareItems(x.item, y.item));
  const persons = placed.map(({ item }) =>
    item.entity === null ? undefined : context.personOf(item.article, item.entity),
  );
  const foreign = persons.some((person) => person?.roles.some(({ role }) => FOREIGN.test(role)));
  const differ = (a: number, b: number): boolean => {
    const [p, q] = [persons[a], persons[b]];
    if (p !== undefined && q !== undefined) return p.entity !== q.entity;
    const [x, y] = [placed[a]?.speaker ?? null, placed[b]?.speaker ?? null];
    return relateSpeakers(x, y) === 'different';
  };
  const known = new Map<string, readonly Difference[]>();
  const toPair = (a: number, b: number): QuotePair => {
    const [x, y] = [placed[a]?.item.text ?? '', placed[b]?.item.text ?? ''];
    const speakersDiffer = differ(a, b);
    const key = `${String(speakersDiffer)}\n${x}\n${y}`;
    let difference = known.get(key);
    if (difference === undefined) known.set(key, (difference = nameDifferences(x, y, { foreign, speakersDiffer })));
    return { a, b, difference };
  };
  return {
    group,
    members: placed.map(({ item: { article, start, end, text, reported } }, index) => ({
      id: article,
      start,
      end,
      text,
      speaker: persons[index]?.entity ?? null,
      reported,
    })),
    pairs: pairsOf(placed.map(({ item }) => item)).map(([a, b]) => toPair(a, b)),
    independent: context.countIndependent(placed.map(({ item }) => item)),
  };
}

function pairsOf(items: readonly QuoteItem[]): [number, number][] {
  const pairs: [number, number][] = [];
  if (items.length <= ALL_PAIRS) {
    for (let a = 0; a < items.length; a++) for (let b = a + 1; b < items.length; b++) pairs.push([a, b]);
    return pairs;
  }
  let fullest = 0;
  items.forEach(({ text }, index) => {
    if (text.length > (items[fullest]?.text.length ?? 0)) fullest = index;
  });
  for (let at = 0; at < items.length; at++) {
    if (at !== fullest) pairs.push([Math.min(at, fullest), Math.max(at, fullest)]);
    if (at > 0 && at - 1 !== fullest && at !== fullest) pairs.push([at - 1, at]);
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
