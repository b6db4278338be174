/*
 * Owns sample records for the notes tests: one maker, any record as an arbitrary.
 */
import * as fc from 'fast-check';
import { toPlacer } from '../../src/core/anchor';
import { LAYERS, RELATIONS, SCOPES, VERDICTS, type NoteRecord, type Target } from '../../src/notes/note';

let count = 0;

/** Fields every record has; ids and instants ascend. */
export function written(by = 'Ida Holm'): { v: 1; id: string; at: string; by: string } {
  count++;
  return { v: 1, id: `r${count}`, at: new Date(Date.UTC(2025, 1, 13) + count * 1000).toISOString(), by };
}

export function targetOf(article: string, text: string, words: string, from = 0): Target {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`no "${words}"`);
  return { article, place: toPlacer(text)({ start, end: start + words.length }) };
}

const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const some = words.filter((text) => text.trim() !== '');
const target: fc.Arbitrary<Target> = fc
  .record({ text: words, before: words, after: words, start: fc.nat(), article: some })
  .map(({ article, start, ...around }) => ({
    article,
    place: {
      ...around,
      start,
      end: start + around.text.length,
      hash: '0123456789abcdef',
      unique: true,
      onceSaid: true,
      lines: { before: around.before, after: '' },
      around: { before: 'AbCd', after: '' },
    },
  }));
const instant = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((date) => date.toISOString());
const base = { v: fc.constant(1), id: some, at: instant, by: some };
const decided = { ...base, target, scope: fc.constantFrom(...SCOPES) };
const record = <K extends string, T extends object>(
  kind: K,
  fields: { [P in keyof T]: fc.Arbitrary<T[P]> },
): fc.Arbitrary<T & { kind: K }> =>
  fc.record({ ...fields, kind: fc.constant(kind) }) as unknown as fc.Arbitrary<T & { kind: K }>;

/** Any record of any kind. */
export const anyRecord: fc.Arbitrary<NoteRecord> = fc.oneof(
  record('note', { ...base, target, body: words }),
  record('tag', { ...base, target, tag: some, colour: fc.constantFrom('#aabbcc', '#001122') }),
  record('verdict', { ...base, target, verdict: fc.constantFrom(...VERDICTS), body: words }),
  record('link', { ...base, target, to: target, relation: fc.constantFrom(...RELATIONS) }),
  record('reject', { ...decided, layer: fc.constantFrom(...LAYERS) }),
  record('rename', { ...decided, name: some, from: some }),
  record('merge', { ...decided, name: some }),
  record('split', { ...decided, name: some }),
  record('speaker', { ...decided, name: fc.option(some) }),
  record('value', {
    ...decided,
    value: fc.integer(),
    unit: fc.option(some),
    bound: fc.constantFrom('=', '~', '<', '>'),
  }),
  record('add', { ...decided, layer: fc.constantFrom(...LAYERS), name: some }),
  record('edit', { ...base, of: some, body: words }),
  record('move', { ...base, of: some, target }),
  record('resolve', { ...base, of: some, resolved: fc.boolean() }),
  record('revert', { ...base, of: some }),
) as fc.Arbitrary<NoteRecord>;
