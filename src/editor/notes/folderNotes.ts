/*
 * Owns the notes of one workspace folder in the editor: which file of the folder an article id names, the decisions
 * laid over its articles, and whether a line is appended or the whole file written. Records are notes/journals.ts.
 */
import * as vscode from 'vscode';
import { toPlacer, type Place } from '../../core/anchor';
import type { Analysis } from '../../core/annotation';
import { putUnder } from '../../core/keyedLists';
import type { Span } from '../../core/span';
import type { ArticleId } from '../../corpus/ports';
import type { NoteTag } from '../../notes/threads';
import { joinInside, relativePath } from '../../host/folderFiles';
import { applyDecisions, toDecisions, type Corrected, type Decisions } from '../../notes/apply';
import type { Journals } from '../../notes/journals';
import type { Target } from '../../notes/note';
import type { DecisionNow, Notebook, RemarkNow } from '../../notes/notebook';

/** `append`: a line is added and flushed. `rewrite`: the whole file is written through the workspace's file system. */
export type Storage = 'append' | 'rewrite';

interface Judged extends Corrected {
  readonly found: Analysis;
  readonly hash: string;
  readonly meant: readonly DecisionNow[];
}

interface Grouped {
  readonly stem: Notebook['stem'];
  readonly byPath: Map<string, RemarkNow[]>;
  /** So many of the notebook's remarks are in. */
  count: number;
}

export class FolderNotes {
  /** Whose name stands under notes made here, as far as it is known. */
  author: string | undefined;
  private readonly judged = new Map<ArticleId, Judged>();
  private grouped: Grouped | undefined;
  private placer: { readonly text: string; readonly toPlace: (span: Span) => Place } | undefined;
  private prepared: { readonly from: readonly DecisionNow[]; readonly decisions: Decisions } | undefined;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    readonly journals: Journals,
    readonly storage: Storage,
    /** Path written down → path now, of articles that were renamed outside. */
    readonly homes = new Map<string, string>(),
  ) {}

  /** The article's path as records name it: from the workspace folder, `/` between. */
  pathOf(id: ArticleId): string {
    return relativePath(this.folder.uri, vscode.Uri.parse(id, true));
  }

  /** The id of the article at a record's path, whether there is one or not; never one outside the folder. */
  idAt(path: string): ArticleId {
    return joinInside(this.folder.uri, path).toString();
  }

  /** Remembers a span of an article's normalised text. */
  toTarget(id: ArticleId, text: string, span: Span): Target {
    // lists ask for many passages of one text
    if (this.placer?.text !== text) this.placer = { text, toPlace: toPlacer(text) };
    return { article: this.pathOf(id), place: this.placer.toPlace(span) };
  }

  /** What is said about an article, in the order everybody sees. */
  remarksOn(id: ArticleId): readonly RemarkNow[] {
    return this.remarksByPath.get(this.pathOf(id)) ?? [];
  }

  /** The path where an article that was written down under `path` is now. */
  homeOf(path: string): string {
    return this.homes.get(path) ?? path;
  }

  /** Says that the article written down under one path is at another now; undefined: at its own again. */
  settle(path: string, home: string | undefined): void {
    if (home === undefined || home === path) this.homes.delete(path);
    else this.homes.set(path, home);
    this.grouped = this.prepared = undefined;
    this.roots = new WeakMap();
  }

  /** Remarks by the path of their article as it is now. One more remark costs no look at those before. */
  get remarksByPath(): ReadonlyMap<string, readonly RemarkNow[]> {
    const { remarks, stem } = this.journals.notebook;
    if (this.grouped?.stem !== stem)
      this.grouped = { stem, byPath: groupByPath(remarks, (path) => this.homeOf(path)), count: remarks.length };
    const { byPath, count } = this.grouped;
    for (const remark of remarks.slice(count)) putUnder(byPath, this.homeOf(remark.target.article), remark);
    this.grouped.count = remarks.length;
    return byPath;
  }

  /** Tags in use, most used first. */
  get tags(): readonly NoteTag[] {
    const counts = new Map<string, { readonly tag: NoteTag; count: number }>();
    for (const { record } of this.journals.notebook.remarks) {
      if (record.kind !== 'tag') continue;
      const { tag, colour } = record;
      const known = counts.get(tag);
      const count = (known?.count ?? 0) + 1;
      const chosen = colour ?? known?.tag.colour;
      counts.set(tag, { tag: chosen === undefined ? { tag } : { tag, colour: chosen }, count });
    }
    return [...counts.values()].sort((a, b) => b.count - a.count).map(({ tag }) => tag);
  }

  /** Whether something was decided on any article: without, no address of one needs to be read. */
  get isDecided(): boolean {
    return this.judged.size + this.journals.decisions.length > 0;
  }

  concerns(id: ArticleId, hash: string): boolean {
    return this.judged.has(id) || this.decisions.on(this.rooted(id), hash).length > 0;
  }

  correct(
    article: { readonly id: ArticleId; readonly text: string; readonly hash: string },
    found: Analysis,
  ): Analysis {
    const { id, text, hash } = article;
    const meant = this.decisions.on(this.rooted(id), hash);
    const known = this.judged.get(id);
    if (known?.found === found && known.hash === hash && isSameList(known.meant, meant)) return known.analysis;
    const corrected = applyDecisions(this.decisions, { id: this.rooted(id), text, hash }, found);
    if (meant.length === 0) this.judged.delete(id);
    else this.judged.set(id, { ...corrected, found, hash, meant });
    return corrected.analysis;
  }

  /** Which decisions changed an article, and which wait for a person to confirm their place. */
  corrected(id: ArticleId): Pick<Corrected, 'applied' | 'open'> {
    return this.judged.get(id) ?? { applied: [], open: [] };
  }

  /** True where other decisions than those laid over the article concern it now. */
  isOutdated(id: ArticleId, hash: string): boolean {
    return !isSameList(this.judged.get(id)?.meant ?? [], this.decisions.on(this.rooted(id), hash));
  }

  forget(id: ArticleId): void {
    this.judged.delete(id);
  }

  private get decisions(): Decisions {
    const from = this.journals.decisions;
    if (this.prepared?.from !== from) this.prepared = { from, decisions: toDecisions(this.root(from)) };
    return this.prepared.decisions;
  }

  private roots = new WeakMap<DecisionNow, DecisionNow>();

  /** With a slash in front a path matches itself only, and no longer path that ends alike. */
  private root(decisions: readonly DecisionNow[]): DecisionNow[] {
    return decisions.map((decision) => {
      const known = this.roots.get(decision);
      if (known) return known;
      const toRooted = (target: Target): Target => {
        return { ...target, article: `/${this.homeOf(target.article).replace(/^\.?\//, '')}` };
      };
      const places = decision.others?.places.map(({ target, by }) => ({ target: toRooted(target), by }));
      const rooted = { ...decision, target: toRooted(decision.target), ...(places ? { others: { places } } : {}) };
      this.roots.set(decision, rooted);
      return rooted;
    });
  }

  private rooted(id: ArticleId): string {
    return `/${this.pathOf(id)}`;
  }
}

const isSameList = (a: readonly DecisionNow[], b: readonly DecisionNow[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

function groupByPath(remarks: readonly RemarkNow[], homeOf: (path: string) => string): Map<string, RemarkNow[]> {
  const byPath = new Map<string, RemarkNow[]>();
  for (const remark of remarks) putUnder(byPath, homeOf(remark.target.article), remark);
  return byPath;
}
