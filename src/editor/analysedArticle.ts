/* Owns waiting for the analysis of an open document, for whoever is asked about a text before it is analysed. */
import * as vscode from 'vscode';
import type { LiveArticle } from './liveArticle';
import type { Session } from './session';

/**
 * The article once its annotations are those of its text as it stands, or as it is where no analysis will come: it was passed
 * over. Undefined where the document is no article, or nobody waits any more.
 */
export async function whenAnalysed(
  { live, indexer }: Pick<Session, 'live' | 'indexer'>,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<LiveArticle | undefined> {
  await live.whenOpened(document);
  for (;;) {
    if (token.isCancellationRequested) return undefined;
    const article = live.get(document);
    if (!article || article.isAnalysed) return article;
    if (!live.isTypedIn(article.id) && !indexer.isWaiting(article.id)) return article;
    await new Promise<void>((resolve) => {
      const waiting = vscode.Disposable.from(
        live.onDidChange(() => go()),
        indexer.onDidProgress(() => go()),
        token.onCancellationRequested(() => go()),
      );
      const go = (): void => {
        waiting.dispose();
        resolve();
      };
    });
  }
}
