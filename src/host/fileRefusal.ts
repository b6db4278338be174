/* Owns why a file below a folder of the workspace is neither read nor written, whatever stands in it. */

/**
 * `link`: it is a link, or lies behind one. `outside`: its path leads out of the folder. `special`: a device, a pipe, a
 * folder: no regular file. `large`: more bytes than are read.
 */
export type RefusalKind = 'link' | 'outside' | 'special' | 'large';

export class FileRefusal extends Error {
  /** `file` as a person knows it. */
  constructor(
    readonly kind: RefusalKind,
    readonly file: string,
  ) {
    super(`${file} ${WORDS[kind]}.`);
  }
}

const WORDS: Readonly<Record<RefusalKind, string>> = {
  link: 'is a link or lies behind one, and links are not followed',
  outside: 'lies outside the folder',
  special: 'is not a regular file',
  large: 'is too large',
};

/** The names on a path below a folder, `/` between. Throws a FileRefusal where one of them could lead out of it. */
export function toSteps(relative: string): readonly string[] {
  const steps = relative.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || step.includes('\0')))
    throw new FileRefusal('outside', relative);
  return steps;
}
