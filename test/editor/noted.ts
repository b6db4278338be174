// Owns what tests of notes share: an article of their own, noted by Ida Holm, and the notes removed afterwards.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toPlacer } from '../../src/core/anchor';
import type { Exports } from '../../src/editor/activate';
import type { Draft } from '../../src/notes/journals';
import type { Target } from '../../src/notes/note';
import { fileUri, openArticle, until, whenReady, whenWatched, withFiles, wordsOf } from './opened';

export const BOATS =
  'Anna Berger met the envoy on Friday. Nobody was hurt, but 14 boats could not leave. ' +
  '“We made good progress,” she said. Neither side gave a date.\n\n' +
  'The harbour opened again on Monday, said the harbour master. He had counted 32 ships.\n';
export const ARTICLE = 'harbour/boats.txt';
export const OWN_FILE = '.corroborate/notes/ida-holm.jsonl';

export interface Noted {
  readonly exports: Exports;
  readonly editor: vscode.TextEditor;
  readonly id: string;
  /** Words drawn as numbers. */
  readonly numbers: () => string[];
}

export async function readText(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

export async function writeText(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
}

export function targetOf(words: string, article = ARTICLE, text = BOATS): Target {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { article, place: toPlacer(text)({ start, end: start + words.length }) };
}

export const rejectBoats = (): Draft => ({
  ...{ kind: 'reject', target: targetOf('14'), scope: 'mention', layer: 'number' },
});

/** Makes the folder of notes step by step: what is made in one before it is watched, nobody tells. */
export async function makeNotesFolder(): Promise<void> {
  for (const folder of ['.corroborate', '.corroborate/notes']) {
    await vscode.workspace.fs.createDirectory(fileUri(folder));
    await whenWatched();
  }
}

/** Waits until what others wrote into the folder of notes counts, without waiting to be told of it. */
export async function untilRead({ notes }: Exports, what: string, condition: () => boolean): Promise<void> {
  await until(what, async () => {
    notes.refreshAll();
    await notes.whenRead();
    return condition();
  });
}

/** The article open and drawn, with nothing noted; what is noted is removed afterwards. */
export async function withArticle(body: (noted: Noted) => Promise<void>): Promise<void> {
  const exports = await whenReady();
  const { drawnIn, ready, notes } = exports;
  const settings = vscode.workspace.getConfiguration('corroborate');
  await settings.update('author', 'Ida Holm', vscode.ConfigurationTarget.Global);
  await withFiles({ [ARTICLE]: BOATS }, async () => {
    try {
      const editor = await openArticle(ARTICLE);
      await ready();
      // a document the editor had kept in memory is read again by and by
      await until('the text is as written', () => editor.document.getText() === BOATS);
      const numbers = (): string[] => wordsOf(editor.document, drawnIn(editor).numbers);
      await until('the number is drawn', () => numbers().includes('14'));
      await body({ exports, editor, id: editor.document.uri.toString(), numbers });
    } finally {
      await removeNotes();
      notes.refreshAll();
      await notes.whenRead();
      await exports.noteReview.whenLooked();
    }
  });
}

async function removeNotes(): Promise<void> {
  try {
    await vscode.workspace.fs.delete(fileUri('.corroborate'), { recursive: true });
  } catch (error) {
    assert.ok(error instanceof vscode.FileSystemError && error.code === 'FileNotFound', String(error));
  }
}
