/* Owns what a file from outside may hold in any of its fields: values of every type, put at every path of a sample. */

export type Path = readonly (string | number)[];

export const samples: readonly unknown[] = [
  ...[null, undefined, true, '', 'x', '__proto__', 'constructor', '\ud800', '\u0000\u001b[31m', '2025-02-30'],
  ...[-1, -0, 0, 1.5, 1e9, 2 ** 30, 2 ** 53, 1e308, -1e308],
  ...[{}, { a: 1 }, JSON.parse('{"__proto__":{"text":"x"}}'), [], [null], [[[]]], ['x', 'x']],
  'x'.repeat(20_000),
  Array.from({ length: 5000 }, () => 'a'),
];

/** Every path below the value, outer ones first. */
export function toPaths(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((key) => {
    const path = [...above, key];
    return [path, ...toPaths((value as Record<string | number, unknown>)[key], path)];
  });
}

/** A copy with another value at the path. */
export function withField(value: unknown, [key, ...below]: Path, field: unknown): unknown {
  if (key === undefined) return field;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === key ? withField(one, below, field) : one));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: withField(fields[key], below, field) };
}
