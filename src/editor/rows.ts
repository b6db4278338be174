/*
 * Owns what a row of any of our lists is, and how it becomes an item of the editor's tree. What the rows say is in
 * peopleView.ts, quotesView.ts and numbersView.ts.
 */
import * as vscode from 'vscode';
import type { Layer } from '../notes/note';
import type { MentionAt } from '../present/neighbour';
import type { Target } from './reveal';
import { makeTreeItem } from './surfaces/trees';

export interface Row {
  /** Stays the same while the articles say the same, so that what is open stays open. */
  readonly id: string;
  readonly label: string | vscode.TreeItemLabel;
  readonly description?: string;
  readonly icon?: vscode.ThemeIcon;
  /** The file whose icon is shown. */
  readonly resource?: vscode.Uri;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly tooltip?: () => vscode.MarkdownString | Promise<vscode.MarkdownString | undefined> | undefined;
  readonly children?: () => RowList | Promise<RowList>;
  /** Leads to a passage when clicked. */
  readonly target?: Target;
  /** Done when it is clicked and leads nowhere. */
  readonly act?: () => void | Promise<void>;
  /** The person the row stands for, as people across articles are named. */
  readonly person?: string;
  /** The records that taking the row's decision back has to name, and the workspace folder that keeps them. */
  readonly decision?: { readonly folder: string; readonly ids: readonly string[] };
  /** What kind of detection the mention is, where it can be corrected. */
  readonly layer?: Layer;
  /** The mention the row stands for. */
  readonly mention?: MentionAt;
  /** All mentions below it, at least one, for "next" and "find all"; in order. */
  readonly mentions?: () => readonly MentionAt[] | Promise<readonly MentionAt[]>;
  /** What "Copy" takes. */
  readonly copy: string;
  readonly isOpen?: boolean;
  /** Words of its own for the context menus. */
  readonly words?: readonly string[];
}

/** Rows that are made when they come into view; an array is one whose rows are made already. Undefined: nothing to show. */
export interface RowList {
  readonly length: number;
  at(index: number): Row | undefined | Promise<Row | undefined>;
  /** The index of the row that holds a mention which begins there, -1 for none; left out, rows are made and asked. */
  indexAt?(place: Place): number | Promise<number>;
}

/** Where a mention begins: its article, UTF-16 offset. */
export interface Place {
  readonly id: string;
  readonly start: number;
}

/** Whether one of them begins there. */
export const areAt = (mentions: readonly Place[], { id, start }: Place): boolean =>
  mentions.some((mention) => mention.id === id && mention.start === start);

/** A row for each item, made when it is asked for. */
export function toRows<T>(
  items: readonly T[],
  toRow: (item: T) => Row | undefined | Promise<Row | undefined>,
): RowList {
  return {
    length: items.length,
    at: (index) => {
      const item = items[index];
      return item === undefined ? undefined : toRow(item);
    },
  };
}

/** The rows of several lists, one list after another. */
export function joinRows(...lists: readonly RowList[]): RowList {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    at: (index) => {
      let left = index;
      for (const list of lists) {
        if (left < list.length) return list.at(left);
        left -= list.length;
      }
      return undefined;
    },
  };
}

export function toTreeItem(row: Row): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const words = { label: row.label, description: row.description, spoken: row.spoken };
  const item = makeTreeItem(words, row.children ? (row.isOpen ? Expanded : Collapsed) : None);
  item.id = row.id;
  item.contextValue = contextOf(row);
  if (row.icon) item.iconPath = row.icon;
  if (row.resource) {
    item.resourceUri = row.resource;
    item.iconPath = vscode.ThemeIcon.File;
  }
  if (row.target || row.act) {
    item.command = { command: 'corroborate.openRow', title: vscode.l10n.t('Go to Passage'), arguments: [row] };
  }
  return item;
}

/** Words the context menus ask for. */
function contextOf(row: Row): string {
  const words = ['copyable', ...(row.words ?? [])];
  if (row.layer) words.push('correctable', `layer-${row.layer}`);
  else if (row.person !== undefined) words.push('correctable', 'layer-person');
  if (row.decision) words.push('decision');
  if (row.target) words.push('sourced');
  if ('mentions' in row) words.push('findable', 'walkable', 'exportable');
  return words.join(' ');
}
