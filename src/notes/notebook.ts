/*
 * Owns what all records mean together: which count, what amends which, and where two people's verdicts differ.
 * Pure; takes records in any order. Leaves finding places in texts to attach.ts and correcting analyses to apply.ts.
 */
import { compareText } from '../core/compareText';
import {
  compareRecords,
  isDecision,
  isRemark,
  type Decision,
  type Edit,
  type Move,
  type NoteRecord,
  type Remark,
  type Resolve,
  type Target,
  type VerdictValue,
} from './note';
import { PlaceIndex } from './samePlace';

/** A remark as it stands now: its text after all edits, its place after all moves. */
export interface RemarkNow {
  readonly record: Remark;
  readonly target: Target;
  /** Text as last edited; empty for tags and where there is none. */
  readonly body: string;
  readonly edited: boolean;
  readonly resolved: boolean;
}

export interface Notebook {
  /** In the order everybody sees. */
  readonly remarks: readonly RemarkNow[];
  /** Those that count, their places after all moves; later ones win. */
  readonly decisions: readonly Decision[];
  /** Every record, whether it counts or was reverted. */
  readonly history: readonly { readonly record: NoteRecord; readonly reverted: boolean }[];
  /** The same object as long as remarks are only added at the end: what was made of the first ones holds. */
  readonly stem: object;
}

export function toNotebook(records: readonly NoteRecord[]): Notebook {
  const ordered = [...records].sort(compareRecords);
  const reverted = findReverted(ordered);
  const live = ordered.filter(({ id }) => !reverted.has(id));
  const bodies = new Map<string, string>();
  const places = new Map<string, Target>();
  const resolved = new Map<string, boolean>();
  for (const record of live) {
    if (record.kind === 'edit') bodies.set(record.of, record.body);
    else if (record.kind === 'move') places.set(record.of, record.target);
    else if (record.kind === 'resolve') resolved.set(record.of, record.resolved);
  }
  return {
    remarks: live.filter(isRemark).map((record) => ({
      record,
      target: places.get(record.id) ?? record.target,
      body: bodies.get(record.id) ?? ('body' in record ? (record.body ?? '') : ''),
      edited: bodies.has(record.id),
      resolved: resolved.get(record.id) ?? false,
    })),
    decisions: live.filter(isDecision).map((record) => ({ ...record, target: places.get(record.id) ?? record.target })),
    history: ordered.map((record) => ({ record, reverted: reverted.has(record.id) })),
    stem: {},
  };
}

/**
 * The notebook with one more record, newer than all in it, without going through them again; undefined where that does
 * not do (a revert may bring back what others amended).
 */
export function extendNotebook(notebook: Notebook, record: NoteRecord): Notebook | undefined {
  const last = notebook.history.at(-1)?.record;
  if (record.kind === 'revert' || (last && compareRecords(last, record) >= 0)) return undefined;
  const history = notebook.history.concat({ record, reverted: false });
  if (isDecision(record)) return { ...notebook, decisions: notebook.decisions.concat(record), history };
  if (isRemark(record)) {
    const body = 'body' in record ? (record.body ?? '') : '';
    const remark = { record, target: record.target, body, edited: false, resolved: false };
    return { ...notebook, remarks: notebook.remarks.concat(remark), history };
  }
  if (record.kind === 'foreign') return { ...notebook, history };
  const at = notebook.remarks.findIndex((remark) => remark.record.id === record.of);
  const remark = notebook.remarks[at];
  if (remark === undefined) return undefined;
  return {
    ...notebook,
    remarks: notebook.remarks.map((one, index) => (index === at ? amend(one, record) : one)),
    history,
    stem: {},
  };
}

function amend(remark: RemarkNow, record: Edit | Move | Resolve): RemarkNow {
  switch (record.kind) {
    case 'edit':
      return { ...remark, body: record.body, edited: true };
    case 'move':
      return { ...remark, target: record.target };
    case 'resolve':
      return { ...remark, resolved: record.resolved };
  }
}

/** Ids that count no longer. The latest revert speaks first: a reverted revert reverts nothing. */
function findReverted(ordered: readonly NoteRecord[]): ReadonlySet<string> {
  const reverted = new Set<string>();
  for (let at = ordered.length - 1; at >= 0; at--) {
    const record = ordered[at];
    if (record?.kind === 'revert' && !reverted.has(record.id)) reverted.add(record.of);
  }
  return reverted;
}

/** What "Undo last correction" takes back: the author's latest decision that counts; undefined for none. */
export function findLastDecision(notebook: Notebook, author: string): Decision | undefined {
  return notebook.decisions.filter(({ by }) => by === author).at(-1);
}

/** Everybody's latest verdict on one place. */
export interface Judgement {
  readonly target: Target;
  /** One an author, in order of author. */
  readonly verdicts: readonly { readonly by: string; readonly verdict: VerdictValue; readonly id: string }[];
  /** True where they are not all the same. */
  readonly conflicting: boolean;
}

/** Verdicts by place: same article and overlapping characters. `targets` may be given as found in the present texts. */
export function findJudgements(remarks: readonly RemarkNow[]): Judgement[] {
  const groups: { target: Target; latest: Map<string, { verdict: VerdictValue; id: string }> }[] = [];
  const byPlace = new PlaceIndex<(typeof groups)[number]>();
  for (const { record, target } of remarks) {
    if (record.kind !== 'verdict') continue;
    let group = byPlace.find(target);
    if (group === undefined) {
      group = { target, latest: new Map() };
      byPlace.put(target, group);
      groups.push(group);
    }
    group.latest.set(record.by, { verdict: record.verdict, id: record.id });
  }
  return groups.map(({ target, latest }) => {
    const verdicts = [...latest].map(([by, one]) => ({ by, ...one })).sort((a, b) => compareText(a.by, b.by));
    return { target, verdicts, conflicting: new Set(verdicts.map(({ verdict }) => verdict)).size > 1 };
  });
}
