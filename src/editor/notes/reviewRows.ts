/*
 * Owns the rows of what a person has to look at, and what is done with them: a passage that changed with the places it
 * may be now, and articles that are gone. Each decision is a `move`.
 */
import * as vscode from 'vscode';
import { toPlace, type AnchorCandidate } from '../../core/anchor';
import type { ArticleId } from '../../corpus/ports';
import type { RemarkNow } from '../../notes/notebook';
import { shorten } from '../../present/markdown';
import { toArticleName } from '../articleNames';
import type { Row } from '../rows';
import { toRows } from '../rows';
import type { Session } from '../session';
import type { NoteReview, OpenPlace } from './noteReview';
import { toArticleRow, type ArticleNotes } from './noteRows';
import { findPassage } from './noteTargets';
import { toOneLine } from './noteWords';

/** Everything said about one passage that changed. */
interface OpenPassage {
  readonly article: ArticleId;
  readonly open: OpenPlace;
  readonly remarks: readonly RemarkNow[];
}

/** A row of Needs Review, or of a missing article. */
interface ReviewRow extends Row {
  readonly review?: OpenPassage;
  readonly candidate?: AnchorCandidate;
  readonly lost?: ArticleNotes;
}

const SCHEME = 'corroborate-passage';

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

function toPassages(open: readonly OpenPlace[]): OpenPassage[] {
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

function toGroup(session: Session, passages: readonly OpenPassage[]): Row {
  const label = vscode.l10n.t('Needs Review');
  return {
    id: 'review',
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
  const id = `review/${remark.record.id}`;
  return {
    id,
    label: `“${words}”`,
    description: [name, said].join(' · '),
    icon: new vscode.ThemeIcon(candidates.length > 0 ? 'question' : 'circle-slash'),
    spoken: vscode.l10n.t('{0}, {1}, possible places: {2}. {3}', words, name, candidates.length, anchored.why),
    tooltip: () => new vscode.MarkdownString().appendText(`${anchored.why}\n\n${said}`),
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

export function registerReviewActions(session: Session, selected: () => Row | undefined): vscode.Disposable[] {
  const on = (name: string, run: (row: ReviewRow) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`corroborate.notes.${name}`, (row?: ReviewRow) => {
      const chosen = row ?? (selected() as ReviewRow | undefined);
      return chosen && run(chosen);
    });
  return [
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: ({ query }) => query }),
    on('accept', (row) => accept(session, row)),
    on('difference', (row) => showDifference(session, row)),
    on('attachHere', (row) => attachHere(session, row)),
    on('reattach', (row) => reattach(session, row)),
  ];
}

/** The place a person chose, or the likeliest, is the place now. */
async function accept(session: Session, { review, candidate }: ReviewRow): Promise<void> {
  if (!review) return;
  const { anchored } = review.open;
  const chosen = candidate ?? (anchored.kind === 'candidates' ? anchored.candidates[0] : undefined);
  if (!chosen) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No place is like it any more: select one in the article, then choose “Attach to Selection”.'),
    );
    return;
  }
  await move(session, review, chosen);
}

async function attachHere(session: Session, { review }: ReviewRow): Promise<void> {
  const passage = review && findPassage(session);
  if (!passage) return;
  if (passage.article.id !== review.article) {
    const name = session.names.nameOf(review.article);
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the passage in {0}.', name));
    return;
  }
  await move(session, review, passage.span);
}

async function move(
  session: Session,
  { article, remarks, open }: OpenPassage,
  span: { readonly start: number; readonly end: number },
): Promise<void> {
  const text = await session.texts.read(article);
  if (!text || span.end > text.text.length) return;
  const target = open.notes.toTarget(article, text.text, span);
  await session.notes.write(
    article,
    remarks.map(({ record }) => ({ kind: 'move', of: record.id, target })),
  );
}

/** What was written down beside what stands there now, surroundings included. */
async function showDifference({ texts }: Session, { review, candidate }: ReviewRow): Promise<void> {
  if (!review) return;
  const { anchored, remark } = review.open;
  const { before, text, after } = remark.target.place;
  const chosen = candidate ?? (anchored.kind === 'candidates' ? anchored.candidates[0] : undefined);
  const article = await texts.read(review.article);
  if (!chosen || !article) return;
  const now = article.text.slice(Math.max(0, chosen.start - before.length), chosen.end + after.length);
  const toUri = (side: string, query: string): vscode.Uri =>
    vscode.Uri.from({ scheme: SCHEME, path: `/${side}/${toArticleName(review.article)}`, query });
  const title = vscode.l10n.t('“{0}”: as noted ↔ as it stands', shorten(text, 40));
  const sides = [toUri('noted', `${before}${text}${after}`), toUri('now', now)] as const;
  await vscode.commands.executeCommand('vscode.diff', ...sides, title, { preview: true });
}

interface ArticleItem extends vscode.QuickPickItem {
  readonly path: string;
}

/** Moves the notes of an article that is gone to the one a person says it is; what is unsure there is then open. */
async function reattach(session: Session, { lost }: ReviewRow): Promise<void> {
  if (!lost) return;
  const { notes, remarks, path } = lost;
  const items = [...session.corpus.entries()].flatMap(({ id }): ArticleItem[] =>
    session.notes.of(id) === notes
      ? [{ label: toArticleName(id), description: notes.pathOf(id), path: notes.pathOf(id) }]
      : [],
  );
  const title = vscode.l10n.t('Which article is {0} now?', path);
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) return;
  await session.notes.write(
    notes.idAt(chosen.path),
    remarks.map(({ record, target }) => ({ kind: 'move', of: record.id, target: { ...target, article: chosen.path } })),
  );
}
