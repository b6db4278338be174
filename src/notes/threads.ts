/*
 * Owns which remarks are one conversation: everything said about the same characters of an article, and its replies.
 * Pure; takes remarks with the place they were found at. Leaves drawing and wording to the editor.
 */
import type { Span } from '../core/span';
import type { VerdictValue } from './note';
import { findJudgements, type RemarkNow } from './notebook';
import type { Signed } from './signature';

export interface PlacedRemark {
  readonly remark: RemarkNow;
  /** In the article's normalised text as it is now. */
  readonly span: Span;
}

export interface NoteTag {
  readonly tag: string;
  readonly colour?: string;
}

export interface Thread {
  /** Id of its first remark, which stands for it: resolving a thread resolves that. */
  readonly id: string;
  readonly span: Span;
  /** In the order everybody sees; at least one. */
  readonly remarks: readonly RemarkNow[];
  readonly resolved: boolean;
  /** Each once, in the order they came. */
  readonly tags: readonly NoteTag[];
  /** Everybody's latest, one an author. */
  readonly verdicts: readonly (Signed & { readonly verdict: VerdictValue })[];
  /** Who closed or reopened it, where the author of its first remark did not say. */
  readonly resolvedBy?: Signed;
}

/** In order of place; takes remarks in the order everybody sees. */
export function toThreads(placed: readonly PlacedRemark[]): Thread[] {
  const groups: { readonly span: Span; readonly remarks: RemarkNow[] }[] = [];
  const bySpan = new Map<string, (typeof groups)[number]>();
  const byId = new Map<string, (typeof groups)[number]>();
  for (const { remark, span } of placed) {
    const { record } = remark;
    const key = `${span.start} ${span.end}`;
    const answered = record.kind === 'note' && record.reply !== undefined ? byId.get(record.reply) : undefined;
    let group = answered ?? bySpan.get(key);
    if (!group) {
      groups.push((group = { span, remarks: [] }));
      bySpan.set(key, group);
    }
    group.remarks.push(remark);
    byId.set(record.id, group);
  }
  return groups
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(({ span, remarks }) => toThread(span, remarks));
}

function toThread(span: Span, remarks: readonly RemarkNow[]): Thread {
  const tags = new Map<string, NoteTag>();
  for (const { record } of remarks) {
    if (record.kind !== 'tag') continue;
    const colour = record.colour ?? tags.get(record.tag)?.colour;
    tags.set(record.tag, colour === undefined ? { tag: record.tag } : { tag: record.tag, colour });
  }
  // all of one thread are on one place, though some may have been written against another state of the text
  const first = remarks[0];
  const here = first ? remarks.map((remark) => ({ ...remark, target: first.target })) : [];
  return {
    id: first?.record.id ?? '',
    span,
    remarks,
    resolved: first?.resolved ?? false,
    tags: [...tags.values()],
    verdicts: findJudgements(here).flatMap(({ verdicts }) => verdicts.map(({ id: _, ...one }) => one)),
    ...(first?.others?.resolvedBy ? { resolvedBy: first.others.resolvedBy } : {}),
  };
}
