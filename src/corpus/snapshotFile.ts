/*
 * Owns what one session leaves to the next as bytes: sections of JSON, each with a checksum of its own, so that a large
 * file is written and read a section at a time. Whole or nothing: whatever does not fit drops all of it.
 * Leaves what sections hold to editor/keptLists.ts.
 */
import { headLength, readBody, writeHead } from './shardFormat';

const NEWLINE = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Section `at` of so many, made with this engine. */
const formatOf = (engine: string, at: number): string => `corroborate-lists 1 ${engine} ${at}`;

export function toSection(engine: string, at: number, value: unknown): Uint8Array {
  const format = formatOf(engine, at);
  const body = encoder.encode(JSON.stringify(value));
  const section = new Uint8Array(headLength(format) + body.length);
  section.set(body, headLength(format));
  writeHead(format, section);
  return section;
}

/** One line says how long each section is; then they follow. */
export function joinSections(sections: readonly Uint8Array[]): Uint8Array {
  const lengths = encoder.encode(`${sections.map(({ length }) => length).join(' ')}\n`);
  const content = new Uint8Array(sections.reduce((sum, { length }) => sum + length, lengths.length));
  content.set(lengths);
  let at = lengths.length;
  for (const section of sections) {
    content.set(section, at);
    at += section.length;
  }
  return content;
}

/** The values, one after another. Throws where the file is of another engine, cut or otherwise damaged. */
export function* readSections(engine: string, content: Uint8Array): Generator<unknown> {
  const headEnd = content.indexOf(NEWLINE) + 1;
  const lengths = decoder.decode(content.subarray(0, headEnd)).trim().split(' ').map(Number);
  let start = headEnd;
  for (const [at, length] of lengths.entries()) {
    const body = readBody(formatOf(engine, at), content.subarray(start, start + length));
    if (!body) throw new Error('it is of another engine or damaged');
    yield JSON.parse(decoder.decode(body));
    start += length;
  }
  if (start !== content.length) throw new Error('it is damaged');
}
