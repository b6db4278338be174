/*
 * Owns keeping what articles say together in step with the corpus, for views that ask what else says so: people at once,
 * the rest behind, a few milliseconds at a time, for in a folder of thousands it takes many seconds. What the last session
 * found is asked for as long as nothing changes: until then no passage is linked again.
 * What is one utterance or one quantity is decided in corpus/, which groups an article is in by sharedGroups.ts.
 */
import type { Span } from '../core/span';
import type { Corpus } from '../corpus/corpus';
import { Emitter } from '../corpus/emitter';
import type { FigureGroup } from '../corpus/figureGroups';
import type { ArticlePlace } from '../corpus/copies';
import { linkCorpus, type CorpusLinks } from '../corpus/linkCorpus';
import type { ArticleId, Disposable } from '../corpus/ports';
import type { QuoteGroup } from '../corpus/quoteGroups';
import { atOnce, SLICE_MS } from '../corpus/timeSlices';
import { SharedGroups } from './sharedGroups';

/** Between two slices the editor has its turn. */
const PAUSE_MS = 2;
/** How soon it is seen that no more articles come. */
const WAIT_MS = 50;
/** While articles keep coming, settling and making the lists anew may take a fiftieth of the time each. */
const PAUSE_COSTS = 50;

export interface LinkOptions {
  /** Whether more articles are about to come. */
  readonly isBusy: () => boolean;
  /** Told of an article that cannot be linked; the others are. */
  readonly onFailure: (error: unknown) => void;
}

export class LinkedCorpus implements Disposable {
  readonly index: CorpusLinks = linkCorpus().settleBehind();
  private readonly subscription: Disposable;
  private readonly emitter = new Emitter<void>();
  /** Fires when the groups are others. */
  readonly onDidChange = this.emitter.on;
  /** Articles whose passages are not linked yet. */
  private readonly waiting = new Set<ArticleId>();
  private isSettled = true;
  private lists = new SharedGroups();
  /** Whether the lists are those of the last session, which no article that changed since may stay in. */
  private isRestored = false;
  /** Whether these lists are all there is to say: nothing has changed since. */
  private isAsleep = false;
  /** What is left to do for the article in work. */
  private passages: Generator<void, void> | undefined;
  private listing: Generator<void, void> | undefined;
  private isListed = true;
  private listCost = 0;
  private isSettling = false;
  private settleCost = 0;
  private settledAt = -Infinity;
  private listedAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle: (() => void)[] = [];

  constructor(
    private readonly corpus: Corpus,
    private readonly options: LinkOptions,
  ) {
    for (const { id } of corpus.entries()) this.put(id);
    this.subscription = corpus.onDidChange(({ changed, removed, isRestored = false }) => {
      if (isRestored) return; // `restore` tells of them
      this.finishPassages();
      for (const id of removed) this.remove(id);
      if (removed.length > 0) this.dropGroups(removed);
      for (const id of changed) this.put(id);
      this.wake();
    });
  }

  /** Resolves when all articles of the corpus are linked. */
  whenSettled(): Promise<void> {
    return this.isComplete ? Promise.resolve() : new Promise((resolve) => this.idle.push(resolve));
  }

  /**
   * Shows the groups that the last session found in these articles of the corpus, whose people are known already. Their
   * passages are linked again when anything changes, or at once where the corpus has others.
   */
  restore(lists: SharedGroups, articles: Iterable<ArticleId>): void {
    this.lists = lists;
    this.isRestored = true;
    const covered = new Set(articles);
    for (const id of covered) this.waiting.add(id);
    this.isAsleep = [...this.corpus.entries()].every(({ id }) => covered.has(id));
    if (!this.isAsleep) this.wake();
    this.emitter.fire();
  }

  /** All groups of the same utterance, as they were last worked out. */
  quoteGroups(): readonly QuoteGroup[] {
    return this.lists.quotes;
  }

  /** The groups the quote or reported speech at this span of the analysed text is in, as far as that is known. */
  quoteGroupsAt(id: ArticleId, span: Span): QuoteGroup[] {
    const known = this.isRestored ? this.lists.quotesAt(id, span) : [];
    if (known.length > 0 || this.isAsleep) return known;
    this.work();
    return this.index.quoteGroupsAt(id, span.start, span.end);
  }

  /** Whether another article has the quote at this span of the analysed text: cheaper than asking what it says. */
  isQuotedElsewhere(id: ArticleId, span: Span): boolean {
    if (this.isRestored && this.lists.quotesAt(id, span).length > 0) return true;
    return !this.isAsleep && this.index.isQuotedElsewhere(id, span.start, span.end);
  }

  /** All groups of the same quantity, as they were last worked out. */
  figureGroups(): readonly FigureGroup[] {
    return this.lists.figures;
  }

