/*
 * Owns when analyses and the stamps of files are kept for the next start: in the folder VS Code gives the extension for
 * this workspace, some time after they were made. Leaves shards to corpus/cache.ts and corpus/fileStamps.ts. Without a
 * workspace nothing is kept.
 */
import * as vscode from 'vscode';
import { AnalysisCache, type ShardStore } from '../corpus/cache';
import type { KeptAnalyses } from '../corpus/articleWork';
import { FileStamps } from '../corpus/fileStamps';
import type { PackedAnalysis } from '../corpus/packedAnalysis';
import type { Disposable, Log } from '../corpus/ports';
import { createWorkspaceShards } from '../host/workspaceShards';

/** The built engine's hash, put in by esbuild.js: analyses of another engine are made anew. */
declare const ENGINE_FINGERPRINT: string;

/** What a crash may cost is the work of this long. */
const FLUSH_PAUSE_MS = 10_000;

export class WorkspaceAnalyses implements KeptAnalyses, Disposable {
  /** Where the shards lie; undefined where no folder is open. */
  readonly folder: vscode.Uri | undefined;
  readonly stamps: FileStamps | undefined;
  /** Undefined where no folder is open. */
  readonly store: ShardStore | undefined;
  private readonly cache: AnalysisCache | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(storage: vscode.Uri | undefined, log: Log) {
    if (!storage) return;
    this.folder = vscode.Uri.joinPath(storage, 'analyses');
    const store = createWorkspaceShards(this.folder);
    this.store = store;
    this.cache = new AnalysisCache({ store, engine: ENGINE_FINGERPRINT, log });
    this.stamps = new FileStamps({ store, log, onDirty: () => this.flushLater() });
  }

  async get(hash: string): Promise<PackedAnalysis | undefined> {
    return this.cache?.get(hash);
  }

  async put(hash: string, packed: PackedAnalysis): Promise<void> {
    if (!this.cache) return;
    this.flushLater();
    await this.cache.put(hash, packed);
  }

  /** Resolves when all that was put is on disk, or the log says why not. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.cache?.flush();
    await this.stamps?.flush();
  }

  private flushLater(): void {
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_PAUSE_MS);
  }

  dispose(): void {
    void this.flush();
  }
}
