/*
 * Owns what articles are called in lists, hovers and messages: kept in step with the corpus, so that namesakes are told
 * apart. How is present/articleNames.ts; names in exports are evidence/names.ts.
 */
import * as vscode from 'vscode';
import type { Corpus } from '../corpus/corpus';
import type { ArticleId, Disposable } from '../corpus/ports';
import { ArticleNames, toFileName } from '../present/articleNames';

const pathOf = (id: ArticleId): string => vscode.Uri.parse(id).path;

/** File name of an article. */
export const toArticleName = (id: ArticleId): string => toFileName(pathOf(id));

export class NamedArticles implements Disposable {
  private readonly names = new ArticleNames();
  private readonly subscription: Disposable;

  constructor(corpus: Corpus) {
    this.subscription = corpus.onDidChange(({ changed, removed }) => {
      for (const id of removed) this.names.remove(pathOf(id));
      for (const id of changed) this.names.add(pathOf(id));
    });
  }

  /** The file's name, behind its folder where another article is called so too. */
  nameOf(id: ArticleId): string {
    return this.names.nameOf(pathOf(id));
  }

  /** What tells the article from its namesakes; '' where there are none. */
  folderOf(id: ArticleId): string {
    return this.names.folderOf(pathOf(id));
  }

  /** A name that fits beside four others: without its ending, its middle left out. */
  shortNameOf(id: ArticleId): string {
    const stem = toArticleName(id).replace(/\.[^.]+$/, '');
    const short = stem.length > 18 ? `${stem.slice(0, 10)}…${stem.slice(-4)}` : stem;
    const folder = this.folderOf(id);
    return folder === '' ? short : `${folder}/${short}`;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
