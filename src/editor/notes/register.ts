/* Owns what notes add to an article in the editor; registered with the first article. Their view is notesView.ts. */
import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerNoteCommands } from './noteCommands';
import { NoteDecorations } from './noteDecorations';
import { registerNoteKeeping } from './noteKeeping';
import { registerNoteMarks } from './noteMarks';
import { NoteThreads } from './noteThreads';

export interface NotesInText extends vscode.Disposable {
  readonly threads: NoteThreads;
  readonly decorations: NoteDecorations;
}

export function registerNotesInText(session: Session): NotesInText {
  const threads = new NoteThreads(session);
  const decorations = new NoteDecorations(session);
  const all = vscode.Disposable.from(
    threads,
    decorations,
    registerNoteCommands(session, threads),
    registerNoteMarks(session, threads),
    registerNoteKeeping(session),
  );
  return { threads, decorations, dispose: () => void all.dispose() };
}
