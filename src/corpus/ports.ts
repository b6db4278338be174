/*
 * Owns the questions the corpus asks of the outside. Each has a real twin in memory for tests, and hosts implement
 * them: the editor over VS Code's file system and a worker, the command line over node:fs.
 */
import type { Analysis } from '../core/annotation';
import type { Format } from '../core/format';
import type { PackedAnalysis } from './packedAnalysis';

/** Names an article: a URI string in the editor, a path or given id on the command line. */
export type ArticleId = string;

/**
 * What reading an article gave: its text, with the stamp it had before it was read; nothing any more; or a sentence that
 * says why it is passed over.
 */
export type Reading =
  | { readonly kind: 'text'; readonly text: string; readonly stamp?: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'skipped'; readonly reason: string };

export interface ArticleSource {
  /** Reads one article; rejects with a cause where it is there but could not be read. */
  readArticle(id: ArticleId): Promise<Reading>;
  /**
   * What changes whenever the file's text may have changed, without tab or line break; costs less than reading.
   * Undefined where there is nothing to go by. Never rejects.
   */
  stampOf?(id: ArticleId): Promise<string | undefined>;
}

export interface Analyzer {
  /** Always settles: with the analysis, or with an error that says why there is none. */
  requestAnalysis(text: string, date: string | null, format: Format): Promise<PackedAnalysis>;
  dispose(): void;
}

/** What people decided, laid over an analysis before anything else sees it. */
export interface Corrections {
  /** Whether anything decided may change this article, or changed it before: its text is needed then. */
  concerns(id: ArticleId, hash: string): boolean;
  /**
   * The very analysis given where nothing was decided, the same object again while the same is decided. `text` is
   * normalised. Never throws.
   */
  correct(article: { readonly id: ArticleId; readonly text: string; readonly hash: string }, found: Analysis): Analysis;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** What stops listening, holding or drawing when it is disposed of. */
export interface Disposable {
  dispose(): void;
}

/** One end of the wire to a worker, its own; whatever crosses is plain data. */
export interface ServerPort<Request, Reply> {
  post(reply: Reply): void;
  onMessage(listen: (request: Request) => void): void;
}

/** The other end; after onFailure the worker is dead. */
export interface WorkerChannel<Request, Reply> {
  post(request: Request): void;
  onMessage(listen: (reply: Reply) => void): void;
  /** Called once when the worker died or could not start. */
  onFailure(listen: (error: Error) => void): void;
  close(): void;
}

/** Starts one worker here; may reject or throw where none can be had. */
export type StartWorker<Request, Reply> = () => WorkerChannel<Request, Reply> | Promise<WorkerChannel<Request, Reply>>;
