/*
 * Owns what a person does with the rows of reviewRows.ts: takes a place for the passage, compares, attaches elsewhere,
 * and goes on to the next. Each decision is a `move`.
 */
import * as vscode from 'vscode';
import { shorten } from '../../present/markdown';
import { toArticleName } from '../articleNames';
import { reveal } from '../reveal';
import type { RowTree } from '../rowTree';
import type { Row } from '../rows';
import type { Session } from '../session';
import type { NoteReview } from './noteReview';
import { findPassage } from './noteTargets';
import { REVIEW_ROW, toPassages, toRowId, type OpenPassage, type ReviewRow } from './reviewRows';
import { inform } from '../surfaces/notices';
import { pick } from '../surfaces/questions';
import { type PickItem } from '../surfaces/questions';

const SCHEME = 'corroborate-passage';

export function registerReviewActions(session: Session, review: NoteReview, tree: RowTree): vscode.Disposable[] {
  const on = (name: string, run: (row: ReviewRow) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`corroborate.notes.${name}`, (row?: ReviewRow) => {
      const chosen = row ?? (tree.selection.current as ReviewRow | undefined);
      return chosen && run(chosen);
    });
  let isDeciding = false;
  /** Decides on a row's passage; the next one that waits is then selected, so that one key goes through them all. */
  const decide =
    (decision: (session: Session, row: ReviewRow) => Promise<boolean>) =>
    async (row: ReviewRow): Promise<void> => {
      // pressed again before the next one is shown, the key would decide on what nobody has seen
      if (isDeciding) return;
      isDeciding = true;
      try {
        const next = row.review && findNext(toPassages(review.open), row.review);
        if ((await decision(session, row)) && next) await selectPassage(tree, next);
      } finally {
        isDeciding = false;
      }
    };
  return [
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: ({ query }) => query }),
    on('accept', decide(accept)),
    on('difference', (row) => showDifference(session, row)),
    on('attachHere', decide(attachHere)),
    on('reattach', (row) => reattach(session, row)),
  ];
}

/** The passage behind it in the list; the one before it where it is the last. */
function findNext(passages: readonly OpenPassage[], decided: OpenPassage): OpenPassage | undefined {
  const at = passages.findIndex((passage) => toRowId(passage) === toRowId(decided));
  return passages[at + 1] ?? passages[at - 1];
}

/** Shows the likeliest place in the article and selects the passage's row, with the keyboard on it. */
async function selectPassage(tree: RowTree, passage: OpenPassage): Promise<void> {
  const find = async (): Promise<Row | undefined> => {
    const group = (await tree.getChildren()).find(({ id }) => id === REVIEW_ROW);
    return group && (await tree.getChildren(group)).find(({ id }) => id === toRowId(passage));
  };
  const row = await find();
  if (!row) return;
  const [likeliest] = await tree.getChildren(row);
  const { target } = likeliest ?? row;
  if (target) await reveal(target, { preserveFocus: true });
  await tree.selection.select(find, { focus: true });
}

/** The place a person chose, or the likeliest, is the place now. The decisions tell whether they were made. */
async function accept(session: Session, { review, candidate }: ReviewRow): Promise<boolean> {
  if (!review) return false;
  const { anchored } = review.open;
  const chosen = candidate ?? (anchored.kind === 'candidates' ? anchored.candidates[0] : undefined);
  if (!chosen) {
    void inform(
      vscode.l10n.t('No place is like it any more: select one in the article, then choose “Attach to Selection”.'),
    );
    return false;
  }
  return move(session, review, chosen);
}

async function attachHere(session: Session, { review }: ReviewRow): Promise<boolean> {
  const passage = review && findPassage(session);
  if (!passage) return false;
  if (passage.article.id !== review.article) {
    const name = session.names.nameOf(review.article);
    void inform(vscode.l10n.t('Select the passage in {0}.', name));
    return false;
  }
  return move(session, review, passage.span);
}

async function move(
  session: Session,
  { article, remarks, open }: OpenPassage,
  span: { readonly start: number; readonly end: number },
): Promise<boolean> {
  const text = await session.texts.read(article);
  if (!text || span.end > text.text.length) return false;
  const target = open.notes.toTarget(article, text.text, span);
  const drafts = remarks.map(({ record }) => ({ kind: 'move', of: record.id, target }) as const);
  return (await session.notes.write(article, drafts)) !== undefined;
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

interface ArticleItem extends PickItem {
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
  const chosen = await pick(items, { title, matchOnDescription: true });
  if (!chosen) return;
  await session.notes.write(
    notes.idAt(chosen.path),
    remarks.map(({ record, target }) => ({ kind: 'move', of: record.id, target: { ...target, article: chosen.path } })),
  );
}
