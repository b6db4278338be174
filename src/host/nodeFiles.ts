/*
 * Owns reading and writing through node:fs for the command line: folders walked in name order, lines streamed.
 * Leaves the editor's files to workspaceFiles.ts.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { messageOf } from '../core/errorMessage';
import { complain, toStandardOutput } from './terminal';

export interface ArticleFile {
  /** As given on the command line, or below a folder that was given. */
  readonly path: string;
  readonly text: string;
}

/** The named files, and the .txt and .md files of named folders in name order. Throws one sentence for a path that cannot be read. */
export function* readArticleFiles(paths: readonly string[]): Generator<ArticleFile> {
  for (const given of paths) {
    let stat: fs.Stats;
    try {
      stat = fs.statSync(given);
    } catch (cause) {
      throw new Error(`Cannot read ${given}: there is no such file or folder, or it may not be read.`, { cause });
    }
    if (stat.isDirectory()) yield* readFolder(given, new Set());
    else yield { path: given, text: readText(given) };
  }
}

function* readFolder(folder: string, above: ReadonlySet<string>): Generator<ArticleFile> {
  const real = fs.realpathSync(folder);
  if (above.has(real)) return; // a link that leads back up
  const names = fs.readdirSync(folder).sort();
  for (const name of names) {
    const full = path.join(folder, name);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) {
      if (!name.startsWith('.') && name !== 'node_modules') yield* readFolder(full, new Set([...above, real]));
    } else if (stat?.isFile() === true && /\.(?:txt|md)$/i.test(name)) {
      try {
        yield { path: full, text: readText(full) };
      } catch (error) {
        // a file found by walking must not stop the rest; a file that was named does
        complain(messageOf(error));
      }
    }
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`Cannot read ${file}: check that it is there and may be read.`, { cause });
  }
}

/** The lines of a stream, line breaks left out, in memory bounded by the longest line. */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const lines of readLineGroups(stream)) yield* lines;
}

/** The same, all lines that end in one piece of the stream together: what is made of them can be written at once. */
export async function* readLineGroups(stream: NodeJS.ReadableStream): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    let from = 0;
    const lines: string[] = [];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      pieces.push(text.slice(from, at));
      lines.push(pieces.join(''));
      pieces = [];
      from = at + 1;
    }
    if (from < text.length) pieces.push(text.slice(from));
    if (lines.length > 0) yield lines;
  }
  pieces.push(decoder.end());
  const last = pieces.join('');
  if (last !== '') yield [last];
}

/** Reads a file piece by piece. Throws a sentence where it cannot be read. */
export function openFile(file: string): NodeJS.ReadableStream {
  try {
    fs.accessSync(file, fs.constants.R_OK);
  } catch (cause) {
    throw new Error(`Cannot read ${file}: check that it is there and may be read.`, { cause });
  }
  return fs.createReadStream(file);
}

const encoder = new TextEncoder();
/** Bytes on their way out, used again for the next text: a buffer for each cost 1 % of annotating. */
const room = new Uint8Array(1 << 21);
/** Bytes one UTF-16 unit takes at most. */
const WIDEST = 3;

/**
 * Writes to standard output and waits while the reader is slower than we are; to be awaited before the next call. Rejects with
 * EPIPE when the reader went away.
 */
export function writeOut(given: string): Promise<void> {
  const text = toStandardOutput(given);
  const bytes = text.length * WIDEST > room.length ? text : room.subarray(0, encoder.encodeInto(text, room).written);
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** A reader that closes the pipe early (head) ends the program quietly; any other failure is thrown. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
