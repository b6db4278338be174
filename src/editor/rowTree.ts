/*
 * Owns one list in the sidebar: asks for its rows when they are looked at, keeps ids and parents, redraws when the
 * corpus changed and never while hidden. What the rows are is a function it is given.
 */
import * as vscode from 'vscode';
import type { Disposable } from '../corpus/ports';
import type { SortOrder } from '../present/arrange';
import { RedrawPace } from './redrawPace';
import { reveal } from './reveal';
import { RowSelection } from './rowSelection';
import { areAt, toTreeItem, type Place, type Row, type RowList } from './rows';
import type { Session } from './session';
import { setSummary, setTooltip } from './surfaces/trees';

export interface Arrangement {
  readonly group: string;
  readonly sort: SortOrder;
}

export interface RowSource {
  /** The part of the view's id after "corroborate.". */
  readonly view: string;
  readonly groups: readonly string[];
  readonly roots: (session: Session, arrangement: Arrangement) => RowList | Promise<RowList>;
  /** What stands over the list: how much it holds. */
  readonly summary: (session: Session) => string | Promise<string>;
  /** Calls `changed` whenever the rows are others, where it is not the corpus that says so. */
  readonly follow?: (session: Session, changed: () => void) => Disposable;
}

const SORTS: readonly SortOrder[] = ['count', 'name', 'appearance'];
/** Rows shown of one list before "show more": the editor asks for every row of a list at once. */
const PAGE = 500;

