/*
 * Owns what the lists need of all articles as one session leaves it to the next: shown at once at the next start, while
 * files are compared with their stamps. An article whose file changed or went meanwhile leaves the lists as any article
 * does. Knows no editor. Leaves the bytes to corpus/snapshotFile.ts.
 */
import { messageOf } from '../core/errorMessage';
import type { ShardStore } from '../corpus/cache';
import type { Corpus, RestoredEntry } from '../corpus/corpus';
import type { FigureGroup } from '../corpus/figureGroups';
import type { ArticleId, Disposable, Log } from '../corpus/ports';
import type { QuoteGroup } from '../corpus/quoteGroups';
import type { SavedBucket, SavedLocal } from '../corpus/savedPeople';
import { joinSections, readSections, toSection } from '../corpus/snapshotFile';
import { TimeSlices } from '../corpus/timeSlices';
import type { SavedValue } from '../present/numberTable';
import type { SavedSpeaker } from '../present/speakerTable';
import type { LinkedCorpus } from './linkedCorpus';
import { decidedIn, findUnchanged, type KeptArticle, type UnchangedPorts } from './keptArticle';
import type { ListedMentions } from './listedMentions';
import { SharedGroups } from './sharedGroups';
import { append } from '../core/longLists';

export interface KeptListsPorts extends UnchangedPorts {
  readonly corpus: Corpus;
  readonly links: LinkedCorpus;
  readonly listed: ListedMentions;
  readonly store: ShardStore;
  /** Resolves when all that was decided can be asked for. */
  readonly whenDecided: () => Promise<void>;
  /** Of all that makes lists out of texts: what another one left is not used. */
  readonly engine: string;
  readonly log: Log;
  /** Whether articles wait to be analysed. */
  readonly isBusy: () => boolean;
  /** How long nothing has to change before it is written, in milliseconds. */
  readonly pause?: number;
  /** A larger file is not written. */
  readonly mostBytes?: number;
}

type SavedArticle = readonly [
  ...article: KeptArticle,
  people: readonly SavedLocal[],
  speakers: readonly SavedSpeaker[],
  numbers: readonly number[],
];

/** What a file holds, in this order, a section for some of each. */
type Section =
  | { readonly buckets: readonly SavedBucket[] }
  | { readonly articles: readonly SavedArticle[]; readonly values: readonly SavedValue[] }
  | Pick<SharedGroups, 'quotes' | 'figures'>;

const SHARD = 'lists';
/** Each takes a millisecond or two to write or to read. */
const ARTICLES_A_SECTION = 10;
const BUCKETS_A_SECTION = 50;
const GROUPS_A_SECTION = 50;
/** 8,000 articles take 20 MB; see `npm run bench:scale`. */
const MOST_BYTES = 64_000_000;
const PAUSE_MS = 3000;
/** What was left too early costs the next start the articles that changed since. */
const LEAST_BETWEEN_MS = 600_000;

export class KeptLists implements Disposable {
  private readonly slices = new TimeSlices();
  private readonly subscriptions: readonly Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every change, so that what is put together meanwhile is dropped. */
  private changes = 0;
  private saved = 0;
  private savedAt = -Infinity;
  private isDisposed = false;

  constructor(private readonly ports: KeptListsPorts) {
    const { corpus, links } = ports;
    this.subscriptions = [
      corpus.onDidChange(({ isRestored }) => {
        if (isRestored !== true) this.changes++;
      }),
      links.onDidChange(() => this.saveLater()),
    ];
  }

  /** Fills an empty corpus with what the last session left. Resolves when that can be seen; never rejects. */
  async restore(): Promise<void> {
    const { store, log } = this.ports;
    try {
      const content = await store.readShard(SHARD);
      if (content) await this.take(content);
    } catch (error) {
      log.info(`The lists of the last session are not used: ${messageOf(error)}`);
    }
  }

  /** Writes what is listed now. False where something changed meanwhile, or not all is known yet. Never rejects. */
  async save(): Promise<boolean> {
    const { store, engine, log, mostBytes = MOST_BYTES } = this.ports;
    const { changes } = this;
    const isStale = (): boolean =>
      this.isDisposed || this.changes !== changes || this.ports.isBusy() || !this.ports.links.isComplete;
    try {
      const sections: Uint8Array[] = [];
      let bytes = 0;
      if (isStale()) return false;
      for (const section of this.sections()) {
        const encoded = toSection(engine, sections.length, section);
        sections.push(encoded);
        bytes += encoded.length;
        await this.slices.next();
        if (isStale()) return false;
        if (bytes > mostBytes) {
          log.info('The lists are too large to be kept for the next start; they will be made anew.');
          this.settle(changes);
          return false;
        }
      }
      await store.writeShard(SHARD, joinSections(sections));
      this.settle(changes);
      return true;
    } catch (error) {
      log.warn(`The lists could not be kept for the next start: ${messageOf(error)}`);
      this.savedAt = performance.now();
      return false;
    }
  }

