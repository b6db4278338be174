/*
 * Owns checking parsed JSON against a shape, field by field: what anybody may have written becomes a value of a type, or a
 * sentence on the first thing that is wrong. Leaves which shapes there are to the reader of each format.
 */

/** Undefined where the value fits; else what is wrong, after the path to it: " is no text", ".text is missing". */
export type Check = (value: unknown) => string | undefined;

/** A check for each field of T: a field that is new to T does not compile until it has one. */
export type Checks<T> = { readonly [K in keyof Required<T>]: Check };

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Check = (value) => (typeof value === 'string' ? undefined : ' is no text');

/** JSON can write 1e999, which is read as Infinity. */
export const finite: Check = (value) => (Number.isFinite(value) ? undefined : ' is no number');

/** No text is longer than strings can be. */
const MOST_UNITS = 2 ** 30;

/** A count or an offset. */
export const whole: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_UNITS ? undefined : ' is no count';

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value) ? undefined : ` is none of ${values.join(', ')}`;

export const matching =
  (pattern: RegExp, what: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : ` is no ${what}`;

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? undefined : check(value);

/** The field may be missing. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);

export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return ' is no list';
    for (let at = 0; at < value.length; at++) {
      const wrong = check(value[at]);
      if (wrong !== undefined) return `[${at}]${wrong}`;
    }
    return undefined;
  };
}

/** An object with at least these fields, of which `also` holds together. */
export function objectOf<T>(checks: Checks<T>, also?: (fields: Fields) => string | undefined): Check {
  const keys = Object.keys(checks) as (keyof T & string)[];
  return (value) => {
    if (!isObject(value)) return value === undefined ? ' is missing' : ' is no object';
    for (const key of keys) {
      // what every object inherits is not the file's
      const field = Object.hasOwn(value, key) ? value[key] : undefined;
      const wrong = checks[key](field);
      if (wrong !== undefined) return field === undefined ? `.${key} is missing` : `.${key}${wrong}`;
    }
    return also?.(value);
  };
}
