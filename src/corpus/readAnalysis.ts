/*
 * Owns reading what annotate printed of an article: every field is checked, for anybody may have written or cut the line.
 * The one reader of that JSON; what it does not know it leaves as it is.
 */
import type {
  Analysis,
  Entity,
  Excerpt,
  Marked,
  ParagraphNote,
  Person,
  Quantity,
  QuantityTopic,
  Quote,
  Reported,
  Speaker,
  Unresolved,
} from '../core/annotation';
import type { Meta } from '../core/reading/frontMatter';
import { finite, isObject, listOf, matching, objectOf, oneOf, optional, orNull, text, whole } from '../core/shape';
import type { Check, Checks, Fields } from '../core/shape';
import type { Span } from '../core/span';

const numberOf = (fields: Fields, key: string): number => Number(fields[key]);

const isInOrder = (fields: Fields): string | undefined =>
  numberOf(fields, 'start') <= numberOf(fields, 'end') ? undefined : '.end is before its start';

const holdsItsText = (fields: Fields): string | undefined =>
  numberOf(fields, 'end') - numberOf(fields, 'start') === String(fields['text']).length
    ? undefined
    : '.text is not as long as its offsets say';

const SPAN: Checks<Span> = { start: whole, end: whole };
const EXCERPT: Checks<Excerpt> = { ...SPAN, text, words: optional(text) };
const date = matching(/^\d{4}-\d\d-\d\d$/, 'date such as 2025-02-13');

const excerpt = objectOf(EXCERPT, holdsItsText);

const speaker = objectOf<Speaker>(
  {
    ...EXCERPT,
    entity: orNull(text),
    name: orNull(text),
    kind: oneOf(['name', 'pronoun', 'nominal', 'organisation']),
    why: text,
  },
  holdsItsText,
);

const quote = objectOf<Quote>(
  {
    ...EXCERPT,
    extent: oneOf(['whole', 'fragment']),
    utterance: text,
    speech: optional(finite),
    cue: orNull(excerpt),
    speaker: orNull(speaker),
    unresolved: orNull(objectOf<Unresolved>({ why: text, candidates: listOf(text) })),
  },
  holdsItsText,
);

const marked = objectOf<Marked>({ ...EXCERPT, role: oneOf(['title', 'term', 'nickname', 'other']) }, holdsItsText);

const reported = objectOf<Reported>({ ...EXCERPT, cue: orNull(excerpt), speaker: orNull(speaker) }, holdsItsText);

const person = objectOf<Person>(
  {
    ...EXCERPT,
    kind: oneOf(['name', 'nominal', 'pronoun']),
    entity: orNull(text),
    role: orNull(text),
    gender: oneOf(['m', 'f', null]),
    byline: optional(oneOf([true])),
    why: optional(text),
  },
  holdsItsText,
);

const entity = objectOf<Entity>({ entity: text, name: text, why: text, decided: optional(oneOf([true])) });

const quantity = objectOf<Quantity>(
  {
    ...EXCERPT,
    kind: oneOf([
      ...(['count', 'percent', 'fraction', 'money', 'duration', 'date', 'time'] as const),
      ...(['ordinal', 'measure', 'age', 'temperature', 'multiple', 'rate'] as const),
    ]),
    value: orNull(finite),
    high: optional(finite),
    unit: orNull(text),
    bound: oneOf(['=', '~', '<', '>']),
    vague: optional(oneOf([true])),
    timex: optional(text),
    about: orNull(objectOf<QuantityTopic>({ head: text, subject: orNull(text) })),
    near: optional(listOf(text)),
    why: optional(text),
  },
  holdsItsText,
);

const paragraph = objectOf<ParagraphNote>(
  { ...SPAN, hash: text, furniture: optional(oneOf([true])), sketch: optional(text) },
  isInOrder,
);

const META: Checks<Meta> = {
  title: orNull(text),
  author: orNull(text),
  outlet: orNull(text),
  date: orNull(date),
  url: orNull(text),
};

const ANALYSIS: Checks<Analysis> = {
  chars: whole,
  date: orNull(date),
  meta: optional(objectOf(META)),
  quotes: listOf(quote),
  marked: optional(listOf(marked)),
  reported: listOf(reported),
  people: listOf(person),
  entities: listOf(entity),
  numbers: listOf(quantity),
  paragraphs: listOf(paragraph),
  topics: optional(listOf(text)),
};

const checkLine: Check = objectOf<Analysis & { readonly id: string }>({ ...ANALYSIS, id: text });

export type ReadAnalysis =
  | { readonly kind: 'article'; readonly id: string; readonly analysis: Analysis }
  /** annotate itself answered the article with an error. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string };

/** Reads one line of annotate's JSONL. Never throws. */
export function readAnalysisLine(line: string): ReadAnalysis {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { kind: 'broken', why: 'it is not JSON' };
  }
  if (isObject(parsed) && typeof parsed['error'] === 'string') return { kind: 'refused', why: parsed['error'] };
  const wrong = checkLine(parsed);
  if (wrong !== undefined) return { kind: 'broken', why: `its ${wrong.replace(/^[. ]/, '')}` };
  // what linking can do without may be missing
  const { id, ...analysis } = parsed as Partial<Analysis> &
    Omit<Analysis, 'marked' | 'topics'> & { readonly id: string };
  return {
    kind: 'article',
    id,
    analysis: { ...analysis, marked: analysis.marked ?? [], topics: analysis.topics ?? [] },
  };
}
