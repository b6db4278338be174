/*
 * Owns how the exact characters of a note look: an outline, for the lines below words belong to people and numbers.
 * A resolved conversation is outlined thinly. Leaves the margin to the Comments API.
 */
import * as vscode from 'vscode';
import type { ArticleId } from '../../corpus/ports';
import { EditorRanges, type Layer } from '../editorRanges';
import { toRange } from '../ranges';
import type { Session } from '../session';

const colour = (id: string): vscode.ThemeColor => new vscode.ThemeColor(`corroborate.${id}`);
const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;

const STYLES = {
  open: {
    backgroundColor: colour('noteBackground'),
    outlineColor: colour('noteBorder'),
    outlineStyle: 'solid',
    outlineWidth: '1px',
    overviewRulerColor: colour('noteBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
    rangeBehavior,
  },
  resolved: {
    outlineColor: colour('noteBorder'),
    outlineStyle: 'dotted',
    outlineWidth: '1px',
    rangeBehavior,
  },
} satisfies Record<string, vscode.DecorationRenderOptions>;
type State = keyof typeof STYLES;
const STATES: readonly State[] = ['open', 'resolved'];

export class NoteDecorations implements vscode.Disposable {
  private readonly types = new Map<State, vscode.TextEditorDecorationType>();
  private readonly ranges = new EditorRanges();
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(private readonly session: Session) {
    this.subscriptions = [
      session.places.onDidChange((id) => this.draw(id)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const id of new Set(editors.map(({ document }) => document.uri.toString()))) this.draw(id);
      }),
    ];
    for (const { id } of session.live.all()) this.draw(id);
  }

  /** Ranges of the conversations of an open article. */
  rangesIn(id: ArticleId): Readonly<Record<State, readonly vscode.Range[]>> {
    const article = this.session.live.byId(id);
    const of = (resolved: boolean): vscode.Range[] =>
      this.session.places
        .threads(id)
        .filter((thread) => thread.resolved === resolved)
        .flatMap(({ span }) => (article ? [toRange(article.lines, span)] : []));
    return { open: of(false), resolved: of(true) };
  }

  private draw(id: ArticleId): void {
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === id);
    if (editors.length === 0) return;
    const ranges = this.rangesIn(id);
    const layers = STATES.filter((state) => ranges[state].length > 0 || this.types.has(state)).map((state): Layer => ({
      type: this.typeOf(state),
      read: () => this.rangesIn(id)[state],
    }));
    for (const editor of editors) this.ranges.draw(editor, layers);
  }

  /** Made with the first note. */
  private typeOf(state: State): vscode.TextEditorDecorationType {
    let type = this.types.get(state);
    if (!type) this.types.set(state, (type = vscode.window.createTextEditorDecorationType(STYLES[state])));
    return type;
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.types.values()]) disposable.dispose();
  }
}
