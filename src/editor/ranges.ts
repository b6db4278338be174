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

/**
 * One change event as edits of the normalised text `lines` belongs to. The editor gives changes of one event in the
 * text before it, so the one furthest back goes first and leaves the others' offsets alone.
 */
export function toEdits(
  lines: LineTable,
  changes: readonly Pick<vscode.TextDocumentContentChangeEvent, 'range' | 'text'>[],
): Edit[] {
  return changes
    .map(({ range, text }) => ({
      start: toOffset(lines, range.start),
      end: toOffset(lines, range.end),
      length: text.includes('\r') ? text.replace(/\r\n?/g, '\n').length : text.length,
    }))
    .sort((a, b) => b.start - a.start);
}
