/*
 * All that is known of the articles of a workspace together: people at once, tables behind lists, and what
 * passages say together, which is linked behind, a piece of work at a time. What the last session listed stands until
 * something changes. Answers are put together in answers.ts.
 */
import type { Span } from '../core/span';
import type { FigureGroup } from '../corpus/figureGroups';
import { linkCorpus } from '../corpus/linkCorpus';
import type { LinkedPerson } from '../corpus/linkedPerson';
import type { ArticleId } from '../corpus/ports';
import type { QuoteGroup } from '../corpus/quoteGroups';
import { NumberTable } from '../present/numberTable';
import { SpeakerTable } from '../present/speakerTable';
import { HeldArticles } from './heldArticles';
import type { KeptFolder } from './keptFolder';
import type { HeldArticle } from './protocol';
import { SharedGroups } from './sharedGroups';

/** No list of groups is made while articles come faster than this, in milliseconds: what a few lists cost, at most `most`. */
const QUIET = { least: 10, costs: 4, most: 150 };
/** Unless the last one was so many times its cost ago. */
const PAUSE_COSTS = 50;

export interface FolderEvents {
  /** What several articles say is listed anew. */
  listed(): void;
  linking(id: ArticleId): void;
  failed(id: ArticleId, error: unknown): void;
}

export class LinkedFolder {
  readonly articles = new HeldArticles();
  readonly links = linkCorpus();
  readonly numbers = new NumberTable();
  readonly speakers = new SpeakerTable();
  /** Raised by every article that is put or removed, and by what is adopted. */
  revision = 0;
  /** What the last session left. */
  private opened: KeptFolder | undefined;
  /** Articles whose passages are not linked yet. */
  private readonly waiting = new Set<ArticleId>();
  private groups = new SharedGroups();
  /** Whether these groups are those of the last session. */
  private isRestored = false;
  /** Whether they are all there is to say: nothing has changed since. */
  private isAsleep = false;
  private isListed = true;
  private changedAt = -Infinity;
  private listedAt = -Infinity;
  private listCost = 0;
  /** On the list in work, in milliseconds. */
  private spent = 0;

  constructor(private readonly events: FolderEvents) {}

  /** Whether all articles are linked and listed. */
  get isComplete(): boolean {
    return this.articles.isHeld() && (this.isAsleep || (this.waiting.size === 0 && this.isListed));
  }

  put(article: HeldArticle, isSuspect = false): void {
    const { id } = article;
    this.articles.put(article);
    const analysis = this.articles.analysisOf(id);
    if (analysis === undefined) return;
    this.links.people.put(id, analysis);
    this.numbers.put(id, analysis.numbers);
    this.speakers.put(id, analysis.quotes);
    this.waiting.delete(id);
    if (!isSuspect) this.waiting.add(id);
    this.change([id]);
  }

