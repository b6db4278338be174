/*
 * Owns the rows of notes: an article with its count, a passage with what is said about it, a single remark. How they
 * are grouped is notesView.ts.
 */
import * as vscode from 'vscode';
import type { ArticleId } from '../../corpus/ports';
import type { Target, VerdictValue } from '../../notes/note';
import type { RemarkNow } from '../../notes/notebook';
import { isOwn } from '../../notes/signature';
import { toThreads, type Thread } from '../../notes/threads';
import { shorten } from '../../present/markdown';
import { toRows, type Row } from '../rows';
import type { Session } from '../session';
import type { FolderNotes } from './folderNotes';
import { toTagIcon } from './noteMarks';
import {
  authorWords,
  describeThread,
  toBody,
  toOneLine,
  toOthersWords,
  toVerdictIcon,
  type OthersWord,
} from './noteWords';
import { toForeignText, toTooltip as toLines } from '../surfaces/hoverText';

/** A row that stands for notes; what commands take. */
export interface NoteRow extends Row {
  /** The passage, for a verdict, a tag or a link. */
  readonly marked?: { readonly article: ArticleId; readonly target: Target };
  /** The conversation or the one remark. */
  readonly noted?: { readonly article: ArticleId; readonly remarks: readonly RemarkNow[]; readonly thread: string };
}

export interface ArticleNotes {
  readonly notes: FolderNotes;
  readonly path: string;
  readonly remarks: readonly RemarkNow[];
}

/** Conversations of an article: as they are placed where it is open, else as they were written down. */
export function threadsOf({ places }: Session, { notes, path, remarks }: ArticleNotes): readonly Thread[] {
  const open = places.threads(notes.idAt(path));
  if (open.length === 0) return toThreads(remarks.map((remark) => ({ remark, span: remark.target.place })));
  const wanted = new Set(remarks.map(({ record }) => record.id));
  return open.filter((thread) => thread.remarks.some(({ record }) => wanted.has(record.id)));
}

export function toArticleRow(session: Session, parent: string, own: ArticleNotes): NoteRow {
  const { notes, path, remarks } = own;
  const id = notes.idAt(path);
  const name = session.names.titleOf(id);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const count = String(remarks.length);
  return {
    id: `${parent}/${id}`,
    label: name,
    description: folder === '' ? count : `${count} · ${folder}`,
    resource: vscode.Uri.parse(id),
    spoken: vscode.l10n.t('{0}, notes: {1}', path, remarks.length),
    copy: path,
    children: () =>
      toRows(threadsOf(session, own), (thread) => toPassageRow(session, `${parent}/${id}`, own, thread, false)),
  };
}

/** `isNamed`: with its article's name. */
export function toPassageRow(
  session: Session,
  parent: string,
  { notes, path }: Pick<ArticleNotes, 'notes' | 'path'>,
  thread: Thread,
  isNamed: boolean,
): NoteRow | undefined {
  const [first] = thread.remarks;
  if (!first) return undefined;
  const article = notes.idAt(path);
  const live = session.live.byId(article);
  const place =
    live && session.places.find(article, first.record.id)
      ? notes.toTarget(article, live.text, thread.span).place
      : first.target.place;
  const target: Target = { article: path, place };
  const said = thread.remarks.find(({ record, body }) => record.kind === 'note' && body !== '');
  const parts = [
    describeThread(thread),
    said ? shorten(said.body, 80) : '',
    isNamed ? session.names.nameOf(article) : '',
  ];
  const told = parts.filter((part) => part !== '');
  const id = `${parent}/${thread.id}`;
  const words = shorten(place.text, 100);
  return {
    id,
    label: `“${words}”`,
    description: told.join(' · '),
    icon: iconOf(thread),
    spoken: [words, ...told, thread.resolved ? vscode.l10n.t('resolved') : '']
      .filter((part) => part !== '')
      .join(', ')
      .replaceAll(/ {2}| · /g, ', '),
    tooltip: () => toTooltip(thread, article),
    target: { id: article, place },
    copy: place.text,
    words: ['noted', thread.resolved ? 'resolved' : 'unresolved'],
    marked: { article, target },
    noted: { article, remarks: thread.remarks, thread: thread.id },
    children: () => toRows(thread.remarks, (remark) => toRemarkRow(notes, id, article, thread.id, remark)),
  };
}

function toRemarkRow(
  notes: FolderNotes,
  parent: string,
  article: ArticleId,
  thread: string,
  remark: RemarkNow,
): NoteRow {
  const { record } = remark;
  const label = toOneLine(remark);
  const day = new Date(record.at).toLocaleDateString();
  const author = authorWords(record);
  return {
    id: `${parent}#${record.id}`,
    label,
    description: `${author}, ${day}`,
    icon: remarkIcon(remark),
    spoken: vscode.l10n.t('{0}, {1}, {2}', label, author, day),
    tooltip: () => toBody(remark, article),
    copy: remark.body === '' ? label : remark.body,
    words: [isOwn(record, notes.author) ? 'own' : 'theirs', 'remark'],
    noted: { article, remarks: [remark], thread },
    ...(record.kind === 'link'
      ? { target: { id: notes.idAt(record.to.article), place: record.to.place } }
      : { target: { id: article, place: remark.target.place } }),
    ...toOthersRows(`${parent}#${record.id}`, remark),
  };
}

/** What others say of a remark, a row each below it. */
function toOthersRows(parent: string, remark: RemarkNow): Pick<Row, 'children'> {
  const words = toOthersWords(remark);
  if (words.length === 0) return {};
  return { children: () => toRows(words, (word) => toOthersRow(parent, word)) };
}

function toOthersRow(parent: string, { key, by, deed, body }: OthersWord): NoteRow {
  const author = authorWords(by);
  return {
    id: `${parent}#${key}`,
    label: author,
    description: deed,
    icon: new vscode.ThemeIcon('person'),
    spoken: `${author}, ${deed}`,
    tooltip: () => body ?? toLines(author, deed),
    copy: body ? body.value : `${author}, ${deed}`,
    words: ['theirs'],
  };
}

function toTooltip({ remarks }: Thread, article: ArticleId): vscode.MarkdownString {
  const said = remarks.find(({ record }) => record.kind === 'note') ?? remarks[0];
  return said ? toBody(said, article) : toForeignText('');
}

function iconOf({ verdicts, resolved, tags }: Thread): vscode.ThemeIcon {
  const [first] = verdicts;
  if (first) {
    const isOne = verdicts.every(({ verdict }: { verdict: VerdictValue }) => verdict === first.verdict);
    return isOne ? toVerdictIcon(first.verdict) : new vscode.ThemeIcon('git-compare');
  }
  const [tag] = tags;
  if (tag && !resolved) return toTagIcon(tag);
  return new vscode.ThemeIcon(resolved ? 'pass' : 'comment');
}

function remarkIcon({ record }: RemarkNow): vscode.ThemeIcon {
  switch (record.kind) {
    case 'note':
      return new vscode.ThemeIcon(record.reply === undefined ? 'comment' : 'reply');
    case 'tag':
      return toTagIcon(record);
    case 'verdict':
      return toVerdictIcon(record.verdict);
    case 'link':
      return new vscode.ThemeIcon('link');
  }
}
