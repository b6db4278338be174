/*
 * Owns watching one workspace folder: files the globs take, one by one, and folders that come or go with all that is in
 * them. Of the files of a folder that is moved or unpacked in, or deleted whole, watchers tell few or none. Leaves which
 * files are articles, and what becomes of them, to folderIndex.ts.
 */
import * as vscode from 'vscode';

export interface WatchedFolder {
  /** A file the globs take was made or changed. */
  onFile(uri: vscode.Uri): void;
  /** A file the globs take is said to be gone; told late: there may be another by now. */
  onFileGone(uri: vscode.Uri): void;
  /** Anything that was made, folders among it, together with what was made at the same time. */
  onArrived(uris: readonly vscode.Uri[]): void;
  /** Anything that is said to be gone, likewise. */
  onGone(uris: readonly vscode.Uri[]): void;
}

/** A folder comes with its files within this time, if it is small: one look for all. */
const TOGETHER_MS = 100;
/** What is written into the folders of a larger one before they are watched is there by then. */
const LATE_LOOK_MS = 2000;

/** Watches until it is disposed. */
export function watchFolder(
  folder: vscode.WorkspaceFolder,
  globs: readonly string[],
  told: WatchedFolder,
): vscode.Disposable {
  const watch = (glob: string, ignoreChange = false): vscode.FileSystemWatcher =>
    vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, glob), false, ignoreChange);
  const files = globs.map((glob) => watch(glob));
  const all = watch('**', true);
  const arrived = new Collected((uris) => told.onArrived(uris), [TOGETHER_MS, LATE_LOOK_MS]);
  const gone = new Collected((uris) => told.onGone(uris), [TOGETHER_MS]);
  return vscode.Disposable.from(
    ...files,
    ...files.flatMap((watcher) => [
      watcher.onDidCreate((uri) => told.onFile(uri)),
      watcher.onDidChange((uri) => told.onFile(uri)),
      watcher.onDidDelete((uri) => told.onFileGone(uri)),
    ]),
    all,
    all.onDidCreate((uri) => arrived.add(uri)),
    all.onDidDelete((uri) => gone.add(uri)),
    arrived,
    gone,
  );
}

/** Events of one moment, handed on together: once after each of these times. */
class Collected implements vscode.Disposable {
  private uris: vscode.Uri[] = [];
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    private readonly handOn: (uris: readonly vscode.Uri[]) => void,
    private readonly afterMs: readonly number[],
  ) {}

  add(uri: vscode.Uri): void {
    this.uris.push(uri);
    if (this.uris.length > 1) return;
    const [first = 0, ...later] = this.afterMs;
    this.after(first, () => {
      const uris = this.uris.splice(0);
      this.handOn(uris);
      for (const ms of later) this.after(ms - first, () => this.handOn(uris));
    });
  }

  private after(ms: number, body: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      body();
    }, ms);
    this.timers.add(timer);
  }

  dispose(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
