/*
 * Owns the articles of the workspace's folders: lists them and hands them to the indexer, those that come later too.
 * Leaves watching to folderWatch.ts, the rule to articleFiles.ts, open documents to liveArticles.ts, the queue to
 * corpus/indexer.ts.
 */
import * as vscode from 'vscode';
import { messageOf } from '../core/errorMessage';
import type { Corpus } from '../corpus/corpus';
import type { Indexer } from '../corpus/indexer';
import type { Log } from '../corpus/ports';
import type { ArticleFiles } from './articleFiles';
import { watchFolder } from './folderWatch';
import { heldOpen, onDidLetGo } from './heldOpen';
import { onSettingsChange, readSettings } from './settings';

export class FolderIndex implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private watchers: vscode.Disposable[] = [];
  private listing = new vscode.CancellationTokenSource();
  private listed: Promise<void> = Promise.resolve();
  /** What the present listing found, and what was told of since it began: it may have passed that folder before. */
  private found = new Set<string>();
  private readonly emitter = new vscode.EventEmitter<boolean>();
  /** Fires true when a listing starts, false when it is done. */
  readonly onDidList = this.emitter.event;

  constructor(
    private readonly corpus: Corpus,
    private readonly indexer: Indexer,
    private readonly files: ArticleFiles,
    private readonly log: Log,
  ) {
    this.subscriptions.push(
      this.emitter,
      // a folder that is deleted or renamed tells no watcher of the files in it
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.forget(uri))),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.forget(oldUri);
        void this.refresh();
      }),
      onDidLetGo((uri) => void this.forgetIfGone(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      onSettingsChange('corroborate.articles', () => void this.refresh()),
      onSettingsChange('corroborate.include', () => void this.refresh()),
      onSettingsChange('corroborate.exclude', () => void this.refresh()),
      onSettingsChange('corroborate.maximumFileSize', () => void this.refresh()),
      onSettingsChange('files.encoding', () => void this.refresh()),
      onSettingsChange('files.autoGuessEncoding', () => void this.refresh()),
    );
  }

  /** Resolves when the folders have been listed; what they hold may still wait in the queue. */
  whenListed(): Promise<void> {
    return this.listed;
  }

  /** Lists all folders anew; articles that are no longer wanted are forgotten. */
  refresh(): Promise<void> {
    this.listing.cancel();
    this.listing.dispose();
    this.listing = new vscode.CancellationTokenSource();
    this.files.forget();
    this.watch();
    this.listed = this.list(this.listing.token);
    return this.listed;
  }

  /** Stops listing and drops what waits; what is open is still analysed. */
  cancel(): void {
    this.listing.cancel();
    this.indexer.cancel();
  }

  private async list(token: vscode.CancellationToken): Promise<void> {
    this.emitter.fire(true);
    const found = (this.found = new Set<string>());
    try {
      for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
        if (readSettings(folder).articles === 'never') continue;
        const isQuiet = readSettings(folder).articles === 'auto' && (await this.files.isInProject(folder, folder));
        if (isQuiet) continue;
        for await (const uri of this.files.readerOf(folder).listFiles(folder, token, this.onFailure)) {
          if (!(await this.files.isCandidate(uri))) continue;
          if (token.isCancellationRequested) return;
          found.add(uri.toString());
          this.indexer.requestLater([uri.toString()]);
        }
      }
      if (token.isCancellationRequested) return;
      const open = heldOpen();
      const known = [...this.corpus.entries()].map(({ id }) => id);
      // what an earlier listing asked for may still wait
      const gone = [...known, ...this.indexer.awaitedFiles].filter((id) => !found.has(id) && !open.has(id));
      this.indexer.forget(gone);
      this.log.info(`${found.size} files listed as possible articles`);
    } catch (error) {
      this.log.error(`The folder could not be listed: ${messageOf(error)}`);
    } finally {
      if (!token.isCancellationRequested || token === this.listing.token) this.emitter.fire(false);
    }
  }

  private readonly onFailure = (uri: vscode.Uri, error: unknown): void => {
    this.log.warn(`${uri.toString()}: cannot be listed: ${messageOf(error)}`);
  };

  private watch(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const { articles, include } = readSettings(folder.uri);
      if (articles === 'never') continue;
      const watcher = watchFolder(folder, include, {
        onFile: (uri) => void this.request(uri),
        onFileGone: (uri) => void this.forgetIfGone(uri),
        onArrived: (uris) => void this.listArrived(folder.uri, uris),
        onGone: (uris) => void this.forgetBelow(folder.uri, uris),
      });
      this.watchers.push(watcher);
    }
  }

  /** What came with folders that were moved or unpacked in; nobody tells of all their files. */
  private async listArrived(root: vscode.Uri, uris: readonly vscode.Uri[]): Promise<void> {
    const { token } = this.listing;
    const reader = this.files.readerOf(root);
    const listed: string[] = [];
    for (const uri of [...uris].sort((a, b) => a.path.length - b.path.length)) {
      if (token.isCancellationRequested) return;
      if (reader.isTaken(uri) || !reader.isOpenTo(uri) || listed.some((above) => uri.path.startsWith(above))) continue;
      if (!(await isFolder(uri))) continue;
      listed.push(`${uri.path}/`);
      for await (const file of reader.listFiles(root, token, this.onFailure, uri))
        if ((await this.files.isCandidate(file)) && !token.isCancellationRequested) {
          this.found.add(file.toString());
          this.indexer.requestLater([file.toString()]);
        }
    }
  }

  /** Articles in folders that are gone. */
  private async forgetBelow(root: vscode.Uri, uris: readonly vscode.Uri[]): Promise<void> {
    const reader = this.files.readerOf(root);
    const gone = new Map(uris.filter((uri) => reader.isOpenTo(uri)).map((uri) => [uri.toString(), uri]));
    if (gone.size === 0) return;
    const folders = new Set<vscode.Uri>();
    for (const { id } of this.corpus.entries()) {
      for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) {
        const folder = gone.get(id.slice(0, at));
        if (folder) folders.add(folder);
      }
    }
    for (const folder of folders) await this.forgetIfGone(folder);
  }

  private async request(uri: vscode.Uri): Promise<void> {
    const { listing } = this;
    const isCandidate = await this.files.isCandidate(uri);
    if (listing !== this.listing) return this.request(uri); // by the settings as they are now
    if (!isCandidate) return;
    this.found.add(uri.toString());
    this.indexer.requestChanged(uri.toString());
  }

  /** A deleted file, or a deleted folder with all below it; what somebody still has open stays. */
  private forget(uri: vscode.Uri): void {
    const id = uri.toString();
    const below = [...this.corpus.entries()].map((entry) => entry.id).filter((known) => known.startsWith(`${id}/`));
    const open = heldOpen();
    this.indexer.forget([id, ...below].filter((gone) => !open.has(gone)));
  }

  /** For a file said to be deleted, and for one nobody has open any more: where the file is gone the article goes too. */
  private async forgetIfGone(uri: vscode.Uri): Promise<void> {
    if (uri.scheme === 'untitled') return;
    try {
      await vscode.workspace.fs.stat(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') this.forget(uri);
    }
  }

  dispose(): void {
    this.listing.cancel();
    this.listing.dispose();
    for (const disposable of [...this.watchers, ...this.subscriptions]) disposable.dispose();
  }
}

/** False for a linked one, which is not followed, and for what is gone by now. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}
