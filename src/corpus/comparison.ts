/*
 * Owns the comparison of several articles: links → rows (utterances, quantities, people) × articles with the state of
 * each cell. Pure; leaves finding links to linkCorpus.ts, counting quoted words to quotedWords.ts.
 */
import type { Analysis } from '../core/annotation';
import type { Span } from '../core/span';
import type {
  CellPlace,
  CellState,
  ComparedArticle,
  Comparison,
  ComparisonCell,
  ComparisonRow,
  DiffPiece,
  QuantityInterval,
} from './comparisonModel';
import type { FigureGroup, FigureMember } from './figureGroups';
import { readFigureValue, type FigureValue } from './figureValue';
import type { LinkedPerson } from './linkedPerson';
import type { QuoteGroup, QuoteMember } from './quoteGroups';
import { countQuotedWords } from './quotedWords';
import { referenceOf, toDistinctKeys, toQuantityKey, toUtteranceKey } from './rowKeys';
import { toSharedWording } from './sharedWording';
import { diffWords } from './wordDiff';

/** What the comparison is made of; links may hold more articles than are compared. */
export interface ComparisonInput {
  readonly articles: readonly (ComparedArticle & { readonly analysis: Analysis })[];
  readonly people: readonly LinkedPerson[];
  readonly quotes: readonly QuoteGroup[];
  readonly figures: readonly FigureGroup[];
}

/** More rows than this are cut, and the notice says so: a page of 2,000 rows still scrolls well. */
const MOST_ROWS = 2000;
export function toComparison({ articles, people, quotes, figures }: ComparisonInput): Comparison {
  const ids = articles.map(({ id }) => id);
  const names = new Map(people.map(({ entity, name }) => [entity, name]));
  const rows = [
    ...quotes.map((group) => toUtteranceRow(group, ids, names)),
    ...figures.map((group) => toQuantityRow(group, articles)),
    ...people.map((person) => toPersonRow(person, articles)),
  ].filter(({ cells }) => cells.filter(({ state }) => state !== 'absent').length >= 2);
  const keys = toDistinctKeys(rows.map(({ key }) => key));
  const kept = rows.slice(0, MOST_ROWS).map((row, index) => ({ ...row, key: keys[index] ?? row.key }));
  return {
    articles: articles.map(({ id, name }) => ({ id, name })),
    rows: kept,
    quoted: countQuotedWords(articles, people),
    notice: rows.length > kept.length ? `The first ${MOST_ROWS} of ${rows.length} rows are shown.` : null,
  };
}

const ALTERING = new Set<string>(['word', 'tense', 'cut', 'ellipsis', 'bracket']);
const CONFLICTING = new Set<string>(['negation', 'number', 'speaker']);
const PARAPHRASING = new Set<string>(['paraphrase', 'translation']);

function stateOfChanges(changes: readonly string[]): CellState {
  if (changes.some((change) => CONFLICTING.has(change))) return 'conflicting';
  if (changes.some((change) => PARAPHRASING.has(change))) return 'paraphrased';
  if (changes.some((change) => ALTERING.has(change))) return 'altered';
  return 'verbatim';
}

/** The fullest wording is what the others are compared with. */
function toUtteranceRow(
  { members, pairs, independent }: QuoteGroup,
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): ComparisonRow {
  const reference = referenceOf(members);
  const fullest = members[reference]?.text ?? '';
  const changesOf = (index: number): readonly string[] =>
    pairs.find(({ a, b }) => (a === reference && b === index) || (b === reference && a === index))?.difference ?? [];
  const nameOf = ({ speaker }: QuoteMember): string | null =>
    speaker === null ? null : (names.get(speaker) ?? speaker);
  const speakers = [...new Set(members.map(nameOf).filter((name) => name !== null))];
  const cells = toCells(ids, members, (member, index): CellPlace & { state: CellState } => {
    const changes = changesOf(index).filter((change) => change !== 'identical');
    const state = index === reference ? 'verbatim' : stateOfChanges(changes);
    return {
      ...placeOf(member),
      changes,
      diff: index === reference || changes.length === 0 ? [] : toDiffPieces(fullest, member.text),
      speaker: nameOf(member),
      interval: null,
      state,
    };
  });
  return {
    key: toUtteranceKey(members),
    kind: 'utterance',
    title: toSharedWording(members),
    detail: speakers.join(' / '),
    state: worstOf(cells),
    independent,
    cells,
  };
}

