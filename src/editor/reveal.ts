/*
 * Owns jumping: the only place that opens an article at a passage. A passage that moved is found again by its words
 * and surroundings; where several may be meant the person chooses; one that is gone is said.
 */
import * as vscode from 'vscode';
import { findAnchor, toPlace, type Place } from '../core/anchor';
import type { Span } from '../core/span';
import { hashText, normaliseText, toLineTable } from '../core/text';
import type { ArticleId } from '../corpus/ports';
import { shorten } from '../present/markdown';
import { currentSpan } from './currentSpan';
import { heldOpen } from './heldOpen';
import { toRange } from './ranges';
import type { Session } from './session';
import { warn } from './surfaces/notices';
import { pick } from './surfaces/questions';
import { whenSo } from './whenSo';

/** How long the editor may take to read a file again whose document it had kept in memory, in milliseconds. */
const RELOAD_MS = 1_000;

/** Where a click leads. Plain data: it crosses command links. */
export interface Target {
  readonly id: ArticleId;
  /** The passage as remembered; null for the article's beginning. */
  readonly place: Place | null;
}

export interface RevealOptions {
  readonly preserveFocus?: boolean;
  readonly preview?: boolean;
  /** Where to open an article that is not visible yet; the active column if left out. */
  readonly column?: vscode.ViewColumn;
}

/** Remembers a span of the analysed text of an article; undefined where the article cannot be read. */
export async function toTarget({ texts }: Session, id: ArticleId, span: Span): Promise<Target | undefined> {
  const article = await texts.read(id);
  return article && { id, place: toPlace(article.text, span) };
}

/** Opens the article and selects the passage. False where it is gone, which has then been said. */
export async function reveal({ id, place }: Target, options: RevealOptions = {}): Promise<boolean> {
  const uri = vscode.Uri.parse(id, true);
  let document: vscode.TextDocument;
  const isKept = vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
  const mayBeOld = isKept && !heldOpen().has(uri.toString());
  try {
    document = await vscode.workspace.openTextDocument(uri);
  } catch {
    const name = vscode.workspace.asRelativePath(uri);
    void warn(vscode.l10n.t('{0} is no longer there or cannot be opened.', name));
    return false;
  }
  const { preserveFocus = false, preview = true } = options;
  const column = columnOf(document) ?? options.column;
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    preview,
    ...(column === undefined ? {} : { viewColumn: column }),
  });
  if (mayBeOld) await whenReloaded(document, place?.hash);
  const text = normaliseText(document.getText());
  const span = place ? await locate(text, place) : { start: 0, end: 0 };
  if (!span) return false;
  const range = toRange(toLineTable(text), span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Resolves when the document has the text of this hash, or has had its time. */
function whenReloaded(document: vscode.TextDocument, hash: string | undefined): Promise<void> {
  const isThere = (): boolean => hash === undefined || hashText(normaliseText(document.getText())) === hash;
  return whenSo(vscode.workspace.onDidChangeTextDocument, isThere, RELOAD_MS);
}

/** Where an editor already shows the document, so that no second one opens beside it. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}

async function locate(text: string, place: Place): Promise<Span | undefined> {
  const anchored = findAnchor(text, place);
  switch (anchored.kind) {
    case 'found':
      return anchored.span;
    case 'gone':
      void warn(vscode.l10n.t('“{0}” no longer stands in this article.', shorten(place.text, 60)));
      return undefined;
    case 'candidates': {
      const lines = toLineTable(text);
      const items = anchored.candidates.map((candidate) => ({
        label: shorten(candidate.text, 80),
        description: vscode.l10n.t('line {0}', lines.locate(candidate.start).line + 1),
        candidate,
      }));
      const title = vscode.l10n.t('“{0}” has changed. Which passage is meant?', shorten(place.text, 50));
      return (await pick(items, { title }))?.candidate;
    }
  }
}

/** The command behind every link: an article id with start and end of its last analysis. */
export function registerReveal(session: Session): void {
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.reveal', async (id: unknown, start: unknown, end: unknown) => {
      if (typeof id !== 'string' || typeof start !== 'number' || typeof end !== 'number') return false;
      const span = currentSpan(session, { id, start, end });
      const target = span && (await toTarget(session, id, span));
      return reveal(target ?? { id, place: null });
    }),
  );
}
