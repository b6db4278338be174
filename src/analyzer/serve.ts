/*
 * Owns the worker's side: answers each request with its analysis, or with the reason there is none.
 */
import { analyze } from '../core/analyze';
import { messageOf } from '../core/errorMessage';
import { packAnalysis } from '../corpus/packedAnalysis';
import type { AnalysisPort } from './messages';

export function serve(port: AnalysisPort): void {
  port.onMessage(({ id, text, date, format }) => {
    try {
      port.post({ kind: 'done', id, packed: packAnalysis(analyze(text, date, format)) });
    } catch (error) {
      port.post({ kind: 'failed', id, error: messageOf(error) });
    }
  });
  port.post({ kind: 'ready' });
}
