/*
 * Owns what is drawn in the editors: one decoration type per kind, one call per kind and editor, only where something
 * changed that the editor does not move by itself, and once after a pause in typing, for editors move what an edit touches at
 * its border one way or the other. Toggled by a command, per kind by settings.
 */
import * as vscode from 'vscode';
import { EditorRanges, type Layer } from './editorRanges';
import { KIND_STYLES, type Kind, type KindStyle } from './kinds';
import type { LiveArticle } from './liveArticle';
import type { LiveArticles } from './liveArticles';
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
  private readonly ranges = new EditorRanges();
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
    const drawn: Record<Kind, readonly vscode.Range[]> = { quotes: [], people: [], numbers: [], dates: [] };
    for (const row of KIND_STYLES) drawn[row.kind] = this.rangesOf(editor, row);
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
    const layers: Layer[] = [];
    for (const row of KIND_STYLES) {
      const { kind } = row;
      const revision = article && this.isShown && highlight[kind] ? article.revisions[kind] : -1;
      const isDrawn = revision === (sent.get(kind) ?? -1);
      if (isDrawn && (revision < 0 || !article?.isAnalysed || this.ranges.isOfNow(editor, this.typeOf(row)))) continue;
      sent.set(kind, revision);
      layers.push({ type: this.typeOf(row), read: () => this.rangesOf(editor, row) });
    }
    this.ranges.draw(editor, layers);
  }

  /** As the text stands; none where the kind is not drawn. */
  private rangesOf(editor: vscode.TextEditor, { kind, spans }: KindStyle): readonly vscode.Range[] {
    const article = this.live.get(editor.document);
    if (!article || (this.sent.get(editor)?.get(kind) ?? -1) < 0) return [];
    return spans(article.shown).map((span) => toRange(article.lines, span));
  }

  /** Made on first need, so that a code project never gets one. */
  private typeOf({ kind, style }: KindStyle): vscode.TextEditorDecorationType {
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
