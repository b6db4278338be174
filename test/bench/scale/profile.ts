// Owns what `--profile` records inside VS Code: where the extension host's turns went, the pauses of its garbage
// collector, and when it answered nobody. scripts/bench/blocks.mjs reads it.
import { readFileSync, writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { PerformanceObserver, type NodeGCPerformanceDetail, type PerformanceEntry } from 'node:perf_hooks';

/** Microseconds between two samples. */
const SAMPLED_US = 1000;
/** How often the clock ticks that a block holds up, in milliseconds. */
const TICK_MS = 5;

/** Begin and end of something, in microseconds of the profile's clock. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Recording extends Profiler.Profile {
  /** When no timer was served; `ran`: microseconds the thread had a processor meanwhile, where the system tells. */
  readonly gaps: readonly (Stretch & { readonly ran?: number })[];
  readonly collections: readonly (Stretch & { readonly kind: number | undefined })[];
}

const now = (): number => Number(process.hrtime.bigint() / 1000n);

/** Microseconds this thread has had a processor: on a busy machine less than has passed. Undefined but on Linux. */
function ranSoFar(): number | undefined {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1000;
  } catch {
    return undefined;
  }
}

export class Recorder {
  private readonly session = new Session();
  private readonly gaps: (Stretch & { readonly ran?: number })[] = [];
  private readonly collections: (Stretch & { readonly kind: number | undefined })[] = [];
  private readonly observer = new PerformanceObserver((list) => {
    const origin = now() - performance.now() * 1000;
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly detail?: NodeGCPerformanceDetail })[]) {
      const from = origin + entry.startTime * 1000;
      this.collections.push({ from, to: from + entry.duration * 1000, kind: entry.detail?.kind });
    }
  });
  private last = now();
  private ran = ranSoFar();
  private readonly clock = setInterval(() => {
    const at = now();
    const ran = ranSoFar();
    this.gaps.push({ from: this.last, to: at, ...(ran !== undefined && { ran: ran - (this.ran ?? ran) }) });
    this.last = at;
    this.ran = ran;
  }, TICK_MS);

  constructor() {
    this.observer.observe({ entryTypes: ['gc'] });
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.setSamplingInterval', { interval: SAMPLED_US });
    this.session.post('Profiler.start');
  }

  /** Writes what was recorded to a file that Chrome's tools open too; the file waits for a minute of samples some seconds. */
  async write(file: string): Promise<void> {
    clearInterval(this.clock);
    const profile = await new Promise<Profiler.Profile>((resolve, reject) =>
      this.session.post('Profiler.stop', (error, { profile }) => (error ? reject(error) : resolve(profile))),
    );
    this.observer.disconnect();
    this.session.disconnect();
    const recording: Recording = { ...profile, gaps: this.gaps, collections: this.collections };
    writeFileSync(file, JSON.stringify(recording));
  }
}
