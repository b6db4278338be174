/*
 * Owns the texts behind lists and jumps: the open document's as it stands, else the file's, a few kept in memory.
 */
import { normaliseText, toLineTable, type LineTable } from '../core/text';
import type { Corpus } from '../corpus/corpus';
import type { ArticleId, ArticleSource, Disposable } from '../corpus/ports';
import type { LiveArticles } from './liveArticles';

export interface ArticleText {
  /** Normalised. */
  readonly text: string;
  readonly lines: LineTable;
}

/** Opening a person mentioned in 64 articles reads each once. */
const MOST_KEPT = 64;

export class ArticleTexts implements Disposable {
  private readonly kept = new Map<ArticleId, Promise<ArticleText | undefined>>();
  private readonly subscription: Disposable;

  constructor(
    corpus: Corpus,
    private readonly source: ArticleSource,
    private readonly live: LiveArticles,
  ) {
    this.subscription = corpus.onDidChange(({ changed, removed }) => {
      for (const id of [...changed, ...removed]) this.kept.delete(id);
    });
  }

  /** Undefined where the article is gone or cannot be read. */
  read(id: ArticleId): Promise<ArticleText | undefined> {
    const open = this.live.byId(id);
    if (open) return Promise.resolve(open);
    const known = this.kept.get(id);
    if (known) return known;
    const reading = this.readFile(id);
    this.kept.set(id, reading);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return reading;
  }

  private async readFile(id: ArticleId): Promise<ArticleText | undefined> {
    try {
      const reading = await this.source.readArticle(id);
      if (reading.kind !== 'text') return undefined;
      const text = normaliseText(reading.text);
      return { text, lines: toLineTable(text) };
    } catch {
      // the indexer says why when it reads; a list shows the mention without its line
      return undefined;
    }
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
