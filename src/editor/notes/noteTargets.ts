/*
 * Owns what a command on notes is about: the thread it was asked for in, a row of the Notes view, else the selection,
 * else the detected item or the line at the cursor.
 */
import * as vscode from 'vscode';
import type { Span } from '../../core/span';
import { findMarkedTarget } from '../cursorTarget';
import type { LiveArticle } from '../liveArticle';
import { toOffset } from '../ranges';
import type { Session } from '../session';
import { inform } from '../surfaces/notices';

export interface Passage {
  readonly article: LiveArticle;
  readonly span: Span;
}

/** What a person points at in the active editor; undefined, said, where it shows no article. */
export function findPassage(session: Session): Passage | undefined {
  const editor = vscode.window.activeTextEditor;
  const article = editor && session.live.get(editor.document);
  if (!article) {
    void inform(vscode.l10n.t('Open an article and select the passage, or put the cursor on a highlighted item.'));
    return undefined;
  }
  const span = editor.selection.isEmpty
    ? (findMarkedTarget(article, editor.selection.active)?.item ?? spanOf(article, editor.selection))
    : spanOf(article, editor.selection);
  return span && { article, span: { start: span.start, end: span.end } };
}

/** The words in a range, or of its line where it is empty; undefined where there are none. */
export function spanOf({ lines, text }: LiveArticle, range: vscode.Range): Span | undefined {
  const isLine = range.isEmpty;
  let start = isLine ? lines.startOf(range.start.line) : toOffset(lines, range.start);
  let end = isLine ? lines.endOf(range.start.line) : toOffset(lines, range.end);
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}
