/*
 * Owns what a person has to look at: remarks whose place in an article that changed is not certain, and articles that
 * are gone. Follows renames, by name where the editor did them, by the text's hash where somebody else did. Works in
 * the background; the rows are reviewRows.ts.
 */
import * as vscode from 'vscode';
import { putUnder } from '../../core/keyedLists';
import { toAnchorFinder } from '../../core/anchor';
import type { ArticleId } from '../../corpus/ports';
import { findSaid } from '../../notes/attach';
import type { RemarkNow } from '../../notes/notebook';
import type { Session } from '../session';
import type { FolderNotes } from './folderNotes';
import type { OpenRemark } from './notePlaces';
import type { ArticleNotes } from './noteRows';

export interface OpenPlace extends OpenRemark {
  readonly notes: FolderNotes;
  readonly article: ArticleId;
}

/** A folder of articles arrives one by one: one look for all of them. */
const PAUSE_MS = 400;
const HOMES = 'notes.homes';

export class NoteReview implements vscode.Disposable {
  private pause: ReturnType<typeof setTimeout> | undefined;
  private looking: Promise<void> = Promise.resolve();
  private readonly emitter = new vscode.EventEmitter<void>();
  /** Fires when other places are open, or other articles missing. */
  readonly onDidChange = this.emitter.event;
  private readonly subscriptions: readonly vscode.Disposable[];
  /** Of a closed article, what was open when it was last looked through. */
  private readonly seen = new Map<ArticleId, { readonly key: string; readonly open: readonly OpenRemark[] }>();
  open: readonly OpenPlace[] = [];
  missing: readonly ArticleNotes[] = [];

  constructor(private readonly session: Session) {
    const { notes, places, corpus, folder, context } = session;
    const stored = context.workspaceState.get<Record<string, Record<string, string>>>(HOMES, {});
    for (const own of notes.all())
      for (const [path, home] of Object.entries(stored[own.folder.uri.toString()] ?? {})) own.settle(path, home);
    const soon = (): void => this.lookSoon();
    this.subscriptions = [
      this.emitter,
      notes.onDidChange(soon),
      places.onDidChange(soon),
      corpus.onDidChange(soon),
      folder.onDidList(soon),
    ];
    this.lookSoon();
  }

  /** Resolves when everything that changed has been looked at. */
  async whenLooked(): Promise<void> {
    if (this.pause !== undefined) this.look();
    await this.looking;
  }

  private lookSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.look(), PAUSE_MS);
  }

  private look(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    this.looking = this.looking.then(() => this.lookThrough());
  }

  private async lookThrough(): Promise<void> {
    const { notes, folder, indexer } = this.session;
    await notes.whenRead();
    if ([...notes.all()].every(({ remarksByPath }) => remarksByPath.size === 0)) return this.tell([], []);
    // an article is missing only when all that are there are known
    await folder.whenListed();
    await indexer.whenIdle();
    const open: OpenPlace[] = [];
    const missing: ArticleNotes[] = [];
    for (const own of notes.all()) {
      await this.findHomes(own);
      for (const [path, remarks] of own.remarksByPath) {
        const article = own.idAt(path);
        if (await this.isPresent(article)) {
          for (const one of await this.openIn(article, remarks)) open.push({ ...one, notes: own, article });
        } else if (!(await isThere(article))) missing.push({ notes: own, path, remarks });
      }
    }
    this.tell(open, missing);
  }

  private tell(open: readonly OpenPlace[], missing: readonly ArticleNotes[]): void {
    if (open.length + missing.length + this.open.length + this.missing.length === 0) return;
    [this.open, this.missing] = [open, missing];
    this.emitter.fire();
  }

  /** An article that is gone is one with the same text that has no notes under its own name; back, it is itself again. */
  private async findHomes(own: FolderNotes): Promise<void> {
    const { corpus, notes, context } = this.session;
    const moved: [string, string | undefined][] = [];
    for (const path of own.homes.keys()) if (await this.isPresent(own.idAt(path))) moved.push([path, undefined]);
    const gone: [string, readonly RemarkNow[]][] = [];
    for (const entry of own.remarksByPath) if (!(await this.isPresent(own.idAt(entry[0])))) gone.push(entry);
    if (gone.length > 0) {
      const byHash = new Map<string, string[]>();
      for (const { id, hash } of corpus.entries()) {
        if (notes.of(id) === own && (await this.isPresent(id))) putUnder(byHash, hash, own.pathOf(id));
      }
      for (const [path, remarks] of gone) {
        const [sameText, second] = byHash.get(remarks.at(-1)?.target.place.hash ?? '') ?? [];
        const home = (second === undefined ? sameText : undefined) ?? (await this.findSaidHome(own, remarks));
        if (home === undefined || (await isThere(own.idAt(path)))) continue;
        for (const written of new Set(remarks.map(({ target }) => target.article))) moved.push([written, home]);
      }
    }
    if (moved.length === 0) return;
    notes.settle(own, moved);
    const stored = context.workspaceState.get<Record<string, Record<string, string>>>(HOMES, {});
    await context.workspaceState.update(HOMES, {
      ...stored,
      [own.folder.uri.toString()]: Object.fromEntries(own.homes),
    });
  }

  /** Where somebody else than their authors says the remarks of an article that is gone are. */
  private async findSaidHome(own: FolderNotes, remarks: readonly RemarkNow[]): Promise<string | undefined> {
    const said = new Set(remarks.flatMap(({ others }) => others?.places.map(({ target }) => target.article) ?? []));
    for (const path of said) if (await this.isPresent(own.idAt(path))) return path;
    return undefined;
  }

  /** A document that is kept in memory, in no tab, may stand for a file that is gone. */
  private async isPresent(article: ArticleId): Promise<boolean> {
    const live = this.session.live.byId(article);
    if (live) return live.document.isDirty || isThere(article);
    return this.session.corpus.get(article) !== undefined;
  }

  private async openIn(id: ArticleId, remarks: readonly RemarkNow[]): Promise<readonly OpenRemark[]> {
    const { live, places, corpus, texts } = this.session;
    if (live.byId(id)) return places.open(id);
    const hash = corpus.get(id)?.hash;
    const changed = remarks.filter(({ target }) => target.place.hash === undefined || target.place.hash !== hash);
    if (changed.length === 0) return [];
    const key = `${hash} ${changed.map(toStateKey).join(' ')}`;
    const known = this.seen.get(id);
    if (known?.key === key) return known.open;
    const article = await texts.read(id);
    if (!article) return [];
    const find = toAnchorFinder(article.text);
    const open = changed.flatMap((remark): OpenRemark[] => {
      const anchored = findSaid(find, remark);
      return anchored.kind === 'found' ? [] : [{ remark, anchored }];
    });
    this.seen.set(id, { key, open });
    return open;
  }

  dispose(): void {
    clearTimeout(this.pause);
    for (const disposable of this.subscriptions) disposable.dispose();
  }
}

/** Tells states of a remark apart whose place may be another. */
const toStateKey = ({ record, target, others }: RemarkNow): string =>
  [record.id, target.place.hash, others?.places.length ?? 0, others?.places[0]?.target.place.start ?? ''].join('@');

async function isThere(article: ArticleId): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.parse(article, true));
    return true;
  } catch {
    return false;
  }
}
