/*
 * Owns the open documents that are articles: their text, their annotations as they stand now, when to analyse again.
 * Shifts annotations with each edit and asks the indexer after a pause. Leaves drawing and listing to others.
 */
import * as vscode from 'vscode';
import { hashText, normaliseText, toLineTable, type LineTable } from '../core/text';
import type { Edit } from '../core/span';
import type { Corpus } from '../corpus/corpus';
import type { Indexer } from '../corpus/indexer';
import type { ArticleId } from '../corpus/ports';
import { isSameSpans, NOTHING_SHOWN, shiftShown, toShown, type ShownAnnotations } from '../present/shown';
import type { ArticleFiles } from './articleFiles';
import { heldOpen } from './heldOpen';
import { KIND_STYLES, type Kind } from './kinds';
import { toEdits } from './ranges';
import { onSettingsChange } from './settings';

/** Long enough not to analyse in mid-word, short enough that new marks appear while one looks. */
const TYPING_PAUSE_MS = 250;

export interface LiveArticle {
  readonly id: ArticleId;
  readonly document: vscode.TextDocument;
  /** Normalised. */
  readonly text: string;
  readonly lines: LineTable;
  readonly shown: ShownAnnotations;
  /** Per kind, raised whenever its spans changed in a way the editor does not draw by itself. */
  readonly revisions: Readonly<Record<Kind, number>>;
}

/** An edit of an article: the article after it, and what was replaced in the text before, in the order to apply. */
export interface ArticleEdit {
  readonly article: LiveArticle;
  readonly edits: readonly Edit[];
}

const NO_REVISIONS: Readonly<Record<Kind, number>> = { quotes: 0, people: 0, numbers: 0, dates: 0 };

export class LiveArticles implements vscode.Disposable {
  private readonly live = new Map<ArticleId, LiveArticle>();
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

  private async open(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' && document.languageId !== 'markdown' && !this.get(document)) {
      if (!/\.(?:txt|md)$/i.test(document.uri.path)) return;
    }
    if (document.uri.scheme === 'output' || document.uri.scheme === 'git') return;
    const isArticle = await this.files.isCandidate(document.uri);
    if (document.isClosed) return;
    const text = isArticle ? normaliseText(document.getText()) : '';
    if (!isArticle || !this.files.isArticleText(document.uri, text)) return this.drop(document);
    if (this.get(document)) return;
    const id = document.uri.toString();
    this.put({ id, document, text, lines: toLineTable(text), shown: NOTHING_SHOWN, revisions: NO_REVISIONS });
    this.request(id);
  }

  private show(document: vscode.TextDocument): void {
    const article = this.get(document);
    if (!article) void this.open(document);
    else if (!this.corpus.get(article.id)) this.request(article.id);
  }

  private close(document: vscode.TextDocument): void {
    const article = this.get(document);
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
    if (contentChanges.length === 0) return;
    const before = this.get(document);
    if (!before) {
      // text that has only just become an article: pasted into an empty document
      if (contentChanges.some(({ text }) => text.length > 80 || text.includes('.'))) void this.open(document);
      return;
    }
    const text = normaliseText(document.getText());
    const edits = toEdits(before.lines, contentChanges);
    const shown = shiftShown(before.shown, edits);
    const revisions = { ...before.revisions };
    for (const { kind, spans } of KIND_STYLES) {
      if (spans(shown).length !== spans(before.shown).length) revisions[kind]++;
    }
    const article = { ...before, text, lines: toLineTable(text), shown, revisions };
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
    if (heldOpen().has(id)) this.request(id);
    else this.indexer.closeDocument(id);
  }

  private request(id: ArticleId): void {
    const article = this.live.get(id);
    if (!article) return;
    this.adopt(id);
    this.indexer.requestNow(id, article.text);
  }

  /** Takes over the corpus' analysis where it is of the text as it stands now. */
  private adopt(id: ArticleId): void {
    const article = this.live.get(id);
    const entry = this.corpus.get(id);
    if (!article || entry?.hash !== hashText(article.text)) return;
    const shown = toShown(entry.analysis);
    const revisions = { ...article.revisions };
    for (const { kind, spans } of KIND_STYLES) {
      if (!isSameSpans(spans(shown), spans(article.shown))) revisions[kind]++;
    }
    this.put({ ...article, shown, revisions });
  }

  private put(article: LiveArticle): void {
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
