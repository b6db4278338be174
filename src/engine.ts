/* What all workers on Node and the extension share as one file on disk: the engine, and the service with it. */
export { analyze } from './core/analyze';
export { serveFolder } from './service/serveFolder';
