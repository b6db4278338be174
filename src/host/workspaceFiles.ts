/*
 * Owns articles as files of the workspace, over workspace.fs: which there are, their text as the editor would show it.
 * Walks with readDirectory, because findFiles finds nothing on virtual file systems. Leaves watching to the editor.
 */
import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import { compareText } from '../core/compareText';
import { messageOf } from '../core/errorMessage';
import type { ArticleId, ArticleSource, Reading } from '../corpus/ports';
import { TimeSlices } from '../corpus/timeSlices';
import { FileRefusal } from './fileRefusal';
import { fileReasonOf, relativePath, type FolderFiles } from './folderFiles';

export interface ArticlePatterns {
  /** Globs relative to the workspace folder. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Files with more bytes are passed over with a notice. */
  readonly maximumBytes: number;
  /** Names the rule by which a text is an article: under another one files are read again. */
  readonly rule: string;
}

/** What stays the same on the way through a folder. */
interface Walk {
  readonly root: vscode.Uri;
  readonly token: vscode.CancellationToken;
  readonly onFailure: (uri: vscode.Uri, error: unknown) => void;
  readonly slices: TimeSlices;
}

/** How deep folders are followed; a link that leads back up ends here at the latest. */
const DEEPEST_FOLDER = 32;

/** The files of one workspace folder, or of none, as long as the settings stay. */
export class WorkspaceFiles implements ArticleSource {
  private readonly isIncluded: (path: string) => boolean;
  private readonly isExcluded: (path: string) => boolean;
  /** By language, as the settings are now. */
  private readonly encodings = new Map<string, string>();

  constructor(
    private readonly patterns: ArticlePatterns,
    private readonly files: FolderFiles,
  ) {
    const options = { dot: true, nocase: true };
    this.isIncluded = picomatch([...patterns.include], options);
    this.isExcluded = patterns.exclude.length > 0 ? picomatch([...patterns.exclude], options) : () => false;
  }

  /** Whether the globs take this file; false outside the workspace. */
  isTaken(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder !== undefined && this.takes(folder.uri, uri);
  }

  /** The same for a file of this workspace folder. */
  takes(folder: vscode.Uri, uri: vscode.Uri): boolean {
    const path = relativePath(folder, uri);
    return this.isIncluded(path) && !this.isExcluded(path);
  }

  /** Whether articles may be below this address of the workspace, if it is a folder. */
  isOpenTo(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return false;
    const path = relativePath(folder.uri, uri);
    return !this.isExcluded(path) && !this.isExcluded(`${path}/`);
  }

  /**
   * All files below `folder`, a workspace folder, that the globs take, in name order; only those `below` one in it, where
   * that is given. Folders that cannot be listed are told to `onFailure`.
   */
  async *listFiles(
    folder: vscode.Uri,
    token: vscode.CancellationToken,
    onFailure: (uri: vscode.Uri, error: unknown) => void,
    below = folder,
  ): AsyncGenerator<vscode.Uri> {
    yield* this.walk({ root: folder, token, onFailure, slices: new TimeSlices() }, below, 0);
  }

  private async *walk(way: Walk, folder: vscode.Uri, depth: number): AsyncGenerator<vscode.Uri> {
    const { root, token, onFailure, slices } = way;
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch (error) {
      onFailure(folder, error);
      return;
    }
    entries.sort(([a], [b]) => compareText(a, b));
    for (const [name, type] of entries) {
      // what is done with each file counts too
      await slices.next();
      if (token.isCancellationRequested) return;
      const uri = vscode.Uri.joinPath(folder, name);
      const path = relativePath(root, uri);
      if (this.isExcluded(path)) continue;
      if ((type & vscode.FileType.Directory) !== 0) {
        // a linked folder may lead back up: only real ones are followed
        const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
        if (!isLink && depth < DEEPEST_FOLDER && !this.isExcluded(`${path}/`)) {
          yield* this.walk(way, uri, depth + 1);
        }
      } else if ((type & vscode.FileType.File) !== 0 && this.isIncluded(path)) yield uri;
    }
  }

  async stampOf(id: ArticleId): Promise<string | undefined> {
    const uri = vscode.Uri.parse(id, true);
    try {
      return this.toStamp(uri, await vscode.workspace.fs.stat(uri));
    } catch {
      return undefined; // reading says why
    }
  }

  /** Undefined where the file may have changed unseen, is too large now, or its file system keeps no times. */
  private toStamp(uri: vscode.Uri, { ctime, mtime, size, type }: vscode.FileStat): string | undefined {
    // a link has the stamp of what it leads to
    if (type !== vscode.FileType.File) return undefined;
    const isOld = TIMED_SCHEMES.has(uri.scheme) && mtime > 0 && mtime < Date.now() - YOUNG_MS;
    const isSure = isOld && size <= this.patterns.maximumBytes;
    return isSure ? `${ctime} ${mtime} ${size} ${this.encodingOf(uri)} ${this.patterns.rule}` : undefined;
  }

  /** What decides how bytes become text. */
  private encodingOf(uri: vscode.Uri): string {
    const languageId = /\.md$/i.test(uri.path) ? 'markdown' : 'plaintext';
    let encoding = this.encodings.get(languageId);
    if (encoding === undefined) {
      const settings = vscode.workspace.getConfiguration('files', { uri, languageId });
      const named = settings.get<unknown>('encoding');
      encoding = settings.get('autoGuessEncoding') === true ? 'guessed' : typeof named === 'string' ? named : 'utf8';
      this.encodings.set(languageId, encoding);
    }
    return encoding;
  }

  async readArticle(id: ArticleId): Promise<Reading> {
    const uri = vscode.Uri.parse(id, true);
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      if (stat.size > this.patterns.maximumBytes) {
        return {
          kind: 'skipped',
          reason: vscode.l10n.t('larger than {0} KB', Math.round(this.patterns.maximumBytes / 1024)),
        };
      }
      const bytes = await this.files.read(uri, this.patterns.maximumBytes);
      if (isBinary(bytes)) return { kind: 'skipped', reason: vscode.l10n.t('not a text file') };
      const text = decodePlain(bytes, this.encodingOf(uri)) ?? (await vscode.workspace.decode(bytes, { uri }));
      const stamp = this.toStamp(uri, stat);
      return stamp === undefined ? { kind: 'text', text } : { kind: 'text', text, stamp };
    } catch (cause) {
      if (cause instanceof FileRefusal) return { kind: 'skipped', reason: fileReasonOf(cause) };
      if (cause instanceof vscode.FileSystemError && cause.code === 'FileNotFound') return { kind: 'gone' };
      throw new Error(vscode.l10n.t('could not be read: {0}', messageOf(cause)), {
        cause,
      });
    }
  }
}

/** File systems whose times are the disk's; others may give every file the same. */
const TIMED_SCHEMES = new Set(['file', 'vscode-remote']);
/** A file written this short a time ago may be written again under the same time and size. */
const YOUNG_MS = 3000;

/**
 * The text as the editor shows it where that is plain UTF-8, by the settings and by the bytes; else undefined. The editor's
 * own decode is a call to another process for every file.
 */
function decodePlain(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding !== 'utf8') return undefined;
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A NUL among the first bytes means binary, except in UTF-16, which says so by its first two bytes. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  return bytes.subarray(0, 8192).includes(0);
}
