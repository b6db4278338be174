/*
 * Owns saying why an article is passed over (too large, not text, cannot be read): once to whoever has it open, and as
 * a badge with the reasons on the list of people. The log has them all.
 */
import * as vscode from 'vscode';
import { toArticleName } from './mentionRows';
import type { Session } from './session';
import type { Trees } from './sidebarSelection';

/** Reasons in a tooltip; the log has the rest. */
const MOST_REASONS = 8;

export function registerArticleNotices({ context, indexer, live }: Session, { people }: Trees): void {
  const told = new Set<string>();
  const count = (): void => {
    const skips = indexer.skippedArticles;
    if ((people.view.badge?.value ?? 0) === skips.length) return;
    const reasons = skips.slice(0, MOST_REASONS).map(({ id, reason }) => `${toArticleName(id)}: ${reason}`);
    const head = vscode.l10n.t('{0} files are not annotated', skips.length);
    people.view.badge = skips.length > 0 ? { value: skips.length, tooltip: [head, ...reasons].join('\n') } : undefined;
  };
  context.subscriptions.push(
    indexer.onDidProgress(({ running }) => {
      if (!running) count();
    }),
    indexer.onDidSkip(({ id, reason }) => {
      // files nobody has opened are told in the log and the list's badge
      if (!live.byId(id) || told.has(id)) return;
      told.add(id);
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not annotated: {1}', toArticleName(id), reason));
    }),
  );
}
