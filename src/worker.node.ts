/* Entry of the analysis worker on Node: hands its port to analyzer/serve. */
import { parentPort } from 'node:worker_threads';
import type { AnalysisRequest } from './analyzer/messages';
import { serve } from './analyzer/serve';

const port = parentPort;
if (port) {
  serve({
    post: (reply) => port.postMessage(reply, reply.kind === 'done' ? [reply.packed.buffer as ArrayBuffer] : []),
    onMessage: (listen) => void port.on('message', (request: AnalysisRequest) => listen(request)),
  });
}
