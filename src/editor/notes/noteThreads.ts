/*
 * Owns conversations beside the text, through the Comments API: one thread a place, made when an open article has
 * notes, kept in step with them. What is done in a thread is noteCommands.ts.
 */
import * as vscode from 'vscode';
import type { ArticleId } from '../../corpus/ports';
import type { RemarkNow } from '../../notes/notebook';
import { isOwn } from '../../notes/signature';
import type { Thread } from '../../notes/threads';
import { shorten } from '../../present/markdown';
import type { LiveArticle } from '../liveArticle';
import { toRange } from '../ranges';
import type { Session } from '../session';
import { authorWords, describeThread, toBody, toOthersWords, type OthersWord } from './noteWords';
import { toTooltip } from '../surfaces/hoverText';
import { nameThread, openComments, toAuthor } from '../surfaces/marks';

/** A remark as the Comments API shows it. */
export class RemarkComment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp: Date;
  readonly label?: string;
  /** Words the menus ask for. */
  readonly contextValue: string;
  body: string | vscode.MarkdownString;

  constructor(
    readonly article: ArticleId,
    readonly remark: RemarkNow,
    isOwn: boolean,
  ) {
    const { record, edited } = remark;
    this.author = toAuthor(authorWords(record));
    this.timestamp = new Date(record.at);
    const labels = [
      ...(record.creator === undefined ? [] : [vscode.l10n.t('imported')]),
      ...(edited ? [vscode.l10n.t('edited')] : []),
    ];
    if (labels.length > 0) this.label = labels.join(', ');
    this.contextValue = `${record.kind}${isOwn ? ' own' : ''}`;
    this.body = toBody(remark, article);
  }
}

/** What somebody else says of the remark above it, under their own name; nothing can be done with it here. */
class OthersComment implements vscode.Comment {
  readonly mode = vscode.CommentMode.Preview;
  readonly contextValue = 'others';
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp?: Date;
  readonly label?: string;
  readonly body: vscode.MarkdownString;

  constructor({ by, at, deed, body }: OthersWord) {
    this.author = toAuthor(authorWords(by));
    if (at !== undefined) this.timestamp = new Date(at);
    if (body) this.label = deed;
    this.body = body ?? toTooltip(deed);
  }
}

/** What a person typed and what could not be saved: open in its box, to be saved again or dropped. */
export class UnsavedComment implements vscode.Comment {
  readonly mode = vscode.CommentMode.Editing;
  readonly contextValue = 'unsaved';
  readonly label = vscode.l10n.t('not saved');
  readonly author: vscode.CommentAuthorInformation;

  constructor(
    author: string,
    /** As typed; the editor puts in what is typed later. */
    public body: string,
  ) {
    this.author = toAuthor(author);
  }
}

interface Shown {
  readonly thread: vscode.CommentThread;
  /** What it was made from, to see whether anything changed. */
  state: string;
}

/** Which conversation a thread of the editor is. */
export interface Conversation {
  readonly article: LiveArticle;
  readonly thread: Thread;
}

