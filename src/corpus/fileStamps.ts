/*
 * Owns which text a file had when it was last read: id → stamp and text hash, kept in one shard beside the analyses, so
 * that the next start reads changed files alone. Leaves what a stamp is made of to the ArticleSource.
 */
import { messageOf } from '../core/errorMessage';
import type { ShardStore } from './cache';
import type { ArticleId, Log } from './ports';
import { headLength, readBody, writeHead } from './shardFormat';
import { TimeSlices } from './timeSlices';

export interface StampOptions {
  readonly store: ShardStore;
  readonly log: Log;
  /** Called when there is something new to write. */
  readonly onDirty: () => void;
  /** More drop those not asked for longest. */
  readonly mostStamps?: number;
}

interface Stamped {
  readonly stamp: string;
  readonly hash: string;
}

const SHARD = 'stamps';
const FORMAT = 'corroborate-stamps 1';
/** Some 10 MB of lines: far more files than analyses are kept of. */
const MOST_STAMPS = 100_000;

export class FileStamps {
  private readonly stamps = new Map<ArticleId, Stamped>();
  private loading: Promise<void> | undefined;
  /** Told before all was read: what was kept of them no longer counts. Undefined from then on. */
  private dropped: Set<ArticleId> | undefined = new Set();
  private isDirty = false;

  constructor(private readonly options: StampOptions) {}

  /** Resolves when what was kept can be asked for. Never rejects. */
  whenRead(): Promise<void> {
    return (this.loading ??= this.load());
  }

  knows(id: ArticleId): boolean {
    return this.stamps.has(id);
  }

  /** Hash (hashText) of the text the file had under this stamp; undefined where it has another by now. */
  hashOf(id: ArticleId, stamp: string): string | undefined {
    const known = this.stamps.get(id);
    if (known?.stamp !== stamp) return undefined;
    this.stamps.delete(id);
    this.stamps.set(id, known); // the youngest again
    return known.hash;
  }

  put(id: ArticleId, stamp: string, hash: string): void {
    const known = this.stamps.get(id);
    if (known?.stamp === stamp && known.hash === hash) return;
    this.stamps.delete(id);
    this.stamps.set(id, { stamp, hash });
    this.touch();
  }

  /** The next time the file is read, whatever its stamp says. */
  forget(id: ArticleId): void {
    this.dropped?.add(id);
    if (this.stamps.delete(id)) this.touch();
  }

  /** All files are read again. */
  clear(): void {
    this.stamps.clear();
    this.dropped = undefined;
    this.touch();
  }

  /**
   * Writes what changed; what cannot be written is logged and tried again next time. Of two windows the last one wins:
   * a lost stamp costs reading one file.
   */
  async flush(): Promise<void> {
    if (!this.isDirty) return;
    this.isDirty = false;
    try {
      await this.whenRead();
      await this.options.store.writeShard(SHARD, encodeStamps(this.stamps));
    } catch (error) {
      this.isDirty = true;
      this.options.log.warn(`The stamps of files could not be written: ${messageOf(error)}`);
    }
  }

  private touch(): void {
    for (const oldest of this.stamps.keys()) {
      if (this.stamps.size <= (this.options.mostStamps ?? MOST_STAMPS)) break;
      this.stamps.delete(oldest);
    }
    this.isDirty = true;
    this.options.onDirty();
  }

  private async load(): Promise<void> {
    try {
      const content = await this.options.store.readShard(SHARD);
      const slices = new TimeSlices();
      const body = content && readBody(FORMAT, content);
      if (content && !body)
        this.options.log.info('The stamps of files are of another version or damaged; all are read.');
      for (const [id, stamped] of body ? decodeStamps(body) : []) {
        if (!this.dropped) break;
        if (!this.stamps.has(id) && !this.dropped.has(id)) this.stamps.set(id, stamped);
        await slices.next();
      }
    } catch (error) {
      this.options.log.warn(`The stamps of files could not be read: ${messageOf(error)}`);
    }
    this.dropped = undefined;
  }
}

/** One line a file: hash, stamp and id, tabs between. A stamp names the encoding, which is whatever the settings say. */
function encodeStamps(stamps: ReadonlyMap<ArticleId, Stamped>): Uint8Array {
  const lines = [...stamps].map(([id, { stamp, hash }]) => `${[hash, stamp, id].map(toField).join('\t')}\n`);
  const body = new TextEncoder().encode(lines.join(''));
  const content = new Uint8Array(headLength(FORMAT) + body.length);
  content.set(body, headLength(FORMAT));
  writeHead(FORMAT, content);
  return content;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' };
const toField = (text: string): string => text.replace(/[\\\t\n]/g, (mark) => ESCAPES[mark] ?? mark);
const fromField = (field: string): string =>
  field.replace(/\\([\\tn])/g, (_, mark: string) => ({ t: '\t', n: '\n' })[mark] ?? mark);

function* decodeStamps(body: Uint8Array): Generator<[ArticleId, Stamped]> {
  for (const line of new TextDecoder().decode(body).split('\n')) {
    const [hash, stamp, id] = line.split('\t').map(fromField);
    if (hash && stamp && id) yield [id, { stamp, hash }];
  }
}
