/*
 * Owns reading and writing through node:fs for the command line: folders walked in name order, lines streamed.
 * Leaves the editor's files to workspaceFiles.ts.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { compareText } from '../core/compareText';
import { messageOf } from '../core/errorMessage';
import { isOwnExport, toBratNotesName } from '../core/exportMark';
import { readFound, readNamed, type FoundFolder } from './regularFiles';
import { complain, toStandardOutput } from './terminal';

export interface ArticleFile {
  /** As given on the command line, or below a folder that was given. */
  readonly path: string;
  readonly text: string;
}

const ARTICLE_NAME = /\.(?:txt|md)$/i;

/**
 * The named files, and the .txt and .md files of named folders in name order. Throws one sentence for a path that cannot be
 * read. What is named may be a link; links found in a folder are said and not followed: they may lead anywhere, and round.
 */
export function* readArticleFiles(paths: readonly string[]): Generator<ArticleFile> {
  for (const given of paths) {
    let isFolder: boolean;
    try {
      isFolder = fs.statSync(given).isDirectory();
    } catch (cause) {
      throw new Error(`Cannot read ${given}: there is no such file or folder, or it may not be read.`, { cause });
    }
    if (!isFolder) yield { path: given, text: readNamed(given) };
    else yield* readFolder({ path: given, real: fs.realpathSync(given) }, listFolder(given));
  }
}

function* readFolder(folder: FoundFolder, entries: readonly fs.Dirent[]): Generator<ArticleFile> {
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const { name } = entry;
    const notes = toBratNotesName(name);
    const full = path.join(folder.path, name);
    try {
      if (entry.isDirectory()) {
        if (name.startsWith('.') || name === 'node_modules') continue;
        yield* readFolder({ path: full, real: path.join(folder.real, name) }, listFolder(full));
      } else if (entry.isSymbolicLink()) {
        const isWanted =
          ARTICLE_NAME.test(name) || fs.statSync(full, { throwIfNoEntry: false })?.isDirectory() === true;
        if (isWanted)
          complain(`${full} is a link, and links found in a folder are not followed; name it to have it read.`);
      } else if (notes !== undefined && names.has(notes)) {
        complain(
          `${full} is the text of a brat export, beside ${notes}, and no article: it is left out; name it to have it read.`,
        );
      } else if (ARTICLE_NAME.test(name)) {
        const text = readFound(folder, name);
        // a dossier would count as one more source of what it tells
        if (isOwnExport(text)) complain(`${full} is a dossier Corroborate wrote, and no article: it is left out.`);
        else yield { path: full, text };
      }
    } catch (error) {
      // what was found by walking must not stop the rest; what was named does
      complain(messageOf(error));
    }
  }
}

/** In name order. */
function listFolder(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (cause) {
    throw new Error(`Cannot read ${folder}: check that the folder is there and may be read.`, { cause });
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
