/*
 * Owns reading the lines of a brat file: text-bound annotations, events, relations, equivalences, attributes, normalisations
 * and notes, each with what it refers to. Leaves what they mean here to bratRecords.ts. Never throws.
 */
import type { WrittenSpans } from './bratOffsets';

interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** As it stands in the file, without its line break. */
  readonly raw: string;
}

export type BratLine = Line &
  (
    | { readonly kind: 'text'; readonly id: string; readonly type: string; readonly written: WrittenSpans }
    /** An event: its trigger, and its arguments by role. A relation has no trigger. */
    | {
        readonly kind: 'event' | 'relation';
        readonly id: string;
        readonly type: string;
        readonly trigger: string | undefined;
        readonly args: readonly (readonly [role: string, of: string])[];
      }
    | { readonly kind: 'equivalence'; readonly type: string; readonly ids: readonly string[] }
    | { readonly kind: 'attribute'; readonly name: string; readonly of: string; readonly value: string }
    | { readonly kind: 'reference'; readonly name: string; readonly of: string; readonly text: string }
    | { readonly kind: 'note'; readonly type: string; readonly of: string; readonly text: string }
    | { readonly kind: 'broken'; readonly why: string }
  );

type Read = BratLine extends infer L ? (L extends Line ? Omit<L, keyof Line> : never) : never;

export function readBratLines(annotations: string): BratLine[] {
  return annotations
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({ raw, number: index + 1 }))
    .filter(({ raw }) => raw.trim() !== '')
    .map((line): BratLine => ({ ...line, ...readLine(line.raw) }) as BratLine);
}

const broken = (why: string): Read => ({ kind: 'broken', why });

function readLine(raw: string): Read {
  const [id = '', middle = '', ...rest] = raw.split('\t');
  const words = middle.split(' ').filter((word) => word !== '');
  const [type = '', of = '', ...more] = words;
  const text = rest.join('\t');
  switch (id.slice(0, 1)) {
    case 'T':
      return readText(id, type, words.slice(1), text);
    case 'E':
    case 'R':
      return readArguments(id, words);
    case '*':
      return words.length < 3 ? broken('It joins nothing.') : { kind: 'equivalence', type, ids: words.slice(1) };
    case 'A':
    case 'M':
      return of === ''
        ? broken('It belongs to nothing.')
        : { kind: 'attribute', name: type, of, value: more.join(' ') };
    case 'N': {
      const said = [more.join(' '), text].filter((part) => part !== '').join(' ');
      return of === '' ? broken('It belongs to nothing.') : { kind: 'reference', name: type, of, text: said };
    }
    case '#':
      return of === '' ? broken('It belongs to nothing.') : { kind: 'note', type, of, text };
    default:
      return broken('Its kind is not known here.');
  }
}

function readText(id: string, type: string, offsets: readonly string[], text: string): Read {
  const numbers = offsets
    .join(' ')
    .split(/[ ;]+/)
    .map((digits) => (/^\d{1,10}$/.test(digits) ? Number(digits) : NaN));
  if (type === '' || numbers.length < 2 || numbers.length % 2 === 1 || numbers.some(Number.isNaN))
    return broken('Its offsets cannot be read.');
  if (text.trim() === '') return broken('It gives no words by which its offsets could be checked.');
  return { kind: 'text', id, type, written: { offsets: numbers, words: text } };
}

function readArguments(id: string, words: readonly string[]): Read {
  const isEvent = id.startsWith('E');
  const pairs = words.map((word): [string, string] => {
    const at = word.indexOf(':');
    return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
  });
  const [[type = '', trigger = ''] = []] = pairs;
  const args = pairs.slice(1);
  if (type === '' || (isEvent ? trigger === '' : args.length < 2) || args.some(([, of]) => of === ''))
    return broken('Its arguments cannot be read.');
  return { kind: isEvent ? 'event' : 'relation', id, type, trigger: isEvent ? trigger : undefined, args };
}
