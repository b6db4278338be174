/*
 * Owns reading articles before it is their turn, a few at a time: a file takes longer to fetch than to analyse.
 */
import type { ArticleId } from './ports';

/** More are held in memory for nothing; see `npm run bench:scale`. */
const MOST_AHEAD = 16;

export class ReadAhead<T> {
  private readonly readings = new Map<ArticleId, Promise<T>>();

  constructor(private readonly read: (id: ArticleId) => Promise<T>) {}

  /** Starts to read the first of these that are not being read already. */
  start(ids: Iterable<ArticleId>): void {
    for (const id of ids) {
      if (this.readings.size >= MOST_AHEAD) return;
      if (this.readings.has(id)) continue;
      const reading = this.read(id);
      reading.catch(() => undefined); // whoever takes it is told
      this.readings.set(id, reading);
    }
  }

  /** What was read ahead, else reads now. Rejects as reading does. */
  take(id: ArticleId): Promise<T> {
    const reading = this.readings.get(id) ?? this.read(id);
    this.readings.delete(id);
    return reading;
  }

  /** The article may have changed since it was read. */
  forget(id: ArticleId): void {
    this.readings.delete(id);
  }
}
