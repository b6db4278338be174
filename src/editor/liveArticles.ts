/*
 * Owns the open documents that are articles: their text, their annotations as they stand now, when to analyse again.
 * Shifts annotations with each edit and asks the indexer after a pause. Leaves drawing and listing to others.
 */
import * as vscode from 'vscode';
import { hashText, normaliseText } from '../core/text';
import type { Corpus } from '../corpus/corpus';
import type { Indexer } from '../corpus/indexer';
import type { ArticleId } from '../corpus/ports';
import { countShown, isSameSpans, NOTHING_SHOWN, shiftShown, toShown } from '../present/shown';
import type { ArticleFiles } from './articleFiles';
import { heldOpen, onDidLetGo } from './heldOpen';
import { ArticleState, NO_REVISIONS, raise, type ArticleEdit, type LiveArticle } from './liveArticle';
import { editText, toEdits } from './ranges';
import { onSettingsChange } from './settings';
import { whenSo } from './whenSo';

/** Long enough not to analyse in mid-word, short enough that new marks appear while one looks. */
const TYPING_PAUSE_MS = 250;

export class LiveArticles implements vscode.Disposable {
  private readonly live = new Map<ArticleId, ArticleState>();
  private readonly opening = new Map<vscode.TextDocument, Promise<void>>();
  private readonly pauses = new Map<ArticleId, ReturnType<typeof setTimeout>>();
  private readonly emitter = new vscode.EventEmitter<LiveArticle>();
  /** Fires when an article was opened, its annotations changed, or it stopped being one (then no longer in get()). */
  readonly onDidChange = this.emitter.event;
  private readonly editEmitter = new vscode.EventEmitter<ArticleEdit>();
  /** Fires with each edit, before onDidChange. */
  readonly onDidEdit = this.editEmitter.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly corpus: Corpus,
    private readonly indexer: Indexer,
    private readonly files: ArticleFiles,
  ) {
    this.subscriptions = [
      this.emitter,
      this.editEmitter,
      vscode.workspace.onDidOpenTextDocument((document) => void this.open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      // the editor keeps a document for minutes, with words its file may no longer have
      onDidLetGo((uri) => this.close(this.live.get(uri.toString())?.document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.edit(event)),
      // a document the editor had kept in memory is not opened again when it is shown
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.show(document))),
      onSettingsChange('corroborate', () => void this.openAll()),
      corpus.onDidChange(({ changed }) => changed.forEach((id) => this.adopt(id))),
    ];
  }

  get(document: vscode.TextDocument): LiveArticle | undefined {
    const article = this.live.get(document.uri.toString());
    return article?.document === document ? article : undefined;
  }

  byId(id: ArticleId): LiveArticle | undefined {
    return this.live.get(id);
  }

  all(): Iterable<LiveArticle> {
    return this.live.values();
  }

  /** Resolves once it is known whether the document is an article. */
  async whenOpened(document: vscode.TextDocument): Promise<void> {
    await this.opening.get(document);
  }

  /** True until the pause after an edit is over, and an analysis asked for. */
  isTypedIn(id: ArticleId): boolean {
    return this.pauses.has(id);
  }

  /**
   * Asks of every open document again whether it is an article. One the editor only keeps in memory, in no tab, may
   * stand for a file that is gone: it is left out unless it is live already.
   */
  async openAll(): Promise<void> {
    const held = heldOpen();
    const documents = vscode.workspace.textDocuments.filter(
      (document) => this.get(document) || held.has(document.uri.toString()),
    );
    await Promise.all(documents.map((document) => this.open(document)));
  }

  private open(document: vscode.TextDocument): Promise<void> {
    const opening = this.judge(document).finally(() => {
      if (this.opening.get(document) === opening) this.opening.delete(document);
    });
    this.opening.set(document, opening);
    return opening;
  }

  /** Takes the document in where it is an article. */
  private async judge(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' && document.languageId !== 'markdown' && !this.get(document)) {
      if (!/\.(?:txt|md)$/i.test(document.uri.path)) return;
    }
    if (document.uri.scheme === 'output' || document.uri.scheme === 'git') return;
    const isArticle = await this.files.isCandidate(document.uri);
    if (document.isClosed) return;
    const text = isArticle ? normaliseText(document.getText()) : '';
    if (!isArticle || !this.files.isArticleText(document.uri, text)) return this.drop(document);
    if (this.get(document)) return;
    this.put(new ArticleState(document, text, NOTHING_SHOWN, { ...NO_REVISIONS }));
    this.request(document.uri.toString());
  }

  private show(document: vscode.TextDocument): void {
    const article = this.get(document);
    if (!article) void this.open(document);
    else if (!this.corpus.get(article.id)) this.request(article.id);
  }

  private close(document: vscode.TextDocument | undefined): void {
    const article = document && this.get(document);
    if (!article) return;
    this.stopPause(article.id);
    this.live.delete(article.id);
    if (vscode.workspace.getWorkspaceFolder(document.uri)) this.indexer.closeDocument(article.id);
    else this.indexer.forget([article.id]);
    this.emitter.fire(article);
  }

  /** The document is open but no article (any more). */
  private drop(document: vscode.TextDocument): void {
    const article = this.get(document);
    if (!article) return;
    this.stopPause(article.id);
    this.live.delete(article.id);
    this.indexer.forget([article.id]);
    this.emitter.fire(article);
  }

  private edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const before = this.live.get(document.uri.toString());
    if (before?.document !== document) {
      // text that has only just become an article: pasted into an empty document
      const mayBe = contentChanges.some(({ text }) => text.length > 80 || text.includes('.'));
      if (mayBe && heldOpen().has(document.uri.toString())) void this.open(document);
      return;
    }
    if (contentChanges.length === 0) {
      // saved, or other line ends
      if (document.eol !== before.eol) this.put(before.show(before.shown, before.revisions, before.isAnalysed));
      return;
    }
    const edits = toEdits(before.eol, contentChanges);
    const shown = shiftShown(before.shown, edits);
    const isTouched = countShown(shown) !== countShown(before.shown);
    const revisions = isTouched ? raise(before, shown, (a, b) => a.length !== b.length) : before.revisions;
    const article = new ArticleState(document, editText(before.text, edits), shown, revisions);
    this.live.set(article.id, article);
    this.editEmitter.fire({ article, edits });
    this.put(article);
    this.stopPause(before.id);
    this.pauses.set(
      before.id,
      setTimeout(() => this.settle(before.id), TYPING_PAUSE_MS),
    );
  }

  /** After a pause. Of a document that nobody works with any more the file counts, which may be gone. */
  private settle(id: ArticleId): void {
    this.pauses.delete(id);
    if (heldOpen().has(id)) return this.request(id);
    this.indexer.closeDocument(id);
    // the file may have been read before the document was, and nothing more comes of it then
    this.adopt(id);
  }

  /** Resolves when the annotations of an open article are those of an analysis of its text, or after `mostMs`. */
  whenAnalysed(id: ArticleId, mostMs: number): Promise<void> {
    return whenSo(this.emitter.event, () => this.live.get(id)?.isAnalysed !== false, mostMs);
  }

  private request(id: ArticleId): void {
    const article = this.live.get(id);
    if (!article) return;
    // what is analysed is the document's own text, not what edits made of it
    const text = normaliseText(article.document.getText());
    if (text !== article.text) this.put(new ArticleState(article.document, text, article.shown, article.revisions));
    this.adopt(id);
    this.indexer.requestNow(id, text);
  }

  /** Takes over the corpus' analysis where it is of the text as it stands now. */
  private adopt(id: ArticleId): void {
    const article = this.live.get(id);
    const entry = this.corpus.get(id);
    if (!article || entry?.hash !== hashText(article.text)) return;
    const shown = toShown(entry.analysis);
    this.put(
      article.show(
        shown,
        raise(article, shown, (a, b) => !isSameSpans(a, b)),
        true,
      ),
    );
  }

  private put(article: ArticleState): void {
    this.live.set(article.id, article);
    this.emitter.fire(article);
  }

  private stopPause(id: ArticleId): void {
    clearTimeout(this.pauses.get(id));
    this.pauses.delete(id);
  }

  dispose(): void {
    for (const pause of this.pauses.values()) clearTimeout(pause);
    for (const disposable of this.subscriptions) disposable.dispose();
  }
}
