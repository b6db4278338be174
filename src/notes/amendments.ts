/*
 * Owns who may change what: an author's own later records change an earlier one, everybody else's stand beside it under
 * their own name. Decides per kind which counts; what remarks and decisions are then is notebook.ts.
 */
import { isDecision, type Amendment, type Decision, type NoteRecord, type Revert, type Target } from './note';
import { handOf, isOwnWord, toFileName, type Signed } from './signature';

/** Other words somebody proposes for a remark. */
export interface Proposal extends Signed {
  readonly id: string;
  readonly at: string;
  readonly body: string;
}

/** What others than its author say of a remark; never its own words, place or end. */
export interface ByOthers {
  /** The latest of each, in order. */
  readonly proposals: readonly Proposal[];
  /** Who would have it deleted, each once. */
  readonly objections: readonly Signed[];
  /** Where others say it is, the latest first: asked only where its own place is not found. */
  readonly places: readonly { readonly target: Target; readonly by: Signed }[];
  /** Who closed or reopened it, where its author has not said whether it is closed. */
  readonly resolvedBy: Signed | undefined;
}

/** All that was said of one record. */
export interface Amended {
  readonly body: string | undefined;
  readonly target: Target | undefined;
  readonly resolved: boolean;
  /** Whether its author said so. */
  readonly isSettled: boolean;
  /** Undefined where nobody else said anything. */
  readonly others: ByOthers | undefined;
}

/** A decision that somebody else took back. */
export interface TakenBack {
  readonly decision: Decision;
  /** Undoes it. */
  readonly revert: Revert;
}

export interface Amendments {
  /** Whether a record counts no longer. */
  isReverted(record: NoteRecord): boolean;
  /** Undefined where nothing was said of it. */
  of(record: NoteRecord): Amended | undefined;
  /** In the order of the decisions. */
  readonly takenBack: readonly TakenBack[];
}

interface Draft {
  body?: string;
  target?: Target;
  resolved?: boolean;
  readonly proposals: Map<string, Proposal>;
  readonly objections: Map<string, Signed>;
  readonly places: Map<string, ByOthers['places'][number]>;
  resolvedByOthers?: { readonly resolved: boolean; readonly by: Signed };
}

/** Takes records in the order everybody sees. */
export function toAmendments(ordered: readonly NoteRecord[]): Amendments {
  const meant = findMeant(ordered);
  const { reverted, objections, takenBack } = findReverted(ordered, meant);
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => {
    let draft = drafts.get(id);
    if (!draft) drafts.set(id, (draft = { proposals: new Map(), objections: new Map(), places: new Map() }));
    return draft;
  };
  for (const record of ordered) {
    if (!isAmendment(record) || record.kind === 'revert' || reverted.has(record.id)) continue;
    const of = meant.get(record.of);
    if (of) amend(draftOf(of.id), record, of);
  }
  for (const { of, by } of objections) draftOf(of).objections.set(handOf(by), by);
  return {
    isReverted: ({ id }) => reverted.has(id),
    of: ({ id }) => {
      const draft = drafts.get(id);
      return draft && toAmended(draft);
    },
    takenBack,
  };
}

/** Whether an amendment changes what it is of, rather than standing beside it. */
export const isByAuthor = (record: Exclude<Amendment, Revert>, of: NoteRecord): boolean =>
  record.kind === 'edit' ? handOf(record) === handOf(of) : isOwnWord(record, of);

export const isAmendment = (record: NoteRecord): record is Amendment => 'of' in record;

function amend(draft: Draft, record: Exclude<Amendment, Revert>, of: NoteRecord): void {
  const isOwn = isByAuthor(record, of);
  switch (record.kind) {
    case 'edit': {
      const { id, at, body } = record;
      if (isOwn) draft.body = body;
      else {
        // the latest last
        draft.proposals.delete(handOf(record));
        draft.proposals.set(handOf(record), { id, at, body, ...signedBy(record) });
      }
      return;
    }
    case 'move':
      if (isOwn) draft.target = record.target;
      else {
        // the latest last, one of each author's file: a claimed name makes nobody else
        draft.places.delete(toFileName(record.by));
        draft.places.set(toFileName(record.by), { target: record.target, by: signedBy(record) });
      }
      return;
    case 'resolve':
      if (isOwn) draft.resolved = record.resolved;
      else draft.resolvedByOthers = { resolved: record.resolved, by: signedBy(record) };
  }
}

