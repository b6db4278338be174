// Owns the order of texts that is the same on every machine: by UTF-16 units, whatever the language of the system.

/** Negative when `a` comes first, 0 when they are equal. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
