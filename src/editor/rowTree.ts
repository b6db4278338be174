/*
 * Owns one list in the sidebar: asks for its rows when they are looked at, keeps ids and parents, redraws when the
 * corpus changed and never while hidden. What the rows are is a function it is given.
 */
import * as vscode from 'vscode';
import type { SortOrder } from '../present/arrange';
import { reveal } from './reveal';
import { toTreeItem, type Row } from './rows';
import type { Session } from './session';

export interface Arrangement {
  readonly group: string;
  readonly sort: SortOrder;
}

export interface RowSource {
  /** The part of the view's id after "corroborate.". */
  readonly view: string;
  readonly groups: readonly string[];
  readonly roots: (session: Session, arrangement: Arrangement) => readonly Row[];
  /** Ids from the root to the row that stands for what the cursor is on, nearest first where it is not listed itself. */
  readonly summary: (session: Session) => string;
}

const SORTS: readonly SortOrder[] = ['count', 'name', 'appearance'];
/** Many articles arrive in a burst: one redraw for all of them. */
const REDRAW_PAUSE_MS = 120;

export class RowTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.emitter.event;
  readonly view: vscode.TreeView<Row>;
  private readonly parents = new Map<string, Row | undefined>();
  private roots: readonly Row[] | undefined;
  private redraw: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable[];
  arrangement: Arrangement;

  constructor(
    private readonly session: Session,
    private readonly source: RowSource,
  ) {
    this.arrangement = this.readArrangement();
    this.view = vscode.window.createTreeView(`corroborate.${source.view}`, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.emitter,
      this.view,
      session.corpus.onDidChange(() => this.invalidate()),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.roots === undefined) this.emitter.fire(undefined);
      }),
      ...this.registerArrangementCommands(),
    ];
    this.publishArrangement();
  }

  /** Forgets the rows; a visible list is redrawn soon, a hidden one when it is looked at. */
  invalidate(): void {
    this.roots = undefined;
    if (this.redraw !== undefined) return;
    this.redraw = setTimeout(() => {
      this.redraw = undefined;
      this.publishSummary();
      if (this.view.visible) this.emitter.fire(undefined);
    }, REDRAW_PAUSE_MS);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return toTreeItem(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) {
      if (!this.roots) {
        this.parents.clear();
        this.roots = this.source.roots(this.session, this.arrangement);
      }
      for (const root of this.roots) this.parents.set(root.id, undefined);
      return [...this.roots];
    }
    const children = (await row.children?.()) ?? [];
    for (const child of children) this.parents.set(child.id, row);
    return [...children];
  }

  getParent(row: Row): Row | undefined {
    return this.parents.get(row.id);
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    const tooltip = await row.tooltip?.();
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  /** Selects the deepest row that holds the mention. False where none does. */
  async select(id: string, start: number, options: { readonly focus: boolean }): Promise<boolean> {
    const holds = (row: Row): boolean =>
      (row.mentions ?? (row.mention ? [row.mention] : [])).some(
        (mention) => mention.id === id && mention.start === start,
      );
    let found = (await this.getChildren()).find(holds);
    if (!found) return false;
    for (let next: Row | undefined = found; next; next = (await this.getChildren(next)).find(holds)) found = next;
    await this.view.reveal(found, { select: true, focus: options.focus });
    return true;
  }

  private get defaults(): Arrangement {
    return { group: this.source.groups[0] ?? '', sort: 'count' };
  }

  private readArrangement(): Arrangement {
    const stored = this.session.context.workspaceState.get<Partial<Arrangement>>(`arrangement.${this.source.view}`);
    const { group, sort } = { ...this.defaults, ...stored };
    return {
      group: this.source.groups.includes(group) ? group : this.defaults.group,
      sort: SORTS.includes(sort) ? sort : this.defaults.sort,
    };
  }

  private arrange(part: Partial<Arrangement>): void {
    this.arrangement = { ...this.arrangement, ...part };
    void this.session.context.workspaceState.update(`arrangement.${this.source.view}`, this.arrangement);
    this.publishArrangement();
    this.roots = undefined;
    this.emitter.fire(undefined);
  }

  private registerArrangementCommands(): vscode.Disposable[] {
    const on = (name: string, part: Partial<Arrangement>): vscode.Disposable[] =>
      [name, `${name}.on`].map((command) =>
        vscode.commands.registerCommand(`corroborate.${this.source.view}.${command}`, () => this.arrange(part)),
      );
    return [
      ...this.source.groups.flatMap((group) => on(`group.${group}`, { group })),
      ...SORTS.flatMap((sort) => on(`sort.${sort}`, { sort })),
    ];
  }

  private publishArrangement(): void {
    for (const [key, value] of Object.entries(this.arrangement)) {
      void vscode.commands.executeCommand('setContext', `corroborate.${this.source.view}.${key}`, value);
    }
  }

  private publishSummary(): void {
    const summary = this.session.corpus.size > 0 ? this.source.summary(this.session) : '';
    this.view.description = summary;
    void vscode.commands.executeCommand('setContext', `corroborate.${this.source.view}.empty`, summary === '');
  }

  dispose(): void {
    clearTimeout(this.redraw);
    for (const disposable of this.subscriptions) disposable.dispose();
  }
}

/** The command behind a click on a row: shows the passage and leaves the keyboard in the list. */
export function registerRowCommands({ context }: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.openRow', (row: Row) =>
      row.target ? reveal(row.target, { preserveFocus: true }) : false,
    ),
  );
}
