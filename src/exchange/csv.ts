/*
 * Owns CSV (RFC 4180, CRLF) that no spreadsheet runs: a text cell that a program could take for a formula gets an
 * apostrophe before it. Reading is for what this product wrote.
 */

export type Cell = string | number | null;

/** Byte order mark that makes Excel read UTF-8. */
export const UTF8_BOM = '\ufeff';

/** What makes a spreadsheet run a cell, also in full width; and an apostrophe, so that the guard can be taken off. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠\t\r\n']/;

export function toCsv(rows: readonly (readonly Cell[])[], mark: '' | typeof UTF8_BOM = ''): string {
  return mark + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]/.test(guarded) || guarded.trim() !== guarded ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** Cells of a CSV text, guards taken off; all are texts. Never throws. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith(UTF8_BOM) ? 1 : 0;
  const put = (cell: string): void =>
    void row.push(cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
  while (at < text.length) {
    if (text.charAt(at) === '"') {
      const pieces: string[] = [];
      let end = text.indexOf('"', at + 1);
      let from = at + 1;
      while (end >= 0 && text.charAt(end + 1) === '"') {
        pieces.push(text.slice(from, end + 1));
        from = end + 2;
        end = text.indexOf('"', from);
      }
      if (end < 0) end = text.length;
      pieces.push(text.slice(from, end));
      put(pieces.join(''));
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && !',\r\n'.includes(text.charAt(end))) end++;
      put(text.slice(at, end));
      at = end;
    }
    if (text.charAt(at) === ',') {
      at++;
      if (at === text.length) put('');
      if (at < text.length && '\r\n'.includes(text.charAt(at))) put('');
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (text.charAt(at) === '\n' || text.charAt(at) === '\r') at++;
    else continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
