/*
 * Files of the brat lines that had no place: each begins with a line that says which file they came in, so that they come back
 * as what they were. Their names are flat and portable, whatever the records say of paths.
 */
import { putUnder } from '../core/keyedLists';
import { toPortableName, toShortName, toSlashes } from '../core/paths';
import type { Foreign, NoteRecord } from '../notes/note';

/** How the name of a file of lines that were kept ends. */
export const KEPT_ENDING = '.kept.ann';

/** Reads as a note on nothing, which is what it is to brat. */
const KEPT_FROM = '#0\tKeptFrom -\t';

/** The file that kept lines came in, as their first line says; undefined where that line is another. */
export function toKeptFrom(line: string): string | undefined {
  return line.startsWith(KEPT_FROM) ? line.slice(KEPT_FROM.length) : undefined;
}

/** Lines of brat files that were kept because they had no place, verbatim, by the file they came in. */
export function toKeptFiles(records: readonly NoteRecord[]): readonly (readonly [name: string, text: string])[] {
  const files = new Map<string, Foreign[]>();
  for (const record of records)
    if (record.kind === 'foreign' && record.format === 'brat') putUnder(files, record.file, record);
  const taken = new Set<string>();
  return [...files].map(([file, lines]) => {
    const inOrder = lines.sort((a, b) => a.item - b.item);
    const head = `${KEPT_FROM}${file.replace(/[\r\n]+/g, ' ')}`;
    const text = [head, ...inOrder.map(({ content }) => content)].map((line) => `${line}\n`).join('');
    return [`${toFreeStem(file, taken)}${KEPT_ENDING}`, text];
  });
}

/** The path without its ending as one name, none twice: also not where a file system takes capitals and small letters for one. */
function toFreeStem(file: string, taken: Set<string>): string {
  const parts = toSlashes(file)
    .replace(/(?<=[^/])\.[^./]*$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const stem = toPortableName(toShortName(parts.join('-') || 'lines'));
  let free = stem;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem}-${count}`;
  taken.add(free.toLowerCase());
  return free;
}
