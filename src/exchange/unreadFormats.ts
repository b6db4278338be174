/*
 * What to call a file that is none of the formats read here, so that the sentence which refuses it says what it is. Judged by the
 * beginning alone.
 */
import { isObject } from '../core/shape';

export const READ_FORMATS =
  'W3C Web Annotations and Hypothes.is exports (JSON) and brat standoff (.ann) are read. Save it as one of these.';

/** The sentence on a file of another format. `values` are those of its JSON, undefined where it is none. */
export function sayUnread(name: string, content: string, values?: readonly unknown[]): string {
  const format = nameFormat(name, content, values);
  if (format !== undefined) return `It is ${format}, which is not read here: ${READ_FORMATS}`;
  if (values === undefined) return `The file is not JSON. ${READ_FORMATS}`;
  return `Its format is not known here: ${READ_FORMATS}`;
}

/** Characters looked at. */
const MOST_READ = 20_000;

const TABLES = [
  [',', 'a table (CSV)'],
  [';', 'a table (CSV with semicolons)'],
  ['\t', 'a table (TSV)'],
] as const;

function nameFormat(name: string, content: string, values: readonly unknown[] | undefined): string | undefined {
  if (values !== undefined) return nameJson(values);
  const start = content.slice(0, MOST_READ).trimStart();
  if (start.startsWith('<')) return /^<!doctype html|^<html/i.test(start) ? 'HTML' : 'XML';
  if (start.startsWith('PK\u0003\u0004')) return 'a ZIP archive or an Excel file';
  if (start.startsWith('%PDF-')) return 'a PDF';
  if (/^[{[]/.test(start)) return undefined;
  const lines = start.split(/\r\n|\r|\n/, 4).filter((line) => line.trim() !== '');
  // of a line with quoted cells only the signs between them are counted
  const counts = lines.slice(0, 3).map((line) => line.replace(/"[^"]*"/g, ''));
  const isEven = (sign: string): boolean => {
    const [first = 0, ...others] = counts.map((line) => line.split(sign).length - 1);
    return first > 0 && others.every((count) => count === first);
  };
  const table = TABLES.find(([sign]) => isEven(sign));
  if (table !== undefined) return table[1];
  return /\.(?:csv|tsv)$/i.test(name) ? 'a table (CSV)' : undefined;
}

/** Exports of annotation tools, by the keys only they have. */
function nameJson(values: readonly unknown[]): string | undefined {
  const [first] = values;
  const item: unknown = Array.isArray(first) ? (first as readonly unknown[])[0] : first;
  if (!isObject(item)) return undefined;
  if (Array.isArray(item['annotations']) && isObject(item['data'])) return 'a Label Studio export';
  const isText = typeof item['text'] === 'string' || typeof item['data'] === 'string';
  if (isText && ['label', 'labels', 'entities', 'spans'].some((key) => Array.isArray(item[key])))
    return 'an export of doccano or of a tool like it';
  return undefined;
}
