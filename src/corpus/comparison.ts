/*
 * Owns the comparison of several articles: links → rows (utterances, quantities, people) × articles with the state of
 * each cell. Pure; leaves finding links to linkCorpus.ts, counting quoted words to quotedWords.ts.
 */
import { type Analysis, wordsOf } from '../core/annotation';
import type { Span } from '../core/span';
import {
  CELL_STATES,
  STATE_OF_DIFFERENCE,
  type CellPlace,
  type CellState,
  type ComparedArticle,
  type Comparison,
  type ComparisonCell,
  type ComparisonRow,
  type QuantityInterval,
} from './comparisonModel';
import type { FigureGroup, FigureMember } from './figureGroups';
import type { Difference } from './sameQuoteDifference';
import { readFigureValue, type FigureValue } from './figureValue';
import type { LinkedPerson } from './linkedPerson';
import type { QuoteGroup, QuoteMember } from './quoteGroups';
import { countQuotedWords } from './quotedWords';
import { referenceOf, toDistinctKeys, toQuantityKey, toUtteranceKey } from './rowKeys';
import { toSharedWording } from './sharedWording';
import { toDiffPieces } from './wordDiff';

/** What the comparison is made of; links may hold more articles than are compared. */
export interface ComparisonInput {
  readonly articles: readonly (ComparedArticle & { readonly analysis: Analysis })[];
  readonly people: readonly LinkedPerson[];
  readonly quotes: readonly QuoteGroup[];
  readonly figures: readonly FigureGroup[];
}

/** The articles that are compared, in order. */
type Compared = ReadonlyMap<string, ComparisonInput['articles'][number]>;

/** More rows than this are cut, and the notice says so: a page of 2,000 rows still scrolls well. */
const MOST_ROWS = 2000;

/** A row two of the articles have counts; only those shown are made. */
export function toComparison(input: ComparisonInput): Comparison {
  const { articles, people, quotes, figures } = input;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const names = new Map<string, string>();
  for (const { entity, name } of people) names.set(entity, name);
  const isShared = (members: readonly { readonly id: string }[]): boolean => {
    const first = members.find(({ id }) => byId.has(id));
    return first !== undefined && members.some(({ id }) => id !== first.id && byId.has(id));
  };
  const rows: ComparisonRow[] = [];
  let count = 0;
  const take = (members: readonly { readonly id: string }[], toRow: () => ComparisonRow): void => {
    if (isShared(members) && ++count <= MOST_ROWS) rows.push(toRow());
  };
  for (const group of quotes) take(group.members, () => toUtteranceRow(group, byId, names));
  for (const group of figures) take(group.members, () => toQuantityRow(group, byId));
  for (const person of people) take(person.mentions, () => toPersonRow(person, articles));
  const keys = toDistinctKeys(rows.map(({ key }) => key));
  return {
    articles: articles.map(({ id, name }) => ({ id, name })),
    rows: rows.map((row, index) => ({ ...row, key: keys[index] ?? row.key })),
    quoted: countQuotedWords(articles, people),
    notice: count > rows.length ? `The first ${MOST_ROWS} of ${count} rows are shown.` : null,
  };
}

/** Of a paraphrase it says nothing that its words are others. */
const DECISIVE = ['conflicting', 'paraphrased', 'altered', 'shortened'] as const;

function stateOfChanges(changes: readonly Difference[]): CellState {
  const states = new Set(changes.map((change) => STATE_OF_DIFFERENCE[change]));
  return DECISIVE.find((state) => states.has(state)) ?? 'verbatim';
}

