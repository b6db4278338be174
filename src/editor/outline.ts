/* Owns the outline of an article: its speakers, below each what they say, in order of first word. */
import * as vscode from 'vscode';
import type { Quote } from '../core/annotation';
import { shorten } from '../present/markdown';
import type { Shown } from '../present/shown';
import type { LiveArticle } from './liveArticles';
import { toRange } from './ranges';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';
import { makeSymbol } from './surfaces/marks';

export function registerOutline(session: Session): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    ARTICLE_SELECTOR,
    {
      provideDocumentSymbols(document) {
        const article = session.live.get(document);
        return article ? toSymbols(session, article) : [];
      },
    },
    { label: vscode.l10n.t('Speakers and Quotes') },
  );
}

function toSymbols({ people }: Session, article: LiveArticle): vscode.DocumentSymbol[] {
  const speakers = new Map<string, Shown<Quote>[]>();
  for (const quote of article.shown.quotes) {
    const { speaker } = quote.of;
    const name = people.find(article.id, speaker?.entity)?.name ?? speaker?.name ?? vscode.l10n.t('Unknown speaker');
    speakers.set(name, [...(speakers.get(name) ?? []), quote]);
  }
  return [...speakers].map(([name, quotes]) => {
    const children = quotes.map((quote) => {
      const range = toRange(article.lines, quote);
      return makeSymbol(`“${shorten(quote.of.text, 60)}”`, '', vscode.SymbolKind.String, range, range);
    });
    // an outer symbol has to hold its inner ones, or the outline drops them
    const whole = children.reduce(
      (range, child) => range.union(child.range),
      children[0]?.range ?? new vscode.Range(0, 0, 0, 0),
    );
    const first = children[0]?.range ?? whole;
    const symbol = makeSymbol(name, String(quotes.length), vscode.SymbolKind.Class, whole, first);
    symbol.children = children;
    return symbol;
  });
}
