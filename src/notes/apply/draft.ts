/*
 * Owns an analysis while decisions are being applied to it: lists that may be replaced, entities that may be made.
 * Leaves what each decision does to people.ts, quotes.ts and numbers.ts beside it.
 */
import { wordsOf, type Analysis, type EntityId, type Excerpt, type Speaker } from '../../core/annotation';
import { compareSpans, type Span } from '../../core/span';
import type { Decision, Scope } from '../note';
import { toAuthorWords } from '../signature';

export type Draft = { -readonly [K in keyof Analysis]: Analysis[K] };

/** A decision on its way into one article. */
export interface Correction<D extends Decision = Decision> {
  readonly decision: D;
  /** Where its own mention is in this article; undefined where it reaches here by its words alone. */
  readonly span: Span | undefined;
}

export const toDraft = (analysis: Analysis): Draft => ({ ...analysis });

/** The analysis with every list in contract order. */
export function toAnalysis(draft: Draft): Analysis {
  const sorted = <T extends Span>(list: readonly T[]): T[] => [...list].sort(compareSpans);
  return {
    ...draft,
    quotes: sorted(draft.quotes),
    marked: sorted(draft.marked),
    reported: sorted(draft.reported),
    people: sorted(draft.people),
    numbers: sorted(draft.numbers),
  };
}

/** Who decided, for every `why`: "Ida Holm, 2025-02-13". */
export const signatureOf = (decision: Decision): string => `${toAuthorWords(decision)}, ${decision.at.slice(0, 10)}`;

/**
 * Chooses what a decision means in a list: by scope the item at its place, or every item with the same words.
 * An item is at the place when the two share characters and neither reaches far beyond the other.
 */
export function isMeant({ decision, span }: Correction, item: Excerpt): boolean {
  const said = decision.target.place.text;
  if (reachesByWords(decision.scope) && (item.text === said || wordsOf(item) === said)) return true;
  if (span === undefined) return false;
  const shared = Math.min(item.end, span.end) - Math.max(item.start, span.start);
  return shared > 0 && shared * 2 >= Math.max(item.end - item.start, span.end - span.start);
}

export const reachesByWords = (scope: Scope): boolean => scope !== 'mention';

/** The entity of that name; made where there is none. */
export function requireEntity(draft: Draft, name: string, why: string): EntityId {
  const known = draft.entities.find((entity) => entity.name === name);
  if (known) return known.entity;
  const highest = draft.entities.reduce(
    (most, { entity }) => Math.max(most, Number(/^e(\d+)$/.exec(entity)?.[1] ?? 0)),
    0,
  );
  const entity = `e${highest + 1}`;
  draft.entities = [...draft.entities, { entity, name, why, decided: true }];
  return entity;
}

/** Rewrites every speaker, of quotes and of reported speech. What loses its name becomes unresolved. */
export function mapSpeakers(draft: Draft, change: (speaker: Speaker) => Speaker, why: string): void {
  draft.quotes = draft.quotes.map((quote) => {
    if (quote.speaker === null) return quote;
    const speaker = change(quote.speaker);
    if (speaker === quote.speaker) return quote;
    const lost = speaker.name === null && quote.unresolved === null;
    return {
      ...quote,
      speaker,
      unresolved: speaker.name !== null ? null : lost ? { why, candidates: [] } : quote.unresolved,
    };
  });
  draft.reported = draft.reported.map((reported) =>
    reported.speaker === null ? reported : { ...reported, speaker: change(reported.speaker) },
  );
}

/** Nobody is thought to be one of these any more: neither whom a quote may be by, nor whom a pronoun may mean. */
export function forgetNames(draft: Draft, names: ReadonlySet<string>, why: string): void {
  if (names.size === 0) return;
  // a pronoun that was rejected is nobody's name
  const proper = [...names].filter((name) => /\p{Lu}/u.test(name));
  const isTold = (reason = ''): boolean => proper.some((name) => holdsWords(reason, name));
  draft.quotes = draft.quotes.map((quote) => {
    const { unresolved } = quote;
    if (!unresolved?.candidates.some((name) => names.has(name)) && !isTold(unresolved?.why)) return quote;
    const candidates = (unresolved?.candidates ?? []).filter((name) => !names.has(name));
    return { ...quote, unresolved: { why, candidates } };
  });
  draft.people = draft.people.map((person) =>
    person.entity === null && isTold(person.why) ? { ...person, why } : person,
  );
}

/** Whether the words stand in a text, and not within longer ones. */
function holdsWords(text: string, words: string): boolean {
  const isWithin = (at: number): boolean =>
    /^[\p{L}\p{N}]/u.test(text.slice(at + words.length)) || /[\p{L}\p{N}]$/u.test(text.slice(0, at));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (!isWithin(at)) return true;
  return false;
}

/** Whom quotes may be by is called otherwise; each once. */
export function renameCandidates(draft: Draft, before: ReadonlySet<string>, name: string): void {
  const rename = (one: string): string => (before.has(one) ? name : one);
  draft.quotes = draft.quotes.map((quote) => {
    const { unresolved } = quote;
    if (!unresolved?.candidates.some((one) => before.has(one))) return quote;
    return { ...quote, unresolved: { ...unresolved, candidates: [...new Set(unresolved.candidates.map(rename))] } };
  });
}

/** Drops entities nobody's name mentions any more, and every reference to them. */
export function dropUnnamed(draft: Draft, why: string): void {
  const named = new Set(draft.people.filter(({ kind }) => kind === 'name').map(({ entity }) => entity));
  const gone = new Set(draft.entities.filter(({ entity }) => !named.has(entity)).map(({ entity }) => entity));
  if (gone.size === 0) return;
  const goneNames = new Set(draft.entities.flatMap(({ entity, name }) => (gone.has(entity) ? [name] : [])));
  draft.entities = draft.entities.filter(({ entity }) => !gone.has(entity));
  for (const { name } of draft.entities) goneNames.delete(name);
  forgetNames(draft, goneNames, why);
  const isGone = (entity: EntityId | null): boolean => entity !== null && gone.has(entity);
  draft.people = draft.people.map((person) => (isGone(person.entity) ? { ...person, entity: null, why } : person));
  mapSpeakers(
    draft,
    (speaker) => (isGone(speaker.entity) ? { ...speaker, entity: null, name: null, why } : speaker),
    why,
  );
}
