/* Entry on the desktop and on remote hosts: how to start a worker here, and a disk. Nothing else differs from the web. */
import * as vscode from 'vscode';
import type { Exports } from './editor/activate';
import { startAfterActivation, type Activation } from './editor/activation';

export { deactivate } from './editor/activation';

export function activate(context: vscode.ExtensionContext): Activation<Exports> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.node.js').fsPath;
  return startAfterActivation(context, async () => {
    const { activateEditor } = await import('./editor/activate');
    const { readContained, writeContained } = await import('./host/containedFiles');
    const { toDiskJournals } = await import('./host/journalFiles');
    const { startNodeWorker } = await import('./host/nodeWorker');
    const disk = { openNotes: toDiskJournals, read: readContained, write: writeContained };
    return (views) => activateEditor(context, views, () => startNodeWorker(script), disk);
  });
}
