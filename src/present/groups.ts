/*
 * Owns what the lists list: quotes by speaker, numbers by kind and value, over all articles. Pure; people across
 * articles come from corpus/identity.ts.
 */
import type { Bound, Quantity, QuantityKind, Quote } from '../core/annotation';
import type { CorpusEntry } from '../corpus/corpus';
import type { LinkedPerson } from '../corpus/identity';
import type { ArticleId } from '../corpus/ports';
import { compareMentions } from './arrange';
import type { MentionAt } from './neighbour';
import { toQuantityWords, toValueWords } from './quantityWords';

export interface QuoteAt extends MentionAt {
  readonly quote: Quote;
}

export interface QuantityAt extends MentionAt {
  readonly quantity: Quantity;
}

/** Who says quotes: a person of all articles, somebody or something named otherwise, or nobody known. */
export type SpeakerIdentity =
  | { readonly kind: 'person'; readonly person: LinkedPerson }
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'unknown' };

export interface SpeakerGroup {
  /** Stable while the articles say the same. */
  readonly key: string;
  readonly name: string;
  readonly speaker: SpeakerIdentity;
  readonly mentions: readonly QuoteAt[];
  readonly rank: number;
}

export type FindPerson = (id: ArticleId, entity: string | null) => LinkedPerson | undefined;

/** Who says `quote`, as far as all articles together know. */
export function toSpeakerIdentity(id: ArticleId, { speaker }: Quote, findPerson: FindPerson): SpeakerIdentity {
  if (!speaker) return { kind: 'unknown' };
  const person = findPerson(id, speaker.entity);
  if (person) return { kind: 'person', person };
  if (speaker.kind === 'pronoun' && speaker.name === null) return { kind: 'unknown' };
  return { kind: 'phrase', phrase: speaker.name ?? speaker.text };
}

/** Quotes by speaker; unknown speakers last. `unknownName` is what they are called. */
export function groupQuotes(
  entries: Iterable<CorpusEntry>,
  findPerson: FindPerson,
  unknownName: string,
): SpeakerGroup[] {
  const groups = new Map<string, { name: string; speaker: SpeakerIdentity; mentions: QuoteAt[]; rank: number }>();
  for (const { id, analysis } of entries) {
    for (const quote of analysis.quotes) {
      const speaker = toSpeakerIdentity(id, quote, findPerson);
      const key = keyOf(speaker);
      let group = groups.get(key);
      if (!group) {
        group = { name: nameOf(speaker, unknownName), speaker, mentions: [], rank: speaker.kind === 'unknown' ? 1 : 0 };
        groups.set(key, group);
      }
      group.mentions.push({ id, start: quote.start, end: quote.end, quote });
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group, mentions: group.mentions.sort(compareMentions) }));
}

function keyOf(speaker: SpeakerIdentity): string {
  switch (speaker.kind) {
    case 'person':
      return `person:${speaker.person.entity}`;
    case 'phrase':
      return `phrase:${speaker.phrase.toLowerCase().replace(/^(?:the|a|an) /, '')}`;
    case 'unknown':
      return 'unknown';
  }
}

function nameOf(speaker: SpeakerIdentity, unknownName: string): string {
  switch (speaker.kind) {
    case 'person':
      return speaker.person.name;
    case 'phrase':
      return speaker.phrase;
    case 'unknown':
      return unknownName;
  }
}

export interface ValueGroup {
  readonly key: string;
  /** "20 %", "USD 300 billion". */
  readonly name: string;
  readonly bounds: readonly Bound[];
  readonly value: number | null;
  readonly mentions: readonly QuantityAt[];
}

export interface KindGroup {
  readonly kind: QuantityKind;
  readonly values: readonly ValueGroup[];
  readonly mentions: readonly QuantityAt[];
}

/** Fractions are listed with percentages: one-fifth and 20 % are one share. */
const listedAs = (kind: QuantityKind): QuantityKind => (kind === 'fraction' ? 'percent' : kind);

/** The order kinds are listed in: what a reporter checks first comes first. */
const KIND_ORDER: readonly QuantityKind[] = [
  'money',
  'percent',
  'count',
  'measure',
  'rate',
  'multiple',
  'duration',
  'age',
  'temperature',
  'ordinal',
  'date',
  'time',
];

/** Numbers by kind, within it by value and unit; "about 20 %" and "20 %" are one value with two bounds. */
export function groupNumbers(entries: Iterable<CorpusEntry>): KindGroup[] {
  const kinds = new Map<QuantityKind, Map<string, QuantityAt[]>>();
  for (const { id, analysis } of entries) {
    for (const quantity of analysis.numbers) {
      const kind = listedAs(quantity.kind);
      const values = kinds.get(kind) ?? new Map<string, QuantityAt[]>();
      kinds.set(kind, values);
      const key = toValueWords(quantity).toLowerCase();
      const known = values.get(key);
      const mention = { id, start: quantity.start, end: quantity.end, quantity };
      if (known) known.push(mention);
      else values.set(key, [mention]);
    }
  }
  return KIND_ORDER.flatMap((kind) => {
    const values = kinds.get(kind);
    if (!values) return [];
    const groups = [...values].map(([key, mentions]) => toValueGroup(key, mentions.sort(compareMentions)));
    return [{ kind, values: groups, mentions: groups.flatMap(({ mentions }) => mentions).sort(compareMentions) }];
  });
}

function toValueGroup(key: string, mentions: readonly QuantityAt[]): ValueGroup {
  const bounds = [...new Set(mentions.map(({ quantity }) => quantity.bound))];
  const first = mentions[0]?.quantity;
  const name = !first ? key : bounds.length === 1 ? toQuantityWords(first) : toValueWords(first);
  return { key, name, bounds, value: first?.value ?? null, mentions };
}
