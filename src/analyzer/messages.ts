/*
 * Owns the two unions that cross between editor and worker. Every request is answered, done or failed, with its id.
 */
import type { Format } from '../core/format';
import type { PackedAnalysis } from '../corpus/packedAnalysis';
import type { ServerPort, StartWorker, WorkerChannel } from '../corpus/ports';

export interface AnalysisRequest {
  readonly id: number;
  readonly text: string;
  /** ISO date the article was written, where known. */
  readonly date: string | null;
  readonly format: Format;
}

export type AnalysisReply =
  /** Sent once, when the worker is up: a death before it is the worker's fault, one after it the article's. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly packed: PackedAnalysis }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string };

/** The worker's end of the wire. */
export type AnalysisPort = ServerPort<AnalysisRequest, AnalysisReply>;

/** The editor's end of the wire to one worker. */
export type AnalysisChannel = WorkerChannel<AnalysisRequest, AnalysisReply>;

export type StartAnalysis = StartWorker<AnalysisRequest, AnalysisReply>;
