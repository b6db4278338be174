/*
 * Owns bringing ranges into editors so that they end up on the words they are meant for. A window may be an edit ahead of what is
 * known here: it then puts ranges of the text before it onto the text after it, and nobody says so.
 */
import * as vscode from 'vscode';
import { whenArrived } from './arrival';

/** What is drawn in one style; `read` gives the ranges for the text as it stands when it is called. */
export interface Layer {
  readonly type: vscode.TextEditorDecorationType;
  readonly read: () => readonly vscode.Range[];
}

/** One sending of several layers. */
interface Sent {
  /** Of the document, whose ranges were sent. */
  readonly version: number;
}

export class EditorRanges {
  private readonly sent = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, Sent>>();

  /** `whenArrived`: see the function of that name, which stands here wherever there is a window. */
  constructor(private readonly arrival: () => Promise<void> = whenArrived) {}

  /** True where the last ranges drawn in that style were those of the text as it stands. */
  isOfNow(editor: vscode.TextEditor, type: vscode.TextEditorDecorationType): boolean {
    return this.sent.get(editor)?.get(type)?.version === editor.document.version;
  }

  /** Draws each layer, and again as long as the text is another one by the time it is drawn. */
  draw(editor: vscode.TextEditor, layers: readonly Layer[]): void {
    if (layers.length === 0) return;
    const known = this.sent.get(editor) ?? new Map<vscode.TextEditorDecorationType, Sent>();
    const sent: Sent = { version: editor.document.version };
    for (const { type, read } of layers) {
      known.set(type, sent);
      editor.setDecorations(type, read());
    }
    this.sent.set(editor, known);
    void this.arrival().then(() => {
      if (editor.document.version === sent.version || !vscode.window.visibleTextEditors.includes(editor)) return;
      this.draw(
        editor,
        layers.filter(({ type }) => known.get(type) === sent),
      );
    });
  }
}
