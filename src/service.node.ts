/* Entry of the service's worker on Node: hands its port to service/serveFolder. */
import { parentPort } from 'node:worker_threads';
import type { ToService } from './service/protocol';
import { serveFolder } from './service/serveFolder';

const port = parentPort;
if (port)
  serveFolder({
    post: (reply) => port.postMessage(reply),
    onMessage: (listen) => void port.on('message', (message: ToService) => listen(message)),
  });
