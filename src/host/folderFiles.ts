/*
 * Owns reading and writing single files in the editor, on disks and on other file systems: regular files alone, and below a
 * workspace folder no link is followed. Leaves disks to containedFiles.ts, articles to workspaceFiles.ts.
 */
import * as vscode from 'vscode';
import { messageOf } from '../core/errorMessage';
import type { JournalFolder } from '../notes/journal';
import { FileRefusal, toSteps } from './fileRefusal';

/** What a host with a disk brings: files below a folder, `/` between, through no link. */
export interface Disk {
  openNotes(folder: string): JournalFolder;
  read(folder: string, relative: string, mostBytes: number): Promise<Uint8Array>;
  /** Makes the folders on the way. */
  write(folder: string, relative: string, bytes: Uint8Array): Promise<void>;
}

export class FolderFiles {
  constructor(private readonly disk?: Disk) {}

  /**
   * The bytes of a file. Rejects with a FileRefusal where it is no regular file, has more than `mostBytes`, or lies behind a link
   * in a workspace folder; else with a FileSystemError or what the disk says.
   */
  async read(uri: vscode.Uri, mostBytes: number): Promise<Uint8Array> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (folder && this.disk && folder.scheme === 'file') {
      try {
        return await this.disk.read(folder.fsPath, relativePath(folder, uri), mostBytes);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
          throw vscode.FileSystemError.FileNotFound(uri);
        throw error;
      }
    }
    const stat = folder ? await statInside(folder, relativePath(folder, uri)) : await vscode.workspace.fs.stat(uri);
    if (!stat) throw vscode.FileSystemError.FileNotFound(uri);
    requireFile(stat, uri.path);
    if (stat.size > mostBytes) throw new FileRefusal('large', nameOf(uri));
    return vscode.workspace.fs.readFile(uri);
  }

  /** Puts `bytes` in the place of what was in the file, which is made where it is not there. Rejects as `read` does. */
  async write(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (folder && this.disk && folder.scheme === 'file')
      return this.disk.write(folder.fsPath, relativePath(folder, uri), bytes);
    const stat = folder ? await statInside(folder, relativePath(folder, uri)) : await statOf(uri);
    if (stat) requireFile(stat, uri.path);
    await vscode.workspace.fs.writeFile(uri, bytes);
  }
}

/**
 * What lies at a path below a folder; undefined where nothing does. Rejects with a FileRefusal where it, or a folder on the way,
 * is a link: between looking and opening there is no more to be had of a file system without handles.
 */
export async function statInside(folder: vscode.Uri, relative: string): Promise<vscode.FileStat | undefined> {
  let at = folder;
  let stat: vscode.FileStat | undefined;
  for (const step of toSteps(relative)) {
    at = vscode.Uri.joinPath(at, step);
    stat = await statOf(at);
    if (!stat) return undefined;
    if ((stat.type & vscode.FileType.SymbolicLink) !== 0) throw new FileRefusal('link', relativePath(folder, at));
  }
  return stat;
}

/** What lies at a path somebody wrote down, below the folder whatever the path says: steps up and out are left out. */
export const joinInside = (folder: vscode.Uri, path: string): vscode.Uri => {
  const steps = path.split('/').filter((step) => !/^(?:\.{1,2})?$/.test(step));
  return vscode.Uri.joinPath(folder, steps.join('/'));
};

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

function requireFile(stat: vscode.FileStat, path: string): void {
  if ((stat.type & vscode.FileType.File) === 0) throw new FileRefusal('special', path);
}

/** Why a file was not read or written, as a person is told. */
export function fileReasonOf(error: unknown): string {
  if (!(error instanceof FileRefusal)) return messageOf(error);
  switch (error.kind) {
    case 'link':
      return vscode.l10n.t('{0} is a link or lies behind one, and links in the folder are not followed', error.file);
    case 'outside':
      return vscode.l10n.t('{0} lies outside the folder', error.file);
    case 'special':
      return vscode.l10n.t('{0} is not a regular file', error.file);
    case 'large':
      return vscode.l10n.t('{0} is too large', error.file);
  }
}

/** A file's path below a folder, `/` between. */
export function relativePath(root: vscode.Uri, uri: vscode.Uri): string {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path.replace(/^\//, '');
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