/** The value most members give is what the others are compared with. */
function toQuantityRow(
  { about, members, verdict, independent }: FigureGroup,
  articles: ComparisonInput['articles'],
): ComparisonRow {
  const ids = articles.map(({ id }) => id);
  const valueOf = ({ id, start }: FigureMember): FigureValue | undefined => {
    const article = articles.find((one) => one.id === id);
    const quantity = article?.analysis.numbers.find((number) => number.start === start);
    return quantity && readFigureValue(quantity);
  };
  const [first] = members;
  // one scale for all, in the unit of the first: "three years" and "1,085 days" lie side by side
  const base = first && valueOf(first);
  const scale = base && first.value ? base.low / first.value : 1;
  const valueKey = ({ value, high, bound }: FigureMember): string => `${value} ${high} ${bound}`;
  const counts = new Map<string, number>();
  for (const member of members) counts.set(valueKey(member), (counts.get(valueKey(member)) ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [''];
  const stateOf = (member: FigureMember): CellState => {
    if (valueKey(member) === common || verdict === 'agree') return 'verbatim';
    return verdict === 'conflict' ? 'conflicting' : 'altered';
  };
  const cells = toCells(ids, members, (member) => ({
    ...placeOf(member),
    changes: [],
    diff: [],
    speaker: null,
    interval: toInterval(valueOf(member), scale),
    state: stateOf(member),
  }));
  return {
    key: toQuantityKey(members),
    kind: 'quantity',
    title: about,
    detail: first?.unit ?? '',
    state: worstOf(cells),
    independent,
    cells,
  };
}

/** The articles disagreeing on the role is a difference, not a conflict: offices change hands. */
function toPersonRow(
  { entity, name, mentions, roles, roleConflict }: LinkedPerson,
  articles: ComparisonInput['articles'],
): ComparisonRow {
  const cells = articles.map(({ id, analysis }): ComparisonCell => {
    const starts = new Set(mentions.filter((mention) => mention.id === id).map(({ start }) => start));
    const own = analysis.people.filter(({ kind, start }) => kind === 'name' && starts.has(start));
    const firsts = [...new Map([...own].reverse().map((mention) => [mention.text, mention])).values()];
    const places = firsts
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, text }) => ({ start, end, text, changes: [], diff: [], speaker: null, interval: null }));
    return { state: places.length === 0 ? 'absent' : 'verbatim', places, count: own.length };
  });
  return {
    key: `p:${entity}`,
    kind: 'person',
    title: name,
    detail: roles
      .map(({ role }) => role)
      .slice(0, 3)
      .join(' / '),
    state: roleConflict ? 'altered' : 'verbatim',
    independent: cells.filter(({ state }) => state !== 'absent').length,
    cells,
  };
}

interface Placed extends Span {
  readonly id: string;
  readonly text: string;
}

const placeOf = ({ start, end, text }: Placed): Span & { text: string } => ({ start, end, text });

/** One cell an article; the worst place decides its state. */
function toCells<T extends Placed>(
  ids: readonly string[],
  members: readonly T[],
  toPlace: (member: T, index: number) => CellPlace & { readonly state: CellState },
): ComparisonCell[] {
  const placed = members.map((member, index) => ({ id: member.id, place: toPlace(member, index) }));
  return ids.map((id) => {
    const own = placed.filter((entry) => entry.id === id).map(({ place }) => place);
    const places = own.map(withoutState).sort((a, b) => a.start - b.start);
    return { state: own.length === 0 ? 'absent' : worst(own.map(({ state }) => state)), places, count: places.length };
  });
}

function withoutState({ start, end, text, changes, diff, speaker, interval }: CellPlace): CellPlace {
  return { start, end, text, changes, diff, speaker, interval };
}

const RANK: readonly CellState[] = ['conflicting', 'altered', 'paraphrased', 'verbatim', 'absent'];

function worst(states: readonly CellState[]): CellState {
  return RANK.find((state) => states.includes(state)) ?? 'absent';
}

function worstOf(cells: readonly ComparisonCell[]): ComparisonRow['state'] {
  const state = worst(cells.map((cell) => cell.state));
  return state === 'absent' ? 'verbatim' : state;
}

function toInterval(value: FigureValue | undefined, scale: number): QuantityInterval | null {
  return value ? { low: value.low / scale, high: value.high / scale, bound: value.bound } : null;
}

/** What `text` has and `reference` has not is added; the other way round, removed. Marks go with the word before them. */
export function toDiffPieces(reference: string, text: string): DiffPiece[] {
  const { a, b, runs } = diffWords(reference, text);
  const pieces: DiffPiece[] = [];
  const push = (kind: DiffPiece['kind'], from: string, words: readonly Span[], start: number, end: number): void => {
    if (start >= end) return;
    const first = words[start]?.start ?? 0;
    const last = words[end - 1]?.end ?? first;
    const next = words[end]?.start ?? from.length;
    const mark = /^\S*/.exec(from.slice(last, next))?.[0] ?? '';
    pieces.push({ kind, text: `${from.slice(first, last)}${mark} ` });
  };
  for (const { same, aFrom, aTo, bFrom, bTo } of runs) {
    if (same) push('same', text, b, bFrom, bTo);
    else {
      push('removed', reference, a, aFrom, aTo);
      push('added', text, b, bFrom, bTo);
    }
  }
  return pieces;
}