  /** Before the session ends: writes what it would have written later. */
  async saveNow(): Promise<void> {
    if (this.changes !== this.saved) await this.save();
  }

  /** Until something else changes nothing is written again. */
  private settle(changes: number): void {
    this.saved = changes;
    this.savedAt = performance.now();
  }

  private saveLater(): void {
    const { pause = PAUSE_MS } = this.ports;
    if (this.timer !== undefined || this.isDisposed) return;
    const wait = Math.max(pause, this.savedAt + LEAST_BETWEEN_MS - performance.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.changes === this.saved) return;
      // where it was too early nothing else may say when it is time
      void this.save().then((isSaved) => isSaved || this.saveLater());
    }, wait);
  }

  private *sections(): Generator<Section> {
    const { corpus, links, listed } = this.ports;
    const { people } = links.index;
    for (const buckets of inParts(people.saveBuckets(), BUCKETS_A_SECTION)) yield { buckets };
    for (const entries of inParts(corpus.entries(), ARTICLES_A_SECTION)) {
      const numbers = new Map<string, number>();
      const values: SavedValue[] = [];
      const numberOf = (value: SavedValue): number => {
        const key = `${value[0]} ${value[1]}`;
        let number = numbers.get(key);
        if (number === undefined) numbers.set(key, (number = values.push(value) - 1));
        return number;
      };
      const articles = entries.map((entry): SavedArticle => {
        const { id, hash } = entry;
        return [id, hash, decidedIn(entry), people.save(id), listed.quotes.save(id), listed.numbers.save(id, numberOf)];
      });
      yield { articles, values };
    }
    for (const quotes of inParts(links.quoteGroups(), GROUPS_A_SECTION)) yield { quotes, figures: [] };
    for (const figures of inParts(links.figureGroups(), GROUPS_A_SECTION)) yield { quotes: [], figures };
  }

  private async take(content: Uint8Array): Promise<void> {
    const { corpus, links, listed } = this.ports;
    const people = links.index.people.openRestored();
    const articles: [SavedArticle, readonly SavedValue[]][] = [];
    const quotes: QuoteGroup[] = [];
    const figures: FigureGroup[] = [];
    for (const section of readSections(this.ports.engine, content) as Generator<Section>) {
      await this.slices.next();
      if ('buckets' in section) for (const bucket of section.buckets) people.addBucket(bucket);
      else if ('articles' in section) {
        for (const article of section.articles) {
          people.addArticle(article[0], article[3]);
          articles.push([article, section.values]);
        }
      } else {
        append(quotes, section.quotes);
        append(figures, section.figures);
      }
    }
    const entries: RestoredEntry[] = [];
    const left: ArticleId[] = [];
    if (articles.some(([[, , decided]]) => decided !== '')) await this.ports.whenDecided();
    // asked for side by side: they lie in some dozens of files
    const asked: Promise<RestoredEntry | undefined>[] = [];
    for (const [[id, hash, decided]] of articles) {
      asked.push(findUnchanged(this.ports, [id, hash, decided]));
      await this.slices.next();
    }
    const kept = await Promise.all(asked);
    for (const [at, [[id, , , , speakers, numbers], values]] of articles.entries()) {
      await this.slices.next();
      const entry = kept[at];
      if (entry === undefined) left.push(id);
      else if (!corpus.get(id)) {
        listed.quotes.restore(id, speakers);
        listed.numbers.restore(id, numbers, values);
        entries.push(entry);
      }
    }
    if (this.isDisposed) return;
    // from here on in one go, so that nobody sees half of it
    const unknown = entries.filter(({ id }) => !corpus.get(id));
    const covered = new Set(unknown.map(({ id }) => id));
    for (const [[id, hash, decided]] of articles) {
      const open = corpus.get(id);
      if (open?.hash === hash && decidedIn(open) === decided) covered.add(id);
    }
    const index = links.index.people;
    index.restore(people);
    for (const id of left) if (!covered.has(id)) index.remove(id);
    for (const { id, analysis } of corpus.entries()) if (!covered.has(id)) index.put(id, analysis);
    corpus.restore(unknown);
    links.restore(
      new SharedGroups(quotes, figures).among((id) => covered.has(id)),
      covered,
    );
    if (covered.size === articles.length && corpus.size === covered.size) this.saved = this.changes;
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function* inParts<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const item of items) {
    if (part.push(item) < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
