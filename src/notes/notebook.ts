/*
 * Owns what all records mean together: which count, what amends which, and where two people's verdicts differ.
 * Pure; takes records in any order. Leaves finding places in texts to attach.ts and correcting analyses to apply.ts.
 */
import { compareText } from '../core/compareText';
import { isByAuthor, toAmendments, type ByOthers, type TakenBack } from './amendments';
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
import { handOf, type Signed } from './signature';

/** A remark as it stands now: what its author made of it, and what others say of it. */
export interface RemarkNow {
  readonly record: Remark;
  /** Where its author says it is. */
  readonly target: Target;
  /** Text as its author last edited it; empty for tags and where there is none. */
  readonly body: string;
  readonly edited: boolean;
  readonly resolved: boolean;
  /** Its author said whether it is closed: theirs is the last word. */
  readonly isSettled?: true;
  /** Left out where nobody else says anything. */
  readonly others?: ByOthers;
}

/** A decision as it stands now: its target is where its author says it is; others' places stand beside it. */
export type DecisionNow = Decision & { readonly others?: Pick<ByOthers, 'places'> };

export interface Notebook {
  /** In the order everybody sees. */
  readonly remarks: readonly RemarkNow[];
  /** Those that count; later ones win. */
  readonly decisions: readonly DecisionNow[];
  /** Decisions that somebody else than their author took back, and who. */
  readonly takenBack: readonly TakenBack[];
  /** Every record, whether it counts or was reverted. */
  readonly history: readonly { readonly record: NoteRecord; readonly reverted: boolean }[];
  /** The same object as long as remarks are only added at the end: what was made of the first ones holds. */
  readonly stem: object;
}

export function toNotebook(records: readonly NoteRecord[]): Notebook {
  const ordered = [...records].sort(compareRecords);
  const amendments = toAmendments(ordered);
  const live = ordered.filter((record) => !amendments.isReverted(record));
  return {
    remarks: live.filter(isRemark).map((record): RemarkNow => {
      const amended = amendments.of(record);
      const { others } = amended ?? {};
      return {
        record,
        target: amended?.target ?? record.target,
        body: amended?.body ?? bodyOf(record),
        edited: amended?.body !== undefined,
        resolved: amended?.resolved ?? false,
        ...(amended?.isSettled ? { isSettled: true } : {}),
        ...(others === undefined ? {} : { others }),
      };
    }),
    decisions: live.filter(isDecision).map((record): DecisionNow => {
      const { target = record.target, others } = amendments.of(record) ?? {};
      const places = others?.places ?? [];
      return { ...record, target, ...(places.length === 0 ? {} : { others: { places } }) };
    }),
    takenBack: amendments.takenBack,
    history: ordered.map((record) => ({ record, reverted: amendments.isReverted(record) })),
    stem: {},
  };
}

const bodyOf = (record: Remark): string => ('body' in record ? (record.body ?? '') : '');

/**
 * The notebook with one more record, newer than all in it, without going through them again; undefined where that does
 * not do (a revert may bring back what others amended, and what others say is weighed with all they said).
 */
export function extendNotebook(notebook: Notebook, record: NoteRecord): Notebook | undefined {
  const last = notebook.history.at(-1)?.record;
  if (record.kind === 'revert' || (last && compareRecords(last, record) >= 0)) return undefined;
  const history = notebook.history.concat({ record, reverted: false });
  if (isDecision(record)) return { ...notebook, decisions: notebook.decisions.concat(record), history };
  if (isRemark(record)) {
    const remark = { record, target: record.target, body: bodyOf(record), edited: false, resolved: false };
    return { ...notebook, remarks: notebook.remarks.concat(remark), history };
  }
  if (record.kind === 'foreign') return { ...notebook, history };
  const at = notebook.remarks.findIndex((remark) => remark.record.id === record.of);
  const remark = notebook.remarks[at];
  if (remark === undefined || remark.others !== undefined || !isByAuthor(record, remark.record)) return undefined;
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
      return { ...remark, resolved: record.resolved, isSettled: true };
  }
}

/** Everybody's latest verdict on one place. */
export interface Judgement {
  readonly target: Target;
  /** One an author, in order of author; what was imported stands apart from what its importer says. */
  readonly verdicts: readonly (Signed & { readonly verdict: VerdictValue; readonly id: string })[];
  /** True where they are not all the same. */
  readonly conflicting: boolean;
}

/** Verdicts by place: same article and overlapping characters. `targets` may be given as found in the present texts. */
export function findJudgements(remarks: readonly RemarkNow[]): Judgement[] {
  const groups: { target: Target; latest: Map<string, Judgement['verdicts'][number]> }[] = [];
  const byPlace = new PlaceIndex<(typeof groups)[number]>();
  for (const { record, target } of remarks) {
    if (record.kind !== 'verdict') continue;
    let group = byPlace.find(target);
    if (group === undefined) {
      group = { target, latest: new Map() };
      byPlace.put(target, group);
      groups.push(group);
    }
    const { by, creator, verdict, id } = record;
    group.latest.set(handOf(record), { by, ...(creator === undefined ? {} : { creator }), verdict, id });
  }
  return groups.map(({ target, latest }) => {
    const verdicts = [...latest.values()].sort((a, b) => compareText(handOf(a), handOf(b)));
    return { target, verdicts, conflicting: new Set(verdicts.map(({ verdict }) => verdict)).size > 1 };
  });
}
