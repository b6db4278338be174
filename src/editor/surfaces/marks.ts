/*
 * Owns the words of everything the editor draws beside or around a text: lenses, hints, problems, symbols, quick fixes, threads of
 * comments, pages and the log. What comes from outside is shown as its words, never as icon or link.
 */
import * as vscode from 'vscode';
import { toVisibleLine } from '../../core/visible';
import type { Log } from '../../corpus/ports';
import { toWords } from '../../present/surfaceWords';

/** A line above a text; what it says may come later. */
export class Lens extends vscode.CodeLens {
  say(title: string, tooltip: string, command: string, given: unknown[]): void {
    this.command = { title: toWords(title), tooltip: toWords(tooltip), command, arguments: given };
  }
}

export function makeInlayHint(
  position: vscode.Position,
  words: string,
  tooltip: vscode.MarkdownString,
): vscode.InlayHint {
  const hint = new vscode.InlayHint(position, toWords(words));
  hint.paddingLeft = true;
  hint.tooltip = tooltip;
  return hint;
}

export function makeHover(texts: vscode.MarkdownString[], range: vscode.Range): vscode.Hover {
  return new vscode.Hover(texts, range);
}

export function makeDiagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  return new vscode.Diagnostic(range, toWords(message), severity);
}

export function relate(location: vscode.Location, message: string): vscode.DiagnosticRelatedInformation {
  return new vscode.DiagnosticRelatedInformation(location, toWords(message));
}

export function makeSymbol(
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  whole: vscode.Range,
  selection: vscode.Range,
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(toWords(name), toWords(detail), kind, whole, selection);
}

/** Of the workspace; to be extended by what finds its place. */
export class PlacedSymbol extends vscode.SymbolInformation {
  constructor(name: string, kind: vscode.SymbolKind, container: string, location: vscode.Location) {
    super(toWords(name), kind, toWords(container), location);
  }
}

/** A quick fix or rewriting that runs a command of ours. */
export function makeCodeAction(
  title: string,
  kind: vscode.CodeActionKind,
  command: string,
  given: readonly unknown[],
): vscode.CodeAction {
  const words = toWords(title);
  const action = new vscode.CodeAction(words, kind);
  action.command = { title: words, command, arguments: [...given] };
  return action;
}

export function openComments(id: string, label: string): vscode.CommentController {
  return vscode.comments.createCommentController(id, label);
}

/** What stands over a thread. */
export function nameThread(thread: vscode.CommentThread, label: string): void {
  thread.label = toWords(label);
}

/** Who wrote a comment, and a word beside it. */
export const toAuthor = (name: string): vscode.CommentAuthorInformation => ({ name: toWords(name) });

/** A page beside the editors. */
export function openPage(
  kind: string,
  title: string,
  place: vscode.ViewColumn | { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus?: boolean },
  options: vscode.WebviewPanelOptions & vscode.WebviewOptions,
): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(kind, toWords(title), place, options);
}

/** The whole of a page: a shell of ours that builds itself of text nodes, or a dossier, in which all is escaped. */
export function setPage({ webview }: vscode.WebviewPanel, html: string): void {
  webview.html = html;
}

/** A log in which each message is one line. */
export function openLog(name: string): Log & vscode.Disposable & { show(): void } {
  const channel = vscode.window.createOutputChannel(name, { log: true });
  return {
    info: (message) => channel.info(toVisibleLine(message)),
    warn: (message) => channel.warn(toVisibleLine(message)),
    error: (message) => channel.error(toVisibleLine(message)),
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
