/*
 * Owns the status bar item: what the active article holds, and while articles are analysed that this goes on; a click opens
 * "Go to Mention".
 */
import { wordsOf } from '../core/annotation';
import * as vscode from 'vscode';
import type { Indexer } from '../corpus/indexer';
import { countShown } from '../present/shown';
import { isDate } from './kinds';
import type { LiveArticle } from './liveArticle';
import type { Session } from './session';
import { onSettingsChange, readSettings } from './settings';
import { makeStatusItem, type StatusItem } from './surfaces/notices';

/** How often a count of articles done is written. */
const PACE_MS = 200;

export interface StatusBar extends vscode.Disposable {
  /** What the item says and where a click leads, undefined while it is hidden; for tests, the editor shows items to nobody. */
  shown(): Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'command' | 'accessibilityInformation'> | undefined;
}

/** What the item shows, and the same in words. */
interface Face {
  readonly parts: readonly { readonly icon: string; readonly words: string }[];
  readonly words: string;
}

export function registerStatusBar({ live, indexer }: Session): StatusBar {
  const name = vscode.l10n.t('Corroborate: Counts of the Article');
  const counts = makeStatusItem('corroborate.counts', name, 'corroborate.goToMention', 100);
  const { item } = counts;
  let isShown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const editor = vscode.window.activeTextEditor;
    const article = editor && live.get(editor.document);
    isShown = editor !== undefined && article !== undefined && readSettings(editor.document).statusBar;
    if (!article || !isShown) return item.hide();
    write(counts, toFace(article, indexer));
    item.show();
  };
  let drawn: LiveArticle['revisions'] | undefined;
  update();
  const registered = vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    live.onDidChange((article) => {
      if (article.document !== vscode.window.activeTextEditor?.document) return;
      // the very revisions: an edit that touched nothing, so that there is nothing to count
      if (live.get(article.document) && article.revisions === drawn) return;
      drawn = article.revisions;
      update();
    }),
    indexer.onDidProgress(() => (timer ??= setTimeout(update, PACE_MS))),
    vscode.window.onDidChangeActiveTextEditor(update),
    onSettingsChange('corroborate.statusBar', update),
  );
  return { shown: () => (isShown ? item : undefined), dispose: () => void registered.dispose() };
}

function write(counts: StatusItem, { parts, words }: Face): void {
  const tooltip = vscode.l10n.t('{0}. Click to go to a person, quote or number of any article.', words);
  counts.write(parts, tooltip, words);
}

function toFace(article: LiveArticle, indexer: Indexer): Face {
  const { done, total, running } = indexer.currentProgress;
  const isFolder = running && total > 1;
  const nth = Math.min(done + 1, total);
  if (article.isAnalysed || countShown(article.shown) > 0) {
    const counts = toCounts(article);
    if (!isFolder) return counts;
    return {
      parts: [{ icon: 'loading~spin', words: vscode.l10n.t('{0} of {1}', nth, total) }, ...counts.parts],
      words: vscode.l10n.t('{0}. Analyzing article {1} of {2}', counts.words, nth, total),
    };
  }
  const skip = indexer.isWaiting(article.id) ? undefined : indexer.skippedArticles.find(({ id }) => id === article.id);
  if (skip)
    return {
      parts: [{ icon: 'circle-slash', words: vscode.l10n.t('Not analyzed') }],
      words: skip.reason.replace(/\.$/, ''),
    };
  const text = isFolder ? vscode.l10n.t('Analyzing {0} of {1}…', nth, total) : vscode.l10n.t('Analyzing…');
  return { parts: [{ icon: 'loading~spin', words: text }], words: vscode.l10n.t('This article is being analyzed') };
}

function toCounts({ shown }: LiveArticle): Face {
  const quotes = shown.quotes.length;
  const people = new Set(shown.people.flatMap(({ of }) => (of.kind === 'name' ? [of.entity ?? wordsOf(of)] : []))).size;
  const numbers = shown.numbers.filter(({ of }) => !isDate(of.kind)).length;
  const dates = shown.numbers.length - numbers;
  return {
    parts: [
      { icon: 'quote', words: String(quotes) },
      { icon: 'person', words: String(people) },
      { icon: 'symbol-number', words: String(numbers + dates) },
    ],
    words: vscode.l10n.t(
      'In this article: quotes {0}, people {1}, numbers {2}, dates {3}',
      quotes,
      people,
      numbers,
      dates,
    ),
  };
}
