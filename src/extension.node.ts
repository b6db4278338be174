/* Entry on the desktop and on remote hosts: how to start workers here, and a disk. Nothing else differs from the web. */
import * as vscode from 'vscode';
import type { Exports } from './editor/activate';
import { startAfterActivation, type Activation } from './editor/activation';
import type { Workers } from './editor/startSession';

export { deactivate } from './editor/activation';

export function activate(context: vscode.ExtensionContext): Activation<Exports> {
  const scriptOf = (name: string): string => vscode.Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  return startAfterActivation(context, async () => {
    const { activateEditor, disk } = await import('./editor.node');
    const { startNodeWorker } = await import('./host/nodeWorker');
    const workers: Workers = {
      analysis: () => startNodeWorker(scriptOf('worker.node.js')),
      service: () => startNodeWorker(scriptOf('service.node.js')),
    };
    return (views) => activateEditor(context, views, workers, disk);
  });
}
