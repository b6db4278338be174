/*
 * Owns what decisions do to quotes and reported speech: not a quote, said by somebody else, added.
 */
import { type Quote, type Speaker, wordsOf } from '../../core/annotation';
import { isOverlapping } from '../../core/span';
import type { Add, Reject, SetSpeaker } from '../note';
import { isMeant, reachesByWords, signatureOf, type Correction, type Draft } from './draft';
import { findWholeWords } from './people';

/** Its marks stay marked; what has none is dropped. */
export function rejectQuote(draft: Draft, correction: Correction<Reject>): boolean {
  const quotes = draft.quotes.filter((quote) => isMeant(correction, quote));
  const reported = draft.reported.filter((one) => isMeant(correction, one));
  if (quotes.length + reported.length === 0) return false;
  draft.quotes = draft.quotes.filter((quote) => !quotes.includes(quote));
  draft.reported = draft.reported.filter((one) => !reported.includes(one));
  const marked = quotes.map(({ start, end, text }) => ({ start, end, text, role: 'other' as const }));
  draft.marked = [...draft.marked, ...marked];
  return true;
}

/** Sets who speaks in a quote and in the other pieces of its utterance. */
export function setSpeaker(draft: Draft, correction: Correction<SetSpeaker>): boolean {
  const { decision } = correction;
  const meant = draft.quotes.filter((quote) => isMeant(correction, quote));
  const reported = draft.reported.filter((one) => isMeant(correction, one));
  if (meant.length + reported.length === 0) return false;
  const utterances = new Set(meant.map(({ utterance }) => utterance));
  const why = `set by ${signatureOf(decision)}`;
  const { name } = decision;
  draft.quotes = draft.quotes.map((quote): Quote => {
    if (!utterances.has(quote.utterance)) return quote;
    if (name === null)
      return { ...quote, speaker: null, unresolved: { why: `nobody who can be named, ${why}`, candidates: [] } };
    return { ...quote, cue: cueOf(quote, name), speaker: toSpeaker(draft, quote, name, why), unresolved: null };
  });
  draft.reported = draft.reported.map((one) => {
    if (!reported.includes(one)) return one;
    return { ...one, cue: cueOf(one, name), speaker: name === null ? null : toSpeaker(draft, one, name, why) };
  });
  return true;
}

/** Whether the words beside the quote were understood as somebody else: they say nothing of whom it is by. */
const isAnothers = (found: Speaker | null, name: string): boolean =>
  found !== null && found.name !== null && found.name !== name;

/** The word that showed somebody else to speak shows nothing any more. */
const cueOf = <C>(
  { cue, speaker }: { readonly cue: C; readonly speaker: Speaker | null },
  name: string | null,
): C | null => (name !== null && isAnothers(speaker, name) ? null : cue);

/**
 * The phrase stays the one that was found, unless it was understood as somebody else; without one, the nearest mention of
 * the name; without that, none.
 */
function toSpeaker(draft: Draft, quote: Pick<Quote, 'start' | 'end' | 'speaker'>, name: string, why: string): Speaker {
  const entity = draft.entities.find((known) => known.name === name)?.entity ?? null;
  const found = quote.speaker;
  if (found !== null && !isAnothers(found, name)) return { ...found, entity, name, why };
  const distance = ({ start, end }: { start: number; end: number }): number =>
    Math.max(quote.start - end, start - quote.end);
  const [nearest] = draft.people
    .filter(
      (person) => person.kind === 'name' && ((entity !== null && person.entity === entity) || wordsOf(person) === name),
    )
    .sort((a, b) => distance(a) - distance(b));
  const { start, end, text } = nearest ?? { start: quote.start, end: quote.start, text: '' };
  return { start, end, text, entity: nearest?.entity ?? entity, name, kind: 'name', why };
}

export function addQuote(draft: Draft, text: string, correction: Correction<Add>): boolean {
  const { decision, span } = correction;
  const words = decision.target.place.text;
  const spans = reachesByWords(decision.scope) ? findWholeWords(text, words) : span === undefined ? [] : [span];
  const free = spans.filter((one) => !draft.quotes.some((quote) => isOverlapping(quote, one)));
  if (free.length === 0) return false;
  const why = `added by ${signatureOf(decision)}`;
  const highest = draft.quotes.reduce(
    (most, { utterance }) => Math.max(most, Number(/^u(\d+)$/.exec(utterance)?.[1] ?? 0)),
    0,
  );
  free.forEach(({ start, end }, index) => {
    const bare = { start, end, text: text.slice(start, end), speaker: null };
    const speaker = decision.name === undefined ? null : toSpeaker(draft, bare, decision.name, why);
    const quote: Quote = {
      ...{ ...bare, extent: 'whole', utterance: `u${highest + index + 1}`, speech: 1, cue: null, speaker },
      unresolved: speaker === null ? { why, candidates: [] } : null,
    };
    draft.quotes = [...draft.quotes, quote];
  });
  draft.marked = draft.marked.filter((one) => !free.some((span_) => isOverlapping(one, span_)));
  return true;
}