export class RowTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<Row | undefined>();
  readonly onDidChangeTreeData = this.emitter.event;
  readonly view: vscode.TreeView<Row>;
  readonly selection: RowSelection<Row>;
  private readonly parents = new Map<string, Row | undefined>();
  /** Id of a row → how many rows below it are shown, where it is not one page; '' for the roots. */
  private readonly shown = new Map<string, number>();
  private roots: RowList | Promise<RowList> | undefined;
  private readonly pace: RedrawPace;
  private readonly subscriptions: Disposable[];
  arrangement: Arrangement;

  constructor(
    private readonly session: Session,
    private readonly source: RowSource,
  ) {
    this.arrangement = this.readArrangement();
    const waiting = session.views.get(source.view);
    if (!waiting) throw new Error(`The manifest names no view "${source.view}".`);
    this.view = waiting.fill(this);
    this.selection = new RowSelection(this.view);
    this.pace = new RedrawPace(
      session.indexer,
      async () => {
        if (!this.view.visible) return this.publishSummary();
        await this.rootList(); // the count follows when the rows are asked for
        this.emitter.fire(undefined);
      },
      this.sayUndrawn,
    );
    this.subscriptions = [
      this.emitter,
      this.pace,
      this.selection,
      source.follow?.(session, () => this.invalidate()) ??
        session.corpus.onDidChange(({ isRestored }) => this.invalidate(isRestored)),
      session.names.onDidChangeLabels(() => this.invalidate()),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.roots === undefined) this.emitter.fire(undefined);
      }),
      ...this.registerArrangementCommands(),
    ];
    this.publishArrangement();
  }

  /** Forgets the rows; a visible list is redrawn soon, a hidden one when it is looked at. */
  invalidate(isUrgent = false): void {
    this.roots = undefined;
    this.pace.request(isUrgent);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return toTreeItem(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const rows = await this.page(row, await this.rowsBelow(row));
    if (row === undefined) void this.publishSummary().catch(this.sayUndrawn);
    return rows;
  }

  getParent(row: Row): Row | undefined {
    return this.parents.get(row.id);
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    const tooltip = await row.tooltip?.();
    if (tooltip) setTooltip(item, tooltip);
    return item;
  }

  /** Selects the deepest row that holds the mention. False where none does. */
  select(id: string, start: number, options: { readonly focus: boolean }): Promise<boolean> {
    return this.selection.select(() => this.findDeepest({ id, start }), options);
  }

  /** Shows the next page of the rows below `parent`, the roots where it is undefined, and goes to its first row. */
  async showMore(parent: Row | undefined): Promise<void> {
    const before = this.limitOf(parent);
    this.shown.set(parent?.id ?? '', before + PAGE);
    this.emitter.fire(parent);
    // the row the keyboard was on is gone: without this a person begins at the top again
    const find = async (): Promise<Row | undefined> => {
      const first = await (await this.rowsBelow(parent)).at(before);
      if (first) this.parents.set(first.id, parent);
      return first;
    };
    await this.selection.select(find, { focus: true });
  }

  private async rowsBelow(parent: Row | undefined): Promise<RowList> {
    return parent ? ((await parent.children?.()) ?? []) : this.rootList();
  }

  private rootList(): RowList | Promise<RowList> {
    if (!this.roots) {
      this.parents.clear();
      this.roots = this.source.roots(this.session, this.arrangement);
    }
    return this.roots;
  }

  private limitOf(parent: Row | undefined): number {
    return this.shown.get(parent?.id ?? '') ?? PAGE;
  }

  private async page(parent: Row | undefined, rows: RowList): Promise<Row[]> {
    const limit = this.limitOf(parent);
    const making = Array.from({ length: Math.min(rows.length, limit) }, (_, at) => rows.at(at));
    const page = (await Promise.all(making)).filter((row) => row !== undefined);
    if (rows.length > limit) page.push(this.toMoreRow(parent, rows.length - limit));
    for (const row of page) this.parents.set(row.id, parent);
    return page;
  }

  private toMoreRow(parent: Row | undefined, left: number): Row {
    const label = vscode.l10n.t('Show {0} more of {1}', Math.min(PAGE, left), left);
    const icon = new vscode.ThemeIcon('ellipsis');
    return {
      id: `${parent?.id ?? ''}/more`,
      label,
      icon,
      spoken: label,
      copy: label,
      act: () => this.showMore(parent),
    };
  }

  private async findDeepest(place: Place): Promise<Row | undefined> {
    for (let found: Row | undefined; ;) {
      const next = await this.findIn(found, await this.rowsBelow(found), place);
      if (!next) return found;
      found = next;
    }
  }

  /** The row that holds the mention; where it lies on a later page, pages up to it are shown. */
  private async findIn(parent: Row | undefined, rows: RowList, place: Place): Promise<Row | undefined> {
    const at = rows.indexAt ? await rows.indexAt(place) : await findAmong(rows, place);
    const row = at < 0 ? undefined : await rows.at(at);
    if (!row) return undefined;
    if (at >= this.limitOf(parent)) {
      this.shown.set(parent?.id ?? '', at + PAGE);
      this.emitter.fire(parent);
    }
    this.parents.set(row.id, parent);
    return row;
  }

  private readArrangement(): Arrangement {
    const stored = this.session.context.workspaceState.get<Partial<Arrangement>>(`arrangement.${this.source.view}`);
    const { group = '', sort = 'count' } = stored ?? {};
    return {
      group: this.source.groups.includes(group) ? group : (this.source.groups[0] ?? ''),
      sort: SORTS.includes(sort) ? sort : 'count',
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

  private readonly sayUndrawn = (error: unknown): void =>
    this.session.log.error(`the list of ${this.source.view} could not be drawn: ${String(error)}`);

  private async publishSummary(): Promise<void> {
    const isFilled = this.source.follow !== undefined || this.session.corpus.size > 0;
    const summary = isFilled ? await this.source.summary(this.session) : '';
    setSummary(this.view, summary);
    void vscode.commands.executeCommand('setContext', `corroborate.${this.source.view}.empty`, summary === '');
  }

  dispose(): void {
    for (const disposable of this.subscriptions) disposable.dispose();
  }
}

async function findAmong(rows: RowList, place: Place): Promise<number> {
  for (let at = 0; at < rows.length; at++) {
    const row = await rows.at(at);
    const { mention } = row ?? {};
    if (areAt(mention ? [mention] : ((await row?.mentions?.()) ?? []), place)) return at;
  }
  return -1;
}

/** The command behind a click on a row: shows the passage and leaves the keyboard in the list. */
export function registerRowCommands({ context }: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.openRow', async (row: Row) => {
      await row.act?.();
      return row.target ? reveal(row.target, { preserveFocus: true }) : false;
    }),
  );
}
