/*
 * Owns `link --partition K/N` and `link --merge PART…`: which part of the links is found, and what all parts found, read back.
 * What a part is, and that the parts together are the whole, is decided in corpus/.
 */
import { readLines } from '../host/nodeFiles';
import { openNamed } from '../host/regularFiles';
import { messageOf } from '../core/errorMessage';
import { WHOLE, type LinkShare } from '../corpus/linkShare';
import { MOST_PARTS, PartialLinks } from '../corpus/partialLinks';
import { UsageError } from './usage';

export interface LinkParts {
  /** The arguments without these options. */
  readonly rest: readonly string[];
  readonly share: LinkShare;
  /** Files of all parts; empty where nothing is merged. */
  readonly merge: readonly string[];
}

export function takeParts(given: readonly string[]): LinkParts {
  const [merge, others] = takeAfter(given, '--merge', (argument) => !argument.startsWith('--'));
  const [parts, rest] = takeAfter(others, '--partition', (_, taken) => taken === 0);
  if (given.includes('--merge') && merge.length === 0)
    throw new UsageError('Name the files of all parts after --merge.');
  if (!given.includes('--partition')) return { rest, share: WHOLE, merge };
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(parts[0] ?? '') ?? []).map(Number);
  if (part < 1 || part > of || of > MOST_PARTS)
    throw new UsageError('Name the part after --partition as 3/8: the third of eight.');
  if (merge.length > 0)
    throw new UsageError('Give --partition or --merge, not both: parts are found first, then merged.');
  return { rest, share: { kind: 'part', part: part - 1, of }, merge };
}

function takeAfter(
  given: readonly string[],
  option: string,
  takes: (argument: string, taken: number) => boolean,
): [string[], string[]] {
  const at = given.indexOf(option);
  if (at < 0) return [[], [...given]];
  let end = at + 1;
  while (end < given.length && takes(given[end] ?? '', end - at - 1)) end++;
  return [given.slice(at + 1, end), [...given.slice(0, at), ...given.slice(end)]];
}

/** What all parts found; throws where one is missing or no part. */
export async function readParts(files: readonly string[]): Promise<PartialLinks> {
  const links = new PartialLinks();
  for (const file of files) {
    let number = 0;
    for await (const line of readLines(openNamed(file))) {
      number++;
      if (line === '') continue;
      try {
        links.take(line);
      } catch (cause) {
        throw new Error(`${file} line ${number}: not what link --partition prints (${messageOf(cause)}).`, { cause });
      }
    }
  }
  const missing = links.missing();
  if (missing.length > 0)
    throw new Error(`Parts are missing: ${missing.join(', ')}. Name the files of all after --merge.`);
  return links;
}
