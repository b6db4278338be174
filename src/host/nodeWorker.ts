/* Starts a worker on a thread of Node. */
import { Worker } from 'node:worker_threads';
import type { WorkerChannel } from '../corpus/ports';

/**
 * The heap limit keeps a runaway article from taking the host down. A young generation of this size costs no time and 40 MB
 * less than Node's own; see `npm run bench:scale`.
 */
export const THREAD_LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 };

/** `script` is the path of the built worker. */
export function startNodeWorker<Request, Reply>(script: string): WorkerChannel<Request, Reply> {
  const worker = new Worker(script, { resourceLimits: THREAD_LIMITS });
  let failed = false;
  const failures: ((error: Error) => void)[] = [];
  const fail = (error: Error): void => {
    if (failed) return;
    failed = true;
    for (const listen of failures) listen(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the worker ended with code ${code}`)));
  worker.unref();
  return {
    post: (request) => worker.postMessage(request),
    onMessage: (listen) => void worker.on('message', (reply: Reply) => listen(reply)),
    onFailure: (listen) => void failures.push(listen),
    close: () => void worker.terminate(),
  };
}
