/*
 * `annotate --jobs N`: articles answered on worker threads, written in the order they were read. A thread that dies costs
 * the article it died of, which is answered by an error line; the rest goes on with a new one.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { THREAD_LIMITS } from '../host/nodeWorker';
import type { NoteRecord } from '../notes/note';
import { answerAll, answerUnanalysed, join, type Answers, type Asked } from './articleAnswers';
import { analyseBy } from './decisions';

/** Groups of articles read and not yet written, for each thread: one at work, one to go on with, two behind a slow one. */
const AHEAD = 4;

/** What a thread needs to know from the start. */
interface ThreadData {
  readonly records: readonly NoteRecord[];
}

/** Starts a thread of the command line's own bundle, which answers where it finds itself on one (src/cli.ts). */
export function startAnswering(records: readonly NoteRecord[]): Worker {
  const workerData: ThreadData = { records };
  return new Worker(__filename, { workerData, resourceLimits: THREAD_LIMITS });
}

/** What a thread sends: null once, when it is up, then answers. A death before it is not an article's fault. */
type Reply = Answers | null;

interface Task {
  readonly asked: readonly Asked[];
  readonly resolve: (answers: Answers) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Hands the answers of each group to `write`, one after another in the order of the groups. Reads ahead no further than
 * AHEAD groups a thread. Rejects where reading or writing fails, or no thread comes up; what was read before is written.
 */
export async function answerOnThreads(
  groups: AsyncIterable<readonly Asked[]>,
  jobs: number,
  start: () => Worker,
  write: (answers: Answers) => Promise<void>,
): Promise<void> {
  const threads = new AnsweringThreads(jobs, start);
  const pending: Promise<void>[] = [];
  let last = Promise.resolve();
  try {
    for await (const asked of groups) {
      const [before, answers] = [last, threads.answer(asked)];
      last = before.then(async () => write(await answers));
      // whoever waits for it hears of a failure; nobody waits for those behind
      last.catch(() => undefined);
      answers.catch(() => undefined);
      pending.push(last);
      if (pending.length >= jobs * AHEAD) await pending.shift();
    }
  } finally {
    await last.finally(() => threads.close());
  }
}

/** The other side, on a thread: answers whatever it is asked. */
export function answerOnThisThread(): void {
  const { records } = workerData as ThreadData;
  const analyse = analyseBy(records);
  const ready: Reply = null;
  parentPort?.postMessage(ready);
  parentPort?.on('message', (asked: readonly Asked[]) => parentPort?.postMessage(answerAll(asked, analyse)));
}

/** A thread with what it has at work. */
interface Thread {
  readonly worker: Worker;
  isUp: boolean;
  task: Task | undefined;
}

class AnsweringThreads {
  private readonly waiting: Task[] = [];
  private readonly threads = new Set<Thread>();

  constructor(
    private readonly most: number,
    private readonly start: () => Worker,
  ) {}

  /** Rejects where no thread comes up. */
  answer(asked: readonly Asked[]): Promise<Answers> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject });
      this.pump();
    });
  }

  close(): void {
    for (const { worker } of this.threads) {
      worker.removeAllListeners();
      void worker.terminate();
    }
  }

  private pump(): void {
    while (this.waiting.length > 0) {
      const thread = [...this.threads].find(({ task }) => task === undefined) ?? this.startOne();
      if (thread === undefined) return;
      thread.task = this.waiting.shift();
      thread.worker.postMessage(thread.task?.asked);
    }
  }

  /** Undefined where there are enough. */
  private startOne(): Thread | undefined {
    if (this.threads.size >= this.most) return undefined;
    const worker = this.start();
    const thread: Thread = { worker, isUp: false, task: undefined };
    let why = 'it ended';
    worker.on('message', (answers: Reply) => {
      thread.isUp = true;
      if (answers === null) return;
      const task = thread.task;
      thread.task = undefined;
      this.pump(); // first, so that the thread never waits for what is done with its answers
      task?.resolve(answers);
    });
    worker.on('error', ({ message }) => (why = message));
    worker.on('exit', () => {
      this.threads.delete(thread);
      if (thread.task !== undefined) this.takeBack(thread.task, thread.isUp, why);
      this.pump();
    });
    this.threads.add(thread);
    return thread;
  }

  /** A thread died with this at work: of several articles each is asked by itself, to know which one it was. */
  private takeBack({ asked, resolve, reject }: Task, wasUp: boolean, why: string): void {
    const [first, ...others] = asked;
    if (!wasUp) reject(new Error(`No worker thread could be started (${why}). Leave out --jobs.`));
    else if (first !== undefined && others.length === 0)
      resolve(
        answerUnanalysed(first, `The article could not be analysed, and is left out. It ended its thread: ${why}.`),
      );
    else Promise.all(asked.map((one) => this.answer([one]))).then((all) => resolve(join(all)), reject);
  }
}
