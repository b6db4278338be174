/*
 * Owns brat standoff as a format: text-bound annotations, relations, equivalences, attributes and notes, to and from
 * lines. Offsets here are UTF-16 units; the file counts code points. What this product's layers become is bratLayers.ts.
 */
import { leastOf, mostOf } from '../core/longLists';
import { toCodePoints } from './codePoints';

export interface BratEntity {
  /** "T1". */
  readonly id: string;
  /** "Person", "Quote" …: no white space. */
  readonly type: string;
  /** UTF-16 offsets, end exclusive. A passage over line breaks is written as its lines. */
  readonly start: number;
  readonly end: number;
}

export interface BratRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export interface BratAttribute {
  readonly name: string;
  readonly of: string;
  readonly value: string;
}

export interface BratNote {
  readonly of: string;
  /** One line. */
  readonly text: string;
}

export interface BratDocument {
  readonly entities: readonly BratEntity[];
  readonly relations: readonly BratRelation[];
  readonly attributes: readonly BratAttribute[];
  readonly notes: readonly BratNote[];
  /** Ids that are one: `* Equiv T1 T2`. */
  readonly equivalences: readonly (readonly string[])[];
}

export interface BratProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly why: string;
}

/** Writes a .ann file for a normalised text. Entities that lie outside the text or hold nothing are left out. */
export function formatBrat(text: string, document: BratDocument): string {
  const points = toCodePoints(text);
  const lines: string[] = [];
  for (const { id, type, start, end } of document.entities) {
    const parts = splitLines(text, start, end);
    if (parts.length === 0) continue;
    const spans = parts.map((part) => `${points.fromUnits(part.start)} ${points.fromUnits(part.end)}`).join(';');
    const words = parts.map((part) => text.slice(part.start, part.end)).join(' ');
    lines.push(`${id}\t${toType(type)} ${spans}\t${words.replace(/[\t\v\f\u0085\u2028\u2029]/g, ' ')}`);
  }
  document.relations.forEach(({ type, from, to }, index) =>
    lines.push(`R${index + 1}\t${toType(type)} Arg1:${from} Arg2:${to}`),
  );
  for (const ids of document.equivalences) lines.push(`*\tEquiv ${ids.join(' ')}`);
  document.attributes.forEach(({ name, of, value }, index) =>
    lines.push(`A${index + 1}\t${toType(name)} ${of} ${toType(value)}`),
  );
  document.notes.forEach(({ of, text: note }, index) =>
    lines.push(`#${index + 1}\tAnnotatorNotes ${of}\t${note.replace(/[\s\u0085]+/g, ' ')}`),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** Types and values are words without spaces in brat. */
const toType = (word: string): string => word.replace(/[\s:;]+/g, '_') || '_';

/** The lines of [start, end) that hold something. */
function splitLines(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let from = Math.max(0, start); from < Math.min(end, text.length);) {
    let to = text.indexOf('\n', from);
    if (to < 0 || to > end) to = Math.min(end, text.length);
    if (to > from) parts.push({ start: from, end: to });
    from = to + 1;
  }
  return parts;
}

/** Reads a .ann file against its text. Lines that do not fit are reported and passed over. Never throws. */
export function readBrat(
  text: string,
  annotations: string,
): BratDocument & { readonly problems: readonly BratProblem[] } {
  const points = toCodePoints(text);
  const document = {
    entities: [] as BratEntity[],
    relations: [] as BratRelation[],
    attributes: [] as BratAttribute[],
    notes: [] as BratNote[],
    equivalences: [] as string[][],
    problems: [] as BratProblem[],
  };
  annotations.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const why = readLine(line, text, points, document);
    if (why !== undefined) document.problems.push({ line: index + 1, why });
  });
  return document;
}

type Building = { -readonly [K in keyof BratDocument]: BratDocument[K][number][] };

/** Puts one line into the document, or says why not. */
function readLine(
  line: string,
  text: string,
  points: ReturnType<typeof toCodePoints>,
  document: Building,
): string | undefined {
  const [id = '', middle = '', ...rest] = line.split('\t');
  const words = middle.split(' ');
  if (/^T\d+$/.test(id)) {
    const [type = '', ...offsets] = words;
    const numbers = offsets.join(' ').split(/[ ;]/).map(Number);
    if (type === '' || numbers.length < 2 || numbers.some((number) => !Number.isInteger(number) || number < 0))
      return 'Its offsets cannot be read.';
    const start = points.toUnits(leastOf(numbers));
    const end = points.toUnits(mostOf(numbers));
    const blank = (part: string): string => part.replace(/[\s\u0085]+/g, ' ').trim();
    // parts may leave out words between them; only one unbroken passage can be checked against the text
    if (blank(text.slice(start, end)) !== blank(rest.join(' '))) return 'Its words do not stand at its offsets.';
    document.entities.push({ id, type, start, end });
  } else if (/^R\d+$/.test(id)) {
    const [type = '', first = '', second = ''] = words;
    const [from, to] = [first.split(':')[1], second.split(':')[1]];
    if (from === undefined || to === undefined) return 'Its arguments cannot be read.';
    document.relations.push({ type, from, to });
  } else if (id === '*') {
    if (words.length < 3) return 'It joins nothing.';
    document.equivalences.push(words.slice(1));
  } else if (/^[AM]\d+$/.test(id)) {
    const [name = '', of = '', value = 'true'] = words;
    if (of === '') return 'It belongs to nothing.';
    document.attributes.push({ name, of, value });
  } else if (/^#\d*$/.test(id)) {
    const [, of = ''] = words;
    if (of === '') return 'It belongs to nothing.';
    document.notes.push({ of, text: rest.join(' ') });
  } else return 'Its kind is not known here.';
  return undefined;
}
