/* Owns what is told of a caught error, which may be anything. */

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
