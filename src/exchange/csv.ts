/*
 * Owns CSV (RFC 4180, CRLF) that no spreadsheet runs: a cell that a program could take for a formula gets an apostrophe
 * before it, and so does every piece of a cell that a program with another separator takes for a cell of its own. What
 * nobody can see is an escape.
 */
import { toVisible } from '../core/visible';

export type Cell = string | number | null;

/** Byte order mark that makes Excel read UTF-8. */
export const UTF8_BOM = '\ufeff';

export const CSV_DELIMITERS = ['comma', 'semicolon', 'tab'] as const;
/** Which sign stands between cells: Excel splits at the one its country has for lists. */
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

export interface CsvForm {
  /** A comma where nothing is said. */
  readonly delimiter?: CsvDelimiter;
  readonly mark?: '' | typeof UTF8_BOM;
}

export const SIGNS: Readonly<Record<CsvDelimiter, string>> = { comma: ',', semicolon: ';', tab: '\t' };

/** Between cells or lines of one program or another, whatever stands in quotes; also as wide and small forms. */
const BREAK = ',;\\t\\n\\v\\f\\r\\u001c-\\u001e\\u0085\\u2028\\u2029，；﹐﹔';
/** What makes a spreadsheet run a cell; other forms of these signs become them where a text loses its encoding. */
const FORMULA = '=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋﬩⩵⩶\\u2010\\u2011−';
/** What a program may drop before it looks: blanks, controls, what has no width, marks around a text, guards. */
const DROPPED = `(?:(?![${BREAK}])[\\u034f\\u17b4\\u17b5\\u180b-\\u180f\\ufe00-\\ufe0f\\s\\p{Z}\\p{Cc}\\p{Cf}\\u115f\\u1160\\u2800\\u3164\\uffa0"'＂＇“”„‟‘’])*`;

/** A cell that is run, or that a program empties at its first break. */
export const RUN_CELL = new RegExp(`^${DROPPED}[${FORMULA}\\t\\r\\n]`, 'u');
export const RUN_PIECE = new RegExp(`([${BREAK}])(?=${DROPPED}[${FORMULA}])`, 'gu');

export function toCsv(rows: readonly (readonly Cell[])[], { delimiter = 'comma', mark = '' }: CsvForm = {}): string {
  const sign = SIGNS[delimiter];
  return mark + rows.map((row) => `${row.map(toCell).join(sign)}\r\n`).join('');
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const shown = toVisible(guard(cell));
  return /[",\r\n;\t]/.test(shown) || shown.trim() !== shown ? `"${shown.replace(/"/g, '""')}"` : shown;
}

function guard(text: string): string {
  const pieces = text.replace(RUN_PIECE, "$1'");
  return RUN_CELL.test(text) ? `'${pieces}` : pieces;
}
