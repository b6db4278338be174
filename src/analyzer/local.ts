/*
 * Owns analysis on this very thread: the fallback where no worker can be had, and the twin tests compare against.
 */
import { packAnalysis } from '../corpus/packedAnalysis';
import type { Analyzer } from '../corpus/ports';

/** What has to be done before the engine can be imported; only the entry of a host where it is no module says so. */
let loadEngine = (): Promise<void> => Promise.resolve();

export function loadEngineBy(load: () => Promise<void>): void {
  loadEngine = load;
}

/** Resolves when modules that import the engine can be imported. */
export const whenEngineLoaded = (): Promise<void> => loadEngine();

export function createLocalAnalyzer(): Analyzer {
  return {
    // The engine is loaded when it is first needed: its word lists would cost the host its quick start.
    requestAnalysis: async (text, date, format) => {
      await loadEngine();
      const { analyze } = await import('../core/analyze');
      // a turn of the event loop between articles, so that a queue of them never blocks the host
      await new Promise((resolve) => setTimeout(resolve, 0));
      return packAnalysis(analyze(text, date, format));
    },
    dispose: () => undefined,
  };
}
