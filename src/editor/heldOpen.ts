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

/**
 * Tells of each address that nobody works with any more. The editor tells of a tab, an editor and what is saved one after
 * another, so that what is still held at one of these events is let go at the next.
 */
export function onDidLetGo(listener: (uri: vscode.Uri) => void): vscode.Disposable {
  let before = heldOpen();
  const look = (): void => {
    const now = heldOpen();
    for (const uri of before) if (!now.has(uri)) listener(vscode.Uri.parse(uri, true));
    before = now;
  };
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(look),
    vscode.window.onDidChangeVisibleTextEditors(look),
    // no change of the text: it was saved, or is as it was saved
    vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => contentChanges.length === 0 && look()),
    vscode.workspace.onDidCloseTextDocument(look),
  );
}
