/*
 * Owns the views of the sidebar before there is anything to fill them: made while the extension is activated, for of a view that
 * nobody answers for the editor says so after two seconds. Rows asked for earlier wait for the list that comes later.
 */
import * as vscode from 'vscode';
import { openTree } from './surfaces/trees';

/** The contributed views, by the part of their id after "corroborate.". */
export type WaitingViews = ReadonlyMap<string, WaitingView>;

const PREFIX = 'corroborate.';

/** Makes the views with these ids; whoever makes them disposes of them. */
export function createWaitingViews(ids: readonly string[]): WaitingViews {
  return new Map(ids.map((id) => [id.slice(PREFIX.length), new WaitingView(id)]));
}

/** A view and its rows, which are whatever the list that comes has. */
class WaitingView implements vscode.TreeDataProvider<unknown>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<unknown>();
  readonly onDidChangeTreeData = this.emitter.event;
  private settle: (list: vscode.TreeDataProvider<unknown>) => void = () => undefined;
  private readonly list = new Promise<vscode.TreeDataProvider<unknown>>((resolve) => (this.settle = resolve));
  private readonly view: vscode.TreeView<unknown>;

  constructor(id: string) {
    this.view = openTree(id, this);
  }

  /** Hands the view its list, once; the view, whose rows are those of the list from now on. */
  fill<T>(list: vscode.TreeDataProvider<T>): vscode.TreeView<T> {
    list.onDidChangeTreeData?.((row) => this.emitter.fire(row));
    this.settle(list as vscode.TreeDataProvider<unknown>);
    return this.view as vscode.TreeView<T>;
  }

  async getChildren(row?: unknown): Promise<unknown[]> {
    return (await (await this.list).getChildren(row)) ?? [];
  }

  async getTreeItem(row: unknown): Promise<vscode.TreeItem> {
    return (await this.list).getTreeItem(row);
  }

  async getParent(row: unknown): Promise<unknown> {
    return (await this.list).getParent?.(row);
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    row: unknown,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    return (await (await this.list).resolveTreeItem?.(item, row, token)) ?? item;
  }

  dispose(): void {
    this.view.dispose();
    this.emitter.dispose();
  }
}
