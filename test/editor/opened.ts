// Owns what tests of the editor share: the extension's exports, an article opened, waiting for what must become true.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../src/editor/activate';
import type { Activation } from '../../src/editor/activation';

export const SEED = '000_61228cb969e75afa.txt';

/** Activates the extension and waits until the workspace is analysed. */
export async function whenReady(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Activation<Exports>>('corroborate.corroborate');
  assert.ok(extension);
  const exports = await (await extension.activate()).started;
  await exports.ready();
  return exports;
}

/** A file of the workspace's first folder. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function openArticle(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileUri(name));
}

/**
 * Waits until `condition` holds; fails with `what` after a minute (a machine that does much else), or `ms`. `state` tells
 * what is there instead.
 */
export async function until(
  what: string,
  condition: () => boolean | PromiseLike<boolean>,
  ms = 60_000,
  state?: () => unknown,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) assert.fail(`still not so: ${what}${state ? `, but ${JSON.stringify(state())}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Edits the text; an edit that the editor refuses, because the text has changed meanwhile, is made again. */
export async function editText(
  editor: vscode.TextEditor,
  change: (edit: vscode.TextEditorEdit) => void,
): Promise<void> {
  await until('the edit is taken', () => editor.edit(change));
}

/** Removes everything opened; what is not saved is dropped, for the editor would ask about it. */
export async function closeAll(): Promise<void> {
  // what is new stays a document, and in every list, until the editor tells that it was closed
  await until('nothing is unsaved or new', async () => {
    const left = vscode.workspace.textDocuments.find(({ isDirty, isUntitled }) => isDirty || isUntitled);
    if (!left) return true;
    try {
      await vscode.window.showTextDocument(left);
    } catch {
      return false; // another editor opened in the meantime: look again
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return false;
  });
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

let marks = 0;

/** Waits until the file watcher has told of all that was done to files before: it tells in order, so of this one last. */
export async function whenWatched(): Promise<void> {
  const mark = fileUri(`watched-${++marks}.mark`);
  const folder = vscode.workspace.getWorkspaceFolder(mark);
  assert.ok(folder);
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, mark.path.slice(mark.path.lastIndexOf('/') + 1)),
  );
  const told: string[] = [];
  watcher.onDidCreate(() => told.push('made'));
  watcher.onDidDelete(() => told.push('gone'));
  try {
    await vscode.workspace.fs.writeFile(mark, new Uint8Array());
    await until('the watcher tells that a file was made', () => told.includes('made'));
    await vscode.workspace.fs.delete(mark);
    await until('the watcher tells that a file is gone', () => told.includes('gone'));
  } finally {
    watcher.dispose();
  }
}

/** The words of the ranges in a document. */
export function wordsOf(document: vscode.TextDocument, ranges: readonly vscode.Range[]): string[] {
  return ranges.map((range) => document.getText(range));
}

/** Where the words stand first. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `not in the text: ${words}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/**
 * A new document, not saved, with this text. The editor may have kept a copy of one that bore the same name a test ago, and
 * then opens that.
 */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  const editor = await vscode.window.showTextDocument(document);
  const isAsGiven = (): boolean => document.getText() === content;
  await until('the text is as given', async () => {
    if (isAsGiven()) return true;
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, document.lineCount, 0), content);
      edit.setEndOfLine(content.includes('\r\n') ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
    });
    return isAsGiven();
  });
  return editor;
}

/** Writes files into the workspace, and has it listed, for the time of `body`; their top folders are removed afterwards. */
export async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  body: () => Promise<void>,
): Promise<void> {
  try {
    for (const [name, content] of Object.entries(files)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      await vscode.workspace.fs.writeFile(fileUri(name), bytes);
    }
    await vscode.commands.executeCommand('corroborate.refresh');
    await body();
  } finally {
    await closeAll();
    for (const top of new Set(Object.keys(files).map((name) => name.split('/')[0] ?? name))) {
      await vscode.workspace.fs.delete(fileUri(top), { recursive: true });
    }
    // what it has to tell of these files would meet the next test, which may have files of the same names
    await whenWatched();
    await vscode.commands.executeCommand('corroborate.refresh');
    // a document stays open for a while after its editor
    const { corpus, notes } = await whenReady();
    notes.refreshAll();
    await notes.whenRead();
    const ids = Object.keys(files).map((name) => fileUri(name).toString());
    await until('the files are forgotten', () => ids.every((id) => corpus.get(id) === undefined));
  }
}
