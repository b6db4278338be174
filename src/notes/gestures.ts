/*
 * Owns undo and redo of decisions: which records one gesture made, and which a person would take back or bring back
 * next. Pure; taking back is writing a revert.
 */
import { isDecision, type Decision, type NoteRecord } from './note';
import type { Notebook } from './notebook';
import { handOf, isWrittenBy } from './signature';

/** Records written together: nobody decides twice in so short a time. */
const ONE_GESTURE_MS = 100;

export interface Gesture {
  /** What a revert has to name. */
  readonly ids: readonly string[];
  /** Instant of the last of them. */
  readonly at: string;
  /** One of the decisions it is about, to say what it was. */
  readonly decision: Decision | undefined;
}

/**
 * Decisions in the order everybody sees, those made in one go together: what is one decision for a person may take a
 * record a spelling or an article.
 */
export function toGestures<D extends Decision>(decisions: readonly D[]): D[][] {
  const gestures: D[][] = [];
  const latest = new Map<string, D[]>();
  for (const decision of decisions) {
    const key = [handOf(decision), decision.kind, sayingOf(decision)].join('\n');
    const known = latest.get(key);
    if (known && gap(known.at(-1), decision) < ONE_GESTURE_MS) known.push(decision);
    else {
      const gesture = [decision];
      latest.set(key, gesture);
      gestures.push(gesture);
    }
  }
  return gestures;
}

/** What a decision says of its place, whatever that is. */
function sayingOf(decision: Decision): string {
  switch (decision.kind) {
    case 'rename':
    case 'merge':
      return decision.name;
    case 'reject':
      return decision.layer === 'person' ? '' : decision.id;
    case 'split':
    case 'speaker':
    case 'value':
    case 'add':
      return decision.id; // one place at a time
  }
}

/** The author's latest decisions that count; undefined for none. */
export function findUndo({ decisions }: Notebook, author: string): Gesture | undefined {
  const last = lastTogether(decisions.filter((decision) => isWrittenBy(decision, author)));
  return last && { ids: last.map(({ id }) => id), at: last.at(-1)?.at ?? '', decision: last.at(-1) };
}

/** The author's latest undoing, as long as they have not decided something else since. */
export function findRedo({ history }: Notebook, author: string): Gesture | undefined {
  const own = history.filter(({ record }) => isWrittenBy(record, author));
  const decisions = new Map(
    history.flatMap(({ record }) => (isDecision(record) ? [[record.id, record] as const] : [])),
  );
  const undone = own.flatMap(({ record, reverted }) =>
    !reverted && record.kind === 'revert' && decisions.has(record.of) ? [record] : [],
  );
  const last = lastTogether(undone);
  const [first] = last ?? [];
  if (!last || !first) return undefined;
  const at = last.at(-1)?.at ?? '';
  const isStale = own.some(({ record }) => isDecision(record) && record.at > at);
  return isStale ? undefined : { ids: last.map(({ id }) => id), at, decision: decisions.get(first.of) };
}

/** The last of `records`, in order, with those just before it. */
function lastTogether<R extends NoteRecord>(records: readonly R[]): R[] | undefined {
  let from = records.length - 1;
  if (from < 0) return undefined;
  while (from > 0 && gap(records[from - 1], records[from]) < ONE_GESTURE_MS) from--;
  return records.slice(from);
}

const gap = (a: NoteRecord | undefined, b: NoteRecord | undefined): number =>
  Date.parse(b?.at ?? '') - Date.parse(a?.at ?? '');
