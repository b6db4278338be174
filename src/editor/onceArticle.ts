/* Owns waiting for the first article: until there is one, nothing is registered that a code project would notice. */
import type * as vscode from 'vscode';
import type { Session } from './session';
import { append } from '../core/longLists';

export function onceArticle({ context, corpus, live }: Session, register: () => readonly vscode.Disposable[]): void {
  let isDone = false;
  const check = (): void => {
    if (isDone || (corpus.size === 0 && [...live.all()].length === 0)) return;
    isDone = true;
    append(context.subscriptions, register());
  };
  context.subscriptions.push(corpus.onDidChange(check), live.onDidChange(check));
  check();
}
