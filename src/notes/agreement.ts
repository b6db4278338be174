/*
 * Owns how far two people agree: Cohen's kappa per layer over the places both spoke about, and the list of differences.
 */
import type { Draft } from './journals';
import { isDecision, type Decision, type NoteRecord } from './note';
import type { Target } from './note';
import { toNotebook } from './notebook';
import { isSamePlace, PlaceIndex } from './samePlace';

export type AgreementLayer = 'verdict' | 'tag' | 'person' | 'quote' | 'number';

export interface Difference {
  readonly layer: AgreementLayer;
  readonly target: Target;
  /** What each said, as a word; undefined where one said nothing. */
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

export interface Agreement {
  readonly layer: AgreementLayer;
  /** Places both spoke about. */
  readonly both: number;
  readonly same: number;
  /** Cohen's kappa, −1 to 1; undefined where there is nothing to compare or both always said one and the same thing. */
  readonly kappa: number | undefined;
}

interface Said {
  readonly layer: AgreementLayer;
  readonly target: Target;
  readonly value: string;
}

/** Compares two authors' records. `mine` and `theirs` are whole files; what was reverted does not count. */
export function compareAuthors(
  mine: readonly NoteRecord[],
  theirs: readonly NoteRecord[],
): { readonly layers: readonly Agreement[]; readonly differences: readonly Difference[] } {
  const [left, right] = [toSaid(mine), toSaid(theirs)];
  const pairs = match(left, right);
  const layers = (['verdict', 'tag', 'person', 'quote', 'number'] as const).map((layer): Agreement => {
    const both = pairs.filter((pair) => pair.layer === layer && pair.mine !== undefined && pair.theirs !== undefined);
    const same = both.filter((pair) => pair.mine === pair.theirs).length;
    return { layer, both: both.length, same, kappa: toKappa(both.map((pair) => [pair.mine ?? '', pair.theirs ?? ''])) };
  });
  return { layers, differences: pairs.filter((pair) => pair.mine !== pair.theirs) };
}

/** Cohen's kappa of paired labels: (observed − expected) / (1 − expected). */
export function toKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  if (pairs.length === 0) return undefined;
  const count = (side: 0 | 1): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
    return counts;
  };
  const [left, right] = [count(0), count(1)];
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  let expected = 0;
  for (const [label, times] of left) expected += (times * (right.get(label) ?? 0)) / pairs.length ** 2;
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/** What one author says now, one value a place and layer; the latest wins, tags of a place together. */
function toSaid(records: readonly NoteRecord[]): Said[] {
  const { remarks, decisions } = toNotebook(records);
  const said: Said[] = [];
  const tags: { target: Target; tags: Set<string> }[] = [];
  const known = new PlaceIndex<(typeof tags)[number]>();
  for (const { record, target } of remarks) {
    if (record.kind === 'verdict') said.push({ layer: 'verdict', target, value: record.verdict });
    if (record.kind !== 'tag') continue;
    let entry = known.find(target);
    if (entry === undefined) {
      entry = { target, tags: new Set() };
      known.put(target, entry);
      tags.push(entry);
    }
    entry.tags.add(record.tag);
  }
  for (const { target, tags: names } of tags) said.push({ layer: 'tag', target, value: [...names].sort().join(', ') });
  for (const decision of decisions)
    said.push({ layer: layerOf(decision), target: decision.target, value: wordOf(decision) });
  return said;
}

function layerOf(decision: Decision): AgreementLayer {
  switch (decision.kind) {
    case 'reject':
    case 'add':
      return decision.layer;
    case 'rename':
    case 'merge':
    case 'split':
      return 'person';
    case 'speaker':
      return 'quote';
    case 'value':
      return 'number';
  }
}

function wordOf(decision: Decision): string {
  switch (decision.kind) {
    case 'reject':
      return `not a ${decision.layer}`;
    case 'add':
      return `a ${decision.layer}${decision.name === undefined ? '' : `: ${decision.name}`}`;
    case 'rename':
    case 'merge':
    case 'split':
      return decision.name;
    case 'speaker':
      return decision.name ?? 'nobody named';
    case 'value':
      return [decision.bound, decision.value, decision.high, decision.unit]
        .filter((part) => part !== undefined)
        .join(' ');
  }
}

function match(left: readonly Said[], right: readonly Said[]): Difference[] {
  const pairs: { layer: AgreementLayer; target: Target; mine: string | undefined; theirs: string | undefined }[] = [];
  const known = new Map<AgreementLayer, PlaceIndex<(typeof pairs)[number]>>();
  const put = (one: Said, side: 'mine' | 'theirs'): void => {
    const here = known.get(one.layer) ?? new PlaceIndex();
    known.set(one.layer, here);
    let pair = here.find(one.target);
    if (pair === undefined) {
      pair = { layer: one.layer, target: one.target, mine: undefined, theirs: undefined };
      here.put(one.target, pair);
      pairs.push(pair);
    }
    pair[side] = one.value;
  };
  for (const one of left) put(one, 'mine');
  for (const one of right) put(one, 'theirs');
  return pairs;
}

/** What one of them said there, on the difference's layer: the records that still count. */
function findSaid(records: readonly NoteRecord[], difference: Difference): NoteRecord[] {
  const { remarks, decisions } = toNotebook(records);
  const standing: NoteRecord[] = [...remarks.map(({ record, target }) => ({ ...record, target })), ...decisions];
  return standing.filter((record) => {
    if (!('target' in record) || !isSamePlace(record.target, difference.target)) return false;
    if (isDecision(record)) return layerOf(record) === difference.layer;
    return record.kind === difference.layer;
  });
}

/** Both people's whole files; `isShared` where theirs stand in the same folder, and so count for what is shown. */
export interface Sides {
  readonly mine: readonly NoteRecord[];
  readonly theirs: readonly NoteRecord[];
  readonly isShared: boolean;
}

/**
 * What one writes to settle a difference. Their way: one's own words on the place are taken back, theirs said again.
 * One's own way: decisions are said again, so that they are the later ones, or theirs taken back where one said nothing;
 * verdicts and tags stand beside each other and need nothing. Drafts without author, time and id.
 */
export function toSettlement(
  { mine, theirs, isShared }: Sides,
  difference: Difference,
  side: 'mine' | 'theirs',
): Draft[] {
  const [own, other] = [findSaid(mine, difference), findSaid(theirs, difference)];
  const takeBack = (records: readonly NoteRecord[]): Draft[] => records.map(({ id }) => ({ kind: 'revert', of: id }));
  if (side === 'theirs') return [...takeBack(own), ...other.map(toDraft)];
  const isDecided = difference.layer !== 'verdict' && difference.layer !== 'tag';
  if (!isDecided || !isShared) return [];
  return own.length > 0 ? [...takeBack(own), ...own.map(toDraft)] : takeBack(other);
}

/** What signing adds, the next signature being one's own, and what others say of a decision. */
const LEFT_OUT: readonly string[] = ['v', 'id', 'at', 'by', 'others'];

const toDraft = (record: NoteRecord): Draft =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !LEFT_OUT.includes(key))) as unknown as Draft;
