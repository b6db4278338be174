/*
 * Owns the error a person can mend by calling the command differently; its message is the sentence they see.
 */
export class UsageError extends Error {}

/** The options among `rest` that `allowed` does not list make it throw; what is no option comes back. */
export function readPaths(rest: readonly string[], allowed: readonly string[], usage: string): string[] {
  const unknown = rest.find((argument) => argument.startsWith('--') && !allowed.includes(argument));
  if (unknown !== undefined) throw new UsageError(`Unknown option ${unknown}. ${usage}`);
  return rest.filter((argument) => !argument.startsWith('--'));
}
