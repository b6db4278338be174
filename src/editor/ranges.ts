/*
 * Owns the crossing between offsets of the normalised text and the editor's positions: the only place that converts.
 * Goes by line and column, which line endings do not change.
 */
import * as vscode from 'vscode';
import type { Edit, Span } from '../core/span';
import type { LineTable } from '../core/text';

export function toPosition(lines: LineTable, offset: number): vscode.Position {
  const { line, column } = lines.locate(offset);
  return new vscode.Position(line, column);
}

export function toRange(lines: LineTable, { start, end }: Span): vscode.Range {
  return new vscode.Range(toPosition(lines, start), toPosition(lines, end));
}

/** UTF-16 offset in the normalised text; positions past a line's end count as its end. */
export function toOffset(lines: LineTable, { line, character }: vscode.Position): number {
  return Math.min(lines.startOf(line) + character, lines.endOf(line));
}

/** An edit of the normalised text with what was put in, normalised too. */
export interface TextEdit extends Edit {
  readonly text: string;
}

/**
 * One change event as edits of the normalised text before it, whose line breaks were `eol` in the editor. The editor gives
 * changes of one event in the text before it, so the one furthest back goes first and leaves the others' offsets alone.
 */
export function toEdits(
  eol: vscode.EndOfLine,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): readonly TextEdit[] {
  // every line break before a place is one unit longer in the editor than here
  const surplus = eol === vscode.EndOfLine.CRLF ? 1 : 0;
  return changes
    .map(({ range, rangeOffset, rangeLength, text: raw }) => {
      const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
      const start = rangeOffset - surplus * range.start.line;
      const end = rangeOffset + rangeLength - surplus * range.end.line;
      return { start, end, length: text.length, text };
    })
    .sort((a, b) => b.start - a.start);
}

/** The normalised text after `edits`, applied in the order given. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}
