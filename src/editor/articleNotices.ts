/* Owns saying, once per article, why one is passed over: too large, not text, cannot be read. */
import * as vscode from 'vscode';
import { toArticleName } from './mentionRows';
import type { Session } from './session';

export function registerArticleNotices({ context, indexer, live }: Session): void {
  const told = new Set<string>();
  context.subscriptions.push(
    indexer.onDidSkip(({ id, reason }) => {
      // files nobody has opened are told in the log and the list's badge
      if (!live.byId(id) || told.has(id)) return;
      told.add(id);
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not annotated: {1}', toArticleName(id), reason));
    }),
  );
}
