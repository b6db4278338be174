/*
 * Owns the worker's side: answers each request with its analysis, or with the reason there is none.
 */
import { messageOf } from '../core/errorMessage';
import { analyze } from '../core/analyze';
import { packAnalysis } from '../corpus/packedAnalysis';
import type { ServerPort } from './messages';

export function serve(port: ServerPort): void {
  port.onMessage(({ id, text, date }) => {
    try {
      port.post({ kind: 'done', id, packed: packAnalysis(analyze(text, date)) });
    } catch (error) {
      port.post({ kind: 'failed', id, error: messageOf(error) });
    }
  });
  port.post({ kind: 'ready' });
}
