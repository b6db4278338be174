/*
 * Owns the two unions that cross between editor and worker. Every request is answered, done or failed, with its id.
 */
import type { PackedAnalysis } from '../corpus/packedAnalysis';

export interface AnalysisRequest {
  readonly id: number;
  readonly text: string;
  /** ISO date the article was written, where known. */
  readonly date: string | null;
}

export type AnalysisReply =
  /** Sent once, when the worker is up: a death before it is the worker's fault, one after it the article's. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly packed: PackedAnalysis }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string };

/** The worker's end of the wire. */
export interface ServerPort {
  post(reply: AnalysisReply): void;
  onMessage(listen: (request: AnalysisRequest) => void): void;
}

/** The editor's end of the wire to one worker; after onFailure it is dead. */
export interface Channel {
  post(request: AnalysisRequest): void;
  onMessage(listen: (reply: AnalysisReply) => void): void;
  /** Called once when the worker died or could not start. */
  onFailure(listen: (error: Error) => void): void;
  close(): void;
}

/** Starts one worker here; may reject or throw where none can be had. */
export type StartWorker = () => Channel | Promise<Channel>;
