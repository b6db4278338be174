/* Entry of the analysis worker in the browser: hands its global port to analyzer/serve. */
import type { AnalysisRequest } from './analyzer/messages';
import { serve } from './analyzer/serve';

serve({
  post: (reply) =>
    self.postMessage(reply, { transfer: reply.kind === 'done' ? [reply.packed.buffer as ArrayBuffer] : [] }),
  onMessage: (listen) => self.addEventListener('message', (event: MessageEvent<AnalysisRequest>) => listen(event.data)),
});