  remove(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.articles.remove(id);
      this.waiting.delete(id);
      this.links.remove(id);
      this.numbers.remove(id);
      this.speakers.remove(id);
    }
    this.change(ids);
  }

  open(kept: KeptFolder): void {
    this.opened = kept;
  }

  /** Takes over what was opened, for these articles; what was put before and is not among them stays as it is. */
  adopt(covered: readonly ArticleId[]): boolean {
    const { opened } = this;
    this.opened = undefined;
    if (opened === undefined) return false;
    const wanted = new Set(covered);
    const people = opened.people(this.links.people.openRestored());
    this.links.people.restore(people);
    for (const [id, hash, decided] of opened.articles) {
      if (!wanted.has(id)) this.links.people.remove(id);
      else if (!this.articles.has(id)) {
        this.articles.adopt({ id, hash, decided });
        opened.fill(id, this.numbers, this.speakers);
      }
    }
    for (const id of this.articles.ids()) {
      const analysis = wanted.has(id) ? undefined : this.articles.analysisOf(id);
      if (analysis) this.links.people.put(id, analysis);
    }
    for (const id of wanted) this.waiting.add(id);
    this.groups = opened.groups().among((id) => wanted.has(id));
    this.isRestored = true;
    this.isAsleep = this.articles.size === wanted.size;
    if (!this.isAsleep) this.wake();
    this.revision++;
    this.events.listed();
    return true;
  }

  readonly findPerson = (id: ArticleId, entity: string | null): LinkedPerson | undefined =>
    entity === null ? undefined : this.links.people.personOf(id, entity);

  /** All groups of the same utterance, as they were last worked out. */
  get quoteGroups(): readonly QuoteGroup[] {
    return this.groups.quotes;
  }

  /** All groups of the same quantity, as they were last worked out. */
  get figureGroups(): readonly FigureGroup[] {
    return this.groups.figures;
  }

  quoteGroupsAt(id: ArticleId, span: Span): readonly QuoteGroup[] {
    const known = this.isRestored ? this.groups.quotesAt(id, span) : [];
    if (known.length > 0 || this.isAsleep) return known;
    this.linkNow(id);
    return this.links.quoteGroupsAt(id, span.start, span.end);
  }

  isQuotedElsewhere(id: ArticleId, span: Span): boolean {
    if (this.isRestored && this.groups.quotesAt(id, span).length > 0) return true;
    if (this.isAsleep) return false;
    this.linkNow(id);
    return this.links.isQuotedElsewhere(id, span.start, span.end);
  }

  figureGroupAt(id: ArticleId, span: Span): FigureGroup | undefined {
    const known = this.isRestored ? this.groups.figureAt(id, span) : undefined;
    if (known !== undefined || this.isAsleep) return known;
    this.linkNow(id);
    return this.links.figureGroupAt(id, span.start, span.end);
  }

  /** How many texts stand behind these places when shared copy is counted once, as far as passages are linked. */
  countIndependent(places: readonly { readonly article: ArticleId; readonly start: number }[]): number {
    if (this.isAsleep) this.wake();
    return this.links.copies.countIndependent(places);
  }

  /** Works until `isLate` says to stop: in how many milliseconds there is more to do; undefined where nothing is left. */
  work(isLate: () => boolean): number | undefined {
    if (this.isAsleep) return undefined;
    for (const id of this.waiting) {
      if (!this.articles.isHeld(id)) continue;
      this.linkNow(id);
      if (isLate()) return 0;
    }
    if (this.waiting.size > 0 || this.isListed) return undefined;
    const wait = this.nextList - performance.now();
    if (wait > 0) return wait;
    const begun = performance.now();
    const isSettled = this.links.settle(isLate);
    this.spent += performance.now() - begun;
    if (!isSettled) return 0;
    const settled = performance.now();
    this.groups = new SharedGroups([...this.links.quoteGroups()], [...this.links.figureGroups()]);
    this.isRestored = false;
    this.isListed = true;
    this.listedAt = performance.now();
    this.listCost = this.spent + this.listedAt - settled;
    this.spent = 0;
    this.events.listed();
    return undefined;
  }

  /** When groups are settled and listed: after each article it would cost ten times as much. */
  private get nextList(): number {
    const { least, costs, most } = QUIET;
    const quiet = Math.min(most, least + this.listCost * costs);
    return Math.min(this.changedAt + quiet, this.listedAt + this.listCost * PAUSE_COSTS);
  }

  private linkNow(id: ArticleId): void {
    if (!this.articles.isHeld(id) || !this.waiting.delete(id)) return;
    this.events.linking(id);
    try {
      const analysis = this.articles.analysisOf(id);
      if (analysis) this.links.putPassages(id, analysis);
    } catch (error) {
      this.events.failed(id, error);
    }
  }

  private change(ids: readonly ArticleId[]): void {
    this.revision++;
    this.changedAt = performance.now();
    const gone = new Set(ids);
    if (this.groups.concern(gone)) this.groups = this.groups.among((id) => !gone.has(id));
    this.wake();
  }

  private wake(): void {
    this.isAsleep = false;
    this.isListed = false;
  }
}
