/*
 * Owns what the analysis found as W3C Web Annotations, beside the records people wrote (webAnnotation.ts): people are
 * identified, quotes by their speaker, numbers by what they say. Made by software, and passed over when read back.
 */
import type { Quantity, Quote } from '../core/annotation';
import type { Span } from '../core/span';
import { toCodePoints, type CodePoints } from './codePoints';
import type { ArticleEvidence } from './evidence';
import { ID_PREFIX, toIri, type Json } from './webAnnotation';

/** UTF-16 units of the words before and after, as Hypothes.is writes them. */
const CONTEXT = 32;

/** One annotation a quote, person and number, in text order. */
export function toFoundAnnotations({ id, text, analysis, sha256 }: ArticleEvidence, exportedAt: string): Json[] {
  const points = toCodePoints(text);
  const nameOf = new Map(analysis.entities.map(({ entity, name }) => [entity, name]));
  const found = [
    ...analysis.quotes.map((quote) => ({ span: quote, layer: 'quote', body: toSpeaker(quote), own: quoteOf(quote) })),
    ...analysis.people.map((person) => ({
      span: person,
      layer: 'person',
      body: nameOf.get(person.entity ?? '') ?? '',
      own: { kind: person.kind },
    })),
    ...analysis.numbers.map((number) => ({
      span: number,
      layer: 'number',
      body: toSays(number),
      own: numberOf(number),
    })),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return found.map(({ span, layer, body, own }) => ({
    id: `${ID_PREFIX}found:${layer}:${encodeURIComponent(id)}:${span.start}-${span.end}`,
    type: 'Annotation',
    motivation: 'identifying',
    creator: { type: 'Software', name: 'Corroborate' },
    created: exportedAt,
    ...(body === ''
      ? {}
      : { body: { type: 'TextualBody', value: body, format: 'text/plain', purpose: 'identifying' } }),
    target: {
      type: 'SpecificResource',
      source: toIri(id),
      selector: toSelectors(text, points, span),
      'corroborate:sha256': sha256,
    },
    'corroborate:found': { layer, ...own },
  }));
}

function toSelectors(text: string, points: CodePoints, { start, end }: Span): Json {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, '');
  const suffix = text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, '');
  return [
    { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix, suffix },
    { type: 'TextPositionSelector', start: points.fromUnits(start), end: points.fromUnits(end) },
  ];
}

const toSpeaker = ({ speaker }: Quote): string => speaker?.name ?? speaker?.text ?? '';

const quoteOf = ({ extent, utterance, speaker, unresolved }: Quote): { readonly [key: string]: Json } => ({
  extent,
  utterance,
  why: speaker?.why ?? unresolved?.why ?? '',
});

const numberOf = ({ kind, value, high, unit, bound, timex }: Quantity): { readonly [key: string]: Json } => ({
  ...{ kind, value, unit, bound },
  ...(high === undefined ? {} : { high }),
  ...(timex === undefined ? {} : { timex }),
});

const toSays = ({ value, high, unit, timex }: Quantity): string =>
  timex ?? [value === null ? '' : high === undefined ? String(value) : `${value}–${high}`, unit ?? ''].join(' ').trim();
