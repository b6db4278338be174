/*
 * The asking side of the wire: hands over what the corpus holds, asks, and keeps a service running. One that dies or hangs
 * is started again, is given all articles once more and asked again what it left unanswered; an article at whose passages
 * it died twice is linked no more until its text changes. Where none comes up the same code answers in process.
 */
import { messageOf } from '../core/errorMessage';
import type { Corpus, RestoredEntry } from '../corpus/corpus';
import { Emitter } from '../corpus/emitter';
import type { ArticleId, Disposable, Log, StartWorker, WorkerChannel } from '../corpus/ports';
import { Outbox, toHeld } from './outbox';
import type { FromService, ListAddress, ListName, Page, Question, Questions, ToService } from './protocol';

export type ServiceChannel = WorkerChannel<ToService, FromService>;

export interface ClientOptions {
  /** Left out, answers are found in process. */
  readonly start?: StartWorker<ToService, FromService>;
  readonly inProcess: StartWorker<ToService, FromService>;
  readonly log: Log;
  /** For tests: milliseconds without a word before a service that was asked counts as hanging. */
  readonly patienceMs?: number;
}

/** What says that nobody waits any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listen: () => void): Disposable;
}

/** Times in a row a worker may fail before it has said anything, until none is started any more. */
const MOST_FAILURES = 6;
/** How often a question is asked again of a service that was started again. */
const MOST_DEATHS = 2;
const PATIENCE_MS = 120_000;

interface Asked {
  readonly message: ToService & { readonly kind: 'ask' };
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  deaths: number;
}

export class ServiceClient implements Disposable {
  private readonly subscription: Disposable;
  private readonly emitter = new Emitter<void>();
  /** Fires when what several articles say is listed anew. */
  readonly onDidList = this.emitter.on;
  private channel: ServiceChannel | undefined;
  private isStarting = false;
  private failures = 0;
  private isInProcess: boolean;
  private isDisposed = false;
  private readonly outbox: Outbox;
  private readonly asked = new Map<number, Asked>();
  private nextAsk = 1;
  private patience: ReturnType<typeof setTimeout> | undefined;
  /** Raised with every start: what one service opened another knows nothing of. */
  private generation = 0;
  private openedBy = -1;
  private linking: ArticleId | undefined;
  private readonly deaths = new Map<ArticleId, { readonly hash: string; readonly times: number }>();

  constructor(
    private readonly corpus: Corpus,
    private readonly options: ClientOptions,
  ) {
    this.isInProcess = options.start === undefined;
    this.outbox = new Outbox(corpus);
    this.subscription = corpus.onDidChange(({ changed, removed, isRestored = false }) => {
      if (isRestored) return; // `adopt` tells of them
      if (this.channel === undefined) return this.send(); // the start tells of all
      for (const id of changed) this.outbox.letGo(id);
      for (const id of changed) this.outbox.push({ kind: 'put', ...this.toPut(id) });
      if (removed.length > 0) this.outbox.push({ kind: 'remove', ids: removed });
      this.send();
    });
  }

  /**
   * Asks one of the questions of protocol.ts. Rejects with what was refused, when it is cancelled, and where the service
   * died of it more than once.
   */
  ask<Q extends Question>(question: Q, ...args: Parameters<Questions[Q]>): Promise<ReturnType<Questions[Q]>> {
    return this.enqueue(undefined, question, args);
  }

  /** The question `rows`, with what its rows hold. */
  rows<L extends ListName>(address: ListAddress<L>, from: number, to: number, revision?: number): Promise<Page<L>> {
    return this.ask('rows', address, from, to, revision) as Promise<Page<L>>;
  }

  /** The same until `token` says that nobody waits any more; then it rejects. */
  askUntil<Q extends Question>(
    token: Cancellation | undefined,
    question: Q,
    ...args: Parameters<Questions[Q]>
  ): Promise<ReturnType<Questions[Q]>> {
    return this.enqueue(token, question, args);
  }

