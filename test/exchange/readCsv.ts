/* Reads the CSV that toCsv wrote, so that tests see that no cell was lost. */
import { RUN_CELL, RUN_PIECE, SIGNS, UTF8_BOM, type CsvDelimiter } from '../../src/exchange/csv';

const GUARDED_PIECE = new RegExp(RUN_PIECE.source.replace(')(?=', ")'(?="), 'gu');

/** Takes off what toCsv puts on; an apostrophe of the text's own has been guarded itself. */
function unguard(cell: string): string {
  const rest = cell.startsWith("'") && RUN_CELL.test(cell.slice(1)) ? cell.slice(1) : cell;
  return rest.replace(GUARDED_PIECE, '$1');
}

/** Cells of a CSV text, guards taken off; all are texts, escapes stay. Never throws. */
export function readCsv(text: string, delimiter: CsvDelimiter = 'comma'): string[][] {
  const sign = SIGNS[delimiter];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith(UTF8_BOM) ? 1 : 0;
  const put = (cell: string): void => void row.push(unguard(cell));
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
      while (end < text.length && !`${sign}\r\n`.includes(text.charAt(end))) end++;
      put(text.slice(at, end));
      at = end;
    }
    if (text.charAt(at) === sign) {
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
