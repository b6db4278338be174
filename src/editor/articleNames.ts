/*
 * What articles are called in lists, hovers and messages: by the label of their tab, else by their file. Kept in step
 * with the corpus, so that namesakes are told apart; how is present/articleNames.ts. Exports: evidence/names.ts.
 */
import * as vscode from 'vscode';
import type { Corpus } from '../corpus/corpus';
import type { ArticleId, Disposable } from '../corpus/ports';
import { ArticleNames, toFileName } from '../present/articleNames';
import { onTabLabelsChange, readTabLabels, type TabLabels } from './tabLabels';

const pathOf = (id: ArticleId): string => vscode.Uri.parse(id).path;

/** File name of an article. */
export const toArticleName = (id: ArticleId): string => toFileName(pathOf(id));

export class NamedArticles implements Disposable {
  private readonly names = new ArticleNames();
  private readonly subscriptions: readonly Disposable[];
  private readonly emitter = new vscode.EventEmitter<void>();
  /** Fires when articles are called otherwise though none came or went. */
  readonly onDidChangeLabels = this.emitter.event;
  private labels = readTabLabels();
  private given: TabLabels = new Map();

  constructor(corpus: Corpus) {
    this.subscriptions = [
      this.emitter,
      corpus.onDidChange(({ changed, removed }) => {
        for (const id of removed) this.names.remove(pathOf(id));
        for (const id of changed) this.names.add(pathOf(id));
      }),
      onTabLabelsChange(() => {
        this.labels = readTabLabels();
        this.emitter.fire();
      }),
    ];
  }

  /** Labels of files that the settings do not label. */
  label(labels: TabLabels): void {
    this.given = labels;
    this.emitter.fire();
  }

  /** The label of the article's tab, else the file's name. */
  titleOf(id: ArticleId): string {
    return this.labelOf(id) ?? toArticleName(id);
  }

  /** The same, behind its folder where another article's file is called so too. */
  nameOf(id: ArticleId): string {
    return this.names.nameOf(pathOf(id), this.titleOf(id));
  }

  /** What tells the article from its namesakes; '' where there are none. */
  folderOf(id: ArticleId): string {
    return this.names.folderOf(pathOf(id));
  }

  /** A name that fits beside four others: without its ending, its middle left out. */
  shortNameOf(id: ArticleId): string {
    const stem = this.labelOf(id) ?? toArticleName(id).replace(/\.[^.]+$/, '');
    const short = stem.length > 18 ? `${stem.slice(0, 10)}…${stem.slice(-4)}` : stem;
    const folder = this.folderOf(id);
    return folder === '' ? short : `${folder}/${short}`;
  }

  private labelOf(id: ArticleId): string | undefined {
    const file = toArticleName(id);
    return this.labels.get(file) ?? this.given.get(file);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
