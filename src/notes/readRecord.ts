/*
 * Owns reading one record from parsed JSON that anybody may have written: every field is checked, what is unknown is
 * left out, and what cannot be read is answered by a sentence. Never throws.
 */
import type { Bound, QuantityKind } from '../core/annotation';
import type { Place } from '../core/anchor';
import { isObject, type Fields } from '../core/shape';
import { LAYERS, NOTES_SCHEMA, RELATIONS, SCOPES, VERDICTS, type NoteRecord, type Target } from './note';

export type ReadRecord =
  | { readonly kind: 'record'; readonly record: NoteRecord }
  /** Written by a newer version; kept, not shown. */
  | { readonly kind: 'newer'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string };

/** Thrown and caught within this file: the sentence on what is wrong. */
class Unreadable extends Error {}

export function readRecord(value: unknown): ReadRecord {
  if (!isObject(value)) return { kind: 'broken', why: 'It is not a JSON object.' };
  const version = value['v'];
  if (typeof version !== 'number') return { kind: 'broken', why: 'It has no schema version "v".' };
  if (version > NOTES_SCHEMA)
    return { kind: 'newer', why: `It has schema ${version}; this version knows ${NOTES_SCHEMA}.` };
  try {
    return { kind: 'record', record: toRecord(value) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'broken', why: error.message };
    throw error;
  }
}

function toRecord(fields: Fields): NoteRecord {
  const written: Written = {
    ...{ v: NOTES_SCHEMA, id: textOf(fields, 'id'), at: instantOf(fields), by: textOf(fields, 'by') },
    ...optional(fields, 'creator', textOf),
  };
  const kind = textOf(fields, 'kind');
  switch (kind) {
    case 'note':
      return {
        ...{ ...written, kind, target: targetOf(fields, 'target'), body: stringOf(fields, 'body') },
        ...optional(fields, 'reply', textOf),
      };
    case 'tag':
      return {
        ...written,
        kind,
        target: targetOf(fields, 'target'),
        tag: textOf(fields, 'tag'),
        ...optional(fields, 'colour', colourOf),
      };
    case 'verdict': {
      const verdict = oneOf(fields, 'verdict', VERDICTS);
      return { ...written, kind, target: targetOf(fields, 'target'), verdict, ...optional(fields, 'body', stringOf) };
    }
    case 'link':
      return {
        ...{ ...written, kind, target: targetOf(fields, 'target'), to: targetOf(fields, 'to') },
        ...{ relation: oneOf(fields, 'relation', RELATIONS), ...optional(fields, 'body', stringOf) },
      };
    case 'edit':
      return { ...written, kind, of: textOf(fields, 'of'), body: stringOf(fields, 'body') };
    case 'move':
      return { ...written, kind, of: textOf(fields, 'of'), target: targetOf(fields, 'target') };
    case 'resolve':
      return { ...written, kind, of: textOf(fields, 'of'), resolved: fields['resolved'] !== false };
    case 'revert':
      return { ...written, kind, of: textOf(fields, 'of') };
    case 'foreign':
      return {
        ...{ ...written, kind, format: oneOf(fields, 'format', ['json', 'brat'] as const) },
        ...{ file: textOf(fields, 'file'), item: numberOf(fields, 'item') },
        ...{ why: textOf(fields, 'why'), content: textOf(fields, 'content') },
      };
    default:
      return toDecision(fields, kind, written);
  }
}

type Written = Pick<NoteRecord, 'v' | 'id' | 'at' | 'by' | 'creator'>;

function toDecision(fields: Fields, kind: string, written: Written): NoteRecord {
  const decided = (): { target: Target; scope: (typeof SCOPES)[number] } => ({
    target: targetOf(fields, 'target'),
    scope: oneOf(fields, 'scope', SCOPES),
  });
  switch (kind) {
    case 'reject':
      return { ...written, kind, ...decided(), layer: oneOf(fields, 'layer', LAYERS) };
    case 'rename':
    case 'merge':
      return { ...written, kind, ...decided(), name: textOf(fields, 'name'), ...optional(fields, 'from', textOf) };
    case 'split':
      return { ...written, kind, ...decided(), name: textOf(fields, 'name') };
    case 'speaker':
      return { ...written, kind, ...decided(), name: fields['name'] === null ? null : textOf(fields, 'name') };
    case 'value':
      if (Number(fields['high']) < Number(fields['value'])) throw new Unreadable('Its "high" is below its "value".');
      return {
        ...{
          ...written,
          kind,
          ...decided(),
          ...optional(fields, 'value', numberOf),
          ...optional(fields, 'high', numberOf),
        },
        ...{ ...optional(fields, 'unit', unitOf), ...optional(fields, 'bound', boundOf) },
      };
    case 'add':
      return {
        ...{
          ...written,
          kind,
          ...decided(),
          layer: oneOf(fields, 'layer', LAYERS),
          ...optional(fields, 'name', textOf),
        },
        ...{ ...optional(fields, 'quantity', quantityOf), ...optional(fields, 'value', numberOf) },
        ...optional(fields, 'unit', unitOf),
      };
    default:
      throw new Unreadable(`Its kind "${kind.slice(0, 40)}" is unknown.`);
  }
}

