/* Owns the context keys menus, keys and welcome texts ask for: is there an article, is this one, is one analysed. */
import * as vscode from 'vscode';
import type { Session } from './session';

export function registerContextKeys({ context, corpus, live, folder, indexer }: Session): void {
  const last = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (last.get(key) === value) return;
    last.set(key, value);
    void vscode.commands.executeCommand('setContext', `corroborate.${key}`, value);
  };
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    set('hasArticles', corpus.size > 0);
    set('inArticle', editor !== undefined && live.get(editor.document) !== undefined);
  };
  // that there is no article is known once nothing that was listed waits to be read
  let wasListed = false;
  const look = (): void => {
    if (wasListed && !indexer.currentProgress.running) set('listed', true);
  };
  context.subscriptions.push(
    corpus.onDidChange(update),
    live.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    folder.onDidList((isListing) => {
      wasListed = !isListing;
      look();
    }),
    indexer.onDidProgress(look),
  );
  update();
}
