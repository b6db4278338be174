/*
 * What stands in the lists of the sidebar: rows with label, description and tooltip, and what stands over a list. All of it is words,
 * whatever article, file or note it comes from. Of a row's plain texts, and of what stands beside a title, the editor makes neither
 * icon nor link, so they read as they are; only what cannot be seen is shown as an escape.
 */
import * as vscode from 'vscode';
import { toVisible } from '../../core/visible';
import { toWords } from '../../present/surfaceWords';

export interface RowWords {
  readonly label: string | vscode.TreeItemLabel;
  readonly description: string | undefined;
  /** What a screen reader says. */
  readonly spoken: string;
}

export function makeTreeItem(
  { label, description, spoken }: RowWords,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(typeof label === 'string' ? toVisible(label) : toHighlighted(label), state);
  item.accessibilityInformation = { label: toVisible(spoken) };
  if (description !== undefined) item.description = toVisible(description);
  return item;
}

/** Put in when a person looks at the row. */
export function setTooltip(item: vscode.TreeItem, tooltip: vscode.MarkdownString): void {
  item.tooltip = tooltip;
}

export function openTree<T>(id: string, treeDataProvider: vscode.TreeDataProvider<T>): vscode.TreeView<T> {
  return vscode.window.createTreeView(id, { treeDataProvider, showCollapseAll: true });
}

/** Beside the list's title. */
export function setSummary<T>(view: vscode.TreeView<T>, summary: string): void {
  view.description = toVisible(summary);
}

/** Above the rows; none where it is empty. */
export function setMessage<T>(view: vscode.TreeView<T>, message: string): void {
  if (message === '') delete view.message;
  else view.message = toWords(message);
}

/** A count on the view's icon with what it counts, a line each; none for 0. */
export function setBadge<T>(view: vscode.TreeView<T>, count: number, lines: readonly string[]): void {
  view.badge = count > 0 ? { value: count, tooltip: lines.map(toWords).join('\n') } : undefined;
}

/** Highlights follow their letters where a label grows by what is shown of it. */
function toHighlighted({ label, highlights = [] }: vscode.TreeItemLabel): vscode.TreeItemLabel {
  const shown = toVisible(label);
  if (shown === label) return { label, highlights };
  const moved = highlights.map(([start, end]): [number, number] => [
    toVisible(label.slice(0, start)).length,
    toVisible(label.slice(0, end)).length,
  ]);
  return { label: shown, highlights: moved };
}
