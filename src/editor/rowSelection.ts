/*
 * Owns which row of a list is selected, and selecting another. While a list is drawn anew the editor knows of no selection,
 * and drops or refuses one it is asked for: both are made good here.
 */
import type * as vscode from 'vscode';
import { whenSo } from './whenSo';

/** The part of a view this needs. */
export type SelectableView<R> = Pick<vscode.TreeView<R>, 'selection' | 'onDidChangeSelection' | 'reveal'>;

const TELL_MS = 250;

/** How often a selection is asked for: a list is seldom drawn anew more often in a row. */
const MOST_TRIES = 12;

export class RowSelection<R extends { readonly id: string }> implements vscode.Disposable {
  private last: R | undefined;
  private readonly subscription: vscode.Disposable;

  /** `tellMs`: how long the editor may take to tell of a selection after it has answered; then it was dropped. */
  constructor(
    private readonly view: SelectableView<R>,
    private readonly tellMs = TELL_MS,
  ) {
    this.subscription = view.onDidChangeSelection(({ selection }) => (this.last = selection[0]));
  }

  /** The selected row; the one selected last while the list is drawn anew. */
  get current(): R | undefined {
    return this.view.selection[0] ?? this.last;
  }

  /**
   * Selects the row that `find` gives, which is asked again each time the list was drawn anew meanwhile; `focus` takes the
   * keyboard there. Resolves to whether it is selected: false where there is no such row (any more).
   */
  async select(find: () => Promise<R | undefined>, { focus }: { readonly focus: boolean }): Promise<boolean> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const row = await find();
      if (!row) return false;
      await this.ask(row, focus);
      if (await this.isToldOf(row.id)) return true;
    }
    return false;
  }

  private async ask(row: R, focus: boolean): Promise<void> {
    try {
      await this.view.reveal(row, { select: true, focus });
    } catch {
      // the row was made for a list that is no longer the one shown
    }
  }

  /** Whether it is selected, or becomes so in time. */
  private async isToldOf(id: string): Promise<boolean> {
    const isSelected = (): boolean => this.view.selection[0]?.id === id;
    await whenSo(this.view.onDidChangeSelection, isSelected, this.tellMs);
    return isSelected();
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
