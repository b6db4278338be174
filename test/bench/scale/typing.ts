// Owns what a key press costs the extension: the time between a listener that was there before the extension's and one
// that came after it, for each edit of an article of some size. Nothing is judged here.
import * as vscode from 'vscode';

export interface KeyPresses {
  /** UTF-16 units of the article. */
  readonly characters: number;
  /** Milliseconds of work for one key press. */
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

const PRESSES = 120;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Listens before the extension does: to be made before it is activated. */
export class KeyPressClock implements vscode.Disposable {
  private begun = 0;
  private readonly before = vscode.workspace.onDidChangeTextDocument(() => (this.begun = performance.now()));

  /** Types into a new article made of `text` again and again until it has `size` characters; `isKnown` says when it is analysed. */
  async measure(text: string, size: number, isKnown: (uri: vscode.Uri) => boolean): Promise<KeyPresses> {
    const content = text.repeat(Math.ceil(size / text.length)).slice(0, size);
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    const editor = await vscode.window.showTextDocument(document);
    while (!isKnown(document.uri)) await wait(50);
    await wait(2000);
    const took: number[] = [];
    const after = vscode.workspace.onDidChangeTextDocument(() => took.push(performance.now() - this.begun));
    const middle = document.positionAt(Math.floor(size / 2));
    for (let n = 0; n < PRESSES; n++) {
      const at = middle.translate(0, n % 7);
      await editor.edit((edit) => edit.insert(at, n % 7 === 6 ? ' ' : 'e'), {
        undoStopBefore: false,
        undoStopAfter: false,
      });
      await wait(n % 20 === 19 ? 600 : 10); // now and then a pause, in which it is analysed
    }
    after.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    took.sort((a, b) => a - b);
    const share = (part: number): number => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;
    return { characters: size, p50: share(0.5), p95: share(0.95), max: share(1) };
  }

  dispose(): void {
    this.before.dispose();
  }
}
