/*
 * Owns which files are articles here: the rule of present/articleRule.ts asked of settings, names, folders and texts.
 * Also reads them for the indexer, leaving out what is no prose. Leaves listing and watching to folderIndex.ts.
 */
import * as vscode from 'vscode';
import { isOwnExport, toBratNotesName } from '../core/exportMark';
import type { ArticleId, ArticleSource, Reading } from '../corpus/ports';
import type { FolderFiles } from '../host/folderFiles';
import { WorkspaceFiles } from '../host/workspaceFiles';
import { isProjectFolder, isProjectPaper, isProse, type ArticleMode } from '../present/articleRule';
import { onSettingsChange, readSettings } from './settings';

/** What a decoder puts where bytes mean nothing in its encoding. */
export const UNREADABLE = '\ufffd';

const ARTICLE_NAME = /\.(?:txt|md)$/i;

/** What the settings of a workspace folder say: asked once, not for each of thousands of files. */
interface Rules {
  readonly articles: ArticleMode;
  readonly reader: WorkspaceFiles;
}

export class ArticleFiles implements ArticleSource, vscode.Disposable {
  /** Whether a folder is a software project, by its URI; forgotten when settings or build files change. */
  private readonly projects = new Map<string, Promise<boolean>>();
  /** Whether a folder is below a project, by workspace folder and path. */
  private readonly inProjects = new Map<string, Promise<boolean>>();
  private readonly rules = new Map<string, Rules>();
  /** Articles whose file holds bytes that mean nothing in the encoding it was read in. */
  private readonly garbled = new Set<ArticleId>();

  /** To be made before whoever asks again when a setting changes. */
  private readonly subscriptions = ['corroborate', 'files.encoding', 'files.autoGuessEncoding'].map((section) =>
    onSettingsChange(section, () => this.forget()),
  );

  constructor(private readonly folderFiles: FolderFiles) {}

  get garbledArticles(): ReadonlySet<ArticleId> {
    return this.garbled;
  }

  /** Drops what is remembered of folders and settings. */
  forget(): void {
    this.projects.clear();
    this.inProjects.clear();
    this.rules.clear();
  }

  /** Reader with the globs and limits that apply to the workspace folder of `uri`. */
  readerOf(uri: vscode.Uri): WorkspaceFiles {
    return this.rulesIn(vscode.workspace.getWorkspaceFolder(uri)).reader;
  }

  private rulesIn(folder: vscode.WorkspaceFolder | undefined): Rules {
    const key = folder?.uri.toString() ?? '';
    const known = this.rules.get(key);
    if (known) return known;
    const { articles, include, exclude, maximumBytes } = readSettings(folder?.uri);
    const rules = {
      articles,
      reader: new WorkspaceFiles({ include, exclude, maximumBytes, rule: articles }, this.folderFiles),
    };
    this.rules.set(key, rules);
    return rules;
  }

  /** Whether name and folder speak for an article; reads no file. The text has to be asked about as well. */
  async isCandidate(uri: vscode.Uri): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const { articles, reader } = this.rulesIn(folder);
    if (articles === 'never') return false;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const isTaken = folder ? reader.takes(folder.uri, uri) : uri.scheme === 'untitled' || ARTICLE_NAME.test(name);
    if (!isTaken || articles === 'always') return isTaken;
    if (uri.scheme === 'untitled') return true;
    if (isProjectPaper(name) || (await this.isBelowProject(uri, folder?.uri))) return false;
    const notes = toBratNotesName(name);
    return notes === undefined || !(await isThere(vscode.Uri.joinPath(uri, '..', notes)));
  }

  /** Whether this text, of a file that is a candidate, is an article. */
  isArticleText(uri: vscode.Uri, text: string): boolean {
    if (isOwnExport(text)) return false;
    return this.rulesIn(vscode.workspace.getWorkspaceFolder(uri)).articles === 'always' || isProse(text);
  }

  async readArticle(id: ArticleId): Promise<Reading> {
    const uri = vscode.Uri.parse(id, true);
    const reading = await this.readerOf(uri).readArticle(id);
    // what is no prose is not wanted rather than wanting: no notice
    const isWanted = reading.kind !== 'text' || this.isArticleText(uri, reading.text);
    this.garbled.delete(id);
    if (!isWanted) return { kind: 'gone' };
    if (reading.kind !== 'text' || !reading.text.includes(UNREADABLE)) return reading;
    this.garbled.add(id);
    return { kind: 'text', text: reading.text }; // without a stamp: it has to be read again to be said
  }

  stampOf(id: ArticleId): Promise<string | undefined> {
    return this.readerOf(vscode.Uri.parse(id, true)).stampOf(id);
  }

  /** True when `folder`, or one above it up to the workspace folder, is a software project. */
  async isInProject(folder: vscode.Uri, root: vscode.Uri | undefined): Promise<boolean> {
    for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
      if (await this.isProject(at)) return true;
      if (!root || at.path.length <= root.path.length || at.path === '/') return false;
    }
  }

  private isBelowProject(uri: vscode.Uri, root: vscode.Uri | undefined): Promise<boolean> {
    const key = `${root?.toString() ?? `${uri.scheme}://${uri.authority}`} ${uri.path.slice(0, uri.path.lastIndexOf('/'))}`;
    let known = this.inProjects.get(key);
    if (!known) this.inProjects.set(key, (known = this.isInProject(vscode.Uri.joinPath(uri, '..'), root)));
    return known;
  }

  private isProject(folder: vscode.Uri): Promise<boolean> {
    const key = folder.toString();
    let known = this.projects.get(key);
    if (!known) {
      known = listNames(folder).then(isProjectFolder);
      this.projects.set(key, known);
    }
    return known;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** Names in a folder; one that cannot be listed counts as empty, its files are then asked one by one. */
async function listNames(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
