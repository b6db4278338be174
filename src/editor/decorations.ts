/*
 * Owns what is drawn in the editors: one decoration type per kind, one call per kind and editor, only where something
 * changed that the editor does not move by itself. Toggled by a command, per kind by settings.
 */
import * as vscode from 'vscode';
import { KIND_STYLES, type Kind } from './kinds';
import type { LiveArticle, LiveArticles } from './liveArticles';
import { toRange } from './ranges';
import type { Session } from './session';
import { onSettingsChange, readSettings } from './settings';

/** What is drawn in an editor, by kind; for tests. */
export type DrawnRanges = Readonly<Record<Kind, readonly vscode.Range[]>>;

export interface Decorations extends vscode.Disposable {
  drawnIn(editor: vscode.TextEditor): DrawnRanges;
}

const SHOWN_KEY = 'corroborate.highlightsShown';

export function registerDecorations({ context, live }: Session): Decorations {
  const drawing = new Drawing(live, context.workspaceState.get(SHOWN_KEY, true));
  const show = async (isShown: boolean): Promise<void> => {
    drawing.show(isShown);
    await context.workspaceState.update(SHOWN_KEY, isShown);
  };
  context.subscriptions.push(
    drawing,
    vscode.commands.registerCommand('corroborate.showHighlights', () => show(true)),
    vscode.commands.registerCommand('corroborate.hideHighlights', () => show(false)),
    vscode.commands.registerCommand('corroborate.toggleHighlights', () => show(!drawing.isShown)),
  );
  return drawing;
}

class Drawing implements Decorations {
  private readonly types = new Map<Kind, vscode.TextEditorDecorationType>();
  /** Revision of each kind as last sent; -1 for drawn with nothing. */
  private readonly sent = new WeakMap<vscode.TextEditor, Map<Kind, number>>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly live: LiveArticles,
    public isShown: boolean,
  ) {
    this.subscriptions = [
      live.onDidChange((article) => this.drawArticle(article)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.draw(editor))),
      onSettingsChange('corroborate.highlight', () => this.drawAll()),
    ];
    this.show(isShown);
  }

  show(isShown: boolean): void {
    this.isShown = isShown;
    void vscode.commands.executeCommand('setContext', 'corroborate.highlightsShown', isShown);
    this.drawAll();
  }

  drawnIn(editor: vscode.TextEditor): DrawnRanges {
    const article = this.live.get(editor.document);
    const sent = this.sent.get(editor);
    const drawn: Record<Kind, readonly vscode.Range[]> = { quotes: [], people: [], numbers: [], dates: [] };
    for (const { kind, spans } of KIND_STYLES) {
      if (article && (sent?.get(kind) ?? -1) >= 0)
        drawn[kind] = spans(article.shown).map((span) => toRange(article.lines, span));
    }
    return drawn;
  }

  private drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.draw(editor);
  }

  private drawArticle({ document }: LiveArticle): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.draw(editor);
  }

  private draw(editor: vscode.TextEditor): void {
    const article = this.live.get(editor.document);
    let sent = this.sent.get(editor);
    if (!article && !sent) return;
    if (!sent) this.sent.set(editor, (sent = new Map()));
    const { highlight } = readSettings(editor.document);
    for (const { kind, style, spans } of KIND_STYLES) {
      const revision = article && this.isShown && highlight[kind] ? article.revisions[kind] : -1;
      if (revision === (sent.get(kind) ?? -1)) continue;
      sent.set(kind, revision);
      const ranges = article && revision >= 0 ? spans(article.shown).map((span) => toRange(article.lines, span)) : [];
      editor.setDecorations(this.typeOf(kind, style), ranges);
    }
  }

  /** Made on first need, so that a code project never gets one. */
  private typeOf(kind: Kind, style: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    let type = this.types.get(kind);
    if (!type) {
      type = vscode.window.createTextEditorDecorationType({
        ...style,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      });
      this.types.set(kind, type);
    }
    return type;
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.types.values()]) disposable.dispose();
  }
}
