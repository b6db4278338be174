/* Owns starting the analysis worker in a browser, from a Blob of the built script: a page may not load it by address. */
import * as vscode from 'vscode';
import type { AnalysisReply, Channel } from '../analyzer/messages';
import type { WebEngine } from './webEngine';

/** `script` is where the built worker lies; it is read through workspace.fs, which also reaches remote hosts. */
export async function startWebWorker(script: vscode.Uri, engine: WebEngine): Promise<Channel> {
  const [first, source] = await Promise.all([engine.source(), vscode.workspace.fs.readFile(script)]);
  const address = URL.createObjectURL(new Blob([first, source as BlobPart], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const failures: ((error: Error) => void)[] = [];
  worker.addEventListener('error', (event) => {
    for (const listen of failures.splice(0)) listen(new Error(event.message || 'the worker could not run'));
  });
  return {
    post: (request) => worker.postMessage(request),
    onMessage: (listen) =>
      worker.addEventListener('message', (event: MessageEvent<AnalysisReply>) => listen(event.data)),
    onFailure: (listen) => void failures.push(listen),
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
