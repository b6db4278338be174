/*
 * Owns writing brat standoff: text-bound annotations, relations, equivalences, attributes and notes as lines. Offsets here
 * are UTF-16 units; the file counts code points. What this product's layers become is bratLayers.ts, reading is readBrat.ts.
 */
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
