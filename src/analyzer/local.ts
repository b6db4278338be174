/*
 * Owns analysis on this very thread: the fallback where no worker can be had, and the twin tests compare against.
 */
import { packAnalysis } from '../corpus/packedAnalysis';
import type { Analyzer } from '../corpus/ports';
import type { RecentTexts } from './recentTexts';

export function createLocalAnalyzer(): Analyzer {
  let texts: RecentTexts | undefined;
  return {
    // The engine is loaded when it is first needed: its word lists would cost the host its quick start.
    requestAnalysis: async (text, date) => {
      const { RecentTexts } = await import('./recentTexts');
      // a turn of the event loop between articles, so that a queue of them never blocks the host
      await new Promise((resolve) => setTimeout(resolve, 0));
      texts ??= new RecentTexts();
      return packAnalysis(texts.analyze(text, date));
    },
    dispose: () => undefined,
  };
}
