/*
 * Owns what decisions do to people: not a person, renamed, merged, split off, added.
 * Every change is carried on to speakers; the reason names who decided.
 */
import { type EntityId, type Person, wordsOf } from '../../core/annotation';
import { isOverlapping, type Span } from '../../core/span';
import type { Add, Merge, Reject, Rename, Split } from '../note';
import {
  dropUnnamed,
  forgetNames,
  isMeant,
  mapSpeakers,
  renameCandidates,
  reachesByWords,
  requireEntity,
  signatureOf,
  type Correction,
  type Draft,
} from './draft';

export function rejectPerson(draft: Draft, correction: Correction<Reject>): boolean {
  const dropped = draft.people.filter((person) => isMeant(correction, person));
  if (dropped.length === 0) return false;
  const why = `not a person (${signatureOf(correction.decision)})`;
  const words = new Set(dropped.map(wordsOf));
  draft.people = draft.people.filter((person) => !dropped.includes(person));
  // what speaks and is no person is an organisation or a document
  mapSpeakers(
    draft,
    (speaker) =>
      speaker.kind === 'name' && dropped.some((person) => isOverlapping(person, speaker))
        ? { ...speaker, entity: null, name: wordsOf(speaker), kind: 'organisation', why }
        : speaker,
    why,
  );
  dropUnnamed(draft, why);
  for (const { name } of draft.entities) words.delete(name);
  forgetNames(draft, words, why);
  return true;
}

export function renamePerson(draft: Draft, correction: Correction<Rename>): boolean {
  const { decision } = correction;
  if (decision.scope === 'mention') return moveMentions(draft, correction, decision.name, 'renamed');
  const entities = entitiesMeant(draft, correction);
  return nameEntities(draft, entities, decision.name, `renamed by ${signatureOf(decision)}`);
}

export function mergePerson(draft: Draft, correction: Correction<Merge>): boolean {
  const { decision } = correction;
  if (decision.scope === 'mention') return moveMentions(draft, correction, decision.name, 'merged');
  const entities = entitiesMeant(draft, correction);
  return nameEntities(draft, entities, decision.name, `merged with ${decision.name} by ${signatureOf(decision)}`);
}

export function splitPerson(draft: Draft, correction: Correction<Split>): boolean {
  return moveMentions(draft, correction, correction.decision.name, 'split off');
}

/** Adds the missed name where it stands; in wider scopes wherever the same words stand as whole words. */
export function addPerson(draft: Draft, text: string, correction: Correction<Add>): boolean {
  const { decision, span } = correction;
  const words = decision.target.place.text;
  const spans = reachesByWords(decision.scope) ? findWholeWords(text, words) : span === undefined ? [] : [span];
  const free = spans.filter((one) => !draft.people.some((person) => isOverlapping(person, one)));
  if (free.length === 0) return false;
  const why = `added by ${signatureOf(decision)}`;
  const entity = requireEntity(draft, decision.name ?? words, why);
  const added = free.map(({ start, end }): Person => ({
    ...{ start, end, text: text.slice(start, end), kind: 'name', entity },
    ...{ role: null, gender: null, why },
  }));
  draft.people = [...draft.people, ...added];
  return true;
}

/** Occurrences of `words` that no letter or digit continues; in order, none overlapping. */
export function findWholeWords(text: string, words: string): Span[] {
  const spans: Span[] = [];
  if (words.trim() === '') return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!isWordUnit(text, at - 1) && !isWordUnit(text, end)) spans.push({ start: at, end });
  }
  return spans;
}

const isWordUnit = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** The persons a decision in a wider scope means: of that name, or so named in full where it was made. */
function entitiesMeant(draft: Draft, correction: Correction<Rename | Merge>): ReadonlySet<EntityId> {
  const { decision } = correction;
  const words = decision.target.place.text;
  const names = new Set([words, decision.from ?? words]);
  const meant = new Set(draft.entities.filter(({ name }) => names.has(name)).map(({ entity }) => entity));
  for (const person of draft.people) {
    if (person.entity === null) continue;
    const here =
      correction.span !== undefined &&
      isMeant({ decision: { ...decision, scope: 'mention' }, span: correction.span }, person);
    if (here || (person.kind === 'name' && wordsOf(person) === words && words.includes(' '))) meant.add(person.entity);
  }
  return meant;
}

/** Gives entities one name; where another entity has it, they become that one. */
function nameEntities(draft: Draft, meant: ReadonlySet<EntityId>, name: string, why: string): boolean {
  const [first] = meant;
  if (first === undefined) return false;
  const kept = draft.entities.find((entity) => entity.name === name)?.entity ?? first;
  const before = new Set(draft.entities.flatMap((one) => (meant.has(one.entity) ? [one.name] : [])));
  const moved = (entity: EntityId | null): boolean => entity !== null && (entity === kept || meant.has(entity));
  draft.entities = draft.entities
    .filter(({ entity }) => entity === kept || !meant.has(entity))
    .map((entity) =>
      entity.entity === kept ? { ...entity, name, why: `${entity.why}; ${why}`, decided: true } : entity,
    );
  draft.people = draft.people.map((person) => (moved(person.entity) ? { ...person, entity: kept } : person));
  mapSpeakers(draft, (speaker) => (moved(speaker.entity) ? { ...speaker, entity: kept, name } : speaker), why);
  renameCandidates(draft, before, name);
  return true;
}

/** Moves single mentions, and the speakers they are, to the person called `name`. */
function moveMentions(
  draft: Draft,
  correction: Correction<Rename | Merge | Split>,
  name: string,
  how: string,
): boolean {
  const moved = draft.people.filter((person) => isMeant(correction, person));
  if (moved.length === 0) return false;
  const why = `${how} by ${signatureOf(correction.decision)}`;
  const entity = requireEntity(draft, name, why);
  draft.people = draft.people.map((person) => (moved.includes(person) ? { ...person, entity, why } : person));
  mapSpeakers(
    draft,
    (speaker) => (moved.some((person) => isOverlapping(person, speaker)) ? { ...speaker, entity, name, why } : speaker),
    why,
  );
  dropUnnamed(draft, why);
  return true;
}
