/*
 * What waits to be handed to the service, in order, so many bytes in one go; articles that are merely held come last.
 * Leaves to whom it goes, and what becomes of it, to client.ts.
 */
import type { Corpus, CorpusEntry } from '../corpus/corpus';
import type { ArticleId } from '../corpus/ports';
import { decidedIn } from './keptArticle';
import type { HeldArticle, ToService } from './protocol';

/** Bytes handed over in one go: to copy so much takes a millisecond or two. */
const BYTES_AT_ONCE = 2_000_000;

export class Outbox {
  private queue: ToService[] = [];
  private readonly held = new Set<ArticleId>();
  private pump: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly corpus: Pick<Corpus, 'get'>) {}

  push(message: ToService): void {
    this.queue.push(message);
  }

  /** The analysis of the article follows when nothing else waits. */
  hold(id: ArticleId): void {
    this.held.add(id);
  }

  letGo(id: ArticleId): void {
    this.held.delete(id);
  }

  /** False where it was handed over. */
  takeBack(message: ToService): boolean {
    const at = this.queue.indexOf(message);
    if (at >= 0) this.queue.splice(at, 1);
    return at >= 0;
  }

  /** In place of all that waited: the service is a new one. */
  restart(messages: readonly ToService[]): void {
    this.held.clear();
    this.queue = [...messages];
  }

  /** Posts what there is room for; where more is left, `goOn` is called a turn later. Throws what `post` throws. */
  send(post: (message: ToService) => void, goOn: () => void): void {
    if (this.pump !== undefined) return;
    let room = BYTES_AT_ONCE;
    let at = 0;
    for (; at < this.queue.length && room > 0; at++) {
      const message = this.queue[at] as ToService;
      post(message);
      room -= bytesOf(message);
    }
    this.queue = this.queue.slice(at);
    for (const id of this.queue.length === 0 ? this.held : []) {
      if (room <= 0) break;
      this.held.delete(id);
      const entry = this.corpus.get(id);
      if (entry === undefined) continue;
      const message: ToService = { kind: 'hold', article: toHeld(entry) };
      post(message);
      room -= bytesOf(message);
    }
    if (this.queue.length + this.held.size === 0) return;
    this.pump = setTimeout(() => {
      this.pump = undefined;
      goOn();
    }, 0);
  }

  /** Nothing more is posted until `send` is called again. */
  stop(): void {
    clearTimeout(this.pump);
    this.pump = undefined;
  }
}

function bytesOf(message: ToService): number {
  if (message.kind !== 'put' && message.kind !== 'hold') return 1000;
  const { content } = message.article;
  return content instanceof Uint8Array ? content.length + 500 : 100_000;
}

export function toHeld(entry: CorpusEntry): HeldArticle {
  const { id, hash, packed, found } = entry;
  const content = packed !== undefined && found === undefined ? packed : entry.analysis;
  return { id, hash, decided: decidedIn(entry), content };
}
