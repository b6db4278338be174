/*
 * Owns the rows of what a person has to look at: a passage that changed with the places it may be now, and articles
 * that are gone. What is done with them is reviewActions.ts.
 */
import * as vscode from 'vscode';
import { toPlace, type AnchorCandidate } from '../../core/anchor';
import type { ArticleId } from '../../corpus/ports';
import type { RemarkNow } from '../../notes/notebook';
import { shorten } from '../../present/markdown';
import type { Row } from '../rows';
import { toRows } from '../rows';
import type { Session } from '../session';
import type { NoteReview, OpenPlace } from './noteReview';
import { toArticleRow, type ArticleNotes } from './noteRows';
import { toOneLine } from './noteWords';
import { toTooltip } from '../surfaces/hoverText';

/** Everything said about one passage that changed. */
export interface OpenPassage {
  readonly article: ArticleId;
  readonly open: OpenPlace;
  readonly remarks: readonly RemarkNow[];
}

/** A row of Needs Review, or of a missing article. */
export interface ReviewRow extends Row {
  readonly review?: OpenPassage;
  readonly candidate?: AnchorCandidate;
  readonly lost?: ArticleNotes;
}

/** Id of the row above all passages that changed. */
export const REVIEW_ROW = 'review';

/** Groups before and behind the others; empty where nothing is to be looked at. */
export function toReviewRows(session: Session, review: NoteReview): { first: readonly Row[]; last: readonly Row[] } {
  const passages = toPassages(review.open);
  const first = passages.length === 0 ? [] : [toGroup(session, passages)];
  const { missing } = review;
  if (missing.length === 0) return { first, last: [] };
  const label = vscode.l10n.t('Missing Article');
  const row: Row = {
    id: 'missing',
    label,
    description: String(missing.length),
    icon: new vscode.ThemeIcon('file-symlink-file'),
    spoken: vscode.l10n.t('{0}, articles with notes that are not there: {1}', label, missing.length),
    copy: label,
    children: () =>
      toRows(missing, (lost): ReviewRow => ({ ...toArticleRow(session, 'missing', lost), words: ['missing'], lost })),
  };
  return { first, last: [row] };
}

/** In the order of their rows. */
export function toPassages(open: readonly OpenPlace[]): OpenPassage[] {
  const passages = new Map<string, { article: ArticleId; open: OpenPlace; remarks: RemarkNow[] }>();
  for (const one of open) {
    const { article, place } = one.remark.target;
    const key = `${article}\n${place.start}\n${place.text}`;
    const known = passages.get(key);
    if (known) known.remarks.push(one.remark);
    else passages.set(key, { article: one.article, open: one, remarks: [one.remark] });
  }
  return [...passages.values()];
}

/** Id of a passage's row. */
export const toRowId = ({ open }: OpenPassage): string => `${REVIEW_ROW}/${open.remark.record.id}`;

function toGroup(session: Session, passages: readonly OpenPassage[]): Row {
  const label = vscode.l10n.t('Needs Review');
  return {
    id: REVIEW_ROW,
    label,
    description: String(passages.length),
    icon: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
    spoken: vscode.l10n.t('{0}, passages that changed: {1}', label, passages.length),
    copy: label,
    isOpen: true,
    children: () => toRows(passages, (passage) => toPassageRow(session, passage)),
  };
}

function toPassageRow(session: Session, review: OpenPassage): ReviewRow {
  const { article, open, remarks } = review;
  const { anchored, remark } = open;
  const { place } = remark.target;
  const candidates = anchored.kind === 'candidates' ? anchored.candidates : [];
  const said = remarks.map(toOneLine).join(' · ');
  const words = shorten(place.text, 100);
  const name = session.names.nameOf(article);
  const id = toRowId(review);
  return {
    id,
    label: `“${words}”`,
    description: [name, said].join(' · '),
    icon: new vscode.ThemeIcon(candidates.length > 0 ? 'question' : 'circle-slash'),
    spoken: vscode.l10n.t('{0}, {1}, possible places: {2}. {3}', words, name, candidates.length, anchored.why),
    tooltip: () => toTooltip(anchored.why, '', said),
    copy: place.text,
    words: ['open'],
    review,
    ...(candidates.length > 0
      ? {
          isOpen: true,
          children: () => toRows(candidates, (candidate) => toCandidateRow(session, id, review, candidate)),
        }
      : { target: { id: article, place: null } }),
  };
}

async function toCandidateRow(
  session: Session,
  parent: string,
  review: OpenPassage,
  candidate: AnchorCandidate,
): Promise<ReviewRow | undefined> {
  const article = await session.texts.read(review.article);
  if (!article || candidate.end > article.text.length) return undefined;
  const { line } = article.lines.locate(candidate.start);
  const before = article.text
    .slice(Math.max(0, candidate.start - 12), candidate.start)
    .replace(/\s+/g, ' ')
    .trimStart();
  const words = shorten(candidate.text, 100);
  const after = article.text
    .slice(candidate.end, candidate.end + 30)
    .replace(/\s+/g, ' ')
    .trimEnd();
  const lead = before === '' ? '' : `…${before}`;
  return {
    id: `${parent}#${candidate.start}`,
    label: { label: `${lead}${words}${after}`, highlights: [[lead.length, lead.length + words.length]] },
    description: vscode.l10n.t('line {0}', line + 1),
    icon: new vscode.ThemeIcon('arrow-small-right'),
    spoken: vscode.l10n.t('{0}, line {1}', words, line + 1),
    target: { id: review.article, place: toPlace(article.text, candidate) },
    copy: candidate.text,
    words: ['candidate'],
    review,
    candidate,
  };
}
