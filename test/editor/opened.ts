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

/** Waits until `condition` holds; fails with `what` after fifteen seconds (the file watcher of a busy machine), or `ms`. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) assert.fail(`still not so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Removes everything opened; what is not saved is dropped, for the editor would ask about it. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
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

/** A new document, not saved, with this text. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  return vscode.window.showTextDocument(document);
}

/** Writes files into the workspace for the time of `body`; their top folders are removed afterwards. */
export async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  body: () => Promise<void>,
): Promise<void> {
  try {
    for (const [name, content] of Object.entries(files)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      await vscode.workspace.fs.writeFile(fileUri(name), bytes);
    }
    await body();
  } finally {
    await closeAll();
    for (const top of new Set(Object.keys(files).map((name) => name.split('/')[0] ?? name))) {
      await vscode.workspace.fs.delete(fileUri(top), { recursive: true });
    }
    await vscode.commands.executeCommand('corroborate.refresh');
    // a document stays open for a while after its editor
    const { corpus } = await whenReady();
    const ids = Object.keys(files).map((name) => fileUri(name).toString());
    await until('the files are forgotten', () => ids.every((id) => corpus.get(id) === undefined));
    // the watcher tells of the deletion late, when the next test may have made a file of the same name
    await new Promise((resolve) => setTimeout(resolve, 800));
  }
}
