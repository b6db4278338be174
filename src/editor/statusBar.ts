/* Owns the status bar item: what the active article holds; a click opens "Go to Mention". */
import * as vscode from 'vscode';
import { isDate } from './kinds';
import type { LiveArticle } from './liveArticle';
import type { Session } from './session';
import { onSettingsChange, readSettings } from './settings';
import { makeStatusItem, type StatusItem } from './surfaces/notices';

export interface StatusBar extends vscode.Disposable {
  /** What the item says and where a click leads, undefined while it is hidden; for tests, the editor shows items to nobody. */
  shown(): Pick<vscode.StatusBarItem, 'text' | 'command' | 'accessibilityInformation'> | undefined;
}

export function registerStatusBar({ live }: Session): StatusBar {
  const name = vscode.l10n.t('Corroborate: Counts of the Article');
  const counts = makeStatusItem('corroborate.counts', name, 'corroborate.goToMention', 100);
  const { item } = counts;
  let isShown = false;
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    const article = editor && live.get(editor.document);
    isShown = editor !== undefined && article !== undefined && readSettings(editor.document).statusBar;
    if (!article || !isShown) return item.hide();
    write(counts, article);
    item.show();
  };
  let drawn: LiveArticle['revisions'] | undefined;
  update();
  const registered = vscode.Disposable.from(
    item,
    live.onDidChange((article) => {
      if (article.document !== vscode.window.activeTextEditor?.document) return;
      // the very revisions: an edit that touched nothing, so that there is nothing to count
      if (live.get(article.document) && article.revisions === drawn) return;
      drawn = article.revisions;
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    onSettingsChange('corroborate.statusBar', update),
  );
  return { shown: () => (isShown ? item : undefined), dispose: () => void registered.dispose() };
}

function write(counts: StatusItem, { shown }: LiveArticle): void {
  const quotes = shown.quotes.length;
  const people = new Set(shown.people.flatMap(({ of }) => (of.kind === 'name' ? [of.entity ?? of.text] : []))).size;
  const numbers = shown.numbers.filter(({ of }) => !isDate(of.kind)).length;
  const dates = shown.numbers.length - numbers;
  const words = vscode.l10n.t(
    'In this article: quotes {0}, people {1}, numbers {2}, dates {3}',
    quotes,
    people,
    numbers,
    dates,
  );
  counts.write(
    [
      { icon: 'quote', words: String(quotes) },
      { icon: 'person', words: String(people) },
      { icon: 'symbol-number', words: String(numbers + dates) },
    ],
    vscode.l10n.t('{0}. Click to go to one.', words),
    words,
  );
}