  private enqueue<Q extends Question>(
    token: Cancellation | undefined,
    question: Q,
    args: Parameters<Questions[Q]>,
  ): Promise<ReturnType<Questions[Q]>> {
    if (this.isDisposed || token?.isCancellationRequested === true) return Promise.reject(stopped());
    return new Promise<unknown>((resolve, reject) => {
      const ask = this.nextAsk++;
      const message = { kind: 'ask' as const, ask, question, args };
      const subscription = token?.onCancellationRequested(() => this.cancel(ask));
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T): void => {
          subscription?.dispose();
          done(value);
        };
      this.asked.set(ask, { message, resolve: settle(resolve), reject: settle(reject), deaths: 0 });
      this.outbox.push(message);
      this.send();
    }) as Promise<ReturnType<Questions[Q]>>;
  }

  /** The articles that were kept; rejects where what was kept cannot be used. */
  async openKept(engine: string, content: Uint8Array): Promise<ReturnType<Questions['openKept']>> {
    const articles = await this.ask('openKept', engine, content);
    this.openedBy = this.generation;
    return articles;
  }

  /** Fills the corpus with these articles of what was opened; `open` ones are there already and as they were kept. */
  async adopt(restored: readonly RestoredEntry[], open: readonly ArticleId[]): Promise<void> {
    const isKnown = this.openedBy === this.generation && this.channel !== undefined;
    this.corpus.restore(restored);
    const ids = restored.map(({ id }) => id);
    const { generation } = this;
    for (const id of isKnown ? ids : []) this.outbox.hold(id);
    const isAdopted = isKnown && (await this.ask('adoptKept', [...ids, ...open]).catch(() => false));
    // a service that was started meanwhile was given all there is
    if (isAdopted || generation !== this.generation) return;
    for (const id of ids) {
      this.outbox.letGo(id);
      if (this.corpus.get(id)) this.outbox.push({ kind: 'put', ...this.toPut(id) });
    }
    this.send();
  }

  dispose(): void {
    this.isDisposed = true;
    this.subscription.dispose();
    clearTimeout(this.patience);
    this.close();
    for (const { reject } of this.asked.values()) reject(stopped());
    this.asked.clear();
  }

  private cancel(ask: number): void {
    const asked = this.asked.get(ask);
    if (!asked) return;
    this.asked.delete(ask);
    if (!this.outbox.takeBack(asked.message)) this.channel?.post({ kind: 'cancel', ask });
    asked.reject(stopped());
  }

  private toPut(id: ArticleId): Omit<ToService & { kind: 'put' }, 'kind'> {
    const entry = this.corpus.get(id);
    if (!entry) throw new Error('the corpus changed while it told of it');
    const death = this.deaths.get(id);
    const isSuspect = death !== undefined && death.times >= MOST_DEATHS && death.hash === entry.hash;
    return { article: toHeld(entry), ...(isSuspect ? { isSuspect } : {}) };
  }

  private send(): void {
    if (this.isDisposed) return;
    const { channel } = this;
    if (!channel) return void this.start();
    const post = (message: ToService): void => {
      if (message.kind === 'ask') this.bePatient();
      channel.post(message);
    };
    try {
      this.outbox.send(post, () => this.send());
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async start(): Promise<void> {
    if (this.isStarting) return;
    this.isStarting = true;
    try {
      const { start, inProcess } = this.options;
      const channel = await (this.isInProcess || !start ? inProcess() : start());
      if (this.isDisposed) channel.close();
      else this.adoptChannel(channel);
    } catch (error) {
      this.options.log.warn(`No worker could be started to link articles: ${messageOf(error)}`);
      if (this.isInProcess) return this.refuseAll(messageOf(error));
      this.isInProcess = true;
    } finally {
      this.isStarting = false;
    }
    this.send();
  }

  private adoptChannel(channel: ServiceChannel): void {
    this.channel = channel;
    this.generation++;
    this.linking = undefined;
    channel.onMessage((message) => {
      if (this.channel === channel) this.take(message);
    });
    channel.onFailure((error) => {
      if (this.channel === channel) this.fail(error);
    });
    // all that is known, then what was asked
    const puts = Array.from(this.corpus.entries(), ({ id }) => ({ kind: 'put' as const, ...this.toPut(id) }));
    this.outbox.restart([...puts, ...Array.from(this.asked.values(), ({ message }) => message)]);
  }

  private take(message: FromService): void {
    this.bePatient();
    switch (message.kind) {
      case 'ready':
        return;
      case 'listed':
        this.failures = 0;
        return this.emitter.fire();
      case 'linking':
        this.linking = message.id ?? undefined;
        return;
      case 'failed':
        return this.options.log.error(`${message.id} could not be linked: ${message.error}`);
      case 'answer':
        return this.settle(message.ask)?.resolve(message.value);
      case 'refused':
        return this.settle(message.ask)?.reject(new Error(message.error));
    }
  }

  /** Undefined where it was answered already, or nobody asked. */
  private settle(ask: number): Asked | undefined {
    const asked = this.asked.get(ask);
    this.asked.delete(ask);
    if (this.asked.size === 0) clearTimeout(this.patience);
    return asked;
  }

  private bePatient(): void {
    clearTimeout(this.patience);
    if (this.asked.size === 0) return;
    const { patienceMs = PATIENCE_MS } = this.options;
    this.patience = setTimeout(() => this.fail(new Error(`no word within ${patienceMs / 1000} s`)), patienceMs);
  }

  private fail(error: Error): void {
    if (this.isDisposed) return;
    this.close();
    this.options.log.warn(`What links articles failed (${error.message}); it is started again.`);
    if (++this.failures >= MOST_FAILURES && !this.isInProcess) {
      this.isInProcess = true;
      this.options.log.warn('Articles are linked without a worker from now on; the editor may feel slower meanwhile.');
    }
    this.blame();
    for (const [ask, asked] of this.asked) {
      if (++asked.deaths <= MOST_DEATHS) continue;
      this.asked.delete(ask);
      asked.reject(new Error('What was asked could not be worked out.'));
    }
    this.send();
  }

  /** Lays the death to the article whose passages were being linked. */
  private blame(): void {
    const id = this.linking;
    const hash = id === undefined ? undefined : this.corpus.get(id)?.hash;
    if (id === undefined || hash === undefined) return;
    const before = this.deaths.get(id);
    const times = before?.hash === hash ? before.times + 1 : 1;
    this.deaths.set(id, { hash, times });
    if (times === MOST_DEATHS) this.options.log.warn(`${id} is no longer compared with other articles.`);
  }

  private refuseAll(reason: string): void {
    for (const { reject } of this.asked.values()) reject(new Error(reason));
    this.asked.clear();
  }

  private close(): void {
    const { channel } = this;
    this.channel = undefined;
    this.outbox.stop();
    channel?.close();
  }
}

const stopped = (): Error => new Error('Nobody waits for the answer any more.');
