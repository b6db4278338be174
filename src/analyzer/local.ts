/*
 * Owns analysis on this very thread: the fallback where no worker can be had, and the twin tests compare against.
 */
import { analyze } from '../core/analyze';
import type { Analyzer } from '../corpus/ports';

export function createLocalAnalyzer(): Analyzer {
  return {
    // a turn of the event loop between articles, so that a queue of them never blocks the host
    requestAnalysis: async (text, date) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return analyze(text, date);
    },
    dispose: () => undefined,
  };
}