function optional<K extends string, T>(
  fields: Fields,
  key: K,
  read: (fields: Fields, key: string) => T,
): { readonly [key in K]?: T } {
  return fields[key] === undefined ? {} : ({ [key]: read(fields, key) } as { readonly [key in K]?: T });
}

function stringOf(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value !== 'string') throw new Unreadable(`Its "${key}" is missing or no text.`);
  return value;
}

function textOf(fields: Fields, key: string): string {
  const value = stringOf(fields, key);
  if (value.trim() === '') throw new Unreadable(`Its "${key}" is empty.`);
  return value;
}

function numberOf(fields: Fields, key: string): number {
  const value = fields[key];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable(`Its "${key}" is no number.`);
  return value;
}

const unitOf = (fields: Fields, key: string): string | null => (fields[key] === null ? null : textOf(fields, key));

function oneOf<T extends string>(fields: Fields, key: string, values: readonly T[]): T {
  const value = values.find((known) => known === fields[key]);
  if (value === undefined) throw new Unreadable(`Its "${key}" is none of ${values.join(', ')}.`);
  return value;
}

const boundOf = (fields: Fields, key: string): Bound => oneOf(fields, key, ['=', '~', '<', '>']);

const QUANTITIES: readonly QuantityKind[] = [
  ...(['count', 'percent', 'fraction', 'money', 'duration', 'date', 'time'] as const),
  ...(['ordinal', 'measure', 'age', 'temperature', 'multiple', 'rate'] as const),
];
const quantityOf = (fields: Fields, key: string): QuantityKind => oneOf(fields, key, QUANTITIES);

function colourOf(fields: Fields, key: string): string {
  const value = stringOf(fields, key);
  if (!/^(?:#[0-9a-fA-F]{6}|[a-z]{1,20})$/.test(value))
    throw new Unreadable(`Its "${key}" is neither the name of a colour nor of the form #rrggbb.`);
  return value;
}

function instantOf(fields: Fields): string {
  const value = stringOf(fields, 'at');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value))
    throw new Unreadable('Its "at" is no UTC instant.');
  return value;
}

function targetOf(fields: Fields, key: string): Target {
  const value = fields[key];
  if (!isObject(value)) throw new Unreadable(`Its "${key}" is missing.`);
  return { article: textOf(value, 'article'), place: placeOf(value['place']) };
}

function placeOf(value: unknown): Place {
  if (!isObject(value)) throw new Unreadable('Its place is missing.');
  const [start, end, text] = [numberOf(value, 'start'), numberOf(value, 'end'), stringOf(value, 'text')];
  if (!Number.isInteger(start) || start < 0 || !Number.isInteger(end) || end - start !== text.length) {
    throw new Unreadable('Its place does not fit its text.');
  }
  const around = { before: stringOf(value, 'before'), after: stringOf(value, 'after') };
  const { unique, onceSaid } = value;
  return {
    ...{ start, end, text, ...around, ...optional(value, 'hash', textOf) },
    ...(typeof unique === 'boolean' ? { unique } : {}),
    ...(typeof onceSaid === 'boolean' ? { onceSaid } : {}),
    ...optional(value, 'lines', sidesOf),
    ...optional(value, 'around', sidesOf),
  };
}

/** What stood on either side. */
function sidesOf(fields: Fields, key: string): { before: string; after: string } {
  const lines = fields[key];
  if (!isObject(lines)) throw new Unreadable(`Its "${key}" cannot be read.`);
  return { before: stringOf(lines, 'before'), after: stringOf(lines, 'after') };
}
