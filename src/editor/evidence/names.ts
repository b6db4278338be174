/* Owns what an article is called outside the editor: by its path from the workspace folder, as notes name it. */
import * as vscode from 'vscode';
import type { ArticleId } from '../../corpus/ports';

/** Paths from the workspace folder, as notes name them; with the folder's name where two would be the same. */
export function toEvidenceNames(ids: readonly ArticleId[]): Map<ArticleId, string> {
  const short = new Map(ids.map((id) => [id, vscode.workspace.asRelativePath(vscode.Uri.parse(id, true), false)]));
  const counts = new Map<string, number>();
  for (const name of short.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...short].map(([id, name]) => [
      id,
      (counts.get(name) ?? 0) > 1 ? vscode.workspace.asRelativePath(vscode.Uri.parse(id, true), true) : name,
    ]),
  );
}
