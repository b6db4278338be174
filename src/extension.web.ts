/* Entry in the browser: how to start a worker here. Nothing else differs from the desktop. */
import * as vscode from 'vscode';
import type { Exports } from './editor/activate';
import { startAfterActivation, type Activation } from './editor/activation';

export { deactivate } from './editor/activation';

export function activate(context: vscode.ExtensionContext): Activation<Exports> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.web.js');
  return startAfterActivation(context, async () => {
    const { activateEditor } = await import('./editor/activate');
    const { startWebWorker } = await import('./host/webWorker');
    return (views) => activateEditor(context, views, () => startWebWorker(script));
  });
}
