/*
 * Owns what a correction is about: the detection under the cursor, at a link's place, or behind a row of a list, with
 * the text it stands in. Every correction begins here, whatever it was started from.
 */
import * as vscode from 'vscode';
import type { Person, Quantity, Quote } from '../../core/annotation';
import type { Span } from '../../core/span';
import type { ArticleId } from '../../corpus/ports';
import type { Layer, Target } from '../../notes/note';
import { findAt } from '../../present/shown';
import { isMarked } from '../cursorTarget';
import { currentSpan } from '../currentSpan';
import { toOffset } from '../ranges';
import type { Row } from '../rows';
import type { Session } from '../session';

interface Aimed {
  readonly id: ArticleId;
  /** The article's text as it stands, normalised. */
  readonly text: string;
  /** Where it stands in that text. */
  readonly span: Span;
  readonly words: string;
}

export interface PersonAim extends Aimed {
  readonly layer: 'person';
  readonly item: Person;
}
export interface QuoteAim extends Aimed {
  readonly layer: 'quote';
  readonly item: Quote;
}
export interface NumberAim extends Aimed {
  readonly layer: 'number';
  readonly item: Quantity;
}
export type Aim = PersonAim | QuoteAim | NumberAim;

/**
 * Everything at a position of an open article, the smallest first: a name, then the quote it stands in. A word that only
 * stands for somebody, which nobody sees marked, comes last.
 */
export function findAimsAt(session: Session, document: vscode.TextDocument, position: vscode.Position): Aim[] {
  const article = session.live.get(document);
  if (!article) return [];
  const { id, text, lines, shown } = article;
  const offset = toOffset(lines, position);
  const at = ({ start, end }: Span): Aimed => ({ id, text, span: { start, end }, words: text.slice(start, end) });
  const name = findAt(shown.people.filter(isMarked), offset);
  const other = name ? undefined : findAt(shown.people, offset);
  const toPerson = (person: typeof name): Aim[] =>
    person ? [{ layer: 'person' as const, item: person.of, ...at(person) }] : [];
  const number = findAt(shown.numbers, offset);
  const quote = findAt(shown.quotes, offset);
  return [
    ...toPerson(name),
    ...(number ? [{ layer: 'number' as const, item: number.of, ...at(number) }] : []),
    ...(quote ? [{ layer: 'quote' as const, item: quote.of, ...at(quote) }] : []),
    ...toPerson(other),
  ];
}

/** What is marked at these very words of an open article, a quote with or without its final comma or stop. */
export function findAimsIn(session: Session, id: ArticleId, { start, end }: Span, layer: Layer): Aim[] {
  const article = session.live.byId(id);
  if (!article) return [];
  const { text, shown } = article;
  const isIt = (span: Span): boolean =>
    span.start === start && (span.end === end || text.slice(span.end - 1, end + 1).replace(/[,.!?]$/u, '') === '');
  const at = (span: Span): Aimed => ({ id, text, span, words: text.slice(span.start, span.end) });
  switch (layer) {
    case 'person':
      return shown.people
        .filter(isIt)
        .map(({ of, start: from, end: to }) => ({ layer, item: of, ...at({ start: from, end: to }) }));
    case 'quote':
      return shown.quotes
        .filter(isIt)
        .map(({ of, start: from, end: to }) => ({ layer, item: of, ...at({ start: from, end: to }) }));
    case 'number':
      return shown.numbers
        .filter(isIt)
        .map(({ of, start: from, end: to }) => ({ layer, item: of, ...at({ start: from, end: to }) }));
  }
}

/** A place of the last analysis, as code actions and rows name it. */
export interface AimAt extends Span {
  readonly id: ArticleId;
  readonly layer: Layer;
}

export const isAimAt = (value: unknown): value is AimAt =>
  typeof value === 'object' && value !== null && 'layer' in value && 'start' in value && 'id' in value;

/** How long a correction waits for the analysis of a text that was changed this moment. */
const PATIENCE_MS = 2_000;

export async function readAim(session: Session, at: AimAt): Promise<Aim | undefined> {
  const { id, start, end, layer } = at;
  if (!currentSpan(session, at)) await session.live.whenAnalysed(id, PATIENCE_MS);
  const text = (await session.texts.read(id))?.text;
  const span = currentSpan(session, at);
  const analysis = session.corpus.get(id)?.analysis;
  if (text === undefined || !span || !analysis) return undefined;
  const isIt = (item: Span): boolean => item.start === start && item.end === end;
  const aimed = { id, text, span, words: text.slice(span.start, span.end) };
  switch (layer) {
    case 'person': {
      const item = analysis.people.find(isIt);
      return item && { layer, item, ...aimed };
    }
    case 'quote': {
      const item = analysis.quotes.find(isIt);
      return item && { layer, item, ...aimed };
    }
    case 'number': {
      const item = analysis.numbers.find(isIt);
      return item && { layer, item, ...aimed };
    }
  }
}

/** The detection a row stands for; a person's row for the first mention, which knows the person. */
export async function readRowAim(session: Session, row: Row): Promise<Aim | undefined> {
  if (row.layer && row.mention) return readAim(session, { ...row.mention, layer: row.layer });
  const person = row.person === undefined ? null : await session.service.ask('person', row.person);
  const first = person?.mentions[0];
  return first && readAim(session, { ...first, layer: 'person' });
}

/** What a command is about: what it was given, else what the cursor stands on. `layers`: those it can correct. */
export async function findAim(session: Session, given: unknown, layers: readonly Layer[]): Promise<Aim | undefined> {
  if (isAimAt(given)) return readAim(session, given);
  if (typeof given === 'object' && given !== null && 'copy' in given) return readRowAim(session, given as Row);
  const editor = vscode.window.activeTextEditor;
  const aims = editor ? findAimsAt(session, editor.document, editor.selection.active) : [];
  return aims.find(({ layer }) => layers.includes(layer));
}

/** The aim's place as records keep it; undefined for an article outside the workspace. */
export function toTarget(
  { notes }: Session,
  { id, text, span }: Pick<Aim, 'id' | 'text' | 'span'>,
): Target | undefined {
  return notes.of(id)?.toTarget(id, text, span);
}
