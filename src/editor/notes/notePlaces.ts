/*
 * Owns where the remarks of open articles are: found when the article is opened or they come in, then moved along with
 * every edit. What cannot be found for sure stays open for a person. Leaves closed articles to noteReview.ts.
 */
import * as vscode from 'vscode';
import { toAnchorFinder, type Anchored } from '../../core/anchor';
import { stretchSpan, type Span } from '../../core/span';
import type { ArticleId } from '../../corpus/ports';
import { findSaid } from '../../notes/attach';
import type { Target } from '../../notes/note';
import type { RemarkNow } from '../../notes/notebook';
import { toThreads, type PlacedRemark, type Thread } from '../../notes/threads';
import type { ArticleEdit, LiveArticle } from '../liveArticle';
import type { LiveArticles } from '../liveArticles';
import type { FolderNotes } from './folderNotes';
import type { Notes } from './notes';

/** A remark whose place a person has to confirm. */
export interface OpenRemark {
  readonly remark: RemarkNow;
  readonly anchored: Exclude<Anchored, { kind: 'found' }>;
}

interface Placed {
  readonly target: Target;
  /** Undefined while its words are being changed. */
  readonly at: Span | OpenRemark['anchored'] | undefined;
}

interface Places {
  readonly remarks: readonly RemarkNow[];
  readonly byId: Map<string, Placed>;
  threads?: readonly Thread[];
}

/** Long enough not to search in mid-word. */
const EDIT_PAUSE_MS = 300;

export class NotePlaces implements vscode.Disposable {
  private readonly places = new Map<ArticleId, Places>();
  private readonly pauses = new Map<ArticleId, ReturnType<typeof setTimeout>>();
  private readonly emitter = new vscode.EventEmitter<ArticleId>();
  /** Fires when the remarks of an open article, or their places, are others; after a pause while typing. */
  readonly onDidChange = this.emitter.event;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly live: LiveArticles,
    private readonly notes: Notes,
  ) {
    this.subscriptions = [
      this.emitter,
      live.onDidEdit((edit) => this.edit(edit)),
      live.onDidChange((article) => {
        const isKnown = this.places.has(article.id);
        if (live.byId(article.id) === undefined) this.close(article.id);
        else if (!isKnown) this.place(article);
      }),
      notes.onDidChange((folder) => this.placeAll(folder)),
    ];
  }

  /** Conversations in an open article, in order of place; none for one that is not open. */
  threads(id: ArticleId): readonly Thread[] {
    const places = this.places.get(id);
    if (!places) return [];
    return (places.threads ??= toThreads(
      places.remarks.flatMap((remark): PlacedRemark[] => {
        const at = places.byId.get(remark.record.id)?.at;
        return at && 'start' in at ? [{ remark, span: at }] : [];
      }),
    ));
  }

  /** Remarks on an open article whose place has to be confirmed. */
  open(id: ArticleId): readonly OpenRemark[] {
    const places = this.places.get(id);
    return (places?.remarks ?? []).flatMap((remark) => {
      const at = places?.byId.get(remark.record.id)?.at;
      return at && !('start' in at) ? [{ remark, anchored: at }] : [];
    });
  }

  /** Where a remark is in an open article now; undefined where that is not known for sure. */
  find(id: ArticleId, record: string): Span | undefined {
    const at = this.places.get(id)?.byId.get(record)?.at;
    return at && 'start' in at ? at : undefined;
  }

  private placeAll(folder: FolderNotes): void {
    for (const article of this.live.all()) if (this.notes.of(article.id) === folder) this.place(article);
  }

  /** Keeps what is placed, finds the rest. */
  private place({ id, text }: LiveArticle): void {
    const remarks = this.notes.of(id)?.remarksOn(id) ?? [];
    const before = this.places.get(id);
    if (remarks.length === 0 && !before) return;
    const find = toAnchorFinder(text);
    const byId = new Map<string, Placed>();
    for (const remark of remarks) {
      const { record, target } = remark;
      const known = before?.byId.get(record.id);
      const isPlaced = known?.at !== undefined && isSameTarget(known.target, target) && 'start' in known.at;
      byId.set(record.id, isPlaced ? known : { target, at: toSpan(findSaid(find, remark)) });
    }
    this.places.set(id, { remarks, byId });
    this.emitter.fire(id);
  }

  private edit({ article: { id }, edits }: ArticleEdit): void {
    const places = this.places.get(id);
    if (!places) return;
    let isLost = false;
    for (const [record, { target, at }] of places.byId) {
      if (at === undefined || !('start' in at)) continue;
      let span: Span | undefined = at;
      for (const edit of edits) span = span && stretchSpan(span, edit);
      isLost ||= span === undefined;
      places.byId.set(record, { target, at: span });
    }
    delete places.threads;
    if (isLost) this.emitter.fire(id);
    clearTimeout(this.pauses.get(id));
    this.pauses.set(
      id,
      setTimeout(() => {
        const article = this.live.byId(id);
        if (article) this.place(article);
      }, EDIT_PAUSE_MS),
    );
  }

  private close(id: ArticleId): void {
    clearTimeout(this.pauses.get(id));
    this.pauses.delete(id);
    if (this.places.delete(id)) this.emitter.fire(id);
  }

  dispose(): void {
    for (const pause of this.pauses.values()) clearTimeout(pause);
    for (const disposable of this.subscriptions) disposable.dispose();
  }
}

const toSpan = (anchored: Anchored): Placed['at'] => (anchored.kind === 'found' ? anchored.span : anchored);

/** A record read anew from its file is another object. */
const isSameTarget = (a: Target, b: Target): boolean =>
  a === b ||
  (a.article === b.article &&
    a.place.start === b.place.start &&
    a.place.text === b.place.text &&
    a.place.hash === b.place.hash);
