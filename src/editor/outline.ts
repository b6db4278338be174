/*
 * Owns the outline of an article: its quotes in order, each with its speaker. A quote is all the text of its symbol, so that plain
 * prose lies in none; and of one that runs over lines the first line, or the editor would pin it over what follows.
 */
import { wordsOf } from '../core/annotation';
import * as vscode from 'vscode';
import { shorten } from '../present/markdown';
import { whenAnalysed } from './analysedArticle';
import type { LiveArticle } from './liveArticle';
import { toSpeakerName } from './quotesView';
import { toRange } from './ranges';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';
import { readNames } from './speakerNames';
import { makeSymbol } from './surfaces/marks';

/** Names change in bursts: the outline is made again once they are over. */
const UPDATE_PAUSE_MS = 300;
/** Characters of a quote in the outline. */
const LONGEST_NAME = 60;

/** What was said of a document since the editor began to ask: the version it had, and each list of names there was. */
interface Told {
  readonly version: number;
  readonly words: Set<string>;
}

export function registerOutline(session: Session): vscode.Disposable {
  let told = new Map<vscode.TextDocument, Told>();
  const tell = async (document: vscode.TextDocument, all: typeof told): Promise<vscode.DocumentSymbol[]> => {
    const { version } = document;
    const article = session.live.get(document);
    const symbols = article ? await toSymbols(session, article) : [];
    const before = all.get(document);
    const words = before?.version === version ? before.words : new Set<string>();
    all.set(document, { version, words: words.add(toWords(symbols)) });
    return symbols;
  };
  const register = (): vscode.Disposable => {
    const own = (told = new Map<vscode.TextDocument, Told>());
    return vscode.languages.registerDocumentSymbolProvider(
      ARTICLE_SELECTOR,
      {
        provideDocumentSymbols: async (document, token) => {
          await whenAnalysed(session, document, token);
          return token.isCancellationRequested ? undefined : tell(document, own);
        },
      },
      { label: vscode.l10n.t('Quotes') },
    );
  };
  let registered = register();
  // the editor asks by itself when the text is another; asked twice at once, it may go on to show the older answer
  const isOutdated = async (document: vscode.TextDocument): Promise<boolean> => {
    const before = told.get(document);
    const article = session.live.get(document);
    if (before?.version !== document.version || article?.isAnalysed === false) return false;
    const now = toWords(article ? await toSymbols(session, article) : []);
    return [...before.words].some((words) => words !== now);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;
  const update = async (): Promise<void> => {
    timer = undefined;
    const outdated = await Promise.all(vscode.window.visibleTextEditors.map(({ document }) => isOutdated(document)));
    if (isDisposed || !outdated.includes(true)) return;
    // there is no event that says so: only a provider that was not there before is asked
    const before = registered;
    registered = register();
    before.dispose();
  };
  const updateSoon = (): void => {
    timer ??= setTimeout(() => void update(), UPDATE_PAUSE_MS);
  };
  return vscode.Disposable.from(
    {
      dispose: () => {
        isDisposed = true;
        clearTimeout(timer);
      },
    },
    { dispose: () => registered.dispose() },
    session.corpus.onDidChange(updateSoon),
    session.live.onDidChange(updateSoon),
    vscode.window.onDidChangeVisibleTextEditors(updateSoon),
    vscode.workspace.onDidCloseTextDocument((document) => told.delete(document)),
  );
}

async function toSymbols(session: Session, { id, lines, shown }: LiveArticle): Promise<vscode.DocumentSymbol[]> {
  const names = await readNames(session, id);
  return shown.quotes.map(({ of, start, end }) => {
    const speaker = toSpeakerName(names.speakerOf(of));
    const { line } = lines.locate(start);
    const range = toRange(lines, { start, end: Math.min(end, lines.endOf(line)) });
    const name = `“${shorten(wordsOf(of), LONGEST_NAME)}”`;
    return makeSymbol(name, speaker, vscode.SymbolKind.String, range, range);
  });
}

const toWords = (symbols: readonly vscode.DocumentSymbol[]): string =>
  JSON.stringify(symbols.map(({ name, detail }) => [name, detail]));
