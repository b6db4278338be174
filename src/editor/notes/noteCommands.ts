/*
 * Owns what a person does with notes: add, reply, edit, delete, resolve. Each is one or more records; threads and views
 * follow the notebook. Verdicts, tags and links are noteMarks.ts.
 */
import * as vscode from 'vscode';
import type { ArticleId } from '../../corpus/ports';
import type { Draft } from '../../notes/journals';
import type { NoteRecord } from '../../notes/note';
import type { RemarkNow } from '../../notes/notebook';
import { isOwn } from '../../notes/signature';
import { toPosition } from '../ranges';
import type { Session } from '../session';
import { sayNoPlace } from './failures';
import { RemarkComment, UnsavedComment, type NoteThreads } from './noteThreads';
import { findPassage, spanOf } from './noteTargets';
import { inform } from '../surfaces/notices';
import { authorWords } from './noteWords';

export function registerNoteCommands(session: Session, threads: NoteThreads): vscode.Disposable {
  const on = (name: string, run: (...values: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`corroborate.notes.${name}`, run);
  return vscode.Disposable.from(
    on('add', () => begin(session, threads)),
    on('submit', (reply: vscode.CommentReply) => submit(session, threads, reply)),
    on('resolve', (thread: vscode.CommentThread) => resolve(session, threads, thread, true)),
    on('unresolve', (thread: vscode.CommentThread) => resolve(session, threads, thread, false)),
    on('edit', (comment: RemarkComment) => setMode(threads, comment, vscode.CommentMode.Editing)),
    on('cancelEdit', (comment: RemarkComment | UnsavedComment) =>
      comment instanceof UnsavedComment ? threads.drop(comment) : setMode(threads, comment, vscode.CommentMode.Preview),
    ),
    on('saveEdit', (comment: RemarkComment | UnsavedComment) =>
      comment instanceof UnsavedComment ? saveAgain(session, threads, comment) : saveEdit(session, threads, comment),
    ),
    on('delete', (comment: RemarkComment) => revert(session, comment)),
  );
}

/** Opens an empty thread on the passage, with the keyboard in it. */
async function begin(session: Session, threads: NoteThreads): Promise<void> {
  const passage = findPassage(session);
  const editor = vscode.window.activeTextEditor;
  if (!passage || !editor) return;
  const { article, span } = passage;
  if (!session.notes.of(article.id)) {
    await session.notes.write(article.id, []);
    return;
  }
  const start = toPosition(article.lines, span.start);
  const end = toPosition(article.lines, span.end);
  editor.selection = new vscode.Selection(start, end);
  // the editor opens its box on a line without threads only; on any other it folds and unfolds those
  const restore = threads.clear(article.id, end.line);
  try {
    await vscode.commands.executeCommand('workbench.action.addComment');
  } finally {
    restore();
  }
}

/** A new note where the thread is one just begun, else a reply. The editor empties its box: what was not saved gets one of its own. */
async function submit(session: Session, threads: NoteThreads, { thread, text }: vscode.CommentReply): Promise<void> {
  if (text.trim() === '') return;
  const record = await save(session, threads, thread, text);
  if (!record) return threads.keep(thread, text);
  if (threads.conversationOf(thread)) return;
  thread.dispose();
  threads.expand(thread.uri.toString(), record.id);
}

async function saveAgain(session: Session, threads: NoteThreads, comment: UnsavedComment): Promise<void> {
  const thread = threads.threadOf(comment);
  if (!thread) return;
  if (comment.body.trim() === '') return threads.drop(comment);
  const record = await save(session, threads, thread, comment.body);
  if (!record) return threads.keep(thread, comment.body);
  threads.drop(comment);
  threads.expand(thread.uri.toString(), record.id);
}

/** Undefined where it was not saved, which has then been said. */
async function save(
  session: Session,
  threads: NoteThreads,
  thread: vscode.CommentThread,
  typed: string,
): Promise<NoteRecord | undefined> {
  const id = thread.uri.toString();
  const conversation = threads.conversationOf(thread);
  const article = session.live.byId(id);
  const span = conversation?.thread.span ?? (article && thread.range && spanOf(article, thread.range));
  const notes = session.notes.of(id);
  if (!article || !span || !notes) {
    sayNoPlace();
    return undefined;
  }
  const target = notes.toTarget(id, article.text, span);
  const body = typed.trim();
  const draft: Draft = conversation
    ? { kind: 'note', target, body, reply: conversation.thread.id }
    : { kind: 'note', target, body };
  const [record] = (await session.notes.write(id, [draft])) ?? [];
  return record;
}

async function resolve(
  session: Session,
  threads: NoteThreads,
  drawn: vscode.CommentThread,
  resolved: boolean,
): Promise<void> {
  const conversation = threads.conversationOf(drawn);
  if (!conversation) return;
  const { article, thread } = conversation;
  if (!mayResolve(session, article.id, thread.remarks)) return;
  const records = await session.notes.write(article.id, [{ kind: 'resolve', of: thread.id, resolved }]);
  if (records && resolved) drawn.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
}

/** Whether what a person says of it would count; else says whose word it is. */
export function mayResolve({ notes }: Session, article: ArticleId, [first]: readonly RemarkNow[]): boolean {
  if (!first?.isSettled || isOwn(first.record, notes.of(article)?.author)) return true;
  void inform(
    vscode.l10n.t('Whoever began this said whether it is closed: {0}. Reply instead.', authorWords(first.record)),
  );
  return false;
}

function setMode(
  threads: NoteThreads,
  comment: RemarkComment,
  mode: vscode.CommentMode,
  written = comment.remark.body,
): void {
  const drawn = threads.threadsIn(comment.article).find(({ comments }) => comments.includes(comment));
  if (!drawn) return;
  const next = new RemarkComment(comment.article, comment.remark, true);
  next.mode = mode;
  // the box shows what was written, not what it was made into
  if (mode === vscode.CommentMode.Editing) next.body = written;
  drawn.comments = drawn.comments.map((other) => (other === comment ? next : other));
}

async function saveEdit(session: Session, threads: NoteThreads, comment: RemarkComment): Promise<void> {
  const { article, remark } = comment;
  const typed = typeof comment.body === 'string' ? comment.body : comment.body.value;
  const body = typed.trim();
  if (body === '' || body === remark.body) return setMode(threads, comment, vscode.CommentMode.Preview);
  // the editor has closed the box by now
  if (!(await session.notes.write(article, [{ kind: 'edit', of: remark.record.id, body }])))
    setMode(threads, comment, vscode.CommentMode.Editing, typed);
}

async function revert(session: Session, { article, remark }: RemarkComment): Promise<void> {
  const records = await session.notes.write(article, [{ kind: 'revert', of: remark.record.id }]);
  const [record] = records ?? [];
  if (!record) return;
  const undo = vscode.l10n.t('Undo');
  const chosen = await inform(vscode.l10n.t('Deleted.'), undo);
  if (chosen === undo) await session.notes.write(article, [{ kind: 'revert', of: record.id }]);
}
