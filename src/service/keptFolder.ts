/*
 * What a session leaves to the next of its articles together: people with who is whom, columns of quotes and numbers, and
 * groups. Whole or nothing. It is put together in keepFolder.ts; the bytes are of corpus/snapshotFile.ts, when to keep them is
 * decided in editor/keptLists.ts.
 */
import { append } from '../core/longLists';
import type { FigureGroup } from '../corpus/figureGroups';
import type { QuoteGroup } from '../corpus/quoteGroups';
import type { ArticleId } from '../corpus/ports';
import type { RestoredPeople, SavedBucket, SavedLocal } from '../corpus/savedPeople';
import { readSections } from '../corpus/snapshotFile';
import type { NumberTable, SavedValue } from '../present/numberTable';
import type { SavedSpeaker, SpeakerTable } from '../present/speakerTable';
import type { KeptArticle } from './protocol';
import { SharedGroups } from './sharedGroups';

export type SavedArticle = readonly [
  ...article: KeptArticle,
  people: readonly SavedLocal[],
  speakers: readonly SavedSpeaker[],
  numbers: readonly number[],
];

/** What a file holds, in this order, a section for some of each. */
export type Section =
  | { readonly buckets: readonly SavedBucket[] }
  | { readonly articles: readonly SavedArticle[]; readonly values: readonly SavedValue[] }
  | Pick<SharedGroups, 'quotes' | 'figures'>;

/** What was kept, read but not taken over yet. */
export class KeptFolder {
  private readonly buckets: SavedBucket[] = [];
  private readonly byId = new Map<ArticleId, readonly [SavedArticle, readonly SavedValue[]]>();
  private readonly quotes: QuoteGroup[] = [];
  private readonly figures: FigureGroup[] = [];

  /** Throws where the file is of another engine, cut or otherwise damaged. */
  constructor(engine: string, content: Uint8Array) {
    for (const section of readSections(engine, content) as Generator<Section>) {
      if ('buckets' in section) append(this.buckets, section.buckets);
      else if ('articles' in section)
        for (const article of section.articles) this.byId.set(article[0], [article, section.values]);
      else {
        append(this.quotes, section.quotes);
        append(this.figures, section.figures);
      }
    }
  }

  get articles(): readonly KeptArticle[] {
    return [...this.byId.values()].map(([[id, hash, decided]]) => [id, hash, decided]);
  }

  groups(): SharedGroups {
    return new SharedGroups(this.quotes, this.figures);
  }

  /** Puts all people into `restored`. */
  people(restored: RestoredPeople): RestoredPeople {
    for (const bucket of this.buckets) restored.addBucket(bucket);
    for (const [[id, , , people]] of this.byId.values()) restored.addArticle(id, people);
    return restored;
  }

  /** Puts the article's columns into the tables. */
  fill(id: ArticleId, numbers: NumberTable, speakers: SpeakerTable): void {
    const [article, values] = this.byId.get(id) ?? [];
    if (article === undefined || values === undefined) return;
    speakers.restore(id, article[4]);
    numbers.restore(id, article[5], values);
  }
}