/** The fullest wording is what the others are compared with. */
function toUtteranceRow(
  { members, pairs, independent }: QuoteGroup,
  byId: Compared,
  names: ReadonlyMap<string, string>,
): ComparisonRow {
  const reference = referenceOf(members);
  const fullest = members[reference]?.text ?? '';
  const changesOf = (index: number): readonly Difference[] =>
    pairs.find(({ a, b }) => (a === reference && b === index) || (b === reference && a === index))?.difference ?? [];
  const nameOf = ({ speaker }: QuoteMember): string | null =>
    speaker === null ? null : (names.get(speaker) ?? speaker);
  const speakers = [...new Set(members.map(nameOf).filter((name) => name !== null))];
  const cells = toCells(byId, members, (member, index): CellPlace & { state: CellState } => {
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
function toQuantityRow({ about, members, verdict, independent }: FigureGroup, byId: Compared): ComparisonRow {
  const valueOf = ({ id, start }: FigureMember): FigureValue | undefined => {
    const quantity = byId.get(id)?.analysis.numbers.find((number) => number.start === start);
    return quantity && readFigureValue(quantity);
  };
  const first = members.find(({ id }) => byId.has(id));
  // one scale for all, in the unit of the first: "three years" and "1,085 days" lie side by side
  const base = first && valueOf(first);
  const scale = base && first.value ? base.low / first.value : 1;
  const valueKey = ({ value, high, bound }: FigureMember): string => `${value} ${high} ${bound}`;
  const counts = new Map<string, number>();
  for (const member of members) counts.set(valueKey(member), (counts.get(valueKey(member)) ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [''];
  const stateOf = (member: FigureMember): CellState => {
    if (valueKey(member) === common || verdict === 'agree') return 'verbatim';
    return verdict === 'conflict' ? 'conflicting' : 'compatible';
  };
  const cells = toCells(byId, members, (member) => ({
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

/** Another role in another article is no disagreement: offices change hands. Roles stand beside the name. */
function toPersonRow(
  { entity, name, mentions, roles }: LinkedPerson,
  articles: ComparisonInput['articles'],
): ComparisonRow {
  const startsIn = new Map<string, Set<number>>();
  for (const { id, start } of mentions) startsIn.set(id, (startsIn.get(id) ?? new Set()).add(start));
  const cells = articles.map((article): ComparisonCell => {
    const starts = startsIn.get(article.id);
    if (!starts) return ABSENT;
    const own = article.analysis.people.filter(({ kind, start }) => kind === 'name' && starts.has(start));
    const firsts = [...new Map([...own].reverse().map((mention) => [wordsOf(mention), mention])).values()];
    const places = firsts
      .sort((a, b) => a.start - b.start)
      .map((mention) => ({
        ...placeOf({ ...mention, text: wordsOf(mention) }),
        changes: [],
        diff: [],
        speaker: null,
        interval: null,
      }));
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
    state: 'verbatim',
    independent: cells.filter(({ state }) => state !== 'absent').length,
    cells,
  };
}

interface Placed extends Span {
  readonly id: string;
  readonly text: string;
}

const placeOf = ({ start, end, text }: Omit<Placed, 'id'>): Span & { text: string } => ({ start, end, text });

/** Of thousands of articles most have none of a row: all those cells are one. */
const ABSENT: ComparisonCell = { state: 'absent', places: [], count: 0 };

/** One cell an article; the worst place decides its state. */
function toCells<T extends Placed>(
  byId: Compared,
  members: readonly T[],
  toPlace: (member: T, index: number) => CellPlace & { readonly state: CellState },
): ComparisonCell[] {
  const placed = new Map<string, (CellPlace & { readonly state: CellState })[]>();
  for (const [index, member] of members.entries()) {
    if (!byId.has(member.id)) continue;
    const own = placed.get(member.id);
    if (own) own.push(toPlace(member, index));
    else placed.set(member.id, [toPlace(member, index)]);
  }
  return [...byId.keys()].map((id) => {
    const own = placed.get(id);
    if (!own) return ABSENT;
    const places = own.map(withoutState).sort((a, b) => a.start - b.start);
    return { state: worst(own.map(({ state }) => state)), places, count: places.length };
  });
}

function withoutState({ start, end, text, changes, diff, speaker, interval }: CellPlace): CellPlace {
  return { start, end, text, changes, diff, speaker, interval };
}

function worst(states: readonly CellState[]): CellState {
  return CELL_STATES.find((state) => states.includes(state)) ?? 'absent';
}

function worstOf(cells: readonly ComparisonCell[]): ComparisonRow['state'] {
  const state = worst(cells.map((cell) => cell.state));
  return state === 'absent' ? 'verbatim' : state;
}

function toInterval(value: FigureValue | undefined, scale: number): QuantityInterval | null {
  return value ? { low: value.low / scale, high: value.high / scale, bound: value.bound } : null;
}
