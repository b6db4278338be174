/*
 * Owns the notes of the workspace: opens each folder's files, watches them, says when they changed, writes records, and
 * lays decisions over every analysis (the indexer asks). Everything about notes in the editor starts here.
 */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/annotation';
import type { ArticleId, Corrections, Log } from '../../corpus/ports';
import type { Disk } from '../../host/folderFiles';
import { toWorkspaceJournals } from '../../host/workspaceJournals';
import { NOTES_FOLDER } from '../../notes/journal';
import { Journals, type Draft } from '../../notes/journals';
import type { NoteRecord } from '../../notes/note';
import { onSettingsChange } from '../settings';
import { findAuthor, requireAuthor } from './author';
import { reasonOf, sayNotSaved } from './failures';
import { FolderNotes } from './folderNotes';
import { warn } from '../surfaces/notices';

/** A git pull changes several files: one reading for all of them. */
const OUTSIDE_PAUSE_MS = 50;
/** A folder that comes with its files may be watched a moment after they were written: nobody tells of those. */
const LATE_LOOK_MS = 1500;
/** The files, and the folders they come with. */
const WATCHED = `{.corroborate,${NOTES_FOLDER},${NOTES_FOLDER}/*.jsonl}`;

export class Notes implements Corrections, vscode.Disposable {
  private readonly folders = new Map<string, FolderNotes>();
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly emitter = new vscode.EventEmitter<FolderNotes>();
  /** Fires after records were added or read; by a folder that is no longer there when it is removed. */
  readonly onDidChange = this.emitter.event;
  private readonly savedEmitter = new vscode.EventEmitter<FolderNotes>();
  /** Fires after records of the person's own were saved, when `onDidChange` has. */
  readonly onDidSave = this.savedEmitter.event;
  private readonly authorEmitter = new vscode.EventEmitter<FolderNotes>();
  /** Fires when it is known whose name stands under new notes of a folder. */
  readonly onDidKnowAuthor = this.authorEmitter.event;
  private readonly subscriptions: vscode.Disposable[];
  private reading: Promise<unknown> = Promise.resolve();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private lateLook: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly log: Log,
    private readonly disk?: Disk,
  ) {
    this.subscriptions = [
      this.emitter,
      this.savedEmitter,
      this.authorEmitter,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.openFolders()),
      // back from a git pull elsewhere; looking costs a stat a file
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.refreshAll()),
      onSettingsChange('corroborate.author', () => {
        for (const notes of this.folders.values()) void this.learnAuthor(notes);
      }),
    ];
    this.openFolders();
  }

  /** The notes of the workspace folder an article is in; undefined for an article outside all of them. */
  of(id: ArticleId): FolderNotes | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(id, true));
    return folder && this.folders.get(folder.uri.toString());
  }

  all(): Iterable<FolderNotes> {
    return this.folders.values();
  }

  /** Resolves when what is in the folders has been read. */
  async whenRead(): Promise<void> {
    await this.reading;
  }

  /**
   * Signs the drafts and adds them to the person's own file in the folder of the article. Resolves when they are safe;
   * undefined where nothing was saved, which has then been said.
   */
  async write(id: ArticleId, drafts: readonly Draft[]): Promise<readonly NoteRecord[] | undefined> {
    const notes = this.of(id);
    if (!notes) {
      void warn(vscode.l10n.t('Notes are kept in the workspace folder: open the folder of this article first.'));
      return undefined;
    }
    // what is written on an article is about this one, wherever an earlier one of its name went
    const path = notes.pathOf(id);
    if (notes.homes.has(path)) notes.settle(path, undefined);
    return this.save(notes, (author) => notes.journals.append(author, drafts));
  }

  /** Adds records that are signed already to the person's own file; gives the new ones, else as `write`. */
  async take(notes: FolderNotes, records: readonly NoteRecord[]): Promise<readonly NoteRecord[] | undefined> {
    return this.save(notes, (author) => notes.journals.take(author, records));
  }

  private async save(
    notes: FolderNotes,
    add: (author: string) => Promise<readonly NoteRecord[]>,
  ): Promise<readonly NoteRecord[] | undefined> {
    await this.reading;
    try {
      const author = await this.requireSigner(notes);
      if (author === undefined) return undefined;
      const records = await add(author);
      this.emitter.fire(notes);
      if (records.length > 0) this.savedEmitter.fire(notes);
      return records;
    } catch (error) {
      this.log.error(`notes were not saved: ${reasonOf(error)}`);
      sayNotSaved(error);
      // the file was read on the way, and others may have written
      this.emitter.fire(notes);
      return undefined;
    }
  }

  /**
   * Whose name stands under what is written into a folder, asked for where none is known; undefined where the person gave
   * none. Rejects with a JournalFailure, and asks nobody, where the folder has no place for notes.
   */
  async requireSigner(notes: FolderNotes): Promise<string | undefined> {
    await notes.journals.requireFolder();
    const author = await requireAuthor(notes.folder.uri);
    if (author !== undefined) this.know(notes, author);
    return author;
  }

  concerns(id: ArticleId, hash: string): boolean {
    return this.isDecided && this.of(id)?.concerns(id, hash) === true;
  }

  correct(
    article: { readonly id: ArticleId; readonly text: string; readonly hash: string },
    found: Analysis,
  ): Analysis {
    return (this.isDecided ? this.of(article.id)?.correct(article, found) : undefined) ?? found;
  }

  /** Asked for every article of a folder of thousands, of which most have no decisions at all. */
  private get isDecided(): boolean {
    for (const notes of this.folders.values()) if (notes.isDecided) return true;
    return false;
  }

  /** Says that articles of a folder are elsewhere than their notes say; all that follows notes follows. */
  settle(notes: FolderNotes, homes: Iterable<readonly [path: string, home: string | undefined]>): void {
    for (const [path, home] of homes) notes.settle(path, home);
    this.emitter.fire(notes);
  }

  private openFolders(): void {
    const wanted = new Map((vscode.workspace.workspaceFolders ?? []).map((folder) => [folder.uri.toString(), folder]));
    for (const [key, notes] of [...this.folders]) {
      if (wanted.has(key)) continue;
      this.folders.delete(key);
      this.watchers.get(key)?.dispose();
      this.watchers.delete(key);
      this.emitter.fire(notes);
    }
    for (const [key, folder] of wanted) if (!this.folders.has(key)) this.open(key, folder);
  }

  private open(key: string, folder: vscode.WorkspaceFolder): void {
    const isOnDisk = this.disk !== undefined && folder.uri.scheme === 'file';
    const files = isOnDisk ? this.disk.openNotes(folder.uri.fsPath) : toWorkspaceJournals(folder.uri);
    const journals = new Journals(files, { now: () => new Date().toISOString(), id: newId });
    const notes = new FolderNotes(folder, journals, isOnDisk ? 'append' : 'rewrite');
    this.folders.set(key, notes);
    this.refresh(notes);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, WATCHED));
    const refresh = (): void => {
      clearTimeout(this.pause);
      clearTimeout(this.lateLook);
      this.pause = setTimeout(() => this.refreshAll(), OUTSIDE_PAUSE_MS);
      this.lateLook = setTimeout(() => this.refreshAll(), LATE_LOOK_MS);
    };
    this.watchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidCreate(refresh),
        watcher.onDidChange(refresh),
        watcher.onDidDelete(refresh),
      ),
    );
  }

  /** Reads again what changed outside. */
  refreshAll(): void {
    for (const notes of this.folders.values()) this.refresh(notes);
  }

  private refresh(notes: FolderNotes): void {
    const read = async (): Promise<void> => {
      try {
        if (await notes.journals.refresh()) this.emitter.fire(notes);
        // nobody is asked for where there is nothing to be one's own
        if (notes.author === undefined && notes.journals.notebook.history.length > 0) void this.learnAuthor(notes);
      } catch (error) {
        this.log.warn(`${notes.folder.name}: the notes cannot be read: ${reasonOf(error)}`);
      }
    };
    this.reading = this.reading.then(read);
  }

  private async learnAuthor(notes: FolderNotes): Promise<void> {
    this.know(notes, await findAuthor(notes.folder.uri));
  }

  private know(notes: FolderNotes, author: string | undefined): void {
    if (notes.author === author) return;
    notes.author = author;
    this.authorEmitter.fire(notes);
  }

  dispose(): void {
    clearTimeout(this.pause);
    clearTimeout(this.lateLook);
    for (const disposable of [...this.subscriptions, ...this.watchers.values()]) disposable.dispose();
  }
}

/** Time first, so that one author's ids sort as they were made. */
const newId = (): string => `${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 13)}`;
