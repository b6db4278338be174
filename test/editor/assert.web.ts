// Owns the part of node:assert/strict the suite uses, for the web-worker host, which has no Node.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function show(value: unknown): string {
  try {
    return (
      JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? 'undefined' : inner), 1) ?? String(value)
    );
  } catch {
    return String(value);
  }
}

function fails(message: string | Error | undefined, fallback: string): never {
  if (message instanceof Error) throw message;
  throw new AssertionError(message === undefined ? fallback : `${message}\n${fallback}`);
}

function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  if (left instanceof Map || left instanceof Set) {
    return same([...left], [...(right as unknown as Iterable<unknown>)]);
  }
  if (left instanceof Date) return left.getTime() === (right as Date).getTime();
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && same(Reflect.get(left, key), Reflect.get(right, key)));
}

type Expected = RegExp | ((error: unknown) => boolean) | (new (...args: never[]) => Error);

function checkThrown(error: unknown, expected: unknown, message: string | undefined): void {
  if (expected === undefined || typeof expected === 'string') return;
  if (expected instanceof RegExp) return match(String(error), expected, message);
  if (typeof expected !== 'function') fails(message, `cannot compare with ${show(expected)}`);
  const constructor = expected as new () => Error;
  if (constructor.prototype instanceof Error || constructor === (Error as unknown)) {
    if (!(error instanceof constructor)) fails(message, `threw ${String(error)}`);
  } else if (!(expected as (error: unknown) => boolean)(error)) fails(message, `threw ${String(error)}`);
}

export function ok(value: unknown, message?: string | Error): asserts value {
  if (!value) fails(message, `${show(value)} is not truthy`);
}
export function equal(actual: unknown, expected: unknown, message?: string | Error): void {
  if (!Object.is(actual, expected)) fails(message, `${show(actual)} is not ${show(expected)}`);
}
export function notEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (Object.is(actual, expected)) fails(message, `both are ${show(actual)}`);
}
export function deepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (!same(actual, expected)) fails(message, `${show(actual)} is not ${show(expected)}`);
}
export function notDeepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (same(actual, expected)) fails(message, `both are ${show(actual)}`);
}
export function match(text: string, pattern: RegExp, message?: string | Error): void {
  if (!pattern.test(text)) fails(message, `${show(text)} does not match ${String(pattern)}`);
}
export function doesNotMatch(text: string, pattern: RegExp, message?: string | Error): void {
  if (pattern.test(text)) fails(message, `${show(text)} matches ${String(pattern)}`);
}
export function fail(message?: string | Error): never {
  fails(message, 'failed');
}
export function throws(body: () => unknown, expected?: Expected | string, message?: string): void {
  try {
    body();
  } catch (error) {
    return checkThrown(error, expected, message);
  }
  fails(message, 'threw nothing');
}
export async function rejects(
  body: Promise<unknown> | (() => Promise<unknown>),
  expected?: Expected | string,
  message?: string,
): Promise<void> {
  try {
    await (typeof body === 'function' ? body() : body);
  } catch (error) {
    return checkThrown(error, expected, message);
  }
  fails(message, 'rejected nothing');
}
export async function doesNotReject(body: Promise<unknown> | (() => Promise<unknown>)): Promise<void> {
  await (typeof body === 'function' ? body() : body);
}
export function doesNotThrow(body: () => unknown): void {
  body();
}
export const strictEqual = equal;
export const notStrictEqual = notEqual;
export const deepStrictEqual = deepEqual;

const assert = Object.assign(
  (value: unknown, message?: string | Error): void => {
    if (!value) fails(message, `${show(value)} is not truthy`);
  },
  {
    ...{ ok, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch, fail, throws, rejects, doesNotReject },
    ...{ doesNotThrow, strictEqual, notStrictEqual, deepStrictEqual, AssertionError },
  },
);
export default assert;
