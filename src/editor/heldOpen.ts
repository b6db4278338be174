// Owns which files somebody works with at present, as against documents the editor only keeps in memory.
import * as vscode from 'vscode';

/**
 * The addresses of what stands in a tab or an editor, or is not saved. A document alone is no sign: the editor keeps
 * some for minutes after their tab.
 */
export function heldOpen(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const inTabs = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
  const inEditors = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri);
  return new Set([...inTabs, ...inEditors, ...unsaved].map((uri) => uri.toString()));
}
