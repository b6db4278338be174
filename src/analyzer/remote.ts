/*
 * Owns analysis on a worker: one request on the wire at a time, so that a death can be laid to one article.
 * A worker that dies or hangs is started again and the article tried once more; an article that takes the worker down
 * twice is quarantined. Where no worker comes up, the local analyzer takes over, with a warning.
 */
import { messageOf } from '../core/errorMessage';
import type { Format } from '../core/format';
import { hashText } from '../core/text';
import type { PackedAnalysis } from '../corpus/packedAnalysis';
import type { Analyzer, Log } from '../corpus/ports';
import type { AnalysisChannel, AnalysisReply, StartAnalysis } from './messages';

/** Times in a row a worker may fail to come up before none is started any more. */
const MOST_FAILED_STARTS = 2;
/** An article may take this long plus its share by length; held by the growth table of `npm run bench`. */
const PATIENCE_MS = 10_000;
const PATIENCE_MS_PER_1000_CHARACTERS = 10;

export interface RemoteOptions {
  readonly start: StartAnalysis;
  readonly fallback: Analyzer;
  readonly log: Log;
  /** For tests: milliseconds before a worker counts as hanging. */
  readonly patienceMs?: number;
}

interface Job {
  readonly text: string;
  readonly date: string | null;
  readonly format: Format;
  readonly resolve: (packed: PackedAnalysis) => void;
  readonly reject: (error: Error) => void;
  deaths: number;
}

interface Running {
  readonly id: number;
  readonly job: Job;
  readonly timer: ReturnType<typeof setTimeout>;
}

export class RemoteAnalyzer implements Analyzer {
  private readonly queue: Job[] = [];
  private readonly quarantine = new Set<string>();
  private channel: AnalysisChannel | null = null;
  private running: Running | null = null;
  private starting = false;
  private nextId = 1;
  private isReady = false;
  private failedStarts = 0;
  private disposed = false;

  constructor(private readonly options: RemoteOptions) {}

  /** True while requests go to a worker; false once the local analyzer has taken over. */
  get isRemote(): boolean {
    return this.failedStarts < MOST_FAILED_STARTS;
  }

  requestAnalysis(text: string, date: string | null, format: Format): Promise<PackedAnalysis> {
    if (this.disposed) return Promise.reject(stopped());
    if (this.quarantine.size > 0 && this.quarantine.has(hashText(text))) return Promise.reject(quarantined());
    if (!this.isRemote) return this.options.fallback.requestAnalysis(text, date, format);
    return new Promise((resolve, reject) => {
      this.queue.push({ text, date, format, resolve, reject, deaths: 0 });
      void this.pump();
    });
  }

  dispose(): void {
    this.disposed = true;
    this.closeChannel();
    this.takeRunning()?.reject(stopped());
    for (const job of this.queue.splice(0)) job.reject(stopped());
    this.options.fallback.dispose();
  }

  private async pump(): Promise<void> {
    if (this.running || this.starting || this.disposed || this.queue.length === 0) return;
    if (!this.channel && this.isRemote) await this.startChannel();
    // whoever asked between the start and this turn was quicker
    if (this.running || this.disposed) return;
    if (!this.channel) return this.giveUp();
    const job = this.queue.shift();
    if (job) this.send(this.channel, job);
  }

  private async startChannel(): Promise<void> {
    this.starting = true;
    try {
      const channel = await this.options.start();
      if (this.disposed) channel.close();
      else this.adopt(channel);
    } catch (error) {
      this.failedStarts = MOST_FAILED_STARTS;
      this.options.log.warn(`No analysis worker could be started: ${messageOf(error)}`);
    } finally {
      this.starting = false;
    }
  }

  private adopt(channel: AnalysisChannel): void {
    this.channel = channel;
    this.isReady = false;
    channel.onMessage((reply) => {
      if (this.channel === channel) this.settle(reply);
    });
    channel.onFailure((error) => {
      if (this.channel === channel) this.fail(error);
    });
  }

  private send(channel: AnalysisChannel, job: Job): void {
    const id = this.nextId++;
    const patience =
      this.options.patienceMs ?? PATIENCE_MS + (job.text.length / 1000) * PATIENCE_MS_PER_1000_CHARACTERS;
    const timer = setTimeout(() => this.fail(new Error(`no answer within ${patience / 1000} s`)), patience);
    this.running = { id, job, timer };
    try {
      channel.post({ id, text: job.text, date: job.date, format: job.format });
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private settle(reply: AnalysisReply): void {
    if (reply.kind === 'ready') {
      this.isReady = true;
      this.failedStarts = 0;
      return;
    }
    if (this.running?.id !== reply.id) return;
    const job = this.takeRunning();
    void this.pump(); // first, so that the worker never waits for what is done with its answer
    if (reply.kind === 'done') job?.resolve(reply.packed);
    else job?.reject(new Error(reply.error));
  }

  /** The worker is dead or hangs: the article it had is tried once more, then quarantined. */
  private fail(error: Error): void {
    this.closeChannel();
    const job = this.takeRunning();
    if (!this.isReady) this.failedStarts++;
    else if (job) job.deaths++;
    if (job && job.deaths < 2) {
      this.options.log.warn(`The analysis worker failed (${error.message}); it is started again.`);
      this.queue.unshift(job);
    } else if (job) {
      this.quarantine.add(hashText(job.text));
      job.reject(quarantined());
    }
    void this.pump();
  }

  private giveUp(): void {
    this.options.log.warn('Articles are analysed without a worker from now on; the editor may feel slower meanwhile.');
    for (const job of this.queue.splice(0)) {
      // what took a worker down must not take the host down
      if (job.deaths > 0) job.reject(quarantined());
      else this.options.fallback.requestAnalysis(job.text, job.date, job.format).then(job.resolve, job.reject);
    }
  }

  private takeRunning(): Job | undefined {
    const running = this.running;
    this.running = null;
    if (running) clearTimeout(running.timer);
    return running?.job;
  }

  private closeChannel(): void {
    const channel = this.channel;
    this.channel = null;
    channel?.close();
  }
}

const stopped = (): Error => new Error('The analysis was stopped.');
const quarantined = (): Error =>
  new Error('This article stopped the analysis twice and is left out until its text changes.');