export class NoteThreads implements vscode.Disposable {
  private readonly controller = openComments('corroborate.notes', vscode.l10n.t('Notes'));
  private readonly offered = new Set<ArticleId>();
  private readonly shown = new Map<ArticleId, Map<string, Shown>>();
  /** Replies that were not saved, by the conversation they are to join. */
  private readonly unsaved = new Map<string, UnsavedComment>();
  /** Threads that hold nothing but a note that was not saved. */
  private readonly begun = new Set<vscode.CommentThread>();
  /** Those of them whose conversation is gone, by its key: it may come back, as when its file was read while it was written. */
  private readonly adrift = new Map<string, vscode.CommentThread>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly session: Session) {
    const { places } = session;
    this.controller.options = {
      prompt: vscode.l10n.t('Reply…'),
      placeHolder: vscode.l10n.t('What is there to know about this? (Markdown)'),
    };
    this.subscriptions = [
      this.controller,
      session.live.onDidChange((article) => this.offer(article.id)),
      places.onDidChange((id) => this.update(id)),
      session.notes.onDidKnowAuthor(() => [...this.shown.keys()].forEach((id) => this.update(id))),
    ];
    for (const { id } of session.live.all()) {
      this.offer(id);
      this.update(id);
    }
  }

  /** The plus in the margin stands everywhere in articles; the editor asks where when it is told of a provider. */
  private offer(id: ArticleId): void {
    const isLive = this.session.live.byId(id) !== undefined;
    if (isLive === this.offered.has(id)) return;
    if (isLive) this.offered.add(id);
    else this.offered.delete(id);
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => {
        const article = this.session.live.get(document);
        if (!article || !this.session.notes.of(article.id)) return [];
        return [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
      },
    };
  }

  /** Shows what was not saved where it was typed, in a box of its own; nothing else is typed there until it is dropped. */
  keep(thread: vscode.CommentThread, typed: string): void {
    const id = thread.uri.toString();
    const comment = new UnsavedComment(this.session.notes.of(id)?.author ?? vscode.l10n.t('You'), typed);
    const conversation = this.conversationOf(thread);
    if (!conversation) return this.keepAlone(thread, comment);
    this.unsaved.set(conversation.thread.id, comment);
    this.update(id);
  }

  private keepAlone(thread: vscode.CommentThread, comment: UnsavedComment): void {
    this.begun.add(thread);
    thread.comments = [comment];
    thread.contextValue = 'unsaved';
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** The thread that shows it; undefined once it is dropped. */
  threadOf(comment: UnsavedComment): vscode.CommentThread | undefined {
    const drawn = [...this.shown.values()].flatMap((threads) => [...threads.values()].map(({ thread }) => thread));
    return [...this.begun, ...drawn].find(({ comments }) => comments.includes(comment));
  }

  /** Takes it away, and the thread with it where it stood alone. */
  drop(comment: UnsavedComment): void {
    const thread = this.threadOf(comment);
    if (!thread) return;
    if (this.begun.delete(thread)) return thread.dispose();
    for (const [key, one] of this.unsaved) if (one === comment) this.unsaved.delete(key);
    this.update(thread.uri.toString());
  }

  /** The threads drawn for an article, in order of place; those with nothing saved behind. */
  threadsIn(id: ArticleId): readonly vscode.CommentThread[] {
    const shown = this.shown.get(id);
    const begun = [...this.begun].filter(({ uri }) => uri.toString() === id);
    return [...this.session.places.threads(id).flatMap((thread) => shown?.get(thread.id)?.thread ?? []), ...begun];
  }

  /** The conversation a thread of the editor shows; undefined for one a person has only just begun. */
  conversationOf(thread: vscode.CommentThread): Conversation | undefined {
    const id = thread.uri.toString();
    const article = this.session.live.byId(id);
    const key = [...(this.shown.get(id) ?? [])].find(([, one]) => one.thread === thread)?.[0];
    const found = this.session.places.threads(id).find((one) => one.id === key);
    return article && found && { article, thread: found };
  }

  /** Unfolds the thread a remark is in. */
  expand(id: ArticleId, record: string): void {
    const thread = this.session.places
      .threads(id)
      .find(({ remarks }) => remarks.some((one) => one.record.id === record));
    const drawn = this.shown.get(id)?.get(thread?.id ?? '')?.thread;
    if (drawn) drawn.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Takes the threads that end on a line away until what is returned is called, so that a new one can begin there. */
  clear(id: ArticleId, line: number): () => void {
    for (const [key, { thread }] of [...(this.shown.get(id) ?? [])]) {
      if (thread.range?.end.line !== line) continue;
      thread.dispose();
      this.shown.get(id)?.delete(key);
    }
    return () => this.update(id);
  }

  private update(id: ArticleId): void {
    const article = this.session.live.byId(id);
    const wanted = article ? this.session.places.threads(id) : [];
    const shown = this.shown.get(id) ?? new Map<string, Shown>();
    const keys = new Set(wanted.map((thread) => thread.id));
    for (const [key, { thread }] of shown) {
      if (keys.has(key)) continue;
      shown.delete(key);
      const unsaved = this.unsaved.get(key);
      this.unsaved.delete(key);
      if (unsaved) {
        this.keepAlone(thread, unsaved);
        this.adrift.set(key, thread);
      } else thread.dispose();
    }
    for (const key of keys) this.rejoin(key);
    if (article) for (const thread of wanted) this.show(article, thread, shown);
    if (shown.size > 0) this.shown.set(id, shown);
    else this.shown.delete(id);
  }

  private rejoin(key: string): void {
    const thread = this.adrift.get(key);
    this.adrift.delete(key);
    if (!thread || !this.begun.delete(thread)) return;
    const unsaved = thread.comments.find((comment) => comment instanceof UnsavedComment);
    if (unsaved) this.unsaved.set(key, unsaved);
    thread.dispose();
  }

  private show(article: LiveArticle, thread: Thread, shown: Map<string, Shown>): void {
    const range = toRange(article.lines, thread.span);
    const author = this.session.notes.of(article.id)?.author;
    const unsaved = this.unsaved.get(thread.id);
    const state = JSON.stringify([author, thread.resolved, thread.remarks, unsaved]);
    const known = shown.get(thread.id);
    if (known && !known.thread.range?.isEqual(range)) known.thread.range = range;
    if (known?.state === state) return;
    const remarks = thread.remarks.flatMap((remark): vscode.Comment[] => [
      new RemarkComment(article.id, remark, isOwn(remark.record, author)),
      ...toOthersWords(remark).map((word) => new OthersComment(word)),
    ]);
    const comments = unsaved ? [...remarks, unsaved] : remarks;
    const drawn = known?.thread ?? this.controller.createCommentThread(article.document.uri, range, comments);
    if (known) drawn.comments = comments;
    const words = shorten(article.text.slice(thread.span.start, thread.span.end), 50);
    nameThread(drawn, [`“${words}”`, describeThread(thread)].filter((part) => part).join('  '));
    drawn.state = thread.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    drawn.contextValue = thread.resolved ? 'resolved' : 'open';
    drawn.canReply = unsaved === undefined;
    shown.set(thread.id, { thread: drawn, state });
  }

  dispose(): void {
    for (const disposable of this.subscriptions) disposable.dispose();
  }
}
