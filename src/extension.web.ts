/* Entry in the browser: how to start a worker here. Nothing else differs from the desktop. */
import * as vscode from 'vscode';
import type { Exports } from './editor/activate';
import { startAfterActivation, type Activation } from './editor/activation';

export { deactivate } from './editor/activation';

export function activate(context: vscode.ExtensionContext): Activation<Exports> {
  const built = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  return startAfterActivation(context, async () => {
    const { activateEditor } = await import('./editor/activate');
    const { startWebWorker } = await import('./host/webWorker');
    const { WebEngine } = await import('./host/webEngine');
    const { loadEngineBy } = await import('./analyzer/local');
    const engine = new WebEngine(built('engine.js'));
    loadEngineBy(() => engine.load());
    return (views) => activateEditor(context, views, () => startWebWorker(built('worker.web.js'), engine));
  });
}