const signedBy = ({ by, creator }: Signed): Signed => (creator === undefined ? { by } : { by, creator });

function toAmended({ body, target, resolved, resolvedByOthers, ...draft }: Draft): Amended {
  const resolvedBy = resolved === undefined ? resolvedByOthers : undefined;
  const others: ByOthers = {
    proposals: [...draft.proposals.values()],
    objections: [...draft.objections.values()],
    places: [...draft.places.values()].reverse(),
    resolvedBy: resolvedBy?.by,
  };
  const isSilent =
    resolvedBy === undefined && others.proposals.length + others.objections.length + others.places.length === 0;
  return {
    ...{ body, target, resolved: resolved ?? resolvedBy?.resolved ?? false },
    isSettled: resolved !== undefined,
    others: isSilent ? undefined : others,
  };
}

/** The records that others speak of, by id. */
function findMeant(ordered: readonly NoteRecord[]): ReadonlyMap<string, NoteRecord> {
  const ids = new Set(ordered.flatMap((record) => (isAmendment(record) ? [record.of] : [])));
  const meant = new Map<string, NoteRecord>();
  if (ids.size > 0) for (const record of ordered) if (ids.has(record.id)) meant.set(record.id, record);
  return meant;
}

interface Reverted {
  readonly reverted: ReadonlySet<string>;
  readonly objections: readonly { readonly of: string; readonly by: Signed }[];
  readonly takenBack: readonly TakenBack[];
}

/**
 * Which records count no longer. The latest revert speaks first: a reverted revert reverts nothing. A remark is only its
 * author's to delete, and what others say of it theirs or its author's. A decision anybody may take back, until the one who made it brings it back: theirs is the last word.
 */
function findReverted(ordered: readonly NoteRecord[], meant: ReadonlyMap<string, NoteRecord>): Reverted {
  const reverted = new Set<string>();
  const insisted = new Set<string>();
  const foreign: { readonly revert: Revert; readonly of: NoteRecord }[] = [];
  const roots = new Map<NoteRecord, NoteRecord>();
  for (let at = ordered.length - 1; at >= 0; at--) {
    const revert = ordered[at];
    if (revert?.kind !== 'revert' || reverted.has(revert.id)) continue;
    const of = meant.get(revert.of);
    if (!of) continue;
    const root = rootOf(of, meant, roots);
    if (isOwnWord(revert, of) || (root !== of && isOwnWord(revert, root))) {
      reverted.add(of.id);
      if (of.kind === 'revert' && !isOwnWord(of, root)) insisted.add(root.id);
    } else foreign.push({ revert, of });
  }
  const objections: { of: string; by: Signed }[] = [];
  const back = new Map<string, TakenBack>();
  for (const { revert, of } of foreign) {
    if (reverted.has(of.id)) continue;
    if (!isDecision(of)) objections.push({ of: of.id, by: signedBy(revert) });
    else if (!insisted.has(of.id)) back.set(of.id, { decision: of, revert });
  }
  for (const id of back.keys()) reverted.add(id);
  const takenBack = ordered.flatMap(({ id }) => back.get(id) ?? []);
  return { reverted, objections: objections.reverse(), takenBack };
}

/** What a chain of amendments is about in the end; `roots` remembers it for all of the chain, so that each link is walked once. */
function rootOf(
  record: NoteRecord,
  meant: ReadonlyMap<string, NoteRecord>,
  roots: Map<NoteRecord, NoteRecord>,
): NoteRecord {
  const seen = new Set<NoteRecord>();
  let root = record;
  while (isAmendment(root) && !seen.has(root)) {
    seen.add(root);
    root = roots.get(root) ?? meant.get(root.of) ?? root;
  }
  for (const one of seen) roots.set(one, root);
  return root;
}
