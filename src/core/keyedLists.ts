/* Owns lists under keys. Copying a list for each value that comes to it takes time by the square of the list. */

/** Puts `value` at the end of the list under `key`, or begins one with it. */
export function putUnder<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
