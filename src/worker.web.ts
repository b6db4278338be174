/* Entry of both workers in the browser, told apart by name: hands its global port to analyzer/serve or service/serveFolder. */
import type { AnalysisRequest } from './analyzer/messages';
import { serve } from './analyzer/serve';
import type { ToService } from './service/protocol';
import { serveFolder } from './service/serveFolder';

// the editor puts its own name before it
if (self.name.endsWith('service'))
  serveFolder({
    post: (reply) => self.postMessage(reply),
    onMessage: (listen) => self.addEventListener('message', (event: MessageEvent<ToService>) => listen(event.data)),
  });
else
  serve({
    post: (reply) =>
      self.postMessage(reply, { transfer: reply.kind === 'done' ? [reply.packed.buffer as ArrayBuffer] : [] }),
    onMessage: (listen) =>
      self.addEventListener('message', (event: MessageEvent<AnalysisRequest>) => listen(event.data)),
  });
