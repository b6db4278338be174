/*
 * Owns the one table from kind of annotation to how it is drawn and which setting shows it. To add a kind, add a row.
 * No colour says anything alone: quotes are framed by a line above their marks, the others differ in the line below.
 */
import * as vscode from 'vscode';
import type { Shown, ShownAnnotations } from '../present/shown';

export type Kind = 'quotes' | 'people' | 'numbers' | 'dates';

export interface KindStyle {
  readonly kind: Kind;
  readonly style: vscode.DecorationRenderOptions;
  readonly spans: (shown: ShownAnnotations) => readonly Shown<unknown>[];
}

const colour = (id: string): vscode.ThemeColor => new vscode.ThemeColor(`corroborate.${id}`);
const below = (color: string, style: string, width: string): vscode.DecorationRenderOptions => ({
  borderWidth: `0 0 ${width} 0`,
  borderStyle: style,
  borderColor: colour(color),
  overviewRulerColor: colour(color),
});

export const KIND_STYLES: readonly KindStyle[] = [
  {
    kind: 'quotes',
    style: {
      backgroundColor: colour('quoteBackground'),
      fontStyle: 'italic',
      overviewRulerColor: colour('quoteBorder'),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    },
    spans: ({ quotes }) => quotes,
  },
  {
    kind: 'people',
    style: { ...below('personBorder', 'solid', '2px'), overviewRulerLane: vscode.OverviewRulerLane.Center },
    spans: ({ people }) => people.filter(({ of }) => of.kind === 'name'),
  },
  {
    kind: 'numbers',
    style: { ...below('numberBorder', 'dotted', '2px'), overviewRulerLane: vscode.OverviewRulerLane.Right },
    spans: ({ numbers }) => numbers.filter(({ of }) => !isDate(of.kind)),
  },
  {
    kind: 'dates',
    style: { ...below('dateBorder', 'dashed', '1px'), overviewRulerLane: vscode.OverviewRulerLane.Right },
    spans: ({ numbers }) => numbers.filter(({ of }) => isDate(of.kind)),
  },
];

/** Kinds of quantity that are drawn and listed as dates and times. */
export function isDate(kind: string): boolean {
  return kind === 'date' || kind === 'time';
}
