/* Owns what lights up with the cursor: the other mentions of the same thing in this article. */
import * as vscode from 'vscode';
import { findAllOf, findCursorTarget } from './cursorTarget';
import { currentSpan } from './currentSpan';
import { toRange } from './ranges';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';

export function registerHighlights(session: Session): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(ARTICLE_SELECTOR, {
    async provideDocumentHighlights(document, position) {
      const article = session.live.get(document);
      const target = article && findCursorTarget(article, position);
      // a speaker's other quotes are too much light for a click into one
      if (!target || target.kind === 'quote') return undefined;
      const mentions = await findAllOf(session, article.id, target);
      return mentions
        .filter(({ id }) => id === article.id)
        .flatMap((mention) => currentSpan(session, mention) ?? [])
        .map((span) => new vscode.DocumentHighlight(toRange(article.lines, span), vscode.DocumentHighlightKind.Text));
    },
  });
}
