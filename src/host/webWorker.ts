/* Starts a worker in a browser, from a Blob of the built script: a page may not load it by address. */
import * as vscode from 'vscode';
import type { WorkerChannel } from '../corpus/ports';
import type { WebEngine } from './webEngine';

/** `script` is where the built workers lie, of which `name` is wanted; it is read through workspace.fs, which also reaches remote hosts. */
export async function startWebWorker<Request, Reply>(
  script: vscode.Uri,
  name: 'analysis' | 'service',
  engine: WebEngine,
): Promise<WorkerChannel<Request, Reply>> {
  const [first, source] = await Promise.all([engine.source(), vscode.workspace.fs.readFile(script)]);
  const address = URL.createObjectURL(new Blob([first, source as BlobPart], { type: 'text/javascript' }));
  const worker = new Worker(address, { name });
  const failures: ((error: Error) => void)[] = [];
  worker.addEventListener('error', (event) => {
    for (const listen of failures.splice(0)) listen(new Error(event.message || 'the worker could not run'));
  });
  return {
    post: (request) => worker.postMessage(request),
    onMessage: (listen) => worker.addEventListener('message', (event: MessageEvent<Reply>) => listen(event.data)),
    onFailure: (listen) => void failures.push(listen),
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
