/*
 * Owns what a caller may answer beforehand, so that a correction asks less: quick fixes, keyboard shortcuts of one's own,
 * tests. A correction is a command: what it is given may be anything.
 */
import { SCOPES, type Scope } from '../../notes/note';

export interface Answers {
  readonly scope?: Scope;
  /** Of a person. */
  readonly name?: string;
  /** What a number says, as an article would write it. */
  readonly value?: string;
}

export function readAnswers(given: unknown): Answers {
  if (typeof given !== 'object' || given === null) return {};
  const { scope, name, value } = given as Readonly<Record<string, unknown>>;
  const known = SCOPES.find((one) => one === scope);
  return {
    ...(known === undefined ? {} : { scope: known }),
    ...(typeof name === 'string' && name.trim() !== '' ? { name: name.trim() } : {}),
    ...(typeof value === 'string' ? { value } : {}),
  };
}