  /** The group the number at this span of the analysed text is in; undefined where no other is known to have it. */
  figureGroupAt(id: ArticleId, span: Span): FigureGroup | undefined {
    const known = this.isRestored ? this.lists.figureAt(id, span) : undefined;
    if (known !== undefined || this.isAsleep) return known;
    this.work();
    return this.index.figureGroupAt(id, span.start, span.end);
  }

  /** How many texts stand behind these places when shared copy is counted once, as far as passages are linked. */
  countIndependent(places: readonly ArticlePlace[]): number {
    if (this.isAsleep) this.wake();
    return this.index.copies.countIndependent(places);
  }

  /** Whether all articles of the corpus are linked and listed. */
  get isComplete(): boolean {
    return this.isAsleep || (!this.passages && this.waiting.size === 0 && this.isSettled && this.isListed);
  }

  private put(id: ArticleId): void {
    const entry = this.corpus.get(id);
    if (entry) this.index.people.put(id, entry.analysis);
    this.waiting.add(id);
    if (this.isRestored) this.dropGroups([id]);
  }

  private remove(id: ArticleId): void {
    this.waiting.delete(id);
    this.index.remove(id);
    this.isSettled = false;
  }

  private dropGroups(ids: readonly ArticleId[]): void {
    const gone = new Set(ids);
    this.lists = this.lists.among((id) => !gone.has(id));
  }

  /** Something changed, or is asked that no list answers. */
  private wake(): void {
    this.isAsleep = false;
    this.isListed = false;
    this.listing = undefined;
    this.workSoon(0);
  }

  private workSoon(pause: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      try {
        this.work();
      } catch (error) {
        this.options.onFailure(error);
      }
      if (this.isComplete) this.release();
      else this.workSoon(performance.now() < this.nextList ? WAIT_MS : PAUSE_MS);
    }, pause);
  }

  /** When the lists may be made anew. */
  private get nextList(): number {
    return this.options.isBusy() ? this.listedAt + this.listCost * PAUSE_COSTS : -Infinity;
  }

  /** Links for one slice. */
  private work(): void {
    if (this.isAsleep) return;
    const end = performance.now() + SLICE_MS;
    const isLate = (): boolean => performance.now() > end;
    while (this.passages || this.waiting.size > 0) {
      this.passages ??= this.takeNext();
      if (this.passages.next().done === true) this.passages = undefined;
      if (isLate()) return;
    }
    if (!this.isSettled) this.settle(isLate);
    if (!this.isSettled || this.isListed) return;
    if (!this.listing) {
      if (performance.now() < this.nextList) return;
      this.listing = this.list();
      this.listCost = 0;
    }
    const begun = performance.now();
    while (!isLate() && !this.isListed) this.isListed = this.listing.next().done === true;
    this.listCost += performance.now() - begun;
    if (!this.isListed) return;
    this.listing = undefined;
    this.listedAt = performance.now();
    this.emitter.fire();
  }

  /** The passages of the next article that waits, in steps. */
  private *takeNext(): Generator<void, void> {
    for (const id of this.waiting) {
      this.waiting.delete(id);
      this.isSettled = false;
      const analysis = this.corpus.get(id)?.analysis;
      yield;
      if (analysis) yield* this.index.putPassagesInSteps(id, analysis);
      return;
    }
  }

  /** What was begun is done before anything else happens to the article. */
  private finishPassages(): void {
    const { passages } = this;
    this.passages = undefined;
    try {
      if (passages) atOnce(passages);
    } catch (error) {
      this.options.onFailure(error);
    }
  }

  /** While articles keep coming it is done for many of them at a time: after each it costs ten times as much. */
  private settle(isLate: () => boolean): void {
    const begun = performance.now();
    if (!this.isSettling) {
      if (this.options.isBusy() && begun < this.settledAt + this.settleCost * PAUSE_COSTS) return;
      this.settleCost = 0;
    }
    this.isSettled = this.index.settle(isLate);
    this.isSettling = !this.isSettled;
    this.settledAt = performance.now();
    this.settleCost += this.settledAt - begun;
  }

  /** Makes all groups, in small steps. */
  private *list(): Generator<void, void> {
    const quotes: QuoteGroup[] = [];
    const figures: FigureGroup[] = [];
    for (const group of this.index.quoteGroupSteps()) yield void (group && quotes.push(group));
    for (const group of this.index.figureGroupSteps()) yield void (group && figures.push(group));
    this.lists = new SharedGroups(quotes, figures);
    this.isRestored = false;
  }

  private release(): void {
    const idle = this.idle;
    this.idle = [];
    for (const resolve of idle) resolve();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.release();
  }
}
