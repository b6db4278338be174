/*
 * Owns the cache's shards as files below the extension's own storage folder, over workspace.fs; written beside and
 * renamed, so that a shard is whole or the one before.
 */
import * as vscode from 'vscode';
import type { ShardStore } from '../corpus/cache';

export function createWorkspaceShards(folder: vscode.Uri): ShardStore {
  const { fs } = vscode.workspace;
  return {
    async readShard(name) {
      try {
        return await fs.readFile(vscode.Uri.joinPath(folder, `${name}.shard`));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
        throw error;
      }
    },
    async writeShard(name, content) {
      await fs.createDirectory(folder);
      // two windows may write the same shard at once: each writes beside under a name of its own
      const beside = vscode.Uri.joinPath(folder, `${name}.${vscode.env.sessionId.slice(0, 8)}.writing`);
      await fs.writeFile(beside, content);
      await fs.rename(beside, vscode.Uri.joinPath(folder, `${name}.shard`), { overwrite: true });
    },
  };
}
